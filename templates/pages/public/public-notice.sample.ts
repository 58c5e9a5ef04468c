import { publicFrame } from '../samples/frame.ts';
import { deadline, words } from '../samples/law.ts';
import { channel } from '../samples/public-side.ts';
import type { View } from '../views.ts';

const card = deadline('first-notice', '2026-09-24', { startWhat: '发布评估合格公示', effect: '公示结束' });

const open: View<'public-notice'> = {
  frame: publicFrame('评估合格公示：东昌府区和润医院等', [{ href: '/public-notices', label: '公示公告' }]),
  caption: '东昌府区医疗保险事业中心，聊城市医药机构医保定点申请',
  heading: '评估合格公示：东昌府区和润医院等',
  standing: 'open',
  standingText: `公示到${card.end}当日二十四时`,
  deadline: card,
  rows: [
    { key: '公示内容', lines: ['评估合格的医药机构'] },
    { key: '文号', lines: ['聊东医保公〔2026〕6号'] },
    { key: '在何处公示', lines: ['区政府网站'] },
  ],
  citations: [words('first-notice')],
  namedTitle: '名单',
  named: [
    {
      name: '东昌府区和润医院',
      kind: '医疗机构',
      address: '东昌府区示例路6号',
      left: false,
      report: { href: '/public-notices/1/objection?of=1', label: '反映问题' },
    },
    {
      name: '东昌府区示例大药房',
      kind: '零售药店',
      address: '东昌府区示例路9号',
      left: true,
      report: { href: '/public-notices/1/objection?of=2', label: '反映问题' },
    },
  ],
  severalKinds: true,
  more: { href: '?cursor=x', label: '名单的下一页' },
  reporting: { title: '怎样反映问题', text: '对名单中的机构有异议的，点机构后面的“反映问题”在线提交。' },
  channel,
  paper: { href: '/verify/7F3K-9M2Q-X4TD', label: '查验公示文书' },
  back: { href: '/public-notices', label: '回到公示公告' },
};

const { deadline: _without, more: _further, ...told } = open;

export const samples = {
  open,
  told: {
    ...told,
    standing: 'told',
    standingText: '2026年7月30日向社会公布',
    severalKinds: false,
    named: open.named.slice(0, 1),
    reporting: { title: '还想反映问题', text: '对名单中的机构有问题要反映的，作为投诉举报受理。' },
  },
} satisfies Readonly<Record<string, View<'public-notice'>>>;
