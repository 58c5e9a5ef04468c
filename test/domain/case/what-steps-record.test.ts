import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { append } from '../../../domain/case/chain.ts';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { advance, type CaseState } from '../../../domain/case/state.ts';
import type { Draw } from '../../../domain/step.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { attempt, must, step, submitted, tiny, WORDS, whyNot } from '../tiny-procedure.ts';

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

describe('guards and standstills', () => {
  const served = { event: 'notice-served', where: { noticeId: 'n' }, date: 'servedOn' };
  const procedure = tiny({
    notices: [
      {
        id: 'n',
        label: '通知',
        document: 'standard/lapse',
        receipt: 'standard/delivery-receipt',
        sealed: true,
        citations: [WORDS],
      },
    ],
    steps: [
      step('tell', {
        from: ['open'],
        to: 'waiting',
        event: 'told',
        notices: [{ notice: 'n' }],
        payload: [
          {
            name: 'dueBy',
            label: '期限',
            kind: 'date',
            required: true,
            notBeforeToday: true,
            workingDay: true,
          },
        ],
      }),
      step('serve', {
        from: ['waiting'],
        to: null,
        event: 'notice-served',
        payload: [
          { name: 'notice', label: '文书', kind: 'unserved-notice', required: true },
          { name: 'servedOn', label: '送达日期', kind: 'date', required: true },
        ],
      }),
      step('go-on', { from: ['waiting'], to: 'open', event: 'gone-on' }),
      step('deem', {
        from: ['waiting'],
        to: 'done',
        event: 'deemed',
        guards: [
          { kind: 'notice-served', notice: 'n', by: 'dueBy', citation: WORDS, message: '没有及时送达' },
        ],
      }),
      step('propose', { ...stay, event: 'proposed' }),
      step('confirm', {
        ...stay,
        event: 'confirmed',
        guards: [
          { kind: 'another-person', event: 'proposed', citation: WORDS, message: '须由另一人复核' },
          { kind: 'after', event: 'proposed', since: 'told', citation: WORDS, message: '还没有提出' },
        ],
      }),
    ],
    deadlines: [
      {
        id: 'rest',
        label: '整改',
        rule: 'R4',
        length: { unit: 'months', n: 3 },
        binds: 'applicant',
        starts: [served],
        endedBy: [],
        during: ['waiting'],
        effect: { kind: 'open', blocks: ['go-on'], unlessRun: true },
        citations: [WORDS],
      },
    ],
  });
  const open = submitted(procedure, '2026-03-02');
  const told = must(procedure, open, '2026-03-02', 'tell', { dueBy: '2026-03-06' });
  const service = (on: string, n = told.version) => ({ notice: `n.${n}`, servedOn: on });
  const issued = (state: CaseState): CaseState => {
    const payload = { noticeId: 'n', eventNumber: state.version, key: 'k', sha256: 's', size: 1 };
    const actor = { role: 'timeline', id: 't' } as const;
    const event = { type: 'notice-issued', at: state.lastAt, actor, payload };
    return advance(procedure, state, append(state.history, [event]));
  };
  const ready = issued(told);

  test('a standstill that must have run bars before it has begun, while it runs, and no longer', () => {
    expect(whyNot(attempt(procedure, told, '2026-12-01', 'go-on'))[0]).toContain('尚未起算');
    const state = must(procedure, ready, '2026-03-04', 'serve', service('2026-03-04'));
    expect(whyNot(attempt(procedure, state, '2026-06-04', 'go-on'))[0]).toContain('至2026-06-04止');
    expect(whyNot(attempt(procedure, state, '2026-06-05', 'go-on'))).toEqual([]);
    const again = must(procedure, must(procedure, state, '2026-06-05', 'go-on'), '2026-06-08', 'tell', {
      dueBy: '2026-06-10',
    });
    expect(
      whyNot(attempt(procedure, again, '2026-12-01', 'go-on'))[0],
      'the first round does not count',
    ).toContain('尚未起算');
  });

  test('a notice served after the day it names does not hold against the applicant', () => {
    expect(attempt(procedure, told, '2026-03-09', 'deem').ok).toBe(false);
    expect(
      attempt(
        procedure,
        must(procedure, ready, '2026-03-09', 'serve', service('2026-03-09')),
        '2026-03-10',
        'deem',
      ).ok,
    ).toBe(false);
    expect(
      attempt(
        procedure,
        must(procedure, ready, '2026-03-06', 'serve', service('2026-03-06')),
        '2026-03-10',
        'deem',
      ).ok,
    ).toBe(true);
  });

  test('a date that an officer sets lies on a working day from today on', () => {
    const tried = (dueBy: string) => whyNot(attempt(procedure, open, '2026-03-02', 'tell', { dueBy }))[0];
    expect(tried('2026-03-01')).toContain('不能早于今天');
    expect(tried('2026-03-07')).toContain('应为工作日');
    expect(tried('2026-02-28')).toContain('不能早于今天');
    expect(tried('2026-05-09'), 'a Saturday worked in return for the holidays').toBeUndefined();
  });

  test('four eyes: whoever proposed does not confirm, and a proposal of an earlier round does not count', () => {
    const proposed = must(procedure, open, '2026-03-02', 'propose', {}, { id: '甲' });
    expect(whyNot(attempt(procedure, proposed, '2026-03-02', 'confirm', {}, { id: '甲' }))).toEqual([
      '须由另一人复核',
    ]);
    expect(whyNot(attempt(procedure, proposed, '2026-03-02', 'confirm', {}, { id: '乙' }))).toEqual([]);
    const toldAgain = issued(must(procedure, proposed, '2026-03-02', 'tell', { dueBy: '2026-03-06' }));
    const service4 = service('2026-03-04', toldAgain.notices[0]?.eventNumber);
    const rested = must(procedure, toldAgain, '2026-03-04', 'serve', service4);
    const later = must(procedure, rested, '2026-07-01', 'go-on');
    expect(whyNot(attempt(procedure, later, '2026-07-01', 'confirm', {}, { id: '乙' }))).toEqual([
      '还没有提出',
    ]);
  });
});

