import type { Agency } from '../../domain/agency.ts';
import type { CivilDate, Instant } from '../../domain/time/civil-date.ts';

/** Public facts of a document, written into the file and covered by its signature. No personal data. */
export interface DocumentFacts {
  /** The document's id: 'liaocheng/annex-04-1-acceptance'. */
  id: string;
  title: string;
  /** The paper's own number: 聊医保受〔2026〕12号. */
  number?: string;
  /** The verification code, as printed. */
  code?: string;
  issuedOn?: CivilDate;
  /** Name of the institution it is addressed to. */
  institution?: string;
}

/** What a seal is put on for, and when. */
export interface SealRequest {
  /** The agency whose seal it is, with its seal and signing data. */
  agency: Agency;
  document: DocumentFacts;
  /** Why, as a signature's reason: '受理通知书'. */
  reason: string;
  /** Instant of sealing: the signature's own, and the one its certificate must be valid at. */
  at: Instant;
}

/** What is kept of a signature for the records. */
export interface SignatureRecord {
  /** The key at the signing service. */
  keyId: string;
  certificate: {
    /** Hexadecimal, upper case. */
    serial: string;
    /** Distinguished names on one line: 'C=CN, O=…, CN=…'. */
    subject: string;
    issuer: string;
    notAfter: Instant;
  };
  /** SHA-256 (hex) of the signed bytes: the whole file but the signature's own place. */
  digest: string;
  signedAt: Instant;
  /** A time-stamp authority confirmed the time (PAdES-B-T). */
  timestamped: boolean;
}

export interface SealedPdf {
  pdf: Uint8Array;
  /** Null only where nothing was signed: stand-ins in tests. */
  signature: SignatureRecord | null;
}

/**
 * Puts an agency's seal on a finished PDF: the drawn seal where the page has its anchor (`sealAnchor` of the renderer), and
 * the signature that makes the file final. Same PDF and same request, same bytes, but for a time-stamp where the agency names an
 * authority. Rejects with an error of
 * `functions/errors.ts` where the agency cannot sign at that instant.
 */
export interface Sealer {
  seal(pdf: Uint8Array, request: SealRequest): Promise<SealedPdf>;
}

/** A stand-in for tests and simulations whose papers are none: the bytes are returned unchanged and unsigned. */
export const visibleOnly: Sealer = {
  seal: (pdf) => Promise.resolve({ pdf, signature: null }),
};
