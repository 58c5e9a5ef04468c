import { createHash } from 'node:crypto';
import { canonical } from '../../../domain/case/chain.ts';
import { replay } from '../../../domain/case/state.ts';
import { type KeptRow, readKept } from '../../../functions/adapters/public-register.ts';
import type { RegisterPublication } from '../../../functions/adapters/register-publications.ts';
import type { RegisterRow } from '../../../functions/adapters/register-row.ts';
import { rowOf } from '../../../functions/use-cases/public-register/row.ts';
import { checkReplay } from './check-replay.ts';
import type { CaseFile, Item, StoredObject } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** What the public register holds, unjudged. */
export interface PublicRegister {
  rows: readonly { sk: string; kept: KeptRow }[];
  published: readonly RegisterPublication[];
}

/** Keys of published registers in the archive begin so; they belong to no case. */
export const PUBLISHED_KEYS = 'register/';

/** The public register among a table's items, by partition. */
export function readPublicRegister(partitions: ReadonlyMap<string, readonly Item[]>): PublicRegister {
  return {
    rows: [...partitions]
      .filter(([pk]) => pk.startsWith('REGISTERED#'))
      .flatMap(([, items]) => items.map((item) => ({ sk: String(item.sk), kept: readKept(item) }))),
    published: (partitions.get('PUBLISHED') ?? []).map(({ publication }) => publication),
  };
}

/**
 * Each row says what its case said in the version it names. A row may lag behind its case, as whatever comes over the bus may; the
 * daily look at all of them mends that. What was published is in the archive as recorded.
 */
export function checkPublicRegister(
  { rows, published }: PublicRegister,
  cases: ReadonlyMap<string, CaseFile>,
  archive: ReadonlyMap<string, StoredObject>,
): Finding[] {
  const tell = (where: string, what: string) => finding('public-register', where, what);
  const found: Finding[] = [];
  for (const { sk, kept } of rows) {
    const where = `名录 ${kept.caseId} ${sk.slice(0, sk.indexOf('#'))}`;
    const file = cases.get(kept.caseId);
    const should = file && saidAt(file, kept.version);
    if (!file) found.push(tell(where, '没有这个案卷'));
    else if (should === undefined)
      found.push(tell(where, `案卷没有第 ${kept.version} 版，或者那时不在名录中`));
    else if (canonical(ofTheCase(should)) !== canonical(ofTheCase(kept.row)))
      found.push(tell(where, '与案卷的内容不一致'));
  }
  for (const { month, agency, files } of published) {
    for (const { key, versionId, sha256 } of files) {
      const object = archive.get(key);
      const where = `${month} ${agency} ${key}`;
      if (!object || object.deleted) found.push(tell(where, '公布的文件不存在'));
      else if (object.versionId === versionId && hashOf(object) !== sha256)
        found.push(tell(where, '公布的文件与记录不一致'));
    }
  }
  return found;
}

/** What a case said of the register in one of its versions. */
function saidAt(file: CaseFile, version: number): RegisterRow | undefined {
  if (version > file.events.length) return undefined;
  const replayed = checkReplay(file);
  if ('check' in replayed) return undefined;
  const { procedure } = replayed;
  const history = file.events.slice(0, version).map(({ event }) => event);
  const about = { institution: { name: '' }, agency: { name: '', region: '' }, qualifications: [] };
  return rowOf({ caseId: file.caseId, procedure, state: replay(procedure, history) }, about);
}

/** What comes from the case alone: names and addresses may have changed in the directory since. */
function ofTheCase(row: RegisterRow) {
  const { entry, institution, kind, agreement, validFrom, validUntil, agency, procedure, intervals } = row;
  return { entry, institution, kind, agreement, validFrom, validUntil, agency, procedure, intervals };
}

function hashOf(object: StoredObject): string {
  return createHash('sha256')
    .update(object.read() ?? '')
    .digest('hex');
}
