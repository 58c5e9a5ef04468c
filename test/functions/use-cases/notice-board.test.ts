import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Procedure } from '../../../domain/procedure.ts';
import { type Instant, instant } from '../../../domain/time/civil-date.ts';
import { loadHead } from '../../../functions/adapters/cases.ts';
import { startBatch } from '../../../functions/use-cases/batch.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { publishedBy } from '../../../functions/use-cases/notice-board/published.ts';
import { readBoard, readEntry, readNamed } from '../../../functions/use-cases/notice-board/read.ts';
import { startApplication } from '../../../functions/use-cases/start-application.ts';
import { Viewer } from '../../../functions/viewer.ts';
import { checkBoard, placesIn, readPublicSide } from '../../../infra/local/fsck/check-public-side.ts';
import { procedures } from '../../../procedures/registry.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, done, freshKey, must, officer } from './cases.ts';
import { LISTING, registered } from './fixture.ts';

const { citations } = must(LISTING.steps[0]);

/** The smallest procedure with a public notice: what is up for seven working days, and may be left before that. */
const POSTING: Procedure = {
  ...LISTING,
  id: 'fixture/posting',
  steps: LISTING.steps.map((step) =>
    step.id === 'withdraw' ? { ...step, from: ['assessed', 'published'] } : step,
  ),
  deadlines: [
    {
      id: 'posting',
      label: '公示期',
      citations,
      rule: 'R8',
      length: { unit: 'working-days', n: 7 },
      binds: 'reviewer',
      starts: [{ event: 'published' }],
      endedBy: [],
      during: ['published'],
      effect: { kind: 'open', blocks: [] },
    },
  ],
  publications: [
    { id: 'posted', label: '评估合格公示', what: '评估合格的医药机构', step: 'publish', citations },
  ],
};

let world: World;
let remove: () => void;
beforeAll(async () => {
  remove = registered(POSTING);
  world = await openWorld();
});
afterAll(async () => {
  remove();
  await world.close();
});

async function handedIn(): Promise<string> {
  const caseId = must(
    await startApplication(world.deps, {
      procedure: POSTING,
      agency: 'city',
      applicantKind: 'medical-institution',
      actor: APPLICANT,
      idempotencyKey: freshKey(),
    }),
  );
  await done(world.deps, caseId, APPLICANT, 'submit');
  return caseId;
}

const at = (when: string) => ({ ...world.deps, now: (): Instant => instant(`${when}+08:00`) });

