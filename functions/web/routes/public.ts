import { isHandledBy } from '../../../domain/agency.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { lengthInWords } from '../../../domain/time/words.ts';
import { procedures } from '../../../procedures/registry.ts';
import { sourceOf } from '../../../procedures/sources.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { assets, renderPage } from '../../../templates/pages/render.ts';
import type { HomePage } from '../../../templates/pages/views.ts';
import { listAgencies } from '../../adapters/directory.ts';
import type { WebApp, WebContext, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { matterGroups } from '../present/matters.ts';
import { offeredTo } from '../present/offered.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

/** What anyone may see: the entrance, assets. */
export function mountPublic(app: WebApp, deps: WebDeps): void {
  app.get('/', (context) => home(deps, context));
  for (const { path, body, contentType, etag } of assets) {
    app.get(path, (context) =>
      context.req.header('if-none-match') === etag
        ? context.body(null, 304)
        : context.body(new Uint8Array(body), 200, {
            'content-type': contentType,
            'cache-control': 'public, max-age=31536000, immutable',
            etag,
          }),
    );
  }
}

/** A PDF as an answer, shown in the browser under a name. */
export function pdf(
  body: Uint8Array,
  fileName: string,
  disposition: 'inline' | 'attachment' = 'inline',
): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'private, no-store',
    },
  });
}

async function home(deps: WebDeps, context: WebContext): Promise<Response> {
  const agencies = await listAgencies(deps.table);
  const offered = offeredTo('applicant', agencies, dateOf(deps.now()));
  const [procedure] = offered.length > 0 ? offered : procedures;
  if (!procedure) return await problemPage(deps, context, NOT_FOUND);
  const many = offered.length > 1;
  const agency = agencies.find((one) => isHandledBy(one, procedure.id));
  const notice = procedure.notices.find(({ sealed }) => sealed);
  const frame = await frameFor(deps, context, { title: '首页', audience: 'public' });
  return context.html(
    renderPage('home', {
      frame,
      ...(many ? ofMany(offered) : ofOne(procedure)),
      apply: { href: '/applications/new', label: '开始申请' },
      ...(context.get('viewer')?.role === 'applicant' && {
        continue: { href: '/applications', label: '继续填写或查看进度' },
      }),
      guide: { href: '/guide', label: '先看办事指南' },
      officers: { href: '/queue', label: '经办机构工作人员入口' },
      steps: stepsOfHome(many ? undefined : procedure),
      specimen: {
        title: notice?.label ?? '',
        rows: [
          { key: '机构名称', value: '（样例）某医院' },
          { key: '办理事项', value: procedure.title },
        ],
        agency: agency?.name ?? procedure.region,
        date: inWords(dateOf(deps.now())),
      },
      lookup: {
        action: '/status',
        label: '收件编号',
        hint: '再输入任何一份文书上的查验码，就能看到办到哪一步',
        value: '',
      },
      verify: { action: '/verify', href: '/verify#by-file' },
      agencies: agencies.map(({ name, region, address, phone }) => ({ name, region, address, phone })),
    }),
  );
}

type OfMatters = Pick<HomePage, 'place' | 'heading' | 'lead' | 'kinds' | 'promises' | 'matters'>;

function ofMany(offered: readonly Procedure[]): OfMatters {
  return {
    place: [...new Set(offered.map(({ region }) => region))].join('、'),
    heading: '医药机构医保定点，网上申请，按期答复',
    lead: '各地按各自的文件办理：在线填表、上传材料，文书按时出具、逐字有据。',
    kinds: [],
    promises: [],
    matters: matterGroups(offered, (id) => `/applications/new?procedure=${encodeURIComponent(id)}`),
  };
}

function ofOne(procedure: Procedure): OfMatters {
  const { region, title, source, applicants, conditions, materials, deadlines } = procedure;
  const count = (rules: readonly { appliesTo: readonly string[] }[], kind: string) =>
    rules.filter(({ appliesTo }) => appliesTo.includes(kind)).length;
  return {
    place: region,
    heading: title,
    lead: `依据《${sourceOf(source).title}》办理：在线填表、上传材料，文书按时出具、逐字有据。`,
    kinds: applicants.map(({ id, label }) => ({
      label,
      text: `${count(conditions, id)}项条件，${count(materials, id)}类材料`,
      href: `/guide?kind=${id}`,
    })),
    promises: deadlines.flatMap(({ length, label, citations: [citation] }) =>
      'n' in length && citation
        ? [
            {
              figure: String(length.n),
              unit: lengthInWords(length).replace(/^\d+/, ''),
              text: label,
              citation: citationView(citation),
            },
          ]
        : [],
    ),
    matters: [],
  };
}

function stepsOfHome(procedure: Procedure | undefined): { label: string; text: string }[] {
  const forms = procedure ? [...new Set(procedure.forms.map(({ label }) => label))].join('、') : '申请表';
  return [
    { label: '填写', text: `填写${forms}，随时保存、随时回来。` },
    { label: '上传', text: '按清单上传材料，系统当场检查文件能否使用。' },
    { label: '提交', text: '即时取得收件编号，并告知经办机构最迟何时答复。' },
    { label: '取文书', text: '通知书在线下载，期限从送达之日起自动计算。' },
  ];
}
