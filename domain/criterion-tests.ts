import type { Criterion, Facts, FactValue } from './criterion.ts';
import { labelOf, valueInWords, type Wording } from './criterion-words.ts';
import { addDays, type CivilDate, inWords, isCivilDate } from './time/civil-date.ts';
import { exceeds, hasLasted, isBanned, latestBackward, termEnd } from './time/count.ts';
import { corresponding, spanOf } from './time/count-months.ts';
import { lengthInWords } from './time/words.ts';

/** Unknown: a fact is missing or of the wrong kind. It is never taken for no. */
export type Answer = 'yes' | 'no' | 'unknown';

/** What a criterion comes to for some facts. */
export interface Evaluation {
  answer: Answer;
  /** Names of the facts that were looked at; a table counts as one fact. */
  facts: string[];
  /** The facts that keep the answer unknown; empty for yes and no. */
  missing: string[];
  /** Plain Chinese with the values and dates, as statements of fact. */
  explanation: string;
}

/** A name looked up: the fact it belongs to (a table for its columns), the key of its label, and its value. */
export interface Found {
  fact: string;
  key: string;
  value: FactValue | undefined;
}

/** Where names are looked up: the case's facts, or one row of a table with the case's facts behind it. */
export interface Scope {
  read(name: string): Found;
  wording: Wording | undefined;
}

/** The members of `Criterion` that have all of these keys. */
export type Of<K extends string> = Extract<Criterion, { [P in K]: unknown }>;

