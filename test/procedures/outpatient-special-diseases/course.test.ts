import { expect, test } from 'vitest';
import type { CaseState } from '../../../domain/case/state.ts';
import { loss } from '../../../procedures/outpatient-special-diseases/loss/procedure.ts';
import { qualification } from '../../../procedures/outpatient-special-diseases/procedure.ts';
import { RESULT_FORM } from '../../../procedures/outpatient-special-diseases/results.ts';
import { courseOf } from '../play.ts';

const { draft, after, tried, issued, settled, clock } = courseOf(qualification, 'medical-institution');

const ASK = {
  fault: '不齐全',
  findings: [{ material: 'material-06-3', finding: '缺血友病医师的资格证' }],
  contact: '受理岗',
  contactPhone: '0999-0000000',
};
const SERVED = { method: '直接送达', recipient: '王某' };
const PASS = { opinion: '初步符合', visitOn: '2026-10-20' };
const REASON = { reason: '已核实' };

function row(disease: string, diagnosis: string, treatment: string): Record<string, string> {
  return { disease, diagnosis, treatment };
}

/** Handed in before the National Day holidays (1 to 7 October; 20 September and 10 October are worked). */
function submitted(): CaseState {
  return after(draft('2026-09-20'), ['2026-09-21', 'applicant', 'submit']);
}

function asked(dueBy: string): CaseState {
  return issued(
    after(submitted(), ['2026-09-22', 'receiving-clerk', 'request-completion', { ...ASK, dueBy }]),
  );
}

function serve(state: CaseState, servedOn: string): CaseState {
  const made = state.notices.findLast(({ notice }) => notice === 'annex-04');
  const notice = `annex-04.${made?.eventNumber}`;
  return after(state, [servedOn, 'receiving-clerk', 'serve', { ...SERVED, notice, servedOn }]);
}

function evaluated(...diseaseOpinions: Record<string, string>[]): CaseState {
  return after(
    submitted(),
    ['2026-09-23', 'receiving-clerk', 'confirm-complete'],
    ['2026-09-24', 'reviewer', 'pass-review', PASS],
    ['2026-10-20', 'reviewer', 'record-visit', { visitedOn: '2026-10-20', visitors: '甲', findings: '属实' }],
    ['2026-10-21', 'reviewer', 'evaluate', { forms: { [RESULT_FORM]: { diseaseOpinions } } }],
    ['2026-10-22', 'reviewer', 'file-result', { filedOn: '2026-10-22' }],
  );
}

test('第七条 handing in is accepting: the receipt is owed at once and keeps its number when the day of the visit is set', () => {
  const state = submitted();
  expect(state.stage).toBe('completeness-check');
  expect(state.notices.map(({ notice }) => notice)).toEqual(['annex-03']);
  const visit = after(
    state,
    ['2026-09-22', 'receiving-clerk', 'confirm-complete'],
    ['2026-09-23', 'reviewer', 'pass-review', PASS],
  );
  expect(visit.notices.map(({ notice, number }) => [notice, number])).toEqual([
    ['annex-03', undefined],
    ['annex-03', undefined],
  ]);
});

test('第八条 30 and 60 working days run side by side from the same day, and only the second pauses', () => {
  const state = serve(asked('2026-10-12'), '2026-09-23');
  const done = after(state, ['2026-10-12', 'applicant', 'complete']);
  expect(clock(submitted(), 'tell-once', '2026-09-21')?.end).toBe('2026-09-29');
  expect(clock(done, 'review-materials', '2026-10-13')?.end).toBe(
    clock(submitted(), 'review-materials', '2026-09-21')?.end,
  );
  const pausing = clock(state, 'evaluate', '2026-09-28');
  expect(pausing?.status).toBe('paused');
  expect(clock(state, 'review-materials', '2026-09-28')?.status).toBe('running');
  const [paused, plain] = [
    clock(done, 'evaluate', '2026-10-13'),
    clock(submitted(), 'evaluate', '2026-09-21'),
  ];
  expect(paused?.status).toBe('running');
  expect(plain?.reckoning?.days.filter(({ counted }) => counted)).toHaveLength(60);
  // Served on 23 September, which still counts; 24 September to 12 October hold eight working days.
  expect([plain?.end, paused?.end]).toEqual(['2026-12-21', '2026-12-31']);
});

