import { assess } from '../eligibility.ts';
import { evaluate } from '../evaluate.ts';
import type { Guard, Procedure, Step } from '../procedure.ts';
import { dateOf, type Instant } from '../time/civil-date.ts';
import type { Dossier, Refusal } from './decide.ts';
import { type EventPayload, GROUND_DECIDED } from './event.ts';
import type { CaseState } from './state.ts';

/** Every guard of the step that does not hold, with its article. `payload` is absent while nobody has tried yet. */
export function guardObjections(
  procedure: Procedure,
  step: Step,
  state: CaseState,
  dossier: Dossier,
  payload: EventPayload | undefined,
  now: Instant,
): Refusal[] {
  return step.guards.flatMap((guard) => {
    const detail = failing(procedure, guard, state, dossier, payload, now);
    if (detail === undefined) return [];
    return {
      reason: 'guard',
      message: guard.message + detail,
      citations: [guard.citation],
    } satisfies Refusal;
  });
}

/** What to add to the guard's message when it fails; undefined when it holds. */
function failing(
  procedure: Procedure,
  guard: Guard,
  state: CaseState,
  dossier: Dossier,
  payload: EventPayload | undefined,
  now: Instant,
): string | undefined {
  switch (guard.kind) {
    case 'forms-complete':
      return listed(dossier.incompleteForms);
    case 'materials-complete':
      return listed(dossier.missingMaterials);
    case 'not-before':
      return state.history.some(({ type }) => type === guard.event) ? '' : undefined;
    case 'facts':
      return evaluate(guard.criterion, withToday(state.facts, now)).answer === 'yes' ? undefined : '';
    case 'within-first': {
      const first = state.history.find(({ type }) => type === guard.event);
      if (!first || !payload) return undefined;
      const named = keys(first.payload[guard.field], guard.key);
      const more = keys(payload[guard.field], guard.key).filter((key) => !named.includes(key));
      return listed(more.map((id) => labelOf(procedure, id)));
    }
    case 'no-computed-ground': {
      const decided = state.history
        .filter(({ type }) => type === GROUND_DECIDED)
        .map((event) => event.payload.ground);
      const { grounds } = assess(procedure, state.applicantKind, withToday(state.facts, now));
      return listed(
        grounds
          .filter(({ computed, rule }) => computed === 'yes' && !decided.includes(rule.id))
          .map(({ rule }) => rule.label),
      );
    }
  }
}

function listed(items: readonly string[]): string | undefined {
  return items.length > 0 ? `（${items.join('；')}）` : undefined;
}

/** What people call a material or a ground; guards compare ids. */
function labelOf({ materials, refusalGrounds }: Procedure, id: string): string {
  return [...materials, ...refusalGrounds].find((rule) => rule.id === id)?.label ?? id;
}

function keys(value: unknown, key: string): string[] {
  return Array.isArray(value) ? value.map((item: Record<string, unknown> | null) => String(item?.[key])) : [];
}

/** The facts with today's date among them, for criteria that ask for it. */
export function withToday(facts: CaseState['facts'], now: Instant): CaseState['facts'] {
  return { ...facts, today: dateOf(now) };
}
