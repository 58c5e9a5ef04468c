import { cite } from '../../procedures/outpatient-special-diseases/cite.ts';
import type { FormDefinition } from '../form.ts';
import { samplesOf } from './samples.ts';

const ID = 'outpatient-special-diseases/annex-01-application-letter';

const PROMISE =
  '现按照政策规定及相关要求，提交《基本医疗保险门诊特定病种服务资格申请表》（见附件 2）及相关资料，申请开展相应门诊特定病种服务资格，并承担一切相应的法律责任。';

/** 附件1 《基本医疗保险门诊特定病种服务资格申请书》 (第六条（一）). */
export const applicationLetter: FormDefinition = {
  id: ID,
  title: '基本医疗保险门诊特定病种服务资格申请书',
  source: '001',
  place: '附件1',
  layout: 'annex',
  filledBy: 'applicant',
  intro: '定点医疗机构向当地医疗保障经办机构申请门诊特定病种服务资格时填写，与申请表（附件2）一并提交。',
  sections: [
    {
      id: 'institution',
      label: '申请单位',
      fields: [
        {
          name: 'agencyName',
          label: '经办机构名称：',
          pageLabel: '经办机构名称',
          kind: 'text',
          required: true,
          maxLength: 60,
          hint: '受理申请的当地医疗保障经办机构全称',
          citation: cite('第五条', '符合条件的定点医疗机构可向当地医疗保障经办机构申请门特服务资格'),
        },
        {
          name: 'unitName',
          label: '我单位定点医疗机构名称：',
          pageLabel: '定点医疗机构名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          autocomplete: 'organization',
        },
        {
          name: 'institutionCode',
          label: '定点医疗机构代码：',
          pageLabel: '定点医疗机构代码',
          kind: 'text',
          required: true,
          maxLength: 40,
          hint: '国家统一的医保编码中本机构的代码',
        },
        {
          name: 'unitAddress',
          label: '地址：',
          pageLabel: '地址',
          kind: 'text',
          required: true,
          maxLength: 120,
          hint: '医保协议约定的地址',
        },
      ],
    },
    {
      id: 'contact',
      label: '联系人',
      fields: [
        {
          name: 'contactName',
          label: '联系人：',
          pageLabel: '联系人',
          kind: 'person-name',
          required: true,
        },
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
          citation: cite('附件1', PROMISE),
        },
      ],
    },
  ],
  print: {
    type: 'letter',
    salutation: ['经办机构名称：', { field: 'agencyName', blank: 14, underline: true }],
    paragraphs: [
      { pieces: ['我单位定点医疗机构名称：', { field: 'unitName', blank: 12, underline: true }] },
      { pieces: ['定点医疗机构代码：', { field: 'institutionCode', blank: 15, underline: true }] },
      { pieces: ['地址：', { field: 'unitAddress', blank: 21, underline: true }] },
      { pieces: [PROMISE] },
    ],
    sign: [{ pieces: ['（申请单位盖章）'] }, { pieces: [{ date: null }] }],
    note: [
      '（联系人：',
      { field: 'contactName', blank: 4, underline: true },
      '，联系电话：',
      { field: 'contactPhone', blank: 7, underline: true },
      '）',
    ],
  },
  checks: [],
  samples: samplesOf(ID),
};
