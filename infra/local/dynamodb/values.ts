import type { AttributeValue, Item, Path } from './model.ts';

/** The type tag of a value ("S", "M", ...). */
export function typeOf(value: AttributeValue): string {
  return Object.keys(value)[0] ?? '';
}

/** What stands at `path`, or undefined when any step of the way is missing. */
export function at(item: Item, path: Path): AttributeValue | undefined {
  let here: AttributeValue | undefined = { M: item };
  for (const step of path) {
    if (here === undefined) return undefined;
    if (typeof step === 'number') here = here.L?.[step];
    else here = here.M !== undefined && Object.hasOwn(here.M, step) ? here.M[step] : undefined;
  }
  return here;
}

/** An item from the text it is stored as. */
export function itemFrom(text: unknown): Item {
  const item: Item = JSON.parse(String(text));
  return item;
}

/** Deep equality; sets are compared without regard to order. Numbers are already in one normal form. */
export function equal(a: AttributeValue, b: AttributeValue): boolean {
  const type = typeOf(a);
  if (type !== typeOf(b)) return false;
  if (a.M !== undefined && b.M !== undefined) return equalItems(a.M, b.M);
  if (a.L !== undefined && b.L !== undefined) return equalLists(a.L, b.L);
  const [x, y] = [a.SS ?? a.NS ?? a.BS, b.SS ?? b.NS ?? b.BS];
  if (x && y) {
    const members = new Set(y);
    return x.length === y.length && x.every((one) => members.has(one));
  }
  return a.S === b.S && a.N === b.N && a.B === b.B && a.BOOL === b.BOOL && a.NULL === b.NULL;
}

/** Deep equality of two items. */
export function equalItems(a: Item, b: Item): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && equal(a[name] ?? {}, b[name] ?? {}));
}

function equalLists(a: AttributeValue[], b: AttributeValue[]): boolean {
  return a.length === b.length && a.every((one, i) => equal(one, b[i] ?? {}));
}

/** A copy that shares nothing with the original. */
export function cloneItem(item: Item): Item {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, cloneValue(value)]));
}

function cloneValue(value: AttributeValue): AttributeValue {
  if (value.M !== undefined) return { M: cloneItem(value.M) };
  if (value.L !== undefined) return { L: value.L.map(cloneValue) };
  return { ...value };
}
