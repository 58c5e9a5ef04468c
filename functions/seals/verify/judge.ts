import { createHash } from 'node:crypto';
import { type Instant, millisecondsOf } from '../../../domain/time/civil-date.ts';
import type { TrustData } from '../../adapters/trust.ts';
import { type Explanation, explain } from './explain.ts';
import { factsIn } from './facts.ts';
import { hold, Malformed } from './malformed.ts';
import { type PdfFile, readPdfFile } from './pdf-file.ts';
import { isDict } from './pdf-values.ts';
import { type Authenticated, authenticate } from './signed.ts';
import { resolve, signatureOf } from './structure.ts';
import type { FileVerdict, PublicFacts } from './verdict.ts';
import { NO_ANCHORS, NOT_OURS, SIGNED_BUT_NOT_OURS, wordsFor, wordsForGenuine } from './words.ts';

/** A file that holds in every respect. Without `facts` it is somebody else's. */
export interface Held {
  file: PdfFile;
  by: Authenticated;
  facts?: PublicFacts;
}

/**
 * What a file by itself proves, at most `LARGEST` bytes of it. Pure: no clock, no network. `at` is the present; a signature from
 * after it is refused. Genuine is only what passes the strict reading; everything else is explained as well as can be.
 * Run it where a hostile file cannot harm: `verifyPdf`.
 */
export function judgeFile(bytes: Uint8Array, trust: TrustData, at?: Instant): FileVerdict {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const now = at === undefined ? undefined : millisecondsOf(at);
  const held = attempt(bytes, trust, now);
  if (!(held instanceof Malformed)) return { ...genuine(held), sha256 };
  const why = explain(bytes, held, trust, (part) => attempt(part, trust, now));
  return { ...altered(why, trust), sha256 };
}

/** The strict reading. */
function attempt(bytes: Uint8Array, trust: TrustData, now: number | undefined): Held | Malformed {
  try {
    const file = readPdfFile(bytes);
    const by = authenticate(bytes, signatureOf(file), trust, now);
    const facts = factsIn(metadataOf(file));
    if (!facts) return { file, by };
    // A certificate is issued in somebody's name; under a shared root anybody has one.
    const named = by.names.includes(facts.agency);
    hold(named, 'other-agency', `落款是“${facts.agency}”，证书是“${by.signer.name}”的`);
    return { file, by, facts };
  } catch (error) {
    if (error instanceof Malformed) return error;
    throw error;
  }
}

function metadataOf(file: PdfFile): string {
  const catalog = resolve(file, file.trailer.get('Root'));
  const reference = isDict(catalog) ? catalog.get('Metadata') : undefined;
  const number = reference && typeof reference === 'object' && 'number' in reference ? reference.number : 0;
  const object = file.objects.get(number);
  const plain = object?.stream && isDict(object.value) && !object.value.has('Filter');
  return plain ? Buffer.from(object.stream ?? []).toString('utf8') : '';
}

function genuine({ by, facts }: Held): Omit<FileVerdict, 'sha256'> {
  const { signer, signedAt, timestamped } = by;
  const details = timestamped ? ['盖章时间由时间戳机构证明。'] : [];
  const common = { claimed: false, signer, signedAt, timestamped, details };
  if (!facts) return { verdict: 'unknown', ...SIGNED_BUT_NOT_OURS, ...common };
  return { verdict: 'genuine', ...wordsForGenuine(facts.agency), ...common, facts };
}

function altered(why: Explanation, { anchors }: TrustData): Omit<FileVerdict, 'sha256'> {
  const { alteration, details, facts, signer, signedAt } = why;
  const rest = {
    details,
    claimed: true,
    ...(facts && { facts }),
    ...(signer && { signer }),
    ...(signedAt && { signedAt }),
  };
  if (alteration === 'foreign-key' && anchors.length === 0)
    return { verdict: 'unknown', ...NO_ANCHORS, ...rest, details: [] };
  if (alteration === undefined) return { verdict: 'unknown', ...NOT_OURS, ...rest };
  return { verdict: why.ours ? 'altered' : 'unknown', alteration, ...wordsFor(alteration), ...rest };
}
