import { stageOf } from '../../../domain/case/state.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { Head } from '../../adapters/cases.ts';
import { listAgencies, loadInstitution } from '../../adapters/directory.ts';
import { listHeads } from '../../adapters/queues.ts';
import { may } from '../../permissions.ts';
import type { Viewer } from '../../viewer.ts';
import { signIn } from '../case-access.ts';
import type { WebApp, WebContext, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { FORBIDDEN, problemPage } from '../problem.ts';
import { begin, start } from './new-application.ts';

type Applicant = Viewer & { institution: string };

/** An institution's own applications: the list, and beginning a new one. */
export function mountApplications(app: WebApp, deps: WebDeps): void {
  app.get('/applications', (context) => asApplicant(deps, context, (viewer) => mine(deps, context, viewer)));
  app.get('/applications/new', (context) =>
    asApplicant(deps, context, (viewer) => start(deps, context, viewer)),
  );
  app.post('/applications', (context) =>
    asApplicant(deps, context, (viewer) => begin(deps, context, viewer)),
  );
}

async function asApplicant(
  deps: WebDeps,
  context: WebContext,
  handle: (viewer: Applicant) => Promise<Response>,
): Promise<Response> {
  const viewer = context.get('viewer');
  if (!viewer) return await signIn(deps, context);
  const { institution } = viewer;
  if (!institution || !may(viewer, 'start-application', { institution, agency: '' })) {
    return await problemPage(deps, context, {
      ...FORBIDDEN,
      actions: [{ href: '/queue', label: '到办件列表' }],
    });
  }
  return await handle({ ...viewer, institution });
}

async function mine(deps: WebDeps, context: WebContext, viewer: Applicant): Promise<Response> {
  const [{ heads }, institution, agencies] = await Promise.all([
    listHeads(deps.table, { institution: viewer.institution }),
    loadInstitution(deps.table, viewer.institution),
    listAgencies(deps.table),
  ]);
  const frame = await frameFor(deps, context, { title: '我的申请', audience: 'applicant' });
  const cases = heads
    .reverse()
    .map((head) => caseLine(head, agencies.find(({ id }) => id === head.agency)?.name ?? ''));
  const view = {
    institution: institution?.name ?? '',
    start: { href: '/applications/new', label: '新的申请' },
    cases,
  };
  return context.html(renderPage('my-cases', { ...view, frame }));
}

function caseLine(head: Head, agency: string) {
  const procedure = procedureOf(head.procedure, head.procedureVersion);
  const stage = procedure && stageOf(procedure, head.stage);
  const draft = stage?.kind === 'draft';
  return {
    href: draft ? `/cases/${head.caseId}/tasks` : `/cases/${head.caseId}`,
    title: procedure?.title ?? head.procedure,
    ...(head.receiptNumber && { number: head.receiptNumber }),
    stage: { label: stage?.label ?? head.stage, kind: stage?.kind ?? 'open' },
    agency,
    updated: `${head.updatedAt.slice(0, 10)} ${head.updatedAt.slice(11, 16)}`,
    ...(head.stage === 'awaiting-supplement' && head.nextDueAt && { owed: owedUntil(head.nextDueAt) }),
  };
}

function owedUntil(nextDueAt: string): string {
  return `请在${inWords(dateOf(nextDueAt as Parameters<typeof dateOf>[0]))}之前办理`;
}
