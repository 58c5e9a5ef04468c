import { oneLine } from '../../../forms/read/text.ts';
import type { CellField, TableField } from '../../../templates/pages/views.ts';
import type { Entries } from './context.ts';

/** A column of rows that are typed in: one line of text, or one choice. */
export interface Column {
  name: string;
  label: string;
  required: boolean;
  narrow?: boolean;
  hint?: string;
  options?: readonly { value: string; label: string }[];
}

/** A row as typed, by column. */
export type Row = Readonly<Record<string, string>>;

/** Rows as they were posted, `members[0].name`; rows that a script took out leave holes, and what is left closes up. */
export function postedRows(entries: Entries, table: string): Row[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, value] of entries) {
    const match = name.startsWith(`${table}[`) && /^\[(\d{1,4})\]\.(\w+)$/.exec(name.slice(table.length));
    if (!match) continue;
    const [, at = '', column = ''] = match;
    rows.set(Number(at), { ...rows.get(Number(at)), [column]: value });
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Posted rows with their texts tidied, without those left empty. */
export function readRows(entries: Entries, table: string, columns: readonly Column[]): Row[] {
  return postedRows(entries, table)
    .map((row) => Object.fromEntries(columns.map(({ name }) => [name, oneLine(row[name] ?? '')])))
    .filter((row) => Object.values(row).some((cell) => cell !== ''));
}

/** A table to fill in, with at least one row to begin with. */
export function table(
  about: { id: string; name: string; label: string; required: boolean; hint?: string; error?: string },
  columns: readonly Column[],
  rows: readonly Row[],
  words: { row: string; add: string },
): TableField {
  const shown = rows.length > 0 ? rows : [{}];
  return {
    ...about,
    kind: 'table',
    columns: columns.map(({ name, label, required, narrow = false, hint }) => ({
      name,
      label,
      required,
      narrow,
      ...(hint && { hint }),
    })),
    rows: shown.map((row, index) => ({
      index,
      label: `${words.row}${index + 1}`,
      cells: columns.map((column) => cell(about, column, row, index)),
    })),
    canAdd: true,
    canRemove: true,
    addLabel: words.add,
  };
}

function cell(about: { id: string; name: string }, column: Column, row: Row, index: number): CellField {
  const { name, label, required, options } = column;
  const id = `${about.id}-${index}-${name}`;
  const common = { id, name: `${about.name}[${index}].${name}`, label, required };
  const value = row[name] ?? '';
  if (!options) return { ...common, kind: 'text', value };
  return {
    ...common,
    kind: 'choice',
    options: options.map((option, at) => ({
      id: `${id}-${at}`,
      ...option,
      checked: option.value === value,
    })),
  };
}

/**
 * What was posted, as a button for rows (`add:members`, `remove:members:2`) changes it; undefined where the button pressed
 * is another. Without scripts such a button posts the whole form, and the page comes back with the rows changed.
 * `firstColumn` names a column of the table, to stand for a new row.
 */
export function pressedForRows(
  entries: Entries,
  firstColumn: (table: string) => string | undefined,
): Entries | undefined {
  const pressed = entries.findLast(([name]) => name === '_do')?.[1] ?? '';
  const match = /^(?:add:([\w.]+)|remove:([\w.]+):(\d{1,4}))$/.exec(pressed);
  const name = match?.[1] ?? match?.[2];
  const column = name === undefined ? undefined : firstColumn(name);
  if (!match || name === undefined || column === undefined) return undefined;
  const others = entries.filter(([each]) => !each.startsWith(`${name}[`) && each !== '_do');
  const rows = postedRows(entries, name);
  const empty = { [column]: '' };
  const changed =
    match[1] === undefined
      ? rows.filter((_, at) => at !== Number(match[3]))
      : [...(rows.length > 0 ? rows : [empty]), empty];
  const posted = changed.flatMap((row, index) =>
    Object.entries(row).map(([cell, value]) => [`${name}[${index}].${cell}`, value] as const),
  );
  return [...others, ...posted];
}
