import type { Facts } from './criterion.ts';
import { type Answer, type Evaluation, evaluate, type Wording } from './evaluate.ts';
import type { Condition, Material, Procedure, RefusalGround } from './procedure.ts';

/** What is to be said about one condition or one refusal ground in one case. */
export interface Finding<R extends Condition | RefusalGround = Condition | RefusalGround> {
  rule: R;
  /** Conditions are met or not met; grounds hold or do not. The last two are for both. */
  verdict: 'met' | 'not-met' | 'holds' | 'does-not-hold' | 'person-decides' | 'unknown';
  /** What the test answered, whoever decides; `none` where the rule has no test. */
  computed: Answer | 'none';
  /** Plain Chinese, with the values and dates. */
  explanation: string;
  /** Facts that are missing for an answer. */
  missing: string[];
}

/**
 * Every condition and every refusal ground that concerns this kind of applicant, all at once and in the document's order.
 * A person decides where the rule says so, where it has no test, and where a ground that holds may be waived
 * (原则上, or two places at odds).
 *
 * @throws {RangeError} when the procedure knows no such kind of applicant.
 */
export function assess(
  procedure: Procedure,
  applicantKind: string,
  facts: Facts,
  wording?: Wording,
): { conditions: Finding<Condition>[]; grounds: Finding<RefusalGround>[] } {
  const known = factsOf(procedure, applicantKind, facts);
  const concerned = concerns(applicantKind);
  return {
    conditions: procedure.conditions
      .filter(concerned)
      // Whom it does not concern, nobody asks; where that is not known yet, it is still asked.
      .filter(({ when }) => !when || evaluate(when, known).answer !== 'no')
      .map((rule) => find(rule, known, CONDITION_VERDICTS, wording)),
    grounds: procedure.refusalGrounds
      .filter(concerned)
      .map((rule) => find(rule, known, GROUND_VERDICTS, wording)),
  };
}

/** Whether each material of this kind of applicant must be handed in. */
export interface MaterialFinding {
  material: Material;
  /** Unknown while the facts that its condition asks for are missing. */
  required: Answer;
  explanation: string;
}

/**
 * The materials that concern this kind of applicant, in the document's order, with those not required in this case.
 *
 * @throws {RangeError} when the procedure knows no such kind of applicant.
 */
export function materialsRequired(
  procedure: Procedure,
  applicantKind: string,
  facts: Facts,
  wording?: Wording,
): MaterialFinding[] {
  const known = factsOf(procedure, applicantKind, facts);
  return procedure.materials.filter(concerns(applicantKind)).map((material) => {
    const { requiredWhen, requiredWhenLabel } = material;
    const instead = suppliedOtherwise(material, known);
    if (instead) return { material, ...instead };
    if (!requiredWhen) return { material, required: 'yes', explanation: '必须提交。' };
    const { answer, explanation } = evaluate(requiredWhen, known, wording);
    const when = requiredWhenLabel ? `${requiredWhenLabel}的，须提交；` : '';
    return { material, required: answer, explanation: `${when}${REQUIRED_WORDS[answer]}：${explanation}` };
  });
}

/**
 * Why a material need not be handed in: looked up by the agency itself, or pledged. While nobody has looked it up yet, nobody
 * knows, and the applicant is not asked for it.
 */
function suppliedOtherwise(
  { id, sharedWhen, pledgedIn }: Material,
  facts: Facts,
): Omit<MaterialFinding, 'material'> | undefined {
  const pledged = pledgedIn && facts[pledgedIn];
  if (Array.isArray(pledged) && pledged.includes(id))
    return { required: 'no', explanation: '已选择告知承诺，本次无须提交。' };
  if (!sharedWhen || facts[sharedWhen] === false) return undefined;
  return facts[sharedWhen] === true
    ? { required: 'no', explanation: '经办机构已通过数据共享查询、核验，本次无须提交。' }
    : { required: 'unknown', explanation: '经办机构先通过数据共享查询、核验；查不到的，再请您提交。' };
}

const REQUIRED_WORDS = {
  yes: '本次须提交',
  no: '本次无须提交',
  unknown: '尚不能判断是否须提交',
} as const satisfies Record<Answer, string>;

const CONDITION_VERDICTS = { yes: 'met', no: 'not-met', unknown: 'unknown' } as const satisfies Record<
  Answer,
  Finding['verdict']
>;

const GROUND_VERDICTS = {
  yes: 'holds',
  no: 'does-not-hold',
  unknown: 'unknown',
} as const satisfies Record<Answer, Finding['verdict']>;

function find<R extends Condition | RefusalGround>(
  rule: R,
  facts: Facts,
  verdicts: Record<Answer, Finding['verdict']>,
  wording: Wording | undefined,
): Finding<R> {
  if (!rule.test) {
    return {
      rule,
      verdict: 'person-decides',
      computed: 'none',
      explanation: '须由工作人员判断。',
      missing: [],
    };
  }
  const evaluation = evaluate(rule.test, facts, wording);
  const { answer, missing } = evaluation;
  const waivable = 'mayBeWaived' in rule && rule.mayBeWaived === true && answer === 'yes';
  const decides = rule.personDecides || waivable;
  return {
    rule,
    verdict: decides ? 'person-decides' : verdicts[answer],
    computed: answer,
    explanation: explain(evaluation, rule, waivable),
    missing,
  };
}

function explain(
  { explanation }: Evaluation,
  { citations, personDecides }: Condition | RefusalGround,
  waivable: boolean,
): string {
  if (!waivable) return personDecides ? `${explanation}须由工作人员确认。` : explanation;
  // A ground leaves room for one of two reasons: its own words say 原则上, or two places of the document are at odds.
  const inPrinciple = citations.some(({ quote }) => quote.includes('原则上'));
  const why = inPrinciple ? '文件规定为“原则上”' : '文件各处的规定不一致';
  return `${explanation}${why}，工作人员可说明理由另行决定。`;
}

function factsOf(procedure: Procedure, applicantKind: string, facts: Facts): Facts {
  if (!procedure.applicants.some(({ id }) => id === applicantKind)) {
    throw new RangeError(`procedure ${procedure.id} knows no applicant kind ${applicantKind}`);
  }
  return { ...facts, applicantKind };
}

function concerns(applicantKind: string): (rule: { appliesTo: readonly string[] }) => boolean {
  return ({ appliesTo }) => appliesTo.includes(applicantKind);
}
