import { z } from 'zod';

type Json = Record<string, unknown>;

const TEXTS: Readonly<Record<string, string>> = {
  date: '2026-11-22',
  'date-time': '2026-11-22T10:00:00+08:00',
  uri: 'https://example.org/',
};

/**
 * A made-up answer that fits a schema, for the OpenAPI document: what must be there, and one of each list. Undefined where the schema
 * asks for more than a plain value can show.
 */
export function exampleOf(schema: z.ZodType): unknown {
  const value = shown(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' }), 0);
  return z.safeParse(schema, value).success ? value : undefined;
}

function shown(schema: unknown, depth: number): unknown {
  if (!isJson(schema) || depth > 12) return null;
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (Array.isArray(schema.anyOf)) return shown(schema.anyOf[0], depth + 1);
  if (Array.isArray(schema.examples)) return schema.examples[0];
  const kind = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  return typeof kind === 'string' ? (KINDS[kind]?.(schema, depth) ?? null) : null;
}

const KINDS: Readonly<Record<string, (schema: Json, depth: number) => unknown>> = {
  string: ({ format }) => TEXTS[String(format)] ?? '示例',
  integer: ({ minimum }) => (typeof minimum === 'number' && minimum > 0 ? minimum : 1),
  number: () => 1,
  boolean: () => true,
  null: () => null,
  array: ({ items }, depth) => [shown(items, depth + 1)],
  object: ({ properties, required }, depth) => {
    const wanted = new Set(Array.isArray(required) ? required : []);
    const entries = Object.entries(isJson(properties) ? properties : {}).filter(([name]) => wanted.has(name));
    return Object.fromEntries(entries.map(([name, part]) => [name, shown(part, depth + 1)]));
  },
};

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
