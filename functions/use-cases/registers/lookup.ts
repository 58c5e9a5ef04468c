import type { YearlyGate } from '../../../domain/beside.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Facts, FactValue } from '../../../domain/criterion.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf, inWords, yearOf } from '../../../domain/time/civil-date.ts';
import { type BarRecord, findBars } from '../../adapters/bars.ts';
import { loadAgency, loadInstitution } from '../../adapters/directory.ts';
import { type Figure, loadFigures } from '../../adapters/figures.ts';
import { registerSecret } from '../../adapters/register-secret.ts';
import type { Deps } from '../deps.ts';
import { agreements } from './agreements.ts';
import { application } from './application.ts';
import { institutionFacts } from './institution-facts.ts';
import { type BarKind, barKinds } from './kinds.ts';
import { applicantOf, concerns, searchKeys } from './subjects.ts';

/** One thing the registers know about a case's applicant or area, and who put it there. */
export interface Registered {
  fact: string;
  value: FactValue;
  /** What it is and where it comes from, in plain Chinese. */
  words: string;
  /** The agency in whose register it stands, by its id. */
  agency: string;
  /** The bar, for those who may end it. */
  bar?: string;
  /** The case it follows from, where one does. */
  caseId?: string;
  /** No fact: somebody has the same name, and a person has to compare. */
  hint?: true;
  /** For criteria and registers only: taken over from another case, and shown nowhere (it may be an identity number). */
  silent?: true;
}

/** What the registers know, as facts and with their origins. */
export interface RegisterAnswer {
  facts: Facts;
  entries: readonly Registered[];
}

/** A further register that knows something of an applicant, such as that of agreements in force. */
export type Register = (
  deps: Pick<Deps, 'table' | 'now'>,
  asked: RegisterQuestion,
) => Promise<readonly Registered[]>;

export interface RegisterQuestion {
  caseId: string;
  procedure: Procedure;
  state: Pick<CaseState, 'institution' | 'agency' | 'submittedOn' | 'history' | 'forms'>;
  /** What is known of the applicant now, drafts included: codes and names are looked up by it. */
  facts: Facts;
}

/** Every register that is asked; each gives what it knows and leaves the rest unknown. */
const REGISTERS: readonly Register[] = [institutionFacts, application, bars, figures, agreements];

/**
 * What the registers know of the applicant and the area: bars on the institution and the persons in charge (of several the
 * latest), the year's figures. What no register holds stays unknown; it is never taken for none.
 */
export async function askRegisters(
  deps: Pick<Deps, 'table' | 'now'>,
  asked: RegisterQuestion,
): Promise<RegisterAnswer> {
  const entries = (await Promise.all(REGISTERS.map((register) => register(deps, asked)))).flat();
  const known: Record<string, FactValue> = {};
  for (const { fact, value, hint } of entries) {
    // Of what two registers know, one liability that is still open suffices.
    if (!hint && !(known[fact] === true && value === false)) known[fact] = value;
  }
  return { entries, facts: { ...withdrawn(asked.state), ...known } };
}

/** What an earlier act looked up and the registers no longer hold: what a form says of it, or unknown again. */
function withdrawn({ history, forms }: RegisterQuestion['state']): Facts {
  const names = new Set(history.flatMap(({ payload }) => Object.keys(payload.register ?? {})));
  const said: Facts = Object.assign({}, ...Object.values(forms));
  return Object.fromEntries([...names].map((name) => [name, said[name] ?? null]));
}

async function bars(
  { table }: Pick<Deps, 'table'>,
  { caseId, procedure, state, facts }: RegisterQuestion,
): Promise<readonly Registered[]> {
  const kinds = barKinds([procedure]);
  if (kinds.length === 0) return [];
  const profile = await loadInstitution(table, state.institution);
  // Not every form asks for the code.
  const said = facts.creditCode ?? profile?.creditCode;
  const applicant = applicantOf(procedure, state.institution, { ...facts, creditCode: said });
  const secret = applicant.persons.length > 0 ? await registerSecret(table) : '';
  const found = await findBars(table, searchKeys(secret, applicant));
  // What a case found about itself stands in its own history.
  const others = found.filter(
    ({ bar: { origin }, ended }) => !ended && (origin.kind === 'officer' || origin.caseId !== caseId),
  );
  return kinds.flatMap((kind) => {
    const of = others.filter(({ bar }) => bar.fact === kind.fact);
    const own = of.filter(({ subjects }) => concerns(secret, applicant, subjects));
    const latest = own.sort((a, b) => (a.bar.start < b.bar.start ? 1 : -1))[0];
    const namesakes = of.filter((one) => !own.includes(one));
    return [...(latest ? entriesOf(kind, latest, own) : []), ...namesakes.map((one) => namesake(kind, one))];
  });
}

