import { ROLE_LABELS } from '../../../domain/role.ts';
import { lengthInWords } from '../../../domain/time/words.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { EntryForm, MatterPage, SummaryRow } from '../../../templates/pages/views.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { listMatterLog, type Matter, type MatterLog } from '../../adapters/inbox.ts';
import { loadMatterFiles } from '../../adapters/inbox-files.ts';
import { complaintRules, mayReveal, reportSteps, timesFor } from '../../use-cases/inbox/handle.ts';
import type { Reporter } from '../../use-cases/inbox/sealing.ts';
import { type LoadedCase, lookAtCase } from '../../use-cases/load-case.ts';
import { idempotencyField, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { boardHref } from '../present/board.ts';
import { fileView } from '../present/file-view.ts';
import { momentInWords } from '../present/history.ts';
import { INBOX, type InboxOfficer } from './inbox-parts.ts';
import { entryField, linksTo, type Typed } from './register-parts.ts';

/** What was tried on the page and refused, or the reporter who has just been looked at. */
export interface MatterTried {
  form?: 'link' | 'conclude';
  typed?: Typed;
  reporter?: Reporter;
}

/** One reported matter: what it says, and what may be done with it. Its reporter is masked. */
export async function drawMatter(
  deps: WebDeps,
  context: WebContext,
  { viewer, matter }: InboxOfficer,
  tried: MatterTried = {},
): Promise<Response> {
  const href = `${INBOX.href}/${matter.number}`;
  const [files, log, loaded, own, aboutAgency] = await Promise.all([
    loadMatterFiles(deps.table, matter.number),
    listMatterLog(deps.table, matter.number),
    matter.caseId ? lookAtCase(deps.table, matter.caseId) : undefined,
    loadAgency(deps.table, matter.agency),
    matter.about.agency ? loadAgency(deps.table, matter.about.agency) : undefined,
  ]);
  const about = matter.about.institution ?? aboutAgency?.name ?? '';
  const frame = await frameFor(deps, context, {
    title: matter.number,
    audience: 'officer',
    breadcrumb: [{ href: '/queue', label: '办件列表' }, INBOX],
  });
  const steps = loaded && !matter.registered ? reportSteps(loaded, viewer.role) : [];
  const view: MatterPage = {
    caption: `受理编号 ${matter.number}`,
    heading: about,
    state: matter.state,
    rows: [
      { key: '类别', lines: [kindInWords(matter)] },
      { key: '收到', lines: [momentInWords(matter.receivedAt)] },
      reporterRow(matter, tried.reporter, mayReveal(viewer, matter) ? `${href}/reveal` : undefined),
      ...caseRows(matter, loaded),
      ...(matter.answer
        ? [{ key: `答复（${momentInWords(matter.answer.at)}）`, lines: matter.answer.text.split('\n') }]
        : []),
    ],
    text: matter.text.split(/\n+/),
    files: files
      .filter(({ state }) => state !== 'awaited')
      .map((file) => fileView(file, file.receivedAt ?? file.askedAt, href)),
    filesHint: '附件里可能有反映人的信息：打开会留下记录，不要转存到案卷。',
    times: times(matter, loaded, own),
    actions: [
      ...(matter.about.notice ? [{ href: boardHref(matter.about.notice), label: '看这项公示' }] : []),
      ...(loaded ? [{ href: `/cases/${loaded.caseId}`, label: '打开案卷' }] : []),
      ...steps.map(({ id, label }) => ({ href: `${href}/register/${id}`, label: `登记到案卷：${label}` })),
    ],
    forms: formsOf(matter, href, tried),
    log: log.map((entry) => ({
      at: momentInWords(entry.at),
      who: ROLE_LABELS[entry.by.role],
      what: DID[entry.did],
    })),
    backHref: INBOX.href,
  };
  return context.html(renderPage('matter', { ...view, frame }), tried.typed ? 422 : 200);
}

const DID = {
  'taken-up': '开始核查',
  linked: '关联了案卷',
  registered: '登记到案卷',
  concluded: '办结并答复',
  'reporter-seen': '查看了反映人',
  'file-opened': '打开了附件',
} as const satisfies Record<MatterLog['did'], string>;

function kindInWords({ kind, guarded, about }: Matter): string {
  if (guarded) return '反映本机构，只有领导小组看得到';
  if (about.agency) return '反映下级经办机构';
  if (kind === 'objection') return '公示期内的异议';
  return about.late ? '投诉举报（从公示提出，不在公示期内）' : '投诉举报';
}

function reporterRow(
  { named }: Matter,
  reporter: Reporter | undefined,
  revealAt: string | undefined,
): SummaryRow {
  const key = '反映人';
  if (!named) return { key, lines: ['匿名'] };
  if (reporter) return { key, lines: [reporter.name, reporter.contact] };
  return {
    key,
    lines: ['实名，姓名和联系方式已遮盖'],
    ...(revealAt && { reveal: { action: revealAt, hidden: [] } }),
  };
}

function caseRows({ registered }: Matter, loaded: LoadedCase | undefined): SummaryRow[] {
  if (!loaded) return [];
  const { head, procedure } = loaded;
  return [
    { key: '相应的案卷', lines: [`${head.institutionName} ${head.receiptNumber ?? ''}`, procedure.title] },
    ...(registered ? [{ key: '登记', lines: [`已登记到案卷，第${registered.event}条记录`] }] : []),
  ];
}

/** What the documents say of the time; none of them gives a number, and that is said too. */
function times(
  { registered }: Matter,
  loaded: LoadedCase | undefined,
  own: Parameters<typeof complaintRules>[0],
): MatterPage['times'] {
  const ofTheCase = loaded && (registered ?? loaded.state.submittedOn) ? timesFor(loaded.procedure) : [];
  if (ofTheCase.length > 0) {
    return ofTheCase.map(({ label, length, citations: [citation] }) => ({
      label,
      length: lengthInWords(length),
      ...(citation && { citation: citationView(citation) }),
    }));
  }
  const [citation] = complaintRules(own);
  return [
    { label: '处理投诉举报', length: '文件未规定', ...(citation && { citation: citationView(citation) }) },
  ];
}

function formsOf(matter: Matter, href: string, { form, typed }: MatterTried): EntryForm[] {
  if (matter.state === 'concluded') return [];
  const said = (name: 'link' | 'conclude'): Typed =>
    form === name && typed ? typed : { values: {}, errors: [] };
  const hidden = () => [idempotencyField()];
  const takeUp: EntryForm = {
    title: '开始核查',
    text: '反映人查办理情况时，会看到“正在核查”。',
    errors: [],
    fields: [],
    target: { action: `${href}/take-up`, hidden: hidden() },
    submit: { label: '开始核查' },
    tone: 'main',
  };
  const link: EntryForm = {
    title: '关联到案卷',
    text: '与某件申请或者协议有关的，填它的网址。',
    errors: linksTo(said('link').errors),
    fields: [entryField(said('link'), 'text', 'case', '案卷的网址', { hint: '案卷页面地址栏里的 /cases/…' })],
    target: { action: `${href}/link`, hidden: hidden() },
    submit: { label: '关联' },
    tone: 'secondary',
  };
  const conclude: EntryForm = {
    title: '办结并答复',
    text: '答复由反映人凭编号和查询码查看。办结以后不能再改。',
    errors: linksTo(said('conclude').errors),
    fields: [
      entryField(said('conclude'), 'long-text', 'answer', '给反映人的答复', {
        hint: '写明核查的结果和处理；不要写别人的个人信息。',
      }),
    ],
    target: { action: `${href}/conclude`, hidden: hidden() },
    submit: { label: '办结并答复' },
    tone: 'serious',
  };
  return [...(matter.state === 'received' ? [takeUp] : []), ...(matter.registered ? [] : [link]), conclude];
}
