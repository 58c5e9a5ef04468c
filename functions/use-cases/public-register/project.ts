import type { CaseEvent } from '../../../domain/case/event.ts';
import { addDays, type CivilDate, dateOf } from '../../../domain/time/civil-date.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import type { CaseContext } from '../../../templates/engine/case-context.ts';
import { documentOf, registry } from '../../../templates/registry.ts';
import { type Head, loadHead } from '../../adapters/cases.ts';
import { listAgencies, loadAgency, loadInstitution } from '../../adapters/directory.ts';
import { type KeptRow, loadRow, putRow, removeRow, rowsAt } from '../../adapters/public-register.ts';
import { listHeads } from '../../adapters/queues.ts';
import type { Qualification, RegisterRow } from '../../adapters/register-row.ts';
import { ifThere } from '../../errors.ts';
import type { Deps } from '../deps.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { retrying } from '../write-case.ts';
import { sortLetters, startsOf } from './pinyin.ts';
import { publicId, rowOf, statusOn } from './row.ts';

type ProjectDeps = Pick<Deps, 'table' | 'now' | 'calendar'>;

/**
 * Brings the public register up to what a case says now. Idempotent; the newest version of the case wins, so that late and
 * doubled calls do no harm. False where the case has nothing to do with the register, or a newer row was there.
 */
export async function projectCase(deps: ProjectDeps, caseId: string): Promise<boolean> {
  const head = await ifThere(loadHead(deps.table, caseId));
  if (!head || !hasStandings(head)) return false;
  return await retrying(async () => {
    const loaded = await loadCase(deps.table, caseId);
    const before = await loadRow(
      deps.table,
      publicId('institution', loaded.state.institution),
      publicId('entry', caseId),
    );
    const next = await keptOf(deps, loaded);
    if (next) return await putRow(deps.table, next, before);
    if (before && before.version <= loaded.state.version) await removeRow(deps.table, before);
    return before !== undefined;
  });
}

/** What a register should hold of a case as it stands; undefined for one that does not stand there. */
export async function keptOf(deps: ProjectDeps, loaded: LoadedCase): Promise<KeptRow | undefined> {
  const { caseId, state, procedure } = loaded;
  const [institution, agency] = await Promise.all([
    loadInstitution(deps.table, state.institution),
    loadAgency(deps.table, state.agency),
  ]);
  const parent = agency?.parent ? await loadAgency(deps.table, agency.parent) : undefined;
  const row = rowOf(loaded, {
    institution: institution ?? { name: loaded.head.institutionName },
    agency: agency ?? { name: state.agency, region: '' },
    ...(parent && { parent }),
    qualifications: agency ? qualificationsOf(deps, procedure, state, agency) : [],
  });
  return row && keptFrom(row, { caseId, version: state.version, today: dateOf(deps.now()) });
}

/** A row with what it is kept under on a day. */
export function keptFrom(
  row: RegisterRow,
  { caseId, version, today }: { caseId: string; version: number; today: CivilDate },
): KeptRow {
  const standing = statusOn(row, today);
  const changesOn = row.intervals.find(({ from }) => from > today)?.from;
  return {
    row,
    caseId,
    version,
    ...(standing && { status: standing.status }),
    ...(changesOn && { changesOn }),
    letters: sortLetters(row.name),
    starts: [...new Set(startsOf(row.name, row.creditCode).map(({ letters }) => letters))],
  };
}

/** The diseases granted, as the list that makes them public tells them. */
function qualificationsOf(
  { calendar }: ProjectDeps,
  procedure: LoadedCase['procedure'],
  state: LoadedCase['state'],
  agency: CaseContext['agency'],
): readonly Qualification[] {
  const lists = (procedure.publications ?? []).flatMap(({ document }) =>
    document && registry.has(document) ? documentOf(document) : [],
  );
  const granted = lists.find((document) => document.granted)?.granted;
  if (!granted || state.facts.diseaseOpinions === undefined) return [];
  const event = state.history.at(-1) as CaseEvent;
  const notice = { notice: '', eventNumber: event.n, owedSince: event.at };
  const institution = { name: '', address: '' };
  return granted({ procedure, state, event, notice, agency, institution, calendar }).map(
    ({ disease, diagnosis, treatment, endedOn }) => ({
      disease,
      diagnosis,
      treatment,
      ...(endedOn && { endedOn }),
    }),
  );
}

/** What a pass over all cases found and mended. */
export interface Reconciled {
  seen: number;
  written: number;
  /** Cases that could not be looked at. They keep nobody else waiting. */
  failed: { caseId: string; error: string }[];
}

/**
 * Looks at every case that has been handed in, page by page, and puts right the rows that are missing, behind their case, or due
 * to change by the day. `all`: writes every row anew.
 */
export async function reconcileRegister(deps: ProjectDeps, all = false): Promise<Reconciled> {
  const total: Reconciled = { seen: 0, written: 0, failed: [] };
  for (const { id } of await listAgencies(deps.table)) {
    for (const kind of ['open', 'final'] as const) {
      let cursor: string | undefined;
      do {
        const page = await listHeads(deps.table, { queue: id, kind }, cursor, 100);
        const heads = page.heads.filter(hasStandings);
        total.seen += heads.length;
        for (const { caseId } of all ? heads : await behind(deps, heads)) {
          try {
            if (await projectCase(deps, caseId)) total.written += 1;
          } catch (error) {
            total.failed.push({ caseId, error: String(error) });
          }
        }
        cursor = page.cursor;
      } while (cursor);
    }
  }
  return total;
}

/** Cases whose rows do not say what they should. */
async function behind({ table, now }: ProjectDeps, heads: readonly Head[]): Promise<Head[]> {
  const rows = await rowsAt(
    table,
    heads.map(({ caseId, institution }) => ({
      institution: publicId('institution', institution),
      entry: publicId('entry', caseId),
    })),
  );
  const byCase = new Map(rows.map((kept) => [kept.caseId, kept]));
  const tomorrow = addDays(dateOf(now()), 1);
  return heads.filter((head) => {
    const kept = byCase.get(head.caseId);
    if (!kept) return standsNow(head);
    return kept.version < head.version || (kept.changesOn ?? tomorrow) < tomorrow;
  });
}

const standingsOf = ({ procedure, procedureVersion }: Head) =>
  procedureOf(procedure, procedureVersion)?.standings ?? [];

const hasStandings = (head: Head): boolean => standingsOf(head).length > 0;

const standsNow = (head: Head): boolean =>
  standingsOf(head).some(({ stages }) => stages.includes(head.stage));