describe('registers, hand-over and clocks from before the case', () => {
  const procedure = tiny({
    steps: [
      step('look', {
        ...stay,
        event: 'looked',
        looksUp: true,
        guards: [
          {
            kind: 'facts',
            criterion: { not: { fact: 'barredOn', onOrBefore: '2099-01-01' } },
            citation: WORDS,
            message: '仍在禁止期内',
          },
        ],
      }),
      step('hand', { from: ['open'], to: 'waiting', event: 'handed', handsOver: 'parent' }),
      step('report', {
        ...stay,
        event: 'reported',
        payload: [
          { name: 'approvedOn', label: '批准日期', kind: 'date', required: true, notAfterToday: true },
        ],
      }),
    ],
    deadlines: [
      {
        id: 'report-in-time',
        label: '报告',
        rule: 'R1',
        length: { unit: 'working-days', n: 30 },
        binds: 'applicant',
        starts: [],
        prior: { event: 'reported', date: 'approvedOn' },
        endedBy: ['reported'],
        effect: { kind: 'escalate' },
        citations: [WORDS],
      },
    ],
  });
  const open = submitted(procedure, '2026-03-02');

  test('what the registers know bars at the door and stays on record', () => {
    const barred = { dossier: { register: { barredOn: '2026-01-01' } } };
    expect(whyNot(attempt(procedure, open, '2026-03-02', 'look', {}, barred))).toEqual(['仍在禁止期内']);
    const state = must(
      procedure,
      open,
      '2026-03-02',
      'look',
      {},
      { dossier: { register: { barredOn: '2100-01-01' } } },
    );
    expect(state.facts.barredOn).toBe('2100-01-01');
    expect(
      whyNot(attempt(procedure, open, '2026-03-02', 'look', { register: { barredOn: '2100-01-01' } })),
    ).not.toEqual([]);
  });

  test('a case goes to the agency above, and stays where there is none', () => {
    const handed = must(procedure, open, '2026-03-02', 'hand', {}, { dossier: { parentAgency: 'city' } });
    expect(handed).toMatchObject({ agency: 'city', formerAgencies: ['county'] });
    expect(must(procedure, open, '2026-03-02', 'hand')).toMatchObject({ agency: 'county' });
  });

  test('a period that began before the case is met or late at once, and decides nothing', () => {
    const on = (approvedOn: string) => {
      const state = must(procedure, open, '2026-03-02', 'report', { approvedOn });
      return deadlinesOf(procedure, state, stateCouncil, civilDate('2026-03-02'))[0];
    };
    expect(on('2026-02-02')).toMatchObject({ status: 'met', start: '2026-02-02' });
    expect(on('2025-12-01')).toMatchObject({ status: 'passed', start: '2025-12-01', recorded: false });
  });
});
