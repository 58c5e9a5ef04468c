import { cite } from '../../procedures/zhanjiang/cite.ts';
import { enclosures } from '../../procedures/zhanjiang/materials.ts';
import type { FormDefinition } from '../form.ts';
import { samplesOf } from './samples.ts';

const ID = 'zhanjiang/application-letter';

const PROMISE =
  '现按照政策规定及相关要求，提交《湛江市基本医疗保险门诊特定病种服务资格申请表》（见附表）及相关资料，申请开展相应门诊特定病种服务资格，并承担一切相应的法律责任。';

/** 《湛江市基本医疗保险门诊特定病种服务资格申请书》, behind the guide (所需材料1). What it encloses differs from 所需材料: ZJ-I-06. */
export const applicationLetter: FormDefinition = {
  id: ID,
  title: '湛江市基本医疗保险门诊特定病种服务资格申请书',
  printedTitle: ['湛江市基本医疗保险门诊特定病种服务', { line: true }, '资格申请书'],
  source: '000',
  place: '申请书',
  layout: 'annex',
  filledBy: 'applicant',
  intro:
    '申请门诊特定病种服务资格时填写，与申请表和其他材料一并提交。所需材料以办事指南和申请书附表两处所列的并集为准。',
  sections: [
    {
      id: 'institution',
      label: '申请单位',
      fields: [
        {
          name: 'agencyName',
          label: '：',
          pageLabel: '受理单位（申请书抬头）',
          kind: 'text',
          required: true,
          maxLength: 60,
          hint: '湛江市医疗保障事业管理中心，或所在县（市）医保经办机构的全称',
          citation: cite('受理单位', '湛江市医疗保障事业管理中心'),
        },
        {
          name: 'unitName',
          label: '申请单位（盖章）：',
          pageLabel: '医疗机构名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          autocomplete: 'organization',
        },
        {
          name: 'institutionCode',
          label: '医疗机构代码：',
          pageLabel: '医疗机构代码',
          kind: 'text',
          required: true,
          maxLength: 40,
        },
        {
          name: 'unitAddress',
          label: '地址：',
          pageLabel: '地址',
          kind: 'text',
          required: true,
          maxLength: 120,
        },
      ],
    },
    {
      id: 'contact',
      label: '联系人',
      fields: [
        { name: 'contactName', label: '联系人：', pageLabel: '联系人', kind: 'person-name', required: true },
        { name: 'contactPhone', label: '联系电话：', pageLabel: '联系电话', kind: 'phone', required: true },
      ],
    },
    {
      id: 'promise',
      label: '申请和承诺',
      fields: [
        {
          name: 'responsibilityAccepted',
          label: '承担一切相应的法律责任',
          pageLabel: '我已阅读上面这段话，代表本单位申请并承担一切相应的法律责任',
          kind: 'confirm',
          required: true,
          citation: cite('申请书', PROMISE),
        },
      ],
    },
  ],
  print: {
    type: 'letter',
    salutation: [{ field: 'agencyName', blank: 14, underline: true }, '：'],
    paragraphs: [
      {
        pieces: [
          '我单位（医疗机构代码：',
          { field: 'institutionCode', blank: 13, underline: true },
          '地址：',
          { field: 'unitAddress', blank: 20, underline: true },
          `），${PROMISE}`,
        ],
      },
      {
        pieces: [
          '联系人：',
          { field: 'contactName', blank: 6, underline: true },
          '，联系电话：',
          { field: 'contactPhone', blank: 8, underline: true },
        ],
      },
    ],
    annexes: {
      label: '附表：',
      items: enclosures.map(({ quote }) => [quote.replace(/^\d\./u, '')]),
    },
    sign: [
      {
        align: 'start',
        pieces: ['申请单位（盖章）：', { field: 'unitName' }, { gap: 4 }, '法人代表签名：', { gap: 6 }],
      },
      { align: 'end', pieces: [{ date: null }] },
    ],
  },
  checks: [],
  samples: samplesOf(ID),
};
