import { describe, expect, test } from 'vitest';
import { expiryOf } from '../../domain/expiry.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { addDays, civilDate } from '../../domain/time/civil-date.ts';
import { expiriesOf, expiryInWords } from '../../procedures/expiry.ts';
import { procedures } from '../../procedures/registry.ts';
import { sources } from '../../procedures/sources.ts';
import { newerInForce, procedureInForce, proceduresInForce } from '../../procedures/versions.ts';

const [some] = procedures;
const version = (at: string, id = 'fixture/one'): Procedure => ({ ...(some as Procedure), id, version: at });
const [undated, old, current, coming] = ['undated', '2021-10', '2023-04-14', '2027-01-01'].map((at) =>
  version(at),
);
const all = [undated, coming, old, current].flatMap((one) => one ?? []);

describe('versions of a document', () => {
  test('a draft takes the newest that is in force on its day; what comes into force later is not offered yet', () => {
    const on = (day: string) => procedureInForce('fixture/one', civilDate(day), all)?.version;
    expect(on('2020-01-01')).toBe('undated');
    expect(on('2021-10-01')).toBe('2021-10');
    expect(on('2023-04-13')).toBe('2021-10');
    expect(on('2023-04-14')).toBe('2023-04-14');
    expect(on('2026-12-31')).toBe('2023-04-14');
    expect(on('2027-01-01')).toBe('2027-01-01');
    expect(procedureInForce('fixture/one', civilDate('2026-01-01'), [version('2027-01-01')])).toBeUndefined();
    const others = [...all, version('2027-06-01', 'fixture/two'), version('2020', 'fixture/three')];
    const offered = proceduresInForce(civilDate('2026-01-01'), others);
    expect(offered.map(({ id, version: at }) => [id, at])).toEqual([
      ['fixture/one', '2023-04-14'],
      ['fixture/three', '2020'],
    ]);
  });

  test('an older one is told of a newer one as soon as that is in force, the newest of none', () => {
    const newer = (one: Procedure | undefined, day: string) =>
      newerInForce(one as Procedure, civilDate(day), all)?.version;
    expect(newer(current, '2026-12-31')).toBeUndefined();
    expect(newer(current, '2027-01-01')).toBe('2027-01-01');
    expect(newer(undated, '2022-01-01')).toBe('2021-10');
    expect(newer(coming, '2026-12-31')).toBeUndefined();
  });

  test('every procedure of every place is offered today', () => {
    const ids = new Set(procedures.map(({ id }) => id));
    expect(proceduresInForce(civilDate('2026-11-22')).map(({ id }) => id)).toEqual([...ids]);
  });
});

describe('粤医保规〔2024〕4号: 有效期延长至2027年6月1日', () => {
  const end = civilDate('2027-06-01');
  const source = sources.find(({ id }) => id === '004');

  test('officers are told ninety days before, to the last day and afterwards; no other document has an end', () => {
    const standing = (days: number) => source && expiryOf(source, addDays(end, days))?.standing;
    expect([-91, -90, 0, 1].map(standing)).toEqual([undefined, 'expiring', 'expiring', 'expired']);
    expect(sources.flatMap((one) => ('validUntil' in one ? one.id : []))).toEqual(['004']);
    const found = expiriesOf(procedures, addDays(end, 10));
    expect(found).toMatchObject([{ source: { id: '004' }, daysLeft: -10, standing: 'expired' }]);
  });

  test('the words say what to do and block nothing', () => {
    const words = (days: number) => expiriesOf(procedures, addDays(end, days)).map(expiryInWords).join('');
    expect(words(-90)).toMatch(/粤医保规〔2021〕1号）有效期至2027年6月1日，还有90天。/);
    expect(words(0)).toContain('今天是最后一日');
    expect(words(1)).toContain('已经届满。是否延长或者废止，请先核实；系统不因此停办');
  });
});
