import { officerFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';

export const samples = {
  some: {
    frame: officerFrame('机构情况', []),
    caption: '示例骨科医院',
    heading: '机构情况登记',
    rows: [
      { key: '是否公立医疗机构', lines: ['否', '2026年11月20日登记，来源：事业单位登记（示例）'] },
      { key: '执业许可证或备案证被吊销、注销的日期', lines: ['未登记'] },
    ],
    forms: [
      {
        title: '是否公立医疗机构',
        errors: [{ href: '#publicInstitution-source', message: '请填写来源。' }],
        fields: [
          {
            kind: 'choice',
            id: 'publicInstitution-value',
            name: 'value',
            label: '情况',
            required: true,
            options: [
              { id: 'publicInstitution-value', value: 'yes', label: '是', checked: false },
              { id: 'publicInstitution-value-1', value: 'no', label: '否', checked: true },
            ],
          },
          {
            kind: 'text',
            id: 'publicInstitution-source',
            name: 'source',
            label: '来源',
            required: true,
            value: '',
            error: '请填写来源。',
          },
        ],
        target: target('/cases/31/institution-facts'),
        submit: { label: '登记' },
        tone: 'secondary',
      },
      {
        title: '执业许可证或备案证被吊销、注销的日期',
        errors: [],
        fields: [
          {
            kind: 'date',
            id: 'licenceEndedOn-value',
            name: 'value',
            label: '情况',
            required: true,
            value: '',
          },
          {
            kind: 'text',
            id: 'licenceEndedOn-source',
            name: 'source',
            label: '来源',
            required: true,
            value: '',
          },
        ],
        target: target('/cases/31/institution-facts'),
        submit: { label: '登记' },
        tone: 'secondary',
      },
    ],
    backHref: '/cases/31',
  },
} satisfies Readonly<Record<string, View<'institution-facts'>>>;
