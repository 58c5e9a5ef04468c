/** How a form's paper is laid out: a ruled table, or a letter. Data only. */
export type PrintLayout = GridLayout | LetterLayout;

/** Rows of cells over a fixed number of columns, each cell made of pieces. */
export interface GridLayout {
  /**
   * `plain`: particulars, label and value. `dense`: many narrow columns on one page. `running`: cells of running text;
   * `fine`: so much of it that a page needs the smallest type. `roomy`: a few lines of prose.
   */
  type: 'plain' | 'dense' | 'running' | 'fine' | 'roomy';
  /** Relative widths of the columns. */
  columns: readonly number[];
  rows: readonly LayoutRow[];
  /** Lines above and below the ruled table. */
  above?: readonly LayoutLine[];
  below?: readonly LayoutLine[];
  /** What a continuation sheet says of whom it belongs to. */
  sheetCaption?: readonly LayoutPiece[];
  /** Fields the paper has no place for: when filled in, printed below it as the system's addition. */
  supplement?: readonly string[];
}

/** A letter without rules (GB/T 9704-2012): paragraphs are justified and indented by two characters. */
export interface LetterLayout {
  type: 'letter';
  /** To whom, flush left. */
  salutation?: readonly LayoutPiece[];
  paragraphs: readonly LayoutLine[];
  /** What lies with the letter, numbered; `label` is `附件：` or `附表：`. */
  annexes?: { label: string; items: readonly (readonly LayoutPiece[])[] };
  /** The signature block on the right, line by line. */
  sign: readonly LayoutLine[];
  /** In brackets below the signature, e.g. whom to call. */
  note?: readonly LayoutPiece[];
  supplement?: readonly string[];
}

/** A line or paragraph outside of the rules. */
export interface LayoutLine {
  pieces: readonly LayoutPiece[];
  align?: 'start' | 'center' | 'end';
}

export type LayoutRow = LayoutCells | LayoutTable | LayoutMatrix;

export interface LayoutCells {
  cells: readonly LayoutCell[];
  /** Room for handwriting, a stamp, or a long promise; `ample`: a quarter of the page. */
  height?: 'normal' | 'tall' | 'sign' | 'ample';
  /** No rule above: one box with the row before. */
  joined?: boolean;
  /** Repeated at the top of every page that the rows below reach, up to the next row that is `head` or `apart`. */
  head?: true;
  /** The first of rows that are no longer under the head before. */
  apart?: true;
}

export interface LayoutCell {
  span?: number;
  /** Rows the cell reaches down; the rows below leave its place out. */
  rows?: number;
  /**
   * `label` names a field, `value` is filled in, `heading` is a band over the rows below, `words` is the paper's own text,
   * `head` stands over a column, `figure` is a short entry in the middle of its cell.
   */
  role: 'label' | 'value' | 'heading' | 'words' | 'head' | 'figure';
  align?: 'start' | 'center' | 'end';
  pieces: readonly LayoutPiece[];
}

export type LayoutPiece =
  /** The paper's own words. */
  | string
  /** Words the paper misprints: printed as they stand, followed by the mending in brackets 〔应为“…”〕. */
  | { misprint: string; correct: string }
  /** The system's remark on a slip of the paper, printed small in brackets; left out of a mended paper. */
  | { note: string }
  /** Words that hold a place on the empty paper (`XX`), and what a filled one says there. */
  | { blank: string; filled: string }
  /**
   * What was filled in; a blank line of `blank` characters' width on the empty paper. `elsewhere` is printed on a filled
   * paper of an applicant for whom the field is not meant.
   */
  | { field: string; blank?: number; underline?: boolean; elsewhere?: string }
  /** A box before its option's words; ticked when the field has the option. `inside` is a field written within the words. */
  | { box: string; option: string; words: readonly LayoutPiece[] }
  /** A date as `年 月 日`, with the field's figures when filled. Without a field it is left for handwriting. */
  | { date: string | null }
  /** What was found on a matter, and the words to it; `as` says on which where a cell holds several. */
  | { finding: string; remark: string; as?: string }
  /** One line to sign on for each row of a table, behind the name in its column. */
  | { signatures: string; column: string }
  /** White space of so many characters' width. */
  | { gap: number }
  /** A new line inside the cell. */
  | { line: true };

/** A repeating table of the paper: a label cell over all its rows, the head, the rows printed blank, and more when filled. */
export interface LayoutTable {
  table: string;
  /** The paper may do without: then the columns have the whole width. */
  label?: readonly LayoutPiece[];
  /** Whether this table prints the head; the next ones may go without, as on the paper. */
  head: boolean;
  /** Rows on the form itself; rows beyond go to a continuation sheet (附表). */
  rows: number;
  /** Rows beyond stay on the form, which grows. */
  grows?: true;
  columns: readonly LayoutColumn[];
}

export type LayoutColumn = { span?: number } & (
  | { number: true; head: string }
  | { column: string; head: string; align?: 'start' | 'center' }
  /** Struck out with these words; on the empty paper only in these rows (from 0), as printed. */
  | { struck: string; head: string; blankRows: readonly number[] }
);

/** One row an option of `choices` fields that share their options: a box for each field. The heads are rows of their own. */
export interface LayoutMatrix {
  matrix: readonly MatrixColumn[];
}

export type MatrixColumn = { span?: number } & (
  | { number: true }
  /** The option's words. */
  | { option: true }
  /** A box, ticked where this field has the option. */
  | { ticks: string }
);
