/** Decides whether a JSON value fits a compiled pattern. */
export type Matcher = (event: unknown) => boolean;

type Scalar = string | number | boolean | null;
type LeafTest = (values: readonly Scalar[]) => boolean;

/**
 * Compiles an EventBridge event pattern (also the filter language of Pipes). Answered: exact values, prefix, suffix,
 * anything-but (values or a prefix), exists, numeric, nesting and $or. Everything else is refused here, at the start,
 * because a pattern that silently never matches loses events.
 *
 * @throws Error saying which part of the pattern is wrong or not implemented
 */
export function compilePattern(pattern: unknown, path = '$'): Matcher {
  if (!isObject(pattern) || Object.keys(pattern).length === 0)
    throw fault(path, 'must be a non-empty object');
  const parts = Object.entries(pattern).map(([name, part]) =>
    name === '$or' ? compileOr(part, `${path}.$or`) : compileField(name, part, `${path}.${name}`),
  );
  const matchOne: Matcher = (event) => parts.every((part) => part(event));
  return (event) => (Array.isArray(event) ? event.some(matchOne) : matchOne(event));
}

function compileOr(part: unknown, path: string): Matcher {
  if (!Array.isArray(part) || part.length < 2) throw fault(path, 'must list at least two patterns');
  const choices = part.map((choice, index) => compilePattern(choice, `${path}[${index}]`));
  return (event) => choices.some((choice) => choice(event));
}

function compileField(name: string, part: unknown, path: string): Matcher {
  const child = (event: unknown): unknown =>
    isObject(event) && Object.hasOwn(event, name) ? event[name] : undefined;
  if (isObject(part)) {
    const nested = compilePattern(part, path);
    return (event) => nested(child(event));
  }
  if (!Array.isArray(part) || part.length === 0) throw fault(path, 'must be a non-empty list or an object');
  const tests = part.map((rule, index) => compileRule(rule, `${path}[${index}]`));
  return (event) => {
    const values = leaves(child(event));
    return tests.some((test) => test(values));
  };
}

/** The scalars at a place: a list counts as each of its members, an object as none. */
function leaves(value: unknown): Scalar[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  return isScalar(value) ? [value] : [];
}

function compileRule(rule: unknown, path: string): LeafTest {
  if (isScalar(rule)) return (values) => values.includes(rule);
  const entries = isObject(rule) ? Object.entries(rule) : [];
  const [entry] = entries;
  if (!entry || entries.length !== 1) throw fault(path, 'must be a value or one comparison');
  const [operator, operand] = entry;
  const compile = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  if (!compile) throw fault(path, `uses "${operator}", which is not implemented`);
  return compile(operand, `${path}.${operator}`);
}

const OPERATORS: Record<string, (operand: unknown, path: string) => LeafTest> = {
  prefix: (operand, path) => {
    const text = textOf(operand, path);
    return (values) => values.some((value) => typeof value === 'string' && value.startsWith(text));
  },
  suffix: (operand, path) => {
    const text = textOf(operand, path);
    return (values) => values.some((value) => typeof value === 'string' && value.endsWith(text));
  },
  exists: (operand, path) => {
    if (typeof operand !== 'boolean') throw fault(path, 'must be true or false');
    return (values) => values.length > 0 === operand;
  },
  'anything-but': (operand, path) => {
    if (isObject(operand)) {
      const [name, ...others] = Object.keys(operand);
      if (name !== 'prefix' || others.length > 0) throw fault(path, 'takes values or a prefix here');
      const text = textOf(operand.prefix, path);
      return (values) => values.some((value) => typeof value === 'string' && !value.startsWith(text));
    }
    const excluded: unknown[] = Array.isArray(operand) ? operand : [operand];
    if (excluded.length === 0 || !excluded.every(isScalar))
      throw fault(path, 'takes values or a prefix here');
    return (values) => values.some((value) => !excluded.includes(value));
  },
  numeric: (operand, path) => {
    const list: unknown[] = Array.isArray(operand) ? operand : [];
    if (list.length !== 2 && list.length !== 4) throw fault(path, 'takes one or two comparisons');
    const comparisons = [list.slice(0, 2), list.slice(2)].filter((pair) => pair.length > 0);
    const tests = comparisons.map(([operator, bound]) => {
      const compare = typeof operator === 'string' ? COMPARISONS[operator] : undefined;
      if (!compare || typeof bound !== 'number') throw fault(path, 'takes =, <, <=, > or >= and a number');
      return (value: number) => compare(value, bound);
    });
    return (values) =>
      values.some((value) => typeof value === 'number' && tests.every((test) => test(value)));
  },
};

const COMPARISONS: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function textOf(operand: unknown, path: string): string {
  if (typeof operand !== 'string' || operand === '') throw fault(path, 'must be a non-empty text');
  return operand;
}

/** A JSON object, not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

const fault = (path: string, what: string): Error => new Error(`event pattern ${path} ${what}`);
