import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../domain/criterion.ts';
import { assess, materialsRequired } from '../../domain/eligibility.ts';
import type { Condition, Material, Procedure, RefusalGround } from '../../domain/procedure.ts';

const BOTH = ['medical-institution', 'retail-pharmacy'];
const MEDICAL = ['medical-institution'];

const rule = (id: string) => ({ id, label: id, citations: [] });

function condition(id: string, test?: Criterion, more: Partial<Condition> = {}): Condition {
  return {
    ...rule(id),
    appliesTo: BOTH,
    personDecides: false,
    judgedAt: 'submission',
    ...(test && { test }),
    ...more,
  };
}

function ground(id: string, test?: Criterion, more: Partial<RefusalGround> = {}): RefusalGround {
  return { ...rule(id), appliesTo: BOTH, personDecides: false, ...(test && { test }), ...more };
}

function material(id: string, more: Partial<Material> = {}): Material {
  return { ...rule(id), appliesTo: BOTH, accept: ['application/pdf'], ...more };
}

/** A procedure small enough to see through, with one rule of each sort that 003 has. */
const procedure: Procedure = {
  id: 'somewhere/designation',
  version: '2023-04-14',
  title: '定点申请',
  source: '003',
  region: '某市',
  applicants: BOTH.map((id) => rule(id)),
  stages: [],
  steps: [],
  deadlines: [],
  conditions: [
    condition('operating', { since: 'operatingSince', lasted: { unit: 'months', n: 3 }, by: 'submittedOn' }),
    condition('policies', { fact: 'policies', includes: '财务制度' }, { personDecides: true }),
    condition('beds', { fact: 'beds', atLeast: 1 }, { appliesTo: MEDICAL }),
    condition('other'),
  ],
  materials: [
    material('form'),
    material('maternity-licence', {
      appliesTo: MEDICAL,
      requiredWhen: { fact: 'specialties', includes: '妇产' },
      requiredWhenLabel: '申请妇产专业',
    }),
  ],
  refusalGrounds: [
    ground('fraud', { since: 'fraudFoundOn', bannedFor: { unit: 'years', n: 3 }, on: 'submittedOn' }),
    ground(
      'fund',
      {
        all: [
          { fact: 'applicantKind', is: 'medical-institution' },
          { fact: 'fundSupportMonths', atMost: 6 },
        ],
      },
      {
        appliesTo: MEDICAL,
        mayBeWaived: true,
        citations: [{ source: '003', place: '第二十四条', quote: '原则上当年不予受理' }],
      },
    ),
    ground(
      'ordinary',
      { fact: 'nonBasicServices', is: 'not-main' },
      { appliesTo: MEDICAL, mayBeWaived: true },
    ),
    ground('law'),
  ],
  forms: [],
  notices: [],
  assumptions: [],
};

const facts = {
  submittedOn: '2026-03-02',
  operatingSince: '2026-01-01',
  policies: ['财务制度'],
  beds: 20,
  fraudFoundOn: '2024-01-01',
  fundSupportMonths: 6,
};

const verdicts = (findings: readonly { rule: { id: string }; verdict: string; computed: string }[]) =>
  findings.map(({ rule, verdict, computed }) => `${rule.id}: ${verdict} (${computed})`);

