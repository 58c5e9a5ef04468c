import type { Step } from '../../../domain/procedure.ts';
import { procedures } from '../../../procedures/registry.ts';
import type { QueuePage, QueueRow } from '../../../templates/pages/views.ts';
import type { Head } from '../../adapters/cases.ts';
import { may } from '../../permissions.ts';
import { isBatchable, startBatch } from '../../use-cases/batch.ts';
import type { Viewer } from '../../viewer.ts';
import { signIn } from '../case-access.ts';
import { formEntries, idempotencyField, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { problemPage } from '../problem.ts';

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
): QueuePage['batch'] | undefined {
  const of = { institution: '', agency };
  if (!viewer || !stage || !may(viewer, 'run-batch', of) || !may(viewer, 'act', of)) return undefined;
  const steps = procedures.flatMap((procedure) =>
    procedure.steps.filter((step) => isOffered(step, viewer, stage)),
  );
  if (steps.length === 0) return undefined;
  return {
    action: '/queue/batch',
    hidden: [idempotencyField()],
    hint: '给选中的办件同办这一步：每一件各自核对，不符合的不办，并说明原因。',
    buttons: steps.map(({ id, label }) => ({ label: `批量${label}`, name: 'step', value: id })),
  };
}

function isOffered(step: Step, { role }: Viewer, stage: string): boolean {
  return isBatchable(step) && step.actor.includes(role) && step.from.includes(stage);
}

/** A case as the form names it, with the version that the list showed. */
export function pickOf({ caseId, version }: Head): NonNullable<QueueRow['pick']> {
  return { id: `pick-${caseId}`, value: `${caseId} ${version}` };
}

async function begin(deps: WebDeps, context: WebContext, viewer: Viewer): Promise<Response> {
  const entries = await formEntries(context);
  const control = (wanted: string) => entries.find(([name]) => name === wanted)?.[1] ?? '';
  const items = entries
    .filter(([name]) => name === 'ref')
    .map(([, value]) => value.split(' '))
    .map(([caseId = '', version]) => ({ caseId, expectedVersion: Number(version) }));
  const begun = await startBatch(
    deps,
    viewer,
    { kind: 'step', step: control('step'), items },
    control('_key'),
  );
  if (begun.kind === 'started') return context.redirect(`/officer/batches/${begun.id}`, 303);
  return await problemPage(deps, context, {
    status: 422,
    heading: '还没有开始批量办理',
    text: begun.message,
    actions: [{ href: '/queue', label: '回到办件列表' }],
  });
}
