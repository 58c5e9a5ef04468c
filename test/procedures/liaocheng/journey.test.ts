import { expect, test } from 'vitest';
import { append } from '../../../domain/case/chain.ts';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { type Decision, type Dossier, decide } from '../../../domain/case/decide.ts';
import type { Actor, EventPayload } from '../../../domain/case/event.ts';
import { settle } from '../../../domain/case/settle.ts';
import { advance, type CaseState, replay } from '../../../domain/case/state.ts';
import type { Facts } from '../../../domain/criterion.ts';
import type { Role } from '../../../domain/role.ts';
import { civilDate, instant } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';
import { factsOf } from './samples.ts';

const COMPLETE: Dossier = { incompleteForms: [], missingMaterials: [] };
const ASK = { findings: [{ material: 'material-08-4', finding: '租赁合同缺末页' }] };
const SERVED = { method: '直接送达', recipient: '王某' };

function at(date: string): ReturnType<typeof instant> {
  return instant(`${date}T10:00:00+08:00`);
}

function draft(applicantKind: string): CaseState {
  const payload = {
    procedure: designation.id,
    version: designation.version,
    agency: 'a',
    institution: 'i',
    applicantKind,
  };
  const actor: Actor = { role: 'applicant', id: 'x' };
  return replay(designation, append([], [{ type: 'drafted', at: at('2026-09-20'), actor, payload }]));
}

function act(
  state: CaseState,
  [date, role, step]: readonly [string, Role, string],
  payload: EventPayload = {},
  dossier = COMPLETE,
): Decision {
  return decide(designation, state, stateCouncil, at(date), { role, id: role }, { step, payload }, dossier);
}

/** The state after an act that must succeed. */
function after(...given: Parameters<typeof act>): CaseState {
  const decision = act(...given);
  if (!decision.ok) throw new Error(decision.refusals.map(({ message }) => message).join('；'));
  return advance(designation, decision.state, append(decision.state.history, [decision.event]));
}

/** An application in good order but for `change`, handed in before the National Day holidays. */
function submitted(kind: string, change: Facts = {}, dossier = COMPLETE): CaseState {
  const forms = { 'liaocheng/self-check': { ...factsOf(kind), ...change } };
  return after(draft(kind), ['2026-09-28', 'applicant', 'submit'], { forms }, dossier);
}

/** The refusals of an act that must fail: why, and by which articles. */
function refused(...given: Parameters<typeof act>): { message: string; places: string[] }[] {
  const decision = act(...given);
  if (decision.ok) throw new Error('not refused');
  return decision.refusals.map(({ message, citations }) => ({
    message,
    places: citations.map(({ place }) => place),
  }));
}

/** As if the timeline had made every document owed. */
function issued(state: CaseState): CaseState {
  const owed = state.notices.filter((notice) => !notice.issued);
  const events = owed.map(({ notice, eventNumber }) => ({
    type: 'notice-issued',
    at: state.lastAt,
    actor: { role: 'timeline', id: 'timeline' } as const,
    payload: { noticeId: notice, eventNumber, key: 'k', sha256: 's', size: 1 },
  }));
  return advance(designation, state, append(state.history, events));
}

function end(state: CaseState, deadline: string, today: string): string | undefined {
  const running = deadlinesOf(designation, state, stateCouncil, civilDate(today));
  return running.findLast((one) => one.deadline.id === deadline && one.status === 'running')?.end;
}

function asked(): CaseState {
  return after(submitted('medical-institution'), ['2026-09-30', 'receiving-clerk', 'ask-for-more'], ASK);
}

function servedOn(date: string): CaseState {
  const state = asked();
  const notice = `annex-04-2.${state.version}`;
  return after(issued(state), [date, 'receiving-clerk', 'serve'], { ...SERVED, notice, servedOn: date });
}

test('第十二条 a complete application is accepted with 附件4-1, the list of its kind and the receipt, and 第十三条 starts', () => {
  const received = submitted('retail-pharmacy', { designationTypes: ['医保个人账户'] });
  expect(received.stage).toBe('completeness-review');
  // 国庆 1–7 October, make-up workday 10 October: the fifth working day after 28 September.
  expect(end(received, 'completeness-review', '2026-09-28')).toBe('2026-10-10');
  const accepted = after(received, ['2026-09-30', 'receiving-clerk', 'accept']);
  expect(accepted.stage).toBe('accepted');
  expect(accepted.notices.map(({ notice }) => notice)).toEqual(['annex-04-1', 'annex-05-2', 'annex-06']);
  expect(end(accepted, 'assessment', '2026-09-30')).toBe('2026-12-30');
  expect(end(accepted, 'upload', '2026-09-30')).toBeUndefined();
});

test('第十二条（一） an application whose materials are not complete can be handed in but not accepted', () => {
  const lacking = { incompleteForms: [], missingMaterials: ['户外正面照片'] };
  const received = submitted('retail-pharmacy', {}, lacking);
  expect(refused(received, ['2026-09-29', 'receiving-clerk', 'accept'], {}, lacking)).toEqual([
    { message: '申请材料尚未齐全，不能受理（户外正面照片）', places: ['第十二条（一）'] },
  ]);
});

