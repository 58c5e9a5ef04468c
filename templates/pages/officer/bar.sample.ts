import { officerFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

export const samples = {
  open: {
    frame: officerFrame('限制登记', [{ href: '/officer/bars', label: '限制登记' }]),
    caption: '限制登记',
    heading: '王某',
    rows: [
      { key: '情形', lines: ['因违法违规被解除协议之日'] },
      { key: '起算', lines: ['2020年3月2日'] },
      { key: '届满', lines: ['2025年3月2日'] },
      { key: '相应责任', lines: ['尚未履行完毕'] },
      { key: '来源', lines: ['2026年9月1日由经办人员登记，来源：（示例）法院裁判文书。'] },
    ],
    links: [{ href: '/cases/31', label: '由此产生的案卷' }],
    citations: [words('refuse')],
    forms: [
      {
        title: '登记责任已履行完毕',
        text: '期限照常计算。',
        errors: [],
        fields: [
          {
            kind: 'long-text',
            id: 'discharge-reason',
            name: 'reason',
            label: '依据',
            required: true,
            value: '',
          },
        ],
        target: target('/officer/bars/b/discharge'),
        submit: { label: '登记' },
        tone: 'secondary',
      },
      {
        title: '提前解除这条限制',
        errors: [{ href: '#end-reason', message: '请填写理由。' }],
        fields: [
          {
            kind: 'long-text',
            id: 'end-reason',
            name: 'reason',
            label: '理由',
            required: true,
            value: '',
            error: '请填写理由。',
          },
        ],
        target: target('/officer/bars/b/end'),
        submit: { label: '解除' },
        tone: 'serious',
      },
    ],
    backHref: '/officer/bars',
  },
} satisfies Readonly<Record<string, View<'bar'>>>;
