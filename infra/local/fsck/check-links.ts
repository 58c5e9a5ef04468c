import { canonical } from '../../../domain/case/chain.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Follow } from '../../../functions/adapters/follows.ts';
import type { Holder } from '../../../functions/adapters/holders.ts';
import type { Proposal } from '../../../functions/adapters/proposals.ts';
import type { Item } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** What stands in the table about cases beside each other, unjudged. */
export interface Links {
  holders: readonly Holder[];
  follows: readonly Follow[];
  proposals: readonly Proposal[];
}

/** The same among a table's items, by partition. */
export function readLinks(partitions: ReadonlyMap<string, readonly Item[]>): Links {
  const all = [...partitions];
  const ofCases = all.flatMap(([pk, items]) => (pk.startsWith('CASE#') ? items : []));
  const under = (prefix: string) => ofCases.filter(({ sk }) => String(sk).startsWith(prefix));
  return {
    holders: all.flatMap(([pk, items]) =>
      pk.startsWith('HOLDER#')
        ? items.map(({ holder }) => ({ subject: pk.slice('HOLDER#'.length), ...holder }))
        : [],
    ),
    follows: under('FOLLOW#').map(({ follow }) => follow),
    proposals: under('PROPOSAL#').map(({ proposal }) => proposal),
  };
}

/**
 * Cases with a standing are found under just the subjects that their histories name; what followed from an event follows from one
 * that is there, and what it says was taken elsewhere stands there as coming from it; a proposal that is settled names the event.
 */
export function checkLinks(
  { holders, follows, proposals }: Links,
  wanted: readonly Holder[],
  states: ReadonlyMap<string, CaseState>,
): Finding[] {
  const tell = (where: string, what: string) => finding('links', where, what);
  const missing = new Set(wanted.map(canonical));
  const found: Finding[] = [];
  for (const holder of holders) {
    if (!missing.delete(canonical(holder)))
      found.push(tell(`案卷 ${holder.caseId}`, '检索项与案卷的内容不一致'));
  }
  for (const holder of missing) found.push(tell('协议检索', `缺少检索项 ${holder}`));
  for (const { caseId, n, outcomes } of follows) {
    const where = `案卷 ${caseId} 第${n}项的后续`;
    if (!states.get(caseId)?.history[n - 1]) found.push(tell(where, '没有这个事件'));
    for (const { kind, caseId: target = '', event = 0, rule } of outcomes) {
      if (kind !== 'taken') continue;
      const { comesFrom } = states.get(target)?.history[event - 1]?.payload ?? {};
      const fits = comesFrom?.caseId === caseId && comesFrom.event === n && comesFrom.rule === rule;
      if (!fits) found.push(tell(where, `案卷 ${target} 第${event}项不是由它而来`));
    }
  }
  for (const { caseId, id, state, settledBy = 0, from } of proposals) {
    const where = `案卷 ${caseId} 的提示 ${id}`;
    if (!states.get(from.caseId)?.history[from.event - 1]) found.push(tell(where, '没有它所由来的事件'));
    if (state !== 'open' && !states.get(caseId)?.history[settledBy - 1])
      found.push(tell(where, '记为已经了结，案卷中却没有'));
  }
  return found;
}
