import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { isWorkingDay } from '../../../domain/time/calendar.ts';
import { addDays, dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { procedures } from '../../../procedures/registry.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { QueueRow } from '../../../templates/pages/views.ts';
import type { Head } from '../../adapters/cases.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { countHeads, listHeads } from '../../adapters/queues.ts';
import { may } from '../../permissions.ts';
import { loadListed } from '../../use-cases/load-case.ts';
import { signIn } from '../case-access.ts';
import type { WebApp, WebContext, WebDeps } from '../context.ts';
import { FORBIDDEN, problemPage } from '../problem.ts';
import { officerFrame } from './officer-case.ts';
import { manyOf, pickOf } from './queue-batch.ts';

const PAGE = 50;

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
  const text = (context.req.query('q') ?? '').trim();
  const [page, agency, others] = await Promise.all([
    everything(deps, agencyId, finished ? 'final' : 'open'),
    loadAgency(deps.table, agencyId),
    countHeads(deps.table, agencyId, finished ? 'open' : 'final'),
  ]);
  const chosen = page.filter(
    (head) =>
      (!stage || head.stage === stage) &&
      (!kind || head.applicantKind === kind) &&
      (!text || `${head.institutionName}${head.receiptNumber}`.includes(text)),
  );
  const from = Math.max(0, Number(context.req.query('from') ?? 0) || 0);
  const shown = chosen.slice(from, from + PAGE);
  const viewer = context.get('viewer');
  const many = finished ? undefined : manyOf(viewer, agencyId, stage);
  const rows = await Promise.all(
    shown.map(async (head) => ({ ...(await row(deps, head)), ...(many && { pick: pickOf(head) }) })),
  );
  const stages = procedures
    .flatMap((procedure) => procedure.stages)
    .filter(({ kind: k }) => k === (finished ? 'final' : 'open'));
  const count = (id: string) => page.filter((head) => head.stage === id);
  const frame = { ...(await officerFrame(deps, context, '办件列表')), breadcrumb: [] };
  const view = {
    agency: agency?.name ?? '',
    counts: [
      ...stages.map(({ id, label }) => ({
        label,
        count: count(id).length,
        overdue: count(id).filter(({ overdue }) => overdue).length,
        href: address({ stage: id, finished }),
        current: stage === id,
      })),
      {
        label: finished ? '未办结' : '已办结',
        count: others,
        overdue: 0,
        href: address({ finished: !finished }),
        current: false,
      },
    ],
    search: {
      action: '/queue',
      hidden: finished ? [{ name: 'finished', value: '1' }] : [],
      text,
      kinds: {
        id: 'kind',
        name: 'kind',
        label: '申请机构类别',
        // Always one of them: nothing here is left out.
        required: true,
        kind: 'choice' as const,
        options: [{ id: '', label: '全部' }, ...procedures.flatMap(({ applicants }) => applicants)].map(
          ({ id, label }, index) => ({
            id: index === 0 ? 'kind' : `kind-${index}`,
            value: id,
            label,
            checked: kind === id,
          }),
        ),
      },
    },
    rows,
    ...(many && { batch: many }),
    shown: chosen.length === 0 ? '没有办件' : `第${from + 1}至${from + rows.length}件，共${chosen.length}件`,
    ...(from > 0 && { earlier: { href: address({ stage, finished, from: from - PAGE }), label: '上一页' } }),
    ...(from + PAGE < chosen.length && {
      more: { href: address({ stage, finished, from: from + PAGE }), label: '下一页' },
    }),
    empty: finished ? '还没有办结的案卷。' : '目前没有待办的案卷。',
  };
  return context.html(renderPage('queue', { ...view, frame }));
}

function address({
  stage,
  finished,
  from,
}: {
  stage?: string | undefined;
  finished: boolean;
  from?: number;
}): string {
  const query = new URLSearchParams();
  if (stage) query.set('stage', stage);
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

async function row(deps: WebDeps, head: Head): Promise<QueueRow> {
  const { procedure, state } = await loadListed(deps.table, head);
  const today = dateOf(deps.now());
  const next = deadlinesOf(procedure, state, deps.calendar, today)
    .filter(({ status, endedBy, end }) => end && endedBy === undefined && status !== 'met')
    .sort((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1))[0];
  const types = state.facts.designationTypes;
  return {
    number: head.receiptNumber ?? '',
    href: `/cases/${head.caseId}`,
    institution: head.institutionName,
    kind: procedure.applicants.find(({ id }) => id === head.applicantKind)?.label ?? '',
    types: Array.isArray(types) ? types.join('、') : '',
    stage: procedure.stages.find(({ id }) => id === head.stage)?.label ?? head.stage,
    received: state.submittedOn ? inWords(state.submittedOn) : '',
    ...(next?.end && {
      deadline: {
        text: next.deadline.label,
        end: inWords(next.end),
        state:
          next.status === 'passed'
            ? ('overdue' as const)
            : soon(deps, next.end)
              ? ('soon' as const)
              : ('calm' as const),
        provisional: next.reckoning?.firm === false,
      },
    }),
    flags: flagsOf(head),
  };
}

function flagsOf({ noticesStuck, noticesOwed, noticesAwaitingSeal, noticesReturned }: Head): string[] {
  return [
    ...(noticesStuck > 0 ? ['文书未能生成'] : noticesOwed > 0 ? ['文书生成中'] : []),
    ...(noticesReturned ? ['用印退回'] : []),
    ...(noticesAwaitingSeal ? ['待用印'] : []),
  ];
}

/** Due today or on the next working day. */
function soon(deps: WebDeps, end: Parameters<typeof inWords>[0]): boolean {
  const today = dateOf(deps.now());
  let day = addDays(today, 1);
  while (!isWorkingDay(deps.calendar, day)) day = addDays(day, 1);
  return end <= day;
}
