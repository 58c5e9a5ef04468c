import type { LayoutMatrix } from '../print-layout.ts';
import { cell, type PrintRow, piece, row } from './print-model.ts';
import { type Filling, fieldOf } from './print-pieces.ts';

/** One row an option: its number, its words, and a box for every field that may have it. */
export function matrixRows({ matrix }: LayoutMatrix, filling: Filling): PrintRow[] {
  const [first] = matrix.flatMap((column) => ('ticks' in column ? [column.ticks] : []));
  if (first === undefined) throw new TypeError('a matrix needs a field to tick');
  return (fieldOf(first, filling).options ?? []).map((option, at) =>
    row(
      matrix.map((column) => {
        const size = { span: column.span ?? 1 };
        if ('number' in column) return cell('figure', [piece({ text: String(at + 1) })], size);
        if ('option' in column) return cell('words', [piece({ text: option.label ?? option.value })], size);
        const value = filling.values[fieldOf(column.ticks, filling).name];
        const ticked = Array.isArray(value) && value.includes(option.value);
        return cell('figure', [piece({ box: { ticked, pieces: [] } })], size);
      }),
    ),
  );
}
