import { z } from 'zod';
import type { Actor } from '../../../domain/case/event.ts';
import { ROLE_LABELS } from '../../../domain/role.ts';
import { dateOf, yearOf } from '../../../domain/time/civil-date.ts';
import { type BarRecord, listBars } from '../../adapters/bars.ts';
import { type Figure, loadFigures } from '../../adapters/figures.ts';
import { pageOfLog } from '../../adapters/register-log.ts';
import {
  dischargeBar,
  type EntryOutcome,
  endBar,
  enterBar,
  enterFigure,
} from '../../use-cases/registers/keep.ts';
import { barKinds, figureKinds } from '../../use-cases/registers/kinds.ts';
import { figuresFor, isRunning } from '../../use-cases/registers/lookup.ts';
import { actorOf, type Viewer } from '../../viewer.ts';
import { pageOf } from '../cursor.ts';
import { pointerOf } from '../issues.ts';
import { problem } from '../problem.ts';
import { agencyRoute, json } from '../route.ts';
import { PageQuery } from '../schemas/common.ts';
import {
  BarList,
  EnterBar,
  Entered,
  EnterFigure,
  FigureList,
  RegisterLog,
  SettleBar,
} from '../schemas/registers.ts';

const agency = z.string().max(100).optional().meta({ description: '不写为本机构；市级复审岗可以写下属机构' });
const BarParams = z.strictObject({ bar: z.string().regex(/^[\da-z.-]{1,200}$/) });

/** The registers of an agency: bars on institutions and persons, the year's figures, and the log of both. */
export const registerRoutes = [
  agencyRoute('view-registers', {
    method: 'get',
    path: '/api/registers/bars',
    operationId: 'listBars',
    summary: '限制登记：某日起一段时间内不予受理的机构和人员',
    query: z.strictObject({ agency, ...PageQuery }),
    answers: {
      200: {
        description: '一页限制登记，起算日最近的在前',
        schema: BarList,
        example: { items: [], kinds: [] },
      },
    },
    async handle({ deps, agency: whose, query }) {
      const today = dateOf(deps.now());
      const kinds = barKinds();
      const items = (await listBars(deps.table, whose)).map((record) => barView(record, today));
      return json({
        ...pageOf(items, query, ({ id }) => id),
        kinds: kinds.map(({ fact, label, outstanding, grounds }) => ({
          fact,
          label,
          outstanding,
          citations: grounds.flatMap(({ ground }) => ground.citations),
        })),
      });
    },
  }),
  agencyRoute('keep-registers', {
    method: 'post',
    path: '/api/registers/bars',
    operationId: 'enterBar',
    summary: '登记一项限制（来自原有系统、其他地区或者文书）',
    body: EnterBar,
    examples: () => ({
      bar: {
        fact: barKinds()[0]?.fact ?? '',
        subject: 'institution',
        who: '示例医院',
        creditCode: '12999999MB1A00001X',
        start: '2026-01-05',
        source: '示例市医疗保障局决定书（示例）',
      },
    }),
    answers: { 201: { description: '已登记', schema: Entered } },
    async handle({ deps, viewer, agency: whose, body }) {
      const outcome = await enterBar(deps, actingFor(viewer, whose), plain(body));
      return entered(outcome, ({ id }) => id);
    },
  }),
  agencyRoute('keep-registers', {
    method: 'post',
    path: '/api/registers/bars/{bar}/end',
    operationId: 'endBar',
    summary: '提前解除一项限制',
    params: BarParams,
    body: SettleBar,
    examples: () => ({ end: { reason: '决定已被撤销（示例）' } }),
    answers: { 201: { description: '已解除', schema: Entered } },
    async handle({ deps, viewer, agency: whose, params, body }) {
      const outcome = await endBar(deps, actingFor(viewer, whose), { id: params.bar, reason: body.reason });
      return entered(outcome, ({ id }) => id);
    },
  }),
  agencyRoute('keep-registers', {
    method: 'post',
    path: '/api/registers/bars/{bar}/discharge',
    operationId: 'dischargeBar',
    summary: '登记相应责任已经履行完毕',
    params: BarParams,
    body: SettleBar,
    examples: () => ({ discharge: { reason: '罚款已缴清（示例）' } }),
    answers: { 201: { description: '已登记', schema: Entered } },
    async handle({ deps, viewer, agency: whose, params, body }) {
      const said = { id: params.bar, reason: body.reason };
      const outcome = await dischargeBar(deps, actingFor(viewer, whose), said);
      return entered(outcome, ({ id }) => id);
    },
  }),
  agencyRoute('view-registers', {
    method: 'get',
    path: '/api/registers/figures',
    operationId: 'listFigures',
    summary: '年度指标',
    query: z.strictObject({
      agency,
      year: z.coerce.number().int().min(2000).max(2099).optional().meta({ description: '不写为今年' }),
      ...PageQuery,
    }),
    answers: { 200: { description: '一页年度指标', schema: FigureList } },
    async handle({ deps, agency: whose, query }) {
      const year = query.year ?? yearOf(dateOf(deps.now()));
      const [items, own] = await Promise.all([
        figuresFor(deps.table, whose, year),
        loadFigures(deps.table, whose, year),
      ]);
      const kinds = figureKinds();
      return json({
        year,
        ...pageOf(items.map(figureView), query, ({ fact }) => fact),
        entered: own.map(figureView),
        kinds: kinds.map(({ fact, label, unit, gate }) => ({ fact, label, unit, citations: gate.citations })),
      });
    },
  }),
  agencyRoute('keep-registers', {
    method: 'post',
    path: '/api/registers/figures',
    operationId: 'enterFigure',
    summary: '登记一项年度指标',
    description: '后登记的取代先登记的，先登记的留在历史中。',
    body: EnterFigure,
    examples: () => ({
      figure: {
        fact: figureKinds()[0]?.fact ?? '',
        year: 2026,
        value: 12,
        on: '2026-01-31',
        source: '示例市医保基金运行分析（示例）',
      },
    }),
    answers: { 201: { description: '已登记', schema: Entered } },
    async handle({ deps, viewer, agency: whose, body }) {
      const outcome = await enterFigure(deps, actingFor(viewer, whose), body);
      return entered(outcome, ({ fact, year }) => `${year} ${fact}`);
    },
  }),
  agencyRoute('view-registers', {
    method: 'get',
    path: '/api/registers/log',
    operationId: 'listRegisterLog',
    summary: '登记簿的变更记录，最近的在前',
    query: z.strictObject({ agency, ...PageQuery }),
    answers: { 200: { description: '一页变更记录', schema: RegisterLog } },
    async handle({ deps, agency: whose, query: { cursor, limit } }) {
      const { entries, next } = await pageOfLog(deps.table, whose, { after: cursor, limit });
      const items = entries.map(({ agency: _own, by, ...entry }) => ({ ...entry, by: roleOf(by) }));
      return json({ items, next });
    },
  }),
];

