import { type NoticeState, sealingOf } from '../../../domain/case/notice.ts';
import { ROLE_LABELS } from '../../../domain/role.ts';
import type { Instant } from '../../../domain/time/civil-date.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { ErrorLink, SealRow } from '../../../templates/pages/views.ts';
import { type AwaitingSeal, listAwaitingSeal } from '../../adapters/awaiting.ts';
import { listBatches } from '../../adapters/batches.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { may } from '../../permissions.ts';
import { LARGEST_BATCH, startBatch } from '../../use-cases/batch.ts';
import type { Viewer } from '../../viewer.ts';
import { signIn } from '../case-access.ts';
import { formEntries, idempotencyField, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { momentInWords } from '../present/history.ts';
import { noticeRef } from '../present/notices.ts';
import { FORBIDDEN, problemPage } from '../problem.ts';
import { officerFrame } from './officer-case.ts';

/** 待用印文书: what waits for the second person, one by one or many in one act. */
export function mountSeals(app: WebApp, deps: WebDeps): void {
  app.get('/officer/seals', (context) => withKeeper(deps, context, (viewer) => queue(deps, context, viewer)));
  app.post('/officer/seals', (context) => withKeeper(deps, context, (viewer) => many(deps, context, viewer)));
}

async function withKeeper(
  deps: WebDeps,
  context: WebContext,
  handle: (viewer: Viewer & { agency: string }) => Promise<Response>,
): Promise<Response> {
  const viewer = context.get('viewer');
  if (!viewer) return await signIn(deps, context);
  const { agency } = viewer;
  if (!agency || !may(viewer, 'approve-seal', { institution: '', agency }))
    return await problemPage(deps, context, FORBIDDEN);
  return await handle({ ...viewer, agency });
}

async function queue(
  deps: WebDeps,
  context: WebContext,
  viewer: Viewer & { agency: string },
  error?: string,
): Promise<Response> {
  const [{ items, cursor }, agency, batches] = await Promise.all([
    listAwaitingSeal(deps.table, viewer.agency, undefined, LARGEST_BATCH),
    loadAgency(deps.table, viewer.agency),
    listBatches(deps.table, { agency: viewer.agency }, 5),
  ]);
  const rows = items.map((item) => rowOf(item, viewer, deps.now()));
  const open = rows.filter(({ blocked }) => blocked === undefined);
  const errors: ErrorLink[] = error ? [{ href: '#seals', message: error }] : [];
  const view = {
    agency: agency?.name ?? '',
    rows,
    errors,
    target: {
      action: '/officer/seals',
      // “All” means all that this page shows, not what has come since.
      hidden: [idempotencyField(), ...open.map(({ ref }) => ({ name: 'shown', value: ref }))],
    },
    chosen: { label: '给选中的用印', name: '_do', value: 'chosen' },
    all: { label: `全部用印（${open.length}件）`, name: '_do', value: 'all' },
    shown: rows.length === 0 ? '没有等待用印的文书' : shownInWords(rows.length, cursor !== undefined),
    empty: '没有等待用印的文书。经办人作出决定后，文书会出现在这里。',
    batches: batches
      .filter(({ kind }) => kind === 'approve-seal')
      .map(({ id, at, total, finishedAt }) => ({
        href: `/officer/batches/${id}`,
        label: `${momentInWords(at)}，用印${total}件`,
        state: finishedAt ? '已办完' : '办理中',
      })),
  };
  const frame = { ...(await officerFrame(deps, context, '待用印文书')), breadcrumb: [] };
  return context.html(renderPage('seals', { ...view, frame }), error ? 422 : 200);
}

function shownInWords(count: number, more: boolean): string {
  return `${more ? `先列出${count}件` : `共${count}件`}等待用印，等得最久的在前`;
}

function rowOf(item: AwaitingSeal, { sub }: Viewer, now: Instant): SealRow {
  const procedure = procedureOf(item.procedure, item.procedureVersion);
  const ref = noticeRef(item);
  return {
    ref: `${item.caseId} ${ref} ${item.version}`,
    id: `seal-${item.caseId}-${ref}`,
    title: procedure?.notices.find(({ id }) => id === item.notice)?.label ?? item.notice,
    number: item.number ?? '',
    institution: item.institutionName,
    caseHref: `/cases/${item.caseId}`,
    href: `/officer/seals/${item.caseId}/${ref}`,
    decidedBy: ROLE_LABELS[item.decidedBy.role],
    decidedAt: momentInWords(item.owedSince as Instant),
    waiting: waitedInWords(item.owedSince as Instant, now),
    ...(item.decidedBy.id === sub && { blocked: OWN }),
  };
}

/** What a person is told about a document of their own. */
export const OWN = '这份文书是您自己决定出具的，须由另一个人用印。';

function waitedInWords(since: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 60_000));
  if (minutes < 60) return `${minutes}分钟`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)}小时` : `${Math.floor(minutes / 60 / 24)}天`;
}

/** Seals on many in one act: those ticked, or all that were shown. */
async function many(
  deps: WebDeps,
  context: WebContext,
  viewer: Viewer & { agency: string },
): Promise<Response> {
  const entries = await formEntries(context);
  const all = entries.some(([name, value]) => name === '_do' && value === 'all');
  const items = entries
    .filter(([name]) => name === (all ? 'shown' : 'ref'))
    .flatMap(([, value]) => targetOf(value));
  const key = entries.find(([name]) => name === '_key')?.[1] ?? '';
  const begun = await startBatch(deps, viewer, { kind: 'approve-seal', items }, key);
  if (begun.kind === 'refused') return await queue(deps, context, viewer, begun.message);
  return context.redirect(`/officer/batches/${begun.id}`, 303);
}

/** `case notice.event version`, as a row names its document. */
function targetOf(value: string) {
  const [, caseId, notice, eventNumber, version] = /^(\S+) (\S+)\.(\d+) (\d+)$/.exec(value) ?? [];
  if (!caseId || !notice) return [];
  return [{ caseId, notice, eventNumber: Number(eventNumber), expectedVersion: Number(version) }];
}

/** Whether a document of a case waits for its seal. */
export function isAwaiting(notice: NoticeState): boolean {
  return !notice.withdrawn && sealingOf(notice) === 'awaiting';
}
