import { officerFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'deadline-feed'> = {
  frame: officerFrame('期限日历', [{ href: '/queue', label: '办件列表' }]),
  caption: '东昌府区医疗保险事业中心',
  heading: '期限日历',
  lead: '把本机构未办结案卷的期限订阅到手机或者电脑的日历里。',
  errors: [],
  rows: [],
  notes: ['每个期限是一个全天日程，放在最后一日；日期有变动的，日程随之移动。'],
  forms: [
    {
      title: '生成日历地址',
      errors: [],
      fields: [],
      target: target('/officer/calendar'),
      submit: { label: '生成' },
      tone: 'main',
    },
  ],
  back: { href: '/queue', label: '返回办件列表' },
};

export const samples = {
  none: page,
  made: {
    ...page,
    address:
      'https://yb.example.gov.cn/calendar/deadlines.ics?key=3f1c9a0d5be24c7f8a6e1b2d4c5f6a7b8c9d0e1fabc',
    rows: [{ key: '生成于', lines: ['2026年9月28日 10:21'] }],
    forms: [
      {
        title: '停用日历地址',
        text: '停用后，已经订阅的日历不再更新。',
        errors: [],
        fields: [],
        target: target('/officer/calendar/revoke'),
        submit: { label: '停用' },
        tone: 'serious',
      },
    ],
  },
} satisfies Readonly<Record<string, View<'deadline-feed'>>>;
