import { expect, test } from 'vitest';
import { courses } from '../../../procedures/outpatient-special-diseases/courses.ts';
import { qualification } from '../../../procedures/outpatient-special-diseases/procedure.ts';
import { RESULT_FORM } from '../../../procedures/outpatient-special-diseases/results.ts';
import { row, SAYINGS } from '../../procedures/outpatient-special-diseases/acts.ts';
import { faulty, type Paper, player } from '../../procedures/outpatient-special-diseases/play.ts';

const { walk, play, settled, papers } = player(qualification, 'medical-institution', {
  parentAgency: 'city',
});
const [straight, completed] = courses;
const ended = walk(completed, '2026-09-20', SAYINGS);
const made = papers(ended);

const until = (step: string) => ({
  ...completed,
  steps: completed.steps.slice(
    0,
    completed.steps.findIndex((one) => one.step === step),
  ),
});
const of = (all: readonly Paper[], notice: string) => all.filter((paper) => paper.notice === notice);
const said = (all: readonly Paper[], notice: string) => of(all, notice).at(-1)?.data;

test('第七条、第八条: on each ordinary way to the qualification every paper is made from the case alone', () => {
  for (const course of courses) {
    const state = walk(course, '2026-09-20', SAYINGS);
    expect(state.stage).toBe('qualified');
    expect(faulty(papers(state))).toEqual([]);
  }
  expect(new Set(made.map(({ notice }) => notice))).toEqual(
    new Set(
      qualification.notices
        .map(({ id }) => id)
        .filter((id) => !['withdrawal-confirmation', 'abandonment'].includes(id)),
    ),
  );
});

test('附件3: the receipt has the number of the submission, issued again with the day of the visit, and no second number', () => {
  const receipts = of(made, 'annex-03').map(({ data }) => data);
  expect(receipts).toMatchObject([
    { number: '示例受〔2026〕1号', receiptNumber: null, visitOn: null, issuedOn: '2026-09-21' },
    { number: '示例受〔2026〕1号', receiptNumber: null, visitOn: '2026-10-20' },
  ]);
  expect(receipts[0]).toMatchObject({
    institution: { name: '示例市第一人民医院', code: 'H99990100001' },
    address: '示例市示例区健康路1号',
  });
});

test('附件4: told with the day of receipt, both faults and the officer’s day; put off, it says the same with another day', () => {
  expect(said(made, 'annex-04')).toMatchObject({
    receivedOn: '2026-09-21',
    faults: ['不齐全', '不符合规定'],
    dueBy: '2026-09-30',
    materials: [{ problem: '缺血友病医师的职业资格证。' }],
  });
  const late = settled(walk(until('complete'), '2026-09-20', SAYINGS), '2026-10-08');
  const extended = play(late, [
    '2026-10-08',
    'receiving-clerk',
    'extend-completion',
    { dueBy: '2026-10-16', reason: '医师出差' },
  ]);
  const [first, second] = of(papers(extended), 'annex-04').map(({ data }) => data);
  expect(second).toEqual({ ...Object(first), dueBy: '2026-10-16', issuedOn: '2026-10-08' });
  expect(faulty(papers(extended))).toEqual([]);
});

test('附件4: whoever has abandoned the application is told so in writing, with the words of the annex and the reason', () => {
  const late = settled(walk(until('complete'), '2026-09-20', SAYINGS), '2026-10-08');
  const abandoned = papers(
    play(late, ['2026-10-08', 'receiving-clerk', 'deem-abandoned', { reason: '未说明理由' }]),
  );
  expect(said(abandoned, 'abandonment')).toMatchObject({
    number: '示例弃〔2026〕1号',
    outcome: '视为放弃申请',
    basis: [{ quote: expect.stringContaining('如无正当理由逾期提交的，视为放弃申请') }],
    findings: ['未说明理由。'],
  });
  expect(faulty(abandoned)).toEqual([]);
});

test('附件5: each refused disease under its number, with what is refused of it, the rule and the reason', () => {
  expect(said(made, 'annex-05')).toMatchObject({
    number: '示例不合〔2026〕1号',
    refused: [
      { n: 3, name: '冠心病', rule: '本流程第六条（三）', finding: '治疗资格：职业资格证复印件未补全。' },
      { n: 16, name: '血友病', finding: '诊断资格：职业资格证复印件未补全。' },
    ],
  });
});

test('第五条 原则上: in the 补充协议 diagnosis brings treatment with it, unless that was refused in words', () => {
  expect(said(made, 'supplementary-agreement')).toMatchObject({
    agency: { name: '示例市医疗保障经办中心' },
    agreement: '示例医保协〔2026〕8号',
    granted: [
      { n: 2, diagnosis: true, treatment: true },
      { n: 3, diagnosis: true, treatment: false },
      { n: 13, diagnosis: false, treatment: true },
    ],
  });
});

test('第八条: the agency of the place tells what is refused, the city signs', () => {
  for (const notice of ['annex-03', 'annex-05'])
    expect(said(made, notice)).toMatchObject({ agency: { name: '示例县医疗保障经办中心' } });
  expect(ended.agency).toBe('city');
  expect(ended.formerAgencies).toEqual(['county']);
});

test('第八条: nothing granted is told in 附件5 alone; what is taken back is confirmed', () => {
  const diseaseOpinions = [row('血友病', '不符合', '不符合')];
  const evaluated = play(
    walk(until('evaluate'), '2026-09-20', SAYINGS),
    ['2026-10-30', 'reviewer', 'evaluate', { forms: { [RESULT_FORM]: { diseaseOpinions } } }],
    ['2026-10-30', 'reviewer', 'file-result', { filedOn: '2026-10-30' }],
  );
  const rejected = papers(play(evaluated, ['2026-11-02', 'reviewer', 'reject']));
  expect(said(rejected, 'annex-05')).toMatchObject({
    refused: [{ n: 16, finding: '诊断、治疗资格：职业资格证复印件未补全。' }],
  });
  expect(faulty(rejected)).toEqual([]);
  const withdrawn = papers(play(evaluated, ['2026-11-02', 'applicant', 'withdraw', { reason: '另行安排' }]));
  expect(of(withdrawn, 'withdrawal-confirmation')).toHaveLength(1);
  expect(faulty(withdrawn)).toEqual([]);
});

test('附件3: a visit put off is told in a third receipt under the same number', () => {
  const visited = { ...straight, steps: straight.steps.slice(0, 4) };
  const state = play(walk(visited, '2026-09-20', SAYINGS), [
    '2026-10-12',
    'reviewer',
    'reschedule-visit',
    { visitOn: '2026-10-27', reason: '停电' },
  ]);
  expect(of(papers(state), 'annex-03').map(({ data }) => Object(data).visitOn)).toEqual([
    null,
    '2026-10-20',
    '2026-10-27',
  ]);
});

test('第八条: the published list says for which diseases, one case or many of one act on one paper', () => {
  const list = said(made, 'list-publication');
  expect(list).toMatchObject({
    agency: { name: '示例市医疗保障经办中心' },
    subject: '签订补充协议的定点医疗机构',
    institutions: [
      {
        name: '示例市第一人民医院',
        diagnosis: '高血压病、冠心病',
        treatment: '高血压病、恶性肿瘤（非放化疗）',
      },
    ],
  });
});
