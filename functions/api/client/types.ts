// Types of a client, made from the OpenAPI document in the shape that `openapi-fetch` reads: `paths`, and the `components` they name.

type Json = Readonly<Record<string, unknown>>;

const HEAD = [
  '// Made from the OpenAPI document of this service; use it with `openapi-fetch`:',
  '//',
  '//   import createClient from "openapi-fetch";',
  '//   import type { paths } from "./schema.d.ts";',
  '//   const client = createClient<paths>({ baseUrl, headers: { authorization: "Bearer ..." } });',
  '',
].join('\n');

/**
 * TypeScript declarations for an OpenAPI 3.1 document. What a step or a form takes depends on the case and its procedure, and is told by
 * each case and by `/api/forms`: here it is any object.
 */
export function clientTypes(document: Json): string {
  const { schemas } = object(document.components);
  const kept = Object.entries(object(schemas)).filter(([name]) => !isPayload(name));
  const components = kept.map(
    ([name, schema]) => `${comment(object(schema).title)}${key(name)}: ${typeOf(schema)};`,
  );
  const paths = Object.entries(object(document.paths)).map(
    ([path, item]) => `${key(path)}: ${pathType(object(item))};`,
  );
  return `${HEAD}
export interface paths {
${paths.join('\n')}
}

export interface components {
schemas: {
${components.join('\n')}
};
}
`;
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

function pathType(item: Json): string {
  const methods = METHODS.map((method) =>
    method in item ? operationType(method, object(item[method])) : `${method}?: never;`,
  );
  return `{\n${parametersType([])}\n${methods.join('\n')}\n}`;
}

function operationType(method: string, operation: Json): string {
  const parameters = list(operation.parameters).map(object);
  const body = object(operation.requestBody);
  const requestBody = body.content
    ? `requestBody: { content: ${contentType(body)} };`
    : 'requestBody?: never;';
  const responses = Object.entries(object(operation.responses)).map(
    ([status, answer]) =>
      `${status}: { headers: { [name: string]: unknown }; ${'content' in object(answer) ? `content: ${contentType(object(answer))};` : 'content?: never;'} };`,
  );
  return `${comment(operation.summary)}${method}: { ${parametersType(parameters)} ${requestBody} responses: { ${responses.join('\n')} } };`;
}

function parametersType(parameters: readonly Json[]): string {
  const places = ['query', 'header', 'path', 'cookie'].map((place) => {
    const here = parameters.filter((one) => one.in === place);
    if (here.length === 0) return `${place}?: never;`;
    const optional = here.every(({ required }) => required !== true);
    const members = here.map(
      ({ name, required, schema, description }) =>
        `${comment(description)}${key(String(name))}${required === true ? '' : '?'}: ${typeOf(schema)};`,
    );
    return `${place}${optional ? '?' : ''}: {\n${members.join('\n')}\n};`;
  });
  return `parameters: { ${places.join('\n')} };`;
}

function contentType({ content }: Json): string {
  const kinds = Object.entries(object(content)).map(
    ([type, told]) => `${key(type)}: ${typeOf(object(told).schema)};`,
  );
  return `{ ${kinds.join('\n')} }`;
}

/** A JSON Schema as a type. What it cannot say in a type (lengths, patterns) is left to the service's answers. */
export function typeOf(schema: unknown): string {
  const { $ref, enum: values, const: value, anyOf, oneOf, allOf, type }: Json = object(schema);
  if (typeof $ref === 'string') return referenced($ref.split('/').at(-1) ?? '');
  if (value !== undefined) return JSON.stringify(value);
  if (Array.isArray(values)) return values.map((one) => JSON.stringify(one)).join(' | ');
  if (Array.isArray(anyOf ?? oneOf)) return union(list(anyOf ?? oneOf).map(typeOf));
  if (Array.isArray(allOf)) return list(allOf).map(typeOf).join(' & ');
  if (Array.isArray(type)) return union(type.map((one: unknown) => typeOf({ ...object(schema), type: one })));
  return KINDS[String(type)]?.(object(schema)) ?? 'unknown';
}

const KINDS: Readonly<Record<string, (schema: Json) => string>> = {
  string: () => 'string',
  number: () => 'number',
  integer: () => 'number',
  boolean: () => 'boolean',
  null: () => 'null',
  array: ({ items }) => `(${items === undefined ? 'unknown' : typeOf(items)})[]`,
  object: ({ properties, required, additionalProperties }) => {
    const needed = list(required);
    const members = Object.entries(object(properties)).map(
      ([name, part]) =>
        `${comment(object(part).description)}${key(name)}${needed.includes(name) ? '' : '?'}: ${typeOf(part)};`,
    );
    const open =
      additionalProperties === undefined || additionalProperties === false
        ? []
        : [`[name: string]: ${members.length > 0 ? 'unknown' : typeOf(additionalProperties)};`];
    return members.length + open.length === 0
      ? 'Record<string, never>'
      : `{\n${[...members, ...open].join('\n')}\n}`;
  },
};

const union = (types: readonly string[]): string =>
  types.includes('unknown') ? 'unknown' : [...new Set(types)].join(' | ');

const isPayload = (name: string): boolean => name === 'StepPayload' || name.includes('.');

function referenced(name: string): string {
  return isPayload(name) ? '{ [name: string]: unknown }' : `components["schemas"][${JSON.stringify(name)}]`;
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

function comment(text: unknown): string {
  return typeof text === 'string' && text !== '' ? `/** ${text.replaceAll('*/', '* /')} */\n` : '';
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
