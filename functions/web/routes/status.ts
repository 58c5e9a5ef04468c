import { dateOf } from '../../../domain/time/civil-date.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { findCase } from '../../use-cases/status/lookup.ts';
import { formEntries, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { caseStatus } from '../present/case-status.ts';
import { channelView } from '../present/channel.ts';
import { addressOf } from '../rate-limit.ts';
import { drawEnquiry, type Tried } from './enquiry-parts.ts';

/** Where a case stands, without an account: by its receipt number and the code on any of its papers. */
export function mountStatus(app: WebApp, deps: WebDeps): void {
  app.get('/status', (context) => ask(deps, context, { number: context.req.query('number') ?? '' }, 200));
  app.post('/status', (context) => show(deps, context));
}

async function ask(deps: WebDeps, context: WebContext, tried: Tried, status: 200 | 422): Promise<Response> {
  return await drawEnquiry(deps, context, tried, status, {
    heading: '查办理进度',
    lead: '凭收件编号和任何一份文书上的查验码，看申请办到哪一步、下一个期限是哪一天。不用登录。',
    action: '/status',
    numberLabel: '收件编号',
    codeLabel: '查验码',
    where: {
      title: '编号和查验码在哪里',
      sentences: [
        '收件编号在提交申请后的页面上，也印在受理通知书等文书上，像“某医保收〔2026〕12号”，括号怎么打都行。',
        '查验码印在每份文书的页脚，共12位；这件申请收到的任何一份文书都可以用，公示和名单上的不行。',
        '申请机构登录后，在案卷页上也能看到。',
      ],
    },
    other: { href: '/inbox-status', label: '查异议和投诉举报的办理' },
  });
}

async function show(deps: WebDeps, context: WebContext): Promise<Response> {
  const { number = '', code = '' } = Object.fromEntries(await formEntries(context));
  const now = deps.sessionNow ?? deps.now;
  const answer = await findCase({ table: deps.table, now }, { number, code }, addressOf(context));
  if (answer.kind !== 'found') return await ask(deps, context, { number, wrong: answer.kind }, 422);
  const { procedure, state, head } = answer.found;
  const agency = await loadAgency(deps.table, state.agency);
  const frame = await frameFor(deps, context, { title: '办理进度', audience: 'public' });
  const view = {
    caption: procedure.title,
    heading: head.institutionName,
    number: state.receiptNumber ?? '',
    ...caseStatus(answer.found, deps.calendar, dateOf(deps.now())),
    channel: channelView(agency),
    again: { href: '/status', label: '查另一件' },
  };
  return context.html(renderPage('case-status', { ...view, frame }));
}
