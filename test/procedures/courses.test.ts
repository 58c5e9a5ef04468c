import { describe, expect, test } from 'vitest';
import type { Course } from '../../domain/beside.ts';
import type { CaseEvent } from '../../domain/case/event.ts';
import { type CaseState, type NoticeState, replay } from '../../domain/case/state.ts';
import { textFact } from '../../domain/criterion.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { achieve } from '../../infra/cli/simulation/walks/achieve.ts';
import { subjectsOn } from '../../infra/cli/simulation/walks/courses.ts';
import { type Subject, subjectsOf } from '../../infra/cli/simulation/walks/subjects.ts';
import { type Walk, walkerOf } from '../../infra/cli/simulation/walks/walker.ts';
import { procedures } from '../../procedures/registry.ts';
import type { CaseContext } from '../../templates/engine/case-context.ts';
import { registry } from '../../templates/registry.ts';

const UNWATCHED = { tried: () => undefined, happened: () => undefined };
/** A course names every step that moves the case; a record that stays in its stage may come between. */
const RECORDS_BETWEEN = 1;

const agency: CaseContext['agency'] = {
  id: 'agency',
  name: '示例医疗保险事业中心',
  level: 'city',
  region: '示例市',
  address: '示例市示例路1号',
  phone: '0000-0000000',
  numberPrefix: '示例',
  demonstration: true,
};

/** Where the course leads this applicant: the walk to its end, or the step at which it stops. */
function gone(procedure: Procedure, { steps }: Course, subject: Subject): Walk | string {
  const walker = walkerOf(procedure, stateCouncil, UNWATCHED);
  let walk = walker.begin(subject);
  for (const { step: id, notice } of steps) {
    const step = procedure.steps.find((candidate) => candidate.id === id);
    const wishes = notice === undefined ? {} : { wishes: { notice } };
    const next = step && achieve(walker, walk, step, { depth: RECORDS_BETWEEN, registers: true, ...wishes });
    if (!next) return `${subject.level}: ${id} is not possible in ${walk.state.stage}`;
    walk = next;
  }
  return walk;
}

/** What is wrong with the data of the papers that a case has brought about, each as of its own act. */
function faultyPapers(procedure: Procedure, state: CaseState): string[] {
  return state.notices.flatMap((notice) => {
    const { document, scope } = procedure.notices.find(({ id }) => id === notice.notice) ?? {};
    const { data, fromCase, fromCases } = registry.get(document ?? '');
    const context = contextOf(procedure, state, notice);
    const said = scope === 'list' ? fromCases?.([context]) : fromCase?.(context);
    const issues = data.safeParse(said).error?.issues ?? [];
    return issues.map(({ path, message }) => `${notice.notice} ${path.join('.')}: ${message}`);
  });
}

function contextOf(procedure: Procedure, { history }: CaseState, notice: NoticeState): CaseContext {
  const numbered = procedure.notices.some(({ id, numberType }) => id === notice.notice && numberType);
  const state = {
    ...replay(procedure, history.slice(0, notice.eventNumber)),
    receiptNumber: '示例收〔2024〕1号',
  };
  return {
    procedure,
    state,
    event: state.history.at(-1) as CaseEvent,
    notice: { ...notice, ...(numbered && { number: '示例〔2024〕1号' }) },
    agency,
    institution: { name: textFact(state.facts, 'unitName', '示例医院'), address: '示例市示例路2号' },
    calendar: stateCouncil,
  };
}

describe.each(procedures)('$id $version', (procedure: Procedure) => {
  const courses = (procedure.courses ?? []).flatMap((course) =>
    course.appliesTo.map((kind) => [`${course.id} for ${kind}`, course, kind] as const),
  );

  test.each(courses)(
    'an applicant can go the ordinary way to its end, and every paper on it is filled from the case: %s',
    (_, course, kind) => {
      const applicants = subjectsOf(procedure).filter((subject) => subject.kind === kind);
      const subjects = subjectsOn(procedure, course, applicants);
      const ways = subjects.map((subject) => gone(procedure, course, subject));
      const walks = ways.filter((way) => typeof way !== 'string');
      expect(walks.length, ways.filter((way) => typeof way === 'string').join('; ')).toBeGreaterThan(0);
      for (const { state } of walks.slice(0, 1)) expect(faultyPapers(procedure, state)).toEqual([]);
    },
  );
});
