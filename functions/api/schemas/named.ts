import { z } from 'zod';

/** Every schema that the OpenAPI document names, by the name it has there. */
export const NAMED = z.registry<{ id: string }>();

const byName = new Map<string, z.ZodType>();

/** Gives a schema its name in the OpenAPI document. A name stands for one schema: the first that was given it. */
export function registered<T extends z.ZodType>(name: string, schema: T): T {
  const id = componentName(name);
  const known = byName.get(id);
  // What has the same name was made by the same function from the same data.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  if (known) return known as T;
  byName.set(id, schema);
  NAMED.add(schema, { id });
  return schema;
}

/** A name as OpenAPI allows it for a component. */
export function componentName(name: string): string {
  return name.replaceAll('/', '.');
}
