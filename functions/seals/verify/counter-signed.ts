import { createHash } from 'node:crypto';
import { type Instant, millisecondsOf } from '../../../domain/time/civil-date.ts';
import type { TrustData } from '../../adapters/trust.ts';
import { hold, Malformed } from './malformed.ts';
import { type PdfFile, type PdfObject, readPdfFile, readRevision } from './pdf-file.ts';
import { isDict, isKind, nameOf, type PdfDict, type PdfValue, stringBytes } from './pdf-values.ts';
import { type Authenticated, authenticate } from './signed.ts';
import { checkKind, FORBIDDEN_KEYS, resolve, signatureField } from './structure.ts';

/** The file that was issued: its length in bytes and its SHA-256 in hex. */
export interface IssuedFile {
  size: number;
  sha256: string;
}

/** What the other party's signature on an issued paper proves; or why it proves nothing, in words for whoever sent it. */
export type CounterSigned = { ok: true; by: Authenticated } | { ok: false; reason: string };

/** The largest mark a signature may draw over the paper, in points a side: a round seal has 40 mm. */
const LARGEST_MARK = 180;
/** What the update of each kind of object may say otherwise than before. */
const MAY_CHANGE = {
  Catalog: ['AcroForm'],
  Page: ['Annots'],
  form: ['Fields', 'SigFlags'],
} as const;

/**
 * Judges a paper of ours with one signature of the other party (`name`) behind it: it begins with the issued bytes, what follows is
 * one revision that adds a signature field and changes nothing else, and that signature covers the whole file, is PAdES, and is
 * by a trusted certificate in that name. `at` is the present. Pure; run it where a hostile file cannot harm.
 */
export function judgeCounterSigned(
  bytes: Uint8Array,
  issued: IssuedFile,
  name: string,
  trust: TrustData,
  at?: Instant,
): CounterSigned {
  try {
    const now = at === undefined ? undefined : millisecondsOf(at);
    return { ok: true, by: counterSigned(bytes, issued, name, trust, now) };
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, reason: `${error.message}。` };
    throw error;
  }
}

function counterSigned(
  bytes: Uint8Array,
  { size, sha256 }: IssuedFile,
  name: string,
  trust: TrustData,
  now: number | undefined,
): Authenticated {
  const text = bytes.subarray(0, size);
  const same = bytes.length >= size && createHash('sha256').update(text).digest('hex') === sha256;
  hold(same, 'structure', '文件不是经办机构出具的那一份协议，或者已经被别的软件重新保存过');
  hold(bytes.length > size, 'rebuilt', '文件上没有对方的电子签章');
  const before = readPdfFile(text);
  const { objects, trailer } = readRevision(bytes, size);
  const root = before.trailer.get('Root');
  hold(equal(bytes, trailer.get('Root'), root), 'structure', '追加的部分换掉了文件的目录');
  const after: Pick<PdfFile, 'objects'> = { objects: new Map([...before.objects, ...objects]) };
  const added = newField(bytes, before, after);
  checkChanges(bytes, before, objects, added);
  const field = checkField(after, added);
  const signature = resolve(after, field.get('V'));
  if (!isDict(signature)) throw new Malformed('rebuilt', '签章的位置是空的，没有签名');
  const by = authenticate(bytes, signatureField(signature), trust, now);
  hold(by.names.includes(name), 'other-agency', `证书是“${by.signer.name}”的，不是“${name}”的`);
  return by;
}

/** Objects that were there stay as they were, but for what a further signature has to change; new ones do nothing of their own. */
function checkChanges(
  bytes: Uint8Array,
  before: PdfFile,
  objects: ReadonlyMap<number, PdfObject>,
  added: PdfValue,
): void {
  const catalog = resolve(before, before.trailer.get('Root'));
  const form = isDict(catalog) ? catalog.get('AcroForm') : undefined;
  for (const [number, { value, stream }] of objects) {
    harmless(value);
    const old = before.objects.get(number);
    if (!old) continue;
    const isForm = isKind(form, 'ref') && form.number === number;
    const kind = isForm ? 'form' : isDict(old.value) ? nameOf(old.value.get('Type')) : undefined;
    const allowed = kind === 'Catalog' || kind === 'Page' || kind === 'form' ? MAY_CHANGE[kind] : [];
    const kept = !stream && !old.stream && sameBut(bytes, old.value, value, allowed, added);
    hold(kept, 'appended-revision', '签章以外，协议的内容也被改动过');
  }
}

