import { unserved } from '../samples/case.ts';
import { applicantFrame } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

const page: View<'notice'> = {
  frame: applicantFrame('通知书', [
    { href: '/applications', label: '我的申请' },
    { href: '/applications/sample', label: '办理情况' },
  ]),
  notice: unserved,
  institution: '东昌府区和润医院',
  caseHref: '/applications/sample',
  caseNumber: '东医保收〔2026〕31号',
  verification: { code: '7F3K-9M2Q-X4TD', href: '/verify/7F3K9M2QX4TD' },
  about: [
    { key: '出具机关', lines: ['东昌府区医疗保险事业中心'] },
    { key: '出具日期', lines: ['2026年9月28日'] },
    { key: '送达后', lines: ['自送达次日起5个工作日内补齐补正'] },
  ],
  citations: [words('ask-for-more')],
  copies: '本通知一式两份，一份送达申请机构，一份经办机构留存',
};

export const samples = {
  unserved: page,
  stuck: {
    ...page,
    notice: {
      title: page.notice.title,
      date: '2026年9月28日',
      state: 'stuck',
      stateText: '生成时出错，技术人员已收到告警，无需重新办理',
    },
    verification: undefined,
  },
  withdrawn: {
    ...page,
    notice: {
      ...page.notice,
      state: 'withdrawn',
      stateText: '2026年9月29日撤回：日期有误；由东医保补〔2026〕8号替代',
      serveHref: undefined,
    },
  },
  toWithdraw: { ...page, withdrawHref: '/cases/31/notices/annex-04-2.3/withdraw' },
} satisfies Readonly<Record<string, View<'notice'>>>;
