import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Draw } from '../../../domain/step.ts';
import { drawn, drawnIn, ORDER, received, SEED, SHEETS } from './cases.ts';

/** The draw made again from what is on record, as its own words say, by code that shares nothing with the engine's. */
function redone({ pool, exclusions, seed, size }: Draw): string[] {
  const barred = exclusions.map(({ name }) => name);
  const tickets: [ticket: string, name: string][] = [];
  for (const { name, organisation } of pool) {
    if (barred.includes(name)) continue;
    tickets.push([createHash('sha256').update([seed, name, organisation].join('\n')).digest('hex'), name]);
  }
  tickets.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return tickets.slice(0, size).map(([, name]) => name);
}

test('第九条: who was drawn follows from pool, exclusions, number and seed on record, and anyone can draw again', () => {
  const draw = drawn().event('panel-drawn')?.payload.draw as Draw;
  expect(draw).toMatchObject({ ...ORDER, seed: SEED });
  expect(draw.method).toContain('SHA-256');
  expect(draw.drawn).toHaveLength(3);
  expect(draw.drawn).toEqual(redone(draw));
});

test('第九条: whoever has an interest is named with a reason before the draw, and is never drawn', () => {
  const passed = () => received().do('2026-04-01', 'pass-materials', { conditionsMet: true });
  for (let n = 0; n < 40; n++) {
    const seed = n.toString(16).padStart(64, '0');
    const play = passed().do('2026-06-01', 'draw-panel', { draw: ORDER }, { dossier: { seed } });
    expect(drawnIn(play)).not.toContain('乙');
  }
  const unexplained = { ...ORDER, exclusions: [{ name: '乙', reason: ' ' }] };
  const dossier = { seed: SEED };
  expect(passed().refused('2026-06-01', 'draw-panel', { draw: unexplained }, { dossier })).toHaveLength(1);
});

test.each([
  ['more than are left', { ...ORDER, size: 6 }],
  ['nobody', { ...ORDER, size: 0 }],
  ['half a person', { ...ORDER, size: 1.5 }],
  ['a name that stands twice', { ...ORDER, pool: [...ORDER.pool, ...ORDER.pool.slice(0, 1)] }],
  ['an exclusion of a stranger', { ...ORDER, exclusions: [{ name: '庚', reason: '回避' }] }],
])('第九条: a draw of %s is refused, and the case stays where it was', (_, draw) => {
  const play = received().do('2026-04-01', 'pass-materials', { conditionsMet: true });
  expect(play.refused('2026-06-01', 'draw-panel', { draw }, { dossier: { seed: SEED } })).toHaveLength(1);
  expect(play.state.stage).toBe('awaiting-panel');
});

test('第九条: a result typed in by hand does not pass for a draw: what was drawn is what the seed gives', () => {
  const play = received().do('2026-04-01', 'pass-materials', { conditionsMet: true });
  const forged = { ...ORDER, seed: '00', method: '指定', drawn: ['乙', '甲', '丙'] };
  play.do('2026-06-01', 'draw-panel', { draw: forged }, { dossier: { seed: SEED } });
  const draw = play.event('panel-drawn')?.payload.draw as Draw;
  expect(draw.seed).toBe(SEED);
  expect(draw.drawn).toEqual(redone(draw));
});

test('第九条: drawn anew with a reason, the first draw stays on record and the new members review and sign', () => {
  const play = drawn();
  const first = drawnIn(play);
  const order = {
    ...ORDER,
    exclusions: [...ORDER.exclusions, ...first.slice(0, 2).map((name) => ({ name, reason: '不能参加' }))],
    size: 2,
  };
  expect(play.refused('2026-06-02', 'draw-anew', { draw: order }, { dossier: { seed: 'cd' } })).toHaveLength(
    1,
  );
  play.do('2026-06-02', 'draw-anew', { reason: '两人不能参加', draw: order }, { dossier: { seed: 'cd' } });
  const second = drawnIn(play);
  expect(second).toHaveLength(2);
  expect(second.filter((name) => first.slice(0, 2).includes(name))).toEqual([]);
  expect(play.event('panel-drawn')?.payload.draw).toMatchObject({ drawn: first });
  const sheet = { forms: { 'jilin/expert-review': SHEETS.listed } };
  expect(play.refused('2026-06-09', 'record-review', { ...sheet, signatures: first })).toHaveLength(1);
  play.do('2026-06-09', 'record-review', { ...sheet, signatures: second });
  // A member found to have an interest after the review: drawn again, the review is to be done again.
  play.do('2026-06-10', 'draw-anew', { reason: '有利害关系', draw: ORDER }, { dossier: { seed: 'ef' } });
  expect(play.state.stage).toBe('expert-review');
});