test('第七条 规定时限: the day the officer fixes is a working day, and none that is past', () => {
  const on = (dueBy: string) =>
    tried(submitted(), ['2026-09-22', 'receiving-clerk', 'request-completion', { ...ASK, dueBy }]);
  expect(on('2026-09-21').ok).toBe(false);
  expect(on('2026-10-11').ok).toBe(false);
  // A Saturday that is worked.
  expect(on('2026-10-10').ok).toBe(true);
});

test('附件4 nobody is said to have abandoned an application who was not served with the notice before its day', () => {
  const abandon = ['2026-10-08', 'receiving-clerk', 'deem-abandoned', REASON] as const;
  const unserved = settled(asked('2026-09-30'), '2026-10-01');
  const late = settled(serve(asked('2026-09-30'), '2026-10-08'), '2026-10-08');
  for (const state of [unserved, late]) {
    const decision = tried(state, abandon);
    expect(
      decision.ok || decision.refusals.flatMap(({ citations }) => citations.map(({ place }) => place)),
    ).toEqual(['附件4']);
  }
});

test('附件4 the day the officer wrote is still in time; the next day waits for a person, and nothing is lost by itself', () => {
  const state = serve(asked('2026-09-30'), '2026-09-23');
  expect(settled(state, '2026-09-30').stage).toBe('awaiting-completion');
  const late = settled(state, '2026-10-01');
  expect(late.stage).toBe('completion-overdue');
  expect(settled(late, '2027-03-01').stage).toBe('completion-overdue');
  const excused = after(
    late,
    ['2026-10-08', 'applicant', 'complete-late', { reason: '医师出差' }],
    ['2026-10-09', 'receiving-clerk', 'excuse-lateness', REASON],
  );
  expect(excused.stage).toBe('completeness-check');
  expect(clock(excused, 'evaluate', '2026-10-09')?.status).toBe('running');
  expect(clock(excused, 'tell-once', '2026-10-09')?.end).toBe('2026-10-15');
});

test('附件4 with a good reason the officer names another day, and its end counts anew; without one the application is abandoned', () => {
  const late = settled(serve(asked('2026-09-30'), '2026-09-23'), '2026-10-01');
  const extended = after(late, [
    '2026-10-08',
    'receiving-clerk',
    'extend-completion',
    { ...REASON, dueBy: '2026-10-16' },
  ]);
  expect(extended.stage).toBe('awaiting-completion');
  expect(extended.notices.filter(({ notice }) => notice === 'annex-04')).toHaveLength(2);
  expect(settled(extended, '2026-10-16').stage).toBe('awaiting-completion');
  expect(settled(extended, '2026-10-17').stage).toBe('completion-overdue');
  expect(after(late, ['2026-10-08', 'receiving-clerk', 'deem-abandoned', REASON]).stage).toBe('abandoned');
  expect(tried(late, ['2026-10-08', 'applicant', 'deem-abandoned', REASON]).ok).toBe(false);
});

test('第七条 what the first notice did not name may not be asked for later', () => {
  const again = after(serve(asked('2026-10-12'), '2026-09-23'), ['2026-09-28', 'applicant', 'complete']);
  const findings = [{ material: 'material-06-2', finding: '缺副本' }];
  const decision = tried(again, [
    '2026-09-29',
    'receiving-clerk',
    'request-completion',
    { ...ASK, findings, dueBy: '2026-10-16' },
  ]);
  expect(decision.ok).toBe(false);
  expect(
    decision.ok || decision.refusals.flatMap(({ citations }) => citations.map(({ place }) => place)),
  ).toEqual(['第七条']);
});

test('附件3 a visit put off is due on its new day', () => {
  const state = after(
    submitted(),
    ['2026-09-23', 'receiving-clerk', 'confirm-complete'],
    ['2026-09-24', 'reviewer', 'pass-review', PASS],
    ['2026-10-15', 'reviewer', 'reschedule-visit', { reason: '申请机构停电', visitOn: '2026-10-27' }],
  );
  expect(clock(state, 'visit', '2026-10-15')).toMatchObject({ end: '2026-10-27', status: 'running' });
});