describe('assess', () => {
  it('gives every condition and ground of this kind of applicant at once, in the order of the document', () => {
    const { conditions, grounds } = assess(procedure, 'medical-institution', facts);
    expect(verdicts(conditions)).toEqual([
      'operating: not-met (no)',
      'policies: person-decides (yes)',
      'beds: met (yes)',
      'other: person-decides (none)',
    ]);
    expect(verdicts(grounds)).toEqual([
      'fraud: holds (yes)',
      'fund: person-decides (yes)',
      'ordinary: unknown (unknown)',
      'law: person-decides (none)',
    ]);
  });

  it('leaves out what does not concern a pharmacy', () => {
    const { conditions, grounds } = assess(procedure, 'retail-pharmacy', facts);
    expect(conditions.map(({ rule: { id } }) => id)).toEqual(['operating', 'policies', 'other']);
    expect(grounds.map(({ rule: { id } }) => id)).toEqual(['fraud', 'law']);
  });

  it('is unknown, not a failure, where facts are missing, and names them', () => {
    const { conditions, grounds } = assess(procedure, 'medical-institution', { submittedOn: '2026-03-02' });
    expect(verdicts(conditions)).toEqual([
      'operating: unknown (unknown)',
      'policies: person-decides (unknown)',
      'beds: unknown (unknown)',
      'other: person-decides (none)',
    ]);
    expect(conditions.map(({ missing }) => missing)).toEqual([
      ['operatingSince'],
      ['policies'],
      ['beds'],
      [],
    ]);
    expect(verdicts(grounds)).toEqual([
      'fraud: unknown (unknown)',
      'fund: unknown (unknown)',
      'ordinary: unknown (unknown)',
      'law: person-decides (none)',
    ]);
  });

  it('第二十四条 原则上: a ground that holds may be decided otherwise, one that does not hold needs nobody', () => {
    const [, held] = assess(procedure, 'medical-institution', facts).grounds;
    expect(held?.explanation).toContain('文件规定为“原则上”，工作人员可说明理由另行决定');
    const [, free] = assess(procedure, 'medical-institution', { ...facts, fundSupportMonths: 7 }).grounds;
    expect(free).toMatchObject({ verdict: 'does-not-hold', computed: 'no' });
  });

  it('第十条（一）、附件5-1第12行: a ground on which two places differ says so, and does not claim 原则上', () => {
    const grounds = assess(procedure, 'medical-institution', {
      ...facts,
      nonBasicServices: 'not-main',
    }).grounds;
    const conflict = grounds.find(({ rule: { id } }) => id === 'ordinary');
    expect(conflict?.verdict).toBe('person-decides');
    expect(conflict?.explanation).toContain('文件各处的规定不一致，工作人员可说明理由另行决定');
    expect(conflict?.explanation).not.toContain('原则上');
  });

  it('explains with values and dates, by the labels it is given', () => {
    const wording = { label: (fact: string) => (fact === 'beds' ? '床位数' : undefined) };
    const { conditions } = assess(procedure, 'medical-institution', facts, wording);
    expect(conditions.map(({ explanation }) => explanation)).toEqual([
      '自2026年1月1日起，至2026年4月1日满3个月；“申请日”2026年3月2日未满。',
      '“policies”含财务制度。须由工作人员确认。',
      '“床位数”为20，不少于1。',
      '须由工作人员判断。',
    ]);
  });

  it('refuses a kind of applicant that the procedure does not know', () => {
    expect(() => assess(procedure, 'hotel', facts)).toThrow(RangeError);
    expect(() => materialsRequired(procedure, 'hotel', facts)).toThrow(RangeError);
  });
});

const required = (specialties?: readonly string[]) =>
  materialsRequired(procedure, 'medical-institution', { ...(specialties && { specialties }) }).map(
    ({ material: { id }, required: answer, explanation }) => [id, answer, explanation],
  );

describe('materialsRequired', () => {
  it('第八条（八）1: the maternity licence is asked for only with the maternity specialty', () => {
    expect(required(['妇产'])).toEqual([
      ['form', 'yes', '必须提交。'],
      ['maternity-licence', 'yes', '申请妇产专业的，须提交；本次须提交：“specialties”含妇产。'],
    ]);
    expect(required(['康复'])[1]?.[1]).toBe('no');
    expect(required()[1]).toEqual([
      'maternity-licence',
      'unknown',
      '申请妇产专业的，须提交；尚不能判断是否须提交：未填写“specialties”。',
    ]);
  });

  it('第九条: a pharmacy is not asked for it at all', () => {
    expect(materialsRequired(procedure, 'retail-pharmacy', {}).map(({ material: { id } }) => id)).toEqual([
      'form',
    ]);
  });
});
