import { renderPage } from '../../../templates/pages/render.ts';
import type { MatterStatusPage, UploadView } from '../../../templates/pages/views.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { loadMatter, type Matter } from '../../adapters/inbox.ts';
import { loadMatterFiles } from '../../adapters/inbox-files.ts';
import {
  INBOX_LIMIT,
  INBOX_MOST,
  INBOX_TYPES,
  requestMatterFile,
} from '../../use-cases/inbox/attachments.ts';
import { findMatter } from '../../use-cases/inbox/enquire.ts';
import { numberOfTicket, ticketFor } from '../../use-cases/inbox/sealing.ts';
import { formEntries, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { channelView } from '../present/channel.ts';
import { fileView } from '../present/file-view.ts';
import { momentInWords } from '../present/history.ts';
import { sizeInWords } from '../present/notices.ts';
import { addressOf } from '../rate-limit.ts';
import { drawEnquiry, type Tried } from './enquiry-parts.ts';
import { inboxCookie } from './report-parts.ts';

const PATH = '/inbox-status';

/** What became of a report: by number and check value, and nothing but its own state. */
export function mountInboxStatus(app: WebApp, deps: WebDeps): void {
  app.get(PATH, async (context) => {
    const matter = await ownMatter(deps, context);
    return matter ? await show(deps, context, matter) : await ask(deps, context, {}, 200);
  });
  app.post(PATH, (context) => open(deps, context));
  app.post(`${PATH}/files`, async (context) => {
    const matter = await ownMatter(deps, context);
    return matter ? await beginUpload(deps, context, matter) : await ask(deps, context, {}, 200);
  });
  app.get(`${PATH}/files`, (context) => context.redirect(`${PATH}#files`, 303));
  app.post(`${PATH}/leave`, (context) => {
    inboxCookie(deps).clear(context);
    return context.redirect(PATH, 303);
  });
}

async function ownMatter(deps: WebDeps, context: WebContext): Promise<Matter | undefined> {
  const now = (deps.sessionNow ?? deps.now)();
  const number = await numberOfTicket(deps.table, inboxCookie(deps).read(context), now);
  return number === undefined ? undefined : await loadMatter(deps.table, number);
}

async function open(deps: WebDeps, context: WebContext): Promise<Response> {
  const { number = '', code = '' } = Object.fromEntries(await formEntries(context));
  const now = deps.sessionNow ?? deps.now;
  const answer = await findMatter({ table: deps.table, now }, { number, code }, addressOf(context));
  if (answer.kind !== 'found') return await ask(deps, context, { number, wrong: answer.kind }, 422);
  inboxCookie(deps).write(context, await ticketFor(deps.table, answer.found.number, now()));
  return context.redirect(PATH, 303);
}

async function ask(deps: WebDeps, context: WebContext, tried: Tried, status: 200 | 422): Promise<Response> {
  return await drawEnquiry(deps, context, tried, status, {
    heading: '查异议和投诉举报的办理',
    lead: '凭提交时给的受理编号和查询码，看您反映的问题办到哪一步、怎样答复。',
    action: PATH,
    numberLabel: '受理编号',
    codeLabel: '查询码',
    where: {
      title: '编号和查询码在哪里',
      sentences: [
        '提交成功的那一页上，查询码只显示那一次。',
        '编号像 20260924-7K3M-9Q2X，查询码共12位；大小写、横线和空格都不影响。',
        '查询码丢了补不出来，可以重新反映，或者打电话给经办机构。',
      ],
    },
    other: { href: '/status', label: '查医保定点申请的进度' },
  });
}

const STATE_WORDS = {
  received: '已收到，等待核查',
  verifying: '正在核查',
  concluded: '已办结，答复见下',
} as const satisfies Record<Matter['state'], string>;

async function beginUpload(deps: WebDeps, context: WebContext, matter: Matter): Promise<Response> {
  const asked = await requestMatterFile(
    deps,
    matter,
    (upload) => `${deps.ownOrigin}${PATH}?uploaded=${upload}#files`,
  );
  if (!asked) return await show(deps, context, matter);
  const upload: UploadView = {
    action: asked.url,
    hidden: Object.entries(asked.fields).map(([name, value]) => ({ name, value })),
    accept: INBOX_TYPES.join(','),
    maxBytes: asked.maxBytes,
    after: `${PATH}?uploaded=${asked.upload}#files`,
  };
  return await show(deps, context, matter, upload);
}

async function show(
  deps: WebDeps,
  context: WebContext,
  matter: Matter,
  upload?: UploadView,
): Promise<Response> {
  const [agency, files] = await Promise.all([
    loadAgency(deps.table, matter.agency),
    loadMatterFiles(deps.table, matter.number),
  ]);
  const fresh = context.req.query('uploaded');
  const about = matter.about.institution ?? (await agencyName(deps, matter.about.agency));
  const frame = await frameFor(deps, context, { title: '办理情况', audience: 'public' });
  const view: MatterStatusPage = {
    heading: '您反映的问题',
    number: matter.number,
    state: matter.state,
    stateText: STATE_WORDS[matter.state],
    rows: [
      { key: '收到', lines: [momentInWords(matter.receivedAt)] },
      { key: '反映的对象', lines: [about] },
      { key: '办理机构', lines: [agency?.name ?? ''] },
    ],
    ...(matter.answer && { answer: { at: momentInWords(matter.answer.at), text: matter.answer.text } }),
    files: files
      .filter(({ state }) => state !== 'awaited')
      .map((file) => fileView(file, file.receivedAt ?? file.askedAt)),
    checking: files.some(({ upload: id, state }) => id === fresh && state === 'awaited'),
    refreshHref: `${PATH}?uploaded=${encodeURIComponent(fresh ?? '')}#files`,
    ...(matter.state !== 'concluded' &&
      files.length < INBOX_MOST && { begin: { action: `${PATH}/files`, hidden: [] } }),
    ...(upload && { upload }),
    acceptText: `PDF、JPG、PNG，每个不超过${sizeInWords(INBOX_LIMIT)}，最多${INBOX_MOST}个`,
    leave: { action: `${PATH}/leave`, hidden: [] },
    channel: channelView(agency),
  };
  return context.html(renderPage('matter-status', { ...view, frame }));
}

async function agencyName(deps: WebDeps, id: string | undefined): Promise<string> {
  return (id && (await loadAgency(deps.table, id))?.name) || '';
}
