import type { GridLayout } from '../print-layout.ts';

/**
 * A form's paper, laid out: what the templates for forms print. Every property is always there (null or empty where it
 * does not apply), so that a template can name it and a typing slip in the template fails loudly.
 */
export interface PrintModel {
  /** The title as it stands on the paper. */
  heading: PrintWords;
  /** `附件2`, printed above the title; null on forms of the system's own. */
  place: string | null;
  type: GridLayout['type'] | 'letter';
  above: readonly PrintLine[];
  /** Ruled tables one below the other without a gap; none on a letter. */
  tables: readonly PrintTable[];
  below: readonly PrintLine[];
  letter: PrintLetter | null;
  /** What the system adds below the paper's own words: fields the paper has no place for. */
  supplement: readonly PrintWords[];
  /** 附表: rows that did not fit the form's own tables. */
  sheets: readonly PrintSheet[];
}

export interface PrintWords {
  pieces: readonly PrintPiece[];
}

export interface PrintLine extends PrintWords {
  align: 'start' | 'center' | 'end';
}

export interface PrintTable {
  columns: readonly number[];
  /** Repeated on every page the rows reach. */
  head: readonly PrintRow[];
  rows: readonly PrintRow[];
}

export interface PrintLetter {
  salutation: PrintWords | null;
  paragraphs: readonly PrintLine[];
  annexes: { label: string; items: readonly PrintWords[] } | null;
  sign: readonly PrintLine[];
  note: PrintWords | null;
}

export interface PrintRow {
  height: 'normal' | 'tall' | 'sign' | 'ample';
  joined: boolean;
  cells: readonly PrintCell[];
}

export interface PrintCell {
  span: number;
  rowSpan: number;
  role: 'label' | 'value' | 'heading' | 'words' | 'head' | 'figure';
  align: 'start' | 'center' | 'end';
  pieces: readonly PrintPiece[];
}

/** One of its properties is set, and says what it is. */
export interface PrintPiece {
  /** The paper's own words. */
  text: string | null;
  /** What was filled in. */
  value: string | null;
  /** What was filled in on a line, as wide as `blank` characters when empty. */
  line: { value: string; width: number } | null;
  /** A name, and a line behind it to sign on. */
  signature: { name: string } | null;
  /** The system's note on a misprint of the paper. */
  note: string | null;
  box: { ticked: boolean; pieces: readonly PrintPiece[] } | null;
  /** White space in characters. */
  gap: number | null;
  newLine: boolean;
}

export interface PrintSheet extends PrintTable {
  title: string;
  mark: string;
  caption: PrintWords;
}

const NOTHING: PrintPiece = {
  text: null,
  value: null,
  line: null,
  signature: null,
  note: null,
  box: null,
  gap: null,
  newLine: false,
};

/** A piece with the one property that says what it is. */
export function piece(set: Partial<PrintPiece>): PrintPiece {
  return { ...NOTHING, ...set };
}

/** A cell, one column and one row large unless said. */
export function cell(
  role: PrintCell['role'],
  pieces: readonly PrintPiece[],
  more: Partial<PrintCell> = {},
): PrintCell {
  return {
    span: 1,
    rowSpan: 1,
    align: role === 'value' || role === 'words' ? 'start' : 'center',
    ...more,
    role,
    pieces,
  };
}

/** A row of usual height. */
export function row(cells: readonly PrintCell[]): PrintRow {
  return { height: 'normal', joined: false, cells };
}

/** All rows of a paper in their order, heads included. */
export function rowsOfPaper({ tables }: PrintModel): readonly PrintRow[] {
  return tables.flatMap(({ head, rows }) => [...head, ...rows]);
}
