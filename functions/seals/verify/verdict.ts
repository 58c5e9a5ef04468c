import type { Instant } from '../../../domain/time/civil-date.ts';

/** What is wrong with a file that is not as it left the agency. `words.ts` says each in plain Chinese. */
export type AlterationClass =
  /** Something was appended to a genuine file: a later revision, or bytes no reader shows. */
  | 'appended-revision'
  | 'trailing-bytes'
  | 'leading-bytes'
  | 'truncated'
  /** The signature is the signer's, but over other bytes. */
  | 'bytes-changed'
  /** The signed range does not cover the whole file but for the signature itself. */
  | 'byte-range'
  /** More than one signature, or the signature that covers the file is not the one a reader shows. */
  | 'wrapped-signature'
  /** A signature stands there that cannot be read or does not have our form. */
  | 'signature-damaged'
  | 'weak-algorithm'
  /** Signed by somebody no trust anchor vouches for. */
  | 'foreign-key'
  /** Signed by one trusted agency in the name of another. */
  | 'other-agency'
  | 'expired-certificate'
  | 'not-yet-valid-certificate'
  | 'revoked-certificate'
  | 'certificate-usage'
  /** The time of signing lies in the future. */
  | 'future-signature'
  | 'bad-timestamp'
  /** The signature does not certify the file (DocMDP level 1). */
  | 'no-certification'
  /** Not the file form the seals of this system write. */
  | 'structure'
  /** Scripts, actions, attachments or annotations that our documents never have. */
  | 'active-content'
  | 'encrypted'
  /** Our metadata without any signature: printed or saved anew by another program. */
  | 'rebuilt'
  /** The number or code of an issued document on a file that is not that document; only the archive can tell. */
  | 'copied-number'
  /** Made to exhaust whoever reads it. */
  | 'hostile';

/** What anyone may know about a document. Nothing personal is among it. */
export interface PublicFacts {
  /** Document id: `<place>/annex-04-1-acceptance`. */
  document: string;
  title: string;
  number?: string;
  /** Verification code without dashes. */
  code?: string;
  /** Name and id of the agency. */
  agency: string;
  agencyId: string;
  /** `YYYY-MM-DD` */
  issuedOn?: string;
  /** Name of the institution it was issued to. */
  institution?: string;
}

/** Who signed. */
export interface Signer {
  /** Name on the certificate (CN, else O). */
  name: string;
  /** Issuer's name on the certificate. */
  issuer: string;
  /** Serial number, lower-case hex. */
  serial: string;
  notBefore: Instant;
  notAfter: Instant;
  /** SHA-256 of the certificate, hex. */
  fingerprint: string;
}

/** What a file by itself proves. */
export interface FileVerdict {
  verdict: 'genuine' | 'altered' | 'unknown';
  /** Why it is not genuine; for `unknown` only when the file was too much to read (`hostile`). */
  alteration?: AlterationClass;
  /** The finding in plain Chinese. */
  words: string;
  /** What to do now, in plain Chinese. */
  advice: string;
  /** Further findings, one sentence each. */
  details: string[];
  facts?: PublicFacts;
  /** True when `facts` is only what the file says of itself. */
  claimed: boolean;
  /** The signer; vouched for by a trust anchor only when the verdict is `genuine`. */
  signer?: Signer;
  signedAt?: Instant;
  /** Whether `signedAt` comes from a time-stamp authority rather than from the signer. */
  timestamped?: boolean;
  /** SHA-256 of the whole file, hex. */
  sha256: string;
}
