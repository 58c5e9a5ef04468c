import { dateOf, inWords, yearOf } from '../../../domain/time/civil-date.ts';
import { halfWidth, oneLine } from '../../../forms/read/text.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { FiguresPage } from '../../../templates/pages/views.ts';
import { type Figure, loadFigures } from '../../adapters/figures.ts';
import { enterFigure } from '../../use-cases/registers/keep.ts';
import { figureKinds } from '../../use-cases/registers/kinds.ts';
import { figuresFor } from '../../use-cases/registers/lookup.ts';
import { formEntries, idempotencyField, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { isoDate } from '../step-form/plain.ts';
import {
  entryChoice,
  entryField,
  type Keeper,
  linksTo,
  registerFrame,
  type Typed,
  withRegisters,
} from './register-parts.ts';

/** The yearly figures of an agency's area: as they stand, as they stood before, and entering one. */
export function mountFigures(app: WebApp, deps: WebDeps): void {
  app.get('/officer/figures', (c) =>
    withRegisters(deps, c, 'view-registers', (keeper) => show(deps, c, keeper)),
  );
  app.post('/officer/figures', (c) =>
    withRegisters(deps, c, 'keep-registers', (keeper) => enter(deps, c, keeper)),
  );
}

async function show(deps: WebDeps, context: WebContext, keeper: Keeper, typed?: Typed): Promise<Response> {
  const thisYear = yearOf(dateOf(deps.now()));
  const asked = Number(typed?.values.year ?? context.req.query('year') ?? thisYear);
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2099 ? asked : thisYear;
  const [counting, own] = await Promise.all([
    figuresFor(deps.table, keeper.agency, year),
    loadFigures(deps.table, keeper.agency, year),
  ]);
  const kinds = figureKinds();
  const view: FiguresPage = {
    agency: keeper.agencyName,
    year: String(year),
    years: [thisYear - 1, thisYear, thisYear + 1].map((each) => ({
      href: `/officer/figures?year=${each}`,
      label: `${each}年`,
      current: each === year,
    })),
    figures: kinds.map(({ fact, label, unit, gate }) => {
      const latest = counting.find((figure) => figure.fact === fact);
      const earlier = own.filter((figure) => figure.fact === fact && figure.at !== latest?.at).reverse();
      return {
        label,
        value: latest ? `${latest.value}${unit}` : '未录入',
        source: latest ? `${latest.source}，${inWords(latest.on)}` : '',
        at: latest ? enteredBy(latest, keeper.agency) : '',
        earlier: earlier.map(
          (figure) => `${inWords(dateOf(figure.at))}登记：${figure.value}${unit}（${figure.source}）`,
        ),
        citations: gate.citations.map(citationView),
      };
    }),
    ...(keeper.keeps &&
      kinds.length > 0 && { form: formOf(typed ?? { values: { year: String(year) }, errors: [] }) }),
  };
  const frame = { ...(await registerFrame(deps, context, '年度指标')), breadcrumb: [] };
  return context.html(renderPage('figures', { ...view, frame }), typed ? 422 : 200);
}

function enteredBy({ at, agency }: Figure, own: string): string {
  return `${inWords(dateOf(at))}登记${agency === own ? '' : '（上级经办机构）'}`;
}

function formOf(typed: Typed): NonNullable<FiguresPage['form']> {
  const kinds = figureKinds();
  return {
    title: '登记一项',
    errors: linksTo(typed.errors),
    fields: [
      entryChoice(
        typed,
        'fact',
        '指标',
        kinds.map(({ fact, label, unit }) => ({ value: fact, label: `${label}（${unit}）` })),
      ),
      entryField(typed, 'number', 'year', '年度'),
      entryField(typed, 'number', 'value', '数值'),
      entryField(typed, 'date', 'on', '数据日期', { hint: '这个数字截至哪一天，例如 2026-06-30。' }),
      entryField(typed, 'text', 'source', '来源', { hint: '出自哪份分析、报表或者通知。' }),
    ],
    target: { action: '/officer/figures', hidden: [idempotencyField()] },
    submit: { label: '登记' },
    tone: 'main',
  };
}

async function enter(deps: WebDeps, context: WebContext, keeper: Keeper): Promise<Response> {
  const values = Object.fromEntries(await formEntries(context));
  const number = (name: string) =>
    Number(halfWidth(oneLine(values[name] ?? '')).replace(/%$/, '') || Number.NaN);
  const outcome = await enterFigure(deps, keeper.actor, {
    fact: values.fact ?? '',
    year: number('year'),
    value: number('value'),
    on: isoDate(values.on ?? ''),
    source: values.source ?? '',
  });
  if (outcome.kind === 'refused')
    return await show(deps, context, keeper, { values, errors: outcome.errors });
  return context.redirect(`/officer/figures?year=${outcome.entry.year}&flash=saved`, 303);
}
