import { hold, Malformed } from './malformed.ts';
import { isDict, latin1, type PdfDict, type PdfValue, type ValueReader, valueReader } from './pdf-values.ts';

/** One numbered object. */
export interface PdfObject {
  value: PdfValue;
  /** The bytes of a stream, packed as they are. */
  stream?: Uint8Array;
}

/** A file in the one form our sealer writes. */
export interface PdfFile {
  bytes: Uint8Array;
  objects: ReadonlyMap<number, PdfObject>;
  trailer: PdfDict;
}

const MOST_OBJECTS = 200_000;
const HEADER = /^%PDF-1\.[4-7]\n%[\x80-\xff]{4}\n/u;
const TRAILER_KEYS = new Set(['Size', 'Root', 'Info', 'ID']);

/**
 * Reads a file that is written in one piece: a header, objects one after another with nothing between them, one classic
 * cross-reference table whose every entry points at its object, one trailer, one %%EOF, the end. Such a file means the same
 * to every reader, however it looks for objects. Nothing is unpacked. @throws {Malformed}
 */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const header = HEADER.exec(latin1(bytes.subarray(0, 16)));
  if (!header) odd('文件开头不是本系统写出的样子');
  const reader = valueReader(bytes, header[0].length);
  const twice = '文件里有编号相同的两个对象，不同的阅读软件会看到不同的内容';
  const { objects, table } = readObjects(bytes, reader, twice);
  const trailer = reader.value();
  if (!isDict(trailer)) odd('文件末尾不是本系统写出的样子');
  checkEnd(bytes, reader, table);
  hold(!trailer.has('Encrypt'), 'encrypted', '文件被加了密');
  if ([...trailer.keys()].some((key) => !TRAILER_KEYS.has(key))) odd('文件的索引指向了别处');
  const size = trailer.get('Size');
  for (const number of objects.keys()) {
    if (typeof size !== 'number' || number >= size) odd('文件的对象数与索引不符');
  }
  return { bytes, objects, trailer };
}

/** The objects up to their table, and where the table stands. `twice`: what is wrong where two have one number. */
function readObjects(
  bytes: Uint8Array,
  reader: ReturnType<typeof valueReader>,
  twice: string,
): { objects: Map<number, PdfObject>; table: number } {
  const objects = new Map<number, PdfObject>();
  const offsets = new Map<number, number>();
  reader.space();
  let table = reader.at;
  while (!reader.word('xref')) {
    const { number, object } = readObject(bytes, reader);
    if (objects.has(number)) odd(twice);
    hold(objects.size < MOST_OBJECTS, 'hostile', '文件里的对象异常之多');
    objects.set(number, object);
    offsets.set(number, table);
    reader.space();
    table = reader.at;
  }
  checkTable(bytes, reader, offsets);
  return { objects, table };
}

/** What was appended to a file in one piece: further objects, or others in the place of some. */
export interface Revision {
  objects: ReadonlyMap<number, PdfObject>;
  trailer: PdfDict;
}

const REVISION_KEYS = new Set([...TRAILER_KEYS, 'Prev']);

/**
 * Reads one revision behind a file of `before` bytes, as strictly as the file itself: objects, one table, one trailer that leads
 * back to the table before, the end. @throws {Malformed}
 */
export function readRevision(bytes: Uint8Array, before: number): Revision {
  const reader = valueReader(bytes, before);
  const { objects, table } = readObjects(bytes, reader, '追加的部分里有编号相同的两个对象');
  const trailer = reader.value();
  if (!isDict(trailer)) odd('追加的部分没有写完');
  checkEnd(bytes, reader, table);
  if ([...trailer.keys()].some((key) => !REVISION_KEYS.has(key))) odd('追加的部分指向了别处');
  const previous = /startxref\r?\n(\d+)\r?\n%%EOF\s*$/u.exec(
    latin1(bytes.subarray(Math.max(0, before - 64), before)),
  );
  if (trailer.get('Prev') !== Number(previous?.[1])) odd('追加的部分没有接在原来的文件上');
  return { objects, trailer };
}

function readObject(bytes: Uint8Array, reader: ValueReader): { number: number; object: PdfObject } {
  const number = reader.count();
  const generation = reader.count();
  reader.space();
  if (number === 0 || generation !== 0 || !reader.word('obj')) odd('文件里有不属于任何对象的内容');
  const value = reader.value();
  reader.space();
  if (reader.word('endobj')) return { number, object: { value } };
  if (!isDict(value) || !reader.word('stream')) odd('文件里有残缺的对象');
  const length = value.get('Length');
  let start = reader.at;
  if (bytes[start] === 0x0d) start++;
  if (bytes[start] !== 0x0a || typeof length !== 'number') odd('文件里有残缺的数据流');
  const end = start + 1 + length;
  if (!Number.isInteger(length) || length < 0 || end > bytes.length) odd('文件里有残缺的数据流');
  reader.at = end;
  reader.space();
  if (reader.at - end > 2 || !reader.word('endstream')) odd('文件里的数据流长度不符');
  reader.space();
  if (!reader.word('endobj')) odd('文件里有残缺的对象');
  return { number, object: { value, stream: bytes.subarray(start + 1, end) } };
}

/** Entries are 20 bytes each (ISO 32000-2, 7.5.4); each object has exactly one, and each in use is an object. */
function checkTable(bytes: Uint8Array, reader: ValueReader, offsets: ReadonlyMap<number, number>): void {
  const entries = new Map<number, number | undefined>();
  for (reader.space(); !reader.word('trailer'); reader.space()) {
    const firstNumber = reader.count();
    const count = reader.count();
    reader.space();
    for (let i = 0; i < count; i++) {
      const entry = /^(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)$/u.exec(
        latin1(bytes.subarray(reader.at, reader.at + 20)),
      );
      const number = firstNumber + i;
      if (!entry || entries.has(number)) odd('文件的索引表不规范');
      if (entry[3] === 'n' && Number(entry[2]) !== 0) odd('文件的索引表不规范');
      entries.set(number, entry[3] === 'n' ? Number(entry[1]) : undefined);
      reader.at += 20;
    }
  }
  for (const [number, offset] of offsets) {
    if (entries.get(number) !== offset) odd('文件的索引表指向的不是真正的对象');
  }
  for (const [number, offset] of entries) {
    if (offset !== undefined && !offsets.has(number)) odd('文件的索引表指向的不是真正的对象');
  }
}

function checkEnd(bytes: Uint8Array, reader: ValueReader, table: number): void {
  reader.space();
  if (!reader.word('startxref') || reader.count() !== table) odd('文件末尾指向的不是索引表');
  if (!/^\r?\n%%EOF\r?\n?$/u.test(latin1(bytes.subarray(reader.at, reader.at + 12)))) {
    odd('文件结束以后还有内容，或者没有写完');
  }
}

function odd(message: string): never {
  throw new Malformed('structure', message);
}
