import { createHash } from 'node:crypto';
import type { NoticeState } from '../../../domain/case/state.ts';
import { PUBLISHED_KEYS } from './check-public-register.ts';
import type { StoredObject } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** A document of a case. */
export interface CaseNotice {
  caseId: string;
  notice: NoticeState;
}

/** The end of an archive key: `<case>/<event>-<notice>.pdf`, and the same before it was signed. */
const KEY = /([^/]+)\/(\d+)-([^/.]+)(\.unsigned)?\.pdf$/;

/** The end of the key of a paper that many cases share. */
const LIST = /\/lists\/([^/.]+)(\.unsigned)?\.pdf$/;

/** Each document issued is archived once, as recorded; each archived one is a case's, issued or just about to be. */
export function checkNotices(
  notices: readonly CaseNotice[],
  archive: ReadonlyMap<string, StoredObject>,
): Finding[] {
  const found: Finding[] = [];
  const owners = new Map<string, string>();
  const owed = new Set<string>();
  const waits = new Set<string>();
  const drafts = new Set<string>();
  const shared = new Map<string, string>();
  for (const { caseId, notice } of notices) {
    const where = `案卷 ${caseId} 文书 ${notice.eventNumber}-${notice.notice}`;
    const { issued } = notice;
    const name = `${caseId}/${notice.eventNumber}-${notice.notice}`;
    drafts.add(name);
    if (notice.list) drafts.add(`lists/${notice.code}`);
    if (!issued) {
      owed.add(name);
      if (notice.list) waits.add(notice.code ?? '');
      continue;
    }
    const other = owners.get(issued.key);
    const same = notice.list !== undefined && shared.get(issued.key) === notice.code;
    if (other && !same) found.push(finding('notices', where, `与${other}共用一份归档文件 ${issued.key}`));
    owners.set(issued.key, where);
    if (notice.list) shared.set(issued.key, notice.code ?? '');
    if (other && same) continue;
    const problem = compare(issued, archive.get(issued.key));
    if (problem) found.push(finding('notices', where, `归档文件 ${issued.key} ${problem}`));
  }
  for (const { key, deleted } of archive.values()) {
    if (owners.has(key) || deleted || key.startsWith(PUBLISHED_KEYS)) continue;
    const [, code, isDraft] = LIST.exec(key) ?? [];
    if (code !== undefined && drafts.has(`lists/${code}`) && (isDraft || waits.has(code))) continue;
    const [, caseId, event, notice, unsigned] = KEY.exec(key) ?? [];
    // A server killed between archiving and recording leaves this behind; its timeline takes it up again.
    if ((unsigned ? drafts : owed).has(`${caseId}/${event}-${notice}`)) continue;
    found.push(finding('notices', `归档文件 ${key}`, '没有对应的文书'));
  }
  return found;
}

function compare(
  issued: NonNullable<NoticeState['issued']>,
  object: StoredObject | undefined,
): string | undefined {
  if (!object || object.deleted) return '不存在或者已被删除';
  if (object.versions > 1) return `有 ${object.versions} 个版本，只应有一个`;
  const bytes = object.read();
  if (!bytes) return '的内容不见了';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return bytes.byteLength === issued.size && sha256 === issued.sha256
    ? undefined
    : '的内容与出具时的记录不一致';
}
