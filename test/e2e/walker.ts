import { randomUUID } from 'node:crypto';
import type { Course } from '../../domain/beside.ts';
import { deadlinesOf } from '../../domain/case/deadlines.ts';
import type { CaseEvent, EventPayload } from '../../domain/case/event.ts';
import type { Procedure, Step } from '../../domain/procedure.ts';
import { dateOf, millisecondsOf, startOf } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { fieldsOf } from '../../forms/form.ts';
import { formOf } from '../../forms/registry.ts';
import { recordUpload, saveForm } from '../../functions/adapters/drafts.ts';
import { act } from '../../functions/use-cases/act.ts';
import { loadDossier } from '../../functions/use-cases/dossier.ts';
import { isBegunByOfficers } from '../../functions/use-cases/institution-at-window.ts';
import { type LoadedCase, loadCase } from '../../functions/use-cases/load-case.ts';
import { startApplication } from '../../functions/use-cases/start-application.ts';
import { achieve } from '../../infra/cli/simulation/walks/achieve.ts';
import { answers } from '../../infra/cli/simulation/walks/answers.ts';
import { subjectsOf } from '../../infra/cli/simulation/walks/subjects.ts';
import { type WalkAct, walkerOf } from '../../infra/cli/simulation/walks/walker.ts';
import { ACCOUNTS } from '../../infra/local/demo/directory.ts';
import type { House } from './house.ts';
import { fillStep } from './step-inputs.ts';
import type { Visitor } from './visitor.ts';

/** Where a procedure is walked, and by whom. */
export interface Cast {
  agency: string;
  institution: string;
}

/** What an ordinary course comes to, act by act, as the simulation finds it: who, when, with which words. */
export function planOf(procedure: Procedure, course: Course) {
  const kind = course.appliesTo[0];
  const subject = subjectsOf(procedure).find((one) => one.kind === kind);
  if (!subject) throw new Error(`${procedure.id}: nobody to walk ${course.id}`);
  const watch = { tried: () => undefined, happened: () => undefined };
  const walker = walkerOf(procedure, stateCouncil, watch);
  let walk = walker.begin(subject);
  for (const { step: id, notice } of course.steps) {
    const step = procedure.steps.find((one) => one.id === id);
    const next = step && achieve(walker, walk, step, notice ? { wishes: { notice } } : {});
    if (!next) throw new Error(`${procedure.id} ${course.id}: ${id} cannot be taken in ${walk.state.stage}`);
    walk = next;
  }
  return { subject, acts: walk.acts, stage: walk.state.stage };
}

/** Opens a draft with all that is to be handed in, through the use cases: filling in is walked elsewhere. */
export async function prepare(
  { deps }: House,
  procedure: Procedure,
  { agency, institution }: Cast,
  { kind, forms }: ReturnType<typeof planOf>['subject'],
): Promise<string> {
  const account = ACCOUNTS.find((one) => one.institution === institution);
  // What no applicant begins, a clerk opens.
  const actor = isBegunByOfficers(procedure)
    ? { role: 'receiving-clerk' as const, id: 'receiving-clerk-1', agency, institution }
    : { role: 'applicant' as const, id: account?.id ?? 'applicant', institution };
  const caseId = await startApplication(deps, {
    procedure,
    agency,
    applicantKind: kind,
    actor,
    idempotencyKey: randomUUID(),
  });
  if (!caseId) throw new Error('the case was not begun');
  for (const [form, input] of Object.entries(forms))
    await saveForm(deps.table, caseId, { form, input: { ...input }, version: 1, savedAt: deps.now() });
  const { materials } = await loadDossier(deps, await loadCase(deps.table, caseId));
  for (const { material } of materials) {
    await recordUpload(deps.table, caseId, {
      material: material.id,
      upload: 'prepared',
      fileName: '扫描件.pdf',
      size: 1000,
      state: 'usable',
      mediaType: 'application/pdf',
      sha256: '0'.repeat(64),
      key: `uploads/${caseId}/${material.id}/prepared/a.pdf`,
      receivedAt: deps.now(),
    });
  }
  return `/cases/${caseId}`;
}

/** Takes one act of a plan in the browser as whoever may, on the day it was planned for. */
export async function takeInBrowser(
  house: House,
  procedure: Procedure,
  casePath: string,
  planned: WalkAct,
  visitorFor: (role: string, agency: string) => Promise<Visitor | undefined>,
  look: (visitor: Visitor, step: Step) => Promise<void>,
): Promise<'browser' | 'use-case'> {
  const { deps } = house;
  const caseId = casePath.replace('/cases/', '');
  const step = procedure.steps.find(({ id }) => id === planned.step);
  if (!step) throw new Error(`no step ${planned.step}`);
  const before = await awaitStandstill(house, procedure, caseId, step);
  const { state: found } = before;
  const today = dateOf(deps.now());
  // What is said is worked out for this case and this day: its notices, its panel, its dates.
  const setting = { procedure, calendar: deps.calendar, state: found, today };
  const said = onceOnly(step, datedToday(answers(step, setting, planned.wishes), today), caseId);
  const visitor = await visitorFor(planned.role, found.agency);
  if (!visitor) {
    const actor = { role: planned.role, id: `${planned.role}-${planned.person}`, agency: found.agency };
    const request = { caseId, actor, act: { step: step.id, payload: said }, idempotencyKey: randomUUID() };
    const outcome = await act(deps, request);
    if (outcome.kind !== 'done') {
      const why = outcome.kind === 'refused' ? outcome.refusals.map(({ message }) => message) : outcome.kind;
      throw new Error(`${step.id}: ${JSON.stringify(why)}`);
    }
    return 'use-case';
  }
  const served = step.payload.find(({ kind }) => kind === 'unserved-notice');
  const page = step.edits
    ? 'check'
    : served
      ? `notices/${String(said[served.name])}/serve`
      : `steps/${step.id}`;
  await visitor.go(`${casePath}/${page}`);
  await fillStep(visitor, step, said);
  await look(visitor, step);
  try {
    await visitor.press(served ? '登记送达' : step.label, { within: 'main form' });
  } catch (error) {
    throw new Error(`${step.id}: ${await visitor.text('.error-summary, .problem, h1')}`, { cause: error });
  }
  await house.edition.settle();
  const { state } = await loadCase(deps.table, caseId);
  const done = state.history.slice(found.version).find(({ type }) => type === step.event);
  if (!done) throw new Error(`${step.id} was not taken: ${(await visitor.text()).slice(0, 600)}`);
  return 'browser';
}

