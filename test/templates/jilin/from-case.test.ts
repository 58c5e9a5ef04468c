import { expect, test } from 'vitest';
import type { Agency } from '../../../domain/agency.ts';
import type { CaseEvent } from '../../../domain/case/event.ts';
import { replay } from '../../../domain/case/state.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import type { CaseContext } from '../../../templates/engine/case-context.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import {
  designated,
  HOSPITAL,
  publicised,
  received,
  reviewed,
  SHEETS,
} from '../../procedures/jilin/cases.ts';
import type { Play } from '../../procedures/play.ts';
import { quotesIn, strangers } from '../standard/quotes.ts';

const renderer = createRenderer();
const agency: Agency = {
  id: 'a',
  name: '吉林省社会医疗保险管理局',
  level: 'city',
  region: '吉林省',
  address: '长春市示例区示例大街9号',
  phone: '0431-0000000',
  numberPrefix: '吉社医保',
  demonstration: true,
};

/** The latest paper of that kind in a case, as of the act that brought it about. */
function context(play: Play, notice: string, unitName = '吉林省示例医院'): CaseContext {
  const { procedure, state } = play;
  const owed = play.notice(notice);
  if (!owed) throw new Error(`no ${notice}`);
  const asOf = replay(procedure, state.history.slice(0, owed.eventNumber));
  return {
    procedure,
    state: asOf,
    event: asOf.history.at(-1) as CaseEvent,
    notice: { ...owed, number: '吉社医保〔2026〕1号' },
    agency,
    institution: { name: unitName, address: '长春市示例区示例大街1号' },
    calendar: stateCouncil,
  };
}

/** A paper's words without mark-up and white space, and every quote in it looked up. */
function words(id: string, data: unknown): string {
  const document = documentOf(id);
  expect(strangers(quotesIn(document.data.parse(data), '002'))).toEqual([]);
  const body = renderer.html(document, data).split('<body')[1] ?? '';
  return body.replaceAll(/<[^>]*>|\s+/gu, '');
}

const paper = (play: Play, notice: string) => {
  const from = context(play, notice);
  const { document = '' } = play.procedure.notices.find(({ id }) => id === notice) ?? {};
  return words(document, documentOf(document).fromCase?.(from));
};

test('第八条: everything missing is told at once in the names of 第七条, and no day is named', () => {
  const play = received().do('2026-03-10', 'ask-for-more', {
    findings: [
      { material: 'material-07-2', finding: '缺等级评审结论' },
      { material: 'material-07-3-drugs', finding: '未盖章' },
    ],
  });
  const text = paper(play, 'supplement');
  expect(text).toContain('符合三级医疗机构的等级证明材料');
  expect(text).toContain('未盖章');
  expect(text).toContain('第八条“材料不齐全的告知一次性补齐材料”');
  expect(text).not.toMatch(/\d+个?(?:工作日|日内|天)/u);
});

test('第五条、第六条、第八条: who is not eligible reads the reasons and the words of each condition that is not met', () => {
  const play = received(new Set(), { ...HOSPITAL, inChangchun: false }).do(
    '2026-03-11',
    'find-not-eligible',
    {
      reasons: '不在长春地区。\n也不是牵头医院。',
    },
  );
  const text = paper(play, 'not-eligible');
  expect(text).toContain('不在长春地区。也不是牵头医院。');
  expect(text).toContain(
    '第六条（四）：“以上医疗机构除第（三）项所属医疗机构和省属专科医院外应在长春地区。”',
  );
  expect(text).not.toContain('第五条');
});

test('第九条: who is not on the list reads why, without the names of the experts; after an objection it says so', () => {
  const play = reviewed(SHEETS.notListed).do('2026-06-10', 'not-select', { reasons: '耗材没有信息化管理' });
  const text = paper(play, 'not-selected');
  expect(text).toContain('耗材没有信息化管理');
  expect(text).not.toMatch(/示例专家|异议/u);
  const upheld = publicised()
    .do('2026-06-20', 'record-objection', { receivedOn: '2026-06-20', content: '证书失效' })
    .do('2026-06-22', 'uphold-objection', { reasons: '证书已失效' });
  expect(paper(upheld, 'not-selected')).toContain('公示期间的异议经核查影响名单');
});

test('第九条: the list of one act names every institution, the days the officer named and the telephone for complaints', () => {
  const list = documentOf('jilin/list');
  const contexts = ['甲医院', '乙医院'].map((name) => context(publicised(), 'list', name));
  const text = words('jilin/list', list.fromCases?.(contexts));
  expect(text).toContain('公示期自2026年6月11日至2026年6月24日');
  expect(text).toContain('1甲医院综合医院');
  expect(text).toContain('2乙医院综合医院');
  expect(text).toContain('以上共2家');
  expect(text).toContain('投诉电话：0431-8888001');
  expect(paper(publicised(), 'list')).toContain('以上共1家');
});

test('第十四条: the paper of a cancelling tells who appraised and the facts the first person put forward', () => {
  const play = designated()
    .do(
      '2026-12-02',
      'propose-cancelling',
      { signingAgency: '长春市经办机构', reportedOn: '2026-12-01', reasons: '三次查实违规' },
      { by: 'first' },
    )
    .do('2026-12-03', 'cancel', { finding: '内部意见' }, { by: 'second' });
  const text = paper(play, 'cancelled');
  expect(text).toContain('长春市经办机构根据协议履行情况对你单位进行了考核，并于2026年12月1日上报考核结果');
  expect(text).toContain('三次查实违规');
  expect(text).not.toContain('内部意见');
});
