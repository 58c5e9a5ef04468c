import { createHash } from 'node:crypto';
import type { CaseEvent, SignatureFacts } from '../../domain/case/event.ts';
import { type NoticeRef, type NoticeState, noticeAt, originOf } from '../../domain/case/notice.ts';
import { replay } from '../../domain/case/state.ts';
import { textFact } from '../../domain/criterion.ts';
import type { Notice, Procedure } from '../../domain/procedure.ts';
import { dateOf, yearOf } from '../../domain/time/civil-date.ts';
import type { CaseContext } from '../../templates/engine/case-context.ts';
import type { DocumentDefinition } from '../../templates/engine/document.ts';
import type { Renderer } from '../../templates/engine/render.ts';
import type { Sealer } from '../../templates/engine/seal.ts';
import { documentOf } from '../../templates/registry.ts';
import { loadAgency, loadInstitution } from '../adapters/directory.ts';
import { archived, archivedFile, archiveFileOnce, archiveOnce } from '../adapters/files.ts';
import { beginSigning, completeSigning } from '../adapters/signing-records.ts';
import { NotFound } from '../errors.ts';
import { agencyAt } from './agency-at.ts';
import type { Deps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';

export interface PaperDeps extends Deps {
  renderer: Renderer;
  sealer: Sealer;
}

/** A finished file as the archive holds it. */
export interface SealedPaper {
  key: string;
  body: Uint8Array;
  signature?: SignatureFacts;
}

/** What makes a paper one that many cases share, printed and signed once for all of them. */
export interface SharedPaper {
  key: string;
  /** Under whose name the signing is on record. */
  signing: NoticeRef & { caseId: string };
  members: readonly { loaded: LoadedCase; notice: NoticeState }[];
  /** Whom it names, in a few words. */
  institution: string;
}

/**
 * The finished file of an owed document: the one in the archive, or else made now. Rendered once and kept unsigned; then
 * signed as of an instant on record; then archived together with the facts of its signature. `shared`: for all cases of a list.
 */
export async function sealedPaper(
  deps: PaperDeps,
  loaded: LoadedCase,
  notice: NoticeState,
  shared?: SharedPaper,
): Promise<SealedPaper> {
  const { caseId, state } = loaded;
  const folder = `${agencyAt(state.history, notice.eventNumber)}/${yearOf(dateOf(notice.owedSince))}/${caseId}`;
  const key = shared?.key ?? `${folder}/${noticeName(notice)}.pdf`;
  const there = await archivedFile(deps.files, key);
  if (there) return { key, ...withSignature(there) };
  const context = await contextOf(deps, loaded, notice);
  const rule = noticeRule(loaded.procedure, notice.notice);
  const document = documentOf(rule.document);
  const others = await Promise.all(
    (shared?.members ?? []).map((member) => contextOf(deps, member.loaded, member.notice)),
  );
  const draft = key.replace(/\.pdf$/, '.unsigned.pdf');
  const unsigned =
    (await archived(deps.files, draft)) ??
    (await archiveOnce(deps.files, draft, await rendered(deps, context, rule, document, others)));
  const signing = shared?.signing ?? { ...notice, caseId };
  const { at } = await beginSigning(deps.table, signing.caseId, signing, {
    at: deps.now(),
    askedBy: context.event.actor,
    ...approver(loaded, notice),
    unsigned: sha256Of(unsigned),
  });
  const { pdf, signature } = await deps.sealer.seal(unsigned, {
    agency: context.agency,
    document: {
      id: document.id,
      title: document.title,
      ...(notice.number && { number: notice.number }),
      ...(notice.code && { code: notice.code }),
      issuedOn: dateOf(notice.owedSince),
      institution: shared?.institution ?? context.institution.name,
    },
    reason: document.title,
    at,
  });
  if (signature) {
    await completeSigning(deps.table, signing.caseId, signing, { signature, sha256: sha256Of(pdf) });
  }
  const metadata: Record<string, string> = signature ? { signature: encoded(signature) } : {};
  return { key, ...withSignature(await archiveFileOnce(deps.files, key, { body: pdf, metadata })) };
}

/** `3-annex-04-1`: how a document is named within its case. */
export function noticeName({ eventNumber, notice }: Pick<NoticeState, 'eventNumber' | 'notice'>): string {
  return `${eventNumber}-${notice}`;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The facts of one document of a case, as of the event whose decision it puts into words. One issued anew says the same
 * again, under its own number and date; the other papers issued with it are those of the later event.
 */
export async function contextOf(
  deps: Pick<Deps, 'table' | 'calendar'>,
  { procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>,
  notice: NoticeState,
): Promise<CaseContext> {
  // A receipt is printed as of the delivery, which made no document.
  const stands = noticeAt(state.notices, notice);
  const asOf = replay(
    procedure,
    state.history.slice(0, stands ? originOf(state.notices, stands) : notice.eventNumber),
  );
  const origin = asOf.history.at(-1) as CaseEvent;
  const made = stands?.replaces && state.history[notice.eventNumber - 1]?.payload.notices;
  const agencyId = agencyAt(state.history, notice.eventNumber);
  const [agency, institution] = await Promise.all([
    loadAgency(deps.table, agencyId),
    institutionOf(deps, { state: asOf }),
  ]);
  if (!agency) throw new NotFound(`agency ${agencyId}`);
  return {
    procedure,
    state: asOf,
    event: made ? { ...origin, payload: { ...origin.payload, notices: made } } : origin,
    notice,
    agency,
    institution,
    calendar: deps.calendar,
  };
}

/** The institution as its case calls it, or else as its account does. */
export async function institutionOf(
  { table }: Pick<Deps, 'table'>,
  { state }: Pick<LoadedCase, 'state'>,
): Promise<CaseContext['institution']> {
  const account = await loadInstitution(table, state.institution);
  return {
    name: textFact(state.facts, 'unitName', account?.name),
    address: textFact(state.facts, 'unitAddress', account?.address),
  };
}

/** The unsigned file of a document, as it is before its seal; also what the second person is shown. */
export async function rendered(
  deps: Pick<PaperDeps, 'renderer' | 'publicOrigin'>,
  context: CaseContext,
  { sealed }: Notice,
  document: DocumentDefinition,
  others: readonly CaseContext[] = [],
): Promise<Uint8Array> {
  const { notice } = context;
  // A list of one is what the document says of one case.
  const said = (others.length > 1 ? ofMany(document, others) : document.fromCase?.(context)) ?? {};
  // The code is every document's, so it is not each template's matter to ask for it.
  const data = notice.code && isPlain(said) ? { ...said, verificationCode: notice.code } : said;
  return await deps.renderer.pdf(document, data, {
    sealAnchor: sealed,
    date: dateOf(notice.owedSince),
    ...(deps.publicOrigin && { verifyAt: deps.publicOrigin }),
  });
}

function ofMany(document: DocumentDefinition, contexts: readonly CaseContext[]): unknown {
  if (!document.fromCases) throw new Error(`${document.id} cannot list many cases`);
  return document.fromCases(contexts);
}

function approver({ state }: LoadedCase, { approved }: NoticeState) {
  const actor = approved && state.history[approved.eventNumber - 1]?.actor;
  return actor ? { approvedBy: actor } : {};
}

function noticeRule(procedure: Procedure, id: string): Notice {
  const rule = procedure.notices.find((notice) => notice.id === id);
  if (!rule) throw new NotFound(`notice ${id} of ${procedure.id}`);
  return rule;
}

function isPlain(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Metadata of an object is ASCII, and a certificate's name is Chinese. */
function encoded(signature: SignatureFacts): string {
  return Buffer.from(JSON.stringify(signature)).toString('base64url');
}

/** A file of the archive with the facts of its signature. */
export function withSignature({
  body,
  metadata: { signature },
}: Awaited<ReturnType<typeof archiveFileOnce>>) {
  if (!signature) return { body };
  const facts = JSON.parse(Buffer.from(signature, 'base64url').toString('utf8')) as SignatureFacts;
  return { body, signature: facts };
}
