import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { BarsPage, EntryForm, SummaryRow } from '../../../templates/pages/views.ts';
import { type BarRecord, listBars, loadBar } from '../../adapters/bars.ts';
import { type BarEntry, dischargeBar, endBar, enterBar } from '../../use-cases/registers/keep.ts';
import { barKinds } from '../../use-cases/registers/kinds.ts';
import { isRunning, sourceOf } from '../../use-cases/registers/lookup.ts';
import {
  formEntries,
  idempotencyField,
  param,
  type WebApp,
  type WebContext,
  type WebDeps,
} from '../context.ts';
import { momentInWords } from '../present/history.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';
import { isoDate } from '../step-form/plain.ts';
import { showNewBar } from './new-bar.ts';
import {
  entryField,
  type Keeper,
  linksTo,
  registerFrame,
  type Typed,
  withRegisters,
} from './register-parts.ts';

const HOME = { href: '/officer/bars', label: '限制登记' };

/** The register of bars: searching, entering one from elsewhere, ending one with a reason. */
export function mountBars(app: WebApp, deps: WebDeps): void {
  app.get('/officer/bars', (c) =>
    withRegisters(deps, c, 'view-registers', (keeper) => list(deps, c, keeper)),
  );
  app.get('/officer/bars/new', (c) =>
    withRegisters(deps, c, 'keep-registers', (keeper) => showNewBar(deps, c, keeper)),
  );
  app.post('/officer/bars', (c) =>
    withRegisters(deps, c, 'keep-registers', (keeper) => enter(deps, c, keeper)),
  );
  app.get('/officer/bars/:bar', (c) =>
    withRegisters(deps, c, 'view-registers', (keeper) => show(deps, c, keeper)),
  );
  for (const act of ['end', 'discharge'] as const) {
    app.post(`/officer/bars/:bar/${act}`, (c) =>
      withRegisters(deps, c, 'keep-registers', (keeper) => settle(deps, c, keeper, act)),
    );
  }
}

async function list(deps: WebDeps, context: WebContext, keeper: Keeper): Promise<Response> {
  const text = (context.req.query('q') ?? '').trim();
  const today = dateOf(deps.now());
  const found = (await listBars(deps.table, keeper.agency)).filter(
    ({ bar, subjects }) =>
      text === '' || bar.who.includes(text) || subjects.includes(`code:${text.toUpperCase()}`),
  );
  const frame = { ...(await registerFrame(deps, context, HOME.label)), breadcrumb: [] };
  const view: BarsPage = {
    agency: keeper.agencyName,
    search: { action: HOME.href, text },
    rows: found.map((record) => ({
      who: record.bar.who,
      subject: record.bar.subject === 'person' ? '个人' : '机构',
      label: labelOf(record),
      start: inWords(record.bar.start),
      end: record.bar.end ? inWords(record.bar.end) : '未定',
      standing: standingOf(record, today),
      source: sourceOf(record),
      href: `${HOME.href}/${record.bar.id}`,
    })),
    shown: found.length === 0 ? '没有记录' : `共${found.length}条`,
    ...(keeper.keeps && { add: { href: `${HOME.href}/new`, label: '登记一条' } }),
    empty: text === '' ? '还没有登记。' : '没有查到。',
  };
  return context.html(renderPage('bars', { ...view, frame }));
}

function labelOf({ bar }: BarRecord): string {
  return barKinds().find(({ fact }) => fact === bar.fact)?.label ?? bar.fact;
}

function standingOf(record: BarRecord, today: string): BarsPage['rows'][number]['standing'] {
  if (record.ended) return 'lifted';
  const { end } = record.bar;
  if (end === undefined || today <= end) return 'running';
  return isRunning(record, today) ? 'open' : 'over';
}

