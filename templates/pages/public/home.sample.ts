import { publicFrame } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

const home: View<'home'> = {
  frame: publicFrame('首页'),
  place: '聊城市',
  heading: '医药机构医保定点，网上申请，按期答复',
  lead: '医院、诊所和药店在这里填表、交材料、收通知书。每一步依据哪一条、到哪一天截止，都写明白。',
  apply: { href: '/sign-in', label: '开始申请' },
  continue: { href: '/applications', label: '接着填写上次的申请' },
  guide: { href: '/guide', label: '查看办事指南：条件、材料、时限和原文' },
  officers: { href: '/sign-in?as=officer', label: '经办人员入口' },
  matters: [],
  kinds: [
    {
      label: '医疗机构',
      text: '医院、社区卫生服务机构、诊所、村卫生室等，正式运营至少3个月。',
      href: '/guide/medical-institution',
    },
    {
      label: '零售药店',
      text: '取得药品经营许可证，在注册地址正式经营至少3个月。',
      href: '/guide/retail-pharmacy',
    },
  ],
  verify: { action: '/verify', href: '/verify#by-file' },
  steps: [
    { label: '核对条件', text: '先填自查表，系统逐条告诉您哪一项还不满足。' },
    {
      label: '填表、传材料',
      text: '申请表和承诺书在网上填写，随填随存；材料逐项上传，只要求您的情况需要的。',
    },
    { label: '提交，取得收件编号', text: '提交前核对一遍全部内容。提交后随时可以查进度。' },
    { label: '收通知书', text: '受理、补正或不予受理，都有盖章的通知书，写明依据和期限。' },
  ],
  promises: [
    {
      figure: '5',
      unit: '个工作日',
      text: '经办机构完成材料完整性审查，并出具通知书',
      citation: words('completeness-review'),
    },
    {
      figure: '5',
      unit: '个工作日',
      text: '申请机构补齐补正材料，逾期按放弃办理',
      citation: words('supplement'),
    },
    { figure: '3', unit: '个月', text: '受理后完成审核评估', citation: words('assessment') },
  ],
  specimen: {
    title: words('annex-04-1').quote,
    rows: [
      { key: '文书编号', value: '东医保受〔2026〕12号' },
      { key: '机构名称', value: '东昌府区和润医院' },
      { key: '机构地址', value: '示例路18号' },
      { key: '办理事项', value: '医药机构医疗保障定点申请' },
    ],
    agency: '东昌府区医疗保险事业中心',
    date: '2026年9月30日',
  },
  agencies: [
    {
      name: '聊城市医疗保险事业中心',
      region: '市属医药机构',
      address: '聊城市示例大道1号',
      phone: '0635-0000001',
    },
    {
      name: '东昌府区医疗保险事业中心',
      region: '东昌府区',
      address: '东昌府区示例路2号',
      phone: '0635-0000002',
    },
  ],
};

const lookup = {
  action: '/status',
  label: '收件编号',
  hint: '在提交后的回执上，例如 东医保收〔2026〕31号',
  value: '',
};

export const samples = {
  visitor: home,
  'many-places': {
    ...home,
    place: '示例市、示例省',
    kinds: [],
    promises: [],
    matters: [
      {
        region: '示例市',
        items: [
          {
            title: '医保定点申请',
            href: '/applications/new?procedure=sample',
            document: '《（示例）定点管理办法》示医保发〔2026〕1号',
            version: '2026年1月1日起施行的版本',
            kinds: '医疗机构、零售药店',
            guide: '/guide?procedure=sample',
          },
        ],
      },
    ],
  },
  lookup: { ...home, lookup },
  'unknown-number': {
    ...home,
    lookup: {
      ...lookup,
      value: '东医保收2026-31',
      error: '没有这个编号的申请。请对照回执，包括方括号。',
    },
  },
} satisfies Readonly<Record<string, View<'home'>>>;
