import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../../infra/local/events/pattern.ts';

const event = {
  source: 'dingdian.case',
  'detail-type': 'case-accepted',
  resources: ['case/1', 'agency/2'],
  detail: {
    stage: 'review',
    version: 7,
    late: false,
    note: null,
    party: { kind: 'pharmacy' },
    items: [{ n: 1 }, { n: 9 }],
    none: [],
  },
};

describe('an event pattern', () => {
  const table: [string, unknown, boolean][] = [
    ['an exact value', { source: ['dingdian.case'] }, true],
    ['any of several values', { source: ['x', 'dingdian.case'] }, true],
    ['none of the values', { source: ['x'] }, false],
    ['all named fields', { source: ['dingdian.case'], 'detail-type': ['case-refused'] }, false],
    ['a member of a list', { resources: ['agency/2'] }, true],
    ['a number', { detail: { version: [7] } }, true],
    ['a number, not its text', { detail: { version: ['7'] } }, false],
    ['null', { detail: { note: [null] } }, true],
    ['false', { detail: { late: [false] } }, true],
    ['a prefix', { source: [{ prefix: 'dingdian.' }] }, true],
    ['another prefix', { source: [{ prefix: 'case' }] }, false],
    ['a suffix', { 'detail-type': [{ suffix: '-accepted' }] }, true],
    ['a suffix of a number', { detail: { version: [{ suffix: '7' }] } }, false],
    ['anything but a value', { detail: { stage: [{ 'anything-but': 'draft' }] } }, true],
    [
      'anything but a list with the value',
      { detail: { stage: [{ 'anything-but': ['draft', 'review'] }] } },
      false,
    ],
    ['anything but a prefix', { detail: { stage: [{ 'anything-but': { prefix: 're' } }] } }, false],
    ['anything but another prefix', { detail: { stage: [{ 'anything-but': { prefix: 'dr' } }] } }, true],
    ['anything but, where the field is absent', { detail: { absent: [{ 'anything-but': 'x' }] } }, false],
    ['existence', { detail: { stage: [{ exists: true }] } }, true],
    ['existence of an inner node, which is no leaf', { detail: { party: [{ exists: true }] } }, false],
    ['absence', { detail: { absent: [{ exists: false }] } }, true],
    ['absence deep below nothing', { detail: { a: { b: [{ exists: false }] } } }, true],
    ['absence of what is there', { detail: { note: [{ exists: false }] } }, false],
    ['an empty list is no leaf', { detail: { none: [{ exists: false }] } }, true],
    ['a numeric range', { detail: { version: [{ numeric: ['>', 5, '<=', 7] }] } }, true],
    ['a numeric range missed', { detail: { version: [{ numeric: ['>', 7] }] } }, false],
    ['numeric equality', { detail: { version: [{ numeric: ['=', 7] }] } }, true],
    ['nested fields', { detail: { party: { kind: ['pharmacy'] } } }, true],
    ['a field of any object in a list', { detail: { items: { n: [9] } } }, true],
    ['$or, second branch', { $or: [{ source: ['x'] }, { detail: { version: [7] } }] }, true],
    [
      '$or beside another field',
      { 'detail-type': ['no'], $or: [{ source: ['x'] }, { source: ['dingdian.case'] }] },
      false,
    ],
    ['nested $or', { detail: { $or: [{ stage: ['x'] }, { party: { kind: ['pharmacy'] } }] } }, true],
  ];
  test.each(table)('on %s', (_what, pattern, expected) => {
    expect(compilePattern(pattern)(event)).toBe(expected);
  });

  const refused: [unknown, RegExp][] = [
    [{}, /non-empty object/],
    [{ source: 'dingdian.case' }, /non-empty list/],
    [{ source: [] }, /non-empty list/],
    [{ source: [{ wildcard: 'ding*' }] }, /"wildcard", which is not implemented/],
    [{ source: [{ 'equals-ignore-case': 'X' }] }, /not implemented/],
    [{ source: [{ cidr: '10.0.0.0/8' }] }, /not implemented/],
    [{ source: [{ prefix: { 'equals-ignore-case': 'x' } }] }, /non-empty text/],
    [{ source: [{ 'anything-but': { suffix: 'x' } }] }, /values or a prefix/],
    [{ source: [{ prefix: 'a', suffix: 'b' }] }, /one comparison/],
    [{ source: [{ numeric: ['!=', 1] }] }, /takes =/],
    [{ source: [{ numeric: ['>', '1'] }] }, /takes =/],
    [{ source: [{ exists: 'yes' }] }, /true or false/],
    [{ $or: [{ source: ['x'] }] }, /at least two/],
  ];
  test.each(refused)('%j is refused at the start', (pattern, message) => {
    expect(() => compilePattern(pattern)).toThrow(message);
  });

  test('made of the scalars of an event matches that event', () => {
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const name = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(fc.dictionary(name, scalar, { minKeys: 1 }), fc.array(scalar), (flat, others) => {
        const pattern = Object.fromEntries(
          Object.entries(flat).map(([key, value]) => [key, [...others, value]]),
        );
        const excluded = Object.fromEntries(
          Object.entries(flat).map(([key, value]) => [key, [{ 'anything-but': [value] }]]),
        );
        expect(compilePattern({ detail: pattern })({ detail: flat })).toBe(true);
        expect(compilePattern({ detail: excluded })({ detail: flat })).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
