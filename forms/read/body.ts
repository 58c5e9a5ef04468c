import type { Field, FormDefinition } from '../form.ts';
import { fieldsOf } from '../form.ts';
import { parseName } from './names.ts';
import type { Raw } from './prefill.ts';

export interface Body {
  /** What was typed, by field. Fields that were not on the page are not in it. */
  raw: Record<string, unknown>;
  /** Buttons and hidden inputs: names that begin with `_`. The last one of a name counts. */
  controls: Record<string, string>;
  /** Names the form does not have: refuse the request, it is not from one of our pages. */
  unknown: string[];
}

/**
 * Reads a form body (`application/x-www-form-urlencoded` or multipart, files aside) as a page of the form posts it.
 * `onPage` are the fields that page showed (`fieldsOnPage`): a browser says nothing of an unticked box or of a table
 * without rows, so silence about those means emptied; silence about any other field leaves it as it was.
 */
export function readBody(
  form: FormDefinition,
  entries: Iterable<[string, string]>,
  onPage: readonly Field[],
): Body {
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
  const body: Body = {
    raw: Object.fromEntries(onPage.filter(isSilent).map((field) => [field.name, emptied(field)])),
    controls: {},
    unknown: [],
  };
  const chosen = new Map<string, string[]>();
  const tables = new Map<string, Map<number, Record<string, string>>>();
  for (const [name, value] of entries) {
    if (name.startsWith('_')) {
      body.controls[name] = value;
      continue;
    }
    const parsed = parseName(name);
    const field = fields.get(parsed?.field ?? '');
    const known =
      parsed?.row === undefined ? field && field.kind !== 'table' : isColumn(field, parsed.column);
    if (!parsed || !field || !known) body.unknown.push(name);
    else if (parsed.row !== undefined && parsed.column !== undefined) {
      const rows = tables.get(field.name) ?? new Map<number, Record<string, string>>();
      rows.set(parsed.row, { ...rows.get(parsed.row), [parsed.column]: value });
      tables.set(field.name, rows);
    } else if (field.kind === 'choices') chosen.set(field.name, [...(chosen.get(field.name) ?? []), value]);
    else body.raw[field.name] = value;
  }
  for (const [name, values] of chosen) body.raw[name] = values;
  for (const [name, rows] of tables) {
    // Rows taken out by a script leave holes in the numbers; what is left closes up.
    body.raw[name] = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  }
  return body;
}

/** A row added or taken out by a button (`add:<table>`, `remove:<table>:<row>`); nothing where the button makes no sense. */
export function applyRowAction(form: FormDefinition, raw: Raw, action: string): Raw | undefined {
  const match = /^(?:add:(\w+)|remove:(\w+):(\d{1,4}))$/.exec(action);
  const name = match?.[1] ?? match?.[2];
  const field = fieldsOf(form).find((field) => field.name === name);
  if (!match || name === undefined || field?.kind !== 'table') return undefined;
  const rows: readonly unknown[] = Array.isArray(raw[name]) ? raw[name] : [];
  if (match[1] !== undefined) return { ...raw, [name]: [...(rows.length > 0 ? rows : [{}]), {}] };
  return { ...raw, [name]: rows.filter((_, at) => at !== Number(match[3])) };
}

function isSilent({ kind }: Field): boolean {
  return kind === 'choices' || kind === 'confirm' || kind === 'table';
}

function emptied({ kind }: Field): unknown {
  return kind === 'confirm' ? '' : [];
}

function isColumn(field: Field | undefined, name: string | undefined): boolean {
  return field?.kind === 'table' && (field.columns ?? []).some((column) => column.name === name);
}
