import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { optionsFor } from '../../../domain/case/decide.ts';
import { stageOf } from '../../../domain/case/state.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { versionInWords } from '../../../procedures/versions.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { SummaryRow } from '../../../templates/pages/views.ts';
import { listAgencies, loadAgency } from '../../adapters/directory.ts';
import { isOfficersDraft } from '../../case-permission.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import { codedPapers } from '../../use-cases/status/lookup.ts';
import { type OpenCase, withCase } from '../case-access.ts';
import type { WebApp, WebContext, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { agreementOn } from '../present/agreement.ts';
import { askedFor, editingStep } from '../present/asked.ts';
import { flowOfCase } from '../present/flow.ts';
import { isForApplicants, timelineEntries } from '../present/history.ts';
import { noticeViews } from '../present/notices.ts';
import { relatedCases, relatedLinks } from '../present/related.ts';

import { explain, handedIn, reveal } from './case-details.ts';
import { deadlineViews, handledBy, kindLabel, parted } from './case-parts.ts';
import { drawOfficerCase } from './officer-case.ts';

/** A case as its people see it: the applicant's page, the officer's page, and one deadline explained. */
export function mountCase(app: WebApp, deps: WebDeps): void {
  app.get('/cases/:caseId', (c) =>
    withCase(deps, c, 'view-case', (open) =>
      open.viewer.role === 'applicant' ||
      (open.loaded.head.stageKind === 'draft' && !isOfficersDraft(open.loaded))
        ? applicantPage(deps, c, open)
        : drawOfficerCase(deps, c, open),
    ),
  );
  app.get('/cases/:caseId/answers', (c) => withCase(deps, c, 'view-case', (open) => handedIn(deps, c, open)));
  app.post('/cases/:caseId/answers', (c) =>
    withCase(deps, c, 'reveal-personal-data', (open) => reveal(deps, c, open)),
  );
  app.get('/cases/:caseId/deadlines/:deadline/:startedBy', (c) =>
    withCase(deps, c, 'view-case', (open) => explain(deps, c, open)),
  );
  app.get('/cases/:caseId/submitted', (c) =>
    withCase(deps, c, 'edit-draft', (open) => confirmation(deps, c, open)),
  );
}

async function applicantPage(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref } = open;
  const { procedure, state, head } = loaded;
  if (head.stageKind === 'draft') return context.redirect(`${caseHref}/tasks`, 303);
  const [known, dossier] = await Promise.all([listAgencies(deps.table), loadDossier(deps, loaded)]);
  const agency = known.find(({ id }) => id === state.agency);
  const agencies = new Map(known.map(({ id, name }) => [id, name]));
  const stage = stageOf(procedure, state.stage);
  const options = optionsFor(
    procedure,
    state,
    deps.calendar,
    deps.now(),
    'applicant',
    dossier,
    open.viewer.sub,
  );
  const edits = editingStep(deps, loaded);
  const asked = askedFor(loaded, caseHref);
  const serve = options.find(({ step }) => step.payload.some(({ kind }) => kind === 'unserved-notice'));
  const plain = options.filter(
    ({ step, refusals }) => !step.edits && step !== serve?.step && refusals.length === 0,
  );
  const frame = await frameFor(deps, context, {
    title: head.receiptNumber ?? procedure.title,
    audience: 'applicant',
    breadcrumb: [{ href: '/applications', label: '我的申请' }],
  });
  const view = {
    institution: head.institutionName,
    kind: kindLabel(open),
    ...(state.receiptNumber && { number: state.receiptNumber }),
    agency: agency?.name ?? '',
    agencyPhone: agency?.phone ?? '',
    stage: { label: stage.label, kind: stage.kind, ...(stage.meaning && { meaning: stage.meaning }) },
    nextSteps: [
      ...(edits
        ? [{ label: edits.label, href: `${caseHref}/tasks`, text: '补齐材料、修改表单后提交', main: true }]
        : []),
      ...plain.map(({ step }) => ({ label: step.label, href: `${caseHref}/steps/${step.id}`, main: false })),
      ...(stage.kind === 'final'
        ? [
            {
              label: '以这次填写的内容为底稿重新申请',
              href: `/applications/new?copyOf=${loaded.caseId}`,
              main: false,
            },
          ]
        : []),
    ],
    ...agreementOn(deps, loaded, false),
    ...(asked && { asked }),
    ...parted(deadlineViews(deps, open)),
    notices: noticeViews(procedure, state, caseHref, { serve: serve !== undefined, officer: false }),
    timeline: timelineEntries(procedure, state.history.filter(isForApplicants), {
      officer: false,
      caseHref,
      agencies,
    }),
    flow: flowOfCase(procedure, state, deadlinesOf(procedure, state, deps.calendar, dateOf(deps.now()))),
    facts: caseFacts(open, agencies),
    links: [
      { href: `${caseHref}/answers`, label: '查看提交的内容' },
      ...relatedLinks(await relatedCases(deps, open)),
    ],
  };
  return context.html(renderPage('case', { ...view, frame }));
}

function caseFacts({ loaded }: OpenCase, agencies: ReadonlyMap<string, string>): SummaryRow[] {
  const { state, head, procedure } = loaded;
  return [
    { key: '申请机构', lines: [head.institutionName] },
    ...handledBy(state, agencies),
    ...(state.submittedOn ? [{ key: '提交日期', lines: [inWords(state.submittedOn)] }] : []),
    ...statusCode(loaded),
    { key: '适用版本', lines: [`${procedure.title}（${versionInWords(procedure)}）`] },
  ];
}

/** With the receipt number it opens the status without an account: the code on the latest paper of the case's own. */
function statusCode(loaded: OpenCase['loaded']): SummaryRow[] {
  const code = codedPapers(loaded).findLast(({ withdrawn }) => !withdrawn)?.code;
  return code ? [{ key: '免登录查进度用的查验码', lines: [code] }] : [];
}

async function confirmation(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref } = open;
  const { procedure, state } = loaded;
  if (!state.receiptNumber || !state.submittedOn) return context.redirect(`${caseHref}/tasks`, 303);
  const agency = await loadAgency(deps.table, state.agency);
  const submission = state.history.find(({ payload }) => payload.number === state.receiptNumber);
  const frame = await frameFor(deps, context, { title: '已提交', audience: 'applicant' });
  const view = {
    heading: '申请已提交',
    numberLabel: '收件编号',
    number: state.receiptNumber,
    institution: loaded.head.institutionName,
    at: submission ? `${inWords(dateOf(submission.at))} ${submission.at.slice(11, 16)}` : '',
    agency: agency?.name ?? '',
    agencyPhone: agency?.phone ?? '',
    ...(agency?.contact?.complaintPhone && { complaintPhone: agency.contact.complaintPhone }),
    next: [
      ...deadlineViews(deps, open)
        .filter(({ state: standing }) => standing === 'running' || standing === 'due-today')
        .map(({ binds, label, end, citations }) => ({
          text: `${binds}：${label}`,
          by: `最迟${end}`,
          ...(citations[0] && { citation: citations[0] }),
        })),
      { text: '通知书出具后可在案卷中下载；请在收到后登记送达回执，期限从送达之日起计算。' },
    ],
    downloads: procedure.forms
      .filter(({ form }) => state.forms[form])
      .map(({ form, label }) => ({ href: `${caseHref}/handed-in/${form}.pdf`, label })),
    caseHref,
  };
  return context.html(renderPage('confirmation', { ...view, frame }));
}
