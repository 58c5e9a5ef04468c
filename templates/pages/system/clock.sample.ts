import { text } from '../samples/fields.ts';
import { demonstration, officerFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';

export const samples = {
  waiting: {
    frame: officerFrame('演示时钟'),
    now: demonstration.now,
    nowIso: demonstration.nowIso,
    moved: '已比真实时间快3天',
    moves: {
      ...target('/clock'),
      buttons: [
        { name: 'move', value: 'day', label: '过一天' },
        { name: 'move', value: 'working-day', label: '到下一工作日' },
        { name: 'move', value: 'next-deadline', label: '到下一个期限' },
      ],
    },
    set: {
      ...target('/clock'),
      field: text('date', '拨到哪一天', '', { kind: 'date' }),
      button: { label: '拨动' },
    },
    reset: target('/clock/reset'),
    errors: [],
    waiting: [
      {
        case: { href: '/cases/31', label: '东医保收〔2026〕31号' },
        what: '完整性审查截止',
        at: '2026-10-10 00:00',
        left: '12天',
      },
    ],
    fired: [
      {
        at: '2026-09-25 00:00',
        case: { href: '/cases/20', label: '东医保收〔2026〕20号' },
        what: '补正期限届满，视为放弃',
      },
    ],
  },
  empty: {
    frame: officerFrame('演示时钟'),
    now: demonstration.now,
    nowIso: demonstration.nowIso,
    moved: '与真实时间一致',
    moves: { ...target('/clock'), buttons: [{ name: 'move', value: 'day', label: '过一天' }] },
    set: {
      ...target('/clock'),
      field: text('date', '拨到哪一天', '昨天', {
        kind: 'date',
        error: '看不懂“昨天”，请写成 2026-10-09 这样的日期',
      }),
      button: { label: '拨动' },
    },
    errors: [{ href: '#date', message: '拨到哪一天：看不懂“昨天”' }],
    waiting: [],
    fired: [],
  },
} satisfies Readonly<Record<string, View<'clock'>>>;
