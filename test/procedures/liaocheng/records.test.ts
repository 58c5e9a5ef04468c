import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { type CaseState, replay } from '../../../domain/case/state.ts';
import type { Facts } from '../../../domain/criterion.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';
import { awaitingSignature, failed, MEDICAL, PHARMACY, signed } from './cases.ts';
import {
  accepted,
  CONVENED,
  type Doing,
  endOf,
  played,
  refused,
  reviewed,
  served,
  settledBy,
  stageBy,
} from './play.ts';

const ACCEPT = ['2026-03-02', 'receiving-clerk', 'accept', {}] as const;

/** The case as it stood before it was accepted. */
function submitted(kind: string, change: Facts = {}): CaseState {
  const { history } = accepted(kind, change);
  return replay(
    designation,
    history.slice(
      0,
      history.findIndex(({ type }) => type === 'accepted'),
    ),
  );
}

const member = (name: string, interest = false) => ({
  name,
  organisation: '市医保中心',
  profession: '医疗保障',
  interest,
});
const convened = (...members: ReturnType<typeof member>[]): Doing => [
  '2026-03-03',
  'reviewer',
  'convene-panel',
  { panel: { members } },
];

describe('第十条、第十四条、第二十四条: what the registers know is met at the door', () => {
  test('第十四条（后）（三） a second failure of last year is on record as a fact, and nobody need type it in', () => {
    const register = { secondFailureOn: '2025-06-01' };
    expect(refused(submitted(PHARMACY), [...ACCEPT, { register }])).toEqual([
      { reason: 'guard', places: ['第十二条（三）'] },
    ]);
    const over = played(submitted(PHARMACY), [...ACCEPT, { register: { secondFailureOn: '2025-03-01' } }]);
    expect(over.stage).toBe('accepted');
    expect(over.facts.secondFailureOn).toBe('2025-03-01');
  });

  test('第二十四条、第二十七条 the year’s figures close the gate, and 退一进一 names who left', () => {
    const dossier = { register: { fundSupportMonths: 6 } };
    const received = submitted(MEDICAL);
    expect(refused(received, [...ACCEPT, dossier])).toHaveLength(1);
    const waiver = { ground: 'ground-24', basis: 'one-out-one-in', reason: '有退出名额' };
    const unnamed = refused(received, ['2026-03-02', 'leading-group', 'waive-ground', waiver, dossier]);
    expect(unnamed).toMatchObject([{ reason: 'payload' }]);
    const named = { ...waiver, exited: 'H37150200001' };
    const waived = played(received, ['2026-03-02', 'leading-group', 'waive-ground', named, dossier]);
    expect(played(waived, [...ACCEPT, dossier]).stage).toBe('accepted');
    // The gate is for inpatient care alone.
    const outpatient = submitted(MEDICAL, { designationTypes: ['门诊统筹'] });
    expect(played(outpatient, [...ACCEPT, dossier]).stage).toBe('accepted');
  });
});

describe('第十四条: who assesses, and who signs', () => {
  const open = () => accepted(MEDICAL);

  test('第十四条（前） nobody with an interest may sit, and a third-party body may take the panel’s place', () => {
    expect(refused(open(), convened(member('甲'), member('乙', true)))).toMatchObject([
      { reason: 'payload' },
    ]);
    expect(refused(open(), convened())).toMatchObject([{ reason: 'payload' }]);
    const body: Doing = [
      '2026-03-03',
      'reviewer',
      'convene-panel',
      { panel: { body: '某评估公司', members: [] } },
    ];
    expect(played(open(), body).stage).toBe('desk-review');
  });

  test('第十四条（后）（一） the table is signed by everybody who sits, after a change by those who sit then', () => {
    const both = played(open(), convened(member('甲'), member('乙')));
    const [date, role, step, table] = reviewed('2026-03-10', MEDICAL);
    const by = (...signed: string[]): Doing => [date, role, step, { ...table, signed }];
    expect(refused(both, by('甲'))).toMatchObject([{ reason: 'payload' }]);
    expect(refused(both, by('甲', '乙', '丙'))).toMatchObject([{ reason: 'payload' }]);
    expect(played(both, by('甲', '乙')).facts.medicalReviewNurses).toBe('符合');
    const changed = played(both, [
      '2026-03-04',
      'reviewer',
      'change-panel',
      { panel: { members: [member('甲'), member('丙')] }, reason: '乙另有任务' },
    ]);
    expect(refused(changed, by('甲', '乙'))).toMatchObject([{ reason: 'payload' }]);
    expect(played(changed, by('甲', '丙')).stage).toBe('desk-review');
  });
});

