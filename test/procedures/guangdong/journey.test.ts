import { expect, test } from 'vitest';
import { assess, materialsRequired } from '../../../domain/eligibility.ts';
import { FILE } from '../../../infra/cli/simulation/walks/answers.ts';
import { designation } from '../../../procedures/guangdong/designation/procedure.ts';
import { internetSupplement } from '../../../procedures/guangdong/internet-supplement/procedure.ts';
import { Play } from '../play.ts';
import * as c from './cases.ts';

const { FAIL, FAILURE, FILED, HOSPITAL, MET, MORE, PANEL, PASS, REPORT, TERM } = c;
const taken = new Set<string>();
const received = () => c.received(taken);
const assessing = () => c.assessing(taken);
const publicised = () => c.publicised(taken);
const LACKING = { dossier: { missingMaterials: ['信息系统相关材料'] } };
const materialOf = (facts: object, id: string) =>
  materialsRequired(designation, 'medical-institution', { ...facts }).find(
    ({ material }) => material.id === id,
  )?.required;

test('第五条至第九条: the sample hospital meets the conditions and no ground holds against it', () => {
  const facts = { ...HOSPITAL, submittedOn: '2026-11-22' };
  const { conditions, grounds } = assess(designation, 'medical-institution', facts);
  expect(conditions.filter(({ computed }) => computed === 'no')).toEqual([]);
  expect(grounds.filter(({ computed }) => computed === 'yes')).toEqual([]);
  const young = assess(designation, 'medical-institution', {
    ...facts,
    operatingSince: '2026-08-23',
    beds: 100,
    hasInsuranceDepartment: false,
  });
  expect(young.conditions.filter(({ computed }) => computed === 'no').map(({ rule }) => rule.id)).toEqual([
    'condition-06-1',
    'condition-06-3',
  ]);
});

test('第八条: a licence that can be looked up is not asked for, one that cannot is, and before looking nobody is asked', () => {
  const licence = (facts: object) => materialOf(facts, 'material-08-2');
  expect(licence({})).toBe('unknown');
  expect(licence({ licenceVerifiedByDataSharing: true })).toBe('no');
  expect(licence({ licenceVerifiedByDataSharing: false })).toBe('yes');
  const play = received().do('2026-03-09', 'accept');
  expect(play.refused('2026-03-10', 'confirm-materials').join()).toContain('数据共享');
});

test('第八条: a pledge stands for the one material it was chosen for, and for no other', () => {
  const pledged = { pledgedMaterials: ['material-08-4'] };
  expect(materialOf(pledged, 'material-08-4')).toBe('no');
  expect(materialOf(pledged, 'material-08-5')).toBe('yes');
  expect(materialOf({ ...pledged, provinceAsksForMore: true }, 'material-08-6')).toBe('yes');
});

test('第十条: accepted at once even if incomplete, asked once within five working days of receipt, and then waited for without end', () => {
  const play = received();
  expect(play.deadline('accept-at-once', '2026-03-09')?.end).toBe('2026-03-09');
  expect(play.deadline('tell-once', '2026-03-09')?.end).toBe('2026-03-16');
  play.do('2026-03-09', 'accept', {}, LACKING);
  play.do('2026-03-12', 'ask-for-more', MORE).serve('2026-03-13', 'supplement');
  expect(play.deadline('supplement', '2027-03-13')).toMatchObject({ status: 'running' });
  expect(play.deadline('supplement', '2027-03-13')?.end).toBeUndefined();
  expect(play.wait('2027-03-13').state.stage).toBe('awaiting-supplement');
  expect(play.refused('2027-03-15', 'supplement', {}, LACKING).join()).toContain('信息系统相关材料');
});

