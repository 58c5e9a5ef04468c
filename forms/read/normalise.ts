import { normalDate } from '../checks/date.ts';
import { normalPhone } from '../checks/phone.ts';
import type { Field, FieldKind } from '../form.ts';
import { halfWidth, manyLines, oneLine, tight } from './text.ts';

const YES = new Set(['yes', 'true', 'on', '1', '是']);
const NO = new Set(['no', 'false', '0', '否']);

const TEXT: Record<
  Exclude<FieldKind, 'choice' | 'choices' | 'table' | 'integer' | 'number' | 'yes-no' | 'confirm'>,
  (text: string) => string
> = {
  text: oneLine,
  'long-text': manyLines,
  'person-name': (text) => oneLine(text).replace(/[•‧∙・．]/g, '·'),
  'id-number': (text) => tight(halfWidth(text)).replaceAll('-', '').toUpperCase(),
  'credit-code': (text) => tight(halfWidth(text)).replaceAll('-', '').toUpperCase(),
  phone: (text) => normalPhone(tight(halfWidth(text))),
  date: (text) => normalDate(tight(halfWidth(text))),
};

/**
 * One field's value as typed, sent as JSON or read back, in its normal form. It never refuses: what it cannot make out it
 * leaves for validation to name, and what was typed stays with the caller for redisplay. Applying it twice changes nothing.
 */
export function normalise(field: Field, raw: unknown): unknown {
  if (raw === undefined || raw === null) return undefined;
  const { kind } = field;
  if (kind === 'table') {
    return Array.isArray(raw) ? raw.map((row) => normaliseRow(field.columns ?? [], row)).filter(filled) : raw;
  }
  if (kind === 'choices') return normaliseChoices(field, raw);
  if (kind === 'confirm' && raw === false) return undefined;
  if (typeof raw !== 'string') return raw;
  if (kind === 'choice') return optionOf(field, raw) || undefined;
  if (kind === 'yes-no') return yesNo(raw);
  if (kind === 'confirm') return yesNo(raw) || undefined;
  if (kind === 'integer' || kind === 'number') return numberOf(raw);
  return TEXT[kind](raw) || undefined;
}

/** A table's row in normal form: only what is filled in. A row that is no object is left for validation. */
export function normaliseRow(columns: readonly Field[], row: unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const known = new Map(columns.map((column) => [column.name, column]));
  const entries = Object.entries(row).map(([name, value]) => {
    const column = known.get(name);
    return [name, column ? normalise(column, value) : value];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''));
}

/** Whether a row in normal form has anything in it. */
export function filled(row: unknown): boolean {
  return typeof row !== 'object' || row === null || Object.keys(row).length > 0;
}

function normaliseChoices(field: Field, raw: unknown): unknown {
  const list = typeof raw === 'string' ? severalOf(field, raw) : raw;
  if (!Array.isArray(list)) return list;
  const chosen = list
    .map((item: unknown) => (typeof item === 'string' ? optionOf(field, item) : item))
    .filter((item) => item !== '');
  return chosen.length === 0 ? undefined : [...new Set(chosen)];
}

/** Several options written as one text, as people list them. An option's own words may hold the marks that part a list. */
function severalOf(field: Field, typed: string): string[] {
  const options = (field.options ?? [])
    .flatMap(({ value, label }) => [label ?? value, value])
    .sort((a, b) => b.length - a.length);
  const found: string[] = [];
  let rest = oneLine(typed);
  while (rest !== '') {
    const option = options.find((words) => rest.startsWith(words) && isParted(rest, words.length));
    const end = option === undefined ? rest.search(PARTING) : option.length;
    found.push(end === -1 ? rest : rest.slice(0, end));
    rest = end === -1 ? '' : rest.slice(end + 1).trimStart();
  }
  return found;
}

const PARTING = /[、,，;；]/;

function isParted(text: string, at: number): boolean {
  return at === text.length || PARTING.test(text.charAt(at));
}

/** An option's value, also where its words were given. */
function optionOf(field: Field, typed: string): string {
  const text = oneLine(typed);
  return (field.options ?? []).find(({ value, label }) => value === text || label === text)?.value ?? text;
}

function yesNo(typed: string): unknown {
  const word = oneLine(typed).toLowerCase();
  if (word === '') return undefined;
  if (YES.has(word)) return true;
  return NO.has(word) ? false : oneLine(typed);
}

/** Thousands commas are taken out where they stand rightly; a figure that is none stays as text. */
function numberOf(typed: string): unknown {
  const text = tight(halfWidth(typed));
  if (text === '') return undefined;
  const bare = /^[+-]?\d{1,3}(?:[,，']\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/[,，']/g, '') : text;
  return /^[+-]?\d{1,15}(?:\.\d{1,6})?$/.test(bare) ? Number(bare) + 0 : text;
}
