import { notAfter } from '../checks/across.ts';
import type { Field, FormDefinition } from '../form.ts';
import { COLUMNS, label, pair, person } from './cells.ts';
import {
  CHANGE_TABLE,
  changeSections,
  PERSONS,
  POSTCODE,
  promiseRows,
  REALLY_CHANGED,
} from './change-parts.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/annex-11-2-pharmacy-change';
const PLACE = '附件11-2';
const PROMISE = {
  before: '本机构自愿按照政策规定及相关要求，提交有关资料，申请',
  after:
    '市医疗保障定点医药机构信息变更，并郑重承诺：本机构不在医保行政处罚、协议处理期间，且所提交资料全部真实有效，如有虚假成分，愿意承担一切相应责任。',
};
const kinds = (name: string, words: string): Field => ({
  name,
  label: words,
  pageLabel: `经营药品：${words}`,
  kind: 'integer',
  required: true,
  max: 100000,
  unit: '种',
  hint: '没有的填 0',
});

/** 附件11-2 零售药店医疗保障定点信息变更申请表 (第二十二条). */
export const pharmacyChange: FormDefinition = {
  id: ID,
  title: '零售药店医疗保障定点信息变更申请表',
  source: '003',
  place: PLACE,
  layout: 'annex',
  filledBy: 'applicant',
  intro: '药店信息按变更前已登记的填写，变更内容在“变更项目”里逐项写明。',
  sections: [
    {
      id: 'unit',
      label: '药店信息',
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
        {
          name: 'tradeForm',
          label: '经营形式',
          kind: 'text',
          required: true,
          maxLength: 30,
          hint: '如连锁、单体',
        },
        {
          name: 'pharmacyClass',
          label: '零售药店分类',
          kind: 'choice',
          required: true,
          options: [{ value: '1类' }, { value: '2类' }, { value: '3类' }],
        },
        { name: 'drugLicenceNumber', label: '药品经营许可证号', kind: 'text', required: true, maxLength: 40 },
        { name: 'creditCode', label: '统一社会信用代码', kind: 'credit-code', required: true },
        ...PERSONS,
        kinds('westernDrugs', '西药'),
        kinds('chinesePatentDrugs', '中成药'),
        kinds('herbalPieces', '中药饮片'),
      ],
    },
    ...changeSections('pharmacy', { place: PLACE, quote: `${PROMISE.before}XX${PROMISE.after}` }),
  ],
  print: {
    type: 'plain',
    columns: COLUMNS,
    rows: [
      pair(['机构名称', [{ field: 'unitName' }]], ['所在区', [{ field: 'district' }]]),
      pair(['机构地址', [{ field: 'unitAddress' }]], ['邮政编码', [{ field: 'postcode' }]]),
      pair(['经营形式', [{ field: 'tradeForm' }]], ['零售药店分类', [{ field: 'pharmacyClass' }]]),
      pair(
        ['药品经营许可证号', [{ field: 'drugLicenceNumber' }]],
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
      {
        cells: [
          label('经营药品'),
          {
            role: 'value',
            span: 4,
            pieces: [
              ['西药：', 'westernDrugs'],
              ['中成药：', 'chinesePatentDrugs'],
              ['中药饮片：', 'herbalPieces'],
            ].flatMap(([words = '', field = '']) => [
              words,
              { field, blank: 4, underline: true },
              '种',
              { gap: 2 },
            ]),
          },
        ],
      },
      CHANGE_TABLE,
      ...promiseRows(
        [{ gap: 2 }, PROMISE.before, { blank: ' XX ', filled: '聊城' }, PROMISE.after],
        '（申请单位盖章）',
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
