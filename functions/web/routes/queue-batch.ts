import type { Procedure, Step } from '../../../domain/procedure.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { ErrorLink, QueuePage, QueueRow } from '../../../templates/pages/views.ts';
import type { Head } from '../../adapters/cases.ts';
import { may } from '../../permissions.ts';
import { batchFields, startBatch } from '../../use-cases/batch.ts';
import type { Viewer } from '../../viewer.ts';
import { signIn } from '../case-access.ts';
import { formEntries, idempotencyField, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { problemPage } from '../problem.ts';
import { type Entries, readStep, type StepContext, stepFields } from '../step-form.ts';

/** One step on many cases of the queue. */
export function mountQueueBatch(app: WebApp, deps: WebDeps): void {
  app.post('/queue/batch', async (context) => {
    const viewer = context.get('viewer');
    return viewer ? await begin(deps, context, viewer) : await signIn(deps, context);
  });
}

/** The steps a viewer may take on many cases of one stage at once; undefined where there are none. */
export function manyOf(
  viewer: Viewer | undefined,
  agency: string,
  stage: string | undefined,
  of: readonly Procedure[],
): QueuePage['batch'] | undefined {
  const own = { institution: '', agency };
  if (!viewer || !stage || !may(viewer, 'run-batch', own) || !may(viewer, 'act', own)) return undefined;
  const steps = of.flatMap((procedure) =>
    procedure.steps
      .filter((step) => isOffered(procedure, step, viewer, stage))
      .map((step) => ({ procedure, step })),
  );
  if (steps.length === 0) return undefined;
  return {
    action: '/queue/batch',
    hidden: [idempotencyField()],
    hint: '给选中的办件同办这一步：每一件各自核对，不符合的不办，并说明原因。',
    buttons: steps.map(({ procedure, step }) => ({
      label: `批量${step.label}`,
      name: 'step',
      value: `${procedure.id} ${step.id}`,
    })),
  };
}

function isOffered(procedure: Procedure, step: Step, { role }: Viewer, stage: string): boolean {
  return batchFields(procedure, step) !== undefined && step.actor.includes(role) && step.from.includes(stage);
}

/** A case as the form names it, with the version that the list showed. */
export function pickOf({ caseId, version }: Head): NonNullable<QueueRow['pick']> {
  return { id: `pick-${caseId}`, value: `${caseId} ${version}` };
}

async function begin(deps: WebDeps, context: WebContext, viewer: Viewer): Promise<Response> {
  const entries = await formEntries(context);
  const control = (wanted: string) => entries.findLast(([name]) => name === wanted)?.[1] ?? '';
  const refs = entries.filter(([name]) => name === 'ref').map(([, value]) => value);
  const [procedureId = '', stepId = ''] = control('step').split(' ');
  const procedure = procedureOf(procedureId);
  const step = procedure?.steps.find(({ id }) => id === stepId);
  const fields = (procedure && step && batchFields(procedure, step)) ?? [];
  if (procedure && step && fields.length > 0) {
    const asked = { ...step, payload: fields };
    if (!entries.some(([name]) => name === '_said'))
      return await ask(deps, context, { procedure, step: asked, refs });
    const reading = readStep(asked, contextOf(deps, procedure), entries);
    const missing = fields
      .filter(({ name, required }) => required && reading.payload[name] === undefined)
      .map(({ name, label }) => ({ href: `#${step.id}-${name}`, message: `请填写“${label}”。` }));
    const links = [...reading.links, ...missing];
    if (links.length > 0) return await ask(deps, context, { procedure, step: asked, refs, entries, links });
    return await run(deps, context, viewer, { stepId, refs, key: control('_key'), payload: reading.payload });
  }
  return await run(deps, context, viewer, { stepId, refs, key: control('_key') });
}

/** What is said once for all cases: the date of a publication. */
async function ask(
  deps: WebDeps,
  context: WebContext,
  {
    procedure,
    step,
    refs,
    entries = [],
    links = [],
  }: {
    procedure: Procedure;
    step: Step;
    refs: readonly string[];
    entries?: Entries;
    links?: readonly ErrorLink[];
  },
): Promise<Response> {
  const frame = await frameFor(deps, context, {
    title: `批量${step.label}`,
    audience: 'officer',
    breadcrumb: [{ href: '/queue', label: '办件列表' }],
  });
  const view = {
    caption: `共${refs.length}件`,
    heading: `批量${step.label}`,
    text: '下面的内容对选中的每一件都一样；一份文书列出全部办成的办件。',
    errors: links,
    fields: stepFields(step, contextOf(deps, procedure), { entries, errors: {} }),
    target: {
      action: '/queue/batch',
      hidden: [
        idempotencyField(),
        { name: 'step', value: `${procedure.id} ${step.id}` },
        { name: '_said', value: 'yes' },
        ...refs.map((value) => ({ name: 'ref', value })),
      ],
    },
    submit: { label: `批量${step.label}` },
    tone: 'main' as const,
    backHref: '/queue',
    citations: step.citations.map(citationView),
  };
  return context.html(renderPage('act', { ...view, frame }), links.length > 0 ? 422 : 200);
}

/** Such fields ask nothing of a case. */
function contextOf(deps: WebDeps, procedure: Procedure): StepContext {
  const state = { notices: [], history: [], forms: {}, facts: {} } as unknown as StepContext['state'];
  return { procedure, state, facts: {}, today: dateOf(deps.now()), grounds: [], missing: [] };
}

async function run(
  deps: WebDeps,
  context: WebContext,
  viewer: Viewer,
  said: { stepId: string; refs: readonly string[]; key: string; payload?: Readonly<Record<string, unknown>> },
): Promise<Response> {
  const items = said.refs
    .map((value) => value.split(' '))
    .map(([caseId = '', version]) => ({ caseId, expectedVersion: Number(version) }));
  const begun = await startBatch(
    deps,
    viewer,
    { kind: 'step', step: said.stepId, items, ...(said.payload && { payload: said.payload }) },
    said.key,
  );
  if (begun.kind === 'started') return context.redirect(`/officer/batches/${begun.id}`, 303);
  return await problemPage(deps, context, {
    status: 422,
    heading: '还没有开始批量办理',
    text: begun.message,
    actions: [{ href: '/queue', label: '回到办件列表' }],
  });
}
