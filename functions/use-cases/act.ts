import { createHash, randomBytes } from 'node:crypto';
import { canonical } from '../../domain/case/chain.ts';
import { type Act, decide, type Refusal } from '../../domain/case/decide.ts';
import type { Actor, BatchRef, CaseEvent } from '../../domain/case/event.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { type Instant, millisecondsOf } from '../../domain/time/civil-date.ts';
import { recordedAnswer } from '../adapters/cases.ts';
import type { ComesFrom } from '../adapters/proposals.ts';
import { AlreadyDone } from '../errors.ts';
import type { Deps } from './deps.ts';
import { type CaseDossier, loadDossier } from './dossier.ts';
import { settleProposals } from './links/proposals.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { withFiles } from './record-files.ts';
import { claimRefusals } from './registers/claims.ts';
import { retrying, writeCase } from './write-case.ts';

/** What an act came to, as recorded for its Idempotency-Key. */
export interface ActResult {
  caseId: string;
  event: number;
  stage: string;
  receiptNumber?: string;
}

export type ActOutcome =
  | { kind: 'done'; result: ActResult }
  | { kind: 'refused'; refusals: readonly Refusal[]; state: CaseState }
  /** Somebody else acted since the actor last looked; `since` is what they did. */
  | { kind: 'stale'; since: readonly CaseEvent[]; state: CaseState }
  /** The Idempotency-Key was used before, for something else. */
  | { kind: 'key-reused' };

export interface ActRequest {
  caseId: string;
  actor: Actor;
  act: Act;
  /** The version of the case the actor saw. */
  seenVersion?: number;
  idempotencyKey: string;
  /** Set by an act of many. */
  batch?: BatchRef;
  /** Set where another case's event led to it. */
  comesFrom?: ComesFrom;
}

/** Answers are kept for a week, in seconds since 1970 as DynamoDB's TTL wants them. */
export function keptUntil(now: Instant): number {
  return millisecondsOf(now) / 1000 + 7 * 86_400;
}

/**
 * Takes a step: decides on fresh state, writes everything in one transaction, once per Idempotency-Key. What the clock
 * has to put on record is written even when the act is refused.
 */
export async function act(deps: Deps, request: ActRequest): Promise<ActOutcome> {
  const { caseId, actor, idempotencyKey } = request;
  const fingerprint = fingerprintOf([caseId, actor.id, request.act]);
  try {
    return await retrying(async () => {
      const loaded = await loadCase(deps.table, caseId);
      // Asked after the case was read, never before: what a twin of this request wrote in between would else be judged as
      // somebody else's act, and the one who acted would be told that he came too late.
      const prior = await recordedAnswer(deps.table, actor.id, idempotencyKey);
      if (prior) return replayed(prior, fingerprint);
      const since = loaded.state.history.filter(
        ({ n, actor: { role } }) => n > (request.seenVersion ?? n) && role !== 'clock' && role !== 'timeline',
      );
      if (since.length > 0) return { kind: 'stale', since, state: loaded.state } as const;
      const dossier = await loadDossier(deps, loaded);
      return await decideAndWrite(deps, loaded, dossier, request, fingerprint);
    });
  } catch (error) {
    if (!(error instanceof AlreadyDone)) throw error;
    return replayed(error.recorded as { request: string; result: unknown }, fingerprint);
  }
}

async function decideAndWrite(
  deps: Deps,
  loaded: LoadedCase,
  dossier: CaseDossier,
  { caseId, actor, act: wanted, idempotencyKey, batch, comesFrom }: ActRequest,
  fingerprint: string,
): Promise<ActOutcome> {
  const now = deps.now();
  const freezes = wantsDossier(loaded, wanted.step);
  const said = await withFiles(deps, loaded, wanted.step, wanted.payload);
  const filled = { ...wanted, payload: freezes ? { ...said, ...dossier.snapshot } : said };
  // A draw by lot is made with the commit that keeps it: nobody can know its seed before, and a further try has another.
  const seeded = { ...dossier, seed: randomBytes(32).toString('hex') };
  const decision = decide(loaded.procedure, loaded.state, deps.calendar, now, actor, filled, seeded);
  if (!decision.ok) {
    const state = decision.clock.length > 0 ? await writeCase(deps, loaded, decision.clock) : loaded.state;
    return { kind: 'refused', refusals: decision.refusals, state };
  }
  if (Buffer.byteLength(canonical(decision.event.payload)) > LARGEST_EVENT) {
    return { kind: 'refused', refusals: [TOO_LARGE], state: loaded.state };
  }
  const { procedure, state: before } = loaded;
  const used = await claimRefusals(deps.table, procedure, { caseId, agency: before.agency }, decision.event);
  if (used.length > 0) return { kind: 'refused', refusals: used, state: before };
  let result: ActResult | undefined;
  const answerOf: Parameters<typeof writeCase>[3] = ({ state, events }) => {
    const { receiptNumber, stage } = state;
    result = { caseId, event: events.at(-1)?.n ?? 0, stage, ...(receiptNumber && { receiptNumber }) };
    return { owner: actor.id, key: idempotencyKey, request: fingerprint, result, expiresAt: keptUntil(now) };
  };
  const frozen = dossier.forms.map(({ use, saved }) => ({ form: use.form, version: saved?.version ?? 0 }));
  const { event } = decision;
  const beside = { ...(batch && { batch }), ...(comesFrom && { comesFrom }) };
  const written = { ...event, payload: { ...event.payload, ...beside } };
  const events = [...decision.clock, written];
  const state = await writeCase(deps, loaded, events, answerOf, freezes ? frozen : undefined);
  await settleProposals(deps.table, { ...loaded, state });
  return { kind: 'done', result: result as ActResult };
}

/** An item of DynamoDB holds 400 KB; the rest is for what the item carries beside the payload. Bytes. */
const LARGEST_EVENT = 360 * 1024;

const TOO_LARGE: Refusal = {
  reason: 'payload',
  message: '填写的内容过多（合计超过360 KB），请把较长的表格改为附件上传。',
  citations: [],
};

/** Handing in freezes the forms and the list of files into the history. */
function wantsDossier({ procedure }: LoadedCase, stepId: string): boolean {
  return procedure.steps.find(({ id }) => id === stepId)?.edits ?? false;
}

/** A short fingerprint of a request, to tell a repeated request from a reused key. */
export function fingerprintOf(request: unknown): string {
  return createHash('sha256').update(canonical(request)).digest('hex');
}

function replayed(
  recorded: { request: string; result: unknown } | undefined,
  fingerprint: string,
): ActOutcome {
  if (recorded?.request !== fingerprint) return { kind: 'key-reused' };
  return { kind: 'done', result: recorded.result as ActResult };
}
