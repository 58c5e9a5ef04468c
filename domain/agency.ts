import type { Instant } from './time/civil-date.ts';

/** An agency (经办机构) that handles cases. Agencies are data: adding one needs no code. */
export interface Agency {
  id: string;
  /** Full name as on its seal, e.g. 某市医疗保险事业中心. */
  name: string;
  level: 'city' | 'county';
  /** The agency above a county agency. */
  parent?: string;
  region: string;
  /** Ids of the procedures it handles; all of them when absent. */
  handles?: readonly string[];
  /** Ids of materials in whose place it takes a written pledge (告知承诺制); none when absent. */
  pledgeMatters?: readonly string[];
  address: string;
  phone: string;
  /** Where and when the public reaches it, as far as that is more than address and telephone. */
  contact?: Contact;
  /** Leading part of its document numbers, e.g. 某医保. */
  numberPrefix: string;
  /** True for agencies that exist only to demonstrate: their seal says 演示. */
  demonstration: boolean;
  /** What its round seal shows where that differs from its name and the usual size. */
  seal?: SealData;
  /** Keys and certificates it signs with, past and present; the one valid at the instant of signing is used. */
  signing?: readonly SigningIdentity[];
  /** Whether the seal is put on by the timeline or waits for a second person (用印); absent: automatic. */
  sealing?: 'automatic' | 'two-persons';
  /** For duties without a number in the document: after how many working days the agency wants to be reminded. Never overdue. */
  reminders?: readonly { procedure: string; deadline: string; workingDays: number }[];
  /** URL of a time-stamp authority (RFC 3161). Where one is named, nothing is sealed without its stamp. */
  timestampAuthority?: string;
}

/** An agency's channels for the public. */
export interface Contact {
  /** Office hours, in words. */
  hours?: string;
  /** The telephone for complaints and reports, where it is another one. */
  complaintPhone?: string;
  /** Where complaints and reports are taken in person or by letter, where that is another place. */
  complaintAddress?: string;
}

/** What an agency's seal shows. */
export interface SealData {
  /** The name along the ring; the agency's when absent. */
  name?: string;
  /** A line below the star, such as 业务专用章. */
  below?: string;
  /** Millimetres; 42 when absent. */
  diameter?: number;
}

/** A key and the certificate that says whose it is. */
export interface SigningIdentity {
  /** The key at the signing service: id, ARN or alias. */
  keyId: string;
  /** PEM, the key's own certificate first, then its issuers up to, not necessarily with, a trust anchor. */
  certificates: readonly string[];
  /** Set when the key must not sign any more from that instant on. */
  revoked?: { at: Instant; reason: string };
}

/** Whether an agency handles a procedure. */
export function isHandledBy({ handles }: Pick<Agency, 'handles'>, procedure: string): boolean {
  return handles?.includes(procedure) ?? true;
}

/** `某医保受〔2026〕12号` from prefix, type, year and running number. */
export function formatNumber(
  agency: Pick<Agency, 'numberPrefix'>,
  type: string,
  year: number,
  n: number,
): string {
  return `${agency.numberPrefix}${type}〔${year}〕${n}号`;
}
