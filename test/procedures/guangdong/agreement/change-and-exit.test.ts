import { expect, test } from 'vitest';
import { backwardOf } from '../../../../domain/backward.ts';
import { civilDate } from '../../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../../domain/time/state-council.ts';
import { changeApplication } from '../../../../forms/guangdong/change-application.ts';
import { importantFacts } from '../../../../procedures/guangdong/change/important-facts.ts';
import { change } from '../../../../procedures/guangdong/change/procedure.ts';
import { exit } from '../../../../procedures/guangdong/exit/procedure.ts';
import { lawText } from '../../../../procedures/law.ts';
import { textAt } from '../../places.ts';
import * as c from './cases.ts';

const { newAccount, newTelephone, PRIVATE, PUBLIC } = c;
const taken = new Set<string>();
const changing = () => c.changing(taken);
const leaving = () => c.leaving(taken);

test('第三十九条: a change is applied for within thirty working days of its approval; late ones are taken, and marked', () => {
  const inTime = changing().do('2026-04-15', 'apply', newAccount('2026-03-03'), PRIVATE);
  expect(inTime.deadline('apply-in-time', '2026-04-15')).toMatchObject({ end: '2026-04-15', status: 'met' });
  const late = changing().do('2026-04-16', 'apply', newAccount('2026-03-03'), PRIVATE);
  expect(late.deadline('apply-in-time', '2026-04-16')?.status).toBe('passed');
  expect(late.state.stage).toBe('reviewing');
  expect(late.deadline('decide', '2027-04-16')?.end).toBeUndefined();
  late.do('2026-05-06', 'confirm', { effectiveOn: '2026-05-06' });
  expect(late.notice('change-decision')).toBeDefined();
});

test('第三十九条: only the designated apply; what is refused is refused with reasons; anything else is just told', () => {
  const stranger = { dossier: { register: { designated: false } } };
  const now = newAccount('2026-03-03');
  expect(changing().refused('2026-03-09', 'apply', now, stranger)).toHaveLength(1);
  expect(changing().refused('2026-03-09', 'notify', now, PRIVATE).join()).toContain('重大信息变更');
  const declined = changing().do('2026-03-09', 'apply', now, PRIVATE);
  expect(declined.refused('2026-03-10', 'decline')).toHaveLength(1);
  expect(declined.do('2026-03-10', 'decline', { reason: '未见开户许可' }).state.stage).toBe('declined');
  const telephone = newTelephone('2026-03-06');
  expect(changing().refused('2026-03-09', 'apply', telephone, PRIVATE).join()).toContain('一般信息变更');
  expect(changing().do('2026-03-09', 'notify', telephone).state.stage).toBe('noted');
  expect(changing().do('2026-03-09', 'withdraw').state.stage).toBe('withdrawn');
});

test('第三十九条: the form tells an application from a notice, and takes no row that does not change anything', () => {
  const found = (values: object) =>
    changeApplication.checks.flatMap(({ run }) =>
      run({ changeMatter: 'important', ...values }, {}).map(({ path, message }) => `${path}: ${message}`),
    );
  const row = (item: string, after = '乙') => ({ item, before: '甲', after });
  expect(found({ changes: [row('名称'), row('一般信息')] })).toEqual([]);
  expect(found({ changes: [row('名称', '甲')] }).join()).toContain('变更前后相同');
  expect(found({ changes: [row('一般信息')] }).join()).toContain('书面告知即可');
  expect(found({ changeMatter: 'general', changes: [row('银行账户')] }).join()).toContain(
    '“银行账户”是重大信息',
  );
});

test('第三十九条: nine facts are important, the bank account among them, each by the document’s own name', () => {
  const labels = importantFacts.map(({ label }) => label);
  expect(labels).toHaveLength(9);
  expect(textAt(lawText('004'), '第三十九条')).toContain(
    `定点医疗机构的${labels.join('、')}等重大信息变更时`,
  );
});

test('第三十九条: 004 forbids no change while a breach is handled, unlike others, and none is refused for that', () => {
  const handled = { dossier: { register: { designated: true, inHandling: true } } };
  const play = changing().do('2026-03-09', 'apply', newAccount('2026-03-03'), handled);
  expect(play.state.stage).toBe('reviewing');
});

test('第四十三条: a private institution asks to rest or to leave, a public one may not, nor one of which nobody knows', () => {
  const rest = { proposedOn: '2026-06-15', proposedUntil: '2026-09-30', reason: '装修' };
  const end = { proposedOn: '2026-06-15', reason: '停业' };
  for (const [step, said] of [
    ['ask-to-rest', rest],
    ['ask-to-end', end],
  ] as const) {
    expect(leaving().refused('2026-03-09', step, said, PUBLIC).join()).toContain('公立');
    const unknown = { dossier: { register: { designated: true } } };
    expect(leaving().refused('2026-03-09', step, said, unknown).join()).toContain('尚未登记');
  }
  const agreed = leaving().do('2026-03-09', 'ask-to-rest', rest, PRIVATE);
  expect(
    agreed.do('2026-04-01', 'agree-to-rest', { startsOn: '2026-06-15', until: '2026-09-30' }).state.stage,
  ).toBe('agreed');
  const ended = leaving().do('2026-03-09', 'ask-to-end', end, PRIVATE);
  expect(ended.do('2026-04-01', 'agree-to-end', { effectiveOn: '2026-06-15' }).state.stage).toBe('agreed');
  const declined = leaving().do('2026-03-09', 'ask-to-end', end, PRIVATE);
  expect(declined.do('2026-04-01', 'decline', { reason: '尚有未结违约金' }).state.stage).toBe('declined');
  expect(leaving().do('2026-03-09', 'withdraw').state.stage).toBe('withdrawn');
});

test('第四十三条: even a public institution may say that it will not renew, and needs nobody’s consent', () => {
  const play = leaving().do('2026-03-09', 'ask-not-to-renew', { proposedOn: '2026-06-30' }, PUBLIC);
  expect(play.do('2026-03-10', 'note').state.stage).toBe('noted');
});

test('第四十三条: each request is to come three months ahead, and none is refused for coming later, only marked', () => {
  const asked = (on: string) =>
    leaving().do(on, 'ask-to-end', { proposedOn: '2026-06-10', reason: '停业' }, PRIVATE);
  const ahead = (on: string) =>
    backwardOf(exit, asked(on).state, stateCouncil, civilDate(on)).map(({ latest, status }) => [
      latest,
      status,
    ]);
  expect(ahead('2026-03-10')).toEqual([['2026-03-10', 'done']]);
  expect(ahead('2026-03-11')).toEqual([['2026-03-10', 'done-late']]);
  expect(asked('2026-06-09').state.stage).toBe('asked-to-end');
});

test('the plays above take every step there is', () => {
  const all = [...change.steps, ...exit.steps].map(({ id }) => id);
  expect(all.filter((id) => !taken.has(id))).toEqual([]);
});