function actingFor(viewer: Viewer, agency: string): Actor & { agency: string } {
  return { ...actorOf(viewer), agency };
}

function entered<T>(outcome: EntryOutcome<T> | undefined, idOf: (entry: T) => string): Response {
  if (!outcome) return problem('not-found');
  if (outcome.kind === 'done') return json({ id: idOf(outcome.entry) }, { status: 201 });
  const errors = outcome.errors.map(({ field, message }) => ({
    pointer: pointerOf([field]),
    detail: message,
  }));
  return problem('invalid', { errors });
}

function barView(record: BarRecord, today: string) {
  const { bar, outstanding, ended } = record;
  const { origin, ...rest } = bar;
  return {
    ...rest,
    label: barKinds().find(({ fact }) => fact === bar.fact)?.label ?? bar.fact,
    running: isRunning(record, today),
    outstanding,
    origin:
      origin.kind === 'case'
        ? { kind: 'case', caseId: origin.caseId, deadline: origin.deadline, event: origin.event }
        : { ...origin, by: roleOf(origin.by) },
    ...(ended && { ended: { ...ended, by: roleOf(ended.by) } }),
  };
}

function figureView({ by, ...figure }: Figure) {
  const kind = figureKinds().find(({ fact }) => fact === figure.fact);
  return { ...figure, label: kind?.label ?? figure.fact, unit: kind?.unit ?? '', by: roleOf(by) };
}

function roleOf({ role }: Actor): string {
  return ROLE_LABELS[role];
}

/** Without members that were left out. */
function plain<T extends Record<string, unknown>>(body: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  // What is left has every member it had, and none that is undefined.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> };
}
