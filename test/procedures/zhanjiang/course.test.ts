import { expect, test } from 'vitest';
import type { CaseState } from '../../../domain/case/state.ts';
import { designation } from '../../../procedures/zhanjiang/procedure.ts';
import { CHECK_FORM, REPORT_FORM } from '../../../procedures/zhanjiang/results.ts';
import { courseOf } from '../play.ts';

const { draft, after, tried, issued, settled, clock } = courseOf(designation, 'diagnosis');

const CHECKED = { qualificationChecked: true };
const REASON = { reason: '已多次联系，未补正' };
/** Two groups, as is usual. */
const PANEL = {
  members: [
    ['示例丁', '医保经办机构', '相关部门', '第一组'],
    ['示例戊', '示例医院血液内科', '专家', '第一组'],
    ['示例己', '示例大学', '专家', '第二组'],
  ].map(([name = '', organisation = '', profession = '', group = '']) => ({
    name,
    organisation,
    profession,
    group,
    interest: false,
  })),
};
const SIGNED = PANEL.members.map(({ name }) => name);
const FIRST = { evaluatedOn: '2026-09-28', opinion: '资料齐全' };
const ASK = { findings: [{ material: 'material-6-staff', finding: '缺职称资格证书' }] };

function accepted(): CaseState {
  return after(
    draft('2026-09-20'),
    ['2026-09-21', 'applicant', 'submit'],
    ['2026-09-21', 'receiving-clerk', 'accept', CHECKED],
  );
}

function asked(): CaseState {
  const state = issued(after(accepted(), ['2026-09-22', 'reviewer', 'request-supplement', ASK]));
  const notice = `supplement.${state.notices.find((one) => one.notice === 'supplement')?.eventNumber}`;
  return after(state, [
    '2026-09-23',
    'receiving-clerk',
    'serve',
    { method: '直接送达', recipient: '王某', notice, servedOn: '2026-09-23' },
  ]);
}

function visited(): CaseState {
  return after(
    accepted(),
    ['2026-09-24', 'reviewer', 'finish-review'],
    ['2026-09-25', 'reviewer', 'appoint-panel', { members: PANEL }],
    ['2026-09-28', 'reviewer', 'record-first-evaluation', FIRST],
    ...(['第一组', '第二组'] as const).map(
      (group) =>
        [
          '2026-10-12',
          'reviewer',
          'record-visit',
          { group, forms: { [CHECK_FORM]: { checkedOn: '2026-10-12', visitGroup: group } } },
        ] as const,
    ),
    ['2026-10-12', 'reviewer', 'finish-visit'],
  );
}

function filed(...diseaseOpinions: Record<string, string>[]): CaseState {
  return after(
    visited(),
    [
      '2026-10-15',
      'reviewer',
      'evaluate',
      { signatures: SIGNED, forms: { [REPORT_FORM]: { diseaseOpinions } } },
    ],
    ['2026-10-16', 'reviewer', 'file-result', { filedOn: '2026-10-16' }],
  );
}

const GRANTED = { disease: '高血压病', diagnosis: '符合', treatment: '符合' };
const REFUSED = { disease: '血友病', diagnosis: '不符合', treatment: '未申请' };

test('基本流程一（一） the counter checks and accepts on the spot, with its receipt, and 办结时限 starts', () => {
  const received = after(draft('2026-09-20'), ['2026-09-21', 'applicant', 'submit']);
  expect(clock(received, 'check-at-counter', '2026-09-21')?.end).toBe('2026-09-21');
  expect(settled(received, '2026-09-22').stage).toBe('counter-check');
  const state = accepted();
  expect(state.notices.map(({ notice }) => notice)).toEqual(['acceptance-receipt']);
  const whole = clock(state, 'receive-and-evaluate', '2026-09-21');
  expect(whole?.reckoning?.days.filter(({ counted }) => counted)).toHaveLength(90);
  // The ninetieth working day lies in a year whose holidays are not published yet.
  expect(whole?.reckoning?.firm).toBe(false);
});

test('基本流程一（一） what does not satisfy the counter goes back with its reasons and can be handed in again', () => {
  const received = after(draft('2026-09-20'), ['2026-09-21', 'applicant', 'submit']);
  const state = after(received, [
    '2026-09-21',
    'receiving-clerk',
    'return-at-counter',
    { reason: '缺预测性分析报告', told: '当面说明' },
  ]);
  expect(state.stage).toBe('returned');
  expect(state.notices).toEqual([]);
});

test('办理条件（二） an application for treatment only that asks for a diagnosis in its table is not accepted as such', () => {
  const treatment = courseOf(designation, 'treatment');
  const handedIn = (diagnosis: boolean) =>
    treatment.after(treatment.draft('2026-09-20'), [
      '2026-09-21',
      'applicant',
      'submit',
      { forms: { 'zhanjiang/application-form': { appliedDiseases: [{ diagnosis, treatment: true }] } } },
    ]);
  const accept = ['2026-09-21', 'receiving-clerk', 'accept', CHECKED] as const;
  expect(treatment.tried(handedIn(false), accept).ok).toBe(true);
  const refused = treatment.tried(handedIn(true), accept);
  expect(refused.ok || refused.refusals.flatMap(({ citations }) => citations[0]?.place)).toEqual([
    '办理条件（二）',
  ]);
});

test('基本流程一（二） the supplement has no period: years later the case still waits, and its clock stands still', () => {
  const state = asked();
  expect(clock(state, 'supplement', '2026-09-24')?.end).toBeUndefined();
  expect(clock(state, 'receive-and-evaluate', '2026-09-28')?.status).toBe('paused');
  expect(settled(state, '2028-09-24').stage).toBe('awaiting-supplement');
  const back = after(state, ['2026-09-28', 'applicant', 'supplement']);
  expect(back.stage).toBe('back-office-review');
  expect(clock(back, 'receive-and-evaluate', '2026-09-29')?.status).toBe('running');
  expect(clock(back, 'tell-once', '2026-09-28')?.end).toBe('2026-10-10');
});

