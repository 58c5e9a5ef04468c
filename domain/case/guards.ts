import type { Facts } from '../criterion.ts';
import { assess } from '../eligibility.ts';
import { evaluate } from '../evaluate.ts';
import type { Guard, Procedure, Step } from '../procedure.ts';
import { dateOf, type Instant } from '../time/civil-date.ts';
import type { Dossier, Refusal } from './decide.ts';
import { type EventPayload, GROUND_DECIDED, sayingAll } from './event.ts';
import { factsNow } from './facts.ts';
import type { CaseState } from './state.ts';

/** What guards look at. */
export interface GuardContext {
  procedure: Procedure;
  state: CaseState;
  dossier: Dossier;
  now: Instant;
  /** Who acts; absent while it is not known which person of a role will. */
  actorId?: string | undefined;
  /** What is said with the step; absent while nobody has tried yet. */
  payload?: EventPayload | undefined;
}

/** Every guard of the step that does not hold, with its article. */
export function guardObjections(step: Step, context: GuardContext): Refusal[] {
  // What the step's own forms will say cannot be judged before they are filled in.
  const unsaid = !context.payload && (step.edits || step.payload.some(({ kind }) => kind === 'form'));
  return step.guards.flatMap((guard) => {
    const detail = unsaid && guard.kind === 'facts' ? undefined : failing(guard, context);
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
  guard: Guard,
  { procedure, state, dossier, payload, now, actorId }: GuardContext,
): string | undefined {
  // What the step itself would put on record counts: its forms are judged by the same criteria as those handed in before.
  const facts = () => factsNow(procedure, state, now, { ...payload, register: dossier.register });
  switch (guard.kind) {
    case 'forms-complete':
      return listed(dossier.incompleteForms);
    case 'materials-complete':
      return listed(dossier.missingMaterials);
    case 'not-before':
      return state.history.some(({ type }) => type === guard.event) ? '' : undefined;
    case 'after': {
      const since = guard.since ? state.history.findLast(({ type }) => type === guard.since)?.n : 0;
      const found = state.history.filter(
        (event) => event.type === guard.event && event.n > (since ?? 0) && sayingAll(guard.where, event),
      );
      return found.length >= (guard.atLeast ?? 1) ? undefined : '';
    }
    case 'notice-served': {
      const last = state.notices.findLast(({ notice, withdrawn }) => notice === guard.notice && !withdrawn);
      if (!last?.served) return '';
      const by = guard.by && state.history[last.eventNumber - 1]?.payload[guard.by];
      return typeof by === 'string' && last.served.on > by ? '' : undefined;
    }
    case 'another-person': {
      const last = state.history.findLast(({ type }) => type === guard.event);
      return last && last.actor.id === actorId ? '' : undefined;
    }
    case 'said':
      return payload && evaluate(guard.criterion, { ...facts(), ...saidBy(payload, now) }).answer !== 'yes'
        ? ''
        : undefined;
    case 'facts':
      return evaluate(guard.criterion, facts()).answer === 'yes' ? undefined : '';
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
      const { grounds } = assess(procedure, state.applicantKind, facts());
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

/** The plain fields of an act as facts, with today's date among them. */
function saidBy(payload: EventPayload, now: Instant): Facts {
  const plain = Object.entries(payload).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, value] as const]
      : [],
  );
  return { ...Object.fromEntries(plain), today: dateOf(now) };
}
