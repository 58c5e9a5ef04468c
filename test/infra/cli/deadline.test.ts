import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../../domain/procedure.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { inWords } from '../../../infra/cli/deadline.ts';
import { reckonDeadline } from '../../../infra/cli/reckon-deadline.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import { run, spawned } from './run.ts';

const PROCEDURE = ['--procedure', 'liaocheng/designation'];

async function answer(deadline: string, start: string, ...more: string[]) {
  const said = await run([
    'deadline',
    ...PROCEDURE,
    '--deadline',
    deadline,
    '--start',
    start,
    '--json',
    ...more,
  ]);
  expect(said).toMatchObject({ code: 0, err: '' });
  return JSON.parse(said.out);
}

describe('deadline', () => {
  test('第十二条（二） five working days from service go round 国庆 2026 and count the make-up workday', async () => {
    const said = await answer('supplement', '2026-09-30');
    expect(said).toMatchObject({
      end: '2026-10-13',
      effectiveOn: '2026-10-14',
      firm: true,
      counted: 5,
      skipped: 9,
      rule: 'R1',
    });
    expect(
      said.days
        .filter(({ counted }: { counted: boolean }) => counted)
        .map(({ date }: { date: string }) => date),
    ).toEqual(['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12', '2026-10-13']);
    expect(said.citations[0]).toEqual({
      source: '003',
      place: '第十二条（二）',
      quote: '申请医药机构应在 5 个工作日内补齐补正，逾期视为放弃此次申请。',
    });
  });

  // Worked out by hand from the State Council's paper for 2026; nothing here was computed by the product.
  test.each([
    ['supplement', '2026-02-12', '2026-02-26', 'over 春节, with the Saturday worked before it'],
    ['supplement', '2026-04-30', '2026-05-11', 'over 劳动节, with the Saturday worked after it'],
    ['completeness-review', '2026-06-16', '2026-06-24', 'over 端午节 with a Friday off'],
    ['completeness-review', '2026-09-18', '2026-09-24', 'the Sunday worked before 中秋节 counts'],
    ['assessment', '2026-11-30', '2027-03-01', 'to the end of February, a Sunday, and on to Monday'],
    ['assessment', '2026-06-18', '2026-09-18', 'from date to date'],
  ])('%s from %s ends on %s: %s', async (deadline, start, end) => {
    expect((await answer(deadline, start)).end).toBe(end);
  });

  test('a date that leans on an unpublished year is 暂估 and says which paper is missing', async () => {
    expect(await answer('supplement', '2026-12-30')).toMatchObject({
      firm: false,
      leansOn: [2027],
      standing: '暂估：缺 2027 年放假安排',
    });
    const { out } = await run([
      'deadline',
      ...PROCEDURE,
      '--deadline',
      'supplement',
      '--start',
      '2026-12-30',
    ]);
    expect(out).toContain('暂估：缺 2027 年放假安排');
  });

  test('paused days do not count, and a pause that still runs makes the date provisional', async () => {
    const paused = await answer(
      'supplement',
      '2026-10-12',
      '--pause',
      '2026-10-13..2026-10-14',
      '--pause',
      '2026-10-16..2026-10-16',
    );
    expect(paused).toMatchObject({ end: '2026-10-22', firm: true });
    const open = await answer('supplement', '2026-10-12', '--pause', '2026-10-13..', '--today', '2026-10-15');
    expect(open).toMatchObject({ end: '2026-10-22', firm: false, open: true });
  });

  test('a deadline without a number says 文件未规定 and invents nothing', () => {
    const procedure = procedureOf('liaocheng/designation');
    const [known] = procedure?.deadlines ?? [];
    if (!procedure || !known) throw new Error('no procedure');
    const without: Deadline = { ...known, length: { unit: 'none' } };
    const today = civilDate('2026-11-22');
    const said = reckonDeadline(procedure, without, {
      start: today,
      pauses: [],
      today,
      calendar: stateCouncil,
    });
    expect(said).toMatchObject({
      end: null,
      effectiveOn: null,
      firm: false,
      days: [],
      standing: '文件未规定期限',
    });
    expect(inWords(said)).toContain('截止  文件未规定期限');
  });

  test.each([
    [['--deadline', 'supplement', '--start', '2026-02-30'], '--start'],
    [['--deadline', 'supplement'], '--start'],
    [['--deadline', 'supplement', '--start', '9999-12-30'], '--start'],
    [
      ['--deadline', 'supplement', '--start', '2026-10-12', '--pause', '2026-10-14..2026-10-13'],
      '--pause：“2026-10-14..2026-10-13”止日早于起日',
    ],
    [['--deadline', 'supplement', '--start', '2026-10-12', '--pause', '2026-10-14'], '--pause'],
    [['--deadline', 'supplement', '--start', '2026-10-12', '--today', 'today'], '--today'],
    [['--deadline', 'supplement', '--start', '2026-10-12', '--start', '2026-10-13'], '--start'],
    [
      ['--deadline', 'suplement', '--start', '2026-10-12'],
      '--deadline：没有期限“suplement”，是不是“supplement”。可用的期限：receive-at-once、completeness-review',
    ],
    [['--deadline'], '--deadline'],
  ])('refuses %j naming the option', async (args, named) => {
    const { code, out, err } = await run(['deadline', ...PROCEDURE, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(named);
  });

  test('exits 2 as a process, with the message on standard error alone', () => {
    const { code, out, err } = spawned([
      'deadline',
      '--procedure',
      'nowhere',
      '--deadline',
      'x',
      '--start',
      '2026-01-05',
    ]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('liaocheng/designation');
  });
});
