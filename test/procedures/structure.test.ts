import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENGINE_EVENTS } from '../../domain/case/event.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { procedureOf, procedures } from '../../procedures/registry.ts';
import { sources } from '../../procedures/sources.ts';
import { rulesOf } from './walk.ts';

const FOLDER = new URL('../../procedures/', import.meta.url);

test('every place that has an index is in the registry, under its own name', () => {
  const named = globSync('*/index.ts', { cwd: FOLDER }).map(dirname);
  expect(new Set(procedures.map(({ id }) => id.split('/')[0]))).toEqual(new Set(named));
});

test('a procedure is found by its id, the newest version unless one is asked for', () => {
  for (const { id, version } of procedures) {
    expect(procedureOf(id, version)).toMatchObject({ id, version });
    expect(procedureOf(id)?.version).toBe(
      procedures
        .filter((other) => other.id === id)
        .map((other) => other.version)
        .sort()
        .at(-1),
    );
    expect(procedureOf(id, '1900-01-01')).toBeUndefined();
  }
  expect(procedureOf('nowhere/nothing')).toBeUndefined();
});

describe.each(procedures)('$id $version', (procedure: Procedure) => {
  const rules = rulesOf(procedure);
  const stages = procedure.stages.map(({ id }) => id);
  const kinds = procedure.applicants.map(({ id }) => id);
  const events = new Set<string>([
    ...procedure.steps.map(({ event }) => event),
    ...Object.values(ENGINE_EVENTS),
  ]);
  for (const { effect } of procedure.deadlines) if (effect.kind === 'lapse') events.add(effect.event);

  test('no two rules of a kind, and no two assumptions, share an id, and ids are plain kebab-case', () => {
    const { applicants, steps, deadlines, conditions, materials, refusalGrounds, notices, assumptions } =
      procedure;
    const kinds = [
      applicants,
      procedure.stages,
      steps,
      deadlines,
      conditions,
      materials,
      refusalGrounds,
      notices,
    ];
    for (const ids of [...kinds, assumptions].map((kind: readonly { id: string }[]) =>
      kind.map(({ id }) => id),
    )) {
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))).toEqual([]);
    }
  });

  test('every rule stands on words of the document or on an assumption', () => {
    const bare = rules.filter(
      ({ citations, assumptions = [] }) => citations.length + assumptions.length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
    expect(procedure.forms.filter(({ citations }) => citations.length === 0)).toEqual([]);
    expect(procedure.assumptions.filter(({ quotes }) => quotes.length === 0)).toEqual([]);
    expect(sources.map(({ id }) => id as string)).toContain(procedure.source);
  });

  test('every assumption that a rule points to exists, and every assumption is pointed to', () => {
    const known = procedure.assumptions.map(({ id }) => id);
    const used = new Set(rules.flatMap(({ assumptions = [] }) => assumptions));
    expect([...used].filter((id) => !known.includes(id))).toEqual([]);
    expect(known.filter((id) => !used.has(id))).toEqual([]);
  });

  test('steps and deadlines name only stages, events, notices, grounds and steps that exist', () => {
    const notices = procedure.notices.map(({ id }) => id);
    const owed = [
      ...procedure.steps.flatMap((step) => step.notices),
      ...procedure.deadlines.flatMap(({ effect }) => (effect.kind === 'lapse' ? effect.notices : [])),
    ];
    expect(owed.map(({ notice }) => notice).filter((id) => !notices.includes(id))).toEqual([]);
    const named = procedure.steps.flatMap(({ from, to }) => [...from, ...(to ? [to] : [])]);
    const during = procedure.deadlines.flatMap(({ during = [], effect }) => [
      ...during,
      ...(effect.kind === 'lapse' ? [effect.to] : []),
    ]);
    expect([...named, ...during].filter((id) => !stages.includes(id))).toEqual([]);
    const triggers = procedure.deadlines.flatMap(({ starts, pausedBy = [] }) => [
      ...starts,
      ...pausedBy.flatMap(({ from, until }) => [from, until]),
    ]);
    const guarded = procedure.steps.flatMap(({ guards }) =>
      guards.flatMap((guard) => ('event' in guard ? guard.event : [])),
    );
    const ends = procedure.deadlines.flatMap(({ endedBy }) => endedBy);
    expect(
      [...triggers.map(({ event }) => event), ...guarded, ...ends].filter((id) => !events.has(id)),
    ).toEqual([]);
    expect(
      triggers.flatMap(({ where }) => where?.noticeId ?? []).filter((id) => !notices.includes(id)),
    ).toEqual([]);
    const blocked = procedure.deadlines.flatMap(({ effect }) =>
      effect.kind === 'open' ? effect.blocks : [],
    );
    expect(blocked.filter((id) => !procedure.steps.some((step) => step.id === id))).toEqual([]);
  });

  test('a ground that an officer may decide on exists and may be waived, and every such ground has its step', () => {
    const offered = procedure.steps
      .filter(({ event }) => event === 'ground-decided')
      .flatMap(({ payload }) => payload.filter(({ name }) => name === 'ground'))
      .flatMap(({ options = [] }) => options.map(({ value }) => value));
    const waivable = procedure.refusalGrounds.filter(({ mayBeWaived }) => mayBeWaived).map(({ id }) => id);
    expect(offered.sort()).toEqual(waivable.sort());
  });

  test('conditions, materials, grounds and forms are for applicants the procedure knows', () => {
    const { conditions, materials, refusalGrounds, forms } = procedure;
    const all = [...conditions, ...materials, ...refusalGrounds, ...forms];
    expect(all.filter(({ appliesTo }) => appliesTo.length === 0)).toEqual([]);
    expect(all.flatMap(({ appliesTo }) => appliesTo).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  test('materials name their forms, their checklists and a way to hand them in; a condition of theirs is put in words', () => {
    const { materials, forms, notices } = procedure;
    for (const { id, form, checklist, accept, requiredWhen, requiredWhenLabel } of materials) {
      expect(accept.length, id).toBeGreaterThan(0);
      if (form)
        expect(
          forms.map((use) => use.form),
          id,
        ).toContain(form);
      if (checklist)
        expect(
          notices.map((notice) => notice.id),
          id,
        ).toContain(checklist.notice);
      expect(requiredWhenLabel !== undefined, id).toBe(requiredWhen !== undefined);
    }
  });

  test('a payload asks for things in a way the engine can read: options to choose from, forms to fill in, no name twice', () => {
    for (const { id, payload, event } of procedure.steps) {
      const names = payload.map(({ name }) => name);
      expect(new Set(names).size, id).toBe(names.length);
      for (const { kind, options = [], form } of payload) {
        expect(options.length > 0, id).toBe(kind === 'choice');
        expect(form !== undefined, id).toBe(kind === 'form');
      }
      for (const { starts } of procedure.deadlines) {
        const dates = starts
          .filter((trigger) => trigger.event === event && trigger.date)
          .map(({ date }) => date);
        // A clock cannot start on a date that nobody has to give.
        for (const date of dates)
          expect(
            payload.find(({ name }) => name === date),
            id,
          ).toMatchObject({ required: true, kind: 'date' });
      }
    }
  });

  test('there is one draft, every other stage can be reached from it, and every open stage can be left', () => {
    const drafts = procedure.stages.filter(({ kind }) => kind === 'draft');
    expect(drafts).toHaveLength(1);
    const moves = [
      ...procedure.steps.flatMap(({ from, to }) => (to ? from.map((stage) => [stage, to] as const) : [])),
      ...procedure.deadlines.flatMap(({ during = [], effect }) =>
        effect.kind === 'lapse' ? during.map((stage) => [stage, effect.to] as const) : [],
      ),
    ];
    const reached = new Set(drafts.map(({ id }) => id));
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const [from, to] of moves) if (reached.has(from)) reached.add(to);
    }
    expect(stages.filter((id) => !reached.has(id))).toEqual([]);
    for (const { id, kind } of procedure.stages) {
      expect(
        moves.some(([from]) => from === id),
        id,
      ).toBe(kind !== 'final');
    }
  });

  test('a final stage tells the applicant what it means', () => {
    const silent = procedure.stages.filter(
      ({ kind, meaning }) => (kind === 'final') !== (meaning !== undefined),
    );
    expect(silent).toEqual([]);
  });
});
