import { createHash } from 'node:crypto';
import type { Publication } from '../../../domain/beside.ts';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import type { CaseEvent, NoticeMade } from '../../../domain/case/event.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { textFact } from '../../../domain/criterion.ts';
import type { Deadline, Notice, Procedure, Step } from '../../../domain/procedure.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import type { BoardChanges, BoardEntry, BoardRow } from '../../adapters/board.ts';
import { loadInstitution } from '../../adapters/directory.ts';
import { agencyAt } from '../agency-at.ts';
import type { Deps } from '../deps.ts';

/** What an act of a case tells the public: the paper that lists institutions, and what the document says of telling it. */
export interface Published {
  step: Step;
  notice: Notice;
  publications: readonly [Publication, ...Publication[]];
  /** The period for which it is before the public, where the document knows one: a standstill that the act begins. */
  period?: Deadline;
}

/**
 * What an event makes public; undefined for all the others. A publication is a list that a step of the procedure prints; where several
 * steps have one event, the paper that was made tells which it was.
 */
export function publishedBy(
  procedure: Procedure,
  { type, payload }: Pick<CaseEvent, 'type'> & Partial<Pick<CaseEvent, 'payload'>>,
): Published | undefined {
  const made = payload?.notices?.map(({ notice }) => notice);
  for (const step of procedure.steps.filter(({ event }) => event === type)) {
    const [first, ...more] = (procedure.publications ?? []).filter((one) => one.step === step.id);
    const owed = step.notices.map(({ notice }) => notice);
    const notice = procedure.notices.find(
      ({ id, scope }) => scope === 'list' && owed.includes(id) && (made?.includes(id) ?? true),
    );
    if (!first || !notice) continue;
    const period = procedure.deadlines.find(
      ({ effect, starts }) => effect.kind === 'open' && starts.some(({ event }) => event === type),
    );
    return { step, notice, publications: [first, ...more], ...(period && { period }) };
  }
  return undefined;
}

/** Where an act stands on the board: the cases of one list in the same place. */
function boardId(caseId: string, event: number, made: NoticeMade, agency: string, procedure: string): string {
  const of = made.list
    ? ['list', made.list, agency, procedure, made.notice]
    : ['case', caseId, String(event)];
  return createHash('sha256').update(of.join('\n')).digest('hex').slice(0, 24);
}

/** Where events of a case stand on the board, all of them or these. */
export function placesOf(
  caseId: string,
  procedure: Procedure,
  history: readonly CaseEvent[],
  events = history,
): { id: string; event: CaseEvent; made: NoticeMade; published: Published }[] {
  return events.flatMap((event) => {
    const published = publishedBy(procedure, event);
    const made = event.payload.notices?.find(({ notice }) => notice === published?.notice.id);
    if (!published || !made) return [];
    const id = boardId(caseId, event.n, made, agencyAt(history, event.n), procedure.id);
    return [{ id, event, made, published }];
  });
}

/**
 * What events of a case put before the public, in the transaction that records them. `listed`: acts of many in which this case is
 * the first to take the common paper.
 */
export async function boardAfter(
  deps: Pick<Deps, 'table' | 'calendar' | 'now'>,
  { caseId, procedure }: { caseId: string; procedure: Procedure },
  state: CaseState,
  events: readonly CaseEvent[],
  listed: ReadonlySet<string>,
): Promise<BoardChanges> {
  const entries: BoardEntry[] = [];
  const rows: { id: string; row: BoardRow }[] = [];
  for (const { id, event, made, published } of placesOf(caseId, procedure, state.history, events)) {
    const row = await rowOf(deps, { caseId, procedure }, state, event.n);
    rows.push({ id, row });
    if (made.list && !listed.has(made.list)) continue;
    const running = deadlinesOf(procedure, state, deps.calendar, dateOf(deps.now())).find(
      ({ deadline, startedBy }) => startedBy === event.n && deadline.id === published.period?.id,
    );
    entries.push({
      id,
      caseId,
      eventNumber: event.n,
      notice: made.notice,
      procedure: procedure.id,
      procedureVersion: procedure.version,
      agency: agencyAt(state.history, event.n),
      on: running?.start ?? dateOf(event.at),
      institution: row.name,
      ...(made.list && { list: made.list }),
    });
  }
  return { entries, rows };
}

/** A kind of institution as lists name it; longer labels say how it applies, not what it is. */
const KIND = /^\p{Script=Han}{2,6}$/u;

async function rowOf(
  { table }: Pick<Deps, 'table'>,
  { caseId, procedure }: { caseId: string; procedure: Procedure },
  { facts, institution, applicantKind }: CaseState,
  eventNumber: number,
): Promise<BoardRow> {
  const account = await loadInstitution(table, institution);
  const kind = procedure.applicants.find(({ id }) => id === applicantKind)?.label ?? '';
  return {
    caseId,
    eventNumber,
    name: textFact(facts, 'unitName', account?.name),
    ...(procedure.applicants.length > 1 && KIND.test(kind) && { kind }),
    address: textFact(facts, 'unitAddress', account?.address),
  };
}
