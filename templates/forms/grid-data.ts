import { z } from 'zod';
import { footFields } from '../engine/fields.ts';

// What the grid template prints: rows of cells over a number of columns, cells made of pieces. Every property is always
// there (null where it does not apply). Whoever has a form lays it out as this; the template knows no form.

const line = z.strictObject({ value: z.string(), width: z.number().positive() });

/** One of its properties is set, and says what it is. */
export interface GridPiece {
  /** The paper's own words. */
  text: string | null;
  /** What was filled in. */
  value: string | null;
  /** What was filled in on a ruled line, `width` characters wide at least. */
  line: z.infer<typeof line> | null;
  /** The system's note on a misprint. */
  note: string | null;
  /** A drawn box and the words behind it. */
  box: { ticked: boolean; pieces: readonly GridPiece[] } | null;
  /** White space, in characters. */
  gap: number | null;
  newLine: boolean;
}

const piece: z.ZodType<GridPiece> = z.lazy(() =>
  z.strictObject({
    text: z.string().nullable(),
    value: z.string().nullable(),
    line: line.nullable(),
    note: z.string().nullable(),
    box: z.strictObject({ ticked: z.boolean(), pieces: z.array(piece) }).nullable(),
    gap: z.number().positive().nullable(),
    newLine: z.boolean(),
  }),
);

const cell = z.strictObject({
  span: z.int().positive(),
  rowSpan: z.int().positive(),
  role: z.enum(['label', 'value', 'heading', 'words', 'head', 'figure']),
  align: z.enum(['start', 'center', 'end']),
  pieces: z.array(piece),
});

const row = z.strictObject({
  height: z.enum(['normal', 'tall', 'sign']),
  joined: z.boolean(),
  cells: z.array(cell),
});

const sheet = z.strictObject({
  title: z.string(),
  mark: z.string(),
  caption: z.strictObject({ pieces: z.array(piece) }),
  columns: z.array(z.number().positive()),
  rows: z.array(row),
});

/** Data of the grid template. */
export const gridData = z.strictObject({
  title: z.string(),
  place: z.string().nullable(),
  type: z.enum(['dense', 'roomy']),
  columns: z.array(z.number().positive()),
  rows: z.array(row),
  sheets: z.array(sheet),
  ...footFields,
});

export type GridData = z.infer<typeof gridData>;
