import { derivedFacts } from '../../../domain/case/derived.ts';
import { type FactValue, textFact } from '../../../domain/criterion.ts';
import { type StandingSpan, standingHistory, standingOn } from '../../../domain/standing.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { procedures } from '../../../procedures/registry.ts';
import { loadInstitution } from '../../adapters/directory.ts';
import { findHolders } from '../../adapters/holders.ts';
import { WORDING } from '../../wording.ts';
import type { Deps } from '../deps.ts';
import { type LoadedCase, lookAtCase } from '../load-case.ts';
import type { Registered, RegisterQuestion } from './lookup.ts';
import { applicantOf, institutionSubjects } from './subjects.ts';
import { factsAsked } from './wanted.ts';

/** An agreement of the institution, and how it stands today. */
interface Agreement extends Pick<LoadedCase, 'caseId' | 'procedure' | 'state' | 'head'> {
  standing: StandingSpan;
}

const STATUS = { designated: '履行中', suspended: '中止', ended: '已经结束' } as const;

/**
 * What the institution's agreements say of it, as far as the procedure asks: whether it is designated, how the agreement with
 * this agency stands, what that agreement's history amounts to, and liabilities of any that are still open. Where there is no
 * agreement on record everything stays unknown: it may be older than this system.
 *
 * Reads: a query a subject (one or two), then of each agreement found its head, and its history when that has changed since this
 * process last saw it. A procedure that asks for none of these facts costs nothing.
 */
export async function agreements(
  { table, now }: Pick<Deps, 'table' | 'now'>,
  { caseId, procedure, state, facts }: RegisterQuestion,
): Promise<readonly Registered[]> {
  const asked = factsAsked(procedure);
  if (!known().some((fact) => asked.has(fact))) return [];
  const profile = await loadInstitution(table, state.institution);
  const creditCode = textFact(facts, 'creditCode', profile?.creditCode);
  const applicant = applicantOf(procedure, state.institution, { creditCode });
  const holders = await findHolders(table, institutionSubjects(applicant));
  const today = dateOf(now());
  const found = await Promise.all(
    holders
      .filter((holder) => holder.caseId !== caseId)
      .map(async (holder): Promise<Agreement | undefined> => {
        const loaded = await lookAtCase(table, holder.caseId);
        const standing = standingOn(standingHistory(loaded.procedure, loaded.state), today);
        return standing && { ...loaded, standing };
      }),
  );
  // One that runs before one that is over, one of the same account before one that only shares the code, the newest of several.
  const rank = (one: Agreement) =>
    Number(one.standing.status !== 'ended') * 2 + Number(one.state.institution === state.institution);
  const all = found
    .filter((one) => one !== undefined)
    .sort((a, b) => rank(b) - rank(a) || (a.head.createdAt < b.head.createdAt ? 1 : -1));
  const own = all.find((one) => one.state.agency === state.agency);
  const home = all.find(
    (one) => one.state.agency === profile?.homeAgency && one.state.agency !== state.agency,
  );
  return [...(own ? ofOwn(own) : []), ...ofAny(all), ...(home ? ofHome(home) : [])].filter(({ fact }) =>
    asked.has(fact),
  );
}

function isOver({ standing }: Agreement): boolean {
  return standing.status === 'ended';
}

/** The agreement with the very agency that asks. */
function ofOwn(own: Agreement): Registered[] {
  const { status } = own.standing;
  const derived = Object.entries(derivedFacts(own.procedure, own.state)).filter(
    ([fact]) => !OF_ANY.has(fact),
  );
  return [
    entry(own, 'designated', status !== 'ended', `与本经办机构的协议${STATUS[status]}`),
    entry(own, 'agreementStatus', status, `与本经办机构的协议${STATUS[status]}`),
    ...derived.map(([fact, value]) => entry(own, fact, value ?? null, toldOf(fact, value))),
  ];
}

/** Liabilities: one that is open anywhere suffices. */
function ofAny(all: readonly Agreement[]): Registered[] {
  return [...OF_ANY].flatMap((fact) => {
    const said = all.flatMap((one) => {
      const value = derivedFacts(one.procedure, one.state)[fact];
      return typeof value === 'boolean' ? [{ one, value }] : [];
    });
    const told = said.find(({ value }) => value) ?? said[0];
    return told ? [entry(told.one, fact, told.value, toldOf(fact, told.value))] : [];
  });
}

const OF_ANY: ReadonlySet<string> = new Set(['violationPenaltyOutstanding', 'breachLiabilityOutstanding']);

/** The agreement with the agency where the institution is: its suspension or end reaches the others. */
function ofHome(home: Agreement): Registered[] {
  const last = home.state.history[home.standing.eventNumber - 1];
  const spreads = (home.procedure.cascades ?? []).some(({ on }) => last && on.includes(last.type));
  const status = isOver(home) && spreads ? 'terminated' : home.standing.status;
  return [
    entry(home, 'homeAgreementStatus', status, `与所在地经办机构的协议${STATUS[home.standing.status]}`),
  ];
}

function entry(
  { caseId, state, procedure }: Agreement,
  fact: string,
  value: FactValue,
  words: string,
): Registered {
  return { fact, value, words: `${procedure.title}：${words}。`, agency: state.agency, caseId };
}

function toldOf(fact: string, value: FactValue | undefined): string {
  const label = WORDING.label?.(fact) ?? fact;
  if (typeof value === 'boolean') return `${label}：${value ? '是' : '否'}`;
  return typeof value === 'string' || typeof value === 'number' ? `${label}：${value}` : label;
}

/** Every fact this register can know of: its own, and those that agreements derive. */
function known(): string[] {
  const derived = procedures.flatMap((one) => (one.derived ?? []).map(({ fact }) => fact));
  return ['designated', 'agreementStatus', 'homeAgreementStatus', ...derived];
}
