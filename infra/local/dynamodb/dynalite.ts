import { createRequire } from 'node:module';
import type { Item, KeyCondition, KeyType, Path, TableDefinition } from './model.ts';
import { invalid, Refusal } from './refusal.ts';

/**
 * dynalite 4.0.0's request validations, expression parsers and helpers, by deep import, behind types of our own. It is
 * untyped CommonJS and these files are not its public interface: hence the exact version in package.json, and nothing
 * else in the project imports them. What it gets wrong is not taken over: it measures strings in UTF-16 units instead
 * of bytes, never finds two maps or lists equal, and removes list elements one after another.
 */

// biome-ignore lint/suspicious/noExplicitAny: what comes out of untyped code is what its documentation says it is
export type Untyped = any;

/** How dynalite describes a parameter: a bare type name, or a type with constraints and members. */
export type ParameterType = string | { type: string; children?: Untyped; [constraint: string]: unknown };

/** The parameters of an operation (or members of a structure) by name. */
export type ParameterTypes = Record<string, ParameterType>;

/** The checks of one operation: types by parameter, and a last check that also parses the expressions. */
export interface OperationChecks {
  types: ParameterTypes;
  custom?: (data: object, store: typeof LIMITS) => string | undefined;
}

type Verdict = DynaliteError | null | undefined;
type Table = Pick<TableDefinition, 'AttributeDefinitions' | 'KeySchema' | 'GlobalSecondaryIndexes'>;

interface DynaliteError {
  body: Record<string, string>;
}

interface Validations {
  checkTypes: (data: object, types: ParameterTypes) => Untyped;
  checkValidations: (
    data: object,
    types: ParameterTypes,
    custom: OperationChecks['custom'],
    store: object,
  ) => void;
}

interface Helpers {
  validateKey: (key: Item, table: Table) => Verdict;
  validateItem: (item: Item, table: Table) => Verdict;
  validateUpdates: (legacy: undefined, updates: object | undefined, table: Table) => Verdict;
  validateKeyPaths: (nested: Record<string, boolean> | undefined, table: Table) => Verdict;
  hashPrefix: (value: string, type: KeyType) => string;
  mapPaths: (paths: Path[], item: Item) => Item;
  compare: (operator: string, value: object | undefined, operands: object[]) => boolean;
}

type Parse = (text: string, options: { context: Record<string, unknown> }) => Untyped;

const require = createRequire(import.meta.url);
const validations: Validations = require('dynalite/validations/index.js');
const helpers: Helpers = require('dynalite/db/index.js');
const conditionParser: { parse: Parse } = require('dynalite/db/conditionParser.js');

const LIMITS = { options: { maxItemSize: 400 * 1024 } };

keepParsed(conditionParser);

/** A condition without placeholders always parses to the same tree, and parsing is most of a transaction's work. */
function keepParsed(parser: { parse: Parse }): void {
  const { parse } = parser;
  const kept = new Map<string, Untyped>();
  parser.parse = (text, options) => {
    const { attrNames, attrVals, isKeyCondition } = options.context;
    if (attrNames || attrVals || isKeyCondition) return parse(text, options);
    const tree = kept.get(text) ?? parse(text, options);
    if (kept.size < 1000) kept.set(text, tree);
    return tree;
  };
}

/** dynalite's checks for an operation named as its file is ("putItem"). */
export function operationChecks(name: string): OperationChecks {
  const checks: OperationChecks = require(`dynalite/validations/${name}.js`);
  return checks;
}

/** The request with its types checked and its expressions parsed. Throws {@link Refusal}. Changes `data`. */
export function checked(data: object, checks: OperationChecks): Untyped {
  try {
    const typed = validations.checkTypes(data, checks.types);
    validations.checkValidations(typed, checks.types, checks.custom, LIMITS);
    return renameParsed(typed);
  } catch (error) {
    if (isDynaliteError(error)) throw toRefusal(error);
    throw error;
  }
}

/** The last check alone, for a request inside a request. Throws {@link Refusal}. */
export function checkedInside<T extends object>(data: T, checks: OperationChecks): T {
  const message = checks.custom?.(data, LIMITS);
  if (message) throw invalid(message);
  return renameParsed(data);
}

const PARSED = ['condition', 'filter', 'projection', 'updates'];

/** dynalite hangs what it parsed on the request, or on each table's part of a batch, with an underscore in front. */
function renameParsed(data: Untyped): Untyped {
  for (const name of PARSED) {
    if (data[`_${name}`] === undefined) continue;
    data[name] = data[`_${name}`];
    delete data[`_${name}`];
  }
  for (const part of Object.values(data.RequestItems ?? {})) if (!Array.isArray(part)) renameParsed(part);
  return data;
}

/** Throws {@link Refusal} unless `key` has exactly the table's key attributes with their types. */
export function checkKey(key: Item, table: Table): void {
  refuse(helpers.validateKey(key, table));
}

/** Throws {@link Refusal} when the item lacks a key attribute or an index key has the wrong type. */
export function checkItem(item: Item, table: Table): void {
  refuse(helpers.validateItem(item, table));
}

/** Throws {@link Refusal} when an update expression would change the item's own key, or an index key's type. */
export function checkUpdates(updates: object | undefined, table: Table): void {
  refuse(helpers.validateUpdates(undefined, updates, table));
}

/** Throws {@link Refusal} when an expression reaches inside a key attribute. */
export function checkNestedPaths(nested: Record<string, boolean> | undefined, table: Table): void {
  refuse(helpers.validateKeyPaths(nested, table));
}

/** The three bytes, in hexadecimal, by which hash keys are scattered. */
export const hashPrefix = helpers.hashPrefix;

/** The attributes of `item` that the paths name, nested as they were. */
export const project = helpers.mapPaths;

/** Whether a value lies inside a key condition. */
export function withinCondition(value: object | undefined, condition: KeyCondition): boolean {
  return helpers.compare(condition.ComparisonOperator, value, condition.AttributeValueList);
}

function refuse(verdict: Verdict): void {
  if (verdict) throw toRefusal(verdict);
}

const TYPE = '__type';

function toRefusal({ body }: DynaliteError): Refusal {
  return new Refusal(body[TYPE] ?? '', body.message ?? body.Message ?? '');
}

function isDynaliteError(error: unknown): error is Error & DynaliteError {
  return error instanceof Error && 'body' in error;
}
