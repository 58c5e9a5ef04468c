import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, Facts } from '../../domain/criterion.ts';
import { type Answer, evaluate } from '../../domain/evaluate.ts';

const labels: Record<string, string> = {
  beds: '床位数',
  hasInsuranceDepartment: '内设医保管理部门',
  designationTypes: '申请定点类型',
  pharmacists: '药师',
  'pharmacists.contractEnd': '合同终止日',
  nonBasicServices: '非基本医疗服务',
};
const wording = {
  label: (fact: string) => labels[fact],
  value: (_: string, value: string | number) => (value === 'not-main' ? '有，但非主要' : undefined),
};

const answer = (criterion: Criterion, facts: Facts) => evaluate(criterion, facts, wording).answer;
const explain = (criterion: Criterion, facts: Facts) => evaluate(criterion, facts, wording).explanation;

describe('single tests', () => {
  it.each<[Criterion, Facts, Answer, string]>([
    [
      { fact: 'hasInsuranceDepartment', is: true },
      { hasInsuranceDepartment: true },
      'yes',
      '“内设医保管理部门”为是。',
    ],
    [
      { fact: 'hasInsuranceDepartment', is: true },
      { hasInsuranceDepartment: false },
      'no',
      '“内设医保管理部门”为否。',
    ],
    [
      { fact: 'nonBasicServices', is: 'none' },
      { nonBasicServices: 'not-main' },
      'no',
      '“非基本医疗服务”为有，但非主要，不是none。',
    ],
    [{ fact: 'beds', in: [100, 200] }, { beds: 150 }, 'no', '“床位数”为150，不属于100、200。'],
    [
      { fact: 'designationTypes', includes: '住院' },
      { designationTypes: ['住院'] },
      'yes',
      '“申请定点类型”含住院。',
    ],
    [
      { fact: 'designationTypes', includes: '住院' },
      { designationTypes: ['其他'] },
      'no',
      '“申请定点类型”为其他，不含住院。',
    ],
    [
      { fact: 'designationTypes', includes: '住院' },
      { designationTypes: [] },
      'no',
      '“申请定点类型”未选任何一项。',
    ],
    [{ fact: 'beds', atLeast: 100 }, { beds: 100 }, 'yes', '“床位数”为100，不少于100。'],
    [{ fact: 'beds', atLeast: 100 }, { beds: 99 }, 'no', '“床位数”为99，少于100。'],
    [
      { fact: 'quotaOverrunPercent', moreThan: 10 },
      { quotaOverrunPercent: 10 },
      'no',
      '“quotaOverrunPercent”为10，未超过10。',
    ],
    [
      { fact: 'fundSupportMonths', atMost: 6 },
      { fundSupportMonths: 6 },
      'yes',
      '“fundSupportMonths”为6，不超过6。',
    ],
    [
      { fact: 'submittedOn', onOrBefore: '2022-12-31' },
      { submittedOn: '2022-12-31' },
      'yes',
      '“申请日”2022年12月31日不晚于2022年12月31日。',
    ],
    [
      { fact: 'submittedOn', onOrBefore: 'drugLicenceValidTo' },
      { submittedOn: '2026-03-02', drugLicenceValidTo: '2026-03-01' },
      'no',
      '“申请日”2026年3月2日晚于“drugLicenceValidTo”2026年3月1日。',
    ],
  ])('%j of %j is %s', (criterion, facts, expected, explanation) => {
    expect(evaluate(criterion, facts, wording)).toEqual({
      answer: expected,
      facts: Object.keys(facts),
      missing: [],
      explanation,
    });
  });

  it.each<[Criterion, Facts]>([
    [{ fact: 'beds', atLeast: 100 }, {}],
    [{ fact: 'beds', atLeast: 100 }, { beds: null }],
    [{ fact: 'beds', atLeast: 100 }, { beds: '120' }],
    [{ fact: 'beds', is: 'many' }, { beds: 3 }],
    [{ fact: 'beds', is: 'many' }, { beds: '  ' }],
    [{ fact: 'beds', atMost: 100 }, { beds: Number.NaN }],
    [{ fact: 'beds', includes: '住院' }, { beds: '住院' }],
    [{ fact: 'beds', onOrBefore: '2026-01-01' }, { beds: '2026-02-30' }],
    [{ not: { fact: 'beds', is: true } }, {}],
    [{ since: 'beds', lasted: { unit: 'months', n: 3 }, by: '2026-01-01' }, {}],
    [{ count: 'beds', where: { fact: 'a', is: 1 }, atLeast: 1 }, { beds: ['a'] }],
  ])('%j of %j is unknown, never no', (criterion, facts) => {
    expect(evaluate(criterion, facts)).toMatchObject({ answer: 'unknown', missing: ['beds'] });
  });

  it('a fact named like something every object has is no fact', () => {
    expect(answer({ fact: 'constructor', is: 'x' }, {})).toBe('unknown');
  });
});

