import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../domain/citation.ts';
import { contains, lawText } from '../../../procedures/law.ts';
import { procedures } from '../../../procedures/registry.ts';
import { kindsOf } from '../reading.ts';
import { CARRIED } from './carried.ts';
import { type Entry, entriesOf, PLACES, wordsOf } from './entries.ts';
import { ELSEWHERE, UNQUOTED } from './excused.ts';
import { overlap } from './overlap.ts';

const all = PLACES.flatMap((place) => entriesOf(place));
const excused = new Set(Object.keys(ELSEWHERE));

/** What stands on words of its own in the procedures of a place: every rule, and every assumption with its quotes. */
function bearersOf(place: string): { id: string; kind: string; citations: readonly Citation[] }[] {
  return procedures
    .filter(({ id }) => id.startsWith(`${place}/`))
    .flatMap((procedure) => [
      ...Object.entries(kindsOf(procedure)).flatMap(([kind, rules]) =>
        rules.map(({ id, citations }) => ({ id, kind, citations })),
      ),
      ...procedure.assumptions.map(({ id, quotes }) => ({ id, kind: 'assumptions', citations: quotes })),
    ]);
}

/** What kind of rule may carry what kind of demand; an assumption only where the document itself is silent or open. */
const FIT: Readonly<Record<Entry['kind'], string>> = {
  condition: 'conditions refusalGrounds applicants assessment gates exceptions transitions variants',
  material: 'materials',
  refusal: 'refusalGrounds assumptions',
  deadline:
    'deadlines backward periodic duties derived conditions refusalGrounds materials steps gates transitions publications assumptions',
  transition: 'steps deadlines stages assumptions',
  inconsistency: 'assumptions conditions',
  // Where a document has no list of grounds, the step that acts says on what.
  suspension: 'grounds steps',
  termination: 'grounds deadlines steps',
  measure: 'measures duties',
  publication: 'publications assumptions',
};

/** The entry's words, of its own document, that none of these citations quotes. */
function unquoted(entry: Entry, citations: readonly Citation[]): string[] {
  return wordsOf(entry)
    .filter(([source]) => source === entry.source)
    .map(([, text]) => text)
    .filter((text) => !UNQUOTED[entry.id]?.includes(text))
    .filter(
      (text) => !citations.some(({ source, quote }) => source === entry.source && overlap(quote, text)),
    );
}

test('the list is whole, every number stands once, and its words are the documents’ own', () => {
  const count = (kind: Entry['kind']) => all.filter((entry) => entry.kind === kind).length;
  expect([count('condition'), count('material'), count('refusal'), count('deadline')]).toEqual([
    64, 58, 27, 120,
  ]);
  expect([count('transition'), count('inconsistency')]).toEqual([143, 103]);
  expect([count('suspension'), count('termination'), count('measure'), count('publication')]).toEqual([
    17, 55, 9, 29,
  ]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const strange = all.flatMap((entry) =>
    wordsOf(entry).filter(([source, text]) => !contains(lawText(source), text)),
  );
  expect(strange).toEqual([]);
});

describe.each(PLACES)('%s', (place) => {
  const carried = CARRIED[place];
  const bearers = bearersOf(place);
  const bearing = (id: string) => bearers.filter((one) => carried[id]?.includes(one.id));

  test('every condition, material, refusal, deadline, transition and inconsistency is carried, or excused with a reason', () => {
    const entries = entriesOf(place).map(({ id }) => id);
    expect(entries.filter((id) => !carried[id]?.length && !excused.has(id))).toEqual([]);
    expect(entries.filter((id) => carried[id]?.length && excused.has(id))).toEqual([]);
  });

  test('every rule that is said to carry something exists', () => {
    const known = new Set(bearers.map(({ id }) => id));
    const missing = entriesOf(place).flatMap(({ id }) =>
      (carried[id] ?? []).filter((rule) => !known.has(rule)).map((rule) => `${id}: ${rule}`),
    );
    expect(missing).toEqual([]);
  });

  test('every demand is carried by a rule of a fitting kind: a material by a material, a transition by a step or a lapse', () => {
    const unfit = entriesOf(place)
      .filter(({ id }) => carried[id])
      .filter(
        ({ id, kind: wanted }) => !bearing(id).some(({ kind }) => FIT[wanted].split(' ').includes(kind)),
      );
    expect(unfit.map(({ id }) => id)).toEqual([]);
  });

  test('every demand is quoted by a rule or an assumption that carries it', () => {
    const silent = entriesOf(place)
      .filter(({ id }) => carried[id])
      .flatMap((entry) =>
        unquoted(
          entry,
          bearing(entry.id).flatMap(({ citations }) => citations),
        ).map((text) => `${entry.id}: ${text}`),
      );
    expect(silent).toEqual([]);
  });
});

test('nothing is excused that is not demanded, and every excuse is still needed', () => {
  const ids = new Set(all.map(({ id }) => id));
  expect([...excused, ...Object.keys(UNQUOTED)].filter((id) => !ids.has(id))).toEqual([]);
  const quoted = Object.entries(UNQUOTED).flatMap(([id, texts]) => {
    const place = PLACES.find((candidate) => entriesOf(candidate).some((entry) => entry.id === id));
    const citations = bearersOf(place ?? '')
      .filter((one) => place && CARRIED[place][id]?.includes(one.id))
      .flatMap((one) => one.citations);
    return texts.filter((text) => citations.some(({ quote }) => overlap(quote, text)));
  });
  expect(quoted).toEqual([]);
});
