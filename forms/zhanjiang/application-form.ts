import { TREATMENT } from '../../procedures/zhanjiang/applicants.ts';
import { cite } from '../../procedures/zhanjiang/cite.ts';
import { rowsOf } from '../checks/across.ts';
import type { Check, FormDefinition } from '../form.ts';
import { samplesOf } from './samples.ts';

const ID = 'zhanjiang/application-form';

const SPECIALISTS = cite(
  '办理条件（二）',
  '对申请开展诊断认定的门诊特定病种，至少有两名中级以上职称的专科医师（第一注册地）负责诊断和复核。',
);

const SOMETHING_ASKED: Check = {
  id: 'diagnosis-or-treatment',
  run: (values) =>
    rowsOf(values.appliedDiseases).flatMap((row, at) =>
      row.diagnosis === false && row.treatment === false
        ? [
            {
              path: `appliedDiseases[${at}].treatment`,
              severity: 'error',
              message: '诊断和治疗至少选一项，不申请的病种请删去这一行',
            },
          ]
        : [],
    ),
};

/** Whoever asks for diagnosis answers for 办理条件（二） too, so it is another kind of application. */
const AS_APPLIED_FOR: Check = {
  id: 'kind-of-application',
  citation: cite('办理条件（二）', '申请门诊特定病种诊断定点的医疗机构，除具备上述条件外'),
  run: (values, facts) =>
    facts.applicantKind === TREATMENT[0]
      ? rowsOf(values.appliedDiseases).flatMap((row, at) =>
          row.diagnosis === true
            ? [
                {
                  path: `appliedDiseases[${at}].diagnosis`,
                  severity: 'error' as const,
                  message: '这是治疗定点的申请；要申请诊断的，请另按诊断定点申请（可以同时申请治疗）',
                },
              ]
            : [],
        )
      : [],
};

/** The condition is the reviewer's to judge; the applicant is told in time. */
const TWO_SPECIALISTS: Check = {
  id: 'two-specialists',
  citation: SPECIALISTS,
  run: (values) =>
    rowsOf(values.appliedDiseases).flatMap((row, at) =>
      row.diagnosis === true && typeof row.specialists === 'number' && row.specialists < 2
        ? [
            {
              path: `appliedDiseases[${at}].specialists`,
              severity: 'warning',
              message: `申请诊断的病种至少要有两名中级以上职称的专科医师，现在填了${row.specialists}名`,
            },
          ]
        : [],
    ),
};

/** 《湛江市基本医疗保险门诊特定病种服务资格申请表》: only named, and no list of diseases anywhere in the guide, so they are written in. */
export const applicationForm: FormDefinition = {
  id: ID,
  title: '湛江市基本医疗保险门诊特定病种服务资格申请表',
  source: '000',
  place: '申请书附表1',
  layout: 'system',
  filledBy: 'applicant',
  intro: '办事指南没有列出门诊特定病种的名称，也没有申请表的表样；请按本市现行病种目录填写病种名称。',
  sections: [
    {
      id: 'applicant',
      label: '申请单位',
      fields: [
        {
          name: 'applyingUnit',
          label: '申请单位',
          kind: 'text',
          required: true,
          maxLength: 100,
          autocomplete: 'organization',
          prefill: { form: 'zhanjiang/application-letter', field: 'unitName' },
        },
        {
          name: 'insuranceKinds',
          label: '申请定点的险种',
          kind: 'choices',
          required: true,
          options: [{ value: '城镇职工' }, { value: '城乡居民' }],
          hint: '须已经是相应险种的医保住院定点医疗机构',
          citation: cite(
            '办理条件（一）1',
            '申请城镇职工门诊特定病种定点的医疗机构必须是城镇职工医保住院定点医疗机构、申请城乡居民门诊特定病种定点的医疗机构必须是城乡居民医保住院定点医疗机构',
          ),
        },
      ],
    },
    {
      id: 'diseases',
      label: '申请的病种和资格',
      fields: [
        {
          name: 'appliedDiseases',
          label: '申请的病种和资格',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: 100,
          citation: SPECIALISTS,
          columns: [
            { name: 'disease', label: '病种名称', kind: 'text', required: true, maxLength: 60 },
            { name: 'diagnosis', label: '诊断', kind: 'yes-no', required: true },
            { name: 'treatment', label: '治疗', kind: 'yes-no', required: true },
            {
              name: 'specialists',
              label: '中级以上专科医师（名）',
              kind: 'integer',
              max: 500,
              hint: '申请诊断的病种填写；第一注册地在本机构的',
            },
          ],
        },
      ],
    },
  ],
  print: {
    type: 'dense',
    columns: [8, 46, 13, 13, 20],
    above: [
      { pieces: ['申请单位：', { field: 'applyingUnit', blank: 20, underline: true }] },
      {
        pieces: [
          '申请定点的险种：',
          { box: 'insuranceKinds', option: '城镇职工', words: ['城镇职工'] },
          { gap: 1 },
          { box: 'insuranceKinds', option: '城乡居民', words: ['城乡居民'] },
        ],
      },
    ],
    rows: [
      {
        head: true,
        cells: ['序号', '病种名称', '诊断', '治疗', '中级以上 专科医师（名）'].map((text) => ({
          role: 'head',
          pieces: [text],
        })),
      },
      {
        table: 'appliedDiseases',
        head: false,
        rows: 24,
        grows: true,
        columns: [
          { number: true, head: '序号' },
          { column: 'disease', head: '病种名称' },
          { column: 'diagnosis', head: '诊断', align: 'center' },
          { column: 'treatment', head: '治疗', align: 'center' },
          { column: 'specialists', head: '中级以上 专科医师（名）', align: 'center' },
        ],
      },
    ],
    below: [
      { pieces: ['申请单位（盖章）：', { gap: 14 }, '法人代表签名：'] },
      { align: 'end', pieces: [{ date: null }] },
    ],
  },
  checks: [SOMETHING_ASKED, AS_APPLIED_FOR, TWO_SPECIALISTS],
  samples: samplesOf(ID),
};
