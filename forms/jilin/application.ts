import type { Check, Field, FormDefinition } from '../form.ts';
import { cite } from './cite.ts';
import { samples } from './samples.ts';

const WHO = cite('第六条', '具备以下条件的三级定点综合医院或精神、传染病专科医院均可申请。');
const WHERE = cite('第六条', '以上医疗机构除第（三）项所属医疗机构和省属专科医院外应在长春地区。');
const LEAD_HOSPITAL = '属于省级医联体牵头医院';
const WELFARE = '参与政府医疗救助、慈善医疗救助、红十字会医疗救助等社会公益项目的医疗机构';

const yesNo = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: 'yes-no',
  required: true,
  ...more,
});

/** 第六条, last sentence: where the hospital has to be. A warning, since the article's words leave room (any one of the four, or all). */
const IN_CHANGCHUN: Check = {
  id: 'in-changchun',
  citation: WHERE,
  run: ({ categories, provincialSpecialty, inChangchun }) => {
    const lead = Array.isArray(categories) && categories.some((category) => category === LEAD_HOSPITAL);
    if (inChangchun !== false || provincialSpecialty !== false || lead) return [];
    return [
      {
        path: 'inChangchun',
        severity: 'warning',
        message: '除省级医联体牵头医院和省属专科医院外，申报单位应在长春地区，请核对',
      },
    ];
  },
};

/** JL-F-1 省级定点医疗机构申请表 (第七条（一）): named, not laid out; its fields are the conditions and materials of 第五条 to 第七条. */
export const application: FormDefinition = {
  id: 'jilin/application',
  title: '省级定点医疗机构申请表',
  source: '002',
  place: '第七条（一）',
  layout: 'system',
  filledBy: 'applicant',
  signedBy: '申报单位（盖章）',
  intro: '文件只有本表的名称。栏目按第五条至第七条的条件和材料设置，是系统样式，不是文件附件。',
  sections: [
    {
      id: 'unit',
      label: '申报单位',
      fields: [
        {
          name: 'unitName',
          label: '单位名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          autocomplete: 'organization',
        },
        {
          name: 'unitAddress',
          label: '单位地址',
          kind: 'text',
          required: true,
          autocomplete: 'street-address',
        },
        { name: 'creditCode', label: '统一社会信用代码', kind: 'credit-code', required: true },
        { name: 'contactName', label: '联系人', kind: 'person-name', required: true, autocomplete: 'name' },
        {
          name: 'contactPhone',
          label: '联系电话',
          kind: 'phone',
          required: true,
          personal: true,
          autocomplete: 'tel',
        },
      ],
    },
    {
      id: 'conditions',
      label: '申报范围和条件',
      fields: [
        yesNo('designatedInRegion', '是否为省内统筹区的医疗保障定点医疗机构', {
          citation: cite('第五条', '省级定点医疗机构申报范围为省内各统筹区的医疗保障定点医疗机构'),
        }),
        {
          name: 'poolingRegion',
          label: '所在统筹区',
          kind: 'text',
          required: true,
          maxLength: 40,
          citation: cite('第五条', '省级定点医疗机构申报范围为省内各统筹区的医疗保障定点医疗机构'),
        },
        {
          name: 'institutionType',
          label: '机构类别',
          kind: 'choice',
          required: true,
          options: [{ value: '综合医院' }, { value: '精神专科医院' }, { value: '传染病专科医院' }],
          citation: WHO,
        },
        yesNo('tertiary', '是否为三级医疗机构', { citation: WHO }),
        {
          name: 'categories',
          label: '具备的条件',
          kind: 'choices',
          required: true,
          hint: '第六条没有写明四项是同时具备还是具备之一；系统按具备之一理解，请把具备的都选上。',
          options: [
            { value: '国家部委、省卫生健康委直接批准执业的医疗机构' },
            { value: '军队主管部门批准有为民医疗服务资质的军队医疗机构' },
            { value: LEAD_HOSPITAL },
            { value: WELFARE },
          ],
          citation: WHO,
        },
        yesNo('provincialSpecialty', '是否为省属专科医院', { citation: WHERE }),
        yesNo('inChangchun', '是否在长春地区', { citation: WHERE }),
        {
          name: 'publicWelfare',
          label: '参与的社会公益项目',
          kind: 'long-text',
          maxLength: 500,
          required: { fact: 'categories', includes: WELFARE },
          showWhen: { fact: 'categories', includes: WELFARE },
          showWhenLabel: '具备第六条（四）的条件时填写',
          citation: cite(
            '第六条（四）',
            '参与政府医疗救助、慈善医疗救助、红十字会医疗救助等社会公益项目的医疗机构。',
          ),
        },
      ],
    },
    {
      id: 'materials',
      label: '随表提交的材料',
      fields: [
        {
          name: 'materials',
          label: '材料',
          kind: 'choices',
          required: true,
          options: [
            { value: '符合三级医疗机构的等级证明材料' },
            { value: '财务管理制度、药品管理制度' },
            {
              value: '药品及医用耗材进销存实现信息化管理',
              hint: '第七条（四）写的是一种状态，请提交能证明它的材料',
            },
            { value: '参与政府医疗救助、慈善救助、红十字会救助等社会公益项目的证实材料' },
          ],
          citation: cite('第七条', '申请省级定点医疗机构的单位要提供如下材料。'),
        },
      ],
    },
  ],
  checks: [IN_CHANGCHUN],
  samples,
};
