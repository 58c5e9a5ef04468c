import { type Agency, isHandledBy } from '../../../domain/agency.ts';
import { forecastable } from '../../../domain/forecast.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { proceduresInForce } from '../../../procedures/versions.ts';
import {
  type GuideAgency,
  type GuideData,
  type GuideLinks,
  guidePage,
  guideParts,
  readingsPage,
  readingsPageOf,
} from '../../../templates/pages/present/guide.ts';
import { guidePaper } from '../../../templates/pages/present/guide-paper.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import { registry } from '../../../templates/registry.ts';
import { serviceGuide } from '../../../templates/standard/service-guide.ts';
import { listAgencies } from '../../adapters/directory.ts';
import type { WebApp, WebContext, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { matterGroups } from '../present/matters.ts';
import { offeredTo } from '../present/offered.ts';
import { blankHref, sampleHref } from '../present/papers.ts';
import { publicPrinter } from '../printed.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

/** 办事指南 of every procedure in force, page by page and as one paper; and what its document leaves open. */
export function mountGuide(app: WebApp, deps: WebDeps): void {
  const print = publicPrinter(deps);
  app.get('/guide', (context) => guide(deps, context));
  app.get('/guide.pdf', async (context) => {
    const asked = procedureAsked(deps, context);
    if (!asked) return await problemPage(deps, context, NOT_FOUND);
    const data = guideData(deps, context, asked, await listAgencies(deps.table));
    return await print(context, {
      document: serviceGuide,
      data: guidePaper(data, dateOf(deps.now())),
      fileName: `${asked.title}办事指南.pdf`,
    });
  });
  app.get('/readings', (context) => readings(deps, context));
}

/** Every address of a guide there is today: each part of each procedure in force, for each kind of applicant. */
export function guideAddresses(deps: Pick<WebDeps, 'now'>): string[] {
  return proceduresInForce(dateOf(deps.now())).flatMap((procedure) => [
    ...procedure.applicants.flatMap(({ id: kind }) => {
      const data = { procedure, kind, links: linksOf(procedure, kind), agencies: [] };
      return guideParts(data).map(({ id }) => data.links.part(id));
    }),
    ...Array.from({ length: readingsPageOf(procedure, procedure.assumptions.at(-1)?.id) }, (_, index) =>
      readingsHref(procedure, index + 1),
    ),
  ]);
}

function procedureAsked(deps: WebDeps, context: WebContext): Procedure | undefined {
  const wanted = context.req.query('procedure');
  return proceduresInForce(dateOf(deps.now())).find(({ id }) => id === wanted);
}

async function guide(deps: WebDeps, context: WebContext): Promise<Response> {
  const all = proceduresInForce(dateOf(deps.now()));
  const wanted = context.req.query('procedure');
  if (wanted === undefined && all.length > 1) return await guides(deps, context, all);
  const procedure = procedureAsked(deps, context) ?? (wanted === undefined ? all[0] : undefined);
  if (!procedure) return await problemPage(deps, context, NOT_FOUND);
  const data = guideData(deps, context, procedure, await listAgencies(deps.table));
  const breadcrumb = [{ href: '/guide', label: '办事指南' }];
  const frame = await frameFor(deps, context, { title: '办事指南', audience: 'public', breadcrumb });
  return context.html(renderPage('guide', { ...guidePage(data, context.req.query('part')), frame }));
}

function guideData(
  deps: WebDeps,
  context: WebContext,
  procedure: Procedure,
  agencies: readonly Agency[],
): GuideData {
  const { applicants } = procedure;
  const kind = (applicants.find(({ id }) => id === context.req.query('kind')) ?? applicants[0])?.id ?? '';
  const today = dateOf(deps.now());
  const offered = offeredTo('applicant', agencies, today).some(({ id }) => id === procedure.id);
  return {
    procedure,
    kind,
    links: linksOf(procedure, kind, offered),
    agencies: agencies.filter((agency) => isHandledBy(agency, procedure.id)).map(reached),
    others: proceduresInForce(today)
      .filter(({ id, region }) => region === procedure.region && id !== procedure.id)
      .map(({ id, title }) => ({ href: guideHref(id), label: title })),
  };
}

/** An agency with what the public needs to reach it. */
function reached({ name, region, address, phone, contact = {} }: Agency): GuideAgency {
  const { hours, complaintPhone, complaintAddress } = contact;
  const more = [
    hours && `工作时间：${hours}`,
    complaintPhone && `投诉举报电话：${complaintPhone}`,
    complaintAddress && `受理投诉举报的地址：${complaintAddress}`,
  ];
  return { name, region, address, phone, more: more.flatMap((line) => line || []) };
}

const guideHref = (id: string): string => `/guide?procedure=${encodeURIComponent(id)}`;

function readingsHref({ id }: Procedure, page: number): string {
  return `/readings?procedure=${encodeURIComponent(id)}${page > 1 ? `&page=${page}` : ''}`;
}

function linksOf(procedure: Procedure, kind: string, offered = false): GuideLinks {
  const own = guideHref(procedure.id);
  return {
    kind: (id) => `${own}&kind=${id}`,
    part: (id) => `${own}&kind=${kind}${id === 'overview' ? '' : `&part=${id}`}`,
    readings: (assumption) =>
      `${readingsHref(procedure, readingsPageOf(procedure, assumption))}${assumption ? `#${assumption}` : ''}`,
    blank: (document) =>
      registry.has(document) ? { href: blankHref(document), label: '空白表' } : undefined,
    sample: (document) =>
      registry.has(document) && registry.get(document).kind === 'form'
        ? { href: sampleHref(document), label: '填写样例' }
        : undefined,
    complaints: [
      { href: '/complaints', label: '网上投诉举报' },
      { href: '/status', label: '凭收件编号查办理进度' },
    ],
    ...(offered && {
      apply: {
        href: `/applications/new?procedure=${encodeURIComponent(procedure.id)}`,
        label: '开始申请',
      },
    }),
    ...(forecastable(procedure).length > 0 && {
      forecast: {
        href: `/forecast?procedure=${encodeURIComponent(procedure.id)}`,
        label: '推算办理日期：最早哪一天、最迟哪一天',
      },
    }),
    paper: {
      href: `/guide.pdf?procedure=${encodeURIComponent(procedure.id)}&kind=${kind}`,
      label: '下载整份指南（PDF）',
    },
  };
}

async function readings(deps: WebDeps, context: WebContext): Promise<Response> {
  const procedure = procedureAsked(deps, context);
  const asked = context.req.query('page') ?? '1';
  const last = procedure ? readingsPageOf(procedure, procedure.assumptions.at(-1)?.id) : 0;
  const page = /^[1-9]\d?$/.test(asked) ? Number(asked) : 0;
  if (!procedure || page < 1 || page > last) return await problemPage(deps, context, NOT_FOUND);
  const frame = await frameFor(deps, context, { title: '文件未写明之处', audience: 'public' });
  const view = readingsPage(procedure, {
    page,
    pageHref: (n) => readingsHref(procedure, n),
    back: { href: guideHref(procedure.id), label: '回到办事指南' },
  });
  return context.html(renderPage('readings', { ...view, frame }));
}

async function guides(deps: WebDeps, context: WebContext, all: readonly Procedure[]): Promise<Response> {
  const frame = await frameFor(deps, context, { title: '办事指南', audience: 'public' });
  const view = {
    heading: '办事指南',
    lead: '各地按各自的文件办理。请选择要看的事项。',
    groups: matterGroups(all, guideHref),
  };
  return context.html(renderPage('matters', { ...view, frame }));
}
