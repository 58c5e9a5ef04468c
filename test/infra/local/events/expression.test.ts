import { describe, expect, test } from 'vitest';
import { compileSchedule } from '../../../../infra/local/events/expression.ts';

/** The first `count` runs after an instant, as ISO text. */
function runs(expression: string, zone: string, from: string, count: number): string[] {
  const next = compileSchedule(expression, zone);
  const found: string[] = [];
  let at: number | undefined = Date.parse(from);
  while (found.length < count && at !== undefined) {
    at = next(at);
    if (at !== undefined) found.push(new Date(at).toISOString().slice(0, 16));
  }
  return found;
}

describe('a schedule expression', () => {
  const table: [string, string, string, string[]][] = [
    ['cron(0 9 * * ? *)', 'Asia/Shanghai', '2026-11-22T00:59:59Z', ['2026-11-22T01:00', '2026-11-23T01:00']],
    ['cron(30 0 * * ? *)', 'Asia/Shanghai', '2026-12-30T17:00:00Z', ['2026-12-31T16:30', '2027-01-01T16:30']],
    ['cron(0 10 ? * MON#1 *)', 'UTC', '2026-11-22T00:00:00Z', ['2026-12-07T10:00', '2027-01-04T10:00']],
    [
      'cron(0/15 8-9 ? * MON-FRI *)',
      'UTC',
      '2026-11-20T09:40:00Z',
      ['2026-11-20T09:45', '2026-11-23T08:00', '2026-11-23T08:15'],
    ],
    ['cron(0 18 L * ? *)', 'Asia/Shanghai', '2027-02-01T00:00:00Z', ['2027-02-28T10:00', '2027-03-31T10:00']],
    ['cron(0 8 1 * ? 2027)', 'UTC', '2027-11-15T00:00:00Z', ['2027-12-01T08:00']],
    ['cron(0 0 15W * ? *)', 'UTC', '2026-11-01T00:00:00Z', ['2026-11-16T00:00', '2026-12-15T00:00']],
    [
      'cron(45,15 20,8 * * ? *)',
      'UTC',
      '2026-11-22T00:00:00Z',
      ['2026-11-22T08:15', '2026-11-22T08:45', '2026-11-22T20:15'],
    ],
    ['cron(0 0 31 * ? *)', 'UTC', '2027-01-31T00:00:00Z', ['2027-03-31T00:00', '2027-05-31T00:00']],
    ['cron(0 0 29 2 ? *)', 'UTC', '2026-11-22T00:00:00Z', ['2028-02-29T00:00', '2032-02-29T00:00']],
    [
      'cron(30 2 * * ? *)',
      'America/New_York',
      '2026-03-07T12:00:00Z',
      ['2026-03-09T06:30', '2026-03-10T06:30'],
    ],
    [
      'cron(30 1 * * ? *)',
      'America/New_York',
      '2026-10-31T12:00:00Z',
      ['2026-11-01T05:30', '2026-11-02T06:30'],
    ],
    ['rate(5 minutes)', 'UTC', '2026-11-22T00:02:00Z', ['2026-11-22T00:07', '2026-11-22T00:12']],
    ['rate(1 day)', 'UTC', '2026-11-22T00:00:00Z', ['2026-11-23T00:00']],
  ];
  test.each(table)('%s in %s after %s', (expression, zone, from, expected) => {
    expect(runs(expression, zone, from, expected.length)).toEqual(expected);
  });

  test('ends where its years end', () => {
    expect(runs('cron(0 8 1 1 ? 2027)', 'UTC', '2027-06-01T00:00:00Z', 1)).toEqual([]);
  });

  test.each([
    'every day',
    'at(2026-11-22T00:00:00)',
    'rate(1 minutes)',
    'rate(5 minute)',
    'rate(0 days)',
    'cron(0 9 * * *)',
    'cron(0 9 * * * *)',
    'cron(0 9 ? * ? *)',
    'cron(61 9 * * ? *)',
    'cron(x 9 * * ? *)',
  ])('%s is refused at the start', (expression) => {
    expect(() => compileSchedule(expression, 'UTC')).toThrow();
  });

  test('an unknown time zone is refused at the start', () => {
    expect(() => compileSchedule('cron(0 9 * * ? *)', 'Asia/Liaocheng')).toThrow(RangeError);
  });
});
