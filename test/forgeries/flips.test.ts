import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { judgeFile } from '../../functions/seals/verify/judge.ts';
import { bytesOf, gapOf, latin } from './anatomy.ts';
import { NOW, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const verdictOf = (bytes: Uint8Array) => judgeFile(bytes, world.trust, NOW);
const victim = () => fc.constantFrom(...world.victims.map(({ pdf }) => pdf));

test('a byte changed anywhere is never genuine', () => {
  fc.assert(
    fc.property(
      victim(),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      fc.integer({ min: 1, max: 255 }),
      (pdf, where, flip) => {
        const copy = new Uint8Array(pdf);
        const at = Math.floor(where * pdf.length);
        copy[at] = (copy[at] ?? 0) ^ flip;
        expect(verdictOf(copy).verdict, `byte ${at}`).not.toBe('genuine');
      },
    ),
    { numRuns: 250 },
  );
});

/** Every digit was tried once; the suite takes every seventh, beginning anywhere. */
const STEP = 7;

test('a hex digit of the signature changed is never genuine', () => {
  const pdf = world.victims[0]?.pdf ?? new Uint8Array();
  const { from, to } = gapOf(pdf);
  const digits = latin(pdf).slice(from + 1, to - 1);
  const copy = new Uint8Array(pdf);
  const start = Math.floor(Math.random() * STEP);
  for (let i = start; i < digits.replace(/0+$/u, '').length; i += STEP) {
    const was = copy[from + 1 + i] ?? 0;
    const digit = Number.parseInt(digits.charAt(i), 16);
    // One bit of the value, another for every digit, so that each kind of field meets each kind of flip.
    copy[from + 1 + i] = (digit ^ (1 << (i % 4))).toString(16).charCodeAt(0);
    expect(verdictOf(copy).verdict, `digit ${i}`).not.toBe('genuine');
    copy[from + 1 + i] = was;
  }
  expect(verdictOf(copy).verdict).toBe('genuine');
});

/** What tools and accidents do to files. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), from: fc.nat(), length: fc.nat({ max: 2000 }) }),
  fc.record({ kind: fc.constant('double' as const), from: fc.nat(), length: fc.nat({ max: 2000 }) }),
  fc.record({
    kind: fc.constant('noise' as const),
    from: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
  fc.record({
    kind: fc.constant('word' as const),
    word: fc.constantFrom(
      'obj',
      'endobj',
      'stream',
      'endstream',
      'xref',
      'trailer',
      '/ByteRange',
      '/Contents',
      '<<',
      '>>',
      '[',
      ']',
      '%%EOF',
      '/Length',
      '/Kids',
      '/V',
      'R',
    ),
    by: fc.constantFrom('', ' ', '<<', ']', '(', '<', 'obj', '/X', '-1', '9999999999', 'R'),
    nth: fc.nat({ max: 60 }),
  }),
);

test('mutilated files get a verdict in words and never an exception; genuine only when nothing changed', () => {
  fc.assert(
    fc.property(victim(), fc.array(mutation, { minLength: 1, maxLength: 4 }), (pdf, mutations) => {
      const text = mutations.reduce(mutate, latin(pdf));
      const { verdict, words } = verdictOf(bytesOf(text));
      expect(words).toMatch(/。$/u);
      if (text !== latin(pdf)) expect(verdict).not.toBe('genuine');
    }),
    { numRuns: 250 },
  );
});

function mutate(text: string, change: typeof mutation extends fc.Arbitrary<infer T> ? T : never): string {
  if (change.kind === 'word') {
    let n = 0;
    return text.replaceAll(change.word, (word) => (n++ === change.nth ? change.by : word));
  }
  const from = change.from % (text.length + 1);
  if (change.kind === 'noise') return text.slice(0, from) + latin(change.bytes) + text.slice(from);
  const part = text.slice(from, from + change.length);
  return change.kind === 'cut'
    ? text.slice(0, from) + text.slice(from + change.length)
    : text.slice(0, from) + part + text.slice(from);
}

test('arbitrary bytes are unknown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(verdictOf(bytes).verdict).toBe('unknown');
    }),
    { numRuns: 100 },
  );
});
