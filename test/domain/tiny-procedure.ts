import { append } from '../../domain/case/chain.ts';
import { type Act, type Decision, type Dossier, decide } from '../../domain/case/decide.ts';
import type { EventPayload } from '../../domain/case/event.ts';
import { advance, type CaseState, replay } from '../../domain/case/state.ts';
import type { Citation } from '../../domain/citation.ts';
import type { Procedure, Step } from '../../domain/procedure.ts';
import type { Role } from '../../domain/role.ts';
import { type Instant, instant } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';

/** Words for rules that stand in no document: these tests are about the engine. */
export const WORDS: Citation = { source: '000', place: '引擎测试', quote: '引擎测试' };

/** A step with everything optional left out. */
export function step(id: string, of: Partial<Step> & Pick<Step, 'from' | 'to' | 'event'>): Step {
  return {
    id,
    label: id,
    actor: ['reviewer'],
    payload: [],
    guards: [],
    notices: [],
    citations: [WORDS],
    ...of,
  };
}

/** A procedure of a draft, two open stages and an end, with what a test adds. */
export function tiny(parts: Partial<Procedure>): Procedure {
  const rule = { citations: [WORDS] };
  return {
    id: 'nowhere/tiny',
    version: '2026-01-01',
    title: '引擎测试',
    source: '000',
    region: '',
    applicants: [{ id: 'anyone', label: '任何机构', ...rule }],
    stages: [
      { id: 'draft', label: '草拟', kind: 'draft', ...rule },
      { id: 'open', label: '办理中', kind: 'open', ...rule },
      { id: 'waiting', label: '等待中', kind: 'open', ...rule },
      { id: 'done', label: '办结', kind: 'final', ...rule },
      { id: 'lapsed', label: '视为放弃', kind: 'final', ...rule },
    ],
    deadlines: [],
    conditions: [],
    materials: [],
    refusalGrounds: [],
    forms: [],
    notices: [],
    assumptions: [],
    ...parts,
    steps: [
      step('submit', { actor: ['applicant'], from: ['draft'], to: 'open', event: 'submitted' }),
      ...(parts.steps ?? []),
    ],
  };
}

/** Ten in the morning. */
export function at(date: string): Instant {
  return instant(`${date}T10:00:00+08:00`);
}

/** A case of the procedure that was handed in on that day. */
export function submitted(procedure: Procedure, on: string): CaseState {
  const payload = {
    procedure: procedure.id,
    version: procedure.version,
    agency: 'county',
    institution: 'i',
    applicantKind: 'anyone',
  };
  const drafted = { type: 'drafted', at: at(on), actor: { role: 'applicant', id: 'a' }, payload } as const;
  return must(procedure, replay(procedure, append([], [drafted])), on, 'submit', {}, { role: 'applicant' });
}

interface By {
  role?: Role;
  id?: string;
  dossier?: Partial<Dossier>;
}

/** Tries a step. */
export function attempt(
  procedure: Procedure,
  state: CaseState,
  on: string,
  name: Act['step'],
  payload: EventPayload = {},
  { role = 'reviewer', id = role, dossier = {} }: By = {},
): Decision {
  const beside = { incompleteForms: [], missingMaterials: [], ...dossier };
  return decide(procedure, state, stateCouncil, at(on), { role, id }, { step: name, payload }, beside);
}

/** Takes a step that must succeed, and everything the clock puts before it. */
export function must(
  procedure: Procedure,
  state: CaseState,
  on: string,
  name: Act['step'],
  payload: EventPayload = {},
  by: By = {},
): CaseState {
  const decision = attempt(procedure, state, on, name, payload, by);
  if (!decision.ok) throw new Error(decision.refusals.map(({ message }) => message).join('；'));
  return advance(procedure, state, append(state.history, [...decision.clock, decision.event]));
}

/** Why a step was refused: the messages, or an empty list where it was not. */
export function whyNot(decision: Decision): string[] {
  return decision.ok ? [] : decision.refusals.map(({ message }) => message);
}
