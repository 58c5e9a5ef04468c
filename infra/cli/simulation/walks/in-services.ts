import { deadlinesOf } from '../../../../domain/case/deadlines.ts';
import type { Actor, CaseEvent, EventPayload } from '../../../../domain/case/event.ts';
import { panelOf } from '../../../../domain/case/payload-people.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import type { Procedure, Step } from '../../../../domain/procedure.ts';
import type { Calendar } from '../../../../domain/time/calendar.ts';
import { type CivilDate, dateOf, type Instant } from '../../../../domain/time/civil-date.ts';
import { putAgency, putInstitution } from '../../../../functions/adapters/directory.ts';
import { act } from '../../../../functions/use-cases/act.ts';
import { loadCase } from '../../../../functions/use-cases/load-case.ts';
import { startApplication } from '../../../../functions/use-cases/start-application.ts';
import { edit, handIn } from '../play.ts';
import { openWorld, type World } from '../world.ts';
import { FIRST_DAY } from './subjects.ts';
import { CITY, morning, type Walk, type WalkAct, type Walker } from './walker.ts';

const COUNTY = 'county';

/** What came of doing walks again in the real services. */
export interface Compared {
  walks: number;
  acts: number;
  /** Last days, and days on which they take effect, that were compared. */
  dates: number;
  /** Of acts that came too late for somebody who had not looked again. */
  stale: number;
  findings: string[];
}

/** A walk on its way through the services, beside itself in the pure domain. */
interface Twin {
  name: string;
  walker: Walker;
  walk: Walk;
  caseId: string;
  pure: Walk;
  /** Acts done so far; a twin that has gone astray is left alone. */
  done: number;
  astray: boolean;
}

/**
 * Does walks again in the local edition's own services, all of them side by side in one world, and compares the case with the
 * pure domain after every act: its stage, what happened when, every deadline's first and last day.
 */
export async function compareInServices(walks: readonly Walked[]): Promise<Compared> {
  const found: Compared = { walks: 0, acts: 0, dates: 0, stale: 0, findings: [] };
  const together = walks.filter((one) => !standsAlone(one));
  const alone = walks.filter(standsAlone).map((one) => [one]);
  for (const group of [together, ...alone]) if (group.length > 0) await inOneWorld(group, found);
  return found;
}

/** A walk, and the walker that made it. */
export interface Walked {
  walker: Walker;
  walk: Walk;
}

/** A bar or a place used up by one case would be met by the others: the samples are all the same institution. */
export function standsAlone({ walker: { procedure, calendar }, walk: { state, acts } }: Walked): boolean {
  const once = acts.some(({ step, said }) =>
    procedure.steps.some(
      ({ id, payload }) => id === step && payload.some((field) => field.once && field.name in said),
    ),
  );
  const begun = deadlinesOf(procedure, state, calendar, dateOf(state.lastAt));
  return once || begun.some(({ deadline }) => deadline.effect.kind === 'bar');
}

async function inOneWorld(walks: readonly Walked[], found: Compared): Promise<void> {
  const world = await openWorld(morning(FIRST_DAY), { render: false });
  try {
    for (const region of new Set(walks.map(({ walker }) => walker.procedure.region)))
      await putAgencies(world, region);
    const twins: Twin[] = [];
    for (const [n, one] of walks.entries()) twins.push(await twinOf(world, one, n));
    found.walks += walks.length;
    for (const at of instantsOf(walks)) {
      await world.advance(at);
      const concerned = twins.filter(
        ({ walk, done, astray }) => !astray && (walk.acts[done]?.at === at || walk.now === at),
      );
      for (const twin of concerned) {
        const next = twin.walk.acts[twin.done];
        if (next?.at === at) await perform(world, twin, next, found);
      }
      await world.settle();
      for (const twin of concerned) await compare(world, twin, at, found);
    }
  } finally {
    await world.close();
  }
}

/** The instants at which something is done, and the ends of the walks. */
function instantsOf(walks: readonly Walked[]): Instant[] {
  return [...new Set(walks.flatMap(({ walk: { acts, now } }) => [...acts.map(({ at }) => at), now]))].sort();
}

async function putAgencies({ deps: { table } }: World, region: string): Promise<void> {
  const common = { region, address: '示例地址', phone: '0000-0000000', demonstration: true };
  const name = '示例市医疗保险经办机构';
  await putAgency(table, { ...common, id: CITY, name, level: 'city', numberPrefix: '示例医保' });
  await putAgency(table, {
    ...common,
    id: COUNTY,
    name: '示例县医疗保险经办机构',
    level: 'county',
    numberPrefix: '示县医保',
    parent: CITY,
  });
}

