import type { CivilDate } from '../../../domain/time/civil-date.ts';
import type { DemoCase } from './stories.ts';
import { allGranted, checked, EXPERTS, seated } from './words.ts';

const recorded =
  (field: string) =>
  ({ today }: { today: CivilDate }) => ({ [field]: today });

/** One case of every other place's procedures, each where there is something to do for somebody. */
export const ELSEWHERE: readonly DemoCase[] = [
  // Under assessment; the three months run.
  {
    procedure: 'guangdong/designation',
    institution: 'demo-zhanjiang-hospital',
    agency: 'zhanjiang-city',
    begins: 5,
    happenings: [
      { day: 7, by: 'zhanjiang-hospital', step: 'submit' },
      {
        day: 7,
        by: 'zhanjiang-clerk',
        step: 'record-checks',
        payload: checked('guangdong/acceptance-checks'),
      },
      { day: 7, by: 'zhanjiang-clerk', step: 'accept' },
      { day: 9, by: 'zhanjiang-clerk', step: 'confirm-materials' },
      {
        day: 12,
        by: 'zhanjiang-reviewer',
        step: 'start-assessment',
        payload: () => ({ ...seated('panel')(), methods: '书面和现场' }),
      },
    ],
  },
  // Experts are drawn; their sheet is to be recorded.
  {
    procedure: 'jilin/provincial',
    institution: 'demo-jilin-hospital',
    agency: 'jilin-province',
    begins: 9,
    happenings: [
      { day: 10, by: 'jilin-hospital', step: 'submit' },
      { day: 12, by: 'jilin-clerk', step: 'pass-materials', payload: () => ({ conditionsMet: true }) },
      {
        day: 16,
        by: 'jilin-reviewer',
        step: 'draw-panel',
        payload: () => ({
          draw: {
            pool: EXPERTS,
            exclusions: [{ name: '示例评五', reason: '（演示）曾在申请机构任职。' }],
            size: 3,
          },
        }),
      },
    ],
  },
  // Handed over: the city signs.
  {
    procedure: 'outpatient-special-diseases/qualification',
    institution: 'demo-county-hospital',
    agency: 'example-county',
    begins: 3,
    happenings: [
      { day: 4, by: 'county-hospital', step: 'submit' },
      { day: 5, by: 'example-clerk', step: 'confirm-complete' },
      {
        day: 7,
        by: 'example-reviewer',
        step: 'pass-review',
        payload: ({ next }) => ({ opinion: '初步符合。', visitOn: next }),
      },
      {
        day: 8,
        by: 'example-reviewer',
        step: 'record-visit',
        payload: ({ today }) => ({ visitedOn: today, visitors: '示例甲、示例乙', findings: '与申请一致。' }),
      },
      { day: 13, by: 'example-reviewer', step: 'evaluate', payload: allGranted },
      { day: 14, by: 'example-reviewer', step: 'file-result', payload: recorded('filedOn') },
      { day: 15, by: 'example-reviewer', step: 'hand-to-city' },
    ],
  },
  // Accepted; the panel is to be appointed.
  {
    procedure: 'zhanjiang/special-disease-designation',
    kind: 'diagnosis',
    institution: 'demo-zhanjiang-hospital',
    agency: 'zhanjiang-city',
    begins: 10,
    happenings: [
      { day: 11, by: 'zhanjiang-hospital', step: 'submit' },
      {
        day: 11,
        by: 'zhanjiang-clerk',
        step: 'accept',
        payload: () => ({ qualificationChecked: true }),
      },
      { day: 14, by: 'zhanjiang-reviewer', step: 'finish-review' },
    ],
  },
];
