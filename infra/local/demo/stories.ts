import type { EventPayload } from '../../../domain/case/event.ts';
import type { Facts } from '../../../domain/criterion.ts';
import type { CivilDate } from '../../../domain/time/civil-date.ts';
import { AGREEMENT } from './stories-agreement.ts';
import { ELSEWHERE } from './stories-elsewhere.ts';
import { reviewedTable, seated } from './words.ts';

/**
 * Something that happens in a demonstration case, `day` working days after the demonstration begins: a step, or something that
 * is done to one of its documents (`notice`, as `<notice>.<event>`).
 */
export type Happening = { day: number; by: string } & (
  | { step: string; payload?: (context: Telling) => EventPayload }
  | { notice: string; does: 'approve-seal' }
  | { notice: string; does: 'reissue'; reason: string }
);

/** What a step's words are made from. */
export interface Telling {
  caseId: string;
  today: CivilDate;
  /** The next working day. */
  next: CivilDate;
  facts: Facts;
}

/** One case of the demonstration. */
export interface DemoCase {
  institution: string;
  agency: string;
  /** The first of all where absent; and the institution's own kind, likewise. */
  procedure?: string;
  kind?: string;
  /** A required material that is left out. */
  without?: string;
  /** Leave the forms half filled and do nothing more. */
  draft?: boolean;
  begins: number;
  happenings: readonly Happening[];
}

const findings = (): EventPayload => ({
  findings: [
    {
      material: 'material-08-7',
      finding: '预测性分析报告缺少测算依据，请补充近三年门诊、住院人次和费用数据。',
    },
  ],
});

const serve =
  (notice: string) =>
  ({ today }: Telling): EventPayload => ({
    notice,
    method: '直接送达',
    servedOn: today,
    recipient: '王示例',
    recipientPhone: '0635-0000003',
  });

/** One case for what a person most often looks for, told over the twenty working days before the first start. */
export const CASES: readonly DemoCase[] = [
  ...ELSEWHERE,
  AGREEMENT,
  { institution: 'demo-hospital', agency: 'liaocheng-city', draft: true, begins: 19, happenings: [] },
  {
    institution: 'demo-hospital',
    agency: 'liaocheng-city',
    begins: 2,
    happenings: [
      { day: 3, by: 'hospital', step: 'submit' },
      { day: 5, by: 'clerk', step: 'accept' },
      { day: 6, by: 'hospital', step: 'serve', payload: serve('annex-04-1.3') },
      { day: 6, by: 'hospital', step: 'upload-to-province', payload: ({ today }) => ({ uploadedOn: today }) },
      { day: 7, by: 'reviewer', step: 'convene-panel', payload: seated('panel') },
    ],
  },
  {
    institution: 'demo-pharmacy',
    agency: 'dongchangfu-county',
    begins: 17,
    happenings: [{ day: 18, by: 'pharmacy', step: 'submit' }],
  },
  {
    institution: 'demo-pharmacy',
    agency: 'liaocheng-city',
    begins: 7,
    happenings: [
      { day: 8, by: 'pharmacy', step: 'submit' },
      { day: 9, by: 'clerk', step: 'accept' },
      { day: 10, by: 'pharmacy', step: 'serve', payload: serve('annex-04-1.3') },
      {
        day: 10,
        by: 'pharmacy',
        step: 'upload-to-province',
        payload: ({ today }) => ({ uploadedOn: today }),
      },
      { day: 10, by: 'reviewer', step: 'convene-panel', payload: seated('panel') },
      { day: 14, by: 'reviewer', step: 'record-pharmacy-review', payload: reviewedTable },
      { day: 15, by: 'reviewer', step: 'pass-pharmacy-review' },
      {
        day: 17,
        by: 'reviewer',
        step: 'publish-first-notice',
        payload: () => ({ where: '市医疗保障局官方网站（演示）' }),
      },
    ],
  },
  {
    institution: 'demo-clinic',
    agency: 'liaocheng-city',
    without: 'material-08-7',
    begins: 12,
    happenings: [
      { day: 13, by: 'clinic', step: 'submit' },
      { day: 15, by: 'clerk', step: 'ask-for-more', payload: findings },
      { day: 17, by: 'clerk', step: 'serve', payload: serve('annex-04-2.3') },
    ],
  },
  {
    institution: 'demo-clinic',
    agency: 'dongchangfu-county',
    without: 'material-08-7',
    begins: 1,
    happenings: [
      { day: 1, by: 'clinic', step: 'submit' },
      { day: 3, by: 'county-clerk', step: 'ask-for-more', payload: findings },
      { day: 3, by: 'county-seal', notice: 'annex-04-2.3', does: 'approve-seal' },
      { day: 4, by: 'county-clerk', step: 'serve', payload: serve('annex-04-2.3') },
    ],
  },
  {
    institution: 'demo-clinic',
    agency: 'liaocheng-city',
    begins: 4,
    happenings: [
      { day: 5, by: 'clinic', step: 'submit' },
      {
        day: 7,
        by: 'clerk',
        step: 'refuse',
        payload: () => ({
          grounds: [{ ground: 'ground-10-4', reason: '（演示）2026年所受行政处罚尚有一项未履行。' }],
          remark: '履行完毕后可以重新申请。',
        }),
      },
      {
        day: 9,
        by: 'clerk',
        notice: 'annex-04-3.3',
        does: 'reissue',
        reason: '（演示）原通知书打印有误，收回后重新出具。',
      },
    ],
  },
  // The county wants two persons for a seal; this notice waits for the second.
  {
    institution: 'demo-clinic',
    agency: 'dongchangfu-county',
    begins: 14,
    happenings: [
      { day: 15, by: 'clinic', step: 'submit' },
      { day: 18, by: 'county-clerk', step: 'accept' },
    ],
  },
  {
    institution: 'demo-hospital',
    agency: 'dongchangfu-county',
    begins: 6,
    happenings: [
      { day: 7, by: 'hospital', step: 'submit' },
      {
        day: 8,
        by: 'hospital',
        step: 'withdraw',
        payload: () => ({ reason: '（演示）改向市级经办机构申请。' }),
      },
    ],
  },
];
