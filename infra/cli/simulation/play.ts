import type { Refusal } from '../../../domain/case/decide.ts';
import type { Actor, EventPayload } from '../../../domain/case/event.ts';
import { panelOf } from '../../../domain/case/payload-people.ts';
import { type CaseState, stageOf, stepOf } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { validate } from '../../../forms/read/validate.ts';
import { formOf } from '../../../forms/registry.ts';
import { putAgency, putInstitution } from '../../../functions/adapters/directory.ts';
import { loadForm } from '../../../functions/adapters/drafts.ts';
import { act } from '../../../functions/use-cases/act.ts';
import { isEditable, saveDraftForm } from '../../../functions/use-cases/edit-form.ts';
import { type LoadedCase, loadCase } from '../../../functions/use-cases/load-case.ts';
import { startApplication } from '../../../functions/use-cases/start-application.ts';
import { WrongUse } from '../command.ts';
import { type Applicant, applicantOf } from './applicant.ts';
import { type Book, noticeLabel, refusedEntry, running, stageView, told } from './diary.ts';
import { checkEvents, isAskedBy } from './events.ts';
import type { Entry, Report } from './report.ts';
import { endOf, type Scenario, type ScenarioEvent } from './scenario.ts';
import { openWorld, type World } from './world.ts';

/** How a scenario is played, and who may look at the data folder before it is thrown away. */
export interface PlayOptions {
  /** Print the documents for good. */
  render: boolean;
  inspect?: (folder: string) => void;
}

/**
 * Plays a scenario on the real domain, use cases and timeline, the clock going from event to event and stopping wherever
 * the timeline wakes. @throws {WrongUse} naming the scenario's field that is wrong.
 */
export async function play(procedure: Procedure, scenario: Scenario, options: PlayOptions): Promise<Report> {
  const applicant = applicantOf(procedure, scenario);
  checkEvents(procedure, scenario);
  const [first] = scenario.events;
  if (!first) throw new WrongUse('events', '不能为空');
  const world = await openWorld(first.at, options);
  try {
    const book = { procedure, calendar: world.deps.calendar };
    const caseId = await draft(world, procedure, scenario, applicant);
    const entries: Entry[] = [];
    let seen = 0;
    /** Tells what has come into the history since; `by` is the scenario's event behind number `of`. */
    const catchUp = async (by?: ScenarioEvent, of?: number): Promise<LoadedCase> => {
      const loaded = await loadCase(world.deps.table, caseId);
      const { history } = loaded.state;
      while (seen < history.length) {
        seen += 1;
        entries.push(told(book, history, seen, seen === of ? by : undefined));
      }
      return loaded;
    };
    for (const [n, event] of scenario.events.entries()) {
      await world.advance(event.at);
      const outcome = await take(world, await catchUp(), event, n);
      const done = 'done' in outcome;
      const { state } = await catchUp(event, done ? outcome.done : undefined);
      if (!done) entries.push(refusedEntry(book, state, event.at, event, outcome.refused));
      await world.settle();
      await catchUp();
    }
    await world.advance(endOf(scenario));
    const { state } = await catchUp();
    options.inspect?.(world.folder);
    return reportOf(book, scenario, applicant, entries, state);
  } finally {
    await world.close();
  }
}

/** Opens the draft with its forms and materials, as the institution's clerk would. */
async function draft(
  world: World,
  procedure: Procedure,
  scenario: Scenario,
  applicant: Applicant,
): Promise<string> {
  const { deps } = world;
  const { institution, agency, agencies } = applicant;
  for (const one of agencies) await putAgency(deps.table, one);
  await putInstitution(deps.table, institution);
  const { kind } = scenario.applicant;
  const actor = { role: 'applicant', id: 'applicant', institution: institution.id } as const;
  const request = { procedure, agency: agency.id, applicantKind: kind, actor, idempotencyKey: 'draft' };
  const caseId = await startApplication(deps, request);
  if (!caseId) throw new Error('the simulation had a draft already');
  for (const [form, values] of applicant.forms) await edit(world, caseId, form, values);
  for (const material of applicant.materials) await handIn(world, procedure, caseId, material);
  return caseId;
}

type Taken = { done: number } | { refused: readonly Refusal[] };

/** Takes the scenario's step; what it edits in the draft comes first, where the draft may be edited. */
async function take(world: World, loaded: LoadedCase, event: ScenarioEvent, n: number): Promise<Taken> {
  const { caseId, procedure, state } = loaded;
  const step = stepOf(procedure, event.step);
  const drafts = Object.entries(event.forms).filter(([id]) => !step || !isAskedBy(step, id));
  if (drafts.length + event.materials.length > 0) {
    if (!isEditable(world.deps, loaded)) {
      const { label, citations } = stageOf(procedure, state.stage);
      return {
        refused: [{ reason: 'stage', message: `本案现处于“${label}”，不能修改表单和材料。`, citations }],
      };
    }
    for (const [form, values] of drafts) await edit(world, caseId, form, values);
    for (const material of event.materials) await handIn(world, procedure, caseId, material);
  }
  const actor = actorOf(event, state);
  const outcome = await act(world.deps, {
    caseId,
    actor,
    act: {
      step: event.step,
      payload: await withFiles(world, loaded, payloadOf(loaded, event, n), event, actor),
    },
    idempotencyKey: `event-${n}`,
  });
  if (outcome.kind === 'done') return { done: outcome.result.event };
  if (outcome.kind === 'refused') return { refused: outcome.refusals };
  throw new Error(`nobody else acts in a simulation, and yet: ${outcome.kind}`);
}

