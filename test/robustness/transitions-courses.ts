import type { Procedure } from '../../domain/procedure.ts';
import { civilDate, type Instant, instant } from '../../domain/time/civil-date.ts';
import { putPaper, refreshed } from '../../functions/adapters/calendar.ts';
import { putAgency, putInstitution } from '../../functions/adapters/directory.ts';
import { act } from '../../functions/use-cases/act.ts';
import { startBatch } from '../../functions/use-cases/batch.ts';
import { loadCase } from '../../functions/use-cases/load-case.ts';
import { startApplication } from '../../functions/use-cases/start-application.ts';
import { Viewer } from '../../functions/viewer.ts';
import { LISTING } from '../functions/use-cases/fixture.ts';
import type { Course } from './transitions.ts';
import type { ForkingWorld } from './transitions-world.ts';

/** In force already when these courses begin. */
export const LISTED: Procedure = { ...LISTING, version: '2024-01-01' };

const CLERK = { role: 'receiving-clerk', id: 'clerk', agency: 'city' } as const;
const on = (day: string): Instant => instant(`${day}T10:00:00+08:00`);

/** Cases of the smallest procedure, handed in; it must stand in the registry. */
async function handedIn(world: ForkingWorld, count: number): Promise<string[]> {
  const { deps } = world;
  await world.open();
  const common = { region: '某市', address: '某路1号', phone: '0000', demonstration: true };
  await putAgency(deps.table, {
    ...common,
    id: 'city',
    name: '某市医保中心',
    level: 'city',
    numberPrefix: '某医保',
  });
  const kind = 'medical-institution';
  const institution = 'hospital';
  await putInstitution(deps.table, { id: institution, name: '某医院', address: '某路2号', kind });
  const actor = { role: 'applicant', id: 'applicant', institution } as const;
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const start = {
      procedure: LISTED,
      agency: 'city',
      applicantKind: kind,
      actor,
      idempotencyKey: `draft-${n}`,
    };
    const caseId = await startApplication(deps, start);
    if (!caseId) throw new Error('the draft was there before');
    await act(deps, { caseId, actor, act: { step: 'submit', payload: {} }, idempotencyKey: `submit-${n}` });
    await world.invoke('wake', { detail: { caseId } });
    await world.settle();
    ids.push(caseId);
  }
  return ids;
}

/** Two cases published by one act of many, on one paper. */
export async function listed(world: ForkingWorld): Promise<Course> {
  const caseIds = await handedIn(world, 2);
  const viewer = Viewer.parse({ sub: CLERK.id, name: '某人', role: CLERK.role, agency: CLERK.agency });
  const publish = {
    key: 'publish two cases on one list',
    at: on('2024-11-25'),
    ready: async ({ deps }: ForkingWorld) => {
      const cases = await Promise.all(caseIds.map((caseId) => loadCase(deps.table, caseId)));
      const items = cases.map(({ caseId, state }) => ({ caseId, expectedVersion: state.version }));
      const payload = { publishedOn: '2024-11-25' };
      return async () => {
        const outcome = await startBatch(
          deps,
          viewer,
          { kind: 'step', step: 'publish', payload, items },
          'publish',
        );
        if (outcome.kind !== 'started') world.refused.push(outcome.message);
      };
    },
  };
  return { name: 'list', caseIds, begun: await world.rest(), transitions: [publish] };
}

/** A case in its public notice, and a paper that makes one of the notice's days a holiday; reconcile puts its dates right. */
export async function recomputed(world: ForkingWorld): Promise<Course> {
  const caseIds = await handedIn(world, 1);
  const [caseId = ''] = caseIds;
  const payload = { publishedOn: '2024-11-22' };
  const { deps } = world;
  await act(deps, { caseId, actor: CLERK, act: { step: 'publish', payload }, idempotencyKey: 'publish' });
  await world.invoke('wake', { detail: { caseId } });
  await world.settle();
  const day = civilDate('2024-11-27');
  const arrangement = {
    year: 2024,
    paper: { title: '国务院办公厅关于调整2024年放假安排的通知', publishedOn: civilDate('2024-11-23') },
    holidays: [{ name: '临时放假', from: day, to: day }],
    makeUpWorkdays: [],
  };
  const paper = {
    key: 'a paper of the State Council moves a date',
    at: on('2024-11-25'),
    ready: async () => {
      await putPaper(deps.table, { arrangement, at: deps.now() });
      await refreshed(deps, true);
      return async () => void (await world.invoke('reconcile'));
    },
  };
  const end = { key: 'the standstill ends a day later', at: instant('2024-12-03T00:00:00+08:00') };
  return { name: 'calendar', caseIds, begun: await world.rest(), transitions: [paper, end] };
}