test('第十二条: the three months run from the acceptance without the days of the supplement; what was not asked for at first is not asked for later', () => {
  const play = received().do('2026-03-09', 'accept');
  expect(play.deadline('assessment', '2026-03-09')?.end).toBe('2026-06-09');
  play.do('2026-03-12', 'ask-for-more', MORE).serve('2026-03-13', 'supplement');
  expect(play.deadline('assessment', '2026-03-20')?.status).toBe('paused');
  play.do('2026-03-22', 'supplement');
  // Ten days from the service to the supplement, both counted: 19 June is 端午, its holiday ends on the 21st.
  expect(play.deadline('assessment', '2026-03-22')?.end).toBe('2026-06-22');
  expect(play.deadline('tell-once', '2026-03-22')?.end).toBe('2026-03-27');
  const more = { findings: [{ material: 'material-08-5', finding: '缺报告' }] };
  expect(play.refused('2026-03-23', 'ask-for-more', more).join()).toContain('一次性告知');
});

test('第十二条: nobody assesses who has an interest, everybody signs, and the result is that of the five heads', () => {
  const play = assessing();
  const [first, second] = PANEL.panel.members;
  const biased = { ...PANEL, panel: { members: [{ ...first, interest: true }, second] } };
  expect(
    received().do('2026-03-09', 'accept').refused('2026-03-11', 'start-assessment', biased).join(),
  ).toContain('回避');
  expect(play.refused('2026-06-01', 'pass', { ...PASS, signatures: ['甲'] }).join()).toContain('乙');
  expect(play.refused('2026-06-01', 'pass', { forms: FAIL.forms, signatures: ['甲', '乙'] })).toHaveLength(1);
  expect(play.refused('2026-06-01', 'fail', { ...PASS, ...FAILURE })).toHaveLength(1);
  const body = { ...PANEL, panel: { body: '示例评估机构', members: [] } };
  const outside = received()
    .do('2026-03-09', 'accept')
    .do('2026-03-11', 'start-assessment', body)
    .do('2026-06-01', 'pass', { ...PASS, signatures: ['示例评估机构'] });
  expect(outside.state.stage).toBe('passed');
});

test('第十二条至第十四条: passed, filed, seven working days before the public, listed, negotiated, signed, filed and published', () => {
  const play = publicised();
  expect(play.state.notices.map(({ notice }) => notice)).toEqual([
    'acceptance',
    'assessment-passed',
    'public-notice',
  ]);
  const early = c.assessing(taken).do('2026-06-01', 'pass', PASS).do('2026-06-01', 'file-result', FILED);
  expect(
    early.refused('2026-06-02', 'publicise', { publishedOn: '2026-05-20', where: '官网' }).join(),
  ).toContain('不能早于今天');
  // 3, 4, 5, 8, 9, 10, 11 June.
  expect(play.deadline('public-notice', '2026-06-02')?.end).toBe('2026-06-11');
  expect(play.refused('2026-06-11', 'list-for-agreement').join()).toContain('尚未届满');
  play
    .do('2026-06-12', 'list-for-agreement')
    .do('2026-06-15', 'start-negotiation', { startedOn: '2026-06-15' });
  expect(play.refused('2026-07-01', 'sign-by-county', { ...TERM, reason: '例外' })).toHaveLength(1);
  expect(play.refused('2026-07-01', 'sign', { ...TERM, validUntil: '2026-06-30' }).join()).toContain(
    '不能早于',
  );
  play
    .do('2026-07-01', 'sign', TERM)
    .do('2026-07-02', 'file-signed-copy', { way: 'paper', scan: [FILE], receivedOn: '2026-07-02' })
    .do('2026-07-02', 'file-agreement', { filedOn: '2026-07-02', authority: '市医疗保障局' })
    .do('2026-07-03', 'publish-signed', { publishedOn: '2026-07-03', where: '官网' });
  expect(play.state.stage).toBe('designated');
});

