/**
 * Keys of the one table. Everything about a case stands in one partition:
 *
 *   CASE#id          EVENT#000007 | HEAD | FORM#<form> | MATERIAL#<material>#<upload> | DISCLOSURE#<instant>#<id>
 *                    | CASEFILE#000007#<instant>  orders of the case bound into one file
 *                    | FILE#<upload>             files that officers add to the record
 *                    | AWAITING#000007#<notice>  a document that waits for the seal keeper
 *                    | SIGNING#000007#<notice>   with which key, at which instant a document is being signed
 *   CODE#code        CODE                        the document a verification code stands on
 *   BATCH#id         HEAD | ITEM#000012          many acts in one, each with its outcome
 *                    LIST#agency#procedure#<notice>  the paper that its cases share
 *   NUMBER#series    LAST | N#000012             gapless running numbers of one agency, type and year
 *   IDEMPOTENCY#…    RESULT                      answers by Idempotency-Key (expire by TTL)
 *   DIRECTORY        AGENCY#id                   the agencies, few and listed on every other page: one partition
 *                    TRUST                       certificates that are trusted, and those that are revoked
 *                    REGISTER-SECRET             the key under which people are found in the register of bars
 *   REGISTER#agency  BAR#id                      bars on institutions and persons, each with what was said of it
 *                    FIGURE#2026#<fact>#…        figures of the agency's area in a year, the later behind the earlier
 *                    LOG#<instant>#<id>          what officers did to the registers
 *   BARRED#subject   BAR#id                      where the bars on somebody stand
 *   ONCE#…           V#<value>                   what may be used by one case only
 *   CALENDAR         PAPER#2027#2026-11-04       arrangements of the State Council beside those of the release
 *   INSTITUTION#id   PROFILE                     the institutions
 *   SESSION#id       SESSION                     web sessions (expire by TTL)
 *
 * gsi1: an agency's queue, `QUEUE#agency#open|final`, sorted by the next due instant; the documents that wait for its seal,
 *       `SEALS#agency`, oldest first; its batches, `BATCHES#agency`, by the instant they began.
 * gsi2: an institution's cases, `OWNER#institution`, newest last.
 * gsi3: every case that is open or still owes a document (`OPEN`), and every unfinished batch (`UNFINISHED`), for reconcile.
 */
export const keys = {
  event: (caseId: string, n: number) => ({ pk: `CASE#${caseId}`, sk: `EVENT#${padded(n)}` }),
  head: (caseId: string) => ({ pk: `CASE#${caseId}`, sk: 'HEAD' }),
  form: (caseId: string, form: string) => ({ pk: `CASE#${caseId}`, sk: `FORM#${form}` }),
  material: (caseId: string, material: string, upload: string) => ({
    pk: `CASE#${caseId}`,
    sk: `MATERIAL#${material}#${upload}`,
  }),
  disclosure: (caseId: string, at: string, id: string) => ({
    pk: `CASE#${caseId}`,
    sk: `DISCLOSURE#${at}#${id}`,
  }),
  awaiting: (caseId: string, event: number, notice: string) => ({
    pk: `CASE#${caseId}`,
    sk: `AWAITING#${padded(event)}#${notice}`,
  }),
  signing: (caseId: string, event: number, notice: string) => ({
    pk: `CASE#${caseId}`,
    sk: `SIGNING#${padded(event)}#${notice}`,
  }),
  code: (code: string) => ({ pk: `CODE#${code}`, sk: 'CODE' }),
  batch: (id: string) => ({ pk: `BATCH#${id}`, sk: 'HEAD' }),
  batchItem: (id: string, index: number) => ({ pk: `BATCH#${id}`, sk: `ITEM#${padded(index)}` }),
  batchList: ({
    batch,
    agency,
    procedure,
    notice,
  }: Record<'batch' | 'agency' | 'procedure' | 'notice', string>) => ({
    pk: `BATCH#${batch}`,
    sk: `LIST#${agency}#${procedure}#${notice}`,
  }),
  caseFile: (caseId: string, version: number, at: string) => ({
    pk: `CASE#${caseId}`,
    sk: `CASEFILE#${padded(version)}#${at}`,
  }),
  lastNumber: (series: string) => ({ pk: `NUMBER#${series}`, sk: 'LAST' }),
  number: (series: string, n: number) => ({ pk: `NUMBER#${series}`, sk: `N#${padded(n)}` }),
  idempotency: (owner: string, key: string) => ({ pk: `IDEMPOTENCY#${owner}#${key}`, sk: 'RESULT' }),
  directory: 'DIRECTORY',
  trust: { pk: 'DIRECTORY', sk: 'TRUST' },
  registerSecret: { pk: 'DIRECTORY', sk: 'REGISTER-SECRET' },
  bar: (agency: string, id: string) => ({ pk: `REGISTER#${agency}`, sk: `BAR#${id}` }),
  barred: (subject: string, id: string) => ({ pk: `BARRED#${subject}`, sk: `BAR#${id}` }),
  figure: (agency: string, year: number, fact: string, entry: string) => ({
    pk: `REGISTER#${agency}`,
    sk: `FIGURE#${year}#${fact}#${entry}`,
  }),
  registerLog: (agency: string, at: string, id: string) => ({
    pk: `REGISTER#${agency}`,
    sk: `LOG#${at}#${id}`,
  }),
  claim: ({
    agency,
    procedure,
    field,
    value,
  }: Record<'agency' | 'procedure' | 'field' | 'value', string>) => ({
    pk: `ONCE#${agency}#${procedure}#${field}`,
    sk: `V#${value}`,
  }),
  recordFile: (caseId: string, upload: string) => ({ pk: `CASE#${caseId}`, sk: `FILE#${upload}` }),
  calendar: 'CALENDAR',
  paper: (year: number, publishedOn: string) => ({
    pk: keys.calendar,
    sk: `PAPER#${year}#${publishedOn}`,
  }),
  agency: (id: string) => ({ pk: keys.directory, sk: `AGENCY#${id}` }),
  institution: (id: string) => ({ pk: `INSTITUTION#${id}`, sk: 'PROFILE' }),
  queue: (agency: string, kind: 'open' | 'final') => `QUEUE#${agency}#${kind}`,
  seals: (agency: string) => `SEALS#${agency}`,
  batches: (agency: string) => `BATCHES#${agency}`,
  /** Batches that have items waiting. */
  unfinished: 'UNFINISHED',
  owner: (institution: string) => `OWNER#${institution}`,
  open: 'OPEN',
  session: (id: string) => ({ pk: `SESSION#${id}`, sk: 'SESSION' }),
};

/** Events and numbers sort as text, so they are written with leading zeros. */
export function padded(n: number): string {
  return String(n).padStart(6, '0');
}

/** Type of an order of a case file, among the history entries that the pipe carries. */
export const CASE_FILE_ORDERED = 'case-file-ordered';
