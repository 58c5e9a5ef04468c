import { type NoticeState, noticeAt } from '../../domain/case/notice.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import { parseVerificationCode } from '../../domain/verification-code.ts';
import { documentOf } from '../../templates/registry.ts';
import { findList, type ListTaken } from '../adapters/batch-lists.ts';
import { type CodeTaken, findCode } from '../adapters/codes.ts';
import { loadTrust, type TrustData } from '../adapters/trust.ts';
import type { FileVerdict, PublicFacts } from '../seals/verify/verdict.ts';
import { verifyPdf } from '../seals/verify/verify.ts';
import { listedName, standingCase } from './batch-list.ts';
import { compareWithArchive } from './compare-with-archive.ts';
import type { Deps } from './deps.ts';
import { type LoadedCase, lookAtCase } from './load-case.ts';
import { contextOf } from './notice-paper.ts';

/** The document that stands in the place of another. */
export interface Newer {
  number?: string;
  /** As printed. */
  code?: string;
}

/** How a document stands that a code was taken for. */
export interface CodeVerdict {
  status: 'in-force' | 'superseded' | 'withdrawn' | 'pending' | 'unknown';
  /** What is on record. Absent while nothing has been issued. */
  facts?: PublicFacts;
  /** SHA-256 of the issued file, hex. */
  sha256?: string;
  newer?: Newer;
}

/** What a file proves, and what the archive knows of it. */
export type FileFinding = Omit<FileVerdict, 'verdict'> & {
  verdict: FileVerdict['verdict'] | 'superseded' | 'withdrawn';
  newer?: Newer;
};

/** What looking up a document takes: no files, no timelines. */
export type VerifyDeps = Pick<Deps, 'table' | 'now' | 'calendar'>;

/** How the document stands that carries this code, in any spelling people use. Public facts only. */
export async function verifyCode(deps: VerifyDeps, typed: string): Promise<CodeVerdict> {
  return (await recordOf(deps, typed)) ?? { status: 'unknown' };
}

/**
 * What a file is: by itself (`verifyPdf`), then against the directory and the archive. A genuine file that was withdrawn or
 * replaced says so; one signed with a certificate that its agency does not have is not genuine. `trust`: the record's when absent.
 */
export async function verifyFile(
  deps: VerifyDeps,
  bytes: Uint8Array,
  trust?: TrustData,
): Promise<FileFinding> {
  const verdict = await verifyPdf(bytes, trust ?? (await loadTrust(deps.table)), { at: deps.now() });
  const record = verdict.facts?.code ? await recordOf(deps, verdict.facts.code) : undefined;
  return await compareWithArchive(deps, verdict, record);
}

async function recordOf(deps: VerifyDeps, typed: string): Promise<CodeVerdict | undefined> {
  const code = parseVerificationCode(typed);
  const taken = code && (await findCode(deps.table, code));
  if (!taken) return undefined;
  const list = taken.list === undefined ? undefined : await findList(deps.table, taken.list, code);
  const { loaded, notice } = (await standing(deps, taken, list)) ?? {};
  if (!loaded || !notice) return undefined;
  const { issued, withdrawn } = notice;
  if (!issued) return { status: withdrawn ? 'withdrawn' : 'pending' };
  const newest = newestOf(loaded, notice);
  const newer = newest !== notice && pick(newest);
  return {
    status: newer ? 'superseded' : withdrawn ? 'withdrawn' : 'in-force',
    facts: await factsOf(deps, loaded, notice, list?.named && listedName(list.named)),
    sha256: issued.sha256,
    ...(newer && { newer }),
  };
}

/** The document a code stands on, with its case. A case may have left a list before it was printed; the others stand. */
async function standing({ table }: VerifyDeps, taken: CodeTaken, list: ListTaken | undefined) {
  const loaded = await lookAtCase(table, taken.caseId);
  const notice = noticeAt(loaded.state.notices, taken);
  if (!notice?.withdrawn || !list) return { loaded, notice };
  return (await standingCase(table, list)) ?? { loaded, notice };
}

function pick({ number, code }: NoticeState): Newer {
  return { ...(number && { number }), ...(code && { code }) };
}

/** Public facts of a document, from the record rather than from any file. */
async function factsOf(
  deps: VerifyDeps,
  loaded: LoadedCase,
  notice: NoticeState,
  listed?: string,
): Promise<PublicFacts> {
  const { agency, institution } = await contextOf(deps, loaded, notice);
  const rule = loaded.procedure.notices.find(({ id }) => id === notice.notice);
  const document = documentOf(rule?.document ?? '');
  return {
    document: document.id,
    title: document.title,
    ...(notice.number && { number: notice.number }),
    ...(notice.code && { code: notice.code }),
    agency: agency.name,
    agencyId: agency.id,
    issuedOn: dateOf(notice.owedSince),
    institution: listed ?? institution.name,
  };
}

/** The document that stands in its place in the end; itself when none does. */
function newestOf(
  { procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>,
  notice: NoticeState,
): NoticeState {
  const { notices } = state;
  const { replacedBy } = notice.withdrawn ?? {};
  const next = replacedBy && noticeAt(notices, { ...replacedBy, notice: notice.notice });
  if (next) return newestOf({ procedure, state }, next);
  // One that carries the receipt's number takes the place of those it was issued as before.
  const renewed = procedure.notices.some(({ id, numberFrom }) => id === notice.notice && numberFrom);
  const later = notices.filter(
    ({ notice: id, eventNumber, issued, withdrawn }) =>
      id === notice.notice && eventNumber > notice.eventNumber && issued && !withdrawn,
  );
  return (renewed && later.at(-1)) || notice;
}
