import { z } from 'zod';

/** A JSON Schema as zod writes it, as far as it says which fields there are. */
interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
}

/** What a value may be: its kinds other than null, and whether it may be null. No kinds at all: nothing is known of it. */
export interface Shape {
  /** Names a shape among those of one document, so that a recursion comes to an end. */
  readonly key: string;
  readonly nullable: boolean;
  /** The value's field of this name, or why there is none. */
  field(name: string): Shape | string;
  /** An item of the list; undefined when the value is no list. */
  item(): Shape | undefined;
}

/** A value of which nothing is known: every field is granted. */
export const ANYTHING: Shape = {
  key: '?',
  nullable: false,
  field: () => ANYTHING,
  item: () => ANYTHING,
};

/** A value that stands for itself and has no fields: text, a number, a choice. */
export const PLAIN: Shape = {
  ...ANYTHING,
  key: '.',
  field: (name) => `has no field ${name}`,
  item: () => undefined,
};

/** An object with one more field, as a partial's own arguments add them to what it sees. */
export function withFields(shape: Shape, fields: ReadonlyMap<string, Shape>): Shape {
  if (fields.size === 0) return shape;
  const added = [...fields].map(([name, { key }]) => `${name}=${key}`).join(',');
  return {
    ...shape,
    key: `${shape.key}{${added}}`,
    nullable: false,
    field: (name) => fields.get(name) ?? shape.field(name),
  };
}

/** The shape of what a document's schema lets through to its template. */
export function shapeOf(type: z.ZodType): Shape {
  const root = z.toJSONSchema(type, { io: 'output', unrepresentable: 'any' }) as Schema;
  const keys = new Map<Schema, string>();
  const keyOf = (schema: Schema) => {
    const known = keys.get(schema) ?? `#${keys.size}`;
    keys.set(schema, known);
    return known;
  };

  /** Its alternatives, references followed. */
  function kinds(schema: Schema): Schema[] {
    if (schema.$ref !== undefined) {
      return kinds(schema.$ref === '#' ? root : (root.$defs?.[schema.$ref.slice('#/$defs/'.length)] ?? {}));
    }
    const choices = schema.anyOf ?? schema.oneOf;
    return choices ? choices.flatMap(kinds) : [schema];
  }

  function fieldOf(kind: Schema, name: string): Schema | string {
    const known = kind.properties?.[name];
    if (known) return kind.required?.includes(name) ? known : `may leave ${name} out; make it \`optional\``;
    if (kind.type === undefined) return {};
    if (name === 'length' && (kind.type === 'array' || kind.type === 'string')) return { type: 'number' };
    if (kind.type === 'object' && kind.additionalProperties !== false) {
      return typeof kind.additionalProperties === 'object' ? kind.additionalProperties : {};
    }
    return `has no field ${name}`;
  }

  function shape(schemas: readonly Schema[]): Shape {
    const all = schemas.flatMap(kinds);
    const some = all.filter(({ type: kind }) => kind !== 'null');
    return {
      key: some.map(keyOf).join('|'),
      nullable: some.length < all.length,
      field(name) {
        const found = some.map((kind) => fieldOf(kind, name));
        const fault = found.find((one) => typeof one === 'string');
        return fault ?? shape(found.filter((one) => typeof one !== 'string'));
      },
      item() {
        const lists = some.flatMap(({ items, type: kind }) => items ?? (kind === undefined ? [{}] : []));
        return lists.length === some.length ? shape(lists) : undefined;
      },
    };
  }
  return shape([root]);
}
