import { describe, expect, test } from 'vitest';
import { append } from '../../../domain/case/chain.ts';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { settle } from '../../../domain/case/settle.ts';
import { advance, type CaseState } from '../../../domain/case/state.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { at, attempt, must, step, submitted, tiny, WORDS, whyNot } from '../tiny-procedure.ts';

const stay = { from: ['open'], to: null };

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

  test('a public notice across a year whose holidays are not published ends only once they are', () => {
    const notice = tiny({
      steps: [step('go-on', { from: ['open'], to: 'done', event: 'gone-on' })],
      deadlines: [
        {
          id: 'notice',
          label: '公示',
          rule: 'R8',
          length: { unit: 'working-days', n: 7 },
          binds: 'reviewer',
          starts: [{ event: 'submitted' }],
          endedBy: [],
          during: ['open'],
          effect: { kind: 'open', blocks: ['go-on'] },
          citations: [WORDS],
        },
      ],
    });
    const state = submitted(notice, '2026-12-28');
    expect(whyNot(attempt(notice, state, '2027-02-01', 'go-on'))[0]).toContain('2027年的放假安排');
    expect(settle(notice, state, stateCouncil, at('2027-02-01')).events).toEqual([]);
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
