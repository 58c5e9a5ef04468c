/** A value as DynamoDB writes it. */
export type Attribute = { readonly [type: string]: unknown };
export type Attributes = Readonly<Record<string, Attribute>>;

/** What stands in a file may be anything; the checks judge it. */
export type Unjudged = ReturnType<typeof JSON.parse>;

type Read = (value: Unjudged) => Unjudged;

const READ: Readonly<Record<string, Read>> = {
  S: (value: string) => value,
  N: (value: string) => Number(value),
  BOOL: (value: boolean) => value,
  NULL: () => null,
  SS: (values: readonly string[]) => values,
  L: (values: readonly Attribute[]) => values.map(plainValue),
  M: (values: Attributes) => plainItem(values),
};

/** An item's plain values. @throws {Error} for a type the product never writes. */
export function plainItem(item: Attributes): Record<string, Unjudged> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(attribute: Attribute): Unjudged {
  const [[type, value] = ['', undefined]] = Object.entries(attribute);
  const read = READ[type];
  if (!read) throw new Error(`an attribute of type ${type}`);
  return read(value);
}
