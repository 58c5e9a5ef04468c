import { createHash } from 'node:crypto';
import type { PayloadField, Procedure, Step } from '../../domain/procedure.ts';
import { procedures } from '../../procedures/registry.ts';
import {
  type BatchHead,
  type BatchItem,
  type BatchTarget,
  listBatches,
  loadBatchRecords,
  putBatch,
} from '../adapters/batches.ts';
import { executionStatus, startExecution } from '../adapters/timelines.ts';
import { may } from '../permissions.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import type { Deps } from './deps.ts';

/** One act on many: seals to approve, or one step on many cases, with what is said alike in all of them (`batchFields`). */
export type BatchSpec =
  | {
      kind: 'approve-seal';
      items: readonly { caseId: string; eventNumber: number; notice: string; expectedVersion: number }[];
    }
  | {
      kind: 'step';
      step: string;
      payload?: Readonly<Record<string, unknown>>;
      items: readonly { caseId: string; expectedVersion: number }[];
    };

export type BatchStart =
  | { kind: 'started'; id: string }
  | { kind: 'refused'; reason: 'role' | 'payload'; message: string };

/** Items of one act at most. */
export const LARGEST_BATCH = 500;

/**
 * Begins one act on many. Every item is judged by itself when its turn comes, so one that is refused holds up no other. The
 * same key again is the same batch.
 */
export async function startBatch(
  deps: Deps,
  viewer: Viewer,
  spec: BatchSpec,
  idempotencyKey: string,
): Promise<BatchStart> {
  const { agency } = viewer;
  const refused = (message: string, reason: 'role' | 'payload' = 'payload'): BatchStart => ({
    kind: 'refused',
    reason,
    message,
  });
  if (!agency || !mayBegin(viewer, agency, spec.kind)) return refused('您的岗位不能批量办理此事。', 'role');
  if (spec.items.length === 0) return refused('请至少选择一项。');
  if (spec.items.length > LARGEST_BATCH) return refused(`一次最多办理 ${LARGEST_BATCH} 项。`);
  const targets = spec.items.map((item): BatchTarget => ({ ...item }));
  const distinct = new Set(
    targets.map(({ caseId, eventNumber, notice }) => `${caseId}/${eventNumber}/${notice}`),
  );
  if (distinct.size < targets.length) return refused('所选各项中有重复的。');
  if (spec.kind === 'step' && !procedures.some((one) => takesInMany(one, spec.step, spec.payload ?? {}))) {
    return refused('这一步需要逐件填写，不能批量办理。');
  }
  const head: BatchHead = {
    id: idOf(viewer, idempotencyKey),
    agency,
    kind: spec.kind,
    ...(spec.kind === 'step' && { step: spec.step, ...(spec.payload && { payload: spec.payload }) }),
    startedBy: actorOf(viewer),
    at: deps.now(),
    total: targets.length,
  };
  await putBatch(deps.table, head, targets);
  await startExecution(deps.batches, `${head.id}.1`, { batchId: head.id, total: head.total });
  return { kind: 'started', id: head.id };
}

/** Whether a step can be taken on many cases at once: it asks for nothing that differs from case to case. */
export function isBatchable({ payload, edits }: Step): boolean {
  return !edits && payload.every(({ required }) => !required);
}

/** Kinds whose value can be the same in many cases. */
const ALIKE: readonly PayloadField['kind'][] = ['text', 'long-text', 'phone', 'date', 'choice', 'confirm'];

/**
 * What is said once for all cases when a step is taken on many at once; undefined for a step that cannot be. A step whose
 * paper lists the cases (公示, 名单) is meant to be, with one date for all; any other only where nothing need be said.
 */
export function batchFields({ notices }: Procedure, step: Step): readonly PayloadField[] | undefined {
  if (isBatchable(step)) return [];
  const lists = step.notices.some(({ notice }) =>
    notices.some(({ id, scope }) => id === notice && scope === 'list'),
  );
  const { payload } = step;
  if (step.edits || !lists || payload.some(({ once }) => once)) return undefined;
  const alike = payload.filter(({ kind }) => ALIKE.includes(kind));
  return payload.every((field) => !field.required || alike.includes(field)) ? alike : undefined;
}

/** Whether a procedure has this step for many cases at once, saying no more than is said alike in all of them. */
export function takesInMany(
  procedure: Procedure,
  stepId: string,
  payload: Readonly<Record<string, unknown>>,
): boolean {
  const step = procedure.steps.find(({ id }) => id === stepId);
  const fields = step && batchFields(procedure, step);
  return fields ? Object.keys(payload).every((name) => fields.some((field) => field.name === name)) : false;
}

/** A batch as it stands. An item's documents are out when all of them are. */
export interface BatchProgress extends BatchHead {
  counts: { waiting: number; done: number; failed: number; issued: number };
  items: readonly (BatchItem & { allIssued: boolean })[];
}

/** How a batch stands, by one query; undefined when there is none that the viewer may see. */
export async function loadBatch(deps: Deps, viewer: Viewer, id: string): Promise<BatchProgress | undefined> {
  const found = await loadBatchRecords(deps.table, id);
  if (!found || !mayBegin(viewer, found.head.agency, found.head.kind)) return undefined;
  const items = found.items.map((item) => ({
    ...item,
    allIssued: item.outcome === 'done' && item.issued.length >= (item.documents ?? 0),
  }));
  const count = (which: (item: (typeof items)[number]) => boolean) => items.filter(which).length;
  return {
    ...found.head,
    counts: {
      waiting: count(({ outcome }) => outcome === 'waiting'),
      done: count(({ outcome }) => outcome === 'done'),
      failed: count(({ outcome }) => outcome === 'failed'),
      issued: count(({ allIssued }) => allIssued),
    },
    items,
  };
}

/** Begins again whatever batch is unfinished and not being worked on. Returns how many there were. */
export async function resumeBatches(deps: Deps): Promise<number> {
  let resumed = 0;
  for (const { id, total } of await listBatches(deps.table, { unfinished: true }, 100)) {
    for (let run = 1; run < 100; run += 1) {
      const status = await executionStatus(deps.batches, `${id}.${run}`);
      if (status === 'RUNNING') break;
      if (status !== undefined) continue;
      await startExecution(deps.batches, `${id}.${run}`, { batchId: id, total });
      resumed += 1;
      break;
    }
  }
  return resumed;
}

function mayBegin(viewer: Viewer, agency: string, kind: BatchHead['kind']): boolean {
  const of = { agency, institution: '' };
  return may(viewer, 'run-batch', of) && may(viewer, kind === 'step' ? 'act' : kind, of);
}

function idOf({ sub }: Viewer, key: string): string {
  return createHash('sha256').update(`${sub}\n${key}`).digest('hex').slice(0, 24);
}
