import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { dateOf, type Instant, millisecondsOf } from '../../../domain/time/civil-date.ts';
import { newVerificationCode, parseVerificationCode } from '../../../domain/verification-code.ts';
import { registerSecret } from '../../adapters/register-secret.ts';
import type { Table } from '../../adapters/table.ts';

/** Who reported something. It is kept sealed, and shown by a logged act only. */
export interface Reporter {
  name: string;
  contact: string;
}

/** A key for one purpose, from the secret of the agency's registers: what one of them gives away opens nothing else. */
async function keyFor(
  table: Table,
  purpose: 'reporter' | 'receipt' | 'check' | 'ticket' | 'bounds',
): Promise<Buffer> {
  const secret = Buffer.from(await registerSecret(table), 'hex');
  return Buffer.from(hkdfSync('sha256', secret, '', `inbox/${purpose}`, 32));
}

/** Seals a reporter to one matter (AES-256-GCM, base64): it opens with no other number. */
export async function seal(table: Table, number: string, reporter: Reporter): Promise<string> {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await keyFor(table, 'reporter'), iv).setAAD(
    Buffer.from(number),
  );
  const sealed = Buffer.concat([cipher.update(JSON.stringify(reporter), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @throws when it is not what was sealed to this number. */
export async function unseal(table: Table, number: string, sealed: string): Promise<Reporter> {
  const bytes = Buffer.from(sealed, 'base64');
  const opener = createDecipheriv('aes-256-gcm', await keyFor(table, 'reporter'), bytes.subarray(0, 12))
    .setAAD(Buffer.from(number))
    .setAuthTag(bytes.subarray(12, 28));
  const plain = Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]);
  return JSON.parse(plain.toString('utf8')) as Reporter;
}

/** What the reporter keeps: the number, and the check value that is shown once. */
export interface Receipt {
  number: string;
  code: string;
}

/**
 * Number and check value of a matter from the key of its submission and what it says. The same submission, sent twice, is one matter
 * and gets the same answer, although nobody keeps the check value.
 */
export async function receiptFor(table: Table, submission: readonly string[], at: Instant): Promise<Receipt> {
  const bytes = createHmac('sha512', await keyFor(table, 'receipt'))
    .update(JSON.stringify(submission))
    .digest();
  const serial = newVerificationCode(bytes.subarray(0, 16)).replaceAll('-', '').slice(0, 8);
  return {
    number: `${dateOf(at).replaceAll('-', '')}-${serial.slice(0, 4)}-${serial.slice(4)}`,
    code: newVerificationCode(bytes.subarray(16, 32)),
  };
}

/** What is kept of a check value. */
export async function checkOf(table: Table, { number, code }: Receipt): Promise<string> {
  return createHmac('sha256', await keyFor(table, 'check'))
    .update(`${number}\n${code}`)
    .digest('hex');
}

/** Two hashes, compared in a time that tells nothing of them. */
export function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Number and check value as somebody typed them, in the form in which they are kept. */
export function parseReceipt(typed: Receipt): Receipt | undefined {
  const bare = typed.number
    .slice(0, 60)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}−]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const code = parseVerificationCode(typed.code);
  const parts = /^(\d{8})([\dA-Z]{4})([\dA-Z]{4})$/.exec(bare);
  return parts && code ? { number: parts.slice(1).join('-'), code } : undefined;
}

/** Seconds for which a browser that has given number and check value need not give them again. */
const TICKET_SECONDS = 2 * 3600;

/** Lets a browser go on with one matter for a while. `now`: of the machine. */
export async function ticketFor(table: Table, number: string, now: Instant): Promise<string> {
  const said = `${number}.${Math.floor(millisecondsOf(now) / 1000) + TICKET_SECONDS}`;
  return `${said}.${await ticketMark(table, said)}`;
}

/** The number of a ticket that is ours and still good. */
export async function numberOfTicket(
  table: Table,
  ticket: string | undefined,
  now: Instant,
): Promise<string | undefined> {
  const parts =
    /^(?<said>(?<number>\d{8}-[\dA-Z]{4}-[\dA-Z]{4})\.(?<until>\d{1,12}))\.(?<mark>[\da-f]{64})$/.exec(
      ticket ?? '',
    )?.groups;
  if (!parts) return undefined;
  const { said = '', number, until, mark = '' } = parts;
  const ours = isSame(mark, await ticketMark(table, said));
  return ours && millisecondsOf(now) / 1000 < Number(until) ? number : undefined;
}

async function ticketMark(table: Table, said: string): Promise<string> {
  return createHmac('sha256', await keyFor(table, 'ticket'))
    .update(said)
    .digest('hex');
}

/** A name for counting by, from which nobody who reads the table finds the address again. */
export async function blinded(table: Table, who: string): Promise<string> {
  return createHmac('sha256', await keyFor(table, 'bounds'))
    .update(who)
    .digest('base64url');
}
