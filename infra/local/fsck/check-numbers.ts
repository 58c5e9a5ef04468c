import { formatNumber } from '../../../domain/agency.ts';
import type { CaseEvent } from '../../../domain/case/event.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf, yearOf } from '../../../domain/time/civil-date.ts';
import { agencyAt } from '../../../functions/use-cases/agency-at.ts';
import { isShared, type Lists } from './check-lists.ts';
import type { Series } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** A number as an event carries it: of which series, for what. */
interface Carried {
  caseId: string;
  event: number;
  /** The notice's id, or the event's type for the number an act itself took. */
  what: string;
  series: string;
  number: string;
}

/** The numbers a case's events carry. */
export function numbersCarried(
  caseId: string,
  procedure: Procedure,
  history: readonly CaseEvent[],
  lists: Lists,
): Carried[] {
  return history.flatMap(({ n: event, type: eventType, at, payload }) => {
    const year = yearOf(dateOf(at));
    const agency = agencyAt(history, event);
    const own = procedure.steps.find((step) => step.event === eventType)?.numberType;
    const made = (payload.notices ?? []).flatMap((paper) => {
      const { notice, number } = paper;
      const rule = procedure.notices.find(({ id }) => id === notice);
      // A number that another act took is carried here and not used a second time.
      const elsewhere = rule?.numberFrom || isShared(lists, { caseId, eventNumber: event }, paper);
      return elsewhere ? [] : { what: notice, type: rule?.numberType, number };
    });
    return [{ what: eventType, type: own, number: payload.number }, ...made].flatMap(
      ({ what, type, number }) =>
        number === undefined
          ? []
          : { caseId, event, what, series: `${agency}#${type ?? ''}#${year}`, number },
    );
  });
}

/** Each series counts 1, 2, 3 … to its last; each number is used by exactly the event that carries it, and the other way round. */
export function checkNumbers(series: readonly Series[], carried: readonly Carried[]): Finding[] {
  const found: Finding[] = [];
  const open = new Map<string, Carried>();
  for (const one of carried) open.set(key(one), one);
  for (const { series: id, last, taken } of series) {
    const where = `编号序列 ${id}`;
    const gap = taken.findIndex(({ n }, index) => n !== index + 1);
    if (gap >= 0) found.push(finding('numbers', where, `缺第 ${gap + 1} 号`));
    if (last !== taken.at(-1)?.n) {
      found.push(
        finding('numbers', where, `末号记为 ${last ?? '（无）'}，实际用到 ${taken.at(-1)?.n ?? '（无）'}`),
      );
    }
    for (const { n, use } of taken) {
      const used = open.get(key(use));
      const place = `案卷 ${use.caseId} 事件 ${use.event}（${use.what}）`;
      if (!used || used.series !== id || !used.number.endsWith(numberIn(id, n))) {
        found.push(finding('numbers', where, `第 ${n} 号记为${place}所用，该处并未载明这个编号`));
      } else open.delete(key(use));
    }
  }
  for (const { caseId, event, what, number } of open.values()) {
    found.push(
      finding(
        'numbers',
        `案卷 ${caseId}`,
        `事件 ${event}（${what}）的编号“${number}”没有登记，或者已登记给别处`,
      ),
    );
  }
  return found;
}

/** Where a number is used. */
function key({ caseId, event, what }: Pick<Carried, 'caseId' | 'event' | 'what'>): string {
  return `${caseId}\n${event}\n${what}`;
}

/** The end of a number's text: an agency may have changed its prefix since. */
function numberIn(series: string, n: number): string {
  const [year = '', type = ''] = series.split('#').reverse();
  return formatNumber({ numberPrefix: '' }, type, Number(year), n);
}
