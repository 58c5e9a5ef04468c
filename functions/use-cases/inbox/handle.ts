import { type Agency, isHandledBy } from '../../../domain/agency.ts';
import type { Citation } from '../../../domain/citation.ts';
import type { Deadline, Procedure, Step } from '../../../domain/procedure.ts';
import type { Role } from '../../../domain/role.ts';
import { procedures } from '../../../procedures/registry.ts';
import { serviceFacts } from '../../../procedures/service.ts';
import {
  changeMatter,
  listMatters,
  logMatter,
  type Matter,
  type MatterLog,
  openReporter,
} from '../../adapters/inbox.ts';
import { may, type Permission } from '../../permissions.ts';
import { actorOf, type Viewer } from '../../viewer.ts';
import type { Deps } from '../deps.ts';
import type { LoadedCase } from '../load-case.ts';
import { type Reporter, unseal } from './sealing.ts';

type HandleDeps = Pick<Deps, 'table' | 'now'>;

/** Whether an officer may look into a matter: what concerns the own agency is for its leading group alone. */
export function mayHandle(viewer: Viewer | undefined, matter: Matter): boolean {
  return mayOnMatter(viewer, matter.guarded ? 'handle-inbox-about-us' : 'handle-inbox', matter);
}

/** Whether the viewer may be shown who reported it. */
export function mayReveal(viewer: Viewer | undefined, matter: Matter): boolean {
  return mayHandle(viewer, matter) && mayOnMatter(viewer, 'reveal-reporter', matter);
}

function mayOnMatter(viewer: Viewer | undefined, permission: Permission, { agency }: Matter): boolean {
  return may(viewer, permission, { institution: '', agency });
}

/** Takes a matter up: from now on its reporter reads that it is being looked into. */
export async function takeUp(deps: HandleDeps, viewer: Viewer, matter: Matter): Promise<Matter> {
  if (matter.state !== 'received') return matter;
  return await change(deps, viewer, { ...matter, state: 'verifying' }, { did: 'taken-up' });
}

/** Says which case a matter concerns. */
export async function linkTo(
  deps: HandleDeps,
  viewer: Viewer,
  matter: Matter,
  caseId: string,
): Promise<Matter> {
  return await change(deps, viewer, { ...matter, caseId }, { did: 'linked', what: caseId });
}

/** Says by which event the case has it on record; that is looking into it. */
export async function registeredAs(
  deps: HandleDeps,
  viewer: Viewer,
  matter: Matter,
  event: number,
): Promise<Matter> {
  const { caseId = '' } = matter;
  const next = { ...matter, state: 'verifying' as const, registered: { caseId, event } };
  return await change(deps, viewer, next, { did: 'registered', what: `${caseId} ${event}` });
}

/** Concludes a matter with the answer that its reporter reads. */
export async function conclude(
  deps: HandleDeps,
  viewer: Viewer,
  matter: Matter,
  text: string,
): Promise<Matter> {
  const answer = { text, at: deps.now() };
  return await change(deps, viewer, { ...matter, state: 'concluded', answer }, { did: 'concluded' });
}

/** Who reported it; the look is on record before anything is shown. Undefined for somebody unknown. */
export async function reveal(
  deps: HandleDeps,
  viewer: Viewer,
  { number }: Matter,
): Promise<Reporter | undefined> {
  const sealed = await openReporter(deps.table, number, {
    at: deps.now(),
    by: actorOf(viewer),
    did: 'reporter-seen',
  });
  return sealed === undefined ? undefined : await unseal(deps.table, number, sealed);
}

/** A file of a report may show who made it, so opening one is on record. */
export async function openedFile(
  deps: HandleDeps,
  viewer: Viewer,
  { number }: Matter,
  what: string,
): Promise<void> {
  await logMatter(deps.table, number, { at: deps.now(), by: actorOf(viewer), did: 'file-opened', what });
}

async function change(
  deps: HandleDeps,
  viewer: Viewer,
  next: Matter,
  log: Pick<MatterLog, 'did' | 'what'>,
): Promise<Matter> {
  return await changeMatter(deps.table, next, { at: deps.now(), by: actorOf(viewer), ...log });
}

/** Steps that put a report on the record of a case as it stands, for a role. */
export function reportSteps(
  { procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>,
  role: Role,
): (Step & { takesReport: string })[] {
  return procedure.steps.flatMap((step) =>
    step.takesReport !== undefined && step.from.includes(state.stage) && step.actor.includes(role)
      ? [{ ...step, takesReport: step.takesReport }]
      : [],
  );
}

/** The time that a document gives for looking into reports of a case: the deadlines that putting one on record starts. */
export function timesFor({ steps, deadlines }: Procedure): Deadline[] {
  const events = steps.flatMap(({ takesReport, event }) => (takesReport === undefined ? [] : [event]));
  return deadlines.filter(({ starts }) => starts.some(({ event }) => events.includes(event)));
}

/** What the documents of the procedures that an agency handles say of complaints; a quote within another is that one. */
export function complaintRules(agency?: Agency): Citation[] {
  const all = procedures
    .filter(({ id }) => !agency || isHandledBy(agency, id))
    .flatMap((procedure) => [
      ...serviceFacts(procedure).filter(({ about }) => about === 'complaint'),
      ...(procedure.publications ?? []).filter(({ complaints }) => complaints),
    ])
    .flatMap(({ citations }) => citations);
  return all.filter(
    ({ source, quote }, at) =>
      !all.some(
        (one, other) =>
          one.source === source &&
          other !== at &&
          (one.quote === quote ? other < at : one.quote.includes(quote)),
      ),
  );
}

/** What officers should know of their agency's inbox: how much of the latest nobody has taken up yet. */
export async function inboxHints(
  { table }: Pick<Deps, 'table'>,
  viewer: Viewer | undefined,
  agency: string,
): Promise<string[]> {
  const mine = { institution: '', agency };
  const lists = await Promise.all([
    may(viewer, 'handle-inbox', mine) ? listMatters(table, { agency, guarded: false }) : { matters: [] },
    may(viewer, 'handle-inbox-about-us', mine)
      ? listMatters(table, { agency, guarded: true })
      : { matters: [] },
  ]);
  const waiting = lists.flatMap(({ matters }) => matters).filter(({ state }) => state === 'received').length;
  return waiting > 0 ? [`有${waiting}件异议或投诉举报还没有开始核查，见“投诉举报”。`] : [];
}
