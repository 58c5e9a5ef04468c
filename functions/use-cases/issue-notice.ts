import { ENGINE_EVENTS } from '../../domain/case/event.ts';
import { type NoticeRef, type NoticeState, noticeAt, noticesOwed } from '../../domain/case/notice.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { markIssued } from '../adapters/batches.ts';
import { NotFound } from '../errors.ts';
import { finishedList } from './batch-list.ts';
import type { Deps } from './deps.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { noticeName, type PaperDeps, type SealedPaper, sealedPaper, sha256Of } from './notice-paper.ts';
import { retrying, writeCase } from './write-case.ts';

export { contextOf } from './notice-paper.ts';

/** A document that is owed: the event that made it and which one. */
export interface NoticeRequest extends NoticeRef {
  caseId: string;
}

export type NoticeDeps = PaperDeps;

const TIMELINE = { role: 'timeline', id: 'timeline' } as const;

/**
 * Renders, seals and archives one owed document and puts it on record. Every part may run twice, and stop after any of them:
 * what was rendered is kept and never rendered again under its number, what was signed is kept and never signed again.
 */
export async function issueNotice(deps: NoticeDeps, request: NoticeRequest): Promise<void> {
  const loaded = await loadCase(deps.table, request.caseId);
  const notice = found(loaded.state, request);
  // Withdrawn, or sent back, since it was owed.
  if (!notice.issued && !noticesOwed(loaded.state).includes(notice)) return;
  if (notice.list && !notice.issued) return await issueList(deps, loaded, notice);
  if (!notice.issued) await recordIssued(deps, request, await sealedPaper(deps, loaded, notice));
  await noteIssued(deps, loaded, notice);
}

/** Issues a paper that many cases share, in all of them: whoever comes first does it for the others. */
async function issueList(deps: NoticeDeps, loaded: LoadedCase, notice: NoticeState): Promise<void> {
  const list = await finishedList(deps, loaded, notice);
  if (!list) return;
  for (const { loaded: one, notice: own } of list.members) {
    await recordIssued(deps, { ...own, caseId: one.caseId }, list.paper);
    await noteIssued(deps, one, own);
  }
}

async function recordIssued(
  deps: Deps,
  request: NoticeRequest,
  { key, body, signature }: SealedPaper,
): Promise<void> {
  await record(deps, request, ENGINE_EVENTS.noticeIssued, {
    key,
    sha256: sha256Of(body),
    size: body.byteLength,
    ...(signature && { signature }),
  });
}

/** Puts on record that a document cannot be issued and why, so that an officer sees it. */
export async function reportStuck(deps: Deps, request: NoticeRequest, reason: string): Promise<void> {
  await record(deps, request, ENGINE_EVENTS.noticeStuck, { reason: reason.slice(0, 500) });
}

async function record(
  deps: Deps,
  request: NoticeRequest,
  type: string,
  what: Record<string, unknown>,
): Promise<void> {
  await retrying(async () => {
    const loaded = await loadCase(deps.table, request.caseId);
    const { issued, stuck, withdrawn } = found(loaded.state, request);
    // Said once: a report for every failed round would itself move the case and start the next round.
    if (issued || withdrawn || (stuck && type === ENGINE_EVENTS.noticeStuck)) return;
    const payload = { noticeId: request.notice, eventNumber: request.eventNumber, ...what };
    await writeCase(deps, loaded, [{ type, at: deps.now(), actor: TIMELINE, payload }]);
  });
}

function found({ notices }: CaseState, request: NoticeRequest): NoticeState {
  const made = noticeAt(notices, request);
  if (!made) throw new NotFound(`notice ${request.notice} of event ${request.eventNumber}`);
  return made;
}

/** Tells the acts of many in which this document was made or approved that it is out. */
async function noteIssued(deps: Deps, { state }: LoadedCase, notice: NoticeState): Promise<void> {
  for (const n of [notice.eventNumber, notice.approved?.eventNumber ?? 0]) {
    const { batch } = state.history[n - 1]?.payload ?? {};
    if (batch) await markIssued(deps.table, batch, noticeName(notice));
  }
}