describe('rules R6 and R5', () => {
  const lasted: Criterion = { since: 'operatingSince', lasted: { unit: 'months', n: 3 }, by: 'submittedOn' };
  const banned: Criterion = { since: 'fraudFoundOn', bannedFor: { unit: 'years', n: 3 }, on: 'submittedOn' };

  it('第六条（一）: three months in operation suffice on the day itself, with a hint to look again', () => {
    expect(evaluate(lasted, { operatingSince: '2026-01-15', submittedOn: '2026-04-15' })).toEqual({
      answer: 'yes',
      facts: ['operatingSince', 'submittedOn'],
      missing: [],
      explanation:
        '自2026年1月15日起，至2026年4月15日满3个月；“申请日”2026年4月15日已满（恰为当日，请核对起算日）。',
    });
    expect(answer(lasted, { operatingSince: '2026-01-15', submittedOn: '2026-04-14' })).toBe('no');
  });

  it('第十条（五）: three years not yet passed bar on the corresponding day and no longer after', () => {
    expect(answer(banned, { fraudFoundOn: '2023-05-08', submittedOn: '2026-05-08' })).toBe('yes');
    expect(explain(banned, { fraudFoundOn: '2023-05-08', submittedOn: '2026-05-09' })).toBe(
      '自2023年5月8日起3年，至2026年5月8日（含当日）未满；“申请日”2026年5月9日已不在期内。',
    );
  });

  it('names every date that is missing', () => {
    expect(evaluate(lasted, {})).toMatchObject({
      answer: 'unknown',
      missing: ['operatingSince', 'submittedOn'],
    });
  });
});

describe('tables', () => {
  const criterion: Criterion = {
    count: 'pharmacists',
    atLeast: 1,
    where: {
      all: [
        { since: 'contractStart', lasted: { unit: 'years', n: 1 }, by: 'contractEnd' },
        { fact: 'submittedOn', onOrBefore: 'contractEnd' },
      ],
    },
  };
  const good = { contractStart: '2025-06-01', contractEnd: '2026-06-01' };
  const over = { contractStart: '2024-01-01', contractEnd: '2026-01-01' };

  it('第七条（二）: one row that satisfies all is enough, and rows see the facts around them', () => {
    expect(evaluate(criterion, { submittedOn: '2026-03-02', pharmacists: [over, good] }, wording)).toEqual({
      answer: 'yes',
      facts: ['pharmacists', 'submittedOn'],
      missing: [],
      explanation: '“药师”共2行，符合要求的1行，不少于1行。',
    });
  });

  it('says of each row why it does not count', () => {
    expect(explain(criterion, { submittedOn: '2026-03-02', pharmacists: [over] })).toBe(
      '“药师”共1行，符合要求的0行，少于1行（第1行“申请日”2026年3月2日晚于“合同终止日”2026年1月1日）。',
    );
  });

  it('stays unknown while a row with gaps could still make up the number', () => {
    const facts = { submittedOn: '2026-03-02', pharmacists: [over, { contractStart: '2025-06-01' }] };
    expect(evaluate(criterion, facts, wording)).toMatchObject({
      answer: 'unknown',
      missing: ['pharmacists'],
    });
    expect(answer({ ...criterion, atLeast: 2 }, facts)).toBe('no');
    expect(answer(criterion, { submittedOn: '2026-03-02', pharmacists: [] })).toBe('no');
  });

  it('a cell left out is missing, although the same name stands outside', () => {
    const rows: Criterion = { count: 'rooms', where: { fact: 'beds', atLeast: 10 }, atLeast: 1 };
    expect(evaluate(rows, { beds: 100, rooms: [{ beds: 5 }, { name: '内科' }] })).toMatchObject({
      answer: 'unknown',
      missing: ['rooms'],
    });
  });
});

describe('all, any and not', () => {
  const department: Criterion = {
    any: [{ not: { fact: 'beds', atLeast: 100 } }, { fact: 'hasInsuranceDepartment', is: true }],
  };

  it('第六条（三）: a hundred beds ask for a department, and fewer do not', () => {
    expect(answer(department, { beds: 99 })).toBe('yes');
    expect(answer(department, { beds: 100, hasInsuranceDepartment: true })).toBe('yes');
    expect(explain(department, { beds: 100, hasInsuranceDepartment: false })).toBe(
      '“床位数”为100，不少于100；“内设医保管理部门”为否。',
    );
    expect(evaluate(department, { beds: 100 })).toMatchObject({
      answer: 'unknown',
      missing: ['hasInsuranceDepartment'],
    });
  });

  const facts = ['a', 'b', 'c'];
  const criteria = fc.letrec<{ node: Criterion }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(...facts).map((fact): Criterion => ({ fact, is: true })),
      fc.array(tie('node'), { maxLength: 3 }).map((all): Criterion => ({ all })),
      fc.array(tie('node'), { maxLength: 3 }).map((any): Criterion => ({ any })),
      tie('node').map((not): Criterion => ({ not })),
    ),
  })).node;
  const partial = fc.record(Object.fromEntries(facts.map((fact) => [fact, fc.boolean()])), {
    requiredKeys: [],
  });

  it('a known answer stays whatever the missing facts turn out to be, and unknown names what is missing', () => {
    fc.assert(
      fc.property(criteria, partial, (criterion, known) => {
        const { answer: now, missing } = evaluate(criterion, known);
        const whole = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => {
          const guess = Object.fromEntries(facts.map((fact, n) => [fact, ((bits >> n) & 1) === 1]));
          return truth(criterion, { ...guess, ...known });
        });
        if (now !== 'unknown') expect(whole.every((one) => one === (now === 'yes'))).toBe(true);
        expect(missing.length > 0).toBe(now === 'unknown');
        expect(missing.every((fact) => !(fact in known))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** Two-valued logic on facts that are all there. */
function truth(criterion: Criterion, known: Facts): boolean {
  if ('all' in criterion) return criterion.all.every((part) => truth(part, known));
  if ('any' in criterion) return criterion.any.some((part) => truth(part, known));
  if ('not' in criterion) return !truth(criterion.not, known);
  return 'fact' in criterion && known[criterion.fact] === true;
}
