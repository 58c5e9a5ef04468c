import { createHash } from 'node:crypto';
import { renderPage } from '../../../templates/pages/render.ts';
import type { DeadlineFeedPage } from '../../../templates/pages/views.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { may } from '../../permissions.ts';
import { calendarFor, MOST_CASES, newFeed, ownFeed, revokeFeed } from '../../use-cases/deadline-feed/feed.ts';
import { signIn } from '../case-access.ts';
import { idempotencyField, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { momentInWords } from '../present/history.ts';
import { FORBIDDEN, problemPage } from '../problem.ts';
import { officerFrame } from './officer-case.ts';

const HOME = '/officer/calendar';
/** The token is in the query, which is in no log. */
const FEED = '/calendar/deadlines.ics';

/** An officer's private calendar of the agency's deadlines: the page that makes and ends its address, and the calendar. */
export function mountDeadlineFeed(app: WebApp, deps: WebDeps): void {
  app.get(HOME, (c) => withOfficer(deps, c, (officer) => show(deps, c, officer)));
  app.post(HOME, (c) =>
    withOfficer(deps, c, async (officer) => {
      const token = await newFeed(deps, officer);
      return await show(deps, c, officer, `${deps.ownOrigin}${FEED}?key=${token}`);
    }),
  );
  app.post(`${HOME}/revoke`, (c) =>
    withOfficer(deps, c, async (officer) => {
      await revokeFeed(deps, officer);
      return c.redirect(`${HOME}?flash=done`, 303);
    }),
  );
  app.get(FEED, (c) => feed(deps, c));
}

interface Officer {
  sub: string;
  agency: string;
}

async function withOfficer(
  deps: WebDeps,
  context: WebContext,
  handle: (officer: Officer) => Promise<Response>,
): Promise<Response> {
  const viewer = context.get('viewer');
  if (!viewer) return await signIn(deps, context);
  const { sub, agency = '' } = viewer;
  if (!may(viewer, 'subscribe-deadlines', { institution: '', agency }))
    return await problemPage(deps, context, FORBIDDEN);
  return await handle({ sub, agency });
}

async function show(
  deps: WebDeps,
  context: WebContext,
  officer: Officer,
  address?: string,
): Promise<Response> {
  const [agency, own] = await Promise.all([loadAgency(deps.table, officer.agency), ownFeed(deps, officer)]);
  const form = (
    words: Pick<DeadlineFeedPage['forms'][number], 'title' | 'text' | 'submit' | 'tone'>,
    action: string,
  ) => ({
    ...words,
    errors: [],
    fields: [],
    target: { action, hidden: [idempotencyField()] },
  });
  const view: DeadlineFeedPage = {
    caption: agency?.name ?? '',
    heading: '期限日历',
    lead: '把本机构未办结案卷的期限订阅到手机或者电脑的日历里（“通过网址订阅日历”）。',
    ...(address && { address }),
    errors: [],
    rows: own
      ? [
          { key: '生成于', lines: [momentInWords(own.createdAt)] },
          { key: '有效到', lines: [momentInWords(own.until)] },
        ]
      : [],
    notes: [
      ...(address
        ? ['地址只在这一页显示一次。知道地址的人不用登录就能看到日历，请只填写在自己的日历里。']
        : []),
      '每个期限是一个全天日程，放在最后一日；日期有变动的，日程随之移动。暂估、超期和暂停的，标题上标明。',
      '日程里只有期限名称、收件编号和办理事项，没有机构和个人的信息。',
      `最多列出${MOST_CASES}个案卷，先到期的优先。办理以案卷页面为准。`,
    ],
    forms: own
      ? [
          form(
            {
              title: '重新生成',
              text: '原来的地址随即停用。',
              submit: { label: '重新生成地址' },
              tone: 'secondary',
            },
            HOME,
          ),
          form(
            {
              title: '停用日历地址',
              text: '停用后，已经订阅的日历不再更新。',
              submit: { label: '停用' },
              tone: 'serious',
            },
            `${HOME}/revoke`,
          ),
        ]
      : [form({ title: '生成日历地址', submit: { label: '生成' }, tone: 'main' }, HOME)],
    back: { href: '/queue', label: '返回办件列表' },
  };
  const frame = await officerFrame(deps, context, view.heading);
  return context.html(renderPage('deadline-feed', { ...view, frame }));
}

/** Nobody is signed in here: the token says it all. */
async function feed(deps: WebDeps, context: WebContext): Promise<Response> {
  const body = await calendarFor(deps, context.req.query('key') ?? '');
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  if (body === undefined) return new Response('日历地址无效或者已经停用。', { status: 404, headers: plain });
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'private, max-age=300' };
  if (context.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="deadlines.ics"',
    },
  });
}
