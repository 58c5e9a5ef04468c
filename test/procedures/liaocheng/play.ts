import { append } from '../../../domain/case/chain.ts';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { type Decision, type Dossier, decide } from '../../../domain/case/decide.ts';
import type { EventPayload, NewEvent } from '../../../domain/case/event.ts';
import { settle } from '../../../domain/case/settle.ts';
import { advance, type CaseState, replay } from '../../../domain/case/state.ts';
import type { Facts } from '../../../domain/criterion.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import type { Role } from '../../../domain/role.ts';
import { civilDate, instant } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';
import {
  MEDICAL_REVIEW_ROWS,
  PHARMACY_REVIEW_ROWS,
  SITE_ROWS,
} from '../../../procedures/liaocheng/designation/review-rows.ts';
import { factsOf } from './samples.ts';

const procedure: Procedure = designation;
const COMPLETE = { incompleteForms: [], missingMaterials: [] };

/** A date, who, and the step. */
export type Doing = readonly [
  date: string,
  role: Role,
  step: string,
  payload?: EventPayload,
  dossier?: Partial<Dossier>,
];

const at = (date: string) => instant(`${date}T10:00:00+08:00`);

/** What the engine says to it. */
export function decision(state: CaseState, [date, role, step, payload = {}, dossier]: Doing): Decision {
  return decide(
    designation,
    state,
    stateCouncil,
    at(date),
    { role, id: role },
    { step, payload },
    { ...COMPLETE, ...dossier },
  );
}

/** The state after acts that must succeed. */
export function played(state: CaseState, ...doings: readonly Doing[]): CaseState {
  let current = state;
  for (const doing of doings) {
    const decided = decision(current, doing);
    if (!decided.ok)
      throw new Error(`${doing[2]}: ${decided.refusals.map(({ message }) => message).join('；')}`);
    current = recorded(decided);
  }
  return current;
}

/** The state after an act that was allowed, with every document it owed issued. */
export function recorded({ state, event }: Extract<Decision, { ok: true }>): CaseState {
  return issued(advance(designation, state, append(state.history, [numbered(event)])));
}

/** The event with numbers such as the store would give it. */
function numbered(event: NewEvent): NewEvent {
  const notices = event.payload.notices?.map((made) => {
    const type = procedure.notices.find(({ id }) => id === made.notice)?.numberType;
    return type ? { ...made, number: `聊医保${type}〔2026〕1号` } : made;
  });
  const received = event.type === 'submitted' && { number: '聊医保收〔2026〕1号' };
  return { ...event, payload: { ...event.payload, ...received, ...(notices && { notices }) } };
}

/** Why an act that must fail is refused: reasons and the places of the articles. */
export function refused(state: CaseState, doing: Doing): { reason: string; places: string[] }[] {
  const decided = decision(state, doing);
  if (decided.ok) throw new Error(`${doing[2]} was not refused`);
  return decided.refusals.map(({ reason, citations }) => ({
    reason,
    places: citations.map(({ place }) => place),
  }));
}

/** Where the clock alone has taken the case by a day. */
export function stageBy(state: CaseState, date: string): string {
  return settle(designation, state, stateCouncil, at(date)).state.stage;
}

/** The case after the clock has put on record what came due by a day. */
export function settledBy(state: CaseState, date: string): CaseState {
  return settle(designation, state, stateCouncil, at(date)).state;
}

/** The last day of a deadline as it stands on a day; undefined where it has not begun or has no number. */
export function endOf(state: CaseState, deadline: string, today: string): string | undefined {
  return deadlinesOf(designation, state, stateCouncil, civilDate(today)).findLast(
    (one) => one.deadline.id === deadline,
  )?.end;
}

/** An accepted application, received and accepted on one Monday in March. */
export function accepted(kind: string, change: Facts = {}, agencyLevel = 'city'): CaseState {
  const opening = {
    procedure: designation.id,
    version: designation.version,
    agency: 'a',
    agencyLevel,
    institution: 'i',
    applicantKind: kind,
  };
  const drafted = {
    type: 'drafted',
    at: at('2026-02-27'),
    actor: { role: 'applicant', id: 'x' },
    payload: opening,
  } as const;
  const forms = { 'liaocheng/self-check': { ...factsOf(kind), ...change } };
  return played(
    replay(designation, append([], [drafted])),
    ['2026-03-02', 'applicant', 'submit', { forms }],
    ['2026-03-02', 'receiving-clerk', 'accept'],
  );
}

/** The panel sits down. */
export const CONVENED: Doing = [
  '2026-03-03',
  'reviewer',
  'convene-panel',
  {
    panel: {
      members: [{ name: '王某', organisation: '市医保中心', profession: '医疗保障', interest: false }],
    },
  },
];

const table = (rows: readonly string[], finding: string, change: Facts): Facts => ({
  ...Object.fromEntries(rows.map((row) => [row, finding])),
  ...change,
});

/** 附件7-1 or 附件7-2 with every row met, but for `change`. */
export function reviewed(date: string, kind: string, change: Facts = {}): Doing {
  const medical = kind === 'medical-institution';
  const rows = medical ? MEDICAL_REVIEW_ROWS : PHARMACY_REVIEW_ROWS;
  const form = medical ? 'liaocheng/annex-07-1-medical-review' : 'liaocheng/annex-07-2-pharmacy-review';
  const step = medical ? 'record-medical-review' : 'record-pharmacy-review';
  return [date, 'reviewer', step, { forms: { [form]: table(rows, '符合', change) }, signed: ['王某'] }];
}

/** 附件8-1 and 附件8-2 with every row passed, but for `change`. */
export function visited(date: string, change: Facts = {}): Doing {
  const forms = {
    'liaocheng/annex-08-1-site-evaluation': table(SITE_ROWS, '评估合格', change),
    'liaocheng/annex-08-2-site-evaluation': { siteEvaluatedOn: date },
  };
  return [date, 'reviewer', 'record-site-evaluation', { forms, signed: ['王某'] }];
}

/** 附件9's words. */
export const FAILURE = {
  failure: {
    reasons: [{ indicator: '开放的每个住院科室是否有3名及以上执业医师', finding: '外科执业医师2名' }],
    advice: ['补足外科执业医师'],
  },
};

/** The delivery of the last notice of a kind. */
export function served(state: CaseState, date: string, notice: string): Doing {
  const made = state.notices.findLast((one) => one.notice === notice);
  const payload = {
    notice: `${notice}.${made?.eventNumber}`,
    method: '直接送达',
    servedOn: date,
    recipient: '李某',
  };
  return [date, 'receiving-clerk', 'serve', payload];
}

function issued(state: CaseState): CaseState {
  const events = state.notices
    .filter((notice) => !notice.issued)
    .map(({ notice, eventNumber }) => ({
      type: 'notice-issued',
      at: state.lastAt,
      actor: { role: 'timeline', id: 'timeline' } as const,
      payload: { noticeId: notice, eventNumber, key: 'k', sha256: 's', size: 1 },
    }));
  return advance(designation, state, append(state.history, events));
}
