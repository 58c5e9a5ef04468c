import { publicFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const choice = (name: string, label: string, ...options: readonly (readonly [string, string])[]) => ({
  name,
  label,
  options: options.map(([value, text], at) => ({ value, label: text, current: at === 0 })),
});

const page: View<'register'> = {
  frame: publicFrame('定点名录'),
  heading: '定点名录',
  lead: '与经办机构签有医保协议的定点医药机构，以及被中止、已解除或终止的。名录随协议的变化自动更新，任何人都可以查。',
  errors: [],
  search: {
    action: '/register',
    text: '',
    on: { value: '', max: '2026-09-28' },
    status: choice(
      'status',
      '状态',
      ['designated', '定点'],
      ['suspended', '中止'],
      ['ended', '已解除或终止'],
      ['all', '全部'],
    ),
    more: [
      choice(
        'place',
        '地区',
        ['', '全部地区'],
        ['area.city', '聊城市及下属各区县'],
        ['agency.county', '东昌府区'],
      ),
      choice('kind', '机构类别', ['', '全部类别'], ['medical-institution', '定点医疗机构']),
      choice('matter', '事项', ['', '全部事项'], ['liaocheng/agreement', '医药机构医疗保障定点协议管理']),
      choice('disease', '病种', ['', '不限病种'], ['高血压病', '高血压病']),
    ],
    open: false,
  },
  said: '今天的定点机构',
  rows: [
    {
      name: '东昌府区示例镇中心卫生院',
      href: '/register/0a1b2c3d4e5f6071',
      code: '12371502MB2890001X',
      kind: '定点医疗机构',
      address: '聊城市东昌府区示例镇光岳北路1号',
      agency: '东昌府区医疗保险事业中心',
      region: '东昌府区',
      matter: '医药机构医疗保障定点协议管理',
      number: '聊东医保协〔2026〕17号',
      standing: 'designated',
      label: '履行中',
      since: '2026年1月1日起',
      until: '协议至2026年12月31日',
    },
    {
      name: '聊城示例大药房有限公司',
      href: '/register/1a1b2c3d4e5f6071',
      kind: '定点零售药店',
      address: '聊城市东昌府区示例街道健康路8号',
      agency: '聊城市医疗保险事业中心',
      region: '聊城市（市属机构）',
      matter: '医药机构医疗保障定点协议管理',
      standing: 'suspended',
      label: '中止（经办机构，待整改）',
      since: '2026年9月5日起',
      diseases: '高血压病、糖尿病等54种',
    },
  ],
  shown: '本页2家',
  more: { href: '/register?cursor=abc', label: '下一页' },
  downloads: [
    { href: '/register.csv', label: '表格（CSV）' },
    { href: '/register.json', label: '数据（JSON）' },
  ],
  downloadNote: '一次最多取5000家；全部名录请取每月公布的文件。',
  publications: { href: '/register/publications', label: '每月公布的名录' },
  empty: '没有符合条件的机构。',
};

const ON_WRONG = '请选择今天或以前的日期';

export const samples = {
  today: page,
  searched: {
    ...page,
    search: { ...page.search, text: 'slzx', open: true },
    said: '2026年9月10日的名录：名称含“slzx”',
    first: { href: '/register', label: '清除条件' },
  },
  nothing: { ...page, rows: [], shown: '没有', said: '今天的定点机构：名称含“不存在”' },
  wrongDay: {
    ...page,
    errors: [{ href: '#register-on', message: ON_WRONG }],
    search: { ...page.search, on: { ...page.search.on, value: '2030-01-01', error: ON_WRONG } },
    rows: [],
    shown: '没有',
  },
} satisfies Readonly<Record<string, View<'register'>>>;
