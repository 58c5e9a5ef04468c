import type { Agency } from '../../../domain/agency.ts';
import type { Course, CourseStep } from '../../../domain/beside.ts';
import { append } from '../../../domain/case/chain.ts';
import { type Decision, type Dossier, decide } from '../../../domain/case/decide.ts';
import type { CaseEvent, EventPayload, NewEvent } from '../../../domain/case/event.ts';
import { noticesOwed } from '../../../domain/case/notice.ts';
import { settle } from '../../../domain/case/settle.ts';
import { advance, type CaseState, replay, stepOf } from '../../../domain/case/state.ts';
import { textFact } from '../../../domain/criterion.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import type { Role } from '../../../domain/role.ts';
import { dayKind } from '../../../domain/time/calendar.ts';
import {
  addDays,
  type CivilDate,
  civilDate,
  type Instant,
  instant,
} from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import type { CaseContext } from '../../../templates/engine/case-context.ts';
import { documentOf } from '../../../templates/registry.ts';

/** A date, who, the step, and what is said with it. */
export type Doing = readonly [date: string, role: Role, step: string, payload?: EventPayload];

/** What somebody says with a step on a day; a step that says nothing may be left out. */
export type Sayings = Readonly<Record<string, (date: string, state: CaseState) => EventPayload>>;

/** One paper of a case as its document makes it. */
export interface Paper {
  notice: string;
  document: string;
  eventNumber: number;
  data: unknown;
}

const at = (date: string): Instant => instant(`${date}T10:00:00+08:00`);

/** A procedure played by the real domain, with numbers as the house would give them and every paper issued at once. */
export function player(procedure: Procedure, applicantKind: string, beside: Partial<Dossier> = {}) {
  const dossier = { incompleteForms: [], missingMaterials: [], ...beside };

  const tried = (state: CaseState, [date, role, step, payload = {}]: Doing): Decision =>
    decide(procedure, state, stateCouncil, at(date), { role, id: role }, { step, payload }, dossier);

  const start = (on: string): CaseState => {
    const payload = {
      procedure: procedure.id,
      version: procedure.version,
      agency: 'county',
      agencyLevel: 'county',
      institution: 'i',
      applicantKind,
    };
    const actor = { role: 'applicant', id: 'x' } as const;
    return replay(procedure, append([], [{ type: 'drafted', at: at(on), actor, payload }]));
  };

  const record = (state: CaseState, event: NewEvent): CaseState => {
    const after = advance(procedure, state, append(state.history, [numbered(procedure, event)]));
    const issued = noticesOwed(after).map(
      ({ notice, eventNumber }): NewEvent => ({
        type: 'notice-issued',
        at: after.lastAt,
        actor: { role: 'timeline', id: 'timeline' },
        payload: { noticeId: notice, eventNumber, key: 'k', sha256: 's', size: 1 },
      }),
    );
    return advance(procedure, after, append(after.history, issued));
  };

  const play = (state: CaseState, ...doings: readonly Doing[]): CaseState =>
    doings.reduce((before, doing) => {
      const decision = tried(before, doing);
      if (!decision.ok)
        throw new Error(`${doing[2]}: ${decision.refusals.map(({ message }) => message).join('；')}`);
      return record(decision.state, decision.event);
    }, state);

  /** One step of a course a working day. */
  const walk = ({ steps }: Course, from: string, sayings: Sayings): CaseState => {
    let [date, state] = [civilDate(from), start(from)];
    for (const one of steps) {
      date = nextWorkingDay(date);
      const step = stepOf(procedure, one.step);
      if (!step) throw new Error(`no step ${one.step}`);
      const said = one.notice ? served(state, one, date) : (sayings[one.step]?.(date, state) ?? {});
      state = play(state, [date, step.actor[0] as Role, one.step, said]);
    }
    return state;
  };

  const settled = (state: CaseState, today: string) =>
    settle(procedure, state, stateCouncil, at(today)).state;

  /** Every paper of the case so far, as of the event that made it. */
  const papers = (state: CaseState): Paper[] =>
    state.notices.map((notice) => {
      const rule = procedure.notices.find(({ id }) => id === notice.notice);
      const document = documentOf(rule?.document ?? '');
      const asOf = replay(procedure, state.history.slice(0, notice.eventNumber));
      const context: CaseContext = {
        procedure,
        state: asOf,
        event: asOf.history.at(-1) as CaseEvent,
        notice,
        // Whoever had the case before the act made the paper, also where the act hands the case over.
        agency: AGENCIES[replay(procedure, state.history.slice(0, notice.eventNumber - 1)).agency] ?? COUNTY,
        institution: {
          name: textFact(asOf.facts, 'unitName', '登记名称'),
          address: textFact(asOf.facts, 'unitAddress', '登记地址'),
        },
        calendar: stateCouncil,
      };
      const { notice: id, eventNumber } = notice;
      return { notice: id, document: document.id, eventNumber, data: document.fromCase?.(context) };
    });

  return { tried, start, play, walk, settled, papers };
}

/** What is wrong with the papers: the document, and why its schema refuses what the case says; nothing where all is well. */
export function faulty(papers: readonly Paper[]): unknown[] {
  return papers.flatMap(({ document, data }) => {
    const { success, error } = documentOf(document).data.safeParse(data);
    return success
      ? []
      : [{ document, issues: error.issues.map(({ path, message }) => [path.join('.'), message]) }];
  });
}

const COUNTY: Agency = {
  id: 'county',
  name: '示例县医疗保障经办中心',
  level: 'county',
  parent: 'city',
  region: '示例县',
  address: '示例县示例路1号',
  phone: '0999-0000000',
  numberPrefix: '示例县医保',
  demonstration: true,
};
const AGENCIES: Readonly<Record<string, Agency>> = {
  county: COUNTY,
  city: { ...COUNTY, id: 'city', name: '示例市医疗保障经办中心', level: 'city' },
};

function numbered(procedure: Procedure, event: NewEvent): NewEvent {
  const { numberType } = procedure.steps.find((step) => step.event === event.type) ?? {};
  const notices = event.payload.notices?.map((made) => {
    const type = procedure.notices.find(({ id }) => id === made.notice)?.numberType;
    return { ...made, ...(type && { number: `示例${type}〔2026〕1号` }) };
  });
  return {
    ...event,
    payload: {
      ...event.payload,
      ...(numberType && { number: `示例${numberType}〔2026〕1号` }),
      ...(notices && { notices }),
    },
  };
}

/** The service of the latest paper of its kind. */
function served(state: CaseState, { notice }: CourseStep, servedOn: string): EventPayload {
  const made = state.notices.findLast((one) => one.notice === notice);
  if (!made) throw new Error(`no ${notice} to serve`);
  return {
    notice: `${notice}.${made.eventNumber}`,
    method: '直接送达',
    servedOn,
    refused: false,
    recipient: '示例甲',
  };
}

/** The next day on which agencies work. */
export function nextWorkingDay(date: CivilDate): CivilDate {
  const next = addDays(date, 1);
  return dayKind(stateCouncil, next).working ? next : nextWorkingDay(next);
}
