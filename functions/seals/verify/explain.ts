import type { Instant } from '../../../domain/time/civil-date.ts';
import type { TrustData } from '../../adapters/trust.ts';
import { checkChain } from './chain.ts';
import { claimedFacts } from './claimed-facts.ts';
import { type ClaimedSigner, checkDocumentSignature, claimedSigner } from './cms.ts';
import { describeAppended } from './describe-appended.ts';
import { NAMESPACE } from './facts.ts';
import type { Held } from './judge.ts';
import { Malformed } from './malformed.ts';
import { latin1, type PdfString } from './pdf-values.ts';
import { digestAround, signatureIn, signerOf } from './signed.ts';
import type { AlterationClass, PublicFacts, Signer } from './verdict.ts';

/** Why a file is not genuine. */
export interface Explanation {
  /** Absent for a file that has nothing to do with us. */
  alteration?: AlterationClass;
  /** Whether it carries any trace of our documents. */
  ours: boolean;
  details: string[];
  /** What the file says of itself. */
  facts?: PublicFacts;
  signer?: Signer;
  signedAt?: Instant;
}

/** A signature as a search through the bytes finds it, whatever the file's structure says. */
interface Candidate {
  range: [number, number, number, number];
  end: number;
  /** Where its /Contents stands: in the range's gap, or where it drifted when the file was written anew. */
  contents: PdfString | undefined;
  /** Whether it stands in the gap. */
  fits: boolean;
}

const MOST_CANDIDATES = 4;
/** How far into a file a header may stand for us to look behind it. Bytes. */
const HEADER_WITHIN = 1024 * 1024;

/**
 * Says why the strict reading failed. Nothing found here makes a file genuine; `attempt` is the strict reading, for the parts
 * that may once have been a whole file.
 */
export function explain(
  bytes: Uint8Array,
  flaw: Malformed,
  trust: TrustData,
  attempt: (part: Uint8Array) => Held | Malformed,
): Explanation {
  const text = latin1(bytes);
  // What is too much to read once is not read again.
  if (flaw.alteration === 'hostile') {
    return { ours: text.includes(NAMESPACE), alteration: 'hostile', details: [`${flaw.message}。`] };
  }
  const header = text.slice(0, HEADER_WITHIN).indexOf('%PDF-');
  const candidates = candidatesIn(text);
  const inner = header > 0 ? attempt(bytes.subarray(header)) : undefined;
  if (inner && !(inner instanceof Malformed) && inner.facts) {
    return holding(inner, 'leading-bytes', [`文件开头多出 ${header} 个字节。`]);
  }
  for (const { end } of candidates) {
    if (end >= bytes.length) continue;
    const earlier = attempt(bytes.subarray(0, end));
    if (earlier instanceof Malformed || !earlier.facts) continue;
    const added = describeAppended(earlier.file, bytes.subarray(end));
    return holding(earlier, added.revision ? 'appended-revision' : 'trailing-bytes', added.details);
  }
  const facts = claimedFacts(text);
  const signature = candidates.map((one) => signatureAt(bytes, one, trust)).find((one) => one !== undefined);
  const ours = facts !== undefined || text.includes(NAMESPACE) || signature?.trusted === true;
  const signer = signature?.signer;
  const said = { ours, ...(facts && { facts }), ...(signer && { signer }) };
  const alteration = classOf(flaw, text, bytes.length, candidates, signature?.flaw);
  // A stranger's file, signed or not, is no forgery of ours.
  if (!ours) return { ours, details: strangers(text, candidates), ...(signer && { signer }) };
  return { ...said, alteration, details: detailsOf(flaw, signature?.flaw, alteration) };
}

function holding({ by, facts }: Held, alteration: AlterationClass, details: string[]): Explanation {
  const { signer, signedAt } = by;
  const inside = '盖章时的原文完整地保存在这个文件里，可以向发来文件的人索要没有动过的原件。';
  return { alteration, ours: true, details: [...details, inside], ...(facts && { facts }), signer, signedAt };
}

