import { expect, test } from 'vitest';
import { courses } from '../../../procedures/zhanjiang/courses.ts';
import { designation } from '../../../procedures/zhanjiang/procedure.ts';
import { CHECK_FORM, REPORT_FORM } from '../../../procedures/zhanjiang/results.ts';
import { faulty, type Paper, player } from '../../procedures/outpatient-special-diseases/play.ts';
import { PANEL, sayings } from '../../procedures/zhanjiang/acts.ts';

const { walk, play, papers } = player(designation, 'diagnosis');
const supplemented = courses[2];
const ended = walk(supplemented, '2026-09-20', sayings(true));
const made = papers(ended);

const until = (step: string) => ({
  ...supplemented,
  steps: supplemented.steps.slice(
    0,
    supplemented.steps.findIndex((one) => one.step === step),
  ),
});
const said = (all: readonly Paper[], notice: string) =>
  all.findLast((paper) => paper.notice === notice)?.data;

test('基本流程一: on each ordinary way, on line and at the window, for treatment and for diagnosis, every paper is made from the case', () => {
  for (const kind of ['treatment', 'diagnosis']) {
    const course = player(designation, kind);
    for (const one of courses) {
      const state = course.walk(one, '2026-09-20', sayings(kind === 'diagnosis'));
      expect(state.stage).toBe('qualified');
      expect(faulty(course.papers(state))).toEqual([]);
    }
  }
});

test('基本流程一（一）: the receipt names the institution of the 申请书 and ticks what was handed in', () => {
  const receipt = Object(said(made, 'acceptance-receipt'));
  expect(receipt).toMatchObject({
    number: '示例受〔2026〕1号',
    receiptNumber: '示例收〔2026〕1号',
    institution: { name: '湛江市示例医院', code: 'H99990800001' },
    address: '湛江市示例区健康路1号',
  });
  expect(receipt.materials.map(({ received }: { received: boolean }) => received)).toEqual([
    ...Array.from({ length: 7 }, () => true),
    false,
  ]);
});

test('基本流程一（二）: the supplement says when the materials came, what is missing, and a day only where the officer gave one', () => {
  expect(said(made, 'supplement')).toMatchObject({
    receivedOn: '2026-09-21',
    dueBy: '2026-10-15',
    materials: [{ problem: '缺职称资格证书。' }],
  });
});

test('办理窗口: what came at the window after closing time is received on the next working day', () => {
  const state = play(
    player(designation, 'diagnosis').start('2026-09-21'),
    [
      '2026-09-21',
      'receiving-clerk',
      'receive-at-window',
      { ...sayings(true)['receive-at-window']?.('2026-09-22', ended) },
    ],
    ['2026-09-22', 'receiving-clerk', 'accept', { qualificationChecked: true }],
    [
      '2026-09-28',
      'reviewer',
      'request-supplement',
      { findings: [{ material: 'material-6-staff', finding: '缺' }] },
    ],
  );
  expect(state.receiptNumber).toBe('示例收〔2026〕1号');
  expect(said(papers(state), 'supplement')).toMatchObject({ receivedOn: '2026-09-22', dueBy: null });
});

test('基本流程一（三）4: what is refused is told with the guide’s own words; what is granted stands in the agreement', () => {
  expect(said(made, 'rejection')).toMatchObject({
    number: '示例不合〔2026〕1号',
    refused: [
      {
        disease: '血友病（诊断）',
        place: '办理条件（二）',
        quote:
          '对申请开展诊断认定的门诊特定病种，至少有两名中级以上职称的专科医师（第一注册地）负责诊断和复核。',
        finding: '中级以上专科医师只有1名。',
      },
    ],
  });
  expect(said(made, 'supplementary-agreement')).toMatchObject({
    granted: [
      { disease: '高血压病', diagnosis: true, treatment: true },
      { disease: '糖尿病', diagnosis: true, treatment: true },
      { disease: '血友病', diagnosis: false, treatment: true },
    ],
  });
});

test('基本流程一（三）4: nothing granted is told in the 告知书 alone; what is taken back is confirmed', () => {
  const row = {
    disease: '血友病',
    diagnosis: '不符合',
    treatment: '不符合',
    condition: '（一）3',
    reason: '未核准',
  };
  const signatures = PANEL.members.map(({ name }) => name);
  const evaluated = play(
    walk(until('evaluate'), '2026-09-20', sayings(true)),
    [
      '2026-11-16',
      'reviewer',
      'evaluate',
      { signatures, forms: { [REPORT_FORM]: { diseaseOpinions: [row] } } },
    ],
    ['2026-11-16', 'reviewer', 'file-result', { filedOn: '2026-11-16' }],
  );
  const rejected = papers(play(evaluated, ['2026-11-17', 'reviewer', 'reject']));
  expect(said(rejected, 'rejection')).toMatchObject({
    refused: [{ disease: '血友病（诊断、治疗）', place: '办理条件（一）3' }],
  });
  expect(faulty(rejected)).toEqual([]);
  const withdrawn = papers(play(evaluated, ['2026-11-17', 'applicant', 'withdraw']));
  expect(said(withdrawn, 'withdrawal-confirmation')).toBeDefined();
  expect(faulty(withdrawn)).toEqual([]);
});

test('基本流程一（三）2: each group’s 资格核查表 stays readable by itself', () => {
  expect(Object.keys(ended.forms).filter((form) => form.startsWith(CHECK_FORM))).toEqual([
    `${CHECK_FORM}#第一组`,
    `${CHECK_FORM}#第二组`,
  ]);
});

test('基本流程一（三）4: the published list says for which diseases, one case or many of one act on one paper', () => {
  const list = said(made, 'list-publication');
  expect(list).toMatchObject({
    subject: '签订补充协议的定点医疗机构',
    institutions: [
      { name: '湛江市示例医院', diagnosis: '高血压病、糖尿病', treatment: '高血压病、糖尿病、血友病' },
    ],
  });
});
