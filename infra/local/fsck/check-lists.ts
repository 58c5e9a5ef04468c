import type { NoticeMade } from '../../../domain/case/event.ts';
import type { ListTaken } from '../../../functions/adapters/batch-lists.ts';
import { keys } from '../../../functions/adapters/keys.ts';
import { listKey } from '../../../functions/use-cases/batch-list.ts';
import type { CaseNotice } from './check-notices.ts';
import { type Finding, finding } from './finding.ts';

/** The papers that cases of one act share, by their code. */
export type Lists = ReadonlyMap<string, ListTaken>;

export function listsByCode(lists: readonly { sk: string; list: ListTaken }[]): Lists {
  return new Map(lists.map(({ list }) => [list.code, list]));
}

/**
 * Whether a document rightly carries the number and code that the first case of its list took: then they are registered there,
 * and so is the signing.
 */
export function isShared(
  lists: Lists,
  { caseId, eventNumber }: { caseId: string; eventNumber: number },
  { list: batch, notice, number, code = '' }: Pick<NoticeMade, 'list' | 'notice' | 'number' | 'code'>,
): boolean {
  const list = batch === undefined ? undefined : lists.get(code);
  if (list?.batch !== batch || list?.notice !== notice || list.number !== number) return false;
  return list.caseId !== caseId || list.eventNumber !== eventNumber;
}

/** Each list was taken by a case that carries it, stands under its own key, and has one file. */
export function checkLists(
  lists: readonly { sk: string; list: ListTaken }[],
  notices: readonly CaseNotice[],
): Finding[] {
  return lists.flatMap(({ sk, list }) => {
    const where = `名单 ${list.batch}/${list.notice}`;
    const members = notices.filter(({ notice }) => notice.code === list.code);
    const first = members.find(
      ({ caseId, notice }) => caseId === list.caseId && notice.eventNumber === list.eventNumber,
    );
    const strange = members.filter(
      ({ notice: { issued, list: batch } }) =>
        batch !== list.batch || (issued && issued.key !== listKey(list)),
    );
    const files = new Set(members.flatMap(({ notice }) => notice.issued?.sha256 ?? []));
    return [
      ...(sk === keys.batchList(list).sk ? [] : [finding('lists', where, `记在别处：${sk}`)]),
      ...(first ? [] : [finding('lists', where, `案卷 ${list.caseId} 并未取得这份名单的编号和查验码`)]),
      ...strange.map(({ caseId }) => finding('lists', where, `案卷 ${caseId} 中的文书不是这一份名单`)),
      ...(files.size > 1 ? [finding('lists', where, '各案卷所记的文件不是同一份')] : []),
    ];
  });
}
