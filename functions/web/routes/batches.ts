import { procedures } from '../../../procedures/registry.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { BatchPage } from '../../../templates/pages/views.ts';
import { type BatchProgress, loadBatch } from '../../use-cases/batch.ts';
import { signIn } from '../case-access.ts';
import { param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { momentInWords } from '../present/history.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

/** Nobody looks at a page longer than this for a document that does not come out; its case tells why. */
const PATIENCE = 30 * 60_000;

/** How far an act on many has come. */
export function mountBatches(app: WebApp, deps: WebDeps): void {
  app.get('/officer/batches/:id', async (context) => {
    const viewer = context.get('viewer');
    if (!viewer) return await signIn(deps, context);
    const batch = await loadBatch(deps, viewer, param(context, 'id'));
    return batch ? await show(deps, context, batch) : await problemPage(deps, context, NOT_FOUND);
  });
}

async function show(deps: WebDeps, context: WebContext, batch: BatchProgress): Promise<Response> {
  const view = batchView(batch, Date.parse(deps.now()));
  const frame = await frameFor(deps, context, {
    title: view.heading,
    audience: 'officer',
    breadcrumb: [{ href: view.backHref, label: view.backLabel.replace(/^回到/, '') }],
  });
  return context.html(
    renderPage('batch', { ...view, frame: { ...frame, ...(view.running && { refresh: 5 }) } }),
  );
}

function batchView(batch: BatchProgress, now: number): BatchPage {
  const { counts, total, items, kind, at } = batch;
  const making = counts.done - counts.issued;
  const running = counts.waiting > 0 || (making > 0 && now - Date.parse(at) < PATIENCE);
  const label = (item: (typeof items)[number]) =>
    [item.number, item.institutionName].filter(Boolean).join(' ') || `第${item.index}件`;
  return {
    ...HEADINGS[kind](batch),
    caption: `${momentInWords(at)} 开始，共${total}件`,
    running,
    total,
    done: counts.issued,
    failed: counts.failed,
    waiting: counts.waiting + making,
    summary: summaryOf(counts, total, making),
    failures: items
      .filter(({ outcome }) => outcome === 'failed')
      .map((item) => ({ label: label(item), href: `/cases/${item.caseId}`, reason: item.reason ?? '' })),
    items: items.map((item) => ({
      label: label(item),
      href: `/cases/${item.caseId}`,
      state: item.outcome === 'done' ? (item.allIssued ? 'done' : 'making') : item.outcome,
      detail: item.outcome === 'failed' ? (item.reason ?? '') : (item.receiptNumber ?? ''),
    })),
  };
}

function summaryOf(counts: BatchProgress['counts'], total: number, making: number): string {
  if (counts.issued === total) return `${total}件全部完成，文书都已出具`;
  const parts = [
    `已完成${counts.issued}件`,
    ...(making > 0 ? [`${making}件已办理、文书待用印或正在生成`] : []),
    ...(counts.waiting > 0 ? [`还有${counts.waiting}件没有轮到`] : []),
    ...(counts.failed > 0 ? [`${counts.failed}件没有办成`] : []),
  ];
  return parts.join('，');
}

type Heading = Pick<BatchPage, 'heading' | 'backHref' | 'backLabel'>;

const HEADINGS: Record<BatchProgress['kind'], (batch: BatchProgress) => Heading> = {
  'approve-seal': () => ({ heading: '批量用印', backHref: '/officer/seals', backLabel: '回到待用印文书' }),
  step: ({ step }) => {
    const label = procedures.flatMap(({ steps }) => steps).find(({ id }) => id === step)?.label ?? '';
    return { heading: `批量${label}`, backHref: '/queue', backLabel: '回到办件列表' };
  },
};
