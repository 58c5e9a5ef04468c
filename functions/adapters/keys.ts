/**
 * Keys of the one table. Everything about a case stands in one partition:
 *
 *   CASE#id          EVENT#000007 | HEAD | FORM#<form> | MATERIAL#<material>#<upload> | DISCLOSURE#<instant>#<id>
 *   NUMBER#series    LAST | N#000012             gapless running numbers of one agency, type and year
 *   IDEMPOTENCY#…    RESULT                      answers by Idempotency-Key (expire by TTL)
 *   DIRECTORY        AGENCY#id                   the agencies, few and listed on every other page: one partition
 *   INSTITUTION#id   PROFILE                     the institutions
 *   SESSION#id       SESSION                     web sessions (expire by TTL)
 *
 * gsi1: an agency's queue, `QUEUE#agency#open|final`, sorted by the next due instant.
 * gsi2: an institution's cases, `OWNER#institution`, newest last.
 * gsi3: every case that is open or still owes a document, for reconcile.
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
  lastNumber: (series: string) => ({ pk: `NUMBER#${series}`, sk: 'LAST' }),
  number: (series: string, n: number) => ({ pk: `NUMBER#${series}`, sk: `N#${padded(n)}` }),
  idempotency: (owner: string, key: string) => ({ pk: `IDEMPOTENCY#${owner}#${key}`, sk: 'RESULT' }),
  directory: 'DIRECTORY',
  agency: (id: string) => ({ pk: keys.directory, sk: `AGENCY#${id}` }),
  institution: (id: string) => ({ pk: `INSTITUTION#${id}`, sk: 'PROFILE' }),
  queue: (agency: string, kind: 'open' | 'final') => `QUEUE#${agency}#${kind}`,
  owner: (institution: string) => `OWNER#${institution}`,
  open: 'OPEN',
  session: (id: string) => ({ pk: `SESSION#${id}`, sk: 'SESSION' }),
};

/** Events and numbers sort as text, so they are written with leading zeros. */
export function padded(n: number): string {
  return String(n).padStart(6, '0');
}
