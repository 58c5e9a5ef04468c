import { type Calendar, isWorkingDay, type YearArrangement } from '../../../domain/time/calendar.ts';
import { addDays, civilDate } from '../../../domain/time/civil-date.ts';
import { exceeds, hasLasted, isBanned, latestBackward, reckon, termEnd } from '../../../domain/time/count.ts';
import type { Length } from '../../../domain/time/length.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import {
  type Answer,
  ask,
  corresponding,
  dayAt,
  hang,
  indexOf,
  type Question,
  type Stretch,
  type WallCalendar,
} from './oracle.ts';

/** Numbers from 0 to just below 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Each rule with the units it counts, and how much of them. */
const LENGTHS: readonly (readonly [rule: string, unit: Length['unit'], most: number])[] = [
  ['R1', 'working-days', 90],
  ['R8', 'working-days', 7],
  ['R2', 'months', 24],
  ['R2', 'years', 5],
  ['R3', 'days', 180],
  ['R4', 'months', 12],
  ['R4', 'years', 3],
  ['R4', 'days', 90],
  ['R5', 'months', 12],
  ['R5', 'years', 5],
  ['R5', 'days', 365],
  ['R9', 'months', 24],
  ['R9', 'years', 2],
  ['R9', 'days', 400],
  ['R10', 'days', 180],
  ['R11', 'same-working-day', 1],
  ['R13', 'none', 1],
  ['R1', 'named', 1],
];

interface Hung {
  calendar: Calendar;
  wall: WallCalendar;
}

/** Papers nobody has published, for some of the years 2020 to 2028. */
function invented(random: () => number): Hung {
  const arrangements: YearArrangement[] = [];
  for (let year = 2020; year <= 2028; year += 1) {
    if (random() < 0.3) continue;
    const within = () => addDays(civilDate(`${year}-01-01`), Math.floor(random() * 372) - 10);
    const holidays = Array.from({ length: 7 }, () => {
      const from = within();
      return { name: '假日', from, to: addDays(from, Math.floor(random() * 8)) };
    });
    const makeUpWorkdays = Array.from({ length: 7 }, within);
    const paper = { title: `${year}年的一份通知`, publishedOn: civilDate(`${year - 1}-11-01`) };
    arrangements.push({ year, paper, holidays, makeUpWorkdays });
  }
  return { calendar: { arrangements }, wall: hang(arrangements) };
}

function question(random: () => number): Question {
  const [rule, unit, most] = LENGTHS[Math.floor(random() * LENGTHS.length)] ?? ['R1', 'working-days', 5];
  const n = 1 + Math.floor(random() * most);
  const length = (
    unit === 'named' ? { unit, field: 'dueBy' } : unit === 'none' || most === 1 ? { unit } : { unit, n }
  ) as Length;
  const first = indexOf('2020-01-01');
  const start = first + Math.floor(random() * (indexOf('2027-12-31') - first + 1));
  const pauses = Array.from({ length: Math.floor(random() * 4) }, (): Stretch => {
    const from = start - 20 + Math.floor(random() * 160);
    // Some still run, and some are turned round and hold no day at all.
    if (random() < 0.15) return { from: dayAt(from) };
    return { from: dayAt(from), until: dayAt(from - 3 + Math.floor(random() * 40)) };
  });
  return { rule, length, start: dayAt(start), pauses, today: dayAt(start + Math.floor(random() * 250)) };
}

function counted({ calendar }: Hung, { rule, length, start, pauses, today }: Question): Answer | undefined {
  const reckoning = reckon({
    rule,
    length,
    start: civilDate(start),
    pauses: pauses.map(({ from, until }) => ({
      from: civilDate(from),
      ...(until && { until: civilDate(until) }),
    })),
    today: civilDate(today),
    calendar,
  });
  if (!reckoning) return undefined;
  const { end, leansOn, open, firm } = reckoning;
  if (firm !== (leansOn.length === 0 && !open)) throw new Error('firm says something else');
  return { end, leansOn: leansOn.toSorted((a, b) => a - b), open };
}

/** The questions that give no end of their own: R5 and R6 by a day, R7 backwards, R9's last day, R10's passing. */
function asides({ calendar, wall }: Hung, { length, start, today }: Question): string[] {
  if (length.unit !== 'days' && length.unit !== 'months' && length.unit !== 'years') return [];
  const [since, by] = [civilDate(start), civilDate(today)];
  const there = corresponding(start, length);
  const { latest, advisable } = latestBackward(since, length, calendar);
  const back = corresponding(start, length, true);
  let working = indexOf(back);
  const works = (at: number) => ask(wall, { ...NOTHING, start: dayAt(at), today })?.end === dayAt(at);
  while (!works(working)) working -= 1;
  const pairs: [string, unknown, unknown][] = [
    ['R5', isBanned(since, length, by), today <= there],
    ['R6', hasLasted(since, length, by), today >= there],
    ['R7', [latest, advisable], [back, dayAt(working)]],
    ['R9', termEnd(since, length), dayAt(indexOf(there) - 1)],
    [
      'R10',
      length.unit === 'days' && exceeds(since, length.n, by),
      length.unit === 'days' && indexOf(today) - indexOf(start) > length.n,
    ],
    ['working', isWorkingDay(calendar, by), works(indexOf(today))],
  ];
  return pairs
    .filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other))
    .map(([rule, one, other]) => `${rule}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
}

const NOTHING = { rule: 'R11', length: { unit: 'same-working-day' }, pauses: [] } as const;

export interface Comparison {
  periods: number;
  /** How many of them were counted by each rule. */
  byRule: Record<string, number>;
  paused: number;
  provisional: number;
  /** What the two clocks disagree about: nothing. The first twenty. */
  disagreements: string[];
}

/**
 * Both clocks on random periods that begin in 2020 to 2027, every rule and unit, with pauses; on the State Council's papers,
 * and every tenth on papers of the test's own.
 */
export function compareClocks(periods: number, seed: number): Comparison {
  const random = chance(seed);
  const real: Hung = { calendar: stateCouncil, wall: hang(stateCouncil.arrangements) };
  let made = invented(random);
  const found: Comparison = { periods, byRule: {}, paused: 0, provisional: 0, disagreements: [] };
  for (let n = 0; n < periods; n += 1) {
    if (n % 500 === 0) made = invented(random);
    const hung = n % 10 === 0 ? made : real;
    const asked = question(random);
    const [here, there] = [counted(hung, asked), ask(hung.wall, asked)];
    found.byRule[asked.rule] = (found.byRule[asked.rule] ?? 0) + 1;
    if (asked.pauses.length > 0) found.paused += 1;
    if (there && there.leansOn.length > 0) found.provisional += 1;
    const same = JSON.stringify(here) === JSON.stringify(there);
    const wrong = [
      ...(same ? [] : [`${JSON.stringify(here)} and ${JSON.stringify(there)}`]),
      ...asides(hung, asked),
    ];
    if (wrong.length > 0 && found.disagreements.length < 20)
      found.disagreements.push(`${JSON.stringify(asked)}: ${wrong.join('; ')}`);
  }
  return found;
}
