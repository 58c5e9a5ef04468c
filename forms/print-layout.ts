/** How a form's paper is ruled: rows of cells over a fixed number of columns, each cell made of pieces. Data only. */
export interface PrintLayout {
  /** Relative widths of the columns. */
  columns: readonly number[];
  /** `dense`: many narrow columns on one page. `roomy`: a few lines of prose. */
  type: 'dense' | 'roomy';
  rows: readonly LayoutRow[];
  /** What a continuation sheet says of whom it belongs to. */
  sheetCaption?: readonly LayoutPiece[];
}

export type LayoutRow = LayoutCells | LayoutTable;

export interface LayoutCells {
  cells: readonly LayoutCell[];
  /** Room for handwriting, a stamp, or a long promise. */
  height?: 'normal' | 'tall' | 'sign';
  /** No rule above: one box with the row before. */
  joined?: boolean;
}

export interface LayoutCell {
  span?: number;
  /** `label` names a field, `value` is filled in, `heading` is a band over the rows below, `words` is the paper's own text. */
  role: 'label' | 'value' | 'heading' | 'words';
  align?: 'start' | 'center' | 'end';
  pieces: readonly LayoutPiece[];
}

export type LayoutPiece =
  /** The paper's own words. */
  | string
  /** Words the paper misprints: printed as they stand, followed by the mending in brackets 〔应为“…”〕. */
  | { misprint: string; correct: string }
  /** What was filled in; a blank line of `blank` characters' width on the empty paper. */
  | { field: string; blank?: number; underline?: boolean }
  /** A box before its option's words; ticked when the field has the option. `inside` is a field written within the words. */
  | { box: string; option: string; words: readonly LayoutPiece[] }
  /** A date as `年 月 日`, with the field's figures when filled. Without a field it is left for handwriting. */
  | { date: string | null }
  /** White space of so many characters' width. */
  | { gap: number }
  /** A new line inside the cell. */
  | { line: true };

/** A repeating table of the paper: a label cell over all its rows, the head, the rows printed blank, and more when filled. */
export interface LayoutTable {
  table: string;
  label: readonly LayoutPiece[];
  /** Whether this table prints the head; the next ones may go without, as on the paper. */
  head: boolean;
  /** Rows on the form itself; rows beyond go to a continuation sheet (附表). */
  rows: number;
  columns: readonly LayoutColumn[];
}

export type LayoutColumn =
  | { number: true; head: string }
  | { column: string; head: string; align?: 'start' | 'center' }
  /** Struck out with these words; on the empty paper only in these rows (from 0), as printed. */
  | { struck: string; head: string; blankRows: readonly number[] };
