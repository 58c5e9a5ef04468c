import { type CivilDate, dateOf } from '../../../domain/time/civil-date.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import { listAgencies, loadAgency } from '../../adapters/directory.ts';
import { keys } from '../../adapters/keys.ts';
import { INDEXES } from '../../adapters/table.ts';
import { continues } from '../../api/cursor.ts';
import { type OnBoard, readBoard, readEntry, readNamed } from '../../use-cases/notice-board/read.ts';
import { param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import {
  BOARD,
  boardCitations,
  boardHeading,
  boardItem,
  cardOf,
  namedView,
  periodLines,
  standingInWords,
  toldRows,
} from '../present/board.ts';
import { boardFeed } from '../present/board-feed.ts';
import { channelView } from '../present/channel.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

/** What agencies make public: the board, its feed, and one entry with whom it names and until when. */
export function mountNoticeBoard(app: WebApp, deps: WebDeps): void {
  app.get(BOARD.href, (context) => board(deps, context));
  app.get(`${BOARD.href}/feed.atom`, (context) => feed(deps, context));
  app.get(`${BOARD.href}/:notice`, (context) => entry(deps, context));
}

async function board(deps: WebDeps, context: WebContext): Promise<Response> {
  const all = await listAgencies(deps.table);
  const wanted = all.find(({ id }) => id === context.req.query('agency'))?.id;
  const cursor = cursorIn(context, wanted);
  const page = await readBoard(deps, {
    ...(wanted && { agency: wanted }),
    ...(cursor && { cursor }),
  });
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const around = { calendar: deps.calendar, today: dateOf(deps.now()) };
  const of = wanted ? `agency=${encodeURIComponent(wanted)}` : '';
  const frame = await frameFor(deps, context, { title: BOARD.label, audience: 'public' });
  const view = {
    heading: BOARD.label,
    lead: '经办机构依规向社会公示和公布的事项，不用登录。公示期内任何单位和个人都可以反映问题，实名、匿名都收。',
    agencies: all.map(({ id, name }) => ({ value: id, label: name, checked: id === wanted })),
    action: BOARD.href,
    items: page.items.map((one) => boardItem(one, names, around)),
    empty: cursor ? '没有更早的了。' : '还没有公示或者公布的事项。',
    ...(page.cursor && {
      older: {
        href: `${BOARD.href}?${[of, `cursor=${page.cursor}`].filter(Boolean).join('&')}`,
        label: '更早的',
      },
    }),
    ...(cursor && { newest: { href: `${BOARD.href}${of && `?${of}`}`, label: '回到最新' } }),
    feed: { href: `${BOARD.href}/feed.atom`, label: '订阅（Atom）' },
    complaints: { href: '/complaints', label: '公示以外的事项，到投诉举报' },
  };
  return context.html(renderPage('notice-board', { ...view, frame }));
}

/** A cursor of this very list; any other is ignored. */
function cursorIn(context: WebContext, agency: string | undefined): string | undefined {
  const cursor = context.req.query('cursor');
  const index = agency === undefined ? INDEXES.byQueue : INDEXES.byOwner;
  return cursor && continues(cursor, index, keys.boardOf(agency)) ? cursor : undefined;
}

async function feed(deps: WebDeps, context: WebContext): Promise<Response> {
  const [all, { items }] = await Promise.all([listAgencies(deps.table), readBoard(deps, { limit: 50 })]);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return context.body(boardFeed(items, names, deps.ownOrigin, deps.now()), 200, {
    'content-type': 'application/atom+xml; charset=utf-8',
    'cache-control': 'public, max-age=300',
  });
}

/** An entry of the address, as far as it is one. */
export async function entryOf(deps: WebDeps, context: WebContext): Promise<OnBoard | undefined> {
  const id = param(context, 'notice');
  return /^[\da-f]{24}$/.test(id) ? await readEntry(deps, id) : undefined;
}

async function entry(deps: WebDeps, context: WebContext): Promise<Response> {
  const one = await entryOf(deps, context);
  if (!one) return await problemPage(deps, context, NOT_FOUND);
  const asked = context.req.query('cursor');
  const cursor = asked && isOwnCursor(asked, one) ? asked : undefined;
  const [page, agency] = await Promise.all([
    readNamed(deps, one, cursor ? { cursor } : {}),
    loadAgency(deps.table, one.entry.agency),
  ]);
  const heading = boardHeading(one);
  const today: CivilDate = dateOf(deps.now());
  const card = cardOf(one, { calendar: deps.calendar, today });
  const open = one.standing === 'open';
  const frame = await frameFor(deps, context, { title: heading, audience: 'public', breadcrumb: [BOARD] });
  const named = page.named.map((each) => namedView(one, each));
  const view = {
    caption: `${agency?.name ?? ''}，${one.procedure.title}`,
    heading,
    standing: one.standing,
    standingText: standingInWords(one),
    ...(card && { deadline: card }),
    rows: [
      {
        key: '公示内容',
        lines: [...new Set(one.published.publications.map(({ what }) => what))].slice(0, 1),
      },
      { key: '期间', lines: periodLines(one) },
      ...(one.number ? [{ key: '文号', lines: [one.number] }] : []),
      ...toldRows(one),
    ],
    citations: boardCitations(one),
    namedTitle: one.entry.list ? '名单' : '机构',
    named,
    severalKinds: named.some(({ kind }) => kind !== undefined),
    ...(page.cursor && { more: { href: `?cursor=${page.cursor}#named`, label: '名单的下一页' } }),
    reporting: open
      ? {
          title: '怎样反映问题',
          text: '对名单中的机构有异议的，点机构后面的“反映问题”在线提交，也可以打电话、写信或者到窗口。实名、匿名都收；反映人的身份与反映的内容分开保存，经办机构为您保密。',
        }
      : {
          title: '还想反映问题',
          text: one.period
            ? '公示期已经结束。仍然可以反映，作为投诉举报受理。'
            : '对名单中的机构有问题要反映的，作为投诉举报受理。',
        },
    channel: channelView(agency),
    ...(one.code && { paper: { href: `/verify/${one.code}`, label: '查验公示文书' } }),
    back: { href: BOARD.href, label: '回到公示公告' },
  };
  return context.html(renderPage('public-notice', { ...view, frame }));
}

/** Whether a cursor goes on in this entry's own list. */
function isOwnCursor(cursor: string, { entry: { id } }: OnBoard): boolean {
  try {
    const key: Record<string, unknown> = { ...JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) };
    const { pk, sk, ...more } = key;
    return pk === keys.board(id).pk && typeof sk === 'string' && sk !== '' && Object.keys(more).length === 0;
  } catch {
    return false;
  }
}
