import { text } from '../samples/fields.ts';
import { officerFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

const href = '/officer/inbox/20260924-7K3M-9Q2X';

const page: View<'matter'> = {
  frame: officerFrame('20260924-7K3M-9Q2X', [{ href: '/officer/inbox', label: '异议和投诉举报' }]),
  caption: '受理编号 20260924-7K3M-9Q2X',
  heading: '东昌府区和润医院',
  state: 'received',
  rows: [
    { key: '类别', lines: ['公示期内的异议'] },
    { key: '收到', lines: ['2026年9月24日 10:21'] },
    { key: '反映人', lines: ['实名，姓名和联系方式已遮盖'], reveal: target(`${href}/reveal`) },
    { key: '相应的案卷', lines: ['东昌府区和润医院 聊东医保收〔2026〕3号'] },
  ],
  text: ['公示所列的医师，有两人不在该院执业。', '他们每周三在邻县出诊。'],
  files: [
    { name: '照片.jpg', size: '320 KB', at: '2026-09-24 10:25', state: 'usable', href: `${href}/files/1` },
  ],
  filesHint: '附件里可能有反映人的信息：打开会留下记录，不要转存到案卷。',
  times: [{ label: '核查举报', length: '文件未规定', citation: words('first-notice') }],
  actions: [
    { href: '/public-notices/1', label: '看这项公示' },
    { href: '/cases/1', label: '打开案卷' },
    { href: `${href}/register/receive-first-report`, label: '登记到案卷：登记收到的举报' },
  ],
  forms: [
    {
      title: '开始核查',
      text: '反映人查办理情况时，会看到“正在核查”。',
      errors: [],
      fields: [],
      target: target(`${href}/take-up`),
      submit: { label: '开始核查' },
      tone: 'main',
    },
    {
      title: '办结并答复',
      text: '答复由反映人凭编号和查询码查看。办结以后不能再改。',
      errors: [],
      fields: [{ ...text('answer', '给反映人的答复'), kind: 'long-text' }],
      target: target(`${href}/conclude`),
      submit: { label: '办结并答复' },
      tone: 'serious',
    },
  ],
  log: [{ at: '2026年9月24日 11:00', who: '审核评估岗', what: '打开了附件' }],
  backHref: '/officer/inbox',
};

export const samples = {
  received: page,
  concluded: {
    ...page,
    state: 'concluded',
    rows: [
      ...page.rows.slice(0, 2),
      { key: '反映人', lines: ['匿名'] },
      { key: '答复（2026年9月30日 15:02）', lines: ['经核查，不影响评估结果。'] },
    ],
    files: [],
    actions: [],
    forms: [],
    log: [],
  },
} satisfies Readonly<Record<string, View<'matter'>>>;
