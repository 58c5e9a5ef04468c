import { notAfter, rowsInOrder, sumWithin } from '../checks/across.ts';
import type { FormDefinition } from '../form.ts';
import { PRINT } from './annex-02-print.ts';
import { SECTIONS } from './annex-02-sections.ts';
import { BEDS_FOR_INPATIENTS } from './checks.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/annex-02-application';

/** 附件2 《医药机构医疗保障定点申请表》, one form for medical institutions and pharmacies (第八条（一）, 第九条（一）). */
export const application: FormDefinition = {
  id: ID,
  title: '医药机构医疗保障定点申请表',
  source: '003',
  place: '附件2',
  layout: 'annex',
  filledBy: 'applicant',
  intro: '请如实填写。填写中途可以保存，稍后再来；没有填完或填错的内容也会原样保留。',
  sections: SECTIONS,
  print: PRINT,
  checks: [
    notAfter('operatingSince', 'today', { message: (value) => `正式运营时间（${value}）不能晚于今天` }),
    notAfter('operatingSince', 'applicationDate', {
      message: (value, bound) => `正式运营时间（${value}）不能晚于申请时间（${bound}）`,
    }),
    notAfter('applicationDate', 'today', { message: (value) => `申请时间（${value}）不能晚于今天` }),
    BEDS_FOR_INPATIENTS,
    sumWithin('inpatientDepartments', 'beds', 'beds', {
      over: (sum, limit) =>
        `各住院科室开展床位合计${sum}张，多于床位数${limit}张，请核对床位数或各科室的开展床位`,
      under: (sum, limit) =>
        `各住院科室开展床位合计${sum}张，少于床位数${limit}张；如确有床位未开展，可以不改`,
    }),
    rowsInOrder(
      'inpatientDepartments',
      'physiciansMidUp',
      'physicians',
      '中级及以上职称的医师不能多于医师数量，请核对',
    ),
    rowsInOrder(
      'outpatientRooms',
      'physiciansMidUp',
      'physicians',
      '中级及以上职称的医师不能多于医师数量，请核对',
    ),
  ],
  samples: samplesOf(ID),
};