test('基本流程一（二） the agency may stop waiting and go on with what it has; nothing is abandoned by that', () => {
  const state = after(asked(), ['2026-12-01', 'reviewer', 'stop-waiting', REASON]);
  expect(state.stage).toBe('back-office-review');
  expect(tried(asked(), ['2026-12-01', 'applicant', 'stop-waiting', REASON]).ok).toBe(false);
  // The clock goes on, too: it stood still from the day after the service to the day the agency stopped waiting.
  const whole = clock(state, 'receive-and-evaluate', '2026-12-02');
  expect(whole?.status).toBe('running');
  expect(whole?.reckoning?.days.find(({ counted, date }) => counted && date > '2026-09-23')?.date).toBe(
    '2026-12-02',
  );
});

test('基本流程一（三）2 the visit is not over before a group has handed in its table', () => {
  const before = after(
    accepted(),
    ['2026-09-24', 'reviewer', 'finish-review'],
    ['2026-09-25', 'reviewer', 'appoint-panel', { members: PANEL }],
    ['2026-09-28', 'reviewer', 'record-first-evaluation', FIRST],
  );
  expect(tried(before, ['2026-10-12', 'reviewer', 'finish-visit']).ok).toBe(false);
  expect(visited().stage).toBe('overall-evaluation');
  expect(visited().history.filter(({ type }) => type === 'site-visited')).toHaveLength(2);
});

test('基本流程一（三） nobody sits on the panel with an interest in the applicant, and the report needs everybody’s signature', () => {
  const forming = after(accepted(), ['2026-09-24', 'reviewer', 'finish-review']);
  const [first, ...others] = PANEL.members;
  const partial = { members: [{ ...first, interest: true }, ...others] };
  expect(tried(forming, ['2026-09-25', 'reviewer', 'appoint-panel', { members: partial }]).ok).toBe(false);
  const report = { forms: { [REPORT_FORM]: { diseaseOpinions: [GRANTED] } } };
  const evaluate = (signatures: readonly string[]) =>
    tried(visited(), ['2026-10-15', 'reviewer', 'evaluate', { ...report, signatures }]).ok;
  expect(evaluate(SIGNED.slice(1))).toBe(false);
  expect(evaluate([...SIGNED, '示例外人'])).toBe(false);
  expect(evaluate(SIGNED)).toBe(true);
});

test('基本流程一（三）2 each group’s table is kept apart; what is known afterwards comes from the last', () => {
  const { forms, facts } = visited();
  expect(['第一组', '第二组'].map((group) => forms[`${CHECK_FORM}#${group}`]?.visitGroup)).toEqual([
    '第一组',
    '第二组',
  ]);
  expect(facts.visitGroup).toBe('第二组');
});

test('办理窗口 what is handed in at the window after closing time is received on the next working day', () => {
  const window = (receivedOn: string) =>
    tried(draft('2026-09-20'), [
      '2026-09-24',
      'receiving-clerk',
      'receive-at-window',
      { receivedOn, handedInBy: '示例庚' },
    ]);
  // 25 to 27 September are holidays.
  expect(window('2026-09-25').ok).toBe(false);
  const state = after(
    draft('2026-09-20'),
    [
      '2026-09-24',
      'receiving-clerk',
      'receive-at-window',
      { receivedOn: '2026-09-28', handedInBy: '示例庚' },
    ],
    ['2026-09-28', 'receiving-clerk', 'accept', CHECKED],
  );
  expect(clock(state, 'check-at-counter', '2026-09-28')).toMatchObject({ end: '2026-09-28', status: 'met' });
  expect(clock(state, 'tell-once', '2026-09-28')?.end).toBe('2026-10-10');
});

test('基本流程一（三）4 part granted: the refused are told in writing, the agreement is signed, the list is due in seven working days', () => {
  const state = filed(GRANTED, REFUSED);
  expect(clock(state, 'receive-and-evaluate', '2026-10-16')?.status).toBe('met');
  expect(tried(state, ['2026-10-19', 'reviewer', 'reject']).ok).toBe(false);
  const signed = after(
    state,
    ['2026-10-19', 'reviewer', 'determine'],
    ['2026-10-20', 'reviewer', 'draft-agreement'],
    ['2026-10-23', 'reviewer', 'sign-agreement', { signedOn: '2026-10-23' }],
  );
  expect(signed.notices.map(({ notice }) => notice)).toContain('rejection');
  expect(clock(signed, 'publish-list', '2026-10-23')?.end).toBe('2026-11-03');
  const done = after(
    signed,
    ['2026-10-26', 'reviewer', 'publish-list-first', { publishedOn: '2026-10-26', where: '官网' }],
    ['2026-10-27', 'reviewer', 'file-agreement-last', { filedOn: '2026-10-27' }],
  );
  expect(done.stage).toBe('qualified');
});

test('基本流程一（三）4 all granted: nothing is refused; all refused: there is nothing to sign', () => {
  const granted = after(filed(GRANTED), ['2026-10-19', 'reviewer', 'determine']);
  expect(granted.notices.map(({ notice }) => notice)).not.toContain('rejection');
  expect(tried(filed(REFUSED), ['2026-10-19', 'reviewer', 'determine']).ok).toBe(false);
  expect(after(filed(REFUSED), ['2026-10-19', 'reviewer', 'reject']).stage).toBe('rejected');
});
