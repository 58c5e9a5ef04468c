import { expect, test } from 'vitest';
import { assess, materialsRequired } from '../../../domain/eligibility.ts';
import { samples } from '../../../forms/guangdong/samples.ts';
import { assessmentItems } from '../../../procedures/guangdong/designation/assessment-items.ts';
import { designation } from '../../../procedures/guangdong/designation/procedure.ts';
import { internetSupplement } from '../../../procedures/guangdong/internet-supplement/procedure.ts';
import { Play } from './play.ts';

const taken = new Set<string>();
const HOSPITAL = samples[0]?.values ?? {};
const LACKING = { incompleteForms: [], missingMaterials: ['信息系统相关材料'] };
const CLEAN = {
  forms: { 'guangdong/acceptance-checks': { licenceVerifiedByDataSharing: true, personDiscredited: false } },
};
const PANEL = { by: '评估小组', members: '甲（医疗保障），无利害关系', methods: '书面和现场' };
const PASS = Object.fromEntries(assessmentItems.map(({ field }) => [field, true]));
const FAIL = { reasons: '医师第一注册地不在本机构', advice: '办理变更注册' };
const FILED = { filedOn: '2026-06-01', authority: '市医疗保障局' };
const TERM = { signedOn: '2026-07-01', validFrom: '2026-07-01', validUntil: '2027-06-30' };

function received(level = 'city'): Play {
  const play = new Play(designation, 'medical-institution', taken, level);
  return play.do('2026-03-09', 'submit', { forms: { 'guangdong/application': HOSPITAL } });
}

function assessing(): Play {
  return received()
    .do('2026-03-09', 'record-checks', CLEAN)
    .do('2026-03-09', 'accept')
    .do('2026-03-10', 'confirm-materials')
    .do('2026-03-11', 'start-assessment', PANEL);
}

function publicised(level = 'city'): Play {
  return received(level)
    .do('2026-03-09', 'record-checks', CLEAN)
    .do('2026-03-09', 'accept')
    .do('2026-03-11', 'start-assessment', PANEL)
    .do('2026-06-01', 'pass', PASS)
    .do('2026-06-01', 'file-result', FILED)
    .do('2026-06-02', 'publicise', { publishedOn: '2026-06-02', where: '官网' });
}

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
  const licence = (facts: Record<string, boolean>) =>
    materialsRequired(designation, 'medical-institution', facts).find(
      ({ material }) => material.id === 'material-08-2',
    )?.required;
  expect(licence({})).toBe('unknown');
  expect(licence({ licenceVerifiedByDataSharing: true })).toBe('no');
  expect(licence({ licenceVerifiedByDataSharing: false })).toBe('yes');
  const play = received().do('2026-03-09', 'accept');
  expect(play.refused('2026-03-10', 'confirm-materials').join()).toContain('数据共享');
});

test('第十条: accepted at once even if incomplete, asked once within five working days of receipt, and then waited for without end', () => {
  const play = received();
  expect(play.deadline('accept-at-once', '2026-03-09')?.end).toBe('2026-03-09');
  expect(play.deadline('tell-once', '2026-03-09')?.end).toBe('2026-03-16');
  play.do('2026-03-09', 'accept', {}, LACKING);
  play.do('2026-03-12', 'ask-for-more', { findings: [{ material: 'material-08-4', finding: '缺接口说明' }] });
  play.serve('2026-03-13', 'supplement');
  expect(play.deadline('supplement', '2027-03-13')).toMatchObject({ status: 'running' });
  expect(play.deadline('supplement', '2027-03-13')?.end).toBeUndefined();
  expect(play.refused('2027-03-15', 'supplement', {}, LACKING).join()).toContain('信息系统相关材料');
});

test('第十二条: the three months run from the acceptance without the days of the supplement', () => {
  const plain = received().do('2026-03-09', 'accept');
  expect(plain.deadline('assessment', '2026-03-09')?.end).toBe('2026-06-09');
  plain.do('2026-03-12', 'ask-for-more', {
    findings: [{ material: 'material-08-4', finding: '缺接口说明' }],
  });
  plain.serve('2026-03-13', 'supplement');
  expect(plain.deadline('assessment', '2026-03-20')?.status).toBe('paused');
  plain.do('2026-03-22', 'supplement');
  // Ten days from the service to the supplement, both counted: 19 June is 端午, its holiday ends on the 21st.
  expect(plain.deadline('assessment', '2026-03-22')?.end).toBe('2026-06-22');
  expect(plain.deadline('tell-once', '2026-03-22')?.end).toBe('2026-03-27');
  const more = { findings: [{ material: 'material-08-5', finding: '缺报告' }] };
  expect(plain.refused('2026-03-23', 'ask-for-more', more).join()).toContain('一次性告知');
});

test('第十二条至第十四条: passed, filed, seven working days before the public, listed, negotiated, signed, filed and published', () => {
  const play = publicised();
  expect(play.state.notices.map(({ notice }) => notice)).toEqual([
    'acceptance',
    'assessment-passed',
    'public-notice',
  ]);
  // 3, 4, 5, 8, 9, 10, 11 June.
  expect(play.deadline('public-notice', '2026-06-02')?.end).toBe('2026-06-11');
  expect(play.refused('2026-06-11', 'list-for-agreement').join()).toContain('尚未届满');
  play
    .do('2026-06-12', 'list-for-agreement')
    .do('2026-06-15', 'start-negotiation', { startedOn: '2026-06-15' });
  expect(play.refused('2026-07-01', 'sign-by-county', { ...TERM, reason: '例外' })).toHaveLength(1);
  play
    .do('2026-07-01', 'sign', TERM)
    .do('2026-07-02', 'file-agreement', { filedOn: '2026-07-02', authority: '市医疗保障局' })
    .do('2026-07-03', 'publish-signed', { publishedOn: '2026-07-03', where: '官网' });
  expect(play.state.stage).toBe('designated');
});

