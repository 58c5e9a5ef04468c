import { createHash } from 'node:crypto';
import { type CaseEvent, ENGINE_EVENTS } from '../../domain/case/event.ts';
import { type CaseState, type NoticeState, replay } from '../../domain/case/state.ts';
import { textFact } from '../../domain/criterion.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { dateOf, yearOf } from '../../domain/time/civil-date.ts';
import type { CaseContext } from '../../templates/engine/case-context.ts';
import type { Renderer } from '../../templates/engine/render.ts';
import type { Sealer } from '../../templates/engine/seal.ts';
import { documentOf } from '../../templates/registry.ts';
import { loadAgency, loadInstitution } from '../adapters/directory.ts';
import { archived, archiveOnce } from '../adapters/files.ts';
import { NotFound } from '../errors.ts';
import type { Deps } from './deps.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { retrying, writeCase } from './write-case.ts';

/** A document that is owed: the event that made it and which one. */
export interface NoticeRequest {
  caseId: string;
  eventNumber: number;
  notice: string;
}

export interface NoticeDeps extends Deps {
  renderer: Renderer;
  sealer: Sealer;
}

const TIMELINE = { role: 'timeline', id: 'timeline' } as const;

/**
 * Renders, seals and archives one owed document and puts it on record. Every part may run twice: the archive key derives
 * from case, event and notice, so there is never a second document under one number.
 */
export async function issueNotice(deps: NoticeDeps, request: NoticeRequest): Promise<void> {
  const loaded = await loadCase(deps.table, request.caseId);
  const notice = owed(loaded.state, request);
  if (notice.issued) return;
  const key = archiveKey(loaded, notice);
  const body = (await archived(deps.files, key)) ?? (await produce(deps, loaded, notice, key));
  const sha256 = createHash('sha256').update(body).digest('hex');
  await record(deps, request, ENGINE_EVENTS.noticeIssued, { key, sha256, size: body.byteLength });
}

/** Puts on record that a document cannot be issued, so that an officer sees it. */
export async function reportStuck(deps: Deps, request: NoticeRequest, reason: string): Promise<void> {
  await record(deps, request, ENGINE_EVENTS.noticeStuck, { reason: reason.slice(0, 500) });
}

/** The facts of one document of a case, as of the event that made it. */
export async function contextOf(
  deps: Deps,
  { procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>,
  notice: NoticeState,
): Promise<CaseContext> {
  const asOf = replay(procedure, state.history.slice(0, notice.eventNumber));
  const [agency, institution] = await Promise.all([
    loadAgency(deps.table, state.agency),
    loadInstitution(deps.table, state.institution),
  ]);
  if (!agency) throw new NotFound(`agency ${state.agency}`);
  const name = textFact(asOf.facts, 'unitName', institution?.name);
  const address = textFact(asOf.facts, 'unitAddress', institution?.address);
  return {
    procedure,
    state: asOf,
    event: asOf.history.at(-1) as CaseEvent,
    notice,
    agency,
    institution: { name, address },
    calendar: deps.calendar,
  };
}

async function produce(
  deps: NoticeDeps,
  loaded: LoadedCase,
  notice: NoticeState,
  key: string,
): Promise<Uint8Array> {
  const context = await contextOf(deps, loaded, notice);
  const document = documentOf(noticeRule(loaded.procedure, notice.notice).document);
  const pdf = await deps.renderer.pdf(document, document.fromCase?.(context) ?? {}, {
    ...(noticeRule(loaded.procedure, notice.notice).sealed && { seal: sealOf(context) }),
    date: dateOf(notice.owedSince),
  });
  const sealed = await deps.sealer.seal(pdf, {
    agency: context.agency.id,
    reason: document.title,
    at: notice.owedSince,
  });
  return await archiveOnce(deps.files, key, sealed);
}

async function record(
  deps: Deps,
  request: NoticeRequest,
  type: string,
  what: Record<string, unknown>,
): Promise<void> {
  await retrying(async () => {
    const loaded = await loadCase(deps.table, request.caseId);
    const { issued, stuck } = owed(loaded.state, request);
    // Said once: a report for every failed round would itself move the case and start the next round.
    if (issued || (stuck && type === ENGINE_EVENTS.noticeStuck)) return;
    const payload = { noticeId: request.notice, eventNumber: request.eventNumber, ...what };
    await writeCase(deps, loaded, [{ type, at: deps.now(), actor: TIMELINE, payload }]);
  });
}

function owed(state: CaseState, { eventNumber, notice }: NoticeRequest): NoticeState {
  const found = state.notices.find((made) => made.eventNumber === eventNumber && made.notice === notice);
  if (!found) throw new NotFound(`notice ${notice} of event ${eventNumber}`);
  return found;
}

function archiveKey({ caseId, state }: LoadedCase, { eventNumber, notice, owedSince }: NoticeState): string {
  return `${state.agency}/${yearOf(dateOf(owedSince))}/${caseId}/${eventNumber}-${notice}.pdf`;
}

function noticeRule(procedure: Procedure, id: string) {
  const rule = procedure.notices.find((notice) => notice.id === id);
  if (!rule) throw new NotFound(`notice ${id} of ${procedure.id}`);
  return rule;
}

function sealOf({ agency }: CaseContext) {
  return { name: agency.name, demonstration: agency.demonstration };
}