test('第十二条（二） asked once, served, corrected: the review begins anew with five working days', () => {
  const corrected = after(servedOn('2026-10-09'), ['2026-10-12', 'applicant', 'supplement']);
  expect(corrected.stage).toBe('completeness-review');
  expect(end(corrected, 'completeness-review', '2026-10-12')).toBe('2026-10-19');
});

test('第十二条（二） what the first notice did not name may not be asked for a second time, what it named may', () => {
  const corrected = after(servedOn('2026-10-09'), ['2026-10-12', 'applicant', 'supplement']);
  const more = { findings: [{ material: 'material-08-7', finding: '缺分析报告' }] };
  const [refusal] = refused(corrected, ['2026-10-13', 'receiving-clerk', 'ask-for-more'], more);
  expect(refusal?.places).toEqual(['第十二条（二）']);
  expect(after(corrected, ['2026-10-13', 'receiving-clerk', 'ask-for-more'], ASK).stage).toBe(
    'awaiting-supplement',
  );
});

test('第十二条（二） the correction lapses after its fifth working day from service, and never before service', () => {
  expect(end(asked(), 'supplement', '2026-09-30')).toBeUndefined();
  expect(settle(designation, asked(), stateCouncil, at('2026-12-01')).state.stage).toBe(
    'awaiting-supplement',
  );
  const served = servedOn('2026-09-30');
  expect(end(served, 'supplement', '2026-09-30')).toBe('2026-10-13');
  expect(after(served, ['2026-10-13', 'applicant', 'supplement']).stage).toBe('completeness-review');
  const late = settle(designation, served, stateCouncil, at('2026-10-14'));
  expect(late.state.stage).toBe('lapsed');
  expect(late.events.map(({ type }) => type)).toContain('supplement-lapsed');
  expect(refused(served, ['2026-10-14', 'applicant', 'supplement'])[0]?.places).toEqual(['第十二条（二）']);
});

test('第十二条（三） a refusal names grounds that are for this kind of applicant, and is served after the case has ended', () => {
  const received = submitted('retail-pharmacy');
  const wrong = { grounds: [{ ground: 'ground-10-2', reason: '未执行价格政策' }] };
  expect(refused(received, ['2026-09-29', 'receiving-clerk', 'refuse'], wrong)).toHaveLength(1);
  const right = { grounds: [{ ground: 'ground-10-9', reason: '列入失信人名单' }] };
  const ended = after(received, ['2026-09-29', 'receiving-clerk', 'refuse'], right);
  expect(ended.stage).toBe('refused');
  const delivery = { ...SERVED, notice: `annex-04-3.${ended.version}`, servedOn: '2026-09-29' };
  const delivered = after(issued(ended), ['2026-09-29', 'applicant', 'serve'], delivery);
  expect(delivered.stage).toBe('refused');
  expect(delivered.notices[0]?.served?.on).toBe('2026-09-29');
});

test('第十条（一）、附件5-1第12行: with a ground that leaves room nothing is accepted until somebody has answered for it', () => {
  const received = submitted('medical-institution', { nonBasicServices: 'not-main' });
  const accept = ['2026-09-29', 'receiving-clerk', 'accept'] as const;
  expect(refused(received, accept)[0]?.message).toContain('申请普通门诊且执业范围含有非基本医疗服务');
  const reason = { ground: 'ground-10-1-b', reason: '已提交书面承诺，非主要执业范围' };
  expect(
    after(after(received, ['2026-09-29', 'receiving-clerk', 'decide-conflict'], reason), accept).stage,
  ).toBe('accepted');
});

test('第二十四条 only the leading group may make the exception', () => {
  const received = submitted('medical-institution');
  const forms = { 'liaocheng/acceptance-checks': { fundSupportMonths: 5 } };
  const checked = after(received, ['2026-09-29', 'receiving-clerk', 'record-checks'], { forms });
  const exception = {
    ground: 'ground-24',
    basis: 'one-out-one-in',
    exited: '示例医院',
    reason: '有退出名额',
  };
  const accept = ['2026-09-29', 'receiving-clerk', 'accept'] as const;
  expect(refused(checked, accept)).toHaveLength(1);
  // Nobody may wave through in advance what has not been found.
  expect(
    refused(submitted('medical-institution'), ['2026-09-29', 'leading-group', 'waive-ground'], exception),
  ).toHaveLength(1);
  expect(refused(checked, ['2026-09-29', 'receiving-clerk', 'waive-ground'], exception)).toHaveLength(1);
  const other = { ...exception, ground: 'ground-10-9' };
  expect(refused(checked, ['2026-09-29', 'leading-group', 'waive-ground'], other)).toHaveLength(1);
  expect(
    after(after(checked, ['2026-09-29', 'leading-group', 'waive-ground'], exception), accept).stage,
  ).toBe('accepted');
});

test('a draft, an application under review, one being corrected and one accepted can each be withdrawn, an ended one cannot', () => {
  const received = submitted('medical-institution');
  const accepted = after(received, ['2026-09-29', 'receiving-clerk', 'accept']);
  for (const state of [draft('medical-institution'), received, asked(), accepted]) {
    expect(after(state, ['2026-09-30', 'applicant', 'withdraw']).stage).toBe('withdrawn');
  }
  const ended = after(received, ['2026-09-29', 'applicant', 'withdraw']);
  expect(refused(ended, ['2026-09-30', 'applicant', 'withdraw'])).toHaveLength(1);
});
