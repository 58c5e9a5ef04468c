import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { optionsFor, type StepOption } from '../../../domain/case/decide.ts';
import { stageOf } from '../../../domain/case/state.ts';
import { textFact } from '../../../domain/criterion.ts';
import { assess } from '../../../domain/eligibility.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { versionInWords } from '../../../procedures/versions.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { Frame, SummaryRow } from '../../../templates/pages/views.ts';
import { listAgencies, loadInstitution } from '../../adapters/directory.ts';
import { mayOn } from '../../case-permission.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import { caseReminders } from '../../use-cases/hints.ts';
import { WORDING } from '../../wording.ts';
import type { OpenCase } from '../case-access.ts';
import type { WebContext, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { agreementOn } from '../present/agreement.ts';
import { gateNotes, registerNotes, reminderNotes, transitionNotes } from '../present/bearing.ts';
import { findingViews } from '../present/findings.ts';
import { flowOfCase } from '../present/flow.ts';
import { timelineEntries } from '../present/history.ts';
import { institutionNotes } from '../present/institution.ts';
import { noticeViews, sizeInWords } from '../present/notices.ts';
import { relatedNotes } from '../present/related.ts';
import { deadlineViews, handledBy, kindLabel, owedAfter, parted } from './case-parts.ts';
import { actionView } from './officer-actions.ts';
import { statusOf, stepContextOf, type TriedStep } from './step-parts.ts';

export async function drawOfficerCase(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  tried?: TriedStep,
): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const { procedure, state, head } = loaded;
  const [dossier, institution, mayAct, mayDownload, mayWithdraw, mayCompile, mayPropose] = await Promise.all([
    loadDossier(deps, loaded),
    loadInstitution(deps.table, state.institution),
    mayOn(deps, viewer, 'act', loaded),
    mayOn(deps, viewer, 'download-upload', loaded),
    mayOn(deps, viewer, 'withdraw-notice', loaded),
    mayOn(deps, viewer, 'compile-case-file', loaded),
    mayOn(deps, viewer, 'view-proposals', loaded),
  ]);
  const agencies = new Map((await listAgencies(deps.table)).map(({ id, name }) => [id, name]));
  const stage = stageOf(procedure, state.stage);
  const options = mayAct
    ? optionsFor(procedure, state, deps.calendar, deps.now(), viewer.role, dossier, viewer.sub)
    : [];
  const stepContext = stepContextOf(deps, open, dossier);
  const { conditions } = assess(procedure, state.applicantKind, stepContext.facts, WORDING);
  const serve = options.find(({ step }) => step.payload.some(({ kind }) => kind === 'unserved-notice'));
  const frame = await officerFrame(deps, context, head.receiptNumber ?? head.institutionName);
  const view = {
    number: state.receiptNumber ?? '',
    institution: head.institutionName,
    kind: kindLabel(open),
    stage: { label: stage.label, kind: stage.kind, ...(stage.meaning && { meaning: stage.meaning }) },
    summary: [
      { key: '统一社会信用代码', lines: [textFact(stepContext.facts, 'creditCode', '未填')] },
      { key: '地址', lines: [textFact(stepContext.facts, 'unitAddress', institution?.address)] },
      ...typesOf(stepContext.facts.designationTypes),
      ...(state.submittedOn ? [{ key: '收件日期', lines: [inWords(state.submittedOn)] }] : []),
      { key: '办理事项', lines: [procedure.title, versionInWords(procedure)] },
      ...handledBy(state, agencies),
    ],
    ...agreementOn(deps, loaded, true),
    answersHref: `${caseHref}/answers`,
    ...(mayCompile && { caseFileHref: `${caseHref}/case-file` }),
    ...parted(deadlineViews(deps, open)),
    materials: dossier.materials.map(({ material, required, explanation, uploads }) => ({
      label: material.label,
      need: ({ yes: 'required', no: 'not-needed', unknown: 'unknown' } as const)[required],
      needText: material.requiredWhen ? explanation : '',
      files: uploads.map((upload) => ({
        name: upload.fileName,
        size: sizeInWords(upload.size),
        at: `${upload.receivedAt.slice(0, 10)} ${upload.receivedAt.slice(11, 16)}`,
        state: upload.state === 'usable' ? ('usable' as const) : ('rejected' as const),
        ...(upload.reason && { reason: upload.reason }),
        ...(mayDownload &&
          upload.state === 'usable' && { href: `${caseHref}/materials/${upload.material}/${upload.upload}` }),
        ...(upload.sha256 && { digest: upload.sha256.slice(0, 16) }),
      })),
      citations: material.citations.map(citationView),
    })),
    conditions: findingViews(procedure, conditions, state),
    grounds: findingViews(procedure, stepContext.grounds, state),
    beside: [
      ...(await relatedNotes(deps, open, mayPropose)),
      ...institutionNotes(open, dossier.registered),
      ...reminderNotes(await caseReminders(deps, loaded)),
      ...registerNotes(dossier.registered, agencies),
      ...gateNotes(procedure, stepContext.facts, '/officer/figures'),
      ...transitionNotes(procedure, state.applicantKind, stepContext.facts),
    ],
    owedAfter: owedAfter(deps, open),
    actions: options
      .filter((option) => isOpen(option) && option !== serve)
      .map((option) => actionView(option, stepContext, open, tried)),
    unavailable: options
      .filter((option) => !isOpen(option))
      .flatMap(({ step, refusals }) =>
        refusals.map(({ message, citations }) => ({
          label: step.label,
          reason: message,
          ...(citations[0] && { citation: citationView(citations[0]) }),
        })),
      ),
    notices: noticeViews(procedure, state, caseHref, {
      serve: serve !== undefined,
      officer: true,
      withdraw: mayWithdraw,
    }),
    timeline: timelineEntries(procedure, state.history, { officer: true, caseHref, agencies }),
    flow: flowOfCase(procedure, state, deadlinesOf(procedure, state, deps.calendar, dateOf(deps.now()))),
  };
  return context.html(renderPage('officer-case', { ...view, frame }), statusOf(tried));
}

/** A step without open objections; one that only lacks its payload is open. */
function isOpen({ refusals }: StepOption): boolean {
  return refusals.length === 0;
}

function typesOf(value: unknown): SummaryRow[] {
  return Array.isArray(value) ? [{ key: '申请定点类型', lines: [value.join('、')] }] : [];
}

export async function officerFrame(deps: WebDeps, context: WebContext, title: string): Promise<Frame> {
  const breadcrumb = [{ href: '/queue', label: '办件列表' }];
  return await frameFor(deps, context, { title, audience: 'officer', breadcrumb });
}
