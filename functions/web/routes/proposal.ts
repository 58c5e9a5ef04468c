import { stageOf } from '../../../domain/case/state.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import { assumptionViews, citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { EntryForm, ProposalPage, SummaryRow } from '../../../templates/pages/views.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { loadProposal, type Proposal } from '../../adapters/proposals.ts';
import { mayOn } from '../../case-permission.ts';
import { declineProposal, ruleBehind, settledBy, stepProposed } from '../../use-cases/links/proposals.ts';
import { lookAtCase } from '../../use-cases/load-case.ts';
import { actorOf } from '../../viewer.ts';
import type { OpenCase } from '../case-access.ts';
import { formEntries, idempotencyField, param, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { eventLabel, momentInWords } from '../present/history.ts';
import { recordedRows } from '../present/recorded.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

/** What was typed as a reason, and what was wrong with it. */
interface Tried {
  reason: string;
  message: string;
}

/** One proposal: what happened in the other case, what the document wants here, and the two ways to answer. */
export async function showProposal(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  tried?: Tried,
): Promise<Response> {
  const { loaded, viewer, caseHref } = open;
  const proposal = await loadProposal(deps.table, loaded.caseId, param(context, 'proposal'));
  if (!proposal) return await problemPage(deps, context, NOT_FOUND);
  const { procedure, state, head } = loaded;
  const step = stepProposed(loaded, proposal);
  const settled = settledBy(loaded, proposal);
  const [source, agency, mayDecline] = await Promise.all([
    lookAtCase(deps.table, proposal.from.caseId),
    loadAgency(deps.table, proposal.from.agency),
    mayOn(deps, viewer, 'decline-proposal', loaded),
  ]);
  const maySee = await mayOn(deps, viewer, 'view-case', source);
  const event = source.state.history[proposal.from.event - 1];
  const rule = ruleBehind(proposal);
  const canTake = !settled && step?.actor.includes(viewer.role) && (await mayOn(deps, viewer, 'act', loaded));
  const stands = step?.from.includes(state.stage);
  const why = stands
    ? proposal.because
    : `本案现处于“${stageOf(procedure, state.stage).label}”，还不能办理这一步。`;
  const rows: SummaryRow[] = [
    { key: '要求', lines: [BINDING[proposal.binding ?? 'record']] },
    {
      key: '来自',
      lines: [
        `${agency?.name ?? proposal.from.agency}，${procedureOf(proposal.from.procedure)?.title ?? ''}`,
        proposal.from.institutionName,
      ],
    },
    ...(event
      ? [
          {
            key: '发生的事项',
            lines: [`${eventLabel(source.procedure, event)}，${inWords(dateOf(event.at))}`],
          },
        ]
      : []),
    ...(step && event ? recordedRows(step, { ...event, payload: proposal.payload }) : []),
  ];
  const view: ProposalPage = {
    caption: head.institutionName,
    heading: step?.label ?? proposal.step,
    ...(settled && {
      settled: `已于${momentInWords(settled.event.at)}${settled.state === 'taken' ? '办理' : `决定不办理：${String(settled.event.payload.reason)}`}。`,
    }),
    ...(!settled && why && { because: why }),
    rows,
    links: maySee ? [{ href: `/cases/${source.caseId}`, label: '查看来源案卷' }] : [],
    citations: (rule?.citations ?? []).map(citationView),
    assumptions: assumptionViews(proposal.binding ? source.procedure : procedure, rule?.assumptions),
    ...(canTake &&
      stands &&
      step && {
        take: {
          href: `${caseHref}/steps/${step.id}?proposal=${encodeURIComponent(proposal.id)}`,
          label: '核对并办理',
        },
      }),
    forms: !settled && mayDecline ? [declineForm(caseHref, proposal, tried)] : [],
    backHref: caseHref,
  };
  const frame = await frameFor(deps, context, {
    title: view.heading,
    audience: 'officer',
    breadcrumb: [{ href: '/officer/proposals', label: '待办提示' }],
  });
  return context.html(renderPage('proposal', { ...view, frame }), tried ? 422 : 200);
}

const BINDING = {
  must: '文件规定应当同时办理',
  may: '由经办人员判断是否办理',
  record: '登记来源案卷的结果',
} as const;

function declineForm(caseHref: string, { id }: Proposal, tried: Tried | undefined): EntryForm {
  return {
    title: '不按提示办理',
    text: '是谁、为什么不办理，记入案卷。',
    errors: tried ? [{ href: '#reason', message: tried.message }] : [],
    fields: [
      {
        kind: 'long-text',
        id: 'reason',
        name: 'reason',
        label: '理由',
        required: true,
        value: tried?.reason ?? '',
        ...(tried && { error: tried.message }),
      },
    ],
    target: {
      action: `${caseHref}/proposals/${encodeURIComponent(id)}/decline`,
      hidden: [idempotencyField()],
    },
    submit: { label: '不办理' },
    tone: 'secondary',
  };
}

/** Not following it, with a reason on record. */
export async function decline(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { reason = '' } = Object.fromEntries(await formEntries(context));
  const id = param(context, 'proposal');
  const outcome = await declineProposal(deps, actorOf(open.viewer), {
    caseId: open.loaded.caseId,
    id,
    reason,
  });
  if (outcome.kind === 'gone') return await problemPage(deps, context, NOT_FOUND);
  if (outcome.kind === 'refused')
    return await showProposal(deps, context, open, { reason, message: outcome.message });
  return context.redirect(`${open.caseHref}?flash=done`, 303);
}