async function twinOf(world: World, { walker, walk }: Walked, n: number): Promise<Twin> {
  const { deps } = world;
  const { procedure } = walker;
  const { kind, level, forms } = walk.subject;
  const institution = `institution-${n}`;
  await putInstitution(deps.table, { id: institution, kind, name: `示例机构${n}`, address: '示例地址' });
  const actor = { role: 'applicant', id: `applicant-${n}`, institution } as const;
  const agency = level === 'city' ? CITY : COUNTY;
  const request = { procedure, agency, applicantKind: kind, actor, idempotencyKey: `draft-${n}` };
  const caseId = await startApplication(deps, request);
  if (!caseId) throw new Error('the world had this draft already');
  for (const [form, values] of Object.entries(forms)) await edit(world, caseId, form, { ...values });
  for (const { id, appliesTo } of procedure.materials)
    if (appliesTo.includes(kind)) await handIn(world, procedure, caseId, id);
  const name = `${kind}/${level}：${walk.acts.map(({ step }) => step).join(' → ')}`;
  return { name, walker, walk, caseId, pure: walker.begin(walk.subject), done: 0, astray: false };
}

async function perform(world: World, twin: Twin, one: WalkAct, found: Compared): Promise<void> {
  const { walker } = twin;
  const step = walker.procedure.steps.find(({ id }) => id === one.step);
  if (!step) throw new Error(`no step ${one.step}`);
  const before = walker.wait(twin.pure, one.at);
  const pure = walker.take(before, step, one, one.wishes);
  if (!('state' in pure)) throw new Error(`${twin.name}: ${one.step} went otherwise the second time`);
  twin.pure = pure;
  twin.done += 1;
  const { caseId } = twin;
  const { state } = await loadCase(world.deps.table, caseId);
  const actor = actorOf(one, state);
  const payload = await saidIn(world, caseId, step, one.said, state, actor);
  const request = { caseId, actor, act: { step: step.id, payload } };
  if (found.stale < 20 && state.history.some(isHuman)) {
    const blind = await act(world.deps, {
      ...request,
      seenVersion: 1,
      idempotencyKey: `${caseId}-blind-${twin.done}`,
    });
    if (blind.kind === 'stale') found.stale += 1;
    else found.findings.push(`${twin.name}：没有看到最新情况的人办理“${step.label}”，竟得到 ${blind.kind}`);
  }
  const outcome = await act(world.deps, { ...request, idempotencyKey: `${caseId}-${twin.done}` });
  found.acts += 1;
  if (outcome.kind === 'done') return;
  const why =
    outcome.kind === 'refused' ? outcome.refusals.map(({ message }) => message).join('') : outcome.kind;
  found.findings.push(`${twin.name}：${one.at} “${step.label}”在纯领域中办成，在服务中没有：${why}`);
  twin.astray = true;
}

/** Somebody other than the applicant's first draft, the clock and the timeline. */
function isHuman({ n, actor: { role } }: CaseEvent): boolean {
  return n > 1 && role !== 'clock' && role !== 'timeline';
}

function actorOf({ role, person }: WalkAct, { institution, agency }: CaseState): Actor {
  const id = `${role}-${person}`;
  if (role === 'applicant') return { role, id, institution };
  return { role, id, ...(role !== 'public' && { agency }) };
}

/** What a walk says, in the words of this case: its own notices, files handed in before. */
async function saidIn(
  world: World,
  caseId: string,
  step: Step,
  said: EventPayload,
  state: CaseState,
  by: Actor,
): Promise<EventPayload> {
  const payload: Record<string, unknown> = { ...said };
  for (const { name, kind } of step.payload) {
    const value = payload[name];
    if (kind === 'unserved-notice' && typeof value === 'string') {
      const [notice = ''] = value.split('.');
      const made = state.notices.findLast((one) => one.notice === notice && one.issued && !one.withdrawn);
      payload[name] = `${notice}.${made?.eventNumber ?? 0}`;
    }
    // A draw in the services is a real one: its members are others than in the pure domain.
    if (kind === 'signatures' && value !== undefined) payload[name] = panelOf(state);
    if (kind === 'files' && value !== undefined) {
      const upload = `${step.id}-${name}-${state.version}`;
      await world.addFile(caseId, upload, by);
      payload[name] = [upload];
    }
  }
  return payload;
}

async function compare(world: World, twin: Twin, at: Instant, found: Compared): Promise<void> {
  if (twin.astray) return;
  const { walker } = twin;
  twin.pure = walker.wait(twin.pure, at);
  const { state } = await loadCase(world.deps.table, twin.caseId);
  const [here, there] = [twin.pure.state, state].map((one) => seen(walker, one, dateOf(at))) as [Seen, Seen];
  found.dates += here.dates.length * 2;
  for (const part of ['stage', 'events', 'dates'] as const) {
    const [mine, theirs] = [JSON.stringify(here[part]), JSON.stringify(there[part])];
    if (mine === theirs) continue;
    found.findings.push(`${twin.name}：${at} ${part}：纯领域 ${mine}，服务 ${theirs}`);
    twin.astray = true;
  }
}

interface Seen {
  stage: string;
  events: string[];
  dates: string[];
}

function seen(
  { procedure, calendar }: { procedure: Procedure; calendar: Calendar },
  state: CaseState,
  today: CivilDate,
): Seen {
  return {
    stage: state.stage,
    events: state.history
      .filter(({ actor: { role } }) => role !== 'timeline')
      .map(({ at, type }) => `${at} ${type}`),
    dates: deadlinesOf(procedure, state, calendar, today)
      .map(({ deadline, start, end, effectiveOn, status }) =>
        [deadline.id, start, end, effectiveOn, status].join(' '),
      )
      .sort(),
  };
}
