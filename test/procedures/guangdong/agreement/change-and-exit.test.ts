import { expect, test } from 'vitest';
import { backward } from '../../../../procedures/guangdong/agreement/beyond.ts';
import { change } from '../../../../procedures/guangdong/change/procedure.ts';
import { exit } from '../../../../procedures/guangdong/exit/procedure.ts';
import * as c from './cases.ts';

const { PRIVATE, PUBLIC } = c;
const taken = new Set<string>();
const changing = () => c.changing(taken);
const leaving = () => c.leaving(taken);
const NEW_ACCOUNT = { changedBankAccount: true, before: '甲银行', after: '乙银行' };

test('第三十九条: a change is applied for within thirty working days of its approval; late ones are taken, and marked', () => {
  const inTime = changing().do('2026-04-15', 'apply', { ...NEW_ACCOUNT, approvedOn: '2026-03-03' }, PRIVATE);
  expect(inTime.deadline('apply-in-time', '2026-04-15')).toMatchObject({ end: '2026-04-15', status: 'met' });
  const late = changing().do('2026-04-16', 'apply', { ...NEW_ACCOUNT, approvedOn: '2026-03-03' }, PRIVATE);
  expect(late.deadline('apply-in-time', '2026-04-16')?.status).toBe('passed');
  expect(late.state.stage).toBe('reviewing');
  expect(late.deadline('decide', '2027-04-16')?.end).toBeUndefined();
  late.do('2026-05-06', 'confirm', { effectiveOn: '2026-05-06' });
  expect(late.notice('change-decision')).toBeDefined();
});

test('第三十九条: only the designated apply; what is refused is refused with reasons; anything else is just told', () => {
  const stranger = { dossier: { register: { designated: false } } };
  const now = { ...NEW_ACCOUNT, approvedOn: '2026-03-03' };
  expect(changing().refused('2026-03-09', 'apply', now, stranger)).toHaveLength(1);
  const declined = changing().do('2026-03-09', 'apply', now, PRIVATE);
  expect(declined.refused('2026-03-10', 'decline')).toHaveLength(1);
  expect(declined.do('2026-03-10', 'decline', { reason: '未见开户许可' }).state.stage).toBe('declined');
  const told = changing().do('2026-03-09', 'notify', { facts: '联系电话', changedOn: '2026-03-06' });
  expect(told.state.stage).toBe('noted');
  expect(changing().do('2026-03-09', 'withdraw').state.stage).toBe('withdrawn');
});

test('第三十九条: 004 forbids no change while a breach is handled, unlike others, and none is refused for that', () => {
  expect(change.steps.filter(({ guards }) => guards.some(({ kind }) => kind !== 'facts'))).toEqual([]);
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

test('第四十三条: each request is to come three months ahead, and none is refused for coming later', () => {
  const ahead = backward.filter(({ procedure }) => procedure === exit.id);
  expect(ahead.flatMap(({ before }) => before.map(({ date }) => date))).toEqual([
    'proposedOn',
    'proposedOn',
    'proposedOn',
  ]);
  const late = { proposedOn: '2026-03-10', reason: '停业' };
  expect(leaving().do('2026-03-09', 'ask-to-end', late, PRIVATE).state.stage).toBe('asked-to-end');
});

test('the plays above take every step there is', () => {
  const all = [...change.steps, ...exit.steps].map(({ id }) => id);
  expect(all.filter((id) => !taken.has(id))).toEqual([]);
});
