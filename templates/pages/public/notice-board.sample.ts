import { publicFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'notice-board'> = {
  frame: publicFrame('公示公告'),
  heading: '公示公告',
  lead: '经办机构依规向社会公示和公布的事项，不用登录。公示期内任何单位和个人都可以反映问题，实名、匿名都收。',
  agencies: [
    { value: 'city', label: '聊城市医疗保险事业中心', checked: false },
    { value: 'county', label: '东昌府区医疗保险事业中心', checked: false },
  ],
  action: '/public-notices',
  items: [
    {
      href: '/public-notices/1',
      heading: '评估合格公示：东昌府区和润医院',
      agency: '东昌府区医疗保险事业中心',
      number: '聊东医保公〔2026〕6号',
      standing: 'open',
      period: ['公示期2026年9月28日', '至2026年10月13日'],
      left: '还有8个工作日',
      provisional: false,
    },
    {
      href: '/public-notices/2',
      heading: '拟新增名单监督公示：东昌府区示例镇中心卫生院等',
      agency: '聊城市医疗保险事业中心',
      standing: 'over',
      period: ['公示期2026年8月4日', '至2026年8月10日'],
      provisional: false,
    },
    {
      href: '/public-notices/3',
      heading: '新增名单公布：东昌府区示例大药房',
      agency: '聊城市医疗保险事业中心',
      standing: 'told',
      period: ['2026年7月30日公布'],
      provisional: false,
    },
  ],
  empty: '还没有公示或者公布的事项。',
  older: { href: '/public-notices?cursor=x', label: '更早的' },
  feed: { href: '/public-notices/feed.atom', label: '订阅（Atom）' },
  complaints: { href: '/complaints', label: '公示以外的事项，到投诉举报' },
};

export const samples = {
  board: page,
  empty: { ...page, items: [] },
} satisfies Readonly<Record<string, View<'notice-board'>>>;
