import { expect, test } from 'vitest';
import type { Agency } from '../../../domain/agency.ts';
import type { NoticeState } from '../../../domain/case/notice.ts';
import { type CaseState, replay } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';
import type { CaseContext } from '../../../templates/engine/case-context.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import {
  declined,
  failedAgain,
  falsified,
  forfeited,
  MEDICAL,
  passedPharmacy,
} from '../../procedures/liaocheng/cases.ts';
import { accepted, played } from '../../procedures/liaocheng/play.ts';

const procedure: Procedure = designation;
const renderer = createRenderer();
const agency: Agency = {
  id: 'a',
  name: '聊城市医疗保险事业中心',
  level: 'city',
  region: '聊城市',
  address: '聊城市示例路1号',
  phone: '0635-0000000',
  numberPrefix: '聊医保',
  demonstration: true,
};

/** One paper of a case as it stood when the act behind it happened. */
function contextOf(state: CaseState, notice: NoticeState, name = '示例医药机构'): CaseContext {
  const asOf = replay(procedure, state.history.slice(0, notice.eventNumber));
  const event = asOf.history.at(-1);
  if (!event) throw new Error('no event');
  const institution = { name, address: '聊城市示例路2号' };
  return { procedure, state: asOf, event, notice, agency, institution, calendar: stateCouncil };
}

function paper(state: CaseState, notice: string): CaseContext {
  const made = state.notices.findLast((one) => one.notice === notice);
  if (!made) throw new Error(`no ${notice}`);
  return contextOf(state, made);
}

/** The words a paper prints, white space and mark-up taken out. */
function words(context: CaseContext): string {
  const rule = procedure.notices.find(({ id }) => id === context.notice.notice);
  const document = documentOf(rule?.document ?? '');
  const body = renderer.html(document, document.fromCase?.(context)).split('<body')[1] ?? '';
  return body.replaceAll(/<style.*?<\/style>|<[^>]*>|\s+/gsu, '');
}

const asked = () => {
  const review = ['2026-03-02', 'receiving-clerk', 'ask-for-more'] as const;
  const findings = [{ material: 'material-08-4', finding: '租赁合同缺末页' }];
  const submitted = accepted(MEDICAL);
  const upTo = submitted.history.findIndex(({ type }) => type === 'accepted');
  return played(replay(procedure, submitted.history.slice(0, upTo)), [...review, { findings }]);
};
const refusedAtTheDoor = () => {
  const submitted = accepted(MEDICAL);
  const upTo = submitted.history.findIndex(({ type }) => type === 'accepted');
  const grounds = [{ ground: 'ground-10-9', reason: '法定代表人被列入失信人名单' }];
  return played(replay(procedure, submitted.history.slice(0, upTo)), [
    '2026-03-02',
    'receiving-clerk',
    'refuse',
    { grounds },
  ]);
};

const ENDS = [asked, refusedAtTheDoor, failedAgain, falsified, declined, forfeited];

test('every paper that a step of the procedure owes can be made from a case that was played', () => {
  const made = new Set<string>();
  for (const state of ENDS.map((end) => end())) {
    for (const notice of state.notices) {
      expect(words(contextOf(state, notice)).length).toBeGreaterThan(50);
      made.add(notice.notice);
    }
  }
  expect(procedure.notices.map(({ id }) => id).filter((id) => !made.has(id))).toEqual([]);
});

test('附件9 ticks the first or the second failure, and says by when in the days of the article', () => {
  const state = failedAgain();
  const first = words(paper(state, 'annex-09-first'));
  expect(first).toContain('√评估不合格/再次评估不合格。');
  expect(first).toContain('开放的每个住院科室是否有3名及以上执业医师外科执业医师2名');
  expect(first).toContain('聊医保不合〔2026〕1号(受理号)聊医保收〔2026〕1号');
  // Issued on 13 April.
  expect(first).toContain('自2026年7月14日起可以再次提交评估申请，至2026年10月13日止未再次提交的');
  const second = words(paper(state, 'annex-09-again'));
  expect(second).toContain('评估不合格/√再次评估不合格。');
  expect(second).toContain('自2026年8月6日起1年内不得再次申请，至2027年8月6日止');
});

test('第十四条（后）（三） the list of those that passed says how long the notice was up and what was reported', () => {
  const list = words(paper(declined(), 'passed-list'));
  expect(list).toContain('2026年4月3日');
  expect(list).toContain('2026年4月14日');
  expect(list).toContain('公示期间未收到举报。');
  expect(list).toContain('医保个人账户');
  const reported = played(
    passedPharmacy(),
    ['2026-04-07', 'reviewer', 'receive-first-report', { receivedOn: '2026-04-07', content: '药师不在岗' }],
    ['2026-04-09', 'reviewer', 'clear-first-report', { finding: '不属实' }],
    ['2026-04-15', 'reviewer', 'list-as-passed'],
  );
  expect(words(paper(reported, 'passed-list'))).toContain('收到举报1件，经核查不影响评估结果。');
});

test('第十四条（后） one act of many cases makes one list of all of them', () => {
  const document = documentOf('liaocheng/passed-list');
  const contexts = ['示例一店', '示例二店'].map((name) => ({
    ...paper(declined(), 'passed-list'),
    institution: { name, address: '聊城市示例路2号' },
  }));
  const data = document.data.parse(document.fromCases?.(contexts));
  expect(data).toMatchObject({ institutions: [{ name: '示例一店' }, { name: '示例二店' }] });
});

test('第十六条 the agreement has its term, what was negotiated, and the clauses for a pharmacy', () => {
  const agreement = words(paper(forfeited(), 'agreement'));
  expect(agreement).toContain('2026年5月11日');
  expect(agreement).toContain('2027年5月10日');
  expect(agreement).toContain('定点类型为医保个人账户，按月结算。');
  expect(agreement).toContain('定点零售药店的名称、法定代表人');
  expect(agreement).not.toContain('公立医疗机构不得主动提出');
});

test('第十四条（前） the letter about false papers has the facts and the three years, and none of 附件9', () => {
  const letter = words(paper(falsified(), 'falsification'));
  expect(letter).toContain('花名册所列医师3人不在本机构执业。');
  expect(letter).toContain('3年内不予受理该医药机构的定点申请');
  expect(letter).not.toContain('再次提交评估申请');
});

test('第十四条（后）（四） who was not listed is told why, and that he may apply again', () => {
  const letter = words(paper(declined(), 'not-listed'));
  expect(letter).toContain('所在区域同类定点药店已能满足需要。');
  expect(letter).toContain('可以重新申请');
});

test('附件6 a delivery that was refused has nobody’s signature, and the witness in the remarks', () => {
  const state = falsified();
  const made = state.notices.find(({ notice }) => notice === 'falsification');
  const delivered = played(state, [
    '2026-03-24',
    'receiving-clerk',
    'serve',
    {
      notice: `falsification.${made?.eventNumber}`,
      method: '寄送',
      servedOn: '2026-03-24',
      refused: true,
      witness: '社区干部赵某',
      postingProof: 'EMS1234567890',
    },
  ]);
  const receipt = { eventNumber: delivered.version, notice: 'annex-06', owedSince: delivered.lastAt };
  const printed = words(contextOf(delivered, receipt));
  expect(printed).toContain('√寄送');
  expect(printed).toContain('受送人拒绝签收，文书已留置；见证人：社区干部赵某。邮寄凭证：EMS1234567890。');
});
