import type { StepOption } from '../../../domain/case/decide.ts';
import { assumptionViews, citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { NoteView, StepPartView } from '../../../templates/pages/views.ts';
import { loadRecordFiles } from '../../adapters/record-files.ts';
import type { CaseDossier } from '../../use-cases/dossier.ts';
import { recordedFiles } from '../../use-cases/record-files.ts';
import type { OpenCase } from '../case-access.ts';
import type { WebContext, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { exceptionNotes } from '../present/bearing.ts';
import { panelNote } from '../present/panel.ts';
import { proposalControl } from '../step-form/proposed.ts';
import { type StepFile, type StepPart, stepParts } from '../step-form.ts';
import { lateOf, previewOf, toneOf } from './officer-actions.ts';
import { statusOf, stepContextOf, type TriedStep, targetOf } from './step-parts.ts';

/** An officer's step on a page of its own: the form, and beside it what the document says. */
export async function drawOfficerStep(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  { option, dossier, tried }: { option: StepOption; dossier: CaseDossier; tried?: TriedStep },
): Promise<Response> {
  const { loaded, caseHref } = open;
  const { procedure, state, head } = loaded;
  const { step } = option;
  const wantsFiles = step.payload.some(({ kind }) => kind === 'files');
  const files = wantsFiles ? await filesFor(deps, open) : [];
  const sent = targetOf(step, open);
  const target = procedure.stages.find(({ id }) => id === step.to);
  const frame = await frameFor(deps, context, {
    title: step.label,
    audience: 'officer',
    breadcrumb: [
      { href: '/queue', label: '办件列表' },
      { href: caseHref, label: state.receiptNumber ?? head.institutionName },
    ],
  });
  const beside: NoteView[] = [...panelNote(procedure, step), ...exceptionNotes(procedure, step)];
  const view = {
    caption: `${head.institutionName}${state.receiptNumber ? `，${state.receiptNumber}` : ''}`,
    heading: step.label,
    ...(target?.kind === 'final' && {
      consequence: `办理后，本案的状态变为“${target.label}”。${target.meaning ?? ''}`,
    }),
    ...lateOf(option),
    errors: tried?.links ?? [],
    parts: stepParts(step, { ...stepContextOf(deps, open, dossier), files }, tried).map(partView),
    ...(wantsFiles && {
      files: { href: `${caseHref}/files?step=${step.id}`, label: '先上传要存入案卷的文件' },
    }),
    target: { ...sent, hidden: [...sent.hidden, ...proposalControl(tried?.entries ?? [])] },
    submit: { label: step.label },
    ...previewOf(step, caseHref),
    tone: toneOf(procedure, step),
    backHref: caseHref,
    beside,
    citations: step.citations.map(citationView),
    assumptions: assumptionViews(procedure, step.assumptions),
  };
  return context.html(renderPage('step', { ...view, frame }), statusOf(tried));
}

function partView(part: StepPart, index: number): StepPartView {
  return 'form' in part
    ? part.form
    : { warnings: [], sections: [{ id: `own-${index + 1}`, fields: part.fields }] };
}

/** Files that officers uploaded and no act has put on record yet. */
async function filesFor(deps: WebDeps, { loaded }: OpenCase): Promise<StepFile[]> {
  const recorded = new Set(recordedFiles(loaded).map(({ file }) => file.upload));
  return (await loadRecordFiles(deps.table, loaded.caseId))
    .filter(({ upload, state }) => state === 'usable' && !recorded.has(upload))
    .map(({ upload, fileName = '', size = 0 }) => ({ upload, fileName, size }));
}
