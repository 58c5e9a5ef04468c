import type { CaseEvent } from '../../../domain/case/event.ts';
import type { CodeTaken } from '../../../functions/adapters/codes.ts';
import { isShared, type Lists } from './check-lists.ts';
import { type Finding, finding } from './finding.ts';

/** The verification codes a case's events carry; documents of older cases have none. */
export function codesCarried(caseId: string, history: readonly CaseEvent[], lists: Lists): CodeTaken[] {
  return history.flatMap(({ n: eventNumber, payload }) =>
    (payload.notices ?? []).flatMap((made) => {
      const { notice, code } = made;
      const elsewhere = code === undefined || isShared(lists, { caseId, eventNumber }, made);
      return elsewhere ? [] : { code, caseId, eventNumber, notice };
    }),
  );
}

/** Each code on record stands on exactly the document that carries it, and the other way round. */
export function checkCodes(
  taken: readonly { pk: string; taken: CodeTaken }[],
  carried: readonly CodeTaken[],
): Finding[] {
  const found: Finding[] = [];
  const open = new Map(carried.map((one) => [key(one), one]));
  for (const { pk, taken: one } of taken) {
    const rightly = pk === `CODE#${one?.code}` && open.delete(key(one));
    if (!rightly) found.push(finding('codes', pk, '登记的文书没有载明这个查验码'));
  }
  for (const { code, caseId, eventNumber, notice } of open.values()) {
    found.push(
      finding('codes', `案卷 ${caseId}`, `事件 ${eventNumber}（${notice}）的查验码 ${code} 没有登记`),
    );
  }
  return found;
}

function key({ code, caseId, eventNumber, notice }: CodeTaken): string {
  return [code, caseId, eventNumber, notice].join('\n');
}
