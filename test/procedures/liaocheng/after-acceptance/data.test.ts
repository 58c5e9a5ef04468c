import { describe, expect, test } from 'vitest';
import { ENGINE_EVENTS } from '../../../../domain/case/event.ts';
import { forms } from '../../../../forms/liaocheng/index.ts';
import { contains, lawText, unspaced } from '../../../../procedures/law.ts';
import * as policy from '../../../../procedures/liaocheng/designation/after-acceptance/policy.ts';
import {
  MEDICAL_REVIEW_ROWS,
  OPTIONAL_ROWS,
  PHARMACY_REVIEW_ROWS,
  SITE_ROWS,
} from '../../../../procedures/liaocheng/designation/after-acceptance/review-rows.ts';
import { staffing } from '../../../../procedures/liaocheng/designation/after-acceptance/staffing.ts';
import * as waiting from '../../../../procedures/liaocheng/designation/after-acceptance/waiting.ts';
import { wholeDesignation as whole } from '../../../../procedures/liaocheng/designation/after-acceptance/whole.ts';
import { designation } from '../../../../procedures/liaocheng/designation/index.ts';
import { documents as papersOfPlace } from '../../../../templates/liaocheng/index.ts';
import { documents as standardPapers } from '../../../../templates/standard/index.ts';
import { textAt } from '../../places.ts';
import { citationsIn, lengthsIn, objectsIn, rulesOf } from '../../walk.ts';
import { CARRIED } from '../catalog.ts';
import { CARRIED_AFTER, ELSEWHERE, WAYS } from './catalog.ts';

const law = lawText('003');
const beside = [
  policy.yearlyGate,
  ...policy.exceptions,
  policy.transition,
  ...policy.variants,
  ...staffing,
  ...waiting.monthly,
  waiting.panel,
  ...waiting.missingPapers,
];
const rules = [...rulesOf(whole), ...beside];
const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const UNITS = { 'working-days': '个?工作日', days: '(?:日|天)', months: '个月', years: '年' } as const;
const moves = [
  ...whole.steps.flatMap(({ id, from, to }) => from.map((stage) => ({ id, from: stage, to: to ?? stage }))),
  ...whole.deadlines.flatMap(({ id, during = [], effect }) =>
    effect.kind === 'lapse'
      ? during.map((stage) => ({ id, from: stage, to: effect.to }))
      : during.map((stage) => ({ id, from: stage, to: stage })),
  ),
];

