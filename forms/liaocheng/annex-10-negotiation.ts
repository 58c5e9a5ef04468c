import { notAfter } from '../checks/across.ts';
import type { FormDefinition } from '../form.ts';
import { COLUMNS, pair, wide } from './cells.ts';
import { lc } from './cite.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/annex-10-negotiation';
const APPLICATION = 'liaocheng/annex-02-application';

/** 附件10 医药机构医疗保障定点协商谈判记录表 (第十五条): the leading group records, the institution writes its opinion. */
export const negotiation: FormDefinition = {
  id: ID,
  title: '医药机构医疗保障定点协商谈判记录表',
  source: '003',
  place: '附件10',
  layout: 'annex',
  filledBy: 'leading-group',
  intro: '谈判意见由定点医药机构填写并签章；其余由领导小组记录。',
  sections: [
    {
      id: 'meeting',
      label: '谈判情况',
      fields: [
        {
          name: 'negotiatedOn',
          label: '时间',
          kind: 'date',
          required: true,
          citation: lc(
            '第十五条',
            '监督公示结束后7个工作日内，医药机构定点管理领导小组与拟新增的定点医药机构就协议管理等内容开展协商谈判',
          ),
        },
        { name: 'negotiationVenue', label: '地点', kind: 'text', required: true, maxLength: 100 },
        {
          name: 'negotiationUnit',
          label: '医药机构名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          prefill: { form: APPLICATION, field: 'unitName' },
        },
        { name: 'negotiationDistrict', label: '所属辖区', kind: 'text', required: true, maxLength: 40 },
        {
          name: 'negotiators',
          label: '谈判人',
          kind: 'text',
          required: true,
          hint: '领导小组一方参加谈判的人员，用顿号隔开',
        },
        {
          name: 'counterparts',
          label: '被谈判人',
          kind: 'text',
          required: true,
          hint: '医药机构一方参加谈判的人员，用顿号隔开',
        },
        { name: 'negotiationSubject', label: '谈判主题', kind: 'text', required: true, maxLength: 100 },
        {
          name: 'negotiationContent',
          label: '谈判内容',
          kind: 'long-text',
          required: true,
          maxLength: 900,
          citation: lc('第十五条', '就协议管理等内容开展协商谈判，并填写协商谈判记录表(附件10)'),
        },
      ],
    },
    {
      id: 'opinion',
      label: '谈判意见',
      fields: [
        {
          name: 'negotiationOpinion',
          label: '谈判意见（定点医药机构填写）',
          kind: 'long-text',
          maxLength: 600,
          hint: '留空时由医药机构在打印件上填写',
        },
        {
          name: 'opinionOn',
          label: '谈判日期：',
          pageLabel: '谈判日期（医药机构填写意见的日期）',
          kind: 'date',
        },
      ],
    },
  ],
  print: {
    type: 'plain',
    columns: COLUMNS,
    rows: [
      pair(['时间', [{ field: 'negotiatedOn' }]], ['地点', [{ field: 'negotiationVenue' }]]),
      pair(
        ['医药机构名称', [{ field: 'negotiationUnit' }]],
        ['所属辖区', [{ field: 'negotiationDistrict' }]],
      ),
      wide(['谈判人', [{ field: 'negotiators' }]]),
      wide(['被谈判人', [{ field: 'counterparts' }]]),
      wide(['谈判主题', [{ field: 'negotiationSubject' }]]),
      wide(['谈判内容', [{ field: 'negotiationContent' }]], 'ample'),
      {
        height: 'ample',
        cells: [
          {
            role: 'label',
            rows: 2,
            pieces: ['谈判意见', { line: true }, '（定点医药', { line: true }, '机构填写）'],
          },
          { role: 'value', span: 4, pieces: [{ field: 'negotiationOpinion' }] },
        ],
      },
      {
        joined: true,
        cells: [
          {
            role: 'words',
            span: 4,
            pieces: [
              { gap: 10 },
              '医药机构单位（签章）：',
              { line: true },
              { gap: 10 },
              '谈判日期：',
              { field: 'opinionOn' },
            ],
          },
        ],
      },
    ],
  },
  checks: [
    notAfter('negotiatedOn', 'today', { message: (on) => `谈判时间（${on}）不能晚于今天，请核对` }),
    notAfter('negotiatedOn', 'opinionOn', {
      message: (on, opinion) => `谈判时间（${on}）晚于医药机构填写意见的日期（${opinion}），请核对`,
    }),
  ],
  samples: samplesOf(ID),
};
