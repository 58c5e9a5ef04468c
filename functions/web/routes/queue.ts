import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { procedures } from '../../../procedures/registry.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { FieldView, QueuePage } from '../../../templates/pages/views.ts';
import type { Head } from '../../adapters/cases.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { countHeads, listHeads } from '../../adapters/queues.ts';
import { may } from '../../permissions.ts';
import { officerHints } from '../../use-cases/hints.ts';
import { inboxHints } from '../../use-cases/inbox/handle.ts';
import { signIn } from '../case-access.ts';
import type { WebApp, WebContext, WebDeps } from '../context.ts';
import { handledProcedures, offeredTo } from '../present/offered.ts';
import { FORBIDDEN, problemPage } from '../problem.ts';
import { officerFrame } from './officer-case.ts';
import { manyOf, pickOf } from './queue-batch.ts';
import { queueRow } from './queue-row.ts';

const PAGE = 50;
/** So many stages are all shown, with cases or without. */
const MOST_STAGES = 8;

/** An agency's queue, the next due first. */
export function mountQueue(app: WebApp, deps: WebDeps): void {
  app.get('/queue', async (context) => {
    const viewer = context.get('viewer');
    if (!viewer) return await signIn(deps, context);
    const agency = viewer.agency ?? '';
    if (!may(viewer, 'view-queue', { institution: '', agency })) {
      return await problemPage(deps, context, {
        ...FORBIDDEN,
        actions: [{ href: '/applications', label: '我的申请' }],
      });
    }
    return await queue(deps, context, agency);
  });
}

async function queue(deps: WebDeps, context: WebContext, agencyId: string): Promise<Response> {
  const finished = context.req.query('finished') === '1';
  const stage = context.req.query('stage');
  const kind = context.req.query('kind') ?? '';
  const matter = context.req.query('matter') ?? '';
  const text = (context.req.query('q') ?? '').trim();
  const [page, agency, others] = await Promise.all([
    everything(deps, agencyId, finished ? 'final' : 'open'),
    loadAgency(deps.table, agencyId),
    countHeads(deps.table, agencyId, finished ? 'open' : 'final'),
  ]);
  // What is handed over from below may be of a procedure that the agency itself takes no applications for.
  const handled = handledProcedures(agency);
  const known = procedures.filter(
    ({ id }) => handled.some((one) => one.id === id) || page.some((head) => head.procedure === id),
  );
  const matters = [...new Map(known.map((procedure) => [procedure.id, procedure])).values()];
  const ofMatter = page.filter((head) => !matter || head.procedure === matter);
  const chosen = ofMatter.filter(
    (head) =>
      (!stage || head.stage === stage) &&
      (!kind || head.applicantKind === kind) &&
      (!text || `${head.institutionName}${head.receiptNumber}`.includes(text)),
  );
  const from = Math.max(0, Number(context.req.query('from') ?? 0) || 0);
  const shown = chosen.slice(from, from + PAGE);
  const viewer = context.get('viewer');
  const shownMatters = matters.filter(({ id }) => !matter || id === matter);
  const many = finished ? undefined : manyOf(viewer, agencyId, stage, shownMatters);
  const rows = await Promise.all(
    shown.map(async (head) => ({
      ...(await queueRow(deps, head, agency)),
      ...(many && { pick: pickOf(head) }),
    })),
  );
  const frame = { ...(await officerFrame(deps, context, '办件列表')), breadcrumb: [] };
  const here = { stage, matter, finished };
  const mayTakeIn =
    viewer !== undefined &&
    may(viewer, 'start-at-window', { institution: '', agency: agencyId }) &&
    offeredTo(viewer.role, agency ? [agency] : [], dateOf(deps.now())).length > 0;
  const view = {
    agency: agency?.name ?? '',
    hints: [...(await inboxHints(deps, viewer, agencyId)), ...officerHints(matters, deps)],
    ...(mayTakeIn && { intake: { href: '/officer/intake', label: '录入窗口收到的纸质申请' } }),
    counts: [
      ...countsOf(shownMatters, ofMatter, here),
      {
        label: finished ? '未办结' : '已办结',
        count: others,
        overdue: 0,
        href: address({ matter, finished: !finished }),
        current: false,
      },
    ],
    search: {
      action: '/queue',
      hidden: finished ? [{ name: 'finished', value: '1' }] : [],
      text,
      kinds: radios(
        'kind',
        '申请机构类别',
        kind,
        unique(shownMatters.flatMap(({ applicants }) => applicants)),
      ),
      ...(matters.length > 1 && {
        matters: radios(
          'matter',
          '事项',
          matter,
          matters.map(({ id, title }) => ({ id, label: title })),
        ),
      }),
    },
    severalMatters: matters.length > 1,
    rows,
    ...(many && { batch: many }),
    shown: chosen.length === 0 ? '没有办件' : `第${from + 1}至${from + rows.length}件，共${chosen.length}件`,
    ...(from > 0 && { earlier: { href: address({ ...here, from: from - PAGE }), label: '上一页' } }),
    ...(from + PAGE < chosen.length && {
      more: { href: address({ ...here, from: from + PAGE }), label: '下一页' },
    }),
    empty: finished ? '还没有办结的案卷。' : '目前没有待办的案卷。',
  };
  return context.html(renderPage('queue', { ...view, frame }));
}

/** The stages with the number of cases in each; of long procedures, and of several, those where there are any. */
function countsOf(
  of: readonly Procedure[],
  heads: readonly Head[],
  { stage, matter, finished }: { stage: string | undefined; matter: string; finished: boolean },
): QueuePage['counts'] {
  const stages = unique(
    of.flatMap((procedure) => procedure.stages).filter(({ kind }) => kind === (finished ? 'final' : 'open')),
  );
  const few = stages.length <= MOST_STAGES;
  return stages
    .map(({ id, label }) => ({
      label,
      count: heads.filter((head) => head.stage === id).length,
      overdue: heads.filter((head) => head.stage === id && head.overdue).length,
      href: address({ stage: id, matter, finished }),
      current: stage === id,
    }))
    .filter(({ count, current }) => few || count > 0 || current);
}

/** Two versions, or two procedures, may call a stage or a kind of applicant by one id. */
function unique<T extends { id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function radios(
  name: string,
  label: string,
  chosen: string,
  options: readonly { id: string; label: string }[],
): FieldView {
  return {
    id: name,
    name,
    label,
    // Always one of them: nothing here is left out.
    required: true,
    kind: 'choice',
    options: [{ id: '', label: '全部' }, ...options].map((option, index) => ({
      id: index === 0 ? name : `${name}-${index}`,
      value: option.id,
      label: option.label,
      checked: chosen === option.id,
    })),
  };
}

function address({
  stage,
  matter,
  finished,
  from,
}: {
  stage?: string | undefined;
  matter?: string;
  finished: boolean;
  from?: number;
}): string {
  const query = new URLSearchParams();
  if (stage) query.set('stage', stage);
  if (matter) query.set('matter', matter);
  if (finished) query.set('finished', '1');
  if (from) query.set('from', String(Math.max(0, from)));
  const text = query.toString();
  return text ? `/queue?${text}` : '/queue';
}

/** All heads of one agency's queue; the newest thousand of the finished ones. */
async function everything(deps: WebDeps, agency: string, kind: 'open' | 'final'): Promise<Head[]> {
  const heads: Head[] = [];
  let cursor: string | undefined;
  do {
    const page = await listHeads(deps.table, { queue: agency, kind }, cursor, 200);
    heads.push(...page.heads);
    cursor = page.cursor;
  } while (cursor && heads.length < 1000);
  return heads;
}
