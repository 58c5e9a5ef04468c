import { stageOf } from '../../../domain/case/state.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { ProposalsPage } from '../../../templates/pages/views.ts';
import { listAgencies } from '../../adapters/directory.ts';
import { listProposals, type Proposal } from '../../adapters/proposals.ts';
import { may } from '../../permissions.ts';
import { settledBy, stepProposed } from '../../use-cases/links/proposals.ts';
import { type LoadedCase, lookAtCase } from '../../use-cases/load-case.ts';
import { signIn, withCase } from '../case-access.ts';
import type { WebApp, WebContext, WebDeps } from '../context.ts';
import { FORBIDDEN, problemPage } from '../problem.ts';
import { officerFrame } from './officer-case.ts';
import { decline, showProposal } from './proposal.ts';

/** 待办提示: steps that events of other cases propose in an agency's cases. */
export function mountProposals(app: WebApp, deps: WebDeps): void {
  const path = '/cases/:caseId/proposals/:proposal';
  app.get('/officer/proposals', (c) => list(deps, c));
  app.get(path, (c) => withCase(deps, c, 'view-proposals', (open) => showProposal(deps, c, open)));
  app.post(`${path}/decline`, (c) => withCase(deps, c, 'decline-proposal', (open) => decline(deps, c, open)));
}

async function list(deps: WebDeps, context: WebContext): Promise<Response> {
  const viewer = context.get('viewer');
  if (!viewer) return await signIn(deps, context);
  const { agency } = viewer;
  if (!agency || !may(viewer, 'view-proposals', { institution: '', agency }))
    return await problemPage(deps, context, FORBIDDEN);
  const [{ items, cursor }, agencies] = await Promise.all([
    listProposals(deps.table, agency, context.req.query('after')),
    listAgencies(deps.table),
  ]);
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const looked = await Promise.all(
    items.map(async (proposal) => ({ proposal, loaded: await lookAtCase(deps.table, proposal.caseId) })),
  );
  const open = looked.filter(({ proposal, loaded }) => !settledBy(loaded, proposal));
  const view: ProposalsPage = {
    agency: names.get(agency) ?? agency,
    rows: open.map(({ proposal, loaded }) => rowOf(proposal, loaded, names)),
    shown: open.length === 0 ? '没有待办的提示' : `共${open.length}件${cursor ? '，后面还有' : ''}`,
    empty: '没有待办的提示。其他案卷中发生了与本机构案卷有关的事项，就会出现在这里。',
    ...(cursor && {
      next: { href: `/officer/proposals?after=${encodeURIComponent(cursor)}`, label: '看后面的' },
    }),
  };
  const frame = { ...(await officerFrame(deps, context, '待办提示')), breadcrumb: [] };
  return context.html(renderPage('proposals', { ...view, frame }));
}

function rowOf(
  proposal: Proposal,
  loaded: LoadedCase,
  names: ReadonlyMap<string, string>,
): ProposalsPage['rows'][number] {
  const { procedure, state } = loaded;
  const { from, binding, at, caseId, id } = proposal;
  const step = stepProposed(loaded, proposal);
  const blocked =
    step && !step.from.includes(state.stage)
      ? `本案现处于“${stageOf(procedure, state.stage).label}”，还不能办理。`
      : undefined;
  const matter = procedureOf(from.procedure)?.title ?? from.procedure;
  return {
    institution: proposal.institutionName,
    matter: procedure.title,
    step: step?.label ?? proposal.step,
    ...(blocked && { blocked }),
    need: binding ?? 'record',
    from: from.agency === proposal.agency ? matter : `${names.get(from.agency) ?? from.agency}：${matter}`,
    at: inWords(dateOf(at)),
    href: proposalHref({ caseId, id }),
  };
}

/** Where a proposal is looked at. */
export function proposalHref({ caseId, id }: Pick<Proposal, 'caseId' | 'id'>): string {
  return `/cases/${caseId}/proposals/${encodeURIComponent(id)}`;
}