/** What may be used by one case only is this one's own. */
function onceOnly({ payload }: Step, said: EventPayload, caseId: string): EventPayload {
  const own = payload.filter(({ once }) => once).map(({ name }) => [name, `${String(said[name])}${caseId}`]);
  return { ...said, ...Object.fromEntries(own) };
}

/** Milliseconds after midnight. */
const TEN_O_CLOCK = 10 * 3_600_000;

/** The case on the first day on which no standstill blocks the step. */
async function awaitStandstill(
  house: House,
  procedure: Procedure,
  caseId: string,
  step: Step,
): Promise<LoadedCase> {
  const { deps } = house;
  const found = await loadCase(deps.table, caseId);
  const end = deadlinesOf(procedure, found.state, deps.calendar, dateOf(deps.now())).find(
    ({ deadline: { effect }, status }) =>
      effect.kind === 'open' && effect.blocks.includes(step.id) && status === 'running',
  )?.effectiveOn;
  if (!end) return found;
  house.edition.clock.moveTo(millisecondsOf(startOf(end)) + TEN_O_CLOCK);
  await house.edition.settle();
  return await loadCase(deps.table, caseId);
}

/** The dates in officers' tables are today's: a sample's own would lie before the case. */
function datedToday(said: EventPayload, today: string): EventPayload {
  if (!said.forms) return said;
  const forms = Object.entries(said.forms).map(([form, values]) => {
    const dates = fieldsOf(formOf(form)).filter(({ name, kind }) => kind === 'date' && values[name]);
    return [form, { ...values, ...Object.fromEntries(dates.map(({ name }) => [name, today])) }];
  });
  return { ...said, forms: Object.fromEntries(forms) };
}

/** What the walks of one house share. */
export interface Walking {
  look: (visitor: Visitor, name: string) => Promise<void>;
  /** Kinds of pages that were walked before. */
  seen: Set<string>;
  /** Who is signed in, by account. */
  visitors: Map<string, Promise<Visitor>>;
}

/** Walks a whole course in the browser; ends in the stage the simulation ended in. */
export async function walkCourse(
  house: House,
  procedure: Procedure,
  course: Course,
  cast: Cast,
  { look, seen, visitors }: Walking,
): Promise<{
  path: string;
  stage: string;
  planned: string;
  inBrowser: number;
  history: readonly CaseEvent[];
}> {
  const { subject, acts, stage: planned } = planOf(procedure, course);
  const visitorFor = async (role: string, agency: string) => {
    const account = ACCOUNTS.find((one) =>
      role === 'applicant'
        ? one.institution === cast.institution
        : one.role === role && (one.agency === agency || (role === 'city-reviewer' && one.agency === agency)),
    );
    if (!account) return undefined;
    const known = visitors.get(account.id) ?? house.visitor(account.id);
    visitors.set(account.id, known);
    return await known;
  };
  const applicant = await visitorFor('applicant', cast.agency);
  if (!applicant) throw new Error(`nobody signs in for ${cast.institution}`);
  const path = await prepare(house, procedure, cast, subject);
  let inBrowser = 0;
  for (const [index, one] of acts.entries()) {
    const step = procedure.steps.find(({ id }) => id === one.step);
    const shape = step ? shapeOf(step) : '';
    // Pages like one that was walked before are taken by the use case; the first step and the last never are.
    const fresh = !seen.has(shape) || index === 0 || index === acts.length - 1;
    seen.add(shape);
    const whom: typeof visitorFor = (role, agency) =>
      fresh ? visitorFor(role, agency) : Promise.resolve(undefined);
    const how = await takeInBrowser(house, procedure, path, one, whom, (visitor) => look(visitor, shape));
    await house.edition.settle();
    if (how === 'browser') inBrowser += 1;
  }
  const { state } = await loadCase(house.deps.table, path.replace('/cases/', ''));
  await applicant.go(path);
  await look(applicant, 'case');
  return { path, stage: state.stage, planned, inBrowser, history: state.history };
}

/** Pages that ask for the same kinds of things look alike. */
function shapeOf({ payload, edits }: Step): string {
  const kinds = payload.map(({ kind, form }) => (form ? form.replaceAll('/', '-') : kind));
  return [edits ? 'hand-in' : 'step', ...[...new Set(kinds)].sort()].join('-');
}