test('第八条 part granted, part refused: 附件5 for the one, the agreement for the other; the list within three working days', () => {
  const filed = evaluated(row('高血压病', '符合', '符合'), row('血友病', '不符合', '不符合'));
  expect(tried(filed, ['2026-10-23', 'reviewer', 'reject']).ok).toBe(false);
  const handed = after(filed, ['2026-10-23', 'reviewer', 'hand-to-city']);
  expect(handed.notices.slice(-2).map(({ notice }) => notice)).toEqual(['annex-05', 'delivery-receipt']);
  const signed = after(
    handed,
    ['2026-10-26', 'city-reviewer', 'draft-agreement'],
    ['2026-10-30', 'city-reviewer', 'sign-agreement', { signedOn: '2026-10-30' }],
  );
  expect(clock(signed, 'publish-list', '2026-10-30')?.end).toBe('2026-11-04');
  const file = { filedOn: '2026-11-02' };
  const publish = { publishedOn: '2026-11-02', where: '官网' };
  const both = [
    [
      ['2026-11-02', 'city-reviewer', 'file-agreement', file],
      ['2026-11-02', 'city-reviewer', 'publish-list', publish],
    ],
    [
      ['2026-11-02', 'city-reviewer', 'publish-list-first', publish],
      ['2026-11-02', 'city-reviewer', 'file-agreement-last', file],
    ],
  ] as const;
  for (const acts of both) expect(after(signed, ...acts).stage).toBe('qualified');
  expect(tried(signed, ['2026-11-02', 'applicant', 'withdraw']).ok).toBe(false);
});

test('第八条 nothing granted: every disease is told its reason, and there is nothing to sign', () => {
  const filed = evaluated(row('血友病', '不符合', '未申请'));
  expect(tried(filed, ['2026-10-23', 'reviewer', 'hand-to-city']).ok).toBe(false);
  const rejected = after(filed, ['2026-10-23', 'reviewer', 'reject']);
  expect(rejected.stage).toBe('rejected');
  expect(rejected.notices.map(({ notice }) => notice)).toContain('annex-05');
});

test('an application is withdrawn until it is signed; a draft needs no confirmation of it', () => {
  const withdrawal = { notice: 'withdrawal-confirmation' };
  expect(after(draft('2026-09-20'), ['2026-09-21', 'applicant', 'withdraw']).notices).toEqual([]);
  expect(after(submitted(), ['2026-09-21', 'applicant', 'withdraw']).notices.at(-1)).toMatchObject(
    withdrawal,
  );
});

test('第九条 a change is reported, settlement ends without a number of days, and the end is filed', () => {
  const course = courseOf(loss, 'medical-institution');
  const reported = course.after(course.draft('2026-09-20'), [
    '2026-09-21',
    'applicant',
    'report',
    { approvedOn: '2026-09-01', change: '注销精神科', diseases: '精神分裂症（诊断、治疗）' },
  ]);
  const open = course.clock(reported, 'end-settlement', '2026-09-22');
  expect(open).toMatchObject({ status: 'running' });
  expect(open?.end).toBeUndefined();
  const ended = course.after(
    reported,
    [
      '2026-09-22',
      'reviewer',
      'end-settlement',
      { diseases: '精神分裂症', endsOn: '2026-09-22', reason: '科目已注销' },
    ],
    ['2026-09-23', 'reviewer', 'file-end', { filedOn: '2026-09-23' }],
  );
  expect(ended.stage).toBe('ended');
});

test('第九条 30 working days from the approval: a late report is taken all the same, and is on record as late', () => {
  const course = courseOf(loss, 'medical-institution');
  const reported = (approvedOn: string) =>
    course.after(course.draft('2026-09-20'), [
      '2026-09-21',
      'applicant',
      'report',
      { approvedOn, change: '注销精神科', diseases: '精神分裂症（诊断、治疗）' },
    ]);
  // 21 September is the 30th working day after 10 August (20 September, a Sunday, is worked).
  expect(course.clock(reported('2026-08-11'), 'report-change', '2026-09-21')).toMatchObject({
    start: '2026-08-11',
    end: '2026-09-21',
    status: 'met',
  });
  const late = reported('2026-08-10');
  expect(course.clock(late, 'report-change', '2026-09-22')).toMatchObject({ status: 'passed' });
  expect(course.settled(late, '2026-09-22').stage).toBe('reported');
});
