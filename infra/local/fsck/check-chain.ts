import { firstBrokenLink } from '../../../domain/case/chain.ts';
import { padded } from '../../../functions/adapters/keys.ts';
import type { CaseFile } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** Events are numbered 1, 2, 3 … without a gap, stand under their own number, and each carries the hash of the one before. */
export function checkChain({ caseId, events }: CaseFile): Finding[] {
  const where = `案卷 ${caseId}`;
  if (events.length === 0) return [finding('chain', where, '没有任何事件')];
  const misplaced = events.flatMap(({ sk, item, event }, index) => {
    if (sk !== padded(index + 1))
      return finding('chain', where, `第 ${index + 1} 个事件的键是 EVENT#${sk}，编号有缺漏`);
    const { n, type, at, actor } = event;
    const lifted = item.n === n && item.type === type && item.at === at && item.actorRole === actor.role;
    return lifted ? [] : finding('chain', where, `事件 ${sk} 的检索字段与内容不一致`);
  });
  const broken = firstBrokenLink(events.map(({ event }) => event));
  const link =
    broken === undefined ? [] : [finding('chain', where, `链在事件 ${broken} 处断开：前一事件被改动或缺失`)];
  return [...misplaced.slice(0, 1), ...link];
}
