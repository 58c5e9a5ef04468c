import { describe, expect, test } from 'vitest';
import type { CaseState } from '../../../domain/case/state.ts';
import type { PayloadField, Procedure, Step } from '../../../domain/procedure.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import {
  type Entries,
  firstColumnOf,
  pressedForRows,
  readStep,
  type StepContext,
  stepFields,
} from '../../../functions/web/step-form.ts';

const stepOf = (...payload: PayloadField[]): Step => ({
  id: 'act',
  label: '办理',
  actor: ['reviewer'],
  from: ['open'],
  to: null,
  event: 'acted',
  payload,
  guards: [],
  notices: [],
  citations: [],
});

const context = {
  procedure: { panels: [], steps: [], notices: [], materials: [] } as unknown as Procedure,
  state: { history: [], notices: [], forms: {}, facts: {} } as unknown as CaseState,
  facts: {},
  today: civilDate('2026-11-22'),
  grounds: [],
  missing: [],
} satisfies StepContext;

const panel = stepOf({ name: 'panel', label: '评估小组', kind: 'panel', required: true });
const member = (n: number, interest: string): Entries => [
  [`panel[${n}].name`, `成员${n}`],
  [`panel[${n}].organisation`, '单位'],
  [`panel[${n}].profession`, '医保'],
  [`panel[${n}].interest`, interest],
];

describe('what officers type into a step', () => {
  test('a panel is read row by row, holes closed up; who has not declared is asked to, and nothing typed is lost', () => {
    const good = readStep(panel, context, [...member(0, 'no'), ...member(3, 'yes')]);
    expect(good.links).toEqual([]);
    expect(good.payload.panel).toEqual({
      members: [
        { name: '成员0', organisation: '单位', profession: '医保', interest: false },
        { name: '成员3', organisation: '单位', profession: '医保', interest: true },
      ],
    });
    const entries = [...member(0, 'no'), ...member(1, '')];
    const { links, errors } = readStep(panel, context, entries);
    expect(links).toEqual([{ href: '#act-panel', message: '请填写第2名成员对有无利害关系的声明。' }]);
    const [, table] = stepFields(panel, context, { entries, errors });
    expect(JSON.stringify(table)).toContain('成员1');
  });

  test('a pool is typed or pasted, with any comma; a line that is not three things is named by its number', () => {
    const draw = stepOf({ name: 'draw', label: '随机抽取', kind: 'draw', required: true });
    const pasted = (text: string) =>
      readStep(draw, context, [
        ['draw[0].name', '甲'],
        ['draw[0].organisation', '一院'],
        ['draw[0].profession', '内科'],
        ['draw.lines', text],
        ['draw.size', '２'],
      ]);
    expect(pasted('甲，一院，内科\n乙, 二院, 外科\n\n').payload.draw).toEqual({
      pool: [
        { name: '甲', organisation: '一院', profession: '内科' },
        { name: '乙', organisation: '二院', profession: '外科' },
      ],
      exclusions: [],
      size: 2,
    });
    expect(pasted('乙，二院').links[0]?.message).toContain('第1行');
  });

  test('what another answer rules out is not asked, and not read', () => {
    const step = stepOf(
      {
        name: 'by',
        label: '由谁评估',
        kind: 'choice',
        required: true,
        options: [
          { value: 'own', label: '自行' },
          { value: 'third', label: '第三方' },
        ],
      },
      {
        name: 'body',
        label: '第三方机构',
        kind: 'text',
        required: false,
        requiredWhen: { field: 'by', is: 'third' },
      },
      { name: 'refused', label: '拒收', kind: 'confirm', required: false },
      {
        name: 'recipient',
        label: '签收人',
        kind: 'text',
        required: false,
        requiredWhen: { field: 'refused', is: false },
      },
    );
    const said: Entries = [
      ['body', '某机构'],
      ['recipient', '甲'],
    ];
    expect(readStep(step, context, [['by', 'own'], ...said]).payload).toEqual({
      by: 'own',
      refused: false,
      recipient: '甲',
    });
    expect(readStep(step, context, [['by', 'third'], ['refused', 'yes'], ...said]).payload).toEqual({
      by: 'third',
      body: '某机构',
      refused: true,
    });
    const conditions = stepFields(step, context).map(({ condition }) => condition?.criterion);
    expect(conditions).toEqual([
      undefined,
      { fact: 'by', is: 'third' },
      undefined,
      { not: { fact: 'refused', is: 'yes' } },
    ]);
  });

  test('R9: the last day of a suggested term is offered once its first day is known, and never over what was typed', () => {
    const step = stepOf(
      { name: 'from', label: '起始日', kind: 'date', required: true },
      {
        name: 'until',
        label: '终止日',
        kind: 'date',
        required: true,
        suggest: { from: 'from', length: { unit: 'years', n: 1 } },
      },
    );
    const value = (entries: Entries) =>
      stepFields(step, context, { entries, errors: {} }).flatMap((field) =>
        field.kind === 'date' ? field.value : [],
      );
    expect(value([['from', '2026年1月1日']])).toEqual(['2026年1月1日', '2026-12-31']);
    expect(
      value([
        ['from', '2026-01-01'],
        ['until', '后天'],
      ])[1],
    ).toBe('后天');
    expect(value([['from', '不知道']])[1]).toBe('');
  });

  test('without scripts a row is added or taken out by posting the form, and all else stays', () => {
    const columns = firstColumnOf(panel);
    const rows = (entries: Entries | undefined) =>
      (entries ?? []).filter(([name]) => name.endsWith('.name')).map(([, value]) => value);
    const typed = [...member(0, 'no'), ...member(1, 'no')];
    expect(rows(pressedForRows([...typed, ['_do', 'add:panel']], columns))).toEqual(['成员0', '成员1', '']);
    expect(rows(pressedForRows([...typed, ['_do', 'remove:panel:0']], columns))).toEqual(['成员1']);
    expect(pressedForRows([...typed, ['_do', 'add:other']], columns)).toBeUndefined();
    expect(pressedForRows(typed, columns)).toBeUndefined();
  });

  test('reasons of a failure and advice are lists; an empty one is nothing', () => {
    const step = stepOf({ name: 'failure', label: '不合格', kind: 'failure', required: true });
    expect(
      readStep(step, context, [
        ['failure[0].indicator', '护士'],
        ['failure[0].finding', '少5名'],
        ['failure[1].indicator', ' '],
        ['failure.advice', '补足护士\n\n再报'],
      ]).payload.failure,
    ).toEqual({ reasons: [{ indicator: '护士', finding: '少5名' }], advice: ['补足护士', '再报'] });
    expect(readStep(step, context, []).payload).toEqual({});
  });
});
