import type { AttributeValue, Call, Item, Operand, Path, UpdateSection } from './model.ts';
import { addNumbers } from './numbers.ts';
import { invalid, notImplemented, type Refusal } from './refusal.ts';
import { at, cloneItem, typeOf } from './values.ts';

/**
 * The item after an update expression. Every operand is read from `old`, and every list position means the position in
 * `old`, whatever the other clauses do. Throws a refusal when a path or a type does not fit.
 */
export function applyUpdate(sections: UpdateSection[], old: Item): Item {
  const item = cloneItem(old);
  const touched: Touched = new Set();
  for (const section of sections) APPLY[section.type](slotAt(item, section.path, touched), section, old);
  // Positions past a list's end leave holes, and removed ones leave tombstones: closed up last, so that none moves.
  for (const list of touched) list.L = list.L?.filter((one) => one !== undefined && one !== GONE);
  return item;
}

type Touched = Set<AttributeValue>;

const GONE: AttributeValue = {};

/** Where a clause works: one attribute, map member or list element. */
interface Slot {
  value: AttributeValue | undefined;
  put: (value: AttributeValue) => void;
  drop: () => void;
}

const APPLY: Record<UpdateSection['type'], (slot: Slot, section: UpdateSection, old: Item) => void> = {
  set: (slot, section, old) => slot.put(resolve(section.val, old)),
  remove: (slot) => slot.drop(),
  add: (slot, section) => {
    expectType(slot.value, section.attrType);
    slot.put(sum(slot.value, literal(section.val)));
  },
  delete: (slot, section) => {
    expectType(slot.value, section.attrType);
    if (slot.value === undefined) return;
    const gone = new Set(membersOf(literal(section.val)));
    const left = membersOf(slot.value).filter((one) => !gone.has(one));
    if (left.length === 0) slot.drop();
    else slot.put({ [section.attrType]: left });
  },
};

function slotAt(item: Item, path: Path, touched: Touched): Slot {
  const last = path.at(-1);
  const parent = path.length === 1 ? { M: item } : at(item, path.slice(0, -1));
  const value = at(item, path);
  if (typeof last === 'string' && parent?.M) return memberOf(parent.M, last, value);
  if (typeof last === 'number' && parent?.L) return elementOf(parent, parent.L, last, value, touched);
  throw invalid('The document path provided in the update expression is invalid for update');
}

function memberOf(map: Item, name: string, value: AttributeValue | undefined): Slot {
  return {
    value,
    put: (next) => {
      map[name] = next;
    },
    drop: () => {
      delete map[name];
    },
  };
}

function elementOf(
  parent: AttributeValue,
  list: AttributeValue[],
  index: number,
  value: AttributeValue | undefined,
  touched: Touched,
): Slot {
  const put = (next: AttributeValue) => {
    list[index] = next;
    touched.add(parent);
  };
  return { value, put, drop: () => (index < list.length ? put(GONE) : undefined) };
}

function resolve(operand: Operand, old: Item): AttributeValue {
  const value = Array.isArray(operand) ? at(old, operand) : 'args' in operand ? call(operand, old) : operand;
  if (value === undefined) {
    throw invalid('The provided expression refers to an attribute that does not exist in the item');
  }
  return value;
}

function call(operand: Call, old: Item): AttributeValue {
  const [first, second] = operand.args;
  const name = operand.type === 'function' ? operand.name : operand.type;
  if (first === undefined || second === undefined) throw notImplemented(`"${name}" in an update expression`);
  if (name === 'if_not_exists') {
    return (Array.isArray(first) ? at(old, first) : undefined) ?? resolve(second, old);
  }
  const [a, b] = [resolve(first, old), resolve(second, old)];
  if (name === 'list_append') {
    if (a.L === undefined || b.L === undefined) throw wrongType();
    return { L: [...a.L, ...b.L] };
  }
  if (name !== 'add' && name !== 'subtract') throw notImplemented(`"${name}" in an update expression`);
  if (a.N === undefined || b.N === undefined) throw wrongType();
  return { N: addNumbers(a.N, b.N, name) };
}

function literal(operand: Operand): AttributeValue {
  if (Array.isArray(operand) || 'args' in operand)
    throw notImplemented('ADD or DELETE of what is not a value');
  return operand;
}

function sum(there: AttributeValue | undefined, more: AttributeValue): AttributeValue {
  if (more.N !== undefined) return { N: addNumbers(there?.N ?? '0', more.N) };
  return { [typeOf(more)]: [...new Set([...(there ? membersOf(there) : []), ...membersOf(more)])] };
}

function expectType(value: AttributeValue | undefined, type: string): void {
  if (value !== undefined && typeOf(value) !== type) throw wrongType();
}

function membersOf(value: AttributeValue): string[] {
  return value.SS ?? value.NS ?? value.BS ?? [];
}

function wrongType(): Refusal {
  return invalid('An operand in the update expression has an incorrect data type');
}
