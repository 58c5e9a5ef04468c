import { options } from '../samples/fields.ts';
import { officerFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'queue'> = {
  frame: officerFrame('待办'),
  agency: '东昌府区医疗保险事业中心',
  hints: ['2027年放假安排尚未登记，靠近或进入该年的日期均为暂估。'],
  intake: { href: '/officer/intake', label: '录入窗口收到的纸质申请' },
  severalMatters: false,
  counts: [
    { label: '待完整性审查', count: 7, overdue: 1, href: '/queue?stage=completeness-review', current: true },
    { label: '待补正', count: 4, overdue: 0, href: '/queue?stage=awaiting-supplement', current: false },
    { label: '已受理', count: 12, overdue: 2, href: '/queue?stage=accepted', current: false },
    { label: '已办结', count: 0, overdue: 0, href: '/queue?stage=done', current: false },
  ],
  search: {
    action: '/queue',
    hidden: [{ name: 'stage', value: 'completeness-review' }],
    text: '',
    kinds: {
      ...options('choices', 'kind', '申请主体', ['医疗机构', '零售药店'], ['医疗机构', '零售药店']),
      required: true,
    },
  },
  rows: [
    {
      number: '东医保收〔2026〕24号',
      href: '/cases/24',
      institution: '东昌府区康健大药房柳园店',
      kind: '零售药店',
      types: '医保个人账户',
      stage: '待完整性审查',
      received: '2026-09-18',
      deadline: { text: '已超1个工作日', end: '2026年9月24日', state: 'overdue', provisional: false },
      matter: '医保定点申请',
      reminders: [],
      flags: ['通知书未生成'],
    },
    {
      number: '东医保收〔2026〕29号',
      href: '/cases/29',
      institution: '东昌府区古楼街道社区卫生服务中心',
      kind: '医疗机构',
      types: '门诊统筹、医保个人账户',
      stage: '待完整性审查',
      received: '2026-09-21',
      deadline: { text: '还有1个工作日', end: '2026年9月29日', state: 'soon', provisional: false },
      matter: '医保定点申请',
      reminders: [],
      flags: [],
    },
    {
      number: '东医保收〔2026〕31号',
      href: '/cases/31',
      institution: '东昌府区和润医院',
      kind: '医疗机构',
      types: '住院、门诊统筹',
      stage: '待完整性审查',
      received: '2026-09-25',
      deadline: { text: '还有4个工作日', end: '2026年10月9日', state: 'calm', provisional: false },
      matter: '医保定点申请',
      reminders: [],
      flags: [],
    },
    {
      number: '东医保收〔2026〕32号',
      href: '/cases/32',
      institution: '东昌府区仁和口腔诊所',
      kind: '医疗机构',
      types: '门诊统筹',
      stage: '已受理',
      received: '2026-09-24',
      matter: '医保定点申请',
      reminders: [],
      flags: [],
    },
  ],
  shown: '共7件，显示第1至4件，按截止日先后排列',
  more: { href: '/queue?page=2', label: '下一页' },
  empty: '这个阶段没有待办。',
};

export const samples = {
  busy: page,
  many: {
    ...page,
    rows: page.rows.slice(0, 3).map((row, n) => ({ ...row, pick: { id: `pick-${n}`, value: `${n} 7` } })),
    batch: {
      ...target('/queue/batch'),
      hint: '给选中的办件同办这一步，每一件各自核对，不符合的不办。',
      buttons: [{ label: '批量受理', name: 'step', value: 'accept' }],
    },
  },
  empty: {
    ...page,
    counts: page.counts.map((count) => ({ ...count, count: 0, overdue: 0 })),
    rows: [],
    shown: '没有符合条件的申请',
    more: undefined,
  },
} satisfies Readonly<Record<string, View<'queue'>>>;
