import { officerFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';

export const samples = {
  reissued: {
    frame: officerFrame('撤回文书', [{ href: '/cases/12', label: '东医保收〔2026〕31号' }]),
    caption: '东昌府区和润医院',
    heading: '确认撤回受理通知书',
    consequences: [
      '编号作废留存，不再使用。',
      '任何人查验这份文书，都会看到它已被撤回。',
      '系统随即出具一份新的受理通知书，使用新的编号和查验码。',
    ],
    rows: [
      { key: '文书编号', lines: ['东医保受〔2026〕12号'] },
      { key: '撤回的理由', lines: ['机构名称有误'] },
      { key: '重新出具', lines: ['是'] },
    ],
    target: target('/cases/12/notices/annex-04-1.3/withdraw'),
    submit: { label: '确认撤回' },
    backHref: '/cases/12/notices/annex-04-1.3',
  },
} satisfies Readonly<Record<string, View<'withdraw-confirm'>>>;