describe('附件6: service', () => {
  const told = (change: object): Doing => {
    const [date, role, step, payload] = served(failed(), '2026-04-14', 'annex-09-first');
    return [date, role, step, { ...payload, ...change }];
  };

  test('who refuses to sign is served with a witness, and the clocks run from that day', () => {
    const unsigned = { recipient: undefined };
    expect(refused(failed(), told(unsigned))).toMatchObject([{ reason: 'payload' }]);
    expect(refused(failed(), told({ ...unsigned, refused: true }))).toMatchObject([{ reason: 'payload' }]);
    const left = played(failed(), told({ ...unsigned, refused: true, witness: '社区干部赵某' }));
    expect(endOf(left, 'reapplication', '2026-04-14')).toBe('2026-10-14');
  });

  test('第十四条（后）（三） before the service of 附件9 nobody can apply again, however long ago it was made', () => {
    const again: Doing = ['2026-09-01', 'applicant', 'reapply', { rectified: '已补足医师' }];
    expect(refused(failed(), again)).toEqual([{ reason: 'guard', places: ['第十四条（后）（三）'] }]);
  });
});

describe('done in time is in time, whenever it comes on record', () => {
  const sign = (signedOn: string): Doing => [
    '2026-06-05',
    'reviewer',
    'sign',
    { signedOn, validFrom: signedOn, validUntil: '2027-05-27', electronicSeal: true },
  ];

  test('第十六条 signed on the last day of the month, recorded a week later: the lapse is taken back', () => {
    const lapsed = settledBy(awaitingSignature(), '2026-05-30');
    expect(lapsed.stage).toBe('signing-lapsed');
    const late = played(lapsed, sign('2026-05-29'));
    expect(late.stage).toBe('signed');
    expect(late.history.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['signing-lapsed', 'lapse-reversed', 'agreement-signed']),
    );
    expect(refused(lapsed, sign('2026-05-30'))[0]?.reason).toBe('stage');
  });

  test('第十六条 the agreement runs from no earlier than its signature, and ends no earlier than it begins', () => {
    const dates = (validFrom: string, validUntil: string): Doing => [
      '2026-05-11',
      'reviewer',
      'sign',
      { signedOn: '2026-05-11', validFrom, validUntil, electronicSeal: true },
    ];
    expect(refused(awaitingSignature(), dates('2026-05-10', '2027-05-09'))).toHaveLength(1);
    expect(refused(awaitingSignature(), dates('2026-05-11', '2026-05-10'))).toHaveLength(1);
    expect(played(awaitingSignature(), dates('2026-06-01', '2027-05-31')).stage).toBe('signed');
  });

  test('第十五条 the month for signing runs from the date in 附件10, not from the day of its record', () => {
    expect(endOf(awaitingSignature(), 'signing', '2026-04-29')).toBe('2026-05-29');
    expect(stageBy(awaitingSignature(), '2026-05-29')).toBe('awaiting-signature');
  });
});

test('第五条（二） only a county agency owes the city a report of whom it has added', () => {
  const publish: Doing = ['2026-05-12', 'reviewer', 'publish-new', { where: '门户网站' }];
  const city = played(signed(), publish);
  const running = (state: CaseState) =>
    deadlinesOf(designation, state, stateCouncil, civilDate('2026-05-12')).map(({ deadline }) => deadline.id);
  expect(running(city)).not.toContain('report-to-city');
  const county = replay(
    designation,
    city.history.map((event) =>
      event.type === 'drafted' ? { ...event, payload: { ...event.payload, agencyLevel: 'county' } } : event,
    ),
  );
  expect(running(county)).toContain('report-to-city');
});

test('第十四条（后）（三） the first result and the second are both filed, each when somebody gets to it', () => {
  const state = played(accepted(PHARMACY), CONVENED, reviewed('2026-04-01', PHARMACY), [
    '2026-04-01',
    'reviewer',
    'pass-pharmacy-review',
  ]);
  const file: Doing = [
    '2026-04-02',
    'reviewer',
    'file-result',
    { filedOn: '2026-04-01', filedWith: '聊城市医疗保障局' },
  ];
  expect(played(state, file).stage).toBe('passed');
  expect(played(signed(), ['2026-05-12', 'reviewer', 'file-result', file[3] ?? {}]).stage).toBe('signed');
});

/** What could be done with an application up to its acceptance before this procedure went on behind it. */
const BEFORE = [
  ['submit', 'draft', 'completeness-review', 'submitted'],
  ['supplement', 'awaiting-supplement', 'completeness-review', 'supplemented'],
  ['upload-to-province', 'accepted', null, 'uploaded-to-province'],
  ['withdraw', 'draft,completeness-review,awaiting-supplement,accepted', 'withdrawn', 'withdrawn'],
  ['record-checks', 'completeness-review', null, 'checks-recorded'],
  ['accept', 'completeness-review', 'accepted', 'accepted'],
  ['ask-for-more', 'completeness-review', 'awaiting-supplement', 'supplement-requested'],
  ['refuse', 'completeness-review', 'refused', 'refused'],
  ['decide-conflict', 'completeness-review', null, 'ground-decided'],
  ['waive-ground', 'completeness-review', null, 'ground-decided'],
  ['serve', 'completeness-review,awaiting-supplement,accepted,refused', null, 'notice-served'],
] as const;

test.each(BEFORE)('a history with %s, taken in %s, is as valid as it was', (id, from, to, event) => {
  const step = designation.steps.find((one) => one.id === id);
  expect(step).toMatchObject({ to, event });
  expect(step?.from).toEqual(expect.arrayContaining(from.split(',')));
});
