import { civilDate } from '../../../domain/time/civil-date.ts';
import { flowView } from '../present/flow.ts';
import { agreement } from '../samples/agreement.ts';
import { asked, notices, timeline } from '../samples/case.ts';
import { applicantFrame } from '../samples/frame.ts';
import { deadline, procedure } from '../samples/law.ts';
import type { View } from '../views.ts';

const waiting: View<'case'> = {
  frame: applicantFrame('办理情况', [{ href: '/applications', label: '我的申请' }]),
  institution: '东昌府区和润医院',
  kind: '医药机构医疗保障定点申请',
  number: '东医保收〔2026〕31号',
  agency: '东昌府区医疗保险事业中心',
  agencyPhone: '0635-0000002',
  stage: { label: '待补正', meaning: '经办机构要求补正2项材料，正在等您提交。', kind: 'open' },
  nextSteps: [
    {
      label: '补齐补正材料',
      href: '/applications/sample/tasks',
      main: true,
      text: '须在2026年10月10日前提交',
    },
    { label: '撤回申请', href: '/applications/sample/withdraw', main: false },
  ],
  asked,
  pastDeadlines: [],
  deadlines: [
    deadline('supplement', '2026-09-28', {
      startWhat: '送达补正补齐通知书',
      effect: '逾期按放弃此次申请办理',
      href: '/applications/sample/deadlines/supplement',
    }),
  ],
  notices,
  timeline,
  flow: flowView(procedure, 'awaiting-supplement', ['draft', 'completeness-review']),
  facts: [
    { key: '申请定点类型', lines: ['住院', '门诊统筹'] },
    { key: '联系人', lines: ['苏文清', '0635-0000000'] },
    { key: '提交时间', lines: ['2026年9月25日 15:42'] },
  ],
  links: [{ href: '/applications/sample/answers', label: '查看提交的全部内容' }],
};

export const samples = {
  'asked-for-more': waiting,
  agreement: {
    ...waiting,
    stage: { label: '履行中', kind: 'open' },
    asked: undefined,
    agreement: { ...agreement, proposed: [], unknown: [] },
  },
  lapsed: {
    ...waiting,
    frame: { ...waiting.frame, flash: '送达回执已登记。' },
    stage: {
      label: '视为放弃',
      meaning: '未在期限内补齐补正，此次申请按放弃办理。不影响重新申请。',
      kind: 'final',
    },
    nextSteps: [{ label: '重新申请', href: '/applications/start', main: true }],
    asked: undefined,
    deadlines: [
      deadline(
        'supplement',
        '2026-09-28',
        { startWhat: '送达补正补齐通知书', effect: '此次申请已按放弃办理', state: 'lapsed' },
        civilDate('2026-10-13'),
      ),
    ],
    notices: [],
    timeline: [
      {
        date: '2026-10-13',
        time: '00:00',
        actor: '期限时钟',
        what: '补正期限届满，视为放弃',
        kind: 'clock',
        citations: [],
        rows: [],
        links: [],
      },
      ...timeline.slice(1),
    ],
    flow: flowView(procedure, 'lapsed', ['draft', 'completeness-review', 'awaiting-supplement']),
  },
} satisfies Readonly<Record<string, View<'case'>>>;
