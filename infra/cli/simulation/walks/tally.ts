import { deadlinesOf } from '../../../../domain/case/deadlines.ts';
import type { Decision, Refusal } from '../../../../domain/case/decide.ts';
import { type CaseEvent, ENGINE_EVENTS } from '../../../../domain/case/event.ts';
import { stageAfter } from '../../../../domain/case/state.ts';
import type { Deadline, Procedure, Step } from '../../../../domain/procedure.ts';
import type { Calendar } from '../../../../domain/time/calendar.ts';
import { dateOf } from '../../../../domain/time/civil-date.ts';
import type { Watch } from './walker.ts';

/** What there is to be walked, by kind; each item is named by the ids of the rules it joins. */
export const KINDS = {
  stages: '环节',
  steps: '步骤（各来源环节）',
  lapses: '逾期',
  deadlines: '期限起算',
  standstills: '等待期（期内拒绝、期满放行）',
  late: '逾期后补登',
  notices: '文书',
  courses: '通常的走法',
  guards: '条件拒绝',
  roles: '岗位不符',
  elsewhere: '环节不符',
} as const satisfies Record<string, string>;

export type Kind = keyof typeof KINDS;

/** What has been walked of a procedure, and what has not. */
export interface Tally extends Watch {
  expected: Readonly<Record<Kind, readonly string[]>>;
  note(kind: Kind, item: string): void;
  has(kind: Kind, item: string): boolean;
  missing(kind: Kind): string[];
}

export const stepItem = (step: Pick<Step, 'id'>, from: string): string => `${step.id}@${from}`;
export const guardItem = ({ id, guards }: Step, index: number): string =>
  `${id}#${index}:${guards[index]?.kind ?? ''}`;

export function tallyOf(procedure: Procedure, calendar: Calendar): Tally {
  const expected = expectedOf(procedure);
  const found = new Map<string, Set<string>>(Object.keys(KINDS).map((kind) => [kind, new Set()]));
  const note = (kind: Kind, item: string): void => {
    found.get(kind)?.add(item);
  };
  return {
    expected,
    note,
    has: (kind, item) => found.get(kind)?.has(item) ?? false,
    missing: (kind) => expected[kind].filter((item) => !found.get(kind)?.has(item)),
    tried(_walk, step, decision) {
      if (decision.ok) noteAllowed(procedure, calendar, step, decision, note);
      else for (const refusal of decision.refusals) noteRefused(procedure, step, refusal, note);
    },
    happened(before, after) {
      let { stage } = before;
      for (const event of after.history.slice(before.version)) {
        note('stages', stage);
        noteEvent(procedure, stage, event, note);
        stage = stageAfter(procedure, stage, event) ?? stage;
        note('stages', stage);
      }
      for (const { deadline } of deadlinesOf(procedure, after, calendar, dateOf(after.lastAt)))
        note('deadlines', deadline.id);
    },
  };
}

type Note = (kind: Kind, item: string) => void;

function noteAllowed(
  procedure: Procedure,
  calendar: Calendar,
  step: Step,
  { state, event }: Extract<Decision, { ok: true }>,
  note: Note,
): void {
  note('steps', stepItem(step, state.stage));
  const blocking = procedure.deadlines.filter((deadline) => blocks(deadline, step.id));
  if (blocking.length === 0) return;
  for (const { deadline, status } of deadlinesOf(procedure, state, calendar, dateOf(event.at)))
    if (status === 'passed' && blocks(deadline, step.id))
      note('standstills', `${deadline.id}:${step.id}:allowed`);
}

function noteRefused(procedure: Procedure, step: Step, refusal: Refusal, note: Note): void {
  const { reason, message, citations } = refusal;
  if (reason === 'role') note('roles', step.id);
  if (reason === 'stage') note('elsewhere', step.id);
  for (const deadline of procedure.deadlines)
    if (reason === 'standstill' && blocks(deadline, step.id) && citations === deadline.citations)
      note('standstills', `${deadline.id}:${step.id}:refused`);
  for (const [n, guard] of step.guards.entries())
    if (reason === 'guard' && message.startsWith(guard.message) && citations[0] === guard.citation)
      note('guards', guardItem(step, n));
}

function noteEvent(procedure: Procedure, stage: string, { type, payload }: CaseEvent, note: Note): void {
  for (const { notice } of payload.notices ?? []) note('notices', notice);
  const turn = procedure.steps.find(
    ({ actor, event, from }) => actor.includes('clock') && event === type && from.includes(stage),
  );
  if (turn) note('steps', stepItem(turn, stage));
  const lapse = procedure.deadlines.find(
    ({ id, effect }) => effect.kind === 'lapse' && effect.event === type && id === payload.deadline,
  );
  if (lapse) note('lapses', `${lapse.id}@${stage}`);
  if (type === ENGINE_EVENTS.lapseReversed) note('late', String(payload.deadline));
}

function blocks({ effect }: Deadline, step: string): boolean {
  return effect.kind === 'open' && effect.blocks.includes(step);
}

function expectedOf(procedure: Procedure): Record<Kind, readonly string[]> {
  const { stages, steps, deadlines, notices, courses = [] } = procedure;
  const lapsing = deadlines.filter(({ effect }) => effect.kind === 'lapse');
  return {
    stages: stages.map(({ id }) => id),
    steps: steps.flatMap((step) => step.from.map((from) => stepItem(step, from))),
    lapses: lapsing.flatMap(({ id, during = [] }) => during.map((stage) => `${id}@${stage}`)),
    deadlines: deadlines
      .filter(({ starts, prior }) => starts.length > 0 || prior !== undefined)
      .map(({ id }) => id),
    standstills: deadlines.flatMap(({ id, effect }) =>
      effect.kind === 'open'
        ? effect.blocks.flatMap((step) => [`${id}:${step}:refused`, `${id}:${step}:allowed`])
        : [],
    ),
    late: lapsing.filter((deadline) => lateSteps(procedure, deadline).length > 0).map(({ id }) => id),
    notices: notices.map(({ id }) => id),
    courses: courses.map(({ id }) => id),
    guards: steps.flatMap((step) => step.guards.map((_, n) => guardItem(step, n))),
    roles: steps.map(({ id }) => id),
    elsewhere: steps.filter(({ from }) => from.length < stages.length).map(({ id }) => id),
  };
}

/** The steps that may still be put on record after a lapse, with a day that was in time. */
export function lateSteps({ steps }: Procedure, { endedBy, during = [] }: Deadline): Step[] {
  return steps.filter(
    ({ event, doneOn, from }) =>
      doneOn !== undefined && endedBy.includes(event) && during.some((stage) => from.includes(stage)),
  );
}
