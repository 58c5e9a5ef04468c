import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Draw } from '../../../domain/step.ts';
import { attempt, must, step, submitted, tiny, whyNot } from '../tiny-procedure.ts';

const stay = { from: ['open'], to: null };
const field = (name: string, kind: 'panel' | 'draw' | 'signatures' | 'failure' | 'files') =>
  ({ name, label: name, kind, required: true }) as const;
const person = (name: string) => ({ name, organisation: `${name}的单位`, profession: '医药卫生' });

describe('panels', () => {
  const procedure = tiny({
    steps: [
      step('form-panel', { ...stay, event: 'panel-formed', payload: [field('panel', 'panel')] }),
      step('sign-table', { ...stay, event: 'table-signed', payload: [field('signed', 'signatures')] }),
      step('fail', { ...stay, event: 'failed', payload: [field('failure', 'failure')] }),
    ],
  });
  const open = submitted(procedure, '2026-03-02');
  const members = [
    { ...person('甲'), interest: false },
    { ...person('乙'), interest: false },
  ];

  test('a member who declares an interest may not sit', () => {
    const panel = { members: [...members, { ...person('丙'), interest: true }] };
    expect(whyNot(attempt(procedure, open, '2026-03-02', 'form-panel', { panel }))).toEqual([
      '丙与申请机构有利害关系，应当回避，请换人。',
    ]);
  });

  test('nobody sits twice, and somebody must sit', () => {
    const tried = (panel: unknown) =>
      whyNot(attempt(procedure, open, '2026-03-02', 'form-panel', { panel }))[0];
    expect(tried({ members: [members[0], members[0]] })).toContain('填写了两次');
    expect(tried({ members: [] })).toContain('请填写');
    expect(tried('甲、乙')).toContain('逐人填写');
  });

  test('a table is signed by every member of the latest panel, and by nobody else', () => {
    const seated = must(procedure, open, '2026-03-02', 'form-panel', { panel: { members } });
    const tried = (signed: unknown) =>
      whyNot(attempt(procedure, seated, '2026-03-03', 'sign-table', { signed }));
    expect(tried(['甲'])[0]).toContain('尚缺乙');
    expect(tried(['甲', '乙', '丁'])[0]).toContain('不属于评估小组');
    expect(tried(['甲', '乙'])).toEqual([]);
    expect(whyNot(attempt(procedure, open, '2026-03-03', 'sign-table', { signed: ['甲'] }))[0]).toContain(
      '还没有组成',
    );
  });

  test('a third-party body signs under its own name', () => {
    const seated = must(procedure, open, '2026-03-02', 'form-panel', {
      panel: { body: '某评估公司', members: [] },
    });
    expect(
      whyNot(attempt(procedure, seated, '2026-03-03', 'sign-table', { signed: ['某评估公司'] })),
    ).toEqual([]);
  });

  test('a failure names each indicator with what was found, and what to put right', () => {
    const tried = (failure: unknown) => whyNot(attempt(procedure, open, '2026-03-02', 'fail', { failure }));
    expect(tried({ reasons: [{ indicator: '护士配备', finding: '' }], advice: ['补足'] })).toHaveLength(1);
    expect(tried({ reasons: [{ indicator: '护士配备', finding: '缺2名' }], advice: [] })).toHaveLength(1);
    expect(tried({ reasons: [{ indicator: '护士配备', finding: '缺2名' }], advice: ['补足'] })).toEqual([]);
  });
});

describe('draws by lot', () => {
  const procedure = tiny({
    steps: [
      step('draw', { ...stay, event: 'drawn', payload: [field('draw', 'draw')] }),
      step('sign-table', { ...stay, event: 'table-signed', payload: [field('signed', 'signatures')] }),
    ],
  });
  const open = submitted(procedure, '2026-03-02');
  const pool = ['甲', '乙', '丙', '丁', '戊'].map(person);
  const order = { pool, exclusions: [{ name: '丙', reason: '曾在该院任职' }], size: 2 };
  const seed = 'ab'.repeat(32);
  const by = { dossier: { seed } };

  test('anybody can make the draw again from the seed on record', () => {
    const state = must(procedure, open, '2026-03-02', 'draw', { draw: order }, by);
    const made = state.history.at(-1)?.payload.draw as Draw;
    const again = pool
      .filter(({ name }) => name !== '丙')
      .map(({ name, organisation }) => ({
        name,
        ticket: createHash('sha256').update(`${made.seed}\n${name}\n${organisation}`, 'utf8').digest('hex'),
      }))
      .sort((a, b) => a.ticket.localeCompare(b.ticket, 'en'))
      .slice(0, 2)
      .map(({ name }) => name);
    expect(made.drawn).toEqual(again);
    expect(whyNot(attempt(procedure, state, '2026-03-03', 'sign-table', { signed: made.drawn }))).toEqual([]);
  });

  test.each([
    ['more than are left', { ...order, size: 5 }, '不能抽取5人'],
    ['nobody', { ...order, size: 0 }, '大于零'],
    ['an exclusion without a reason', { ...order, exclusions: [{ name: '丙', reason: ' ' }] }, '写明理由'],
    ['an exclusion of a stranger', { ...order, exclusions: [{ name: '庚', reason: '回避' }] }, '不在名单中'],
    ['a name twice', { ...order, pool: [...pool, person('甲')] }, '出现两次'],
  ])('%s is refused', (_what, draw, words) => {
    expect(whyNot(attempt(procedure, open, '2026-03-02', 'draw', { draw }, by))[0]).toContain(words);
  });

  test('a result cannot be handed in: what was sent as drawn is drawn anew, with our own seed', () => {
    const forged = { ...order, seed: 'cd'.repeat(32), method: '指定', drawn: ['甲', '乙'] };
    const state = must(procedure, open, '2026-03-02', 'draw', { draw: forged }, by);
    expect(state.history.at(-1)?.payload.draw).toMatchObject({ seed });
    expect(whyNot(attempt(procedure, open, '2026-03-02', 'draw', { draw: forged }))).not.toEqual([]);
  });
});
