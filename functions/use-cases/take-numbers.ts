import { randomBytes } from 'node:crypto';
import { type Agency, formatNumber } from '../../domain/agency.ts';
import type { EventPayload, NewEvent, NoticeMade } from '../../domain/case/event.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { dateOf, type Instant, yearOf } from '../../domain/time/civil-date.ts';
import { newVerificationCode } from '../../domain/verification-code.ts';
import { type ListTaken, loadList } from '../adapters/batch-lists.ts';
import { lastNumber, type NumberTaken } from '../adapters/cases.ts';
import type { CodeTaken } from '../adapters/codes.ts';
import { loadAgency } from '../adapters/directory.ts';
import { NotFound } from '../errors.ts';
import { agenciesOf } from './agency-at.ts';
import type { Deps } from './deps.ts';

/** Events as they are written, with what they take from others. */
export interface Numbered {
  numbered: NewEvent[];
  taken: NumberTaken[];
  codes: CodeTaken[];
  lists: ListTaken[];
}

/**
 * Gives each event and document that takes a number the next of its series, per agency, type and year; each document its
 * verification code; and each sealed one the way its agency seals at this moment. An event that hands the case over is
 * still the old agency's. Documents that carry the number of the receipt take none of their own. A list that the cases of an act
 * of many share takes one number and one code, with the first of them.
 */
export async function takeNumbers(
  deps: Deps,
  { caseId, procedure, state }: { caseId: string; procedure: Procedure; state?: CaseState },
  events: readonly NewEvent[],
): Promise<Numbered> {
  const taken: NumberTaken[] = [];
  const codes: CodeTaken[] = [];
  const lists: ListTaken[] = [];
  const agencies = state ? agenciesOf(state.agency, events) : [];
  const agency = async (event: number): Promise<Agency> => {
    const id = agencies[event - (state?.history.length ?? 0) - 1] ?? '';
    const loaded = id && (await loadAgency(deps.table, id));
    if (!loaded) throw new NotFound(`agency ${id}`);
    return loaded;
  };
  const next = async (type: string, at: Instant, event: number, what: string): Promise<string> => {
    const own = await agency(event);
    const year = yearOf(dateOf(at));
    const series = `${own.id}#${type}#${year}`;
    if (taken.some((other) => other.series === series))
      throw new Error(`two numbers of one series in one act: ${series}`);
    const n = (await lastNumber(deps.table, series)) + 1;
    taken.push({ series, n, use: { caseId, event, what } });
    return formatNumber(own, type, year, n);
  };
  const made = async (
    notice: NoticeMade,
    {
      at,
      event,
      receipt,
      batch,
    }: { at: Instant; event: number; receipt?: string | undefined; batch?: string | undefined },
  ): Promise<NoticeMade> => {
    const rule = procedure.notices.find(({ id }) => id === notice.notice);
    const twoPersons = rule?.sealed === true && (await agency(event)).sealing === 'two-persons';
    const sealing = twoPersons ? ({ sealing: 'two-persons' } as const) : {};
    const list = batch !== undefined && rule?.scope === 'list' ? batch : undefined;
    const ref = list && {
      batch: list,
      agency: (await agency(event)).id,
      procedure: procedure.id,
      notice: notice.notice,
    };
    const shared = ref && (await loadList(deps.table, ref));
    if (shared) {
      const { number, code } = shared;
      return { ...notice, ...(number && { number }), code, ...sealing, list: shared.batch };
    }
    const code = newVerificationCode(randomBytes(16));
    codes.push({ code, caseId, eventNumber: event, notice: notice.notice, ...(list && { list }) });
    const own = {
      ...(rule?.numberType && { number: await next(rule.numberType, at, event, notice.notice) }),
      ...(rule?.numberFrom && receipt && { number: receipt }),
    };
    if (ref) lists.push({ ...ref, ...own, code, caseId, eventNumber: event, at });
    return { ...notice, ...own, code, ...sealing, ...(list && { list }) };
  };
  const numbered: NewEvent[] = [];
  let receipt = state?.receiptNumber;
  for (const [index, event] of events.entries()) {
    const n = (state?.history.length ?? 0) + index + 1;
    const payload: EventPayload & { number?: string } = { ...event.payload };
    const ownType = procedure.steps.find((step) => step.event === event.type)?.numberType;
    const own: { number?: string } = ownType ? { number: await next(ownType, event.at, n, event.type) } : {};
    receipt ??= own.number;
    const notices = [];
    const about = { at: event.at, event: n, receipt, batch: payload.batch?.id };
    for (const notice of payload.notices ?? []) notices.push(await made(notice, about));
    numbered.push({ ...event, payload: { ...payload, ...own, ...(notices.length > 0 && { notices }) } });
  }
  return { numbered, taken, codes, lists };
}
