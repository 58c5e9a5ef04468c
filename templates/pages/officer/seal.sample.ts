import { officerFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'seal'> = {
  frame: officerFrame('受理通知书', [{ href: '/officer/seals', label: '待用印文书' }]),
  title: '受理通知书',
  institution: '东昌府区和润医院',
  src: 'about:blank',
  pdf: { href: '/officer/seals/12/annex-04-1.3.pdf', label: '单独打开 PDF' },
  about: [
    { key: '文书编号', lines: ['东医保受〔2026〕12号'] },
    { key: '谁决定的', lines: ['受理岗，2026年9月28日 09:40'] },
  ],
  approve: { ...target('/officer/seals/12/annex-04-1.3/approve'), label: '用印，正式出具' },
  giveBack: { ...target('/officer/seals/12/annex-04-1.3/return'), label: '退回', value: '' },
  errors: [],
  backHref: '/officer/seals',
};

export const samples = {
  ready: page,
  withoutReason: {
    ...page,
    errors: [{ href: '#reason', message: '请写明退回的理由' }],
    giveBack: { ...page.giveBack, error: '请写明退回的理由' },
  },
  own: { ...page, blocked: '这份文书是您自己决定出具的，须由另一个人用印。' },
} satisfies Readonly<Record<string, View<'seal'>>>;
