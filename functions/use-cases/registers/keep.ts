import { randomBytes } from 'node:crypto';
import type { Actor } from '../../../domain/case/event.ts';
import { type CivilDate, dateOf, isCivilDate } from '../../../domain/time/civil-date.ts';
import { corresponding } from '../../../domain/time/count-months.ts';
import { creditCodeProblem } from '../../../forms/checks/credit-code.ts';
import { idNumberProblem } from '../../../forms/checks/id-number.ts';
import { type Bar, changeBar, loadBar, putBar } from '../../adapters/bars.ts';
import { loadInstitution } from '../../adapters/directory.ts';
import { type Figure, putFigure } from '../../adapters/figures.ts';
import { registerSecret } from '../../adapters/register-secret.ts';
import type { Deps } from '../deps.ts';
import { type BarKind, barKinds, figureKinds } from './kinds.ts';
import { institutionSubjects, personSubjects } from './subjects.ts';

/** What is wrong with an entry, by the field it was typed into. */
export interface EntryError {
  field: string;
  message: string;
}

export type EntryOutcome<T> = { kind: 'done'; entry: T } | { kind: 'refused'; errors: readonly EntryError[] };

/** A bar as an officer enters it: from an earlier system, another region, a court's or a department's paper. */
export interface BarEntry {
  fact: string;
  subject: Bar['subject'];
  /** The name it goes by. */
  who: string;
  creditCode?: string;
  /** The institution's account here, where it has one. */
  institution?: string;
  /** Of a person. Kept as a keyed hash only. */
  idNumber?: string;
  start: string;
  /** The penalty or liability behind it is still open (true) or discharged. */
  outstanding?: boolean;
  source: string;
}

const LONGEST = 500;

/** Puts a bar on record by hand, with whoever entered it and from where. */
export async function enterBar(
  deps: Pick<Deps, 'table' | 'now'>,
  actor: Actor & { agency: string },
  entry: BarEntry,
): Promise<EntryOutcome<Bar>> {
  const kind = barKinds().find(({ fact }) => fact === entry.fact);
  const typed = tidy(entry);
  const errors = await barErrors(deps, typed, kind);
  if (errors.length > 0) return { kind: 'refused', errors };
  const { table } = deps;
  const { agency } = actor;
  const at = deps.now();
  const secret = typed.subject === 'person' ? await registerSecret(table) : '';
  const { length } = kind ?? {};
  const start = typed.start as CivilDate;
  const end =
    length && (length.unit === 'years' || length.unit === 'months' || length.unit === 'days')
      ? corresponding(start, length)
      : undefined;
  const { who, idNumber, source } = typed;
  const profile = typed.institution ? await loadInstitution(table, typed.institution) : undefined;
  const creditCode = typed.creditCode ?? profile?.creditCode;
  const place = { ...typed, ...(creditCode && { creditCode }) };
  const bar: Bar = {
    id: randomBytes(8).toString('hex'),
    agency,
    subject: typed.subject,
    fact: typed.fact,
    start,
    ...(end && { end }),
    who,
    origin: { kind: 'officer', by: actor, at, source },
  };
  const subjects =
    typed.subject === 'institution'
      ? institutionSubjects(place)
      : personSubjects(secret, { name: who, ...(idNumber && { idNumber }) }, place);
  const { outstanding } = typed;
  await putBar(
    table,
    { bar, subjects, ...(outstanding !== undefined && { outstanding }) },
    { agency, at, by: actor, did: 'bar-entered', what: bar.id, why: source },
  );
  return { kind: 'done', entry: bar };
}

function tidy(entry: BarEntry): BarEntry {
  const { who, source, creditCode = '', idNumber = '' } = entry;
  const [code, number] = [creditCode, idNumber].map((text) => text.trim().toUpperCase());
  const { creditCode: _code, idNumber: _number, ...rest } = entry;
  return {
    ...rest,
    who: who.trim(),
    source: source.trim(),
    ...(code && { creditCode: code }),
    ...(number && { idNumber: number }),
  };
}

