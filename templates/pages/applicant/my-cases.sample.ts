import { applicantFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'my-cases'> = {
  frame: applicantFrame('我的申请'),
  institution: '东昌府区和润医院',
  start: { href: '/applications/start', label: '开始新的申请' },
  cases: [
    {
      href: '/applications/sample',
      title: '医药机构医疗保障定点申请',
      number: '东医保收〔2026〕31号',
      stage: { label: '待补正', kind: 'open' },
      agency: '东昌府区医疗保险事业中心',
      updated: '2026年9月28日更新',
      owed: '须在2026年10月10日前补齐补正材料',
    },
    {
      href: '/applications/draft',
      title: '医药机构医疗保障定点申请',
      stage: { label: '草拟', kind: 'draft' },
      agency: '聊城市医疗保险事业中心',
      updated: '2026年9月20日保存',
    },
  ],
};

export const samples = {
  two: page,
  none: { ...page, cases: [], frame: { ...page.frame, flash: '已登录。' } },
} satisfies Readonly<Record<string, View<'my-cases'>>>;
