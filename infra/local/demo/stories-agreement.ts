import { addDays, addMonths } from '../../../domain/time/civil-date.ts';
import type { DemoCase } from './stories.ts';

/** A hospital of 聊城 whose agreement has come into its second year: renewed, suspended once and performed again. */
export const AGREEMENT: DemoCase = {
  institution: 'demo-designated',
  agency: 'liaocheng-city',
  procedure: 'liaocheng/agreement',
  begins: 1,
  happenings: [
    {
      day: 1,
      by: 'reviewer',
      step: 'conclude',
      payload: ({ today }) => ({
        requestedIn: '聊医保收〔2025〕3号（演示）',
        agreementNumber: '聊医保协〔2025〕3号（演示）',
        signedOn: addMonths(addDays(today, -10), -12),
        validFrom: addMonths(addDays(today, 6), -12),
        validUntil: addDays(today, 5),
      }),
    },
    {
      day: 1,
      by: 'reviewer',
      step: 'organise-renewal',
      payload: ({ today }) => ({
        openedOn: addMonths(today, -3),
        remark: '（演示）统一组织年度考核和续签。',
      }),
    },
    {
      day: 1,
      by: 'reviewer',
      step: 'record-performance',
      payload: () => ({ result: '（演示）年度考核96分，协议履行情况良好。' }),
    },
    // The new term begins on the day after the old one: until then it is signed, and does not count yet.
    {
      day: 1,
      by: 'reviewer',
      step: 'renew',
      payload: ({ today }) => ({
        signedOn: today,
        validFrom: addDays(today, 6),
        validUntil: addDays(addMonths(addDays(today, 6), 12), -1),
        electronicSeal: true,
      }),
    },
    {
      day: 9,
      by: 'leader',
      step: 'suspend',
      payload: ({ today }) => ({
        ground: 'suspension-2',
        facts: '（演示）2026年10月上传的住院结算清单与病案首页不一致。',
        from: today,
        until: addDays(today, 6),
        demands: '逐份核对10月住院结算清单，更正后重新上传。',
      }),
    },
    {
      day: 11,
      by: 'reviewer',
      step: 'confirm-rectified',
      payload: () => ({ finding: '（演示）已核对更正，重新上传的数据与病案首页一致。' }),
    },
    {
      day: 16,
      by: 'leader',
      step: 'suspend-part',
      payload: ({ today }) => ({
        part: 'department',
        partName: '康复医学科',
        from: today,
        reason: '（演示）治疗记录不全。',
      }),
    },
    {
      day: 17,
      by: 'reviewer',
      step: 'report-settlement',
      payload: ({ today }) => ({ settledOn: today }),
    },
    {
      day: 18,
      by: 'reviewer',
      step: 'begin-annual-review',
      payload: ({ today }) => ({ year: today.slice(0, 4) }),
    },
  ],
};
