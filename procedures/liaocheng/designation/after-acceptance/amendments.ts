import type { Deadline, RefusalGround, Stage, Step } from '../../../../domain/procedure.ts';
import { ALL, OPEN_UNTIL_SIGNED } from './stages.ts';

// What changes in the parts up to the acceptance once the procedure goes on behind it. Nothing is taken from them: a case
// that stands at the acceptance today goes on from there.

const FIRST_ASSESSMENT = ['accepted', 'desk-review', 'doubt-check', 'site-visit'];

/** `accepted` is no longer the last stage. */
export function amendStage(stage: Stage): Stage {
  return stage.id === 'accepted' ? { ...stage, label: '已受理（待审核评价）' } : stage;
}

/** Documents are served, the upload is recorded and an application is withdrawn in the later stages too. */
export function amendStep(step: Step): Step {
  const later = LATER[step.id];
  const notes = MORE_ASSUMPTIONS[step.id];
  return {
    ...step,
    ...(later && { from: [...step.from, ...later] }),
    ...(notes && { assumptions: [...(step.assumptions ?? []), ...notes] }),
    payload: step.payload.map((field) =>
      field.name === 'servedOn' ? { ...field, hint: SERVED_HINT } : field,
    ),
  };
}

/** More than the correction now runs from a delivery. */
const SERVED_HINT =
  '补正、整改等自送达起算的期限，自这一天的次日起算。通知书签收栏的日期与回执不同的，请先核对更正。';

const LATER: Readonly<Record<string, readonly string[]>> = {
  serve: ALL,
  withdraw: OPEN_UNTIL_SIGNED,
  'upload-to-province': FIRST_ASSESSMENT.slice(1),
};

const MORE_ASSUMPTIONS: Readonly<Record<string, readonly string[]>> = {
  'waive-ground': ['one-out-one-in', 'policy-preference', 'gate-year'],
  submit: ['transition-date', 'additional-site', 'internet-hospital'],
};

/** The assessment's months now end with its outcome, as the assumption `assessment-span` reads them. */
export function amendDeadline(deadline: Deadline): Deadline {
  if (deadline.id === 'upload') return { ...deadline, during: FIRST_ASSESSMENT };
  if (deadline.id !== 'assessment') return deadline;
  return {
    ...deadline,
    endedBy: ['assessment-passed', 'assessment-failed', 'falsification-found'],
    during: FIRST_ASSESSMENT,
  };
}

/** The gate stands for the calendar year. */
export function amendGround(ground: RefusalGround): RefusalGround {
  if (ground.id !== 'ground-24') return ground;
  return { ...ground, assumptions: [...(ground.assumptions ?? []), 'gate-year'] };
}
