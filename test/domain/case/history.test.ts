import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { append, canonical, firstBrokenLink, hashOf } from '../../../domain/case/chain.ts';
import { type CaseEvent, ENGINE_EVENTS } from '../../../domain/case/event.ts';
import { replay } from '../../../domain/case/state.ts';
import {
  actor,
  asked,
  at,
  attempt,
  delivery,
  designation,
  draft,
  must,
  play,
  served,
  settled,
  submitted,
} from './play.ts';

/** A history with one event of nearly every sort. */
const whole = (() => {
  const corrected = play(served('2026-09-08'), ['2026-09-15', 'applicant', 'supplement', { forms: {} }]);
  const accepted = play(settled(corrected, '2026-09-28').state, ['2026-09-28', 'receiving-clerk', 'accept']);
  return play(accepted, ['2026-09-29', 'applicant', 'serve', delivery(accepted, 'annex-04-1', '2026-09-28')]);
})();

describe('a history', () => {
  test('is numbered without a gap and linked from the first event to the last', () => {
    expect(whole.history.map(({ n }) => n)).toEqual(whole.history.map((_, index) => index + 1));
    expect(whole.version).toBe(whole.history.length);
    expect(firstBrokenLink(whole.history)).toBeUndefined();
    expect(firstBrokenLink([])).toBeUndefined();
  });

  test('leads to the same state however often, and however it was stored, it is replayed', () => {
    expect(replay(designation, whole.history)).toEqual(whole);
    expect(replay(designation, structuredClone(whole.history))).toEqual(whole);
  });

  test('every change of any one event is found at the event after it, and of the last by the hash that the head keeps', () => {
    const changes: ((event: CaseEvent) => CaseEvent)[] = [
      (event) => ({ ...event, type: 'withdrawn' }),
      (event) => ({ ...event, at: at('2020-01-01') }),
      (event) => ({ ...event, actor: { ...event.actor, id: 'somebody-else' } }),
      (event) => ({ ...event, payload: { ...event.payload, note: '' } }),
    ];
    for (const [index, event] of whole.history.entries()) {
      for (const change of changes) {
        const tampered = whole.history.with(index, change(event));
        const last = index === whole.history.length - 1;
        expect(firstBrokenLink(tampered)).toBe(last ? undefined : index + 2);
        if (last) expect(hashOf(must(tampered.at(-1)))).not.toBe(hashOf(event));
      }
    }
  });

  test('an event taken out, put in, doubled or exchanged is found where it happened', () => {
    const { history } = whole;
    expect(firstBrokenLink(history.toSpliced(3, 1))).toBe(5);
    expect(firstBrokenLink(history.toSpliced(3, 0, must(history[3])))).toBe(4);
    expect(firstBrokenLink([...history.slice(0, 2), must(history[3]), must(history[2])])).toBe(4);
    expect(firstBrokenLink(history.slice(1))).toBe(2);
  });

  test('the bytes that are hashed do not depend on the order of keys or on what is undefined', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical({ ...turned, nothing: undefined })).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 60 },
    );
  });
});

const add = (history: readonly CaseEvent[], type: string) => [
  ...history,
  ...append(history, [{ type, at: at('2026-12-01'), actor: actor('clock'), payload: {} }]),
];

describe('a history that the procedure cannot have produced is refused, never read around', () => {
  test.each<[string, readonly CaseEvent[]]>([
    ['none at all', []],
    ['one that does not begin with the draft', submitted().history.slice(1)],
    ['one that begins twice', add(submitted().history, ENGINE_EVENTS.drafted)],
    ['an acceptance of a draft', add(draft().history, 'accepted')],
    ['an event nobody knows', add(submitted().history, 'approved-by-friend')],
    [
      '第十二条（二） a lapse of a case that waits for no correction',
      add(submitted().history, 'supplement-lapsed'),
    ],
    [
      'a step out of a final stage',
      add(play(submitted(), ['2026-09-08', 'applicant', 'withdraw']).history, 'accepted'),
    ],
  ])('%s', (_, history) => {
    expect(() => replay(designation, history)).toThrow(Error);
  });
});

describe('settling', () => {
  test('twice adds nothing, and a later settling gives the same record as one on the day', () => {
    const first = settled(served('2026-09-08'), '2026-09-16');
    expect(settled(first.state, '2026-09-16').events).toEqual([]);
    expect(settled(first.state, '2027-09-16').events).toEqual([]);
    const late = settled(served('2026-09-08'), '2026-11-16');
    expect(late.events.map(({ type, payload }) => [type, payload])).toEqual(
      first.events.map(({ type, payload }) => [type, payload]),
    );
  });

  test('puts on record what came due in the order in which it came due', () => {
    const accepted = play(submitted(), ['2026-09-08', 'receiving-clerk', 'accept']);
    const delivered = play(accepted, [
      '2026-09-09',
      'applicant',
      'serve',
      delivery(accepted, 'annex-04-1', '2026-09-09'),
    ]);
    const { events } = settled(delivered, '2026-12-31');
    expect(events.map(({ payload }) => [payload.deadline, payload.endedOn])).toEqual([
      ['upload', '2026-09-09'],
      ['assessment', '2026-12-08'],
    ]);
  });

  test('never dates its record before the history it stands in', () => {
    const state = served('2026-09-08', '2026-09-20T18:00:00+08:00');
    const { events } = settled(state, '2026-09-20T09:00:00+08:00');
    for (const event of events) expect(event.at >= state.lastAt).toBe(true);
  });

  test('a delivery recorded after its five days are over lapses the case at once', () => {
    expect(settled(served('2026-09-08', '2026-09-20'), '2026-09-20').state.stage).toBe('lapsed');
  });
});

test('deciding leaves the state it was given as it was', () => {
  const state = asked();
  const before = structuredClone(state);
  attempt(state, [
    '2026-09-20',
    'applicant',
    'supplement',
    { forms: { 'liaocheng/self-check': { beds: 9 } } },
  ]);
  attempt(state, ['2026-09-20', 'receiving-clerk', 'serve', delivery(state, 'annex-04-2', '2026-09-09')]);
  settled(state, '2027-01-01');
  expect(state).toEqual(before);
});

test('a document is owed, then stuck, then issued, then served, and each standing is read from the history', () => {
  const decision = attempt(submitted(), ['2026-09-08', 'receiving-clerk', 'accept']);
  if (!decision.ok) throw new Error('refused');
  const history = [...decision.state.history, ...append(decision.state.history, [decision.event])];
  const told = { noticeId: 'annex-04-1', eventNumber: 3 };
  const next = (type: string, payload: object) => {
    history.push(
      ...append(history, [
        { type, at: at('2026-09-09'), actor: actor('timeline'), payload: { ...told, ...payload } },
      ]),
    );
    return replay(designation, history).notices.find(({ notice }) => notice === 'annex-04-1');
  };
  expect(next(ENGINE_EVENTS.noticeStuck, { reason: 'MissingGlyphError' })).toMatchObject({
    stuck: { reason: 'MissingGlyphError' },
  });
  const issued = next(ENGINE_EVENTS.noticeIssued, { key: 'k', sha256: 's', size: 7 });
  expect(issued).toMatchObject({ issued: { key: 'k', sha256: 's', size: 7 } });
  expect(issued).not.toHaveProperty('stuck');
  expect(next(ENGINE_EVENTS.noticeServed, { servedOn: '2026-09-09' })).toMatchObject({
    served: { on: '2026-09-09', eventNumber: 6 },
  });
});
