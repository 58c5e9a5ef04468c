import type { Refusal } from '../../domain/case/decide.ts';
import type { BatchRef, CaseEvent } from '../../domain/case/event.ts';
import { ENGINE_EVENTS } from '../../domain/case/event.ts';
import type { NoticeRef } from '../../domain/case/notice.ts';
import { decideOnNotice, type NoticeAct, sameActBefore } from '../../domain/case/notice-acts.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { mayOn } from '../case-permission.ts';
import type { Permission } from '../permissions.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { agencyAt } from './agency-at.ts';
import type { Deps } from './deps.ts';
import { loadCase } from './load-case.ts';
import { retrying, writeCase } from './write-case.ts';

/** One document of a case, and the version of the case that the viewer saw. */
export interface NoticeActRequest extends NoticeRef {
  caseId: string;
  /** Somebody's act since then is told instead of being passed over. Absent: whatever has happened. */
  expectedVersion?: number;
  /** Set by an act of many. */
  batch?: BatchRef;
}

export type NoticeActOutcome =
  | { kind: 'done'; event: number; state: CaseState }
  | { kind: 'refused'; refusals: readonly Refusal[]; state: CaseState }
  /** Somebody else acted since the viewer last looked; `since` is what they did. */
  | { kind: 'stale'; since: readonly CaseEvent[]; state: CaseState };

/** The second person's approval of a seal (核准用印): the document is owed from now on. Doing it twice is doing it once. */
export async function approveSeal(
  deps: Deps,
  viewer: Viewer,
  request: NoticeActRequest,
): Promise<NoticeActOutcome> {
  return await actOnNotice(deps, viewer, request, { kind: 'approve-seal' });
}

/** The seal keeper sends a document back (退回) with the reason; the officer withdraws it, and has it issued anew or not. */
export async function returnSeal(
  deps: Deps,
  viewer: Viewer,
  { reason, ...request }: NoticeActRequest & { reason: string },
): Promise<NoticeActOutcome> {
  return await actOnNotice(deps, viewer, request, { kind: 'return-seal', reason });
}

/** Declares a document void (撤回); with `reissue` another takes its place at once, under a new number and code. */
export async function withdrawNotice(
  deps: Deps,
  viewer: Viewer,
  { reason, reissue = false, ...request }: NoticeActRequest & { reason: string; reissue?: boolean },
): Promise<NoticeActOutcome> {
  return await actOnNotice(deps, viewer, request, { kind: 'withdraw', reason, reissue });
}

const PERMISSION_FOR = {
  'approve-seal': 'approve-seal',
  'return-seal': 'return-seal',
  withdraw: 'withdraw-notice',
} as const satisfies Record<NoticeAct['kind'], Permission>;

async function actOnNotice(
  deps: Deps,
  viewer: Viewer,
  { caseId, expectedVersion, batch, ...ref }: NoticeActRequest,
  act: NoticeAct,
): Promise<NoticeActOutcome> {
  const actor = actorOf(viewer);
  return await retrying(async () => {
    const loaded = await loadCase(deps.table, caseId);
    const { procedure, state } = loaded;
    // The seal is that of the agency that decided; to declare a document void is for the one that has the case.
    const whose = act.kind === 'withdraw' ? state.agency : agencyAt(state.history, ref.eventNumber);
    if (!(await mayOn(deps, viewer, PERMISSION_FOR[act.kind], loaded, whose))) {
      return { kind: 'refused', refusals: [NOT_YOURS], state } as const;
    }
    // Asked first: a repeated request would else take its own event for somebody else's.
    const before = sameActBefore(state, actor, ref, act);
    if (before) return { kind: 'done', event: before.n, state } as const;
    const since = state.history.filter((event) => event.n > (expectedVersion ?? event.n) && matters(event));
    if (since.length > 0) return { kind: 'stale', since, state } as const;
    const decision = decideOnNotice(procedure, state, deps.calendar, deps.now(), actor, ref, act);
    if (!decision.ok) {
      const clock = decision.clock.length > 0 ? await writeCase(deps, loaded, decision.clock) : state;
      return { kind: 'refused', refusals: decision.refusals, state: clock } as const;
    }
    const { event } = decision;
    const written = batch ? { ...event, payload: { ...event.payload, batch } } : event;
    const after = await writeCase(deps, loaded, [...decision.clock, written]);
    return { kind: 'done', event: after.version, state: after } as const;
  });
}

const NOT_YOURS: Refusal = { reason: 'role', message: '您的岗位不能对这份文书办理此事。', citations: [] };

/** The clock, the timeline, and approvals of other documents change nothing about this one. */
function matters({ type, actor: { role } }: CaseEvent): boolean {
  return role !== 'clock' && role !== 'timeline' && type !== ENGINE_EVENTS.sealApproved;
}