function harmless(value: PdfValue): void {
  const waiting: PdfValue[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...next);
    if (!isDict(next)) continue;
    for (const [key, inner] of next) {
      hold(!FORBIDDEN_KEYS.has(key), 'active-content', `追加的部分里有协议不应有的内容（${key}）`);
      waiting.push(inner);
    }
    checkKind(next);
  }
}

/** A dictionary as before but for some keys, whose lists have the new field more; or such a list itself. */
function sameBut(
  bytes: Uint8Array,
  old: PdfValue,
  now: PdfValue,
  keys: readonly string[],
  added: PdfValue,
): boolean {
  if (Array.isArray(old) && Array.isArray(now)) return extended(bytes, old, now, added);
  if (!isDict(old) || !isDict(now)) return false;
  const grown = (key: string) => {
    const [was = [], is] = [old.get(key), now.get(key)];
    if (key === 'SigFlags' || key === 'AcroForm') return is !== undefined;
    return Array.isArray(was) && Array.isArray(is) && extended(bytes, was, is, added);
  };
  return [...new Set([...old.keys(), ...now.keys()])].every(
    (key) => equal(bytes, old.get(key), now.get(key)) || (keys.includes(key) && grown(key)),
  );
}

function extended(
  bytes: Uint8Array,
  old: readonly PdfValue[],
  now: readonly PdfValue[],
  added: PdfValue,
): boolean {
  return now.length === old.length + 1 && [...old, added].every((value, at) => equal(bytes, value, now[at]));
}

/** The reference to the one field that the form has more than before. */
function newField(bytes: Uint8Array, before: PdfFile, after: Pick<PdfFile, 'objects'>): PdfValue {
  const [old, now] = [fieldsOf(before, before), fieldsOf(before, after)];
  const added = now.at(-1) ?? null;
  const one = isKind(added, 'ref') && extended(bytes, old, now, added);
  hold(one && !before.objects.has(added.number), 'wrapped-signature', '追加的应当恰好是一个签名');
  return added;
}

/** A signature field with its mark, which hides none of the text. */
function checkField(after: Pick<PdfFile, 'objects'>, added: PdfValue): PdfDict {
  const field = resolve(after, added);
  const plain =
    isDict(field) && nameOf(field.get('FT')) === 'Sig' && !field.has('Kids') && !field.has('Parent');
  hold(plain, 'structure', '追加的签名域不规范');
  const rect = resolve(after, field.get('Rect'));
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.isArray(rect) ? rect.map(Number) : [];
  const sides = [Math.abs(right - left), Math.abs(top - bottom)];
  hold(
    sides.every((side) => side <= LARGEST_MARK),
    'structure',
    '签章的图样太大，会遮住协议的文字',
  );
  return field;
}

function fieldsOf(file: PdfFile, objects: Pick<PdfFile, 'objects'>): readonly PdfValue[] {
  const catalog = resolve(objects, file.trailer.get('Root'));
  const form = isDict(catalog) ? resolve(objects, catalog.get('AcroForm')) : undefined;
  const fields = isDict(form) ? resolve(objects, form.get('Fields')) : undefined;
  return Array.isArray(fields) ? fields : [];
}

function equal(bytes: Uint8Array, one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => equal(bytes, value, other[at]));
  if (isDict(one) && isDict(other)) {
    const keys = new Set([...one.keys(), ...other.keys()]);
    return [...keys].every((key) => equal(bytes, one.get(key), other.get(key)));
  }
  if (isKind(one, 'string') && isKind(other, 'string'))
    return stringBytes(bytes, one) === stringBytes(bytes, other);
  if (isKind(one, 'ref') && isKind(other, 'ref')) return one.number === other.number;
  if (isKind(one, 'name') && isKind(other, 'name')) return one.name === other.name;
  return one === other;
}
