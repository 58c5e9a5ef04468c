import { describe, expect, test } from 'vitest';
import type { StaffingStandard } from '../../domain/beside.ts';
import { standardsOf } from '../../domain/staffing.ts';
import { tiny, WORDS } from './tiny-procedure.ts';

const judged = (standard: Partial<StaffingStandard>, facts: Parameters<typeof standardsOf>[1]) =>
  standardsOf(
    tiny({ standards: [{ id: 's', label: '配备', row: 'r', citations: [WORDS], ...standard }] }),
    facts,
  )[0]?.answer;

describe('standards for the staff are computed from what was declared and never rounded', () => {
  const nursesToBeds = {
    ratio: {
      people: { table: 'wards', column: 'nurses' },
      per: { table: 'wards', column: 'beds' },
      atLeast: 0.4,
    },
  };

  test.each([
    [4, 10, 'yes'],
    [3, 10, 'no'],
    [39, 100, 'no'],
    [40, 100, 'yes'],
    // 0.4 of 7 is 2.8: two are too few, three are enough.
    [2, 7, 'no'],
    [3, 7, 'yes'],
  ])('%i nurses to %i beds at 0.4: %s', (nurses, beds, answer) => {
    expect(judged(nursesToBeds, { wards: [{ nurses, beds }] })).toBe(answer);
  });

  test('departments are added up', () => {
    expect(
      judged(nursesToBeds, {
        wards: [
          { nurses: 1, beds: 5 },
          { nurses: 3, beds: 5 },
        ],
      }),
    ).toBe('yes');
  });

  test('a figure that is missing, or no beds at all, leaves it to the panel', () => {
    expect(judged(nursesToBeds, { wards: [{ nurses: 4 }] })).toBe('unknown');
    expect(judged(nursesToBeds, { wards: [{ nurses: 4, beds: 0 }] })).toBe('unknown');
    expect(judged(nursesToBeds, {})).toBe('unknown');
    expect(judged({}, {})).toBe('unknown');
  });

  test('whom a standard does not concern, it does not judge', () => {
    const when = { fact: 'types', includes: '住院' } as const;
    expect(judged({ ...nursesToBeds, when }, { types: ['门诊'] })).toBe('not-concerned');
    expect(judged({ ...nursesToBeds, when }, { types: ['住院'], wards: [{ nurses: 4, beds: 10 }] })).toBe(
      'yes',
    );
  });
});