test('第十三条: 原则上 leaves a county agency the exception with a reason, and only it', () => {
  const play = publicised('county')
    .do('2026-06-12', 'list-for-agreement')
    .do('2026-06-15', 'start-negotiation', { startedOn: '2026-06-15' });
  expect(play.refused('2026-07-01', 'sign', TERM).join()).toContain('地市级及以上');
  expect(play.do('2026-07-01', 'sign-by-county', { ...TERM, reason: '市级委托' }).state.stage).toBe('signed');
  const other = publicised()
    .do('2026-06-12', 'list-for-agreement')
    .do('2026-06-15', 'start-negotiation', { startedOn: '2026-06-15' })
    .do('2026-07-01', 'end-negotiation', { reason: '结算办法未一致' });
  expect(other.state.stage).toBe('unsigned');
});

test('第十二条: a report within the notice is looked into, stops nobody’s clock, and bars the list until there is an answer', () => {
  const report = { receivedOn: '2026-06-03', content: '医师人数不实' };
  const play = publicised().do('2026-06-03', 'record-report', report);
  expect(play.refused('2026-06-15', 'list-for-agreement')).not.toEqual([]);
  expect(play.deadline('public-notice', '2026-06-12')?.status).toBe('passed');
  play.do('2026-06-15', 'dismiss-report', { finding: '不影响' });
  expect(play.do('2026-06-15', 'list-for-agreement').state.stage).toBe('listed');
  const upheld = publicised()
    .do('2026-06-03', 'record-report', report)
    .do('2026-06-09', 'uphold-report', FAIL);
  expect(upheld.state.stage).toBe('failed');
});

test('第十二条: three months from the service of the failed result, then again; failed again, a year’s bar from its service', () => {
  const play = assessing().do('2026-05-06', 'fail', FAIL).do('2026-05-07', 'file-failure', FILED_EARLY);
  play.serve('2026-05-08', 'assessment-failed');
  play.do('2026-07-01', 'report-rectified', { summary: '已变更注册' });
  expect(play.refused('2026-08-08', 'start-reassessment', PANEL).join()).toContain('尚未届满');
  play.do('2026-08-09', 'start-reassessment', PANEL);
  expect(play.deadline('second-assessment', '2027-08-09')?.end).toBeUndefined();
  play.do('2026-09-01', 'fail-again', FAIL).serve('2026-09-02', 'assessment-failed-again');
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

const FILED_EARLY = { filedOn: '2026-05-07', authority: '市医疗保障局' };

test('第九条: a ground on record closes the door, and what is found out later bars for three years from its day', () => {
  const play = received().do('2026-03-09', 'record-checks', {
    forms: { 'guangdong/acceptance-checks': { personDiscredited: true } },
  });
  expect(play.refused('2026-03-09', 'accept').join()).toContain('失信人名单');
  play
    .do('2026-03-09', 'refuse', { grounds: [{ ground: 'ground-09-8', reason: '被列入名单' }] })
    .serve('2026-03-10', 'refusal');
  expect(play.state.stage).toBe('refused');
  const late = assessing().do('2026-04-01', 'record-fraud', {
    foundOn: '2026-03-31',
    evidence: '证书系伪造',
  });
  expect(late.deadline('bar-after-fraud', '2026-04-01')?.end).toBe('2029-03-31');
});

test('an application can be withdrawn until the agreement is signed; a confirmation is owed once it was handed in', () => {
  const draft = new Play(designation, 'medical-institution', taken).do('2026-03-02', 'withdraw');
  expect(draft.state.notices).toEqual([]);
  expect(
    publicised()
      .do('2026-06-03', 'withdraw')
      .state.notices.map(({ notice }) => notice),
  ).toContain('withdrawal-confirmation');
});

test('the journeys above take every step there is', () => {
  expect(designation.steps.map(({ id }) => id).filter((id) => !taken.has(id))).toEqual([]);
});

test('第五条、第七条: the supplementary agreement is reviewed, negotiated and signed, without materials, notice or dates', () => {
  const own = new Set<string>();
  const begun = () =>
    new Play(internetSupplement, 'internet-hospital', own).do('2026-03-09', 'submit', {
      physicalInstitution: '示例医院',
      approval: '示例批〔2025〕1号',
    });
  const met = Object.fromEntries(internetSupplement.conditions.map((_, index) => [`met${index}`, true]));
  expect(begun().refused('2026-03-10', 'confirm-conditions', { ...met, met3: false })).toHaveLength(1);
  expect(begun().do('2026-03-10', 'confirm-conditions', met).do('2026-07-01', 'sign', TERM).state.stage).toBe(
    'signed',
  );
  expect(begun().do('2026-03-10', 'find-not-eligible', { reasons: '不能区分业务' }).state.stage).toBe(
    'not-eligible',
  );
  begun()
    .do('2026-03-10', 'confirm-conditions', met)
    .do('2026-04-01', 'end-negotiation', { reason: '未一致' });
  begun().do('2026-03-10', 'withdraw');
  expect(internetSupplement.steps.map(({ id }) => id).filter((id) => !own.has(id))).toEqual([]);
});