describe('the words', () => {
  test('every quote stands in 003 to the character, at the place its citation names', () => {
    const citations = citationsIn([whole, policy, staffing, waiting]);
    expect(citations.length).toBeGreaterThan(400);
    const strangers = citations.filter(
      ({ source, place, quote }) =>
        source !== '003' || !contains(law, quote) || !textAt(law, place)?.includes(unspaced(quote)),
    );
    expect(strangers).toEqual([]);
  });

  test('every period is as long as the words of its rule say, in their unit', () => {
    const wrong = rules.flatMap((rule) => {
      const quotes = rule.citations.map(({ quote }) => unspaced(quote)).join('\n');
      return lengthsIn(rule).filter(
        ({ unit, n }) => !new RegExp(`(?<!\\d)(?:${n}|${NUMERALS[n]})${UNITS[unit]}`, 'u').test(quotes),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every count and ratio is a number in the words of its rule', () => {
    const wrong = rules.flatMap((rule) => {
      const quotes = rule.citations.map(({ quote }) => unspaced(quote)).join('\n');
      return objectsIn(rule)
        .flatMap(({ atLeast, moreThan, atMost }) => [atLeast, moreThan, atMost])
        .filter((value): value is number => typeof value === 'number' && value > 0 && value !== 1)
        .filter((value) => !new RegExp(`(?<![\\d.])${value}(?![\\d.])`, 'u').test(quotes))
        .map((value) => ({ rule: rule.id, value }));
    });
    expect(wrong).toEqual([]);
  });

  test('every rule stands on words or on an assumption; every assumption named exists and every one is named', () => {
    const bare = rules.filter(
      ({ citations, assumptions = [] }) => citations.length + assumptions.length === 0,
    );
    expect(bare).toEqual([]);
    const known = whole.assumptions.map(({ id }) => id);
    const used = new Set(rulesOf(whole).flatMap(({ assumptions = [] }) => assumptions));
    expect(known.filter((id) => !used.has(id))).toEqual([]);
    expect(rules.flatMap(({ assumptions = [] }) => assumptions).filter((id) => !known.includes(id))).toEqual(
      [],
    );
    expect(new Set(known).size).toBe(known.length);
  });
});

describe('the whole procedure', () => {
  test('no two rules of a kind share an id', () => {
    for (const kind of ['stages', 'steps', 'deadlines', 'conditions', 'refusalGrounds', 'notices'] as const) {
      const ids = whole[kind].map(({ id }) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
  });

  test('every stage is reached from the draft, every open one is left, and only the final ones mean something', () => {
    const reached = new Set(['draft']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const { from, to } of moves) if (reached.has(from)) reached.add(to);
    }
    expect(whole.stages.filter(({ id }) => !reached.has(id))).toEqual([]);
    for (const { id, kind, meaning } of whole.stages) {
      expect(
        moves.some(({ from, to }) => from === id && to !== id),
        id,
      ).toBe(kind !== 'final');
      expect(meaning !== undefined, id).toBe(kind === 'final');
    }
  });

  test('from every open stage some way leads to the connected system, and from every stage to an end', () => {
    const ends = whole.stages.filter(({ kind }) => kind === 'final').map(({ id }) => id);
    const leading = (goal: readonly string[]) => {
      const found = new Set(goal);
      for (let before = 0; before !== found.size; ) {
        before = found.size;
        for (const { from, to } of moves) if (found.has(to)) found.add(from);
      }
      return found;
    };
    expect(whole.stages.filter(({ id }) => !leading(ends).has(id))).toEqual([]);
    const hopeful = whole.stages.filter(({ kind }) => kind !== 'final').map(({ id }) => id);
    expect(hopeful.filter((id) => !leading(['connected']).has(id))).toEqual([]);
  });

  test('one event leads from one stage to one stage only', () => {
    const seen = new Map<string, string>();
    const torn = whole.steps.flatMap(({ event, from, to }) =>
      from.flatMap((stage) => {
        const key = `${event} in ${stage}`;
        const target = to ?? stage;
        const before = seen.get(key) ?? target;
        seen.set(key, before);
        return before === target ? [] : key;
      }),
    );
    expect(torn).toEqual([]);
  });

  test('steps, deadlines and what waits for the engine name only stages, events, notices, steps and papers that exist', () => {
    const steps = whole.steps.map(({ id }) => id);
    const stages = whole.stages.map(({ id }) => id);
    const notices = whole.notices.map(({ id }) => id);
    const events: string[] = [
      ...whole.steps.map(({ event }) => event),
      ...whole.deadlines.flatMap(({ effect }) => (effect.kind === 'lapse' ? effect.event : [])),
      ...Object.values(ENGINE_EVENTS),
    ];
    const missing = {
      stages: moves.flatMap(({ from, to }) => [from, to]).filter((id) => !stages.includes(id)),
      events: [
        ...whole.deadlines.flatMap(({ starts, endedBy }) => [
          ...starts.map(({ event }) => event),
          ...endedBy,
        ]),
        ...waiting.afterGuards.flatMap(({ after, since }) => [after.event, since ?? after.event]),
      ].filter((id) => !events.includes(id)),
      notices: [
        ...whole.steps.flatMap((step) => step.notices.map(({ notice }) => notice)),
        ...whole.deadlines.flatMap(({ starts }) => starts.flatMap(({ where }) => where?.noticeId ?? [])),
        ...waiting.listPapers,
      ].filter((id) => !notices.includes(id)),
      steps: [
        ...waiting.afterGuards.map(({ step }) => step),
        ...waiting.missingPapers.map(({ step }) => step),
        ...whole.deadlines.flatMap(({ effect }) => (effect.kind === 'open' ? effect.blocks : [])),
        policy.yearlyGate.waivedBy.step,
      ].filter((id) => !steps.includes(id)),
      bars: Object.keys(waiting.barFacts).filter(
        (id) => !whole.deadlines.some((deadline) => deadline.id === id),
      ),
      papers: [
        ...whole.notices.flatMap(({ document, receipt }) => (receipt ? [document, receipt] : [document])),
        ...waiting.monthly.map(({ document }) => document),
      ].filter((id) => ![...papersOfPlace, ...standardPapers].some((paper) => paper.id === id)),
      forms: [
        ...whole.steps.flatMap(({ payload }) => payload.flatMap(({ form }) => form ?? [])),
        ...waiting.panel.signs,
      ].filter((id) => !forms.some((form) => form.id === id)),
    };
    expect(missing).toEqual({
      stages: [],
      events: [],
      notices: [],
      steps: [],
      bars: [],
      papers: [],
      forms: [],
    });
  });

  test('a clock starts on a date that somebody has to give, or on the day of the event', () => {
    for (const { starts } of whole.deadlines) {
      for (const { event, date } of starts.filter((trigger) => trigger.event !== 'standstill-ended')) {
        const fields = whole.steps.filter((step) => step.event === event).map(({ payload }) => payload);
        if (date)
          for (const payload of fields)
            expect(payload).toContainEqual(
              expect.objectContaining({ name: date, kind: 'date', required: true }),
            );
      }
    }
  });

  test('whatever may be done up to the acceptance today may be done in the whole, from the same stages', () => {
    for (const step of designation.steps) {
      const same = whole.steps.find(({ id }) => id === step.id);
      expect(same?.from).toEqual(expect.arrayContaining([...step.from]));
      expect(same).toMatchObject({ to: step.to, event: step.event, actor: step.actor });
    }
    expect(whole.stages.slice(0, designation.stages.length).map(({ id }) => id)).toEqual(
      designation.stages.map(({ id }) => id),
    );
  });

  test('only the applicant can lose anything by a lapse, and only after six months or one', () => {
    const lapses = whole.deadlines.filter(({ effect }) => effect.kind === 'lapse');
    expect(lapses.map(({ id, binds }) => [id, binds])).toEqual([
      ['supplement', 'applicant'],
      ['reapplication', 'applicant'],
      ['signing', 'applicant'],
    ]);
  });
});

describe('附件7 and 附件8', () => {
  const rowsOf = (id: string) =>
    forms.find((form) => form.id === id)?.evaluation?.rows.map(({ finding }) => finding);

  test('the rows that decide are the rows of the forms', () => {
    expect(rowsOf('liaocheng/annex-07-1-medical-review')).toEqual([...MEDICAL_REVIEW_ROWS]);
    expect(rowsOf('liaocheng/annex-07-2-pharmacy-review')).toEqual([...PHARMACY_REVIEW_ROWS]);
    expect([
      ...(rowsOf('liaocheng/annex-08-1-site-evaluation') ?? []),
      ...(rowsOf('liaocheng/annex-08-2-site-evaluation') ?? []),
    ]).toEqual([...SITE_ROWS]);
  });

  test('the rows that may not concern an institution are those whose forms offer it', () => {
    const fields = forms.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
    const rows = [...MEDICAL_REVIEW_ROWS, ...PHARMACY_REVIEW_ROWS, ...SITE_ROWS];
    const optional = fields.filter(({ options = [] }) => options.some(({ value }) => value === '不适用'));
    const named = optional.map(({ name }) => name).filter((name) => (rows as string[]).includes(name));
    expect(named.toSorted()).toEqual(OPTIONAL_ROWS.toSorted());
  });

  test('附件8-1 every standard for the staff stands beside a row of the table, and every row about staff has one', () => {
    const rows = new Set(staffing.map(({ row }) => row));
    expect([...rows].filter((row) => !(SITE_ROWS as readonly string[]).includes(row))).toEqual([]);
    expect([...rows].sort()).toEqual(SITE_ROWS.slice(3, 13).toSorted());
  });
});

describe('the list of requirements', () => {
  const known = [...rules, ...whole.assumptions].map(({ id }) => id);

  test('every requirement after the acceptance is carried by a rule or an assumption', () => {
    const missing = Object.entries(CARRIED_AFTER).filter(
      ([, ids]) => ids.length === 0 || ids.some((id) => !known.includes(id)),
    );
    expect(missing).toEqual([]);
  });

  test('every transition from the acceptance on is a step or a lapse that leads where it says', () => {
    const wrong = Object.entries(WAYS).flatMap(([id, ways]) =>
      ways.flatMap(({ by, from, to }) =>
        by.flatMap((rule) =>
          from
            .filter(
              (stage) =>
                !moves.some((move) => move.id === rule && move.from === stage && move.to === (to || stage)),
            )
            .map((stage) => `${id}: ${rule} from ${stage}`),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('transitions, deadlines, papers, publications and inconsistencies of 003 are all carried, or belong to another procedure', () => {
    const listed = new Set([
      ...Object.keys(CARRIED),
      ...Object.keys(CARRIED_AFTER),
      ...Object.keys(WAYS),
      ...Object.keys(ELSEWHERE),
    ]);
    const numbers = (prefix: string, last: number, width = 0) =>
      Array.from({ length: last }, (_, at) => `${prefix}${String(at + 1).padStart(width, '0')}`);
    const asked = [
      ...numbers('LC-APP-', 44, 2),
      ...numbers('LC-D-', 60),
      ...numbers('LC-I-', 52, 2),
      ...numbers('LC-PUB-', 8),
      ...Array.from({ length: 12 }, (_, at) => `LC-P-${at + 22}`),
    ];
    expect(asked.filter((id) => !listed.has(id))).toEqual([]);
  });
});
