/**
 * Keys of the one table. Everything about a case stands in one partition:
 *
 *   CASE#id          EVENT#000007 | HEAD | FORM#<form> | MATERIAL#<material>#<upload> | DISCLOSURE#<instant>#<id>
 *                    | CASEFILE#000007#<instant>  orders of the case bound into one file
 *                    | FILE#<upload>             files that officers add to the record
 *                    | AWAITING#000007#<notice>  a document that waits for the seal keeper
 *                    | SIGNING#000007#<notice>   with which key, at which instant a document is being signed
 *                    | OUTGOING                  up to which event the world outside has been told
 *                    | FOLLOW#000007             what that event means for other cases, and what came of it
 *                    | PROPOSAL#<id>             a step that another case's event proposes here
 *                    | SETTLED                   the last settlement reported, until the case has it on record
 *                    | CLAIM#<claim>             a payment reported before its claim
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
 *   HOLDER#subject   CASE#id                     cases with a standing (agreements) of an institution, or of a person in charge
 *   ONCE#…           V#<value>                   what may be used by one case only
 *   BOARD#id         ENTRY                       something made public: a list, or one case's notice
 *                    ROW#<case>                  whom it names, as the paper does
 *   INBOX#number     MATTER | FILE#<upload>      what somebody reported, and the files with it
 *                    REPORTER                    who did: sealed, apart from the matter
 *                    LOG#<instant>#<id>          what officers did with it, looking at the reporter included
 *   CALENDAR         PAPER#2027#2026-11-04       arrangements of the State Council beside those of the release
 *   INSTITUTION#id   PROFILE                     the institutions
 *                    FACT#<fact>#…               what officers put on record about one, the later behind the earlier
 *   SESSION#id       SESSION                     web sessions (expire by TTL)
 *   REGISTERED#inst. ENTRY#<entry> | DAY#<entry> what the public register says of an institution's agreement; the same by its first day
 *   QUALIFIED        DISEASE#<disease>           diseases for which anybody is designated
 *   QUALIFIED#dis.   <name>#<entry>              who is designated for a disease
 *   FIND#<letter>    <letters>#<entry>           starts inside the names of the register, as initials of their pinyin
 *   PUBLISHED        MONTH#2026-11#agency#<at>   the register as it was published month by month
 *   PUBLISHING#ag.   PUBLISH#2026-11#<at>        a publication that an officer has ordered
 *   RATE#limit#who   SPAN#<number>               how often somebody came, window by window (expire by TTL)
 *   WEBHOOKS#owner   SUBSCRIPTION#<id>           where an institution or an agency wants events sent, with the keys they are signed by
 *   WEBHOOK#id       LANE#<case>                 a case with events that wait for one subscription: when to try again
 *                    PENDING#<case>#000007#<k>   such an event, in the order in which it is to arrive
 *                    DONE#<instant>#<id>         what arrived (expires by TTL)
 *                    PARKED#<id>                 what did not arrive in three days (expires by TTL)
 *   FEED#hash        FEED                        a private calendar address, by the hash of its token
 *   FEEDS#person     FEED#<agency>               the address of one officer at one agency
 *
 * gsi1: an agency's queue, `QUEUE#agency#open|final`, sorted by the next due instant; the documents that wait for its seal,
 *       `SEALS#agency`, oldest first; its batches, `BATCHES#agency`, by the instant they began; what was made public, `BOARD`, and what was
 *       reported to an agency, `INBOX#agency` and `INBOX#agency#guarded`, by the day; steps proposed in its cases,
 *       `PROPOSALS#agency`, oldest first.
 *       Subscriptions with something to deliver, `WEBHOOKS-DUE`, by the instant from which on; what is parked of an agency's cases,
 *       `WEBHOOKS-PARKED#agency`, oldest first.
 * gsi2: an institution's cases, `OWNER#institution`, newest last; what one agency made public, `BOARD#agency`, by the day.
 * gsi3: every case that is open or still owes a document (`OPEN`), and every unfinished batch (`UNFINISHED`), for reconcile;
 *       what is still to be followed (`FOLLOW`) and settlements not yet on record (`SETTLED`), by the day from which it can be.
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
  follow: (caseId: string, n: number) => ({ pk: `CASE#${caseId}`, sk: `FOLLOW#${padded(n)}` }),
  proposal: (caseId: string, id: string) => ({ pk: `CASE#${caseId}`, sk: `PROPOSAL#${id}` }),
  settled: (caseId: string) => ({ pk: `CASE#${caseId}`, sk: 'SETTLED' }),
  claimPaid: (caseId: string, claim: string) => ({ pk: `CASE#${caseId}`, sk: `CLAIM#${claim}` }),
  holder: (subject: string, caseId: string) => ({ pk: `HOLDER#${subject}`, sk: `CASE#${caseId}` }),
  board: (id: string) => ({ pk: `BOARD#${id}`, sk: 'ENTRY' }),
  boardRow: (id: string, caseId: string) => ({ pk: `BOARD#${id}`, sk: `ROW#${caseId}` }),
  boardOf: (agency?: string) => (agency === undefined ? 'BOARD' : `BOARD#${agency}`),
  matter: (number: string) => ({ pk: `INBOX#${number}`, sk: 'MATTER' }),
  reporter: (number: string) => ({ pk: `INBOX#${number}`, sk: 'REPORTER' }),
  matterFile: (number: string, upload: string) => ({ pk: `INBOX#${number}`, sk: `FILE#${upload}` }),
  matterLog: (number: string, at: string, id: string) => ({
    pk: `INBOX#${number}`,
    sk: `LOG#${at}#${id}`,
  }),
  inbox: (agency: string, guarded: boolean) => `INBOX#${agency}${guarded ? '#guarded' : ''}`,
  recordFile: (caseId: string, upload: string) => ({ pk: `CASE#${caseId}`, sk: `FILE#${upload}` }),
  calendar: 'CALENDAR',
  paper: (year: number, publishedOn: string) => ({
    pk: keys.calendar,
    sk: `PAPER#${year}#${publishedOn}`,
  }),
  agency: (id: string) => ({ pk: keys.directory, sk: `AGENCY#${id}` }),
  institution: (id: string) => ({ pk: `INSTITUTION#${id}`, sk: 'PROFILE' }),
  institutionFact: (id: string, fact: string, entry: string) => ({
    pk: `INSTITUTION#${id}`,
    sk: `FACT#${fact}#${entry}`,
  }),
  queue: (agency: string, kind: 'open' | 'final') => `QUEUE#${agency}#${kind}`,
  seals: (agency: string) => `SEALS#${agency}`,
  batches: (agency: string) => `BATCHES#${agency}`,
  /** Batches that have items waiting. */
  unfinished: 'UNFINISHED',
  proposals: (agency: string) => `PROPOSALS#${agency}`,
  /** What events mean for other cases, as long as it is not done. */
  following: 'FOLLOW',
  /** Settlements that their cases do not have on record yet. */
  unrecorded: 'SETTLED',
  owner: (institution: string) => `OWNER#${institution}`,
  open: 'OPEN',
  session: (id: string) => ({ pk: `SESSION#${id}`, sk: 'SESSION' }),
  registered: (institution: string, entry: string) => ({
    pk: `REGISTERED#${institution}`,
    sk: `ENTRY#${entry}`,
  }),
  registeredDay: (institution: string, entry: string) => ({
    pk: `REGISTERED#${institution}`,
    sk: `DAY#${entry}`,
  }),
  diseases: 'QUALIFIED',
  disease: (disease: string) => ({ pk: 'QUALIFIED', sk: `DISEASE#${disease}` }),
  qualified: (disease: string, name: string, entry: string) => ({
    pk: `QUALIFIED#${disease}`,
    sk: `${name}#${entry}`,
  }),
  find: (letters: string, entry: string) => ({
    pk: `FIND#${letters.slice(0, 1)}`,
    sk: `${letters.slice(1)}#${entry}`,
  }),
  listed: (of: RegisterPart) => `LISTED#${of}`,
  since: (of: RegisterPart) => `SINCE#${of}`,
  published: 'PUBLISHED',
  publication: (month: string, agency: string, at: string) => ({
    pk: 'PUBLISHED',
    sk: `MONTH#${month}#${agency}#${at}`,
  }),
  publicationOrder: (agency: string, month: string, at: string) => ({
    pk: `PUBLISHING#${agency}`,
    sk: `PUBLISH#${month}#${at}`,
  }),
  outgoing: (caseId: string) => ({ pk: `CASE#${caseId}`, sk: 'OUTGOING' }),
  /** `owner`: `institution#<id>` or `agency#<id>`. */
  subscription: (owner: string, id: string) => ({ pk: `WEBHOOKS#${owner}`, sk: `SUBSCRIPTION#${id}` }),
  lane: (subscription: string, caseId: string) => ({ pk: `WEBHOOK#${subscription}`, sk: `LANE#${caseId}` }),
  pending: (subscription: string, caseId: string, n: number, k: number) => ({
    pk: `WEBHOOK#${subscription}`,
    sk: `PENDING#${caseId}#${padded(n)}#${k}`,
  }),
  delivered: (subscription: string, at: string, id: string) => ({
    pk: `WEBHOOK#${subscription}`,
    sk: `DONE#${at}#${id}`,
  }),
  parked: (subscription: string, id: string) => ({ pk: `WEBHOOK#${subscription}`, sk: `PARKED#${id}` }),
  webhooksDue: 'WEBHOOKS-DUE',
  webhooksParked: (agency: string) => `WEBHOOKS-PARKED#${agency}`,
  feed: (hash: string) => ({ pk: `FEED#${hash}`, sk: 'FEED' }),
  feedOf: (person: string, agency: string) => ({ pk: `FEEDS#${person}`, sk: `FEED#${agency}` }),
  rate: (limit: string, who: string, span: number) => ({ pk: `RATE#${limit}#${who}`, sk: `SPAN#${span}` }),
};

/** Whose entries of the public register: an agency's own, those of an area, or everybody's. */
export type RegisterPart = `AGENCY#${string}` | `AREA#${string}` | 'ALL';

/** Events and numbers sort as text, so they are written with leading zeros. */
export function padded(n: number): string {
  return String(n).padStart(6, '0');
}

/** Type of an order of a case file, among the history entries that the pipe carries. */
export const CASE_FILE_ORDERED = 'case-file-ordered';

/** Type of what follows from an event for other cases, among the history entries that the pipe carries. */
export const FOLLOW_DUE = 'follow-due';

/** Type of an order to publish a month's register, among the history entries that the pipe carries. */
export const REGISTER_ORDERED = 'register-publication-ordered';

/** Source of the CloudEvents on the bus; their detail-type is the event's own type. */
export const OUTGOING_SOURCE = 'dingdian.outgoing';

/** A word on the bus that something waits for subscribers. */
export const DELIVERIES_WAITING = {
  source: 'dingdian.webhooks',
  detailType: 'webhook-deliveries-waiting',
} as const;
