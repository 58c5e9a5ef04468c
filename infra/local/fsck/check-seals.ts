import { createHash } from 'node:crypto';
import { noticeAt, noticesAwaitingSeal } from '../../../domain/case/notice.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { padded } from '../../../functions/adapters/keys.ts';
import { isShared, type Lists } from './check-lists.ts';
import type { CaseFile, StoredObject } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** The seal keeper's queue holds what waits for him and nothing else; what was signed is on record, with the paper it was signed on. */
export function checkSeals(
  { caseId, awaiting, signings }: CaseFile,
  state: CaseState,
  archive: ReadonlyMap<string, StoredObject>,
  lists: Lists,
): Finding[] {
  const where = `案卷 ${caseId}`;
  const tell = (what: string) => finding('seals', where, what);
  const due = noticesAwaitingSeal(state);
  const listed = awaiting.flatMap((item) => {
    if (!noticeAt(due, item)) return tell(`待用印清单中的文书 ${nameOf(item)} 并不在等待用印`);
    return item.version === state.version ? [] : tell(`待用印清单中的文书 ${nameOf(item)} 不是最新的`);
  });
  const unlisted = due
    .filter(({ eventNumber, notice }) =>
      awaiting.every((item) => item.eventNumber !== eventNumber || item.notice !== notice),
    )
    .map((one) => tell(`等待用印的文书 ${nameOf(one)} 不在待用印清单中`));
  const signed = state.notices.flatMap((notice) => {
    const { issued } = notice;
    if (!issued?.signature || isShared(lists, { ...notice, caseId }, notice)) return [];
    const record = signings.find(
      ({ sk }) => sk === `${padded(notice.eventNumber)}#${notice.notice}`,
    )?.signing;
    if (!record?.signed) return tell(`文书 ${nameOf(notice)} 已签名，却没有签名记录`);
    const draft = archive.get(issued.key.replace(/\.pdf$/, '.unsigned.pdf'))?.read();
    const sha256 = draft && createHash('sha256').update(draft).digest('hex');
    return sha256 === record.unsigned ? [] : tell(`文书 ${nameOf(notice)} 签名前的底稿与签名记录不一致`);
  });
  return [...listed, ...unlisted, ...signed];
}

function nameOf({ eventNumber, notice }: { eventNumber: number; notice: string }): string {
  return `${eventNumber}-${notice}`;
}
