import type { Dossier } from '../../../../domain/case/decide.ts';
import { factsNow } from '../../../../domain/case/facts.ts';
import { evaluate } from '../../../../domain/evaluate.ts';
import type { Guard, Step } from '../../../../domain/procedure.ts';
import { ROLES } from '../../../../domain/role.ts';
import { dateOf } from '../../../../domain/time/civil-date.ts';
import { answers } from './answers.ts';
import { guardItem, type Tally } from './tally.ts';
import { nextMorning, type Try, type Walk, type Walker } from './walker.ts';
import { factsAskedIn, wish } from './wishes.ts';

/** A step is tried by the wrong people, in the past, and with too little or too much said: each must be refused for that. */
export function probeStep(walker: Walker, walk: Walk, step: Step): void {
  const one = ordinary(walker, walk, step);
  const stranger = ROLES.find((role) => !step.actor.includes(role));
  if (stranger) must(walker, walk, step, 'role', { ...one, role: stranger });
  must(walker, walk, step, 'payload', { ...one, said: { ...one.said, notices: [] } });
  const { begun } = pastOf(walk);
  if (begun < walk.state.lastAt) must(walker, walk, step, 'past', { ...one, at: begun });
  for (const { name, kind, required } of step.payload) {
    if (!required || kind === 'form') continue;
    const { [name]: _left, ...rest } = one.said;
    must(walker, walk, step, 'payload', { ...one, said: rest });
  }
  for (const guard of step.guards) {
    const dossier = against(walker, walk, guard);
    if (dossier) must(walker, walk, step, 'guard', { ...one, dossier });
  }
}

/** In every stage, every step that does not belong there. */
export function probeStages(walker: Walker, walks: readonly Walk[]): void {
  const seen = new Set<string>();
  for (const walk of walks) {
    const { stage } = walk.state;
    if (seen.has(stage)) continue;
    seen.add(stage);
    for (const step of walker.procedure.steps) {
      if (step.from.includes(stage)) continue;
      const one = ordinary(walker, walk, step);
      // What was done in time may still be put on record after a lapse.
      if (step.doneOn) walker.attempt(walk, step, one);
      else must(walker, walk, step, 'stage', one);
    }
  }
}

/** Steps that nobody of the wrong role has tried yet. */
export function probeRoles(walker: Walker, walks: readonly Walk[], tally: Tally): void {
  for (const step of walker.procedure.steps) {
    const walk = walks.find(({ state }) => step.from.includes(state.stage));
    const stranger = ROLES.find((role) => !step.actor.includes(role));
    if (walk && stranger && !tally.has('roles', step.id))
      must(walker, walk, step, 'role', { ...ordinary(walker, walk, step), role: stranger });
  }
}

/** Guards that have not refused anybody yet, from every walk that stands before their step. */
export function probeGuards(walker: Walker, walks: readonly Walk[], tally: Tally): void {
  for (const step of walker.procedure.steps) {
    for (const [n, guard] of step.guards.entries()) {
      for (const walk of walks) {
        if (tally.has('guards', guardItem(step, n))) break;
        if (!step.from.includes(walk.state.stage)) continue;
        const one = ordinary(walker, walk, step);
        const dossier = against(walker, walk, guard);
        const said =
          guard.kind === 'within-first' ? { ...one.said, ...another(walker, walk, guard) } : one.said;
        walker.attempt(walk, step, { ...one, said, ...(dossier && { dossier }) });
      }
    }
  }
}

function ordinary({ procedure, calendar }: Walker, walk: Walk, step: Step): Try {
  const at = nextMorning(walk.now);
  const said = answers(step, { procedure, calendar, state: walk.state, today: dateOf(at) });
  return { at, role: step.actor[0] ?? 'public', person: '1', said };
}

/** @throws {Error} when the try is allowed, or refused for other reasons only. */
function must(walker: Walker, walk: Walk, step: Step, reason: string, one: Try): void {
  const decision = walker.attempt(walk, step, one);
  // Time passes before the act, and the clock may have moved the case meanwhile.
  const moved = decision.state.stage !== walk.state.stage;
  const told = decision.ok ? [] : decision.refusals.map((refusal) => refusal.reason);
  if (!moved && !told.some((given) => given === reason))
    throw new Error(`${step.id} in ${walk.state.stage} was not refused for ${reason}: ${told.join(' ')}`);
}

function pastOf({ state }: Walk): { begun: Walk['now'] } {
  const [first] = state.history;
  return { begun: first?.at ?? state.lastAt };
}

/** What has to be beside the case for the guard to refuse; undefined where that is not for the dossier to say. */
function against(walker: Walker, { state, subject, now }: Walk, guard: Guard): Partial<Dossier> | undefined {
  if (guard.kind === 'forms-complete') return { incompleteForms: ['模拟的表单'] };
  if (guard.kind === 'materials-complete') return { missingMaterials: ['模拟的材料'] };
  const known = factsNow(walker.procedure, state, nextMorning(now));
  if (guard.kind === 'facts') {
    const { criterion } = guard;
    const register = wish(criterion, false, known);
    const turned = register && evaluate(criterion, { ...known, ...register }).answer !== 'yes';
    // Where no answer is wrong, none is: what nobody knows holds for nobody.
    return {
      register: turned ? register : Object.fromEntries(factsAskedIn(criterion).map((fact) => [fact, null])),
    };
  }
  if (guard.kind !== 'no-computed-ground') return undefined;
  for (const { appliesTo, test } of walker.procedure.refusalGrounds) {
    const register = test && appliesTo.includes(subject.kind) ? wish(test, true, known) : undefined;
    if (register) return { register };
  }
  return undefined;
}

/** Something that was not named the first time. */
function another(
  { procedure }: Walker,
  { subject }: Walk,
  { field, key }: Extract<Guard, { kind: 'within-first' }>,
): Record<string, unknown> {
  const last = procedure.materials.findLast(({ appliesTo }) => appliesTo.includes(subject.kind));
  return { [field]: [{ [key]: last?.id, finding: '模拟：又一项' }] };
}