function entriesOf(kind: BarKind, latest: BarRecord, all: readonly BarRecord[]): Registered[] {
  const { bar } = latest;
  const entry = { agency: bar.agency, bar: bar.id };
  const words = `限制登记：${bar.who}，${kind.label}，自${inWords(bar.start)}起${bar.end ? `，至${inWords(bar.end)}` : ''}。${sourceOf(latest)}`;
  const said = all.filter(({ outstanding }) => outstanding !== undefined);
  // One that is still open suffices, whichever of them it is.
  const open = said.find(({ outstanding }) => outstanding) ?? said[0];
  return [
    { fact: kind.fact, value: bar.start, words, ...entry },
    ...(kind.outstanding && open
      ? [
          {
            fact: kind.outstanding,
            value: open.outstanding ?? null,
            words: `限制登记：${open.bar.who}，相应责任${open.outstanding ? '尚未' : '已经'}履行完毕。${sourceOf(open)}`,
            agency: open.bar.agency,
            bar: open.bar.id,
          },
        ]
      : []),
  ];
}

/** Somebody of the same name is barred; whether it is the same person, only a person can say. */
function namesake(kind: BarKind, record: BarRecord): Registered {
  const { bar } = record;
  const words = `请核对：限制登记中有同名人员${bar.who}，${kind.label}，自${inWords(bar.start)}起；身份证号未能比对。${sourceOf(record)}`;
  return { fact: kind.fact, value: bar.start, words, agency: bar.agency, bar: bar.id, hint: true };
}

/** Where a bar comes from, in words. */
export function sourceOf({ bar: { origin } }: Pick<BarRecord, 'bar'>): string {
  if (origin.kind === 'case') return '由本系统的案卷自动记入。';
  return `${inWords(dateOf(origin.at))}由经办人员登记，来源：${origin.source}。`;
}

async function figures(
  { table, now }: Pick<Deps, 'table' | 'now'>,
  { procedure: { gates = [] }, state }: RegisterQuestion,
): Promise<readonly Registered[]> {
  if (gates.length === 0) return [];
  const year = yearOf(state.submittedOn ?? dateOf(now()));
  const known = await figuresFor(table, state.agency, year);
  const wanted = new Map(gates.flatMap((gate) => gate.figures).map((figure) => [figure.fact, figure]));
  return known.flatMap((figure) => {
    const kind = wanted.get(figure.fact);
    return kind ? { fact: figure.fact, value: figure.value, ...figureWords(figure, kind) } : [];
  });
}

function figureWords(
  { agency, year, value, source, on, at }: Figure,
  { label, unit }: YearlyGate['figures'][number],
): Pick<Registered, 'words' | 'agency'> {
  const words = `${year}年${label}：${value}${unit}。${inWords(dateOf(at))}由经办人员登记，来源：${source}（${inWords(on)}）。`;
  return { words, agency };
}

/** The figures of a year that hold for an agency: its own, and for what it has none of its own those of the agency above. */
export async function figuresFor(
  table: Parameters<typeof loadFigures>[0],
  agency: string,
  year: number,
): Promise<Figure[]> {
  const parent = (await loadAgency(table, agency))?.parent;
  const [own, above] = await Promise.all([
    loadFigures(table, agency, year),
    parent ? loadFigures(table, parent, year) : [],
  ]);
  // Those entered later stand behind, and the agency's own behind those from above.
  return [...new Map([...above, ...own].map((figure) => [figure.fact, figure])).values()];
}

/** Whether a bar still stands in the way on a day: within its years, or because what stands behind it is still open. */
export function isRunning({ bar, outstanding, ended }: BarRecord, today: string): boolean {
  if (ended) return false;
  return outstanding === true || bar.end === undefined || today <= bar.end;
}
