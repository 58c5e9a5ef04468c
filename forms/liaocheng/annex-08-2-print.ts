import type { GridLayout, LayoutPiece } from '../print-layout.ts';
import {
  INFORMATION,
  OTHER,
  PRESCRIPTIONS_STANDARD,
  QUALITY,
  RECORDS_METHOD,
  ROUTINES,
} from './annex-08-2-matters.ts';
import { findingPieces, heads, type Matter, merged, value, words } from './evaluation-rows.ts';

const [records, prescriptions] = QUALITY;
const [systems] = INFORMATION;
const [routines] = ROUTINES;
const [supply, facilities, maternity] = OTHER;

const one = (matter: Matter | undefined) => (matter ? [matter] : []);
const note = (text: string): LayoutPiece => ({ note: text });
const SUPPLIER = (supply?.standard ?? '').replace('供营商', '');

/**
 * 附件8-2 as its page has it. From the second row on the source's cells stand in the wrong places (LC-I-23): they are
 * printed where they stand, with a note on where they belong.
 */
export const PRINT: GridLayout = {
  type: 'running',
  columns: [14, 36, 42, 42, 38],
  rows: [
    heads(['项目', '评估指标', '评估方式', '评估标准', '评估情况及结果']),
    ...merged([
      [
        words(['医疗服务', { line: true }, '质量'], 'label'),
        words(records?.indicator ?? ''),
        words(RECORDS_METHOD),
        words(records?.standard ?? ''),
        value([
          PRESCRIPTIONS_STANDARD,
          note('列错位，是下一行“门诊处方记录规范”的评估标准'),
          { line: true },
          ...findingPieces(one(records)),
        ]),
      ],
      [
        undefined,
        words(prescriptions?.indicator ?? ''),
        words([systems?.method ?? '', note('列错位，是“信息技术”的评估方式')]),
        words([systems?.standard ?? '', note('列错位，是“信息技术”的评估标准')]),
        value(findingPieces(one(prescriptions))),
      ],
      [
        words('信息技术', 'label'),
        words(systems?.indicator ?? ''),
        words([routines?.indicator ?? '', note('列错位，是“其他管理情况”的评估指标')]),
        words([routines?.standard ?? '', note('列错位，是上述制度落实情况的评估标准')]),
        value(findingPieces([...one(systems), ...one(routines)])),
      ],
      [
        words(['其他', { line: true }, '管理', { line: true }, '情况'], 'label'),
        words(supply?.indicator ?? ''),
        words(supply?.printed ?? ''),
        words([{ misprint: '供营商', correct: '供应商' }, SUPPLIER]),
        value(findingPieces(one(supply))),
      ],
      [
        undefined,
        words(facilities?.indicator ?? ''),
        words(facilities?.method ?? ''),
        words([facilities?.standard ?? '', note('疑漏“不”字，由评估人员自行判定')]),
        value(findingPieces(one(facilities))),
      ],
      [
        undefined,
        words(maternity?.indicator ?? ''),
        words(maternity?.method ?? ''),
        words(maternity?.standard ?? ''),
        value(findingPieces(one(maternity))),
      ],
    ]),
    {
      cells: [
        { ...words('备注', 'label'), rows: 2 },
        { ...value([{ field: 'siteRemark' }]), span: 2, rows: 2 },
        { ...words(['日期：', { gap: 1 }, { date: 'siteEvaluatedOn' }]), span: 2 },
      ],
    },
    {
      height: 'tall',
      cells: [
        {
          ...words(['现场评估人员：', { gap: 1 }, { signatures: 'siteEvaluators', column: 'name' }]),
          span: 2,
        },
      ],
    },
  ],
};
