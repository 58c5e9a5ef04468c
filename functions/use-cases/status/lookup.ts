import type { NoticeState } from '../../../domain/case/notice.ts';
import type { Instant } from '../../../domain/time/civil-date.ts';
import { parseVerificationCode } from '../../../domain/verification-code.ts';
import { loadHeads } from '../../adapters/board.ts';
import { findCode } from '../../adapters/codes.ts';
import type { Table } from '../../adapters/table.ts';
import { within } from '../inbox/bounds.ts';
import { type Enquiry, inEvenTime } from '../inbox/enquire.ts';
import { type LoadedCase, loadListed } from '../load-case.ts';

/**
 * Papers whose code opens the status of their case: those issued to its institution. A list is put up for everybody, so its code is
 * nobody's.
 */
export function codedPapers({ procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>): NoticeState[] {
  const lists = procedure.notices.filter(({ scope }) => scope === 'list').map(({ id }) => id);
  return state.notices.filter(
    ({ notice, code, list, issued }) => code && issued && !list && !lists.includes(notice),
  );
}

/** The case with this receipt number, if the code stands on one of its own papers; `unknown` whatever of the two is wrong. */
export async function findCase(
  { table, now }: { table: Table; now: () => Instant },
  typed: { number: string; code: string },
  address: string,
): Promise<Enquiry<LoadedCase>> {
  return await inEvenTime(async () => {
    const number = plainNumber(typed.number);
    const [byAddress, byNumber] = await Promise.all([
      within(table, now(), 'try-address', `case ${address}`),
      within(table, now(), 'try-number', `case ${number}`),
    ]);
    if (!byAddress || !byNumber) return { kind: 'too-many' };
    const code = parseVerificationCode(typed.code) ?? '-';
    const taken = await findCode(table, code);
    // Two readings, whatever is wrong.
    const caseId = taken?.caseId ?? '-';
    const head = (await loadHeads(table, [caseId])).get(caseId);
    if (!head?.receiptNumber || plainNumber(head.receiptNumber) !== number) return { kind: 'unknown' };
    const loaded = await loadListed(table, head);
    return codedPapers(loaded).some((paper) => paper.code === code)
      ? { kind: 'found', found: loaded }
      : { kind: 'unknown' };
  });
}

/** A receipt number as people type it: any brackets, full or half width, with or without spaces. */
function plainNumber(typed: string): string {
  return typed
    .slice(0, 60)
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[([【〔［]/gu, '〔')
    .replaceAll(/[)\]】〕］]/gu, '〕');
}
