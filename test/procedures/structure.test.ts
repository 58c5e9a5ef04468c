import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Procedure } from '../../domain/procedure.ts';
import { forms } from '../../forms/registry.ts';
import { procedureOf, procedures } from '../../procedures/registry.ts';
import { sources } from '../../procedures/sources.ts';
import { registry } from '../../templates/registry.ts';
import {
  brokenLinks,
  danglingInTheYears,
  groundlessSteps,
  lostInTheRegister,
  unsaidInTheYears,
} from './faults/agreement.ts';
import { unreadable, unsaid } from './faults/asking.ts';
import { untravelled } from './faults/courses.ts';
import { toothlessBars, unknownFacts } from './faults/facts.ts';
import { dangling, triggersOf, unwaivable } from './faults/names.ts';
import { ambiguousEvents, strayStages, unservable } from './faults/stages.ts';
import { strayIds, withoutWords } from './faults/words.ts';

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

test('every bar is met at the door: some refusal ground asks for the fact it writes', () => {
  expect(toothlessBars(procedures)).toEqual([]);
});

test('what one case puts on the record of another is known there and asked for here', () => {
  expect(brokenLinks(procedures)).toEqual([]);
  expect(procedures.flatMap(({ links = [] }) => links).length).toBeGreaterThan(5);
});

describe.each(procedures)('$id $version', (procedure: Procedure) => {
  test('no two rules of a kind, and no two assumptions, share an id, and ids are plain kebab-case', () => {
    expect(strayIds(procedure)).toEqual([]);
  });

  test('every rule stands on words or on an assumption; every assumption exists and is pointed to', () => {
    expect(withoutWords(procedure)).toEqual([]);
    expect(sources.map(({ id }) => id as string)).toContain(procedure.source);
  });

  test('whatever is named exists: stages, events, notices, steps, grounds, conditions, forms, applicants', () => {
    expect(dangling(procedure)).toEqual([]);
    for (const { appliesTo } of [
      ...procedure.conditions,
      ...procedure.materials,
      ...procedure.refusalGrounds,
    ])
      expect(appliesTo.length).toBeGreaterThan(0);
  });

  test('what is laid down for the years of an agreement names only what exists, and reads only what is said', () => {
    expect(danglingInTheYears(procedure)).toEqual([]);
    expect(unsaidInTheYears(procedure)).toEqual([]);
  });

  test('every ground to suspend or to end has its step, and every choice of grounds offers all of them', () => {
    expect(groundlessSteps(procedure)).toEqual([]);
  });

  test('a case that once stands in the register is never silently out of it, and stands there once', () => {
    expect(lostInTheRegister(procedure)).toEqual([]);
  });

  test('a ground that an officer may decide on may be waived, and every such ground and exception has its step', () => {
    expect(unwaivable(procedure)).toEqual([]);
  });

  test('there is one draft; every stage is reached from it and leads to an end; final stages end and say what they mean', () => {
    expect(procedure.stages.filter(({ kind }) => kind === 'draft')).toHaveLength(1);
    expect(strayStages(procedure)).toEqual([]);
    expect(ambiguousEvents(procedure)).toEqual([]);
  });

  test('materials name a way to hand them in; a condition of theirs is put in words', () => {
    for (const { id, accept, requiredWhen, requiredWhenLabel } of procedure.materials) {
      expect(accept.length, id).toBeGreaterThan(0);
      expect(requiredWhenLabel !== undefined, id).toBe(requiredWhen !== undefined);
    }
  });

  test('a payload asks for things in a way the engine can read, and no clock leans on a date nobody has to give', () => {
    expect(unreadable(procedure)).toEqual([]);
    expect(unsaid(procedure)).toEqual([]);
  });

  test('criteria ask only for facts that a form asks for or a register knows, and for values that are offered', () => {
    expect(unknownFacts(procedure)).toEqual([]);
  });

  test('every paper exists; what must be served can be, in every stage it is owed in; what starts a clock must be served', () => {
    const { notices, publications = [] } = procedure;
    const papers = [...notices, ...publications].flatMap(({ document }) => document ?? []);
    const receipts = notices.flatMap(({ receipt }) => receipt ?? []);
    const there = (id: string) => registry.has(id) || forms.some((form) => form.id === id);
    expect([...papers, ...receipts].filter((id) => !there(id))).toEqual([]);
    expect(unservable(procedure)).toEqual([]);
    const starting = triggersOf(procedure).flatMap(({ where }) => where?.noticeId ?? []);
    expect(notices.filter(({ id, receipt }) => starting.includes(id) && !receipt)).toEqual([]);
  });

  test('every paper can be filled from a case, and a list from many', () => {
    const silent = procedure.notices.filter(({ document, scope }) => {
      const { fromCase, fromCases } = registry.get(document);
      return !fromCase || (scope === 'list' && !fromCases);
    });
    expect(silent.map(({ id, document }) => `${id}: ${document}`)).toEqual([]);
  });

  test('every kind of applicant has an ordinary way to go, and every such way can be gone', () => {
    expect(untravelled(procedure)).toEqual([]);
  });
});
