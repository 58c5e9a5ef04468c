import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { panelOf } from '../../domain/case/payload-people.ts';
import type { Facts } from '../../domain/criterion.ts';
import { rowsOf } from '../../forms/checks/across.ts';
import { type Field, fieldsOf } from '../../forms/form.ts';
import { formOf } from '../../forms/registry.ts';
import { formKey } from '../../functions/documents/form-key.ts';
import type { LoadedCase } from '../../functions/use-cases/load-case.ts';

/** Everything the cases know of natural persons: identity numbers, telephones, names of those in charge and of panels. */
export function personalValues(cases: readonly LoadedCase[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { procedure, state } of cases) {
    const inCharge = (procedure.persons ?? []).flatMap(({ name, idNumber }) => [name, idNumber ?? name]);
    for (const [key, said] of Object.entries(state.forms))
      for (const value of ofPersons(fieldsOf(formOf(formKey(key).form)), said, inCharge)) values.add(value);
    for (const name of panelOf(state)) values.add(name);
  }
  // A blank or a single character would be found everywhere.
  return new Set([...values].filter((value) => value.trim().length >= 2));
}

function ofPersons(fields: readonly Field[], said: Facts, inCharge: readonly string[]): string[] {
  return fields.flatMap((field) => {
    const value = said[field.name];
    if (field.kind === 'table')
      return rowsOf(value).flatMap((row) => ofPersons(field.columns ?? [], row, inCharge));
    const concerns = field.personal || field.kind === 'phone' || inCharge.includes(field.name);
    return concerns && typeof value === 'string' ? value : [];
  });
}

/** One address as anyone gets it. */
export interface Found {
  path: string;
  text: string;
}

/**
 * Every page an anonymous reader can get to from these addresses by following links, in this house; files that are no text are
 * left out, and forms are not sent.
 */
export async function crawl(origin: string, begin: readonly string[], most = 400): Promise<Found[]> {
  const found: Found[] = [];
  const queue = [...begin];
  const met = new Set(queue);
  for (let path = queue.shift(); path !== undefined && found.length < most; path = queue.shift()) {
    const answer = await fetch(new URL(path, origin), { redirect: 'manual' });
    const type = answer.headers.get('content-type') ?? '';
    const text = /text|json|xml|calendar|csv/u.test(type) ? await answer.text() : '';
    found.push({ path, text });
    if (!type.startsWith('text/html')) continue;
    for (const [, href = ''] of text.matchAll(/href="(\/[^"#]*)/gu)) {
      const next = href.replaceAll('&amp;', '&');
      // Samples of forms are the same for every house; the demonstration's cases are filled in with them, and so are the API's examples.
      if (met.has(next) || /^\/(forms|samples|assets|sign-in|api\/openapi)/u.test(next)) continue;
      met.add(next);
      queue.push(next);
    }
  }
  return found;
}

/** What the bus and the state machines of a closed house kept, as text. */
export function kept(data: string): Found[] {
  return readdirSync(data)
    .filter((name) => /^(events|states)\.sqlite/u.test(name))
    .map((name) => ({ path: name, text: readFileSync(join(data, name), 'utf8') }));
}

/** Where values turn up that belong nowhere in the open, as `path: value`. */
export function leaks(found: readonly Found[], values: ReadonlySet<string>): string[] {
  return found.flatMap(({ path, text }) =>
    [...values].filter((value) => text.includes(value)).map((value) => `${path}: ${value}`),
  );
}