function actorOf({ actor }: ScenarioEvent, { agency }: CaseState): Actor {
  return actor === 'applicant'
    ? { role: actor, id: actor, institution: 'institution' }
    : { role: actor, id: actor, ...(actor !== 'public' && { agency }) };
}

/** The files an officer adds with the step: handed in first, then named by their uploads. */
async function withFiles(
  world: World,
  { caseId, procedure, state }: LoadedCase,
  payload: EventPayload,
  event: ScenarioEvent,
  by: Actor,
): Promise<EventPayload> {
  const said: Record<string, unknown> = { ...payload };
  for (const { name, kind } of stepOf(procedure, event.step)?.payload ?? []) {
    const names = said[name];
    if (kind !== 'files' || !Array.isArray(names)) continue;
    const uploads = names.map((file) => `${String(file)}-${state.version}`);
    for (const upload of uploads) await world.addFile(caseId, upload, by);
    said[name] = uploads;
  }
  return said;
}

function payloadOf({ procedure, state }: LoadedCase, event: ScenarioEvent, n: number): EventPayload {
  const step = stepOf(procedure, event.step);
  const payload: Record<string, unknown> = { ...event.payload };
  for (const field of step?.payload ?? []) {
    const id = payload[field.name];
    if (field.kind === 'signatures' && id === 'all') payload[field.name] = panelOf(state);
    if (field.kind !== 'unserved-notice' || typeof id !== 'string' || id.includes('.')) continue;
    const latest = state.notices.findLast(({ notice, served }) => notice === id && !served);
    if (latest) payload[field.name] = `${latest.notice}.${latest.eventNumber}`;
  }
  const asked = Object.entries(event.forms).filter(([id]) => step && isAskedBy(step, id));
  if (asked.length === 0) return payload;
  const forms = asked.map(([id, values]) => {
    const { values: read, errors } = validate(formOf(id), values, state.facts);
    const [error] = errors;
    if (error) throw new WrongUse(`events[${n}].forms.${id}.${error.path}`, error.message);
    return [id, read] as const;
  });
  return { ...payload, forms: Object.fromEntries(forms) };
}

/** Saves a form of the draft as typed. @throws {Error} where the draft takes no forms now. */
export async function edit(
  { deps }: World,
  caseId: string,
  form: string,
  values: Record<string, unknown>,
): Promise<void> {
  const version = (await loadForm(deps.table, caseId, form))?.version ?? 0;
  const saved = await saveDraftForm(deps, await loadCase(deps.table, caseId), formOf(form), values, version);
  if (saved.kind !== 'saved') throw new Error(`form ${form} could not be saved: ${saved.kind}`);
}

/** Hands in one material of the procedure. */
export async function handIn(
  world: World,
  { materials }: Procedure,
  caseId: string,
  id: string,
): Promise<void> {
  const accept = materials.find((material) => material.id === id)?.accept[0];
  await world.handIn(caseId, id, accept ?? 'application/pdf');
}

function reportOf(
  book: Book,
  scenario: Scenario,
  applicant: Applicant,
  entries: Entry[],
  state: CaseState,
): Report {
  const { procedure } = book;
  const { kind, meaning } = stageOf(procedure, state.stage);
  const { name, address, kind: applicantKind } = applicant.institution;
  const label = procedure.applicants.find(({ id }) => id === applicantKind)?.label ?? applicantKind;
  return {
    title: scenario.title ?? null,
    procedure: { id: procedure.id, version: procedure.version, title: procedure.title },
    applicant: { kind: applicantKind, label, name, address },
    agency: { level: applicant.agency.level, name: applicant.agency.name },
    until: scenario.until,
    entries,
    end: {
      stage: stageView(procedure, state),
      kind,
      meaning: meaning ?? null,
      receiptNumber: state.receiptNumber ?? null,
      notices: state.notices.map(({ notice: id, number, issued, served }) => ({
        id,
        label: noticeLabel(procedure, id),
        number: number ?? null,
        issuedAt: issued?.at ?? null,
        servedOn: served?.on ?? null,
      })),
      deadlines: running(book, state, scenario.until),
    },
    findings: findingsOf(entries, state),
  };
}

/** What did not go as the scenario expects, and documents that could not be made. */
function findingsOf(entries: readonly Entry[], state: CaseState): string[] {
  const unexpected = entries.flatMap(({ date, label, expected, outcome, refusals }) => {
    if (expected === null || (expected === 'refused') === (outcome === 'refused')) return [];
    if (outcome === 'recorded') return `${date}“${label}”应被拒绝，却办理成功`;
    return `${date}“${label}”应办理成功，却被拒绝：${refusals.map(({ message }) => message).join('')}`;
  });
  const stuck = state.notices
    .filter(({ issued }) => !issued)
    .map(({ notice }) => `文书 ${notice} 到最后仍未出具`);
  return [...unexpected, ...stuck];
}
