import type { LayoutCell, LayoutPiece, LayoutRow } from '../print-layout.ts';

// The four-column papers of an institution's particulars (附件10 to 12): label, value, label, value. The third label takes
// two of the five columns of the grid, so that the table of changes can divide the width elsewhere.

/** Relative widths of the five columns. */
export const COLUMNS: readonly number[] = [32, 54, 16, 16, 54];

/** A cell that names a field. */
export function label(text: string | readonly LayoutPiece[], span = 1): LayoutCell {
  return { role: 'label', span, pieces: typeof text === 'string' ? [text] : text };
}

/** A cell to fill in. */
export function filled(pieces: readonly LayoutPiece[], span = 1): LayoutCell {
  return { role: 'value', span, pieces };
}

type Named = readonly [label: string | readonly LayoutPiece[], value: readonly LayoutPiece[]];

/** Two particulars side by side. */
export function pair([left, first]: Named, [right, second]: Named): LayoutRow {
  return { cells: [label(left), filled(first), label(right, 2), filled(second)] };
}

/** One particular over the whole width. */
export function wide([name, value]: Named, height: 'normal' | 'tall' | 'ample' = 'normal'): LayoutRow {
  return { height, cells: [label(name), filled(value, 4)] };
}

/** A name with the identity number behind it in brackets, as the label 法定代表人 (身份证号) asks. */
export function person(name: string, id: string): readonly LayoutPiece[] {
  return [{ field: name }, { line: true }, { field: id }];
}
