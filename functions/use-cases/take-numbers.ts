import { randomBytes } from 'node:crypto';
import { type Agency, formatNumber } from '../../domain/agency.ts';
import type { EventPayload, NewEvent, NoticeMade } from '../../domain/case/event.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { dateOf, type Instant, yearOf } from '../../domain/time/civil-date.ts';
import { newVerificationCode } from '../../domain/verification-code.ts';
import { lastNumber, type NumberTaken } from '../adapters/cases.ts';
import type { CodeTaken } from '../adapters/codes.ts';
import { loadAgency } from '../adapters/directory.ts';
import { NotFound } from '../errors.ts';
import type { Deps } from './deps.ts';

/** Events as they are written, with what they take from others. */
export interface Numbered {
  numbered: NewEvent[];
  taken: NumberTaken[];
  codes: CodeTaken[];
}

/**
 * Gives each event and document that takes a number the next of its series, per agency, type and year; each document its
 * verification code; and each sealed one the way its agency seals at this moment.
 */
export async function takeNumbers(
  deps: Deps,
  { caseId, procedure, state }: { caseId: string; procedure: Procedure; state?: CaseState },
  events: readonly NewEvent[],
): Promise<Numbered> {
  const taken: NumberTaken[] = [];
  const codes: CodeTaken[] = [];
  let loaded: Agency | undefined;
  const agency = async (): Promise<Agency> => {
    loaded ??= state && (await loadAgency(deps.table, state.agency));
    if (!loaded) throw new NotFound(`agency ${state?.agency}`);
    return loaded;
  };
  const next = async (type: string, at: Instant, event: number, what: string): Promise<string> => {
    const own = await agency();
    const year = yearOf(dateOf(at));
    const series = `${own.id}#${type}#${year}`;
    if (taken.some((other) => other.series === series))
      throw new Error(`two numbers of one series in one act: ${series}`);
    const n = (await lastNumber(deps.table, series)) + 1;
    taken.push({ series, n, use: { caseId, event, what } });
    return formatNumber(own, type, year, n);
  };
  const made = async (notice: NoticeMade, at: Instant, event: number): Promise<NoticeMade> => {
    const rule = procedure.notices.find(({ id }) => id === notice.notice);
    const code = newVerificationCode(randomBytes(16));
    codes.push({ code, caseId, eventNumber: event, notice: notice.notice });
    const twoPersons = rule?.sealed === true && (await agency()).sealing === 'two-persons';
    return {
      ...notice,
      ...(rule?.numberType && { number: await next(rule.numberType, at, event, notice.notice) }),
      code,
      ...(twoPersons && { sealing: 'two-persons' }),
    };
  };
  const numbered: NewEvent[] = [];
  for (const [index, event] of events.entries()) {
    const n = (state?.history.length ?? 0) + index + 1;
    const payload: EventPayload & { number?: string } = { ...event.payload };
    const ownType = procedure.steps.find((step) => step.event === event.type)?.numberType;
    const own = ownType ? { number: await next(ownType, event.at, n, event.type) } : {};
    const notices = [];
    for (const notice of payload.notices ?? []) notices.push(await made(notice, event.at, n));
    numbered.push({ ...event, payload: { ...payload, ...own, ...(notices.length > 0 && { notices }) } });
  }
  return { numbered, taken, codes };
}
