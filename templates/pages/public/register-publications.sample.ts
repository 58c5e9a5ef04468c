import { publicFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

const page: View<'register-publications'> = {
  frame: publicFrame('每月公布的名录', [{ href: '/register', label: '定点名录' }]),
  heading: '每月公布的名录',
  lead: '经办机构每月向社会公布签订医保协议的定点医药机构。每次公布的文件原样保存，以后不再变动。',
  search: {
    action: '/register/publications',
    agency: {
      name: 'agency',
      label: '经办机构',
      options: [
        { value: '', label: '全部', current: true },
        { value: 'city', label: '聊城市医疗保险事业中心', current: false },
      ],
    },
  },
  publications: [
    {
      title: '2026年11月',
      agency: '聊城市医疗保险事业中心',
      said: '截至2026年11月30日：定点1204家，中止3家，当月解除或终止1家',
      files: [
        {
          href: '/register/publications/city/2026-11/1/volume-1.pdf',
          label: '名册第1册（PDF）',
          detail: '1.2 MB',
        },
        {
          href: '/register/publications/city/2026-11/1/volume-2.pdf',
          label: '名册第2册（PDF）',
          detail: '260 KB',
        },
        {
          href: '/register/publications/city/2026-11/1/register.csv',
          label: '表格（CSV）',
          detail: '220 KB',
        },
        {
          href: '/register/publications/city/2026-11/1/register.json',
          label: '数据（JSON）',
          detail: '640 KB',
        },
      ],
      citations: [words('refuse')],
    },
  ],
  more: { href: '/register/publications?cursor=abc', label: '更早的' },
  empty: '还没有公布过。',
  back: { href: '/register', label: '回到定点名录' },
};

export const samples = {
  public: page,
  officer: {
    ...page,
    publish: {
      text: '系统在每月最后一个工作日自动公布。有重要变化时可以随时再公布一次，公布会留下记录。',
      target: target('/register/publications'),
      submit: { label: '公布今天的名录' },
      waiting: '已提出，正在生成。稍后刷新本页即可看到。',
    },
  },
  empty: { ...page, publications: [] },
} satisfies Readonly<Record<string, View<'register-publications'>>>;
