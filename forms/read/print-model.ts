/**
 * A form's paper, laid out: what the grid template prints. Every property is always there (null or empty where it does
 * not apply), so that a template can name it and a typing slip in the template fails loudly.
 */
export interface PrintModel {
  title: string;
  /** `附件2`, printed above the title; null on forms of the system's own. */
  place: string | null;
  type: 'dense' | 'roomy';
  columns: readonly number[];
  rows: readonly PrintRow[];
  /** 附表: rows that did not fit the form's own tables. */
  sheets: readonly PrintSheet[];
}

export interface PrintRow {
  height: 'normal' | 'tall' | 'sign';
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
  /** The system's note on a misprint of the paper. */
  note: string | null;
  box: { ticked: boolean; pieces: readonly PrintPiece[] } | null;
  /** White space in characters. */
  gap: number | null;
  newLine: boolean;
}

export interface PrintSheet {
  title: string;
  mark: string;
  caption: { pieces: readonly PrintPiece[] };
  columns: readonly number[];
  rows: readonly PrintRow[];
}

const NOTHING: PrintPiece = {
  text: null,
  value: null,
  line: null,
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
