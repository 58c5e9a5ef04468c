import { notAfter } from '../checks/across.ts';
import type { FormDefinition } from '../form.ts';
import type { LayoutPiece } from '../print-layout.ts';
import { PROMISE, SECTIONS } from './annex-12-sections.ts';
import { COLUMNS, label, pair, person } from './cells.ts';
import { EXIT_CHECKS } from './exit-checks.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/annex-12-exit';
const NOT_FOR_PHARMACIES = '不适用';

const particular = (text: string, field: string) => [text, [{ field }]] as const;
const medicalOnly = (text: string, field: string) =>
  [text, [{ field, elsewhere: NOT_FOR_PHARMACIES }]] as const;
const box = (option: string): LayoutPiece => ({ box: 'exitMatter', option, words: [option] });
const line = (text: string): readonly LayoutPiece[] => [{ gap: 2 }, text, { line: true }];

/** 附件12 定点医药机构定点资格退出申请表 (第三十三条), one paper for hospitals and pharmacies. LC-I-25. */
export const exitApplication: FormDefinition = {
  id: ID,
  title: '定点医药机构定点资格退出申请表',
  source: '003',
  place: '附件12',
  layout: 'annex',
  filledBy: 'applicant',
  intro: '本表按医疗机构设计，零售药店共用：不适用的栏目不用填，打印时写“不适用”。',
  sections: SECTIONS,
  print: {
    type: 'plain',
    columns: COLUMNS,
    rows: [
      pair(particular('医疗机构名称', 'unitName'), medicalOnly('机构级别', 'institutionLevel')),
      pair(particular('地址', 'unitAddress'), medicalOnly('机构等级', 'institutionGrade')),
      pair(particular('所在区县', 'district'), particular('邮政编码', 'postcode')),
      pair(particular('机构类别', 'institutionCategory'), particular('经营类别', 'operatingClass')),
      pair(particular('所有制形式', 'ownership'), medicalOnly('床位', 'beds')),
      pair(
        [['统一社会信用代码', { line: true }, '证照 名称'], [{ field: 'creditCertificate' }]],
        particular('统一社会信用代码', 'creditCode'),
      ),
      pair(particular('执业许可证登记号', 'licenceNumber'), particular('注册类型', 'registrationType')),
      pair(
        [
          ['法定代表人', { line: true }, '(身份证号)'],
          person('legalRepresentativeName', 'legalRepresentativeId'),
        ],
        [['主要负责人', { line: true }, '(身份证号)'], person('principalName', 'principalId')],
      ),
      pair(['许可证有效期限', [{ date: 'licenceValidTo' }]], particular('申请定点险种', 'insuranceTypes')),
      {
        height: 'tall',
        cells: [
          label('诊疗科目'),
          {
            role: 'value',
            pieces: [{ field: 'clinicalSubjects', elsewhere: NOT_FOR_PHARMACIES }],
          },
          label('申请理由', 2),
          { role: 'value', pieces: [{ field: 'exitReason' }] },
        ],
      },
      {
        cells: [
          label('申请事项'),
          {
            role: 'value',
            span: 4,
            pieces: [
              box('中止医保协议'),
              { gap: 1 },
              box('解除医保协议'),
              { gap: 1 },
              box('不再续签医保协议'),
            ],
          },
        ],
      },
      {
        height: 'tall',
        cells: [
          {
            role: 'words',
            span: 5,
            pieces: [
              { gap: 2 },
              PROMISE.before,
              { blank: ' XX ', filled: '聊城市' },
              PROMISE.between,
              { field: 'suspendFrom', blank: 8, underline: true },
              PROMISE.after,
            ],
          },
        ],
      },
      {
        joined: true,
        cells: [
          {
            role: 'words',
            span: 3,
            pieces: [
              ...line('法定代表人（签名）：'),
              ...line('主要负责人（签名）：'),
              ...line('实际控制人（签名）：'),
            ],
          },
          {
            role: 'words',
            span: 2,
            pieces: [
              '（单位盖章）',
              { line: true },
              { line: true },
              '申请日期：',
              { gap: 1 },
              { date: 'exitAppliedOn' },
            ],
          },
        ],
      },
    ],
    supplement: ['suspendUntil', 'terminateOn', 'agreementEndsOn', 'isPublic'],
  },
  checks: [
    ...EXIT_CHECKS,
    notAfter('exitAppliedOn', 'today', { message: (on) => `申请日期（${on}）不能晚于今天，请核对` }),
  ],
  samples: samplesOf(ID),
};
