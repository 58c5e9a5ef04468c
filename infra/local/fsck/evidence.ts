import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { CaseEvent } from '../../../domain/case/event.ts';
import type { AwaitingSeal } from '../../../functions/adapters/awaiting.ts';
import type { ListTaken } from '../../../functions/adapters/batch-lists.ts';
import type { PaperOnRecord } from '../../../functions/adapters/calendar.ts';
import type { Head, NumberTaken } from '../../../functions/adapters/cases.ts';
import type { CodeTaken } from '../../../functions/adapters/codes.ts';
import type { SavedForm, Upload } from '../../../functions/adapters/drafts.ts';
import { keys } from '../../../functions/adapters/keys.ts';
import type { RecordFile } from '../../../functions/adapters/record-files.ts';
import type { SigningRecord } from '../../../functions/adapters/signing-records.ts';
import type { BucketSettings } from '../s3/store.ts';
import { type Links, readLinks } from './check-links.ts';
import { type PublicRegister, readPublicRegister } from './check-public-register.ts';
import { type PublicSide, readPublicSide } from './check-public-side.ts';
import { type Registers, readRegisters } from './check-registers.ts';
import { type Finding, finding } from './finding.ts';
import { openReadOnly } from './open.ts';
import { plainItem, type Unjudged } from './plain-item.ts';

/** An item of the table as plain values. */
export type Item = { readonly [name: string]: Unjudged };

/** Everything the table holds of one case, unjudged. */
export interface CaseFile {
  caseId: string;
  head: Head | undefined;
  /** In the order of their keys; `sk` is the key's own number part. */
  events: readonly { sk: string; item: Item; event: CaseEvent }[];
  forms: readonly SavedForm[];
  uploads: readonly Upload[];
  /** What officers added to the record, or asked to. */
  recordFiles: readonly RecordFile[];
  /** The case's part of the seal keeper's queue. */
  awaiting: readonly AwaitingSeal[];
  /** `sk`: event and document. */
  signings: readonly { sk: string; signing: SigningRecord }[];
}

/** One number series: its last number, and what each number was used for. */
export interface Series {
  series: string;
  last: number | undefined;
  taken: readonly { n: number; use: NumberTaken['use'] }[];
}

/** The newest version of one object, or the mark that it was deleted. */
export interface StoredObject {
  key: string;
  versionId: string;
  size: number;
  deleted: boolean;
  /** How many versions of it there are, the delete marks among them. */
  versions: number;
  /** The bytes, or undefined when the file is not there. */
  read(): Uint8Array | undefined;
}

/** A data folder as `fsck` sees it: what is written there, by whatever right. */
export interface Evidence {
  cases: ReadonlyMap<string, CaseFile>;
  series: readonly Series[];
  answers: readonly { pk: string; result: unknown }[];
  codes: readonly { pk: string; taken: CodeTaken }[];
  /** Papers that cases of an act of many share. */
  lists: readonly { sk: string; list: ListTaken }[];
  /** Papers of the State Council put on record. */
  papers: readonly PaperOnRecord[];
  registers: Registers;
  publicRegister: PublicRegister;
  /** What one case means for others. */
  links: Links;
  /** What was made public, and what the public reported. */
  publicSide: PublicSide;
  /** Objects under lock: what agencies issued, by key. */
  issued: ReadonlyMap<string, StoredObject>;
  /** What people uploaded; a version is found by key and version id, the newest by its key alone. */
  upload: (key: string, versionId?: string) => StoredObject | undefined;
  /** What could not even be read. */
  unreadable: readonly Finding[];
}

/** Reads a data folder without writing to it. @throws {NoDataFolder} {DataFileInUse} */
export function readEvidence(folder: string): Evidence {
  const unreadable: Finding[] = [];
  const table = openReadOnly(join(folder, 'dynamodb.sqlite'));
  try {
    const partitions = readTable(table.db, unreadable);
    const objects = readObjects(folder, unreadable);
    return {
      cases: new Map([...partitions].flatMap(([pk, items]) => caseFile(pk, items, unreadable))),
      series: [...partitions].flatMap(([pk, items]) => seriesOf(pk, items)),
      answers: [...partitions].flatMap(([pk, items]) =>
        pk.startsWith('IDEMPOTENCY#') ? items.map(({ result }) => ({ pk, result })) : [],
      ),
      codes: [...partitions].flatMap(([pk, items]) =>
        pk.startsWith('CODE#') ? items.map(({ taken }) => ({ pk, taken })) : [],
      ),
      lists: [...partitions].flatMap(([pk, items]) =>
        pk.startsWith('BATCH#')
          ? items.flatMap(({ sk, list }) => (list ? { sk: String(sk), list } : []))
          : [],
      ),
      papers: (partitions.get(keys.calendar) ?? []).map(({ paper }) => paper),
      registers: readRegisters(partitions),
      publicRegister: readPublicRegister(partitions),
      links: readLinks(partitions),
      publicSide: readPublicSide(partitions),
      ...objects,
      unreadable,
    };
  } finally {
    table.close();
  }
}

