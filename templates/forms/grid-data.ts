import { z } from 'zod';
import { footFields } from '../engine/fields.ts';

// What the templates for forms print: rows of cells over a number of columns, or a letter's lines, both made of pieces. Every
// property is always there (null where it does not apply). Whoever has a form lays it out as this; a template knows no form.

const ruled = z.strictObject({ value: z.string(), width: z.number().positive() });

const signature = z.strictObject({ name: z.string() });

/** One of its properties is set, and says what it is. */
export interface GridPiece {
  /** The paper's own words. */
  text: string | null;
  /** What was filled in. */
  value: string | null;
  /** What was filled in on a ruled line, `width` characters wide at least. */
  line: z.infer<typeof ruled> | null;
  /** A name, and a line behind it to sign on. */
  signature: z.infer<typeof signature> | null;
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
    line: ruled.nullable(),
    signature: signature.nullable(),
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
  height: z.enum(['normal', 'tall', 'sign', 'ample']),
  joined: z.boolean(),
  cells: z.array(cell),
});

const words = z.strictObject({ pieces: z.array(piece) });
const textLine = words.extend({ align: z.enum(['start', 'center', 'end']) });

/** Rows under a head that is repeated on every page. */
const table = z.strictObject({
  columns: z.array(z.number().positive()),
  head: z.array(row),
  rows: z.array(row),
});

const sheet = table.extend({ title: z.string(), mark: z.string(), caption: words });

const paper = {
  heading: words,
  place: z.string().nullable(),
  supplement: z.array(words),
  ...footFields,
};

/** Data of the grid template: ruled tables, one below the other, with lines above and below. */
export const gridData = z.strictObject({
  ...paper,
  type: z.enum(['plain', 'dense', 'running', 'fine', 'roomy']),
  above: z.array(textLine),
  tables: z.array(table),
  below: z.array(textLine),
  sheets: z.array(sheet),
});

/** Data of the letter template. */
export const letterData = z.strictObject({
  ...paper,
  letter: z.strictObject({
    salutation: words.nullable(),
    paragraphs: z.array(textLine),
    annexes: z.strictObject({ label: z.string(), items: z.array(words) }).nullable(),
    sign: z.array(textLine),
    note: words.nullable(),
  }),
});

export type GridData = z.infer<typeof gridData>;
export type LetterData = z.infer<typeof letterData>;
