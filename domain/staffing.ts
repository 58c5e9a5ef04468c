import type { Headcount, StaffingStandard, StaffRatio } from './beside.ts';
import type { Facts } from './criterion.ts';
import { type Answer, evaluate, type Wording } from './evaluate.ts';
import type { Procedure } from './procedure.ts';

/** What the declared departments and roster say of one standard. It never decides: the panel confirms on the spot. */
export interface StandardFinding {
  standard: StaffingStandard;
  answer: Answer | 'not-concerned';
  /** Plain Chinese, with the figures. */
  explanation: string;
}

/** Every standard for the staff, in the document's order. */
export function standardsOf(
  { standards = [] }: Procedure,
  facts: Facts,
  wording?: Wording,
): StandardFinding[] {
  return standards.map((standard) => {
    const { when, test, ratio } = standard;
    if (when && evaluate(when, facts, wording).answer === 'no')
      return { standard, answer: 'not-concerned', explanation: '本次申请不涉及。' };
    if (ratio) return { standard, ...compare(ratio, facts) };
    if (!test) return { standard, answer: 'unknown', explanation: '由评估人员现场判断。' };
    const { answer, explanation } = evaluate(test, facts, wording);
    return { standard, answer, explanation };
  });
}

/** In whole tenths, so that 0.3 of 10 is 3; unknown where a figure is missing or there is nothing to divide by. */
function compare({ people, per, atLeast }: StaffRatio, facts: Facts): Omit<StandardFinding, 'standard'> {
  const have = countOf(people, facts);
  const units = per ? countOf(per, facts) : 1;
  if (have === undefined || units === undefined || units === 0)
    return { answer: 'unknown', explanation: '申报的数据不足以计算，由评估人员现场判断。' };
  const enough = have * 10 >= units * Math.round(atLeast * 10);
  const need = per ? `${units}×${atLeast}＝${(units * Math.round(atLeast * 10)) / 10}` : String(atLeast);
  return {
    answer: enough ? 'yes' : 'no',
    explanation: `按申报数据计算：应有不少于${need}，申报${have}，${enough ? '符合' : '不符合'}。`,
  };
}

function countOf(of: Headcount, facts: Facts): number | undefined {
  if ('fact' in of) return numberIn(facts[of.fact]);
  const rows = facts[of.table];
  if (!Array.isArray(rows) || rows.length === 0) return undefined;
  const counts = rows.map((row: Facts | string) =>
    typeof row === 'object' ? numberIn(row[of.column]) : undefined,
  );
  return counts.includes(undefined) ? undefined : counts.reduce((sum: number, n) => sum + (n ?? 0), 0);
}

function numberIn(value: Facts[string]): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
