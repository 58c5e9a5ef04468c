import type { AgreementGround } from './agreement.ts';
import type { CaseState } from './case/state.ts';
import type { Facts } from './criterion.ts';
import { type Evaluation, evaluate, type Wording } from './evaluate.ts';
import type { Procedure } from './procedure.ts';

/** A ground with a test, and what the facts make of it. A person decides in any case. */
export interface ProposedGround extends Pick<Evaluation, 'answer' | 'explanation' | 'missing'> {
  ground: AgreementGround;
}

/**
 * What the facts (see `factsNow`) make of the grounds that can be computed and whose steps the present stage knows: those that
 * hold, those that do not, and those for which a fact is missing.
 */
export function proposedGrounds(
  { grounds = [], steps }: Procedure,
  { applicantKind, stage }: Pick<CaseState, 'applicantKind' | 'stage'>,
  facts: Facts,
  wording?: Wording,
): ProposedGround[] {
  const open = new Set(steps.filter(({ from }) => from.includes(stage)).map(({ id }) => id));
  return grounds.flatMap((ground) => {
    if (
      !ground.test ||
      !ground.appliesTo.includes(applicantKind) ||
      !ground.steps.some((step) => open.has(step))
    )
      return [];
    const { answer, explanation, missing } = evaluate(ground.test, facts, wording);
    return { ground, answer, explanation, missing };
  });
}
