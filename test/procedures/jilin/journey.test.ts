import { expect, test } from 'vitest';
import { provincial } from '../../../procedures/jilin/provincial/procedure.ts';
import { designated, drawn, publicised, received, reviewed, SHEETS } from './cases.ts';

const taken = new Set<string>();
const LACKING = { dossier: { missingMaterials: ['药品管理制度'] } };
const REPORTED = { signingAgency: '长春市医疗保险经办机构', reportedOn: '2026-12-01' };
const OBJECTION = { receivedOn: '2026-06-20', content: '等级证明失效' };

test('第八条: told once, waited for without end, reviewed again; nothing is ever overdue', () => {
  const play = received(taken);
  expect(play.refused('2026-03-10', 'pass-materials', { conditionsMet: true }, LACKING)).toHaveLength(1);
  play.do('2026-03-10', 'ask-for-more', { findings: [{ material: 'material-07-3-drugs', finding: '缺' }] });
  play.serve('2026-03-11', 'supplement');
  expect(play.deadline('supplement', '2030-01-01')).toMatchObject({ status: 'running' });
  expect(play.refused('2027-03-01', 'supplement', {}, LACKING).join()).toContain('药品管理制度');
  play.wait('2027-03-01').do('2027-03-01', 'supplement');
  const more = { findings: [{ material: 'material-07-2', finding: '缺' }] };
  expect(play.refused('2027-03-02', 'ask-for-more', more).join()).toContain('一次性');
  expect(play.do('2027-03-02', 'pass-materials', { conditionsMet: true }).state.stage).toBe('awaiting-panel');
});

test('第八条: who does not meet the conditions is told so by a person, with reasons, and the paper is served', () => {
  const play = received(taken);
  expect(play.refused('2026-03-11', 'find-not-eligible')).toHaveLength(1);
  play.do('2026-03-11', 'find-not-eligible', { reasons: '不具备第六条所列情形' });
  expect(play.state.stage).toBe('not-eligible');
  expect(play.serve('2026-03-12', 'not-eligible').notice('not-eligible')?.served?.on).toBe('2026-03-12');
});

test('第九条: without the signatures of all experts drawn there is no review, and the list follows its conclusion', () => {
  const play = drawn();
  const sheet = { forms: { 'jilin/expert-review': SHEETS.listed } };
  expect(play.refused('2026-06-09', 'record-review', sheet).join()).toContain('签名');
  expect(play.refused('2026-06-09', 'record-review', { ...sheet, signatures: ['丙'] }).join()).toContain(
    '尚缺',
  );
  expect(play.refused('2026-06-09', 'select').join()).toContain('不能办理');
  const listed = reviewed(SHEETS.listed, taken);
  expect(listed.refused('2026-06-10', 'not-select', { reasons: '未达到' }).join()).toContain('结论');
  const notListed = reviewed(SHEETS.notListed, taken);
  expect(notListed.refused('2026-06-10', 'select').join()).toContain('结论');
  notListed.do('2026-06-10', 'not-select', { reasons: '医用耗材没有信息化管理' });
  expect(notListed.serve('2026-06-11', 'not-selected').state.stage).toBe('not-selected');
});

test('第九条: the notice lasts to the day the officer named, which is neither past nor before the publication', () => {
  const selected = reviewed(SHEETS.listed).do('2026-06-10', 'select');
  const published = { publishedOn: '2026-06-11', phone: '0431-8888001' };
  expect(selected.refused('2026-06-11', 'publicise-list', published)).toHaveLength(1);
  for (const until of ['2026-06-10', '2026-05-01'])
    expect(selected.refused('2026-06-11', 'publicise-list', { ...published, until })).toHaveLength(1);
  const play = publicised(taken);
  expect(play.deadline('public-notice', '2026-06-12')?.end).toBe('2026-06-24');
  expect(play.refused('2026-06-24', 'conclude-notice').join()).toContain('尚未届满');
  expect(play.do('2026-06-25', 'conclude-notice').state.stage).toBe('awaiting-agreement');
  expect(play.do('2026-07-29', 'not-sign', { reason: '未达成一致' }).state.stage).toBe('unsigned');
});

test('第九条、第十三条: an objection is answered before the notice is concluded, and may cost the place on the list', () => {
  const play = publicised(taken).do('2026-06-20', 'record-objection', OBJECTION);
  expect(play.refused('2026-06-29', 'conclude-notice')).not.toEqual([]);
  play.do('2026-06-29', 'dismiss-objection', { finding: '证明有效' });
  // It neither stopped the notice nor began it anew.
  expect(play.do('2026-06-29', 'conclude-notice').state.stage).toBe('awaiting-agreement');
  const other = publicised(taken).do('2026-06-20', 'record-objection', OBJECTION);
  other.do('2026-06-22', 'uphold-objection', { reasons: '等级证明已失效' });
  expect(other.state.stage).toBe('not-selected');
  expect(other.notice('not-selected')).toMatchObject({ issued: expect.anything() });
});

test('第三条、第十三条、第十四条: signed, complained about, appraised and kept', () => {
  const play = designated(taken);
  expect(play.refused('2026-09-01', 'handle-complaint', { finding: '已改正' }).join()).toContain(
    '还没有登记',
  );
  play
    .do('2026-09-01', 'record-complaint', { receivedOn: '2026-09-01', content: '先收费' })
    .do('2026-09-20', 'handle-complaint', { finding: '已改正' })
    .do('2026-12-01', 'keep', { ...REPORTED, finding: '达标' });
  expect(play.state.stage).toBe('designated');
});

test('第十四条: cancelling takes two people; the second may also refuse, and then it is kept', () => {
  const proposed = () =>
    designated(taken).do(
      '2026-12-02',
      'propose-cancelling',
      { ...REPORTED, reasons: '多次违规' },
      { by: 'first' },
    );
  const play = proposed();
  const agreed = { finding: '事实清楚' };
  expect(play.refused('2026-12-03', 'cancel', agreed, { by: 'first' }).join()).toContain('另一人');
  expect(play.state.stage).toBe('cancelling-proposed');
  play.do('2026-12-31', 'cancel', agreed, { by: 'second' }).serve('2027-01-04', 'cancelled');
  expect(play.state.stage).toBe('cancelled');
  const kept = proposed().do('2026-12-03', 'decline-cancelling', { finding: '证据不足' }, { by: 'second' });
  expect(kept.state.stage).toBe('designated');
});

test('an application can be withdrawn until the agreement, as a draft without a paper, and the journeys take every step there is', () => {
  const play = publicised(taken).do('2026-06-12', 'withdraw');
  expect(play.state.stage).toBe('withdrawn');
  expect(play.notice('withdrawal-confirmation')).toMatchObject({ issued: expect.anything() });
  expect(designated().refused('2026-09-01', 'withdraw')).not.toEqual([]);
  drawn(taken).do(
    '2026-06-02',
    'draw-anew',
    { reason: '丁不能参加', draw: REDRAWN },
    { dossier: { seed: 'ab' } },
  );
  expect(provincial.steps.map(({ id }) => id).filter((id) => !taken.has(id))).toEqual([]);
});

const REDRAWN = {
  pool: ['甲', '丙'].map((name) => ({ name, organisation: '示例医学院', profession: '医院管理' })),
  exclusions: [],
  size: 1,
};
