import type { Agency } from '../../../domain/agency.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { RegisterPublicationsPage } from '../../../templates/pages/views.ts';
import { listAgencies } from '../../adapters/directory.ts';
import { downloadLink } from '../../adapters/files.ts';
import {
  listPublicationOrders,
  listPublications,
  type PublishedFile,
  publicationsOf,
  putPublicationOrder,
  type RegisterPublication,
} from '../../adapters/register-publications.ts';
import { may } from '../../permissions.ts';
import { basisFor } from '../../use-cases/public-register/basis.ts';
import { actorOf } from '../../viewer.ts';
import { signIn } from '../case-access.ts';
import { idempotencyField, param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { sizeInWords } from '../present/notices.ts';
import { choice, madeOf, publicationHref } from '../present/public-register.ts';
import { FORBIDDEN, NOT_FOUND, problemPage } from '../problem.ts';

const PAGE = 20;

/** The registers as they were published: to read for anybody, to make at once for an agency's officers. */
export function mountPublications(app: WebApp, deps: WebDeps): void {
  app.get('/register/publications', (context) => list(deps, context));
  app.post('/register/publications', (context) => publish(deps, context));
  app.get('/register/publications/:agency/:month/:made/:name', (context) => file(deps, context));
}

async function list(deps: WebDeps, context: WebContext): Promise<Response> {
  const agencies = await listAgencies(deps.table);
  const asked = agencies.find(({ id }) => id === context.req.query('agency'))?.id;
  const after = context.req.query('cursor');
  const { publications, next } = await listPublications(deps.table, {
    agency: asked,
    limit: PAGE,
    ...(after && /^MONTH#[\w#:+-]{1,200}$/.test(after) && { after }),
  });
  const back = { href: '/register', label: '定点名录' };
  const frame = await frameFor(deps, context, {
    title: '每月公布的名录',
    audience: 'public',
    breadcrumb: [back],
  });
  const own = await publishing(deps, context, agencies);
  const query = new URLSearchParams({ ...(asked && { agency: asked }), ...(next && { cursor: next }) });
  const view: RegisterPublicationsPage = {
    heading: '每月公布的名录',
    lead: '经办机构每月向社会公布签订医保协议的定点医药机构。每次公布的文件原样保存，以后不再变动；现在的情况请看定点名录。',
    search: {
      action: '/register/publications',
      agency: choice(
        'agency',
        '经办机构',
        [{ value: '', label: '全部' }, ...agencies.map(({ id, name }) => ({ value: id, label: name }))],
        asked,
      ),
    },
    publications: publications.map(publicationView),
    ...(next && { more: { href: `/register/publications?${query.toString()}`, label: '更早的' } }),
    empty: '还没有公布过。',
    ...(own && { publish: own }),
    back: { ...back, label: '回到定点名录' },
  };
  return context.html(renderPage('register-publications', { ...view, frame }));
}

function publicationView(made: RegisterPublication): RegisterPublicationsPage['publications'][number] {
  const { month, agencyName, asOf, occasion, counts, files, basis } = made;
  const [year, number] = month.split('-');
  const volumes = files.filter(({ mediaType }) => mediaType === 'application/pdf').length;
  return {
    title: `${year}年${Number(number)}月${occasion === 'ordered' ? '（另行公布）' : ''}`,
    agency: agencyName,
    said: `截至${inWords(asOf)}：定点${counts.designated}家，中止${counts.suspended}家，当月解除或终止${counts.ended}家`,
    files: files.map((one) => ({
      href: publicationHref(made, one.name),
      label: labelOf(one, volumes),
      detail: sizeInWords(one.size),
    })),
    citations: basis.map(citationView),
  };
}

function labelOf({ name, mediaType }: PublishedFile, volumes: number): string {
  if (mediaType.startsWith('text/csv')) return '表格（CSV）';
  if (mediaType.startsWith('application/json')) return '数据（JSON）';
  const [number] = /\d+/.exec(name) ?? [''];
  return volumes === 1 ? '名册（PDF）' : `名册第${number}册（PDF）`;
}

async function file(deps: WebDeps, context: WebContext): Promise<Response> {
  const [agency, month, made, name] = ['agency', 'month', 'made', 'name'].map((each) => param(context, each));
  if (!/^[\w-]{1,100}$/.test(agency ?? '') || !/^\d{4}-\d{2}$/.test(month ?? ''))
    return await problemPage(deps, context, NOT_FOUND);
  const all = await publicationsOf(deps.table, month ?? '', agency ?? '');
  const found = all.find((one) => madeOf(one) === made)?.files.find((one) => one.name === name);
  if (!found) return await problemPage(deps, context, NOT_FOUND);
  const { key, mediaType, versionId } = found;
  const fileName = `定点名录-${month}-${name}`;
  const inline = mediaType === 'application/pdf';
  const as = { fileName, mediaType, inline, ...(versionId && { versionId }) };
  return context.redirect(await downloadLink(deps.files, deps.files.issued, key, as), 303);
}

type Publishing = NonNullable<RegisterPublicationsPage['publish']>;

/** The button, for officers of an agency who may. */
async function publishing(
  deps: WebDeps,
  context: WebContext,
  agencies: readonly Agency[],
): Promise<Publishing | undefined> {
  const viewer = context.get('viewer');
  const own = agencies.find(({ id }) => id === viewer?.agency);
  if (!own || !may(viewer, 'publish-register', { institution: '', agency: own.id })) return undefined;
  const { monthly } = basisFor(own, dateOf(deps.now()));
  const [order] = await listPublicationOrders(deps.table, own.id);
  const made = order && (await publicationsOf(deps.table, order.month, own.id));
  const waits =
    order !== undefined && !made?.some(({ at }) => at === order.at) && sinceMinutes(deps, order.at) < 30;
  return {
    text: `${own.name}的名录${monthly ? '由系统在每月最后一个工作日自动公布，有重要变化时可以随时再公布一次' : '没有规定的公布周期，由经办人员定期公布'}，公布留有记录。`,
    target: { action: '/register/publications', hidden: [idempotencyField()] },
    submit: { label: '公布今天的名录' },
    ...(waits && { waiting: '已经提出，正在生成。稍后刷新本页即可看到。' }),
  };
}

function sinceMinutes({ now }: WebDeps, at: string): number {
  return (Date.parse(now()) - Date.parse(at)) / 60_000;
}

async function publish(deps: WebDeps, context: WebContext): Promise<Response> {
  const viewer = context.get('viewer');
  if (!viewer) return await signIn(deps, context);
  const { agency } = viewer;
  if (!agency || !may(viewer, 'publish-register', { institution: '', agency }))
    return await problemPage(deps, context, FORBIDDEN);
  const at = deps.now();
  await putPublicationOrder(deps.table, { agency, month: dateOf(at).slice(0, 7), at, by: actorOf(viewer) });
  return context.redirect('/register/publications?flash=done', 303);
}