test('第十三条: an electronic copy comes on record with whose signature it bears, or is refused for what is wrong with it', () => {
  const play = c.negotiating(taken).do('2026-07-01', 'sign', TERM);
  const copy = (more: object) => ({
    way: 'electronic',
    signedFile: [{ ...FILE, ...more }],
    receivedOn: '2026-07-02',
  });
  expect(
    play.refused('2026-07-02', 'file-signed-copy', { way: 'electronic', receivedOn: '2026-07-02' }),
  ).toHaveLength(1);
  const altered = copy({ unsigned: '签章以外，协议的内容也被改动过。' });
  expect(play.refused('2026-07-02', 'file-signed-copy', altered).join()).toContain('也被改动过');
  expect(play.refused('2026-07-02', 'file-signed-copy', copy({})).join()).toContain('没有对方的电子签章');
  const signature = {
    name: '揭阳市示例医院',
    issuer: '某机构',
    serial: '1',
    fingerprint: 'f',
    timestamped: false,
  };
  play.do('2026-07-02', 'file-signed-copy', copy({ signature }));
  expect(play.event('signed-copy-filed')?.payload.signedFile).toMatchObject([{ signature }]);
});

test('第十三条: 原则上 leaves a county agency the exception with a reason, and only it', () => {
  const play = c.negotiating(taken, 'county');
  expect(play.refused('2026-07-01', 'sign', TERM).join()).toContain('地市级及以上');
  expect(play.do('2026-07-01', 'sign-by-county', { ...TERM, reason: '市级委托' }).state.stage).toBe('signed');
  const other = c.negotiating(taken).do('2026-07-01', 'end-negotiation', { reason: '结算办法未一致' });
  expect(other.state.stage).toBe('unsigned');
  expect(other.notice('not-signed')).toBeDefined();
});

test('第十二条: a report within the notice is looked into, stops nobody’s clock, and bars the list until there is an answer', () => {
  const play = publicised().do('2026-06-03', 'record-report', REPORT);
  expect(play.refused('2026-06-15', 'list-for-agreement')).not.toEqual([]);
  expect(play.deadline('public-notice', '2026-06-12')?.status).toBe('passed');
  play.do('2026-06-15', 'dismiss-report', { finding: '不影响' });
  expect(play.do('2026-06-15', 'list-for-agreement').state.stage).toBe('listed');
});

test('第十二条: a report that turns the result round is told like a failure, and its three months begin with its service', () => {
  const play = publicised()
    .do('2026-06-03', 'record-report', REPORT)
    .do('2026-06-09', 'uphold-report', FAILURE);
  expect(play.state.stage).toBe('failed');
  expect(play.refused('2026-12-01', 'start-reassessment', PANEL)).not.toEqual([]);
  play.serve('2026-06-10', 'assessment-failed').do('2026-09-11', 'start-reassessment', PANEL);
  play
    .do('2026-09-20', 'pass', PASS)
    .do('2026-09-21', 'file-result', { ...FILED, filedOn: '2026-09-21' })
    .do('2026-09-22', 'publicise', { publishedOn: '2026-09-22', where: '官网' })
    .do('2026-09-23', 'record-report', { ...REPORT, receivedOn: '2026-09-23' })
    .do('2026-09-24', 'uphold-report', FAILURE);
  // The three months of the first round are over; those of the second have not begun.
  expect(play.refused('2026-12-25', 'start-reassessment', PANEL)).not.toEqual([]);
  play.serve('2026-09-25', 'assessment-failed');
});