/** Whether nothing was said: a field left blank is no fact. An empty list is one. */
export function isBlank(value: FactValue | undefined): value is undefined | null | '' {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Whether the value is a table: a list of rows. The empty list is a table without rows. */
export function isTable(value: FactValue): value is readonly Facts[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
}

/** An unknown answer, because `found` is blank or not of the kind asked for. */
export function unknown({ fact, key, value }: Found, kind: string, { wording }: Scope): Evaluation {
  const label = labelOf(key, wording);
  const explanation = isBlank(value) ? `未填写${label}` : `${label}的内容不是${kind}，无法判断`;
  return { answer: 'unknown', facts: [fact], missing: [fact], explanation };
}

/** A known answer. */
export function known(facts: string[], holds: boolean, explanation: string): Evaluation {
  return { answer: holds ? 'yes' : 'no', facts: [...new Set(facts)], missing: [], explanation };
}

/** Tests of one value against what the criterion asks. */
export function compareValue(criterion: Of<'fact'>, scope: Scope): Evaluation {
  if ('onOrBefore' in criterion) return compareDates(criterion, scope);
  const found = scope.read(criterion.fact);
  const { value } = found;
  const label = labelOf(found.key, scope.wording);
  const words = (one: FactValue) => valueInWords(found.key, one, scope.wording);
  const answer = (holds: boolean, yes: string, no: string) =>
    known([found.fact], holds, `${label}${holds ? yes : no}`);

  if ('is' in criterion) {
    if (isBlank(value) || typeof value !== typeof criterion.is) return unknown(found, '所需的值', scope);
    const no =
      typeof value === 'boolean' ? `为${words(value)}` : `为${words(value)}，不是${words(criterion.is)}`;
    return answer(value === criterion.is, `为${words(value)}`, no);
  }
  if ('in' in criterion) {
    if (isBlank(value) || (typeof value !== 'string' && typeof value !== 'number'))
      return unknown(found, '所需的值', scope);
    const options = criterion.in.map(words).join('、');
    return answer(criterion.in.includes(value), `为${words(value)}`, `为${words(value)}，不属于${options}`);
  }
  if ('includes' in criterion) {
    if (!isList(value)) return unknown(found, '列表', scope);
    const wanted = words(criterion.includes);
    const no = value.length > 0 ? `为${words(value)}，不含${wanted}` : '未选任何一项';
    return answer(value.includes(criterion.includes), `含${wanted}`, no);
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return unknown(found, '数', scope);
  if ('atLeast' in criterion) {
    const { atLeast } = criterion;
    return answer(value >= atLeast, `为${value}，不少于${atLeast}`, `为${value}，少于${atLeast}`);
  }
  if ('moreThan' in criterion) {
    const { moreThan } = criterion;
    return answer(value > moreThan, `为${value}，超过${moreThan}`, `为${value}，未超过${moreThan}`);
  }
  const { atMost } = criterion;
  return answer(value <= atMost, `为${value}，不超过${atMost}`, `为${value}，超过${atMost}`);
}

/** Rule R6: the state has lasted long enough; on the very day a person should look at the start again. */
export function testLasted({ since, lasted, by }: Of<'lasted'>, scope: Scope): Evaluation {
  return withDates(since, by, scope, (start, end) => {
    const full = corresponding(start.date, spanOf(lasted));
    const holds = hasLasted(start.date, lasted, end.date);
    const edge = full === end.date ? '（恰为当日，请核对起算日）' : '';
    return known(
      [...start.facts, ...end.facts],
      holds,
      `自${inWords(start.date)}起，至${inWords(full)}满${lengthInWords(lasted)}；${end.words}${holds ? '已满' : '未满'}${edge}`,
    );
  });
}

/** Rule R5: the ban still runs; its corresponding day is still inside. */
export function testBanned({ since, bannedFor, on }: Of<'bannedFor'>, scope: Scope): Evaluation {
  return withDates(since, on, scope, (start, day) => {
    const last = corresponding(start.date, spanOf(bannedFor));
    const holds = isBanned(start.date, bannedFor, day.date);
    return known(
      [...start.facts, ...day.facts],
      holds,
      `自${inWords(start.date)}起${lengthInWords(bannedFor)}，至${inWords(last)}（含当日）未满；${day.words}${holds ? '仍在期内' : '已不在期内'}`,
    );
  });
}

/** Rule R9: a term whose first and last day both count is long enough, such as a contract of a year. */
export function testTerm({ since, term, until }: Of<'term'>, scope: Scope): Evaluation {
  return withDates(since, until, scope, (start, end) => {
    const full = termEnd(start.date, term);
    const holds = end.date >= full;
    return known(
      [...start.facts, ...end.facts],
      holds,
      `自${inWords(start.date)}起${lengthInWords(term)}（首日计入），至${inWords(full)}满；${end.words}${holds ? '已满' : '未满'}`,
    );
  });
}

/** Rule R10: more days have gone by than the document allows; on the last of them they have not. */
export function testExceeds({ since, exceeds: days, on }: Of<'exceeds'>, scope: Scope): Evaluation {
  return withDates(since, on, scope, (start, day) => {
    const last = addDays(start.date, days);
    const holds = exceeds(start.date, days, day.date);
    return known(
      [...start.facts, ...day.facts],
      holds,
      `自${inWords(start.date)}起第${days}日为${inWords(last)}；${day.words}${holds ? '已超过' : '未超过'}`,
    );
  });
}

/** Rule R7: asked for early enough before a day to come. */
export function testAhead({ since, ahead, until }: Of<'ahead'>, scope: Scope): Evaluation {
  return withDates(since, until, scope, (done, target) => {
    const { latest } = latestBackward(target.date, ahead);
    const holds = done.date <= latest;
    return known(
      [...done.facts, ...target.facts],
      holds,
      `${target.words}之前${lengthInWords(ahead)}为${inWords(latest)}；${done.words}${holds ? '不晚于这一天' : '晚于这一天'}`,
    );
  });
}

/** `onOrBefore` names another fact, or is itself a date. */
function compareDates({ fact, onOrBefore }: Of<'onOrBefore'>, scope: Scope): Evaluation {
  return withDates(fact, onOrBefore, scope, (one, other) => {
    const holds = one.date <= other.date;
    return known(
      [...one.facts, ...other.facts],
      holds,
      `${one.words}${holds ? '不晚于' : '晚于'}${other.words}`,
    );
  });
}

interface DatePoint {
  date: CivilDate;
  facts: string[];
  /** `“申请日”2026年3月1日`. */
  words: string;
}

function withDates(
  a: string,
  b: string,
  scope: Scope,
  then: (a: DatePoint, b: DatePoint) => Evaluation,
): Evaluation {
  const [first, second] = [readDate(a, scope), readDate(b, scope)];
  if ('date' in first && 'date' in second) return then(first, second);
  const blank = [first, second].filter((one) => 'answer' in one);
  return {
    answer: 'unknown',
    facts: [...new Set([first, second].flatMap(({ facts }) => facts))],
    missing: [...new Set(blank.flatMap(({ missing }) => missing))],
    explanation: blank.map(({ explanation }) => explanation).join('；'),
  };
}

function readDate(name: string, scope: Scope): DatePoint | Evaluation {
  if (isCivilDate(name)) return { date: name, facts: [], words: inWords(name) };
  const found = scope.read(name);
  const { fact, key, value } = found;
  if (typeof value !== 'string' || !isCivilDate(value)) return unknown(found, '日期', scope);
  return { date: value, facts: [fact], words: `${labelOf(key, scope.wording)}${inWords(value)}` };
}

function isList(value: FactValue | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
