import type { BatchRef } from '../../domain/case/event.ts';
import { noticeAt } from '../../domain/case/notice.ts';
import {
  type BatchHead,
  type BatchItem,
  type BatchOutcome,
  finishBatch,
  loadBatchHead,
  loadBatchItem,
  recordOutcome,
} from '../adapters/batches.ts';
import { mayOn } from '../case-permission.ts';
import { ifThere, NotFound } from '../errors.ts';
import { Viewer } from '../viewer.ts';
import { act } from './act.ts';
import { approveSeal } from './act-on-notice.ts';
import { takesInMany } from './batch.ts';
import type { Deps } from './deps.ts';
import { type LoadedCase, loadCase } from './load-case.ts';

/**
 * Does one item of a batch and records how it ended. Doing it again does nothing more: the act itself is done once, under a
 * key of the item's own, and so is the record.
 */
export async function runBatchItem(deps: Deps, ref: BatchRef): Promise<void> {
  const [head, item] = await Promise.all([loadBatchHead(deps.table, ref.id), loadBatchItem(deps.table, ref)]);
  if (!head || !item) throw new NotFound(`item ${ref.index} of batch ${ref.id}`);
  if (item.outcome !== 'waiting') return;
  const ended = await ending(deps, ref, head, item);
  await recordOutcome(deps.table, ref, { ...ended, at: deps.now() });
}

/** Records that an item kept failing by a fault of the machine; the others go on. */
export async function reportBatchItem(deps: Deps, ref: BatchRef, error: string): Promise<void> {
  const reason = `系统多次尝试未能办成（${error}），请稍后单独办理。`;
  await recordOutcome(deps.table, ref, { outcome: 'failed', reason, at: deps.now() });
}

/** Every item has its outcome. */
export async function endBatch(deps: Deps, id: string): Promise<void> {
  await finishBatch(deps.table, id, deps.now());
}

type Ending = Omit<BatchOutcome, 'at'>;

async function ending(deps: Deps, ref: BatchRef, head: BatchHead, item: BatchItem): Promise<Ending> {
  const { role, id, agency } = head.startedBy;
  const viewer = Viewer.parse({ sub: id, name: role, role, agency });
  const loaded = await ifThere(loadCase(deps.table, item.caseId));
  if (!loaded || !(await mayOn(deps, viewer, 'view-case', loaded))) {
    return failed('没有这一案卷，或者它不归本机构办理。');
  }
  const made = noticeAt(loaded.state.notices, named(item));
  const about = {
    institutionName: loaded.head.institutionName,
    ...(loaded.state.receiptNumber && { receiptNumber: loaded.state.receiptNumber }),
    ...(made?.number && { number: made.number }),
  };
  return { ...about, ...(await KINDS[head.kind](deps, { ref, head, item, viewer, loaded })) };
}

interface Turn {
  ref: BatchRef;
  head: BatchHead;
  item: BatchItem;
  viewer: Viewer;
  loaded: LoadedCase;
}

const KINDS: Record<BatchHead['kind'], (deps: Deps, turn: Turn) => Promise<Ending>> = {
  async 'approve-seal'(deps, { ref, item, viewer }) {
    const { caseId, expectedVersion } = item;
    const outcome = await approveSeal(deps, viewer, { caseId, ...named(item), expectedVersion, batch: ref });
    if (outcome.kind !== 'done') return refused(outcome);
    return { outcome: 'done', event: outcome.event, documents: 1 };
  },
  async step(deps, { ref, head, item, viewer, loaded }) {
    const step = loaded.procedure.steps.find(({ id }) => id === head.step);
    const { payload = {} } = head;
    if (!step || !takesInMany(loaded.procedure, step.id, payload))
      return failed('本案没有这一步，或者这一步需要逐件填写。');
    if (!(await mayOn(deps, viewer, 'act', loaded))) return failed('您的岗位不能办理本案。');
    const outcome = await act(deps, {
      caseId: item.caseId,
      actor: head.startedBy,
      act: { step: step.id, payload },
      seenVersion: item.expectedVersion,
      idempotencyKey: `batch-${ref.id}-${ref.index}`,
      batch: ref,
    });
    if (outcome.kind === 'key-reused') throw new Error(`the key of item ${ref.index} of ${ref.id} was used`);
    if (outcome.kind !== 'done') return refused(outcome);
    const { event } = outcome.result;
    const { state } = await loadCase(deps.table, item.caseId);
    return { outcome: 'done', event, documents: state.history[event - 1]?.payload.notices?.length ?? 0 };
  },
};

function refused(
  outcome: { kind: 'stale' } | { kind: 'refused'; refusals: readonly { message: string }[] },
): Ending {
  if (outcome.kind === 'stale') return failed('列表打开之后，本案又有人办理过。请打开案卷核对后单独办理。');
  return failed(outcome.refusals.map(({ message }) => message).join(''));
}

function failed(reason: string): Ending {
  return { outcome: 'failed', reason };
}

function named({ eventNumber = 0, notice = '' }: BatchItem) {
  return { eventNumber, notice };
}
