import type { Agency } from '../../../domain/agency.ts';
import type { Cascade, CaseLink } from '../../../domain/agreement.ts';
import type { CaseEvent, EventPayload } from '../../../domain/case/event.ts';
import type { Facts } from '../../../domain/criterion.ts';
import type { PayloadField, Step } from '../../../domain/procedure.ts';
import { dateOf, isCivilDate } from '../../../domain/time/civil-date.ts';

/** The event something comes from, and what is known of its case. */
export interface Told {
  event: CaseEvent;
  facts: Facts;
  /** What people call the case: the number it was received under, else its id. */
  reference: string;
}

/** How a paper's number is asked for among a link's `renamed`. */
const PAPER = 'notice:';

/** What a link says of its step: the fields it takes over, as far as they are there. */
export function saidByLink(link: CaseLink, step: Step, told: Told): EventPayload {
  const asked = new Map(step.payload.map((field) => [field.name, field]));
  const sources = [
    ...link.takes.map((name) => [name, name] as const),
    ...Object.entries(link.renamed ?? {}),
  ].map(([there, here]) => [here, sourced(there, told)] as const);
  const all = [...(link.reference ? [[link.reference, told.reference] as const] : []), ...sources];
  return fitting(asked, all);
}

/** What a cascade says of its step: what was said under the same name, and who decided it. */
export function saidByCascade(
  { tells = {} }: Cascade,
  step: Step,
  { event }: Told,
  by: { agency: Agency; institution: string },
): EventPayload {
  const asked = new Map(step.payload.map((field) => [field.name, field]));
  const number = event.payload.notices?.find((made) => made.number)?.number;
  const { name, level, region } = by.agency;
  const of = {
    agency: name,
    level,
    region,
    number,
    institution: by.institution,
    day: dateOf(event.at),
  };
  return fitting(asked, [
    ...step.payload.map(({ name }) => [name, event.payload[name]] as const),
    ...Object.entries(tells).map(([field, what]) => [field, of[what]] as const),
  ]);
}

/** The fields a step asks for, of the kinds that can be said again elsewhere: files and people belong to their own case. */
function fitting(
  asked: ReadonlyMap<string, PayloadField>,
  values: readonly (readonly [string, unknown])[],
): EventPayload {
  const known = values.filter(([name, value]) => {
    const field = asked.get(name);
    return field !== undefined && fits(field, value);
  });
  return Object.fromEntries(known);
}

function fits({ kind, options }: PayloadField, value: unknown): boolean {
  if (kind === 'confirm') return value === true;
  if (typeof value !== 'string' || value === '') return false;
  if (kind === 'date') return isCivilDate(value);
  if (kind === 'choice') return options?.some((option) => option.value === value) ?? false;
  return kind === 'text' || kind === 'long-text' || kind === 'phone';
}

/** A field of the event, a fact of its case, or the number of a paper it made. */
function sourced(name: string, { event, facts }: Told): unknown {
  if (name.startsWith(PAPER)) {
    const notice = name.slice(PAPER.length);
    return event.payload.notices?.find((made) => made.notice === notice)?.number;
  }
  if (name === 'today') return dateOf(event.at);
  return event.payload[name] ?? facts[name];
}
