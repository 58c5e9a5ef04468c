import { notAfter } from '../checks/across.ts';
import type { FormDefinition } from '../form.ts';
import { COLUMNS, pair, person } from './cells.ts';
import {
  CHANGE_TABLE,
  changeSections,
  PERSONS,
  POSTCODE,
  promiseRows,
  REALLY_CHANGED,
} from './change-parts.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/annex-11-1-medical-change';
const PLACE = '附件11-1';
const PROMISE = {
  before: '本机构自愿按照政策规定及相关要求，提交有关资料，申请',
  after:
    '医疗机构医疗保障定点信息变更，并郑重承诺：本机构不在医保行政处罚、协议处理期间，所提交资料全部真实有效，如有虚假成分，愿意承担一切相应责任。',
};

/** 附件11-1 医疗机构医疗保障定点信息变更申请表 (第二十一条). */
export const medicalChange: FormDefinition = {
  id: ID,
  title: '医疗机构医疗保障定点信息变更申请表',
  source: '003',
  place: PLACE,
  layout: 'annex',
  filledBy: 'applicant',
  intro: '机构信息按变更前已登记的填写，变更内容在“变更项目”里逐项写明。',
  sections: [
    {
      id: 'unit',
      label: '机构信息',
      fields: [
        {
          name: 'unitName',
          label: '机构名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          autocomplete: 'organization',
        },
        {
          name: 'district',
          label: '所在区',
          pageLabel: '所在区（县、市）',
          kind: 'text',
          required: true,
          maxLength: 40,
        },
        {
          name: 'unitAddress',
          label: '机构地址',
          kind: 'text',
          required: true,
          autocomplete: 'street-address',
        },
        POSTCODE,
        { name: 'ownership', label: '所有制形式', kind: 'text', required: true, maxLength: 30 },
        {
          name: 'operatingGrade',
          label: '经营等级',
          kind: 'text',
          maxLength: 30,
          hint: '如二级乙等；未定级的不填',
        },
        {
          name: 'operatingClass',
          label: '经营类别',
          kind: 'text',
          required: true,
          maxLength: 30,
          hint: '如非营利、营利',
        },
        { name: 'servedPersons', label: '服务对象', kind: 'text', maxLength: 60, hint: '如社会、内部' },
        {
          name: 'licenceNumber',
          label: '执业许可证 登记号',
          pageLabel: '执业许可证登记号',
          kind: 'text',
          required: true,
          maxLength: 40,
        },
        { name: 'creditCode', label: '统一社会信用代码', kind: 'credit-code', required: true },
        ...PERSONS,
        {
          name: 'beds',
          label: '床位数',
          kind: 'integer',
          required: true,
          max: 20000,
          unit: '张',
          hint: '没有床位填 0',
        },
        {
          name: 'clinicalSubjects',
          label: '诊疗科目及 大型诊疗项目',
          pageLabel: '诊疗科目及大型诊疗项目',
          kind: 'long-text',
          required: true,
          maxLength: 300,
        },
      ],
    },
    ...changeSections('medical', { place: PLACE, quote: `${PROMISE.before}XX${PROMISE.after}` }),
  ],
  print: {
    type: 'plain',
    columns: COLUMNS,
    rows: [
      pair(['机构名称', [{ field: 'unitName' }]], ['所在区', [{ field: 'district' }]]),
      pair(['机构地址', [{ field: 'unitAddress' }]], ['邮政编码', [{ field: 'postcode' }]]),
      pair(['所有制形式', [{ field: 'ownership' }]], ['经营等级', [{ field: 'operatingGrade' }]]),
      pair(['经营类别', [{ field: 'operatingClass' }]], ['服务对象', [{ field: 'servedPersons' }]]),
      pair(
        [['执业许可证', { line: true }, '登记号'], [{ field: 'licenceNumber' }]],
        ['统一社会信用代码', [{ field: 'creditCode' }]],
      ),
      pair(
        [
          ['法定代表人', { line: true }, '(身份证号)'],
          person('legalRepresentativeName', 'legalRepresentativeId'),
        ],
        ['联系电话', [{ field: 'legalRepresentativePhone' }]],
      ),
      pair(
        [['主要负责人', { line: true }, '(身份证号)'], person('principalName', 'principalId')],
        ['联系电话', [{ field: 'principalPhone' }]],
      ),
      pair(
        ['床位数', [{ field: 'beds' }]],
        [['诊疗科目及', { line: true }, '大型诊疗项目'], [{ field: 'clinicalSubjects' }]],
      ),
      CHANGE_TABLE,
      ...promiseRows(
        [{ gap: 2 }, PROMISE.before, { blank: ' XX ', filled: '聊城市' }, PROMISE.after],
        '(申请单位盖章)',
      ),
    ],
    supplement: ['changeApprovedOn'],
  },
  checks: [
    REALLY_CHANGED,
    notAfter('changeApprovedOn', 'changeAppliedOn', {
      message: (on, applied) => `批准日期（${on}）晚于申请日期（${applied}），请核对`,
    }),
    notAfter('changeAppliedOn', 'today', { message: (on) => `申请日期（${on}）不能晚于今天，请核对` }),
  ],
  samples: samplesOf(ID),
};
