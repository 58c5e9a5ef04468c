import { stageOf } from '../../../domain/case/state.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { procedureOf, procedures } from '../../../procedures/registry.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { ErrorLink, FieldView } from '../../../templates/pages/views.ts';
import type { Head } from '../../adapters/cases.ts';
import { listAgencies, loadInstitution } from '../../adapters/directory.ts';
import { listHeads } from '../../adapters/queues.ts';
import { may } from '../../permissions.ts';
import { startApplication } from '../../use-cases/start-application.ts';
import { actorOf, type Viewer } from '../../viewer.ts';
import { signIn } from '../case-access.ts';
import { formEntries, idempotencyField, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { FORBIDDEN, KEY_REUSED, problemPage } from '../problem.ts';

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

async function start(
  deps: WebDeps,
  context: WebContext,
  viewer: Applicant,
  typed: Record<string, string> = {},
  errors: ErrorLink[] = [],
): Promise<Response> {
  const [procedure] = procedures;
  if (!procedure) throw new Error('there is no procedure');
  const [agencies, institution] = await Promise.all([
    listAgencies(deps.table),
    loadInstitution(deps.table, viewer.institution),
  ]);
  const frame = await frameFor(deps, context, { title: '新的申请', audience: 'applicant' });
  const copyOf = context.req.query('copyOf') ?? typed._copyOf;
  const option = (name: string, value: string, label: string, hint: string, index: number) => ({
    id: index === 0 ? name : `${name}-${index}`,
    value,
    label,
    ...(hint && { hint }),
    checked: (typed[name] ?? (name === 'kind' ? institution?.kind : '')) === value,
  });
  const problem = (name: string) => {
    const found = errors.find(({ href }) => href === `#${name}`);
    return found ? { error: found.message } : {};
  };
  const fields: FieldView[] = [
    {
      id: 'kind',
      name: 'kind',
      label: '申请机构类别',
      required: true,
      kind: 'choice',
      options: procedure.applicants.map(({ id, label }, index) => option('kind', id, label, '', index)),
      ...problem('kind'),
    },
    {
      id: 'agency',
      name: 'agency',
      label: '所属经办机构',
      hint: '市属机构向市医保经办机构申请，其他机构向所在县（市区）医保经办机构申请。',
      required: true,
      kind: 'choice',
      options: agencies.map(({ id, name, region }, index) => option('agency', id, name, region, index)),
      ...problem('agency'),
    },
  ];
  const view = {
    errors,
    fields,
    target: {
      action: '/applications',
      hidden: [idempotencyField(), ...(copyOf ? [{ name: '_copyOf', value: copyOf }] : [])],
    },
    submit: { label: '开始填写' },
    ready: [
      ...procedure.forms.map(({ label }) => label),
      '按清单准备的材料（PDF、JPG、PNG，部分为 MP4 视频）',
      '统一社会信用代码、法定代表人身份证号等基本信息',
    ],
    guide: { href: '/guide', label: '查看全部条件和材料' },
  };
  return context.html(renderPage('start-application', { ...view, frame }), errors.length > 0 ? 422 : 200);
}

async function begin(deps: WebDeps, context: WebContext, viewer: Applicant): Promise<Response> {
  const typed = Object.fromEntries(await formEntries(context));
  const [procedure] = procedures;
  if (!procedure) throw new Error('there is no procedure');
  const agencies = await listAgencies(deps.table);
  const kind = procedure.applicants.find(({ id }) => id === typed.kind);
  const agency = agencies.find(({ id }) => id === typed.agency);
  const errors = [
    ...(kind ? [] : [{ href: '#kind', message: '请选择申请机构类别。' }]),
    ...(agency ? [] : [{ href: '#agency', message: '请选择所属经办机构。' }]),
  ];
  if (!kind || !agency) return await start(deps, context, viewer, typed, errors);
  const caseId = await startApplication(deps, {
    procedure,
    agency: agency.id,
    applicantKind: kind.id,
    actor: { ...actorOf(viewer), institution: viewer.institution },
    idempotencyKey: typed._key ?? '',
    ...(typed._copyOf && { copyOf: typed._copyOf }),
  });
  if (!caseId)
    return await problemPage(deps, context, {
      ...KEY_REUSED,
      actions: [{ href: '/applications', label: '我的申请' }],
    });
  return context.redirect(`/cases/${caseId}/tasks`, 303);
}