function readTable(db: DatabaseSync, unreadable: Finding[]): Map<string, Item[]> {
  const partitions = new Map<string, Item[]>();
  for (const { id } of db.prepare('SELECT id FROM tables').all()) {
    for (const { body } of db.prepare(`SELECT body FROM items_${Number(id)} ORDER BY h, r`).iterate()) {
      let item: Item;
      try {
        item = plainItem(JSON.parse(String(body)));
      } catch (error) {
        unreadable.push(finding('table', `items_${Number(id)}`, `有一行读不懂：${String(error)}`));
        continue;
      }
      const pk = String(item.pk);
      const partition = partitions.get(pk);
      if (partition) partition.push(item);
      else partitions.set(pk, [item]);
    }
  }
  return partitions;
}

/** `CASE#id` as a case; keys nobody writes are told. */
function caseFile(pk: string, items: readonly Item[], unreadable: Finding[]): [string, CaseFile][] {
  if (!pk.startsWith('CASE#')) return [];
  const caseId = pk.slice('CASE#'.length);
  const under = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix));
  const known = [
    'HEAD',
    'EVENT#',
    'FORM#',
    'MATERIAL#',
    'DISCLOSURE#',
    'AWAITING#',
    'SIGNING#',
    'CASEFILE#',
    'OUTGOING',
    'FILE#',
    'FOLLOW#',
    'PROPOSAL#',
    'SETTLED',
    'CLAIM#',
  ];
  for (const { sk } of items) {
    if (!known.some((prefix) => String(sk).startsWith(prefix))) {
      unreadable.push(finding('table', `案卷 ${caseId}`, `有来历不明的记录 ${String(sk)}`));
    }
  }
  const file: CaseFile = {
    caseId,
    head: items.find(({ sk }) => sk === 'HEAD')?.head,
    events: under('EVENT#').map((item) => {
      return { sk: String(item.sk).slice('EVENT#'.length), item, event: item.event };
    }),
    forms: under('FORM#').map((item) => item.form),
    uploads: under('MATERIAL#').map((item) => item.upload),
    recordFiles: under('FILE#').map((item) => item.file),
    awaiting: under('AWAITING#').map((item) => item.awaiting),
    signings: under('SIGNING#').map(({ sk, signing }) => ({
      sk: String(sk).slice('SIGNING#'.length),
      signing,
    })),
  };
  return [[caseId, file]];
}

function seriesOf(pk: string, items: readonly Item[]): Series[] {
  if (!pk.startsWith('NUMBER#')) return [];
  const last = items.find(({ sk }) => sk === 'LAST')?.last;
  const taken = items
    .filter(({ sk }) => String(sk).startsWith('N#'))
    .map(({ sk, use }) => ({ n: Number(String(sk).slice(2)), use: use }));
  return [{ series: pk.slice('NUMBER#'.length), last, taken }];
}

function readObjects(folder: string, unreadable: Finding[]): Pick<Evidence, 'issued' | 'upload'> {
  const issued = new Map<string, StoredObject>();
  const uploads = new Map<string, StoredObject>();
  const store = openReadOnly(join(folder, 's3', 's3.sqlite'));
  try {
    for (const { name, settings } of store.db.prepare('SELECT name, settings FROM bucket').all()) {
      const { lock }: BucketSettings = JSON.parse(String(settings));
      const rows = store.db
        .prepare('SELECT key, versionId, size, blob FROM object WHERE bucket = ? ORDER BY key, seq')
        .all(String(name));
      for (const { key, versionId, size, blob } of rows) {
        const into = lock ? issued : uploads;
        const object: StoredObject = {
          key: String(key),
          versionId: String(versionId),
          size: Number(size),
          deleted: blob === null,
          versions: (into.get(String(key))?.versions ?? 0) + 1,
          read: () => (blob === null ? undefined : bytesOf(folder, String(blob))),
        };
        into.set(object.key, object);
        if (!lock) into.set(versionKey(object.key, object.versionId), object);
      }
    }
  } catch (error) {
    unreadable.push(finding('files', 's3/s3.sqlite', `读不懂：${String(error)}`));
  } finally {
    store.close();
  }
  return {
    issued,
    upload: (key, versionId) => uploads.get(versionId === undefined ? key : versionKey(key, versionId)),
  };
}

const versionKey = (key: string, versionId: string): string => `${key}\n${versionId}`;

function bytesOf(folder: string, blob: string): Uint8Array | undefined {
  try {
    return readFileSync(join(folder, 's3', 'objects', blob.slice(0, 2), blob));
  } catch {
    return undefined;
  }
}
