import { createHash } from 'node:crypto';
import {
  type CaseFileOrder,
  finishOrder,
  keepCaseFile,
  loadOrders,
  putOrder,
} from '../adapters/case-files.ts';
import { compileCaseFile } from '../case-file/compile.ts';
import type { GatherDeps } from '../case-file/gather.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import type { Deps } from './deps.ts';
import { type LoadedCase, loadCase } from './load-case.ts';

/** A binding that takes longer than this was lost; it may be ordered again. Milliseconds. */
const PATIENCE = 10 * 60_000;

/**
 * Orders the case's file (卷宗) as the case stands. An order for the same version that waits or is ready is answered instead
 * of making a second one.
 */
export async function orderCaseFile(deps: Deps, viewer: Viewer, loaded: LoadedCase): Promise<CaseFileOrder> {
  const { caseId, state } = loaded;
  const now = deps.now();
  const [latest] = await loadOrders(deps.table, caseId);
  if (latest?.version === state.version && !mayOrderAgain(latest, now)) return latest;
  const order: CaseFileOrder = {
    caseId,
    version: state.version,
    at: now,
    by: actorOf(viewer),
    state: 'waiting',
  };
  await putOrder(deps.table, order);
  return order;
}

/** Whether a further order for the same version makes sense: the last failed, or was lost. */
export function mayOrderAgain({ state, at }: CaseFileOrder, now: string): boolean {
  if (state === 'ready') return false;
  return state === 'failed' || Date.parse(now) - Date.parse(at) > PATIENCE;
}

/** Binds what is ordered and waiting. Doing it twice gives the same file under the same key. */
export async function bindOrders(deps: GatherDeps, { caseId }: { caseId: string }): Promise<void> {
  const waiting = (await loadOrders(deps.table, caseId)).filter(({ state }) => state === 'waiting');
  for (const order of waiting) await finishOrder(deps.table, await bound(deps, order));
}

/** A failure is put on record in place of the file: who ordered it sees it, and may order again. */
async function bound(deps: GatherDeps, order: CaseFileOrder): Promise<CaseFileOrder> {
  const { caseId, version } = order;
  try {
    const loaded = await loadCase(deps.table, caseId);
    const { pdf, ...counts } = await compileCaseFile(deps, loaded);
    const key = `case-files/${caseId}/${version}-${Date.parse(order.at)}.pdf`;
    await keepCaseFile(deps.files, key, pdf);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { ...order, state: 'ready', file: { key, sha256, size: pdf.byteLength, ...counts } };
  } catch (error) {
    console.error(
      JSON.stringify({
        fault: 'case-file',
        caseId,
        version,
        message: error instanceof Error ? error.message : String(error),
      }),
    );
    return { ...order, state: 'failed', reason: '汇编时出现故障，已经记录。请稍后重新生成。' };
  }
}
