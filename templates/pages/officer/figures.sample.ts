import { text } from '../samples/fields.ts';
import { officerFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

export const samples = {
  year: {
    frame: officerFrame('年度指标', []),
    agency: '东昌府区医疗保险事业中心',
    year: '2026',
    years: [
      { href: '/officer/figures?year=2025', label: '2025年', current: false },
      { href: '/officer/figures?year=2026', label: '2026年', current: true },
    ],
    figures: [
      {
        label: '医保总额超支比例',
        value: '12%',
        source: '（示例）2026年上半年基金运行分析，2026年6月30日',
        at: '2026年7月8日登记',
        earlier: ['2026年4月9日登记：9%（一季度分析）'],
        citations: [words('refuse')],
      },
      { label: '基金支撑能力', value: '未录入', source: '', at: '', earlier: [], citations: [] },
    ],
    form: {
      title: '登记一项',
      errors: [],
      fields: [text('value', '数值'), text('source', '来源')],
      target: target('/officer/figures'),
      submit: { label: '登记' },
      tone: 'main',
    },
  },
} satisfies Readonly<Record<string, View<'figures'>>>;
