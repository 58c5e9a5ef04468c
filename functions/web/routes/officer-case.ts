import { optionsFor, type StepOption } from '../../../domain/case/decide.ts';
import { stageOf } from '../../../domain/case/state.ts';
import { textFact } from '../../../domain/criterion.ts';
import { assess } from '../../../domain/eligibility.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { ActionView, Frame } from '../../../templates/pages/views.ts';
import { loadInstitution } from '../../adapters/directory.ts';
import { mayOn } from '../../case-permission.ts';
import { type CaseDossier, loadDossier } from '../../use-cases/dossier.ts';
import { WORDING } from '../../wording.ts';
import type { OpenCase } from '../case-access.ts';
import { idempotencyField, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { findingViews } from '../present/findings.ts';
import { flowOfCase } from '../present/flow.ts';
import { timelineEntries } from '../present/history.ts';
import { noticeViews, sizeInWords } from '../present/notices.ts';
import { type StepContext, stepFields } from '../step-form.ts';

import { deadlineViews, kindLabel } from './case-parts.ts';

/** What a step's form is drawn with. */
export function stepContextOf(open: OpenCase, dossier: CaseDossier): StepContext {
  const { procedure, state } = open.loaded;
  const facts = { ...dossier.facts, ...state.facts };
  return {
    procedure,
    state,
    facts,
    grounds: assess(procedure, state.applicantKind, facts, WORDING).grounds,
    missing: dossier.missingMaterials,
  };
}

/** What an officer tried and what was wrong with it, drawn back into the action's own form. */
export interface TriedStep {
  step: string;
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  messages: readonly string[];
}

export async function drawOfficerCase(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  tried?: TriedStep,
): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const { procedure, state, head } = loaded;
  const [dossier, institution, mayAct, mayDownload, mayWithdraw, mayCompile] = await Promise.all([
    loadDossier(deps, loaded),
    loadInstitution(deps.table, state.institution),
    mayOn(deps, viewer, 'act', loaded),
    mayOn(deps, viewer, 'download-upload', loaded),
    mayOn(deps, viewer, 'withdraw-notice', loaded),
    mayOn(deps, viewer, 'compile-case-file', loaded),
  ]);
  const stage = stageOf(procedure, state.stage);
  const options = mayAct ? optionsFor(procedure, state, deps.calendar, deps.now(), viewer.role, dossier) : [];
  const stepContext = stepContextOf(open, dossier);
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
      { key: '申请定点类型', lines: typesOf(stepContext.facts.designationTypes) },
      ...(state.submittedOn ? [{ key: '收件日期', lines: [inWords(state.submittedOn)] }] : []),
    ],
    answersHref: `${caseHref}/answers`,
    ...(mayCompile && { caseFileHref: `${caseHref}/case-file` }),
    deadlines: deadlineViews(deps, open),
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
    actions: options
      .filter((option) => isOpen(option) && option !== serve)
      .map(({ step }) => actionView(step.id)),
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
    timeline: timelineEntries(procedure, state.history),
    flow: flowOfCase(procedure, state),
  };
  return context.html(renderPage('officer-case', { ...view, frame }), tried ? 422 : 200);

  function actionView(id: string): ActionView {
    const { step } = options.find((option) => option.step.id === id) as StepOption;
    const mine = tried?.step === id ? tried : undefined;
    const fields = stepFields(step, stepContext, mine?.typed, mine?.errors);
    const notice = step.notices[0];
    return {
      id,
      label: step.label,
      target: {
        action: `${caseHref}/steps/${id}`,
        hidden: [idempotencyField(), { name: '_version', value: String(state.version) }],
      },
      fields,
      errors: (mine?.messages ?? []).map((message, index) => ({
        href: fields[index] ? `#${fields[index].id}` : `#${id}`,
        message,
      })),
      submit: { label: step.label },
      ...(notice && { preview: { label: '先看文书', formaction: `${caseHref}/steps/${id}/preview` } }),
      tone: step.to === null ? 'plain' : stageOf(procedure, step.to).kind === 'final' ? 'serious' : 'main',
      open: mine !== undefined,
      citations: step.citations.map(citationView),
    };
  }
}

/** A step without open objections; one that only lacks its payload is open. */
function isOpen({ refusals }: StepOption): boolean {
  return refusals.length === 0;
}

function typesOf(value: unknown): string[] {
  return Array.isArray(value) ? [value.join('、')] : ['未填'];
}

export async function officerFrame(deps: WebDeps, context: WebContext, title: string): Promise<Frame> {
  const breadcrumb = [{ href: '/queue', label: '办件列表' }];
  return await frameFor(deps, context, { title, audience: 'officer', breadcrumb });
}
