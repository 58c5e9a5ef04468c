import type { Facts } from '../../domain/criterion.ts';
import { isCivilDate } from '../../domain/time/civil-date.ts';
import { rowsOf } from '../checks/across.ts';
import type { Field } from '../form.ts';
import type { LayoutPiece } from '../print-layout.ts';
import { display } from './display.ts';
import { type PrintPiece, piece } from './print-model.ts';

/** What the pieces of a cell are filled from. */
export interface Filling {
  fields: ReadonlyMap<string, Field>;
  values: Facts;
  /** Nothing is filled in: the empty paper, not one whose values are all missing. */
  blank: boolean;
  /** Fields that are not for this applicant. */
  notMeant: ReadonlySet<string>;
  /** Misprints are mended in the text instead of noted beside it. */
  corrected: boolean;
}

/** A layout's pieces with the values in them. */
export function fill(pieces: readonly LayoutPiece[], filling: Filling): PrintPiece[] {
  return pieces.flatMap((part): PrintPiece[] => {
    if (typeof part === 'string') return [piece({ text: part })];
    if ('misprint' in part) return misprint(part.misprint, part.correct, filling);
    if ('note' in part) return filling.corrected ? [] : [piece({ note: `〔${part.note}〕` })];
    if ('filled' in part) return [piece({ text: filling.blank ? part.blank : part.filled })];
    if ('box' in part) return [box(part, filling)];
    if ('finding' in part) return finding(part, filling);
    if ('signatures' in part) return signatures(part, filling);
    if ('date' in part) return date(part.date === null ? undefined : filling.values[part.date]);
    if ('gap' in part) return [piece({ gap: part.gap })];
    if ('line' in part) return [piece({ newLine: true })];
    const value = wordsOf(part.field, filling);
    if (part.elsewhere && !filling.blank && filling.notMeant.has(part.field))
      return [piece({ value: part.elsewhere })];
    return part.underline
      ? [piece({ line: { value, width: part.blank ?? 4 } })]
      : value
        ? [piece({ value })]
        : [];
  });
}

/** A date in figures between 年, 月 and 日; room to write where there is none. */
export function date(value: unknown): PrintPiece[] {
  if (typeof value !== 'string' || !isCivilDate(value)) {
    return ['年', '月', '日'].flatMap((unit) => [piece({ gap: 2 }), piece({ text: unit })]);
  }
  const figures = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10))];
  return ['年', '月', '日'].flatMap((unit, at) => [
    piece({ value: String(figures[at]) }),
    piece({ text: unit }),
  ]);
}

function misprint(printed: string, correct: string, { corrected }: Filling): PrintPiece[] {
  return corrected
    ? [piece({ text: correct })]
    : [piece({ text: printed }), piece({ note: `〔应为“${correct}”〕` })];
}

/** Words within an unticked box stay empty: the class of a grade is written at the grade that applies. */
function box(part: Extract<LayoutPiece, { box: string }>, filling: Filling): PrintPiece {
  const value = filling.values[part.box];
  const ticked = Array.isArray(value) ? value.includes(part.option) : value === part.option;
  const within = ticked ? filling : { ...filling, values: {} };
  return piece({ box: { ticked, pieces: fill(part.words, within) } });
}

/** `证照：不符合` and below it why; nothing until something was found. */
function finding(part: Extract<LayoutPiece, { finding: string }>, filling: Filling): PrintPiece[] {
  const [found, remark] = [wordsOf(part.finding, filling), wordsOf(part.remark, filling)];
  if (!found) return [];
  const value = `${part.as === undefined ? '' : `${part.as}：`}${found}${remark ? `。${remark}` : ''}`;
  return part.as === undefined ? [piece({ value })] : [piece({ value }), piece({ newLine: true })];
}

/** The names in a table's column, each before a line to sign on; nothing on the empty paper, where there is room. */
function signatures(part: Extract<LayoutPiece, { signatures: string }>, filling: Filling): PrintPiece[] {
  const column = fieldOf(part.signatures, filling).columns?.find(({ name }) => name === part.column);
  if (!column) throw new TypeError(`${part.signatures} has no column ${part.column}`);
  return rowsOf(filling.values[part.signatures]).map((row) =>
    piece({ signature: { name: display(column, row[part.column]) } }),
  );
}

function wordsOf(name: string, filling: Filling): string {
  return display(fieldOf(name, filling), filling.values[name]);
}

/** The form's field that the paper names. @throws {TypeError} a fault of the definition */
export function fieldOf(name: string, { fields }: Filling): Field {
  const field = fields.get(name);
  if (!field) throw new TypeError(`the paper asks for a field ${name} that the form does not have`);
  return field;
}
