import { createHash } from 'node:crypto';
import { type Instant, instantOf, isCivilDate } from '../../../domain/time/civil-date.ts';
import type { TrustData } from '../../adapters/trust.ts';
import { checkChain } from './chain.ts';
import { checkDocumentSignature, type SignedBy } from './cms.ts';
import { first } from './der.ts';
import { hold, Malformed } from './malformed.ts';
import { latin1, stringBytes } from './pdf-values.ts';
import type { SignatureField } from './structure.ts';
import { timestampOf } from './timestamp.ts';
import type { Signer } from './verdict.ts';

/** Who signed and when, once everything about it holds. */
export interface Authenticated {
  signer: Signer;
  /** Names on the signer's certificate. */
  names: readonly string[];
  signedAt: Instant;
  timestamped: boolean;
}

/** Clocks may differ by this much before a signature counts as made in the future. Milliseconds. */
const CLOCKS = 24 * 3600 * 1000;

/**
 * Checks that the signature covers every byte of the file but its own hex digits, and who vouches for it.
 * @throws {Malformed}
 */
export function authenticate(
  bytes: Uint8Array,
  field: SignatureField,
  trust: TrustData,
  at: number | undefined,
): Authenticated {
  checkRange(bytes, field);
  const by = checkDocumentSignature(signatureIn(bytes, field), digestAround(bytes, field));
  return vouched(by, timeOf(bytes, field), trust, at);
}

const [LESS, MORE] = [0x3c, 0x3e];

/** Everything from byte 0 to the last one, with one gap: the string /Contents. */
export function checkRange(bytes: Uint8Array, { byteRange, contents }: SignatureField): void {
  const [from, gap, resume, rest] = byteRange as [number, number, number, number];
  const placed = bytes[gap] === LESS && bytes[resume - 1] === MORE;
  hold(placed, 'structure', '签名记下的位置与文件对不上，文件被别的软件重新写过');
  const whole =
    from === 0 && gap === contents.start && resume === contents.end && resume + rest === bytes.length;
  hold(whole, 'byte-range', '签名没有盖住整份文件：有一部分内容在签名范围之外');
}

/** SHA-256 of the bytes around the gap. */
export function digestAround(bytes: Uint8Array, { contents }: Pick<SignatureField, 'contents'>): Uint8Array {
  const hash = createHash('sha256').update(bytes.subarray(0, contents.start));
  return hash.update(bytes.subarray(contents.end)).digest();
}

/**
 * The DER in /Contents: hex digits of one case (so that no digit can be respelled), then nothing but zeros to the end.
 * @throws {Malformed}
 */
export function signatureIn(bytes: Uint8Array, { contents }: Pick<SignatureField, 'contents'>): Uint8Array {
  const hex = latin1(bytes.subarray(contents.start + 1, contents.end - 1));
  const plain = hex.length % 2 === 0 && /^(?:[0-9a-f]+|[0-9A-F]+)$/u.test(hex);
  hold(plain, 'signature-damaged', '签名数据里混进了别的字符');
  const padded = Buffer.from(hex, 'hex');
  const { whole } = first(padded);
  const rest = padded.subarray(whole.length);
  hold(
    rest.every((byte) => byte === 0),
    'signature-damaged',
    '签名后面的空白处藏有内容',
  );
  return whole;
}

/** Who signed, when a trust anchor vouches for it at the time of signing. @throws {Malformed} */
export function vouched(
  { signer, certificates, signature, timestamp }: SignedBy,
  claimed: number,
  trust: TrustData,
  at: number | undefined,
): Authenticated {
  const signedAt = timestamp ? timestampOf(timestamp, signature, trust) : claimed;
  hold(at === undefined || signedAt <= at + CLOCKS, 'future-signature', '签名写的盖章时间还没有到');
  checkChain(signer, certificates, trust, signedAt, 'documents');
  return {
    signer: signerOf(signer),
    names: signer.names,
    signedAt: instantOf(signedAt),
    timestamped: timestamp !== undefined,
  };
}

/** The public part of a certificate. */
export function signerOf({
  names,
  issuerNames,
  serial,
  notBefore,
  notAfter,
  fingerprint,
}: SignedBy['signer']): Signer {
  return {
    name: names[0] ?? '',
    issuer: issuerNames[0] ?? '',
    serial,
    notBefore: instantOf(notBefore),
    notAfter: instantOf(notAfter),
    fingerprint,
  };
}

/** /M in milliseconds since 1970. ISO 32000-2, 7.9.4, with a time zone. @throws {Malformed} */
export function timeOf(bytes: Uint8Array, { time }: Pick<SignatureField, 'time'>): number {
  const text = time ? stringBytes(bytes, time) : '';
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'(\d\d)'?)$/u.exec(text);
  const [, year, month, day, hour, minute, second] = match ?? [];
  if (!match || !isCivilDate(`${year}-${month}-${day}`)) {
    throw new Malformed('signature-damaged', '签名没有写明盖章时间');
  }
  const away = (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)) * 60_000;
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return match[7] === '-' ? local + away : local - away;
}