function classOf(
  { alteration }: Malformed,
  text: string,
  length: number,
  candidates: readonly Candidate[],
  signature: Malformed | undefined,
): AlterationClass {
  const [only, another] = candidates;
  const whole = only?.range[0] === 0;
  const ended = text.trimEnd().endsWith('%%EOF');
  const placed = alteration === 'structure' || alteration === 'byte-range';
  if (only && !another && whole && only.end > length && placed && (only.fits || !ended)) return 'truncated';
  if (alteration === 'rebuilt') return unsigned(candidates);
  if (alteration !== 'structure') return alteration;
  if (another) return 'wrapped-signature';
  if (/\/Encrypt\b/u.test(text)) return 'encrypted';
  if (!only) {
    if (text.includes('/ByteRange')) return 'byte-range';
    return ended ? 'rebuilt' : 'truncated';
  }
  if (!only.fits) return 'structure';
  if (!whole || only.end < length) return 'byte-range';
  return signature?.alteration ?? 'structure';
}

/** The structure shows no signature: either there is none, or it was cut loose. */
function unsigned(candidates: readonly Candidate[]): AlterationClass {
  return candidates.length > 0 ? 'wrapped-signature' : 'rebuilt';
}

function detailsOf(flaw: Malformed, signature: Malformed | undefined, alteration: AlterationClass): string[] {
  const found = [flaw, signature].filter(
    (one) => one !== undefined && (one === flaw || one.alteration === alteration),
  );
  return [...new Set(found.map((one) => `${one?.message}。`))];
}

function strangers(text: string, candidates: readonly Candidate[]): string[] {
  const cut = text.startsWith('%PDF-') && !text.includes('%%EOF');
  return [
    ...(cut ? ['这是一个不完整的 PDF 文件，后面缺了一部分。'] : []),
    ...(text.includes('%PDF-') ? [] : ['这不是 PDF 文件。']),
    ...(candidates.length > 0 ? ['文件里有签名，但不是本系统认可的机构签的，文件也不是本系统的文书。'] : []),
  ];
}

function candidatesIn(text: string): Candidate[] {
  const pattern =
    /\/ByteRange\s{0,50}\[\s{0,50}(\d{1,10})\s{1,50}(\d{1,10})\s{1,50}(\d{1,10})\s{1,50}(\d{1,10})\s{0,50}\]/gu;
  const found: Candidate[] = [];
  for (const match of text.matchAll(pattern)) {
    const range = match.slice(1).map(Number) as Candidate['range'];
    const [, start, end, rest] = range;
    const fits = text[start] === '<' && text[end - 1] === '>' && end - start > 2;
    const contents = fits ? hexAt(start, end) : contentsNear(text, match.index);
    found.push({ range, end: end + rest, contents, fits });
    if (found.length === MOST_CANDIDATES) break;
  }
  return found;
}

const hexAt = (start: number, end: number): PdfString => ({ kind: 'string', hex: true, start, end });

/** How far from its /ByteRange a signature is looked for; keys may be in any order. Letters. */
const NEAR = 100_000;

function contentsNear(text: string, at: number): PdfString | undefined {
  const from = Math.max(0, at - NEAR);
  const match = /\/Contents\s{0,9}(<[0-9a-fA-F]{200,}>)/u.exec(text.slice(from, at + NEAR));
  const start = match && from + match.index + match[0].length - (match[1]?.length ?? 0);
  return match && start !== null ? hexAt(start, start + (match[1]?.length ?? 0)) : undefined;
}

/** What is wrong with the signature standing in a candidate's gap, and whose it says it is. */
function signatureAt(bytes: Uint8Array, { contents }: Candidate, trust: TrustData) {
  if (!contents) return undefined;
  const field = { contents };
  let der: Uint8Array | undefined;
  try {
    der = signatureIn(bytes, field);
    const by = checkDocumentSignature(der, digestAround(bytes, field));
    // Some day on which the certificate was valid: whether it was on the right one is the strict reading's question.
    checkChain(by.signer, by.certificates, trust, by.signer.notBefore, 'documents');
    return { signer: signerOf(by.signer), trusted: true, flaw: undefined };
  } catch (flaw) {
    if (!(flaw instanceof Malformed)) throw flaw;
    const claimed = der && claimedSigner(der);
    if (!claimed) return { trusted: false, flaw };
    return { signer: signerOf(claimed.signer), trusted: isTrusted(claimed, trust), flaw };
  }
}

function isTrusted({ signer, certificates }: ClaimedSigner, trust: TrustData): boolean {
  try {
    checkChain(signer, certificates, trust, signer.notBefore, 'documents');
    return true;
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
}
