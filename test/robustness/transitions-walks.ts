import type { Actor, EventPayload } from '../../domain/case/event.ts';
import { panelOf } from '../../domain/case/payload-people.ts';
import { type CaseState, stageAfter } from '../../domain/case/state.ts';
import type { Step } from '../../domain/procedure.ts';
import { putAgency, putInstitution } from '../../functions/adapters/directory.ts';
import { act } from '../../functions/use-cases/act.ts';
import { loadCase } from '../../functions/use-cases/load-case.ts';
import { startApplication } from '../../functions/use-cases/start-application.ts';
import { edit, handIn } from '../../infra/cli/simulation/play.ts';
import type { Walk, WalkAct, Walker } from '../../infra/cli/simulation/walks/walker.ts';
import type { Course, Transition } from './transitions.ts';
import type { ForkingWorld } from './transitions-world.ts';

const CITY = 'city';
const COUNTY = 'county';

/** A walk of the pure domain as a course through the services: its draft is filled in, and its transitions wait. */
export async function courseOf(world: ForkingWorld, walker: Walker, walk: Walk): Promise<Course> {
  const { procedure } = walker;
  const { deps } = world;
  const { kind, level, forms } = walk.subject;
  await world.open();
  await putAgencies(world, procedure.region);
  await putInstitution(deps.table, { id: 'institution', kind, name: '示例机构', address: '示例地址' });
  const actor = { role: 'applicant', id: 'applicant-1', institution: 'institution' } as const;
  const agency = level === 'city' ? CITY : COUNTY;
  const request = { procedure, agency, applicantKind: kind, actor, idempotencyKey: 'draft' };
  const caseId = await startApplication(deps, request);
  if (!caseId) throw new Error('the world had this draft already');
  for (const [form, values] of Object.entries(forms)) await edit(world, caseId, form, { ...values });
  for (const { id, appliesTo } of procedure.materials)
    if (appliesTo.includes(kind)) await handIn(world, procedure, caseId, id);
  const name = `${procedure.id} ${kind}/${level}`;
  return {
    name,
    caseIds: [caseId],
    begun: await world.rest(),
    transitions: transitionsOf(walker, walk, caseId),
  };
}

async function putAgencies({ deps: { table } }: ForkingWorld, region: string): Promise<void> {
  const common = { region, address: '示例地址', phone: '0000-0000000', demonstration: true };
  const name = '示例市医疗保险经办机构';
  await putAgency(table, { ...common, id: CITY, name, level: 'city', numberPrefix: '示例医保' });
  const above = { level: 'county', parent: CITY } as const;
  await putAgency(table, { ...common, ...above, id: COUNTY, name: '示例县', numberPrefix: '示县医保' });
}

/** What moves the case on the walk, in order: each act, and each instant at which the clock has something to say. */
export function transitionsOf({ procedure }: Walker, { acts, state }: Walk, caseId: string): Transition[] {
  let stage = procedure.stages.find(({ kind }) => kind === 'draft')?.id ?? '';
  const made = new Map<string, Transition>();
  for (const event of state.history) {
    const done = acts.find(({ at }) => at === event.at);
    if (!made.has(event.at) && (done || event.actor.role === 'clock')) {
      const what = done ? (stepText(done) ?? '') : `${event.type} ${String(event.payload.deadline)}`;
      const key = `${procedure.id} ${stage}: ${what}`;
      const { at } = event;
      made.set(at, {
        key,
        at,
        ...(done && { ready: (world) => ready(world, procedure.steps, caseId, done) }),
      });
    }
    stage = stageAfter(procedure, stage, event) ?? stage;
  }
  return [...made.values()];
}

function stepText({ step, said, wishes }: WalkAct): string {
  const notice = wishes.notice ?? (typeof said.notice === 'string' ? said.notice.split('.')[0] : undefined);
  return notice ? `${step} ${notice}` : step;
}

async function ready(
  world: ForkingWorld,
  steps: readonly Step[],
  caseId: string,
  one: WalkAct,
): Promise<() => Promise<void>> {
  const step = steps.find(({ id }) => id === one.step);
  if (!step) throw new Error(`no step ${one.step}`);
  const { state } = await loadCase(world.deps.table, caseId);
  const actor = actorOf(one, state);
  const payload = await saidIn(world, caseId, step, one.said, state, actor);
  const idempotencyKey = `${caseId}-${one.at}`;
  return async () => {
    const outcome = await act(world.deps, { caseId, actor, act: { step: step.id, payload }, idempotencyKey });
    // What the law refuses would be refused again; the difference shows in the history.
    if (outcome.kind !== 'done') world.refused.push(`${one.step}: ${JSON.stringify(outcome).slice(0, 300)}`);
  };
}

function actorOf({ role, person }: WalkAct, { institution, agency }: CaseState): Actor {
  const id = `${role}-${person}`;
  if (role === 'applicant') return { role, id, institution };
  return { role, id, ...(role !== 'public' && { agency }) };
}

/** What a walk says, in the words of this case: its own notices, the members drawn here, files handed in before. */
async function saidIn(
  world: ForkingWorld,
  caseId: string,
  step: Step,
  said: EventPayload,
  state: CaseState,
  by: Actor,
): Promise<EventPayload> {
  const payload: Record<string, unknown> = { ...said };
  for (const { name, kind } of step.payload) {
    const value = payload[name];
    if (value === undefined) continue;
    if (kind === 'unserved-notice' && typeof value === 'string') {
      const [notice = ''] = value.split('.');
      const made = state.notices.findLast((one) => one.notice === notice && one.issued && !one.withdrawn);
      payload[name] = `${notice}.${made?.eventNumber ?? 0}`;
    }
    if (kind === 'signatures') payload[name] = panelOf(state);
    if (kind === 'files') {
      const upload = `${step.id}-${name}-${state.version}`;
      await world.addFile(caseId, upload, by);
      payload[name] = [upload];
    }
  }
  return payload;
}
