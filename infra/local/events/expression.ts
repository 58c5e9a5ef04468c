import cronParser from 'aws-cron-parser';

/** The next instant after a given one, both in milliseconds; undefined when there is none any more. */
export type NextRun = (after: number) => number | undefined;

const UNIT_MS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const FIELD = /^(\?|\*|L|[0-9A-Z*,/#-]+[LW]?)$/;
const NAMES = /\b(SUN|MON|TUE|WED|THU|FRI|SAT|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\b/g;

/**
 * Compiles a schedule expression of EventBridge: `rate(5 minutes)` or `cron(minute hour day month weekday year)`, the
 * latter read on the wall clock of `timeZone`. As at AWS a time the spring change skips does not run that day, and one
 * that autumn repeats runs once.
 *
 * @throws Error when the expression is neither, or AWS would refuse it
 */
export function compileSchedule(expression: string, timeZone: string): NextRun {
  const match = /^(rate|cron)\((.+)\)$/.exec(expression);
  if (match?.[1] === 'rate') return compileRate(match[2] ?? '', expression);
  if (match?.[1] === 'cron') return compileCron(match[2] ?? '', expression, timeZone);
  throw new Error(`schedule expression ${expression} is neither cron(...) nor rate(...)`);
}

function compileRate(body: string, expression: string): NextRun {
  const match = /^([1-9]\d*) (minute|hour|day)(s?)$/.exec(body);
  const unit = UNIT_MS[match?.[2] ?? ''];
  // AWS refuses "1 minutes" and "5 minute".
  if (!match || unit === undefined || (match[1] === '1') !== (match[3] === '')) {
    throw new Error(`schedule expression ${expression} is not a rate AWS accepts`);
  }
  return (after) => after + Number(match[1]) * unit;
}

function compileCron(body: string, expression: string, timeZone: string): NextRun {
  const fields = body.split(' ');
  const [, , day, , weekday] = fields;
  const wellFormed = fields.length === 6 && fields.every((field) => FIELD.test(field.replace(NAMES, '1')));
  if (!wellFormed || (day === '?') === (weekday === '?')) {
    throw new Error(
      `schedule expression ${expression} needs six fields, one of the two day fields being "?"`,
    );
  }
  const cron = cronParser.parse(body);
  // The parser keeps lists as written and then takes the first that is late enough: they must ascend.
  for (const rule of Object.values<(string | number)[]>({ ...cron })) {
    if (rule.every((part) => typeof part === 'number')) rule.sort((a, b) => a - b);
    if (rule.some((part) => Number.isNaN(part)))
      throw new Error(`schedule expression ${expression} is malformed`);
  }
  const toWall = wallClock(timeZone);

  /** The parser counts in UTC, so it is fed wall-clock time dressed as UTC. */
  function nextWall(after: number): number | undefined {
    let from = new Date(after);
    for (let guard = 0; guard < 100; guard += 1) {
      const next = cronParser.next(cron, from);
      if (!next) return undefined;
      const [wanted] = cron.daysOfMonth;
      // 31 February rolls over into March there: such a day is skipped and the search goes on from the month it fell in.
      if (typeof wanted !== 'number' || cron.daysOfMonth.includes(next.getUTCDate())) return next.getTime();
      from = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth(), 1) - 1);
    }
    throw new Error(`schedule expression ${expression} names no day that exists`);
  }

  return (after) => {
    let wall = toWall(after);
    for (;;) {
      const next = nextWall(wall);
      if (next === undefined) return undefined;
      const instant = fromWall(next, toWall);
      if (instant > after && toWall(instant) === next) return instant;
      wall = next;
    }
  };
}

/** Instant -> the same reading of the clock in `timeZone`, as if that were UTC. @throws RangeError on an unknown zone */
function wallClock(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
}

/** The instant at which the wall clock shows `wall`, the first of two in autumn; in the gap of spring there is none. */
function fromWall(wall: number, toWall: (instant: number) => number): number {
  const first = wall - (toWall(wall) - wall);
  return wall - (toWall(first) - first);
}