describe('the board', () => {
  test('第十四条（后）（三）: a notice is up from its act to the end of the seventh working day, across 中秋节 and 国庆节', async () => {
    world.moveTo('2026-09-24');
    const caseId = await handedIn();
    const before = await readBoard(world.deps);
    expect(before.items).toEqual([]);
    await done(world.deps, caseId, officer(), 'publish', { publishedOn: '2026-09-24' });
    const { items } = await readBoard(world.deps);
    expect(items).toHaveLength(1);
    const [one] = items;
    // 28, 29, 30 September, 8, 9, 10 (a Saturday that is worked), 12 October; nothing was kept but the act.
    expect(one).toMatchObject({ standing: 'open', period: { from: '2026-09-28', until: '2026-10-12' } });
    const id = must(one).entry.id;
    const standings = await Promise.all(
      ['2026-09-24T23:59:59', '2026-10-07T12:00:00', '2026-10-12T23:59:59', '2026-10-13T00:00:00'].map(
        async (when) => (await readEntry(at(when), id))?.standing,
      ),
    );
    expect(standings).toEqual(['open', 'open', 'open', 'over']);
    expect(await readEntry(at('2026-09-23T12:00:00'), id)).toBeUndefined();
  });

  test('it shows what the paper shows, and the way is a page of the board: institution and address, nobody else', async () => {
    const [one] = (await readBoard(world.deps, { agency: 'city' })).items;
    const { named } = await readNamed(world.deps, must(one));
    expect(named).toEqual([
      { row: expect.objectContaining({ name: '某医院', address: '某路2号' }), left: false },
    ]);
    expect((await readBoard(world.deps, { agency: 'county' })).items).toEqual([]);
  });

  test('a case that leaves the period ends its notice early', async () => {
    const caseId = await handedIn();
    await done(world.deps, caseId, officer(), 'publish', { publishedOn: '2026-09-24' });
    await done(world.deps, caseId, APPLICANT, 'withdraw');
    const found = (await readBoard(world.deps)).items.find(({ entry }) => entry.caseId === caseId);
    expect(found?.standing).toBe('ended');
  });

  test('an act of many is one entry that names them all; one that leaves is marked, the list goes on', async () => {
    const caseIds = [await handedIn(), await handedIn(), await handedIn()];
    const clerk = Viewer.parse({ sub: 'clerk-1', name: '某人', role: 'receiving-clerk', agency: 'city' });
    const items = await Promise.all(
      caseIds.map(async (caseId) => ({
        caseId,
        expectedVersion: (await loadHead(world.deps.table, caseId)).version,
      })),
    );
    const payload = { publishedOn: '2026-09-24' };
    const spec = { kind: 'step', step: 'publish', payload, items } as const;
    const outcome = await startBatch(world.deps, clerk, spec, freshKey());
    expect(outcome.kind).not.toBe('refused');
    await world.runFor(10);
    const lists = (await readBoard(world.deps)).items.filter(({ entry }) => entry.list !== undefined);
    expect(lists).toHaveLength(1);
    const list = must(lists[0]);
    expect((await readNamed(world.deps, list)).named).toHaveLength(3);
    await done(world.deps, list.entry.caseId, APPLICANT, 'withdraw');
    const again = must(await readEntry(world.deps, list.entry.id));
    expect(again.standing).toBe('open');
    expect((await readNamed(world.deps, again)).named.filter(({ left }) => left)).toHaveLength(1);
    expect((await readEntry(at('2026-10-13T00:00:00'), list.entry.id))?.standing).toBe('over');
  });

  test('fsck finds the board as the cases have it, and what is missing or too much on it', async () => {
    const partitions = new Map<string, Record<string, never>[]>();
    const { table } = world.deps;
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
    for (const item of Items) {
      const pk = String(item.pk);
      partitions.set(pk, [...(partitions.get(pk) ?? []), item as Record<string, never>]);
    }
    const caseIds = Items.filter(({ sk }) => sk === 'HEAD').map(({ pk }) => String(pk));
    const loaded = await Promise.all(
      caseIds.filter((pk) => pk.startsWith('CASE#')).map((pk) => loadCase(table, pk.slice('CASE#'.length))),
    );
    const places = loaded.flatMap(({ caseId, procedure, state }) => placesIn(caseId, procedure, state));
    const side = readPublicSide(partitions);
    expect(places.length).toBeGreaterThan(4);
    expect(checkBoard(side, places)).toEqual([]);
    expect(checkBoard({ ...side, rows: side.rows.slice(1) }, places)).toHaveLength(1);
    expect(checkBoard(side, places.slice(1))).toHaveLength(1);
    expect(checkBoard({ ...side, entries: [] }, places).length).toBeGreaterThan(0);
  });

  test('the pages of the board follow on each other, the latest first', async () => {
    const first = await readBoard(world.deps, { limit: 2 });
    const second = await readBoard(world.deps, { limit: 2, cursor: must(first.cursor) });
    const ids = [...first.items, ...second.items].map(({ entry }) => entry.id);
    expect(new Set(ids).size).toBe(3);
  });
});

test('every publication that a step of a procedure prints as a list is told on the board, and no other step is', () => {
  for (const procedure of procedures) {
    const { steps, publications = [], notices } = procedure;
    const lists = new Set(notices.filter(({ scope }) => scope === 'list').map(({ id }) => id));
    for (const step of steps) {
      const told = publishedBy(procedure, { type: step.event })?.step.event === step.event;
      const prints = steps
        .filter(({ event }) => event === step.event)
        .some(
          (one) =>
            one.notices.some(({ notice }) => lists.has(notice)) &&
            publications.some((publication) => publication.step === one.id),
        );
      expect(told, `${procedure.id} ${step.id}`).toBe(prints);
    }
  }
});
