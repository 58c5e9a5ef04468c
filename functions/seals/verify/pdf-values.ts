import { hold, Malformed } from './malformed.ts';

/** A string in a PDF: where it stands, with its delimiters. */
export interface PdfString {
  kind: 'string';
  hex: boolean;
  start: number;
  end: number;
}
export interface PdfName {
  kind: 'name';
  name: string;
}
export interface PdfRef {
  kind: 'ref';
  number: number;
}
export type PdfDict = Map<string, PdfValue>;
/** A value as it is written; nothing is followed or unpacked. */
export type PdfValue = null | boolean | number | PdfString | PdfName | PdfRef | PdfValue[] | PdfDict;

/** Reads values one after another from `at`. */
export interface ValueReader {
  at: number;
  /** The next value. @throws {Malformed} */
  value(): PdfValue;
  /** Steps over white space. */
  space(): void;
  /** Steps over this word if it stands here. */
  word(text: string): boolean;
  /** A whole number of 0 or more. @throws {Malformed} */
  count(): number;
}

const DEEPEST = 40;
/** Values in one file: a table of some thousand rows with its tags has about half of them. */
const MOST = 500_000;
const LONGEST_NAME = 127;

/** Index of what lies behind the end of the bytes. */
const BEYOND = 256;
/** For every byte: white space, delimiter, or neither (ISO 32000-2, 7.2.3). */
const SPACE = marks('\x00\t\n\f\r ');
const DELIMITER = marks('()<>[]{}/%');

function marks(letters: string): Uint8Array {
  const table = new Uint8Array(BEYOND + 1);
  for (const byte of Buffer.from(letters, 'latin1')) table[byte] = 1;
  return table;
}

const isSpace = (byte: number | undefined): boolean => SPACE[byte ?? BEYOND] === 1;
const isDelimiter = (byte: number | undefined): boolean => DELIMITER[byte ?? BEYOND] === 1;

const [SLASH, OPEN, CLOSE, LESS, MORE, BACKSLASH] = [0x2f, 0x28, 0x29, 0x3c, 0x3e, 0x5c];
const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d];

/**
 * A strict reader of PDF syntax (ISO 32000-2, 7.3): no comments, no key twice in a dictionary, limited depth and number of
 * values. Readers disagree on everything looser, and forgers live on it.
 */
export function valueReader(bytes: Uint8Array, from: number): ValueReader {
  let at = from;
  let made = 0;

  function value(depth: number): PdfValue {
    space();
    if (++made > MOST || depth > DEEPEST) {
      throw new Malformed('hostile', '文件的结构异常庞大或者嵌套过深');
    }
    const byte = bytes[at];
    if (byte === SLASH) return { kind: 'name', name: name() };
    if (byte === OPEN) return literal();
    if (byte === LESS) return bytes[at + 1] === LESS ? dictionary(depth) : hexadecimal();
    if (byte === OPEN_LIST) return list(depth);
    const token = regular();
    if (/^\d+$/u.test(token)) return refOr(token);
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(token)) return Number(token);
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    return broken();
  }

  function refOr(token: string): PdfValue {
    const number = Number(token);
    const back = at;
    if (isSpace(bytes[at])) {
      space();
      if (bytes[at] === 0x30 && isSpace(bytes[at + 1])) {
        at++;
        space();
        if (word('R')) return { kind: 'ref', number };
      }
    }
    at = back;
    return number;
  }

  function list(depth: number): PdfValue[] {
    const found: PdfValue[] = [];
    at++;
    for (space(); bytes[at] !== CLOSE_LIST; space()) found.push(value(depth + 1));
    at++;
    return found;
  }

  function dictionary(depth: number): PdfDict {
    const found: PdfDict = new Map();
    at += 2;
    for (space(); bytes[at] !== MORE; space()) {
      if (bytes[at] !== SLASH) broken();
      const key = name();
      hold(!found.has(key), 'structure', '文件里有写了两遍的条目，不同的阅读软件会看到不同的内容');
      found.set(key, value(depth + 1));
    }
    if (bytes[at + 1] !== MORE) broken();
    at += 2;
    return found;
  }

  function name(): string {
    at++;
    const raw = regular();
    hold(raw.length <= LONGEST_NAME, 'structure', '文件里有过长的名称');
    return raw.replace(/#([0-9a-fA-F]{2})/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  function regular(): string {
    const start = at;
    // Nothing written in one piece is longer.
    const most = Math.min(bytes.length, start + 1000);
    while (at < most && !isSpace(bytes[at]) && !isDelimiter(bytes[at])) at++;
    return at - start === 1000 ? broken() : latin1(bytes.subarray(start, at));
  }

  function literal(): PdfString {
    const start = at++;
    for (let open = 1; open > 0; at++) {
      const byte = bytes[at] ?? broken();
      if (byte === BACKSLASH) at++;
      else if (byte === OPEN) open++;
      else if (byte === CLOSE) open--;
    }
    return { kind: 'string', hex: false, start, end: at };
  }

  function hexadecimal(): PdfString {
    const start = at++;
    const end = bytes.indexOf(MORE, at);
    if (end === -1) broken();
    at = end + 1;
    return { kind: 'string', hex: true, start, end: at };
  }

  function space(): void {
    while (isSpace(bytes[at])) at++;
  }

  function word(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
    const after = bytes[at + text.length];
    if (after !== undefined && !isSpace(after) && !isDelimiter(after)) return false;
    at += text.length;
    return true;
  }

  return {
    get at() {
      return at;
    },
    set at(to) {
      at = to;
    },
    value: () => value(0),
    space,
    word,
    count() {
      space();
      const token = regular();
      return /^\d{1,10}$/u.test(token) ? Number(token) : broken();
    },
  };
}

/** Bytes as text, one letter a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** What a string says, byte by byte. */
export function stringBytes(bytes: Uint8Array, { hex, start, end }: PdfString): string {
  const inner = latin1(bytes.subarray(start + 1, end - 1));
  if (hex) return Buffer.from(inner.replaceAll(/\s/gu, ''), 'hex').toString('latin1');
  return inner.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/gu, (_, escaped: string) => {
    if (/^[0-7]/u.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
    if (/^[\r\n]/u.test(escaped)) return '';
    return ESCAPES[escaped] ?? escaped;
  });
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

/** The letters of a name; undefined for anything else. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return isKind(value, 'name') ? value.name : undefined;
}

export function isKind<K extends 'string' | 'name' | 'ref'>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<PdfValue, { kind: K }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

function broken(): never {
  throw new Malformed('structure', '文件的内部结构不是本系统盖章文书的样子');
}
