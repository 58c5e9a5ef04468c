import { type CivilDate, dateOf, inWords, isCivilDate } from '../../../domain/time/civil-date.ts';
import { WORDS } from '../../../templates/pages/labels.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { RegisterPage } from '../../../templates/pages/views.ts';
import { listAgencies } from '../../adapters/directory.ts';
import { listDiseases, rowsOfInstitution } from '../../adapters/public-register.ts';
import { csvHead, csvRow, publicView } from '../../use-cases/public-register/export.ts';
import { type Ask, listRegister } from '../../use-cases/public-register/list.ts';
import { param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import {
  choice,
  institutionView,
  placesOf,
  registeredProcedures,
  rowView,
} from '../present/public-register.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';
import { mountPublications } from './register-publications.ts';

/** Institutions on a page. */
const PAGE = 30;
/** Entries of one download at most: a function's answer has its limits. The monthly files hold everything. */
const MOST = 5_000;
/** What is rare would otherwise be looked for through everything there is. */
const MOST_PAGES = 20;

/** 定点名录: who is designated, was on a day, and how it came; for anybody. */
export function mountRegister(app: WebApp, deps: WebDeps): void {
  mountPublications(app, deps);
  app.get('/register', (context) => list(deps, context));
  app.get('/register.csv', (context) => download(deps, context, 'csv'));
  app.get('/register.json', (context) => download(deps, context, 'json'));
  app.get('/register/:institution', (context) => institution(deps, context));
}

/** The words of a search as they stand in the address. */
const NAMES = ['q', 'status', 'on', 'place', 'kind', 'matter', 'disease'] as const;
type Typed = Partial<Record<(typeof NAMES)[number], string>>;

function typedIn(context: WebContext): Typed {
  const given = NAMES.flatMap((name) => {
    const value = context.req.query(name)?.trim().slice(0, 200);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}

/** What is asked for; undefined where the day is none, or still to come. */
function askOf(
  { q, status, on, place = '', kind, matter, disease }: Typed,
  today: CivilDate,
): Ask | undefined {
  if (on && (!isCivilDate(on) || on > today)) return undefined;
  const [scope, id] = [place.slice(0, place.indexOf('.')), place.slice(place.indexOf('.') + 1)];
  const known = ['suspended', 'ended', 'all'] as const;
  return {
    q,
    status: known.find((one) => one === status) ?? 'designated',
    ...(on && isCivilDate(on) && { on }),
    ...(scope === 'area' && { area: id }),
    ...(scope === 'agency' && { agency: id }),
    kind,
    procedure: matter,
    disease,
  };
}

async function list(deps: WebDeps, context: WebContext): Promise<Response> {
  const today = dateOf(deps.now());
  const typed = typedIn(context);
  const ask = askOf(typed, today);
  const cursor = context.req.query('cursor');
  const [agencies, diseases, page] = await Promise.all([
    listAgencies(deps.table),
    listDiseases(deps.table),
    ask && listRegister(deps.table, ask, { today, limit: PAGE, cursor }),
  ]);
  // An old cursor, or one that somebody typed: from the beginning.
  if (ask && !page) return context.redirect(`/register?${queryOf(typed)}`, 303);
  const wrong = ask ? undefined : '请选择今天或以前的日期，例如 2026-03-01';
  const frame = await frameFor(deps, context, { title: '定点名录', audience: 'public' });
  const places = placesOf(agencies);
  const matters = registeredProcedures();
  const kinds = new Map(matters.flatMap(({ applicants }) => applicants.map(({ id, label }) => [id, label])));
  const more = [
    choice('place', '地区', [{ value: '', label: '全部地区' }, ...places], typed.place),
    choice('kind', '机构类别', [{ value: '', label: '全部类别' }, ...pairs(kinds)], typed.kind),
    choice(
      'matter',
      '事项',
      [
        { value: '', label: '全部事项' },
        ...matters.map(({ id, title, region }) => ({ value: id, label: `${title}（${region}）` })),
      ],
      typed.matter,
    ),
    ...(diseases.length > 0
      ? [
          choice(
            'disease',
            '病种',
            [{ value: '', label: '不限病种' }, ...diseases.map((one) => ({ value: one, label: one }))],
            typed.disease,
          ),
        ]
      : []),
  ];
  const found = page?.found ?? [];
  const chosen = more.flatMap(({ name, options }) => {
    const current = options.find((one) => one.current);
    return current && current.value !== '' ? [{ name, label: current.label.trim() }] : [];
  });
  const query = queryOf(typed);
  const view: RegisterPage = {
    heading: '定点名录',
    lead: '与经办机构签有医保协议的定点医药机构，以及被中止、已解除或终止的。名录随协议的变化自动更新，任何人都可以查。',
    errors: wrong ? [{ href: '#register-on', message: wrong }] : [],
    search: {
      action: '/register',
      text: (typed.q ?? '').slice(0, 60),
      on: { value: typed.on ?? '', max: today, ...(wrong && { error: wrong }) },
      status: choice(
        'status',
        '状态',
        [
          ...(['designated', 'suspended', 'ended'] as const).map((value) => ({
            value,
            label: WORDS.standing[value],
          })),
          { value: 'all', label: '全部' },
        ],
        ask?.status ?? 'designated',
      ),
      more,
      open: chosen.length > 0,
    },
    said: saidOf(
      ask,
      chosen.map(({ label }) => label),
    ),
    rows: found.map(rowView),
    shown: shownOf(found.length, page),
    ...((query !== '' || cursor) && { first: { href: '/register', label: '清除条件' } }),
    ...(page?.cursor && {
      more: {
        href: `/register?${queryOf(typed, { cursor: page.cursor })}`,
        label: page.partial ? '继续查找' : '下一页',
      },
    }),
    downloads: [
      { href: `/register.csv?${query}`, label: '当前条件的表格（CSV）' },
      { href: `/register.json?${query}`, label: '当前条件的数据（JSON）' },
    ],
    downloadNote: `一次最多取${MOST}家；全部名录请取每月公布的文件。`,
    publications: { href: '/register/publications', label: '每月公布的名录' },
    empty: page?.partial ? '查过的这一段里没有符合条件的，可以继续查找。' : '没有符合条件的机构。',
  };
  return context.html(renderPage('register', { ...view, frame }), wrong ? 400 : 200);
}

function shownOf(count: number, page: { cursor?: string } | undefined): string {
  if (count === 0) return '没有';
  return page?.cursor ? `本页${count}家，后面还有` : `${count}家`;
}

/** What is shown, in one line. */
function saidOf(ask: Ask | undefined, chosen: readonly string[]): string {
  if (!ask) return '定点名录';
  const status = ask.status === 'all' || !ask.status ? '全部' : WORDS.standing[ask.status];
  const day = ask.on ? `${inWords(ask.on)}的名单` : '今天的名单';
  const parts = [status, ...chosen, ...(ask.q ? [`名称含“${ask.q.slice(0, 30)}”`] : [])];
  return `${day}：${parts.join('，')}`;
}

async function institution(deps: WebDeps, context: WebContext): Promise<Response> {
  const id = param(context, 'institution');
  const rows = /^[0-9a-f]{16}$/.test(id) ? await rowsOfInstitution(deps.table, id) : [];
  if (rows.length === 0) return await problemPage(deps, context, NOT_FOUND);
  const back = { href: '/register', label: '定点名录' };
  const view = institutionView(rows, dateOf(deps.now()));
  const frame = await frameFor(deps, context, {
    title: view.heading,
    audience: 'public',
    breadcrumb: [back],
  });
  return context.html(
    renderPage('register-institution', { ...view, back: { ...back, label: '回到定点名录' }, frame }),
  );
}

/** The list as a file, as far as one answer reaches. */
async function download(deps: WebDeps, context: WebContext, as: 'csv' | 'json'): Promise<Response> {
  const today = dateOf(deps.now());
  const ask = askOf(typedIn(context), today);
  if (!ask) return await problemPage(deps, context, NOT_FOUND);
  const lines: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await listRegister(deps.table, ask, { today, limit: 500, cursor });
    for (const found of page?.found ?? [])
      lines.push(as === 'csv' ? csvRow(found) : JSON.stringify(publicView(found)));
    cursor = page?.cursor;
    pages += 1;
  } while (cursor && lines.length < MOST && pages < MOST_PAGES);
  const whole = cursor === undefined;
  const day = ask.on ?? today;
  const body =
    as === 'csv'
      ? `${csvHead()}${lines.join('')}`
      : `${JSON.stringify({ asOf: day, whole }).slice(0, -1)},"items":[\n${lines.join(',\n')}\n]}\n`;
  return new Response(body, {
    headers: {
      'content-type':
        as === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="register-${day}.${as}"; filename*=UTF-8''${encodeURIComponent(`定点名录-${day}.${as}`)}`,
      'cache-control': 'public, max-age=60',
      ...(!whole && { 'x-register-whole': 'no' }),
    },
  });
}

function queryOf(typed: Typed, more: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({ ...typed, ...more }).toString();
}

const pairs = (labels: ReadonlyMap<string, string>) =>
  [...labels].map(([value, label]) => ({ value, label }));