async function enter(deps: WebDeps, context: WebContext, keeper: Keeper): Promise<Response> {
  const values = Object.fromEntries(await formEntries(context));
  const {
    fact = '',
    subject,
    who = '',
    creditCode,
    institution,
    idNumber,
    start = '',
    outstanding,
    source = '',
  } = values;
  const entry: BarEntry = {
    fact,
    subject: subject === 'person' ? 'person' : 'institution',
    who,
    ...(creditCode && { creditCode }),
    ...(institution && { institution }),
    ...(idNumber && { idNumber }),
    start: isoDate(start),
    ...((outstanding === 'yes' || outstanding === 'no') && { outstanding: outstanding === 'yes' }),
    source,
  };
  const outcome = await enterBar(deps, keeper.actor, entry);
  if (outcome.kind === 'refused') {
    const missing = subject ? [] : [{ field: 'subject', message: '请选择对机构还是对个人。' }];
    return await showNewBar(deps, context, keeper, { values, errors: [...missing, ...outcome.errors] });
  }
  return context.redirect(`${HOME.href}/${outcome.entry.id}?flash=saved`, 303);
}

async function show(
  deps: WebDeps,
  context: WebContext,
  keeper: Keeper,
  tried?: { act: 'end' | 'discharge'; typed: Typed },
): Promise<Response> {
  const record = await loadBar(deps.table, keeper.agency, param(context, 'bar'));
  if (!record) return await problemPage(deps, context, NOT_FOUND);
  const { bar, ended, outstanding } = record;
  const kind = barKinds().find(({ fact }) => fact === bar.fact);
  const rows: [string, string | undefined][] = [
    ['对象', bar.subject === 'person' ? '个人' : '机构'],
    ['情形', labelOf(record)],
    ['起算', inWords(bar.start)],
    ['届满', bar.end ? inWords(bar.end) : '未定'],
    ['相应责任', outstanding === undefined ? undefined : outstanding ? '尚未履行完毕' : '已经履行完毕'],
    ['来源', sourceOf(record)],
    ['解除', ended && `${momentInWords(ended.at)}解除：${ended.reason}`],
  ];
  const form = (
    act: 'end' | 'discharge',
    words: Pick<EntryForm, 'title' | 'text' | 'submit' | 'tone'>,
  ): EntryForm => {
    const typed = tried?.act === act ? tried.typed : { values: {}, errors: [] };
    const [field] = [entryField(typed, 'long-text', 'reason', '理由和依据')];
    return {
      ...words,
      errors: linksTo(typed.errors).map((link) => ({ ...link, href: `#${act}-reason` })),
      fields: field ? [{ ...field, id: `${act}-reason` }] : [],
      target: { action: `${HOME.href}/${bar.id}/${act}`, hidden: [idempotencyField()] },
    };
  };
  const view = {
    caption: HOME.label,
    heading: bar.who,
    rows: rows.flatMap(([key, line]): SummaryRow[] => (line ? [{ key, lines: [line] }] : [])),
    links:
      bar.origin.kind === 'case' ? [{ href: `/cases/${bar.origin.caseId}`, label: '由此产生的案卷' }] : [],
    citations: (kind?.grounds ?? []).flatMap(({ ground }) => ground.citations).map(citationView),
    forms:
      keeper.keeps && !ended
        ? [
            ...(outstanding
              ? [
                  form('discharge', {
                    title: '登记责任已经履行完毕',
                    text: '期限照常计算。',
                    submit: { label: '登记履行完毕' },
                    tone: 'secondary' as const,
                  }),
                ]
              : []),
            form('end', {
              title: '提前解除这条限制',
              text: '解除以后不再提示；记录仍然保留，并记下是谁、为什么。',
              submit: { label: '解除限制' },
              tone: 'serious' as const,
            }),
          ]
        : [],
    backHref: HOME.href,
  };
  const frame = await registerFrame(deps, context, bar.who, HOME);
  return context.html(renderPage('bar', { ...view, frame }), tried ? 422 : 200);
}

async function settle(
  deps: WebDeps,
  context: WebContext,
  keeper: Keeper,
  act: 'end' | 'discharge',
): Promise<Response> {
  const values = Object.fromEntries(await formEntries(context));
  const id = param(context, 'bar');
  const said = { id, reason: values.reason ?? '' };
  const outcome = await (act === 'end' ? endBar : dischargeBar)(deps, keeper.actor, said);
  if (!outcome) return await problemPage(deps, context, NOT_FOUND);
  if (outcome.kind === 'refused') {
    return await show(deps, context, keeper, { act, typed: { values, errors: outcome.errors } });
  }
  return context.redirect(`${HOME.href}/${id}?flash=saved`, 303);
}
