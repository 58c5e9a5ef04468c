import { renderPage } from '../../../templates/pages/render.ts';
import type { FieldView } from '../../../templates/pages/views.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { ticketFor } from '../../use-cases/inbox/sealing.ts';
import { LONGEST_TEXT, type RaisedOn, ReportSaid, submitReport } from '../../use-cases/inbox/submit.ts';
import { formEntries, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { channelView } from '../present/channel.ts';
import { momentInWords } from '../present/history.ts';
import { addressOf } from '../rate-limit.ts';
import { ownCookie } from '../session/cookies.ts';
import { entryChoice, entryField, type Typed } from './register-parts.ts';

/** How reporters are protected, as the pages tell them and as it is done. */
export const PROMISES = [
  '匿名反映的，不记录您的姓名和联系方式。',
  '实名反映的，姓名和联系方式加密后与内容分开保存，不写入案卷、文书和对外的任何数据。',
  '经办人员平时看不到您是谁；确需核实身份时查看一次，就留下一次记录。',
  '请不要在内容和附件里写自己的姓名，除非您愿意让核查的人看到。',
] as const;

/** Text, and who says so; the same for objections and complaints. */
export function reporterFields(typed: Typed): FieldView[] {
  const text = entryField(typed, 'long-text', 'text', '反映的内容', {
    hint: `写明什么机构、什么时间、什么事实，知道的线索也写上。最多${LONGEST_TEXT}字，附件在提交以后添加。`,
  });
  return [
    'lines' in text || text.kind === 'long-text' ? { ...text, lines: 8, maxLength: LONGEST_TEXT } : text,
    entryChoice(typed, 'identity', '怎样反映', [
      { value: 'anonymous', label: '匿名', hint: '不留姓名和联系方式' },
      { value: 'named', label: '实名', hint: '加密保存，只为核实情况使用' },
    ]),
    entryField(typed, 'text', 'name', '姓名或者单位名称', {
      required: false,
      hint: '匿名的不填，填了也不保存。',
    }),
    entryField(typed, 'text', 'contact', '联系方式', {
      required: false,
      hint: '电话或者地址，匿名的不填，填了也不保存。',
    }),
  ];
}

/** A report as typed: what was said, and what of it cannot be read. */
export async function typedReport(
  context: WebContext,
): Promise<{ typed: Typed; said?: ReportSaid; key: string }> {
  const { _key: key = '', ...values } = Object.fromEntries(await formEntries(context));
  const known = Object.fromEntries(Object.entries(values).filter(([name]) => name in ReportSaid.shape));
  const read = ReportSaid.safeParse(known);
  if (read.success) return { typed: { values, errors: [] }, said: read.data, key };
  const errors = read.error.issues.map(({ path }) => ({ field: String(path[0]), message: '填写的内容太长' }));
  return { typed: { values, errors }, key };
}

/** Takes a report, or draws its form again with everything that was typed. */
export async function takeReport(
  deps: WebDeps,
  context: WebContext,
  on: RaisedOn | undefined,
  draw: (typed: Typed, status: 422 | 429) => Promise<Response>,
): Promise<Response> {
  const { typed, said, key } = await typedReport(context);
  if (!said) return await draw(typed, 422);
  const now = (deps.sessionNow ?? deps.now)();
  const outcome = await submitReport(deps, said, { address: addressOf(context), now, key }, on);
  if (outcome.kind === 'refused') return await draw({ ...typed, errors: outcome.errors }, 422);
  if (outcome.kind === 'too-many') {
    const message = '短时间内提交得太多，没有收下。填写的内容都在，请过一小时再提交，或者打电话反映。';
    return await draw({ ...typed, errors: [{ field: 'text', message }] }, 429);
  }
  const { matter, receipt } = outcome;
  const agency = await loadAgency(deps.table, matter.agency);
  inboxCookie(deps).write(context, await ticketFor(deps.table, receipt.number, now));
  const frame = await frameFor(deps, context, { title: '已收到', audience: 'public' });
  const view = {
    heading: '已收到您的反映',
    ...receipt,
    at: momentInWords(matter.receivedAt),
    agency: agency?.name ?? '',
    next: [
      '有照片、扫描件等材料的，现在就可以添加附件。',
      '经办机构核查，必要时登记到相应的案卷。',
      '办结以后，凭编号和查询码查看答复。',
    ],
    files: { href: '/inbox-status', label: '添加附件、查看办理情况' },
    channel: channelView(agency),
  };
  return context.html(renderPage('report-received', { ...view, frame }));
}

/** The cookie by which a browser goes on with the matter it has just handed in or asked for. */
export function inboxCookie({ ownOrigin }: Pick<WebDeps, 'ownOrigin'>) {
  return ownCookie('inbox', ownOrigin.startsWith('https:'));
}