test('第十二条: three months from the service of the failed result and never before it, then again; failed again, a year’s bar from its service', () => {
  const play = assessing()
    .do('2026-05-06', 'fail', FAIL)
    .do('2026-05-07', 'file-failure', { ...FILED, filedOn: '2026-05-07' });
  expect(play.refused('2026-11-20', 'start-reassessment', PANEL)).not.toEqual([]);
  play.serve('2026-05-08', 'assessment-failed');
  play.do('2026-07-01', 'report-rectified', { summary: '已变更注册' });
  expect(play.refused('2026-08-08', 'start-reassessment', PANEL).join()).toContain('尚未届满');
  play.do('2026-08-09', 'start-reassessment', PANEL);
  expect(play.deadline('second-assessment', '2027-08-09')?.end).toBeUndefined();
  play.do('2026-09-01', 'fail-again', FAIL);
  expect(play.deadline('bar-after-second-failure', '2026-09-02')).toBeUndefined();
  play.serve('2026-09-02', 'assessment-failed-again');
  expect(play.state.stage).toBe('failed-again');
  expect(play.deadline('bar-after-second-failure', '2026-09-02')).toMatchObject({
    end: '2027-09-02',
    status: 'running',
  });
  const again = (submittedOn: string) =>
    assess(designation, 'medical-institution', { submittedOn, secondFailureOn: '2026-09-02' }).grounds.find(
      ({ rule }) => rule.id === 'ground-12',
    )?.computed;
  expect([again('2027-09-02'), again('2027-09-03')]).toEqual(['yes', 'no']);
});

test('第十二条: no six months, nor any other number, ends the time for putting things right', () => {
  const play = assessing().do('2026-05-06', 'fail', FAIL).serve('2026-05-08', 'assessment-failed');
  expect(play.wait('2028-05-08').state.stage).toBe('failed');
  expect(play.do('2028-05-08', 'start-reassessment', PANEL).state.stage).toBe('reassessing');
});

test('第九条: a ground on record closes the door, whether a clerk or the registers know of it', () => {
  const play = received().do('2026-03-09', 'record-checks', {
    forms: { 'guangdong/acceptance-checks': { personDiscredited: true } },
  });
  expect(play.refused('2026-03-09', 'accept').join()).toContain('失信人名单');
  play
    .do('2026-03-09', 'refuse', { grounds: [{ ground: 'ground-09-8', reason: '被列入名单' }] })
    .serve('2026-03-10', 'refusal');
  expect(play.state.stage).toBe('refused');
  const known = { dossier: { register: { secondFailureOn: '2025-04-01' } } };
  expect(received().refused('2026-03-09', 'accept', {}, known).join()).toContain('1年内不得再次申请');
});

test('第九条（四）: what is found out later bars for three years from its day', () => {
  const late = assessing().do('2026-04-01', 'record-fraud', {
    foundOn: '2026-03-31',
    evidence: '证书系伪造',
  });
  expect(late.deadline('bar-after-fraud', '2026-04-01')).toMatchObject({
    end: '2029-03-31',
    deadline: { effect: { kind: 'bar', fact: 'fraudFoundOn' } },
  });
});

test('an application can be withdrawn until the agreement is signed; a confirmation is owed once it was handed in', () => {
  const draft = new Play(designation, 'medical-institution', taken).do('2026-03-02', 'withdraw');
  expect(draft.state.notices).toEqual([]);
  expect(publicised().do('2026-06-03', 'withdraw').notice('withdrawal-confirmation')).toBeDefined();
});

test('第五条、第七条: the supplementary agreement is reviewed, negotiated and signed, without materials, notice or dates', () => {
  const own = new Set<string>();
  const begun = () => c.supplementing(own);
  expect(begun().refused('2026-03-10', 'confirm-conditions', { ...MET, met3: false })).toHaveLength(1);
  expect(
    begun().do('2026-03-10', 'confirm-conditions', MET).do('2026-07-01', 'sign', c.SUPPLEMENT).state.stage,
  ).toBe('signed');
  expect(begun().do('2026-03-10', 'find-not-eligible', { reasons: '不能区分业务' }).state.stage).toBe(
    'not-eligible',
  );
  begun()
    .do('2026-03-10', 'confirm-conditions', MET)
    .do('2026-04-01', 'end-negotiation', { reason: '未一致' });
  begun().do('2026-03-10', 'withdraw');
  expect(internetSupplement.steps.map(({ id }) => id).filter((id) => !own.has(id))).toEqual([]);
});

test('the journeys above take every step there is', () => {
  expect(designation.steps.map(({ id }) => id).filter((id) => !taken.has(id))).toEqual([]);
});