async function barErrors(
  deps: Pick<Deps, 'table' | 'now'>,
  entry: BarEntry,
  kind: BarKind | undefined,
): Promise<EntryError[]> {
  const { subject, creditCode, institution, idNumber, start, who, source } = entry;
  const today = dateOf(deps.now());
  const codeProblem = creditCode && creditCodeProblem(creditCode);
  const numberProblem = idNumber && idNumberProblem(idNumber, today);
  const stranger = institution && !(await loadInstitution(deps.table, institution));
  const nameless = subject === 'institution' ? !creditCode && !institution : !idNumber;
  const findable = !nameless || (subject === 'person' && (creditCode || institution));
  return [
    ...(kind ? [] : [tell('fact', '没有这一种限制。')]),
    ...(kind && entry.outstanding !== undefined && !kind.outstanding
      ? [tell('outstanding', '这一种限制不问责任是否履行完毕。')]
      : []),
    ...wordErrors('who', '名称或者姓名', who),
    ...wordErrors('source', '来源', source),
    ...(isCivilDate(start) && start <= today ? [] : [tell('start', '起算日应是不晚于今天的日期。')]),
    ...(codeProblem ? [tell('creditCode', `${codeProblem}。`)] : []),
    ...(numberProblem ? [tell('idNumber', `${numberProblem}。`)] : []),
    ...(stranger ? [tell('institution', '没有这个机构。')] : []),
    ...(subject === 'institution' && idNumber ? [tell('idNumber', '对机构的限制不填身份证号。')] : []),
    ...(findable
      ? []
      : [
          subject === 'institution'
            ? tell('creditCode', '请填写统一社会信用代码，否则以后的申请查不到它。')
            : tell('idNumber', '请填写身份证号；没有的，请填写所在机构的统一社会信用代码。'),
        ]),
  ];
}

/** Says of a bar that it is over before its end, with the reason; undefined when there is none that still stands. */
export async function endBar(
  deps: Pick<Deps, 'table' | 'now'>,
  actor: Actor & { agency: string },
  { id, reason }: { id: string; reason: string },
): Promise<EntryOutcome<Bar> | undefined> {
  return await changed(deps, actor, id, reason, 'bar-ended');
}

/** Says of a bar that the penalty or liability behind it is discharged; its years run on. */
export async function dischargeBar(
  deps: Pick<Deps, 'table' | 'now'>,
  actor: Actor & { agency: string },
  { id, reason }: { id: string; reason: string },
): Promise<EntryOutcome<Bar> | undefined> {
  return await changed(deps, actor, id, reason, 'bar-discharged');
}

async function changed(
  { table, now }: Pick<Deps, 'table' | 'now'>,
  actor: Actor & { agency: string },
  id: string,
  said: string,
  did: 'bar-ended' | 'bar-discharged',
): Promise<EntryOutcome<Bar> | undefined> {
  const { agency } = actor;
  const reason = said.trim();
  const record = await loadBar(table, agency, id);
  if (!record || record.ended) return undefined;
  const errors = wordErrors('reason', '理由', reason);
  if (errors.length > 0) return { kind: 'refused', errors };
  const at = now();
  const change = did === 'bar-ended' ? { ended: { at, by: actor, reason } } : { outstanding: false };
  const log = { agency, at, by: actor, did, what: id, why: reason };
  if (!(await changeBar(table, { agency, id }, change, log))) return undefined;
  return { kind: 'done', entry: record.bar };
}

/** A figure of the area as an officer enters it. */
export type FigureEntry = Pick<Figure, 'fact' | 'year' | 'value' | 'source'> & { on: string };

/** Puts a yearly figure of the agency's area on record; those before it stay in the history. */
export async function enterFigure(
  deps: Pick<Deps, 'table' | 'now'>,
  actor: Actor & { agency: string },
  entry: FigureEntry,
): Promise<EntryOutcome<Figure>> {
  const { fact, year, value, on } = entry;
  const source = entry.source.trim();
  const at = deps.now();
  const errors = [
    ...(figureKinds().some((kind) => kind.fact === fact) ? [] : [tell('fact', '没有这一项指标。')]),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2099 ? [] : [tell('year', '请填写四位的年份。')]),
    ...(Number.isFinite(value) && Math.abs(value) < 1e9 ? [] : [tell('value', '请填写数值。')]),
    ...(isCivilDate(on) && on <= dateOf(at) ? [] : [tell('on', '数据日期应是不晚于今天的日期。')]),
    ...wordErrors('source', '来源', source),
  ];
  if (errors.length > 0) return { kind: 'refused', errors };
  const { agency } = actor;
  const figure: Figure = { agency, year, fact, value, source, on: on as CivilDate, by: actor, at };
  await putFigure(deps.table, figure, {
    agency,
    at,
    by: actor,
    did: 'figure-entered',
    what: `${year} ${fact}`,
    why: source,
  });
  return { kind: 'done', entry: figure };
}

function wordErrors(field: string, label: string, words: string): EntryError[] {
  if (words === '') return [tell(field, `请填写${label}。`)];
  return words.length > LONGEST ? [tell(field, `${label}最多${LONGEST}个字。`)] : [];
}

function tell(field: string, message: string): EntryError {
  return { field, message };
}
