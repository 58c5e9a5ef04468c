import { type CaseEvent, ENGINE_EVENTS } from '../../../domain/case/event.ts';
import { type NoticeState, noticeAt, noticesAfter } from '../../../domain/case/notice.ts';
import { changesIn } from '../../../domain/case/recompute.ts';
import { draftStage, stageAfter, stageOf } from '../../../domain/case/state.ts';
import type { Procedure, Stage } from '../../../domain/procedure.ts';
import { type StandingSpan, standingHistory } from '../../../domain/standing.ts';
import { agencyAt } from '../agency-at.ts';
import type { OutgoingTypeName } from './catalogue.ts';
import { type CloudEvent, envelope } from './envelope.ts';

/** A case as far as its outgoing events need it. */
export interface Told {
  caseId: string;
  procedure: Procedure;
  history: readonly CaseEvent[];
  institution: string;
  receiptNumber?: string;
  /** Where the schemas are served. */
  origin: string;
}

/** An event of the history with what leaves the house about it, and the agencies it concerns. */
export interface Outgoing {
  eventNumber: number;
  at: CaseEvent['at'];
  agencies: readonly string[];
  events: readonly CloudEvent[];
}

type Said = Readonly<Record<string, unknown>>;
/** One event of the history, with what stood before and after it. */
interface Moment {
  told: Told;
  event: CaseEvent;
  before: Stage;
  after: Stage;
  notices: readonly NoticeState[];
}
type Tell = (moment: Moment) => (readonly [OutgoingTypeName, Said])[];

/**
 * What leaves the house about the events after number `since`, oldest first. Only fields named here are read from a payload,
 * and of those only ids, numbers and dates: a text that somebody typed never leaves. Drafts are nobody's business.
 */
export function outgoingAfter(told: Told, since: number): Outgoing[] {
  const { procedure, history, caseId, institution, origin } = told;
  let stage = draftStage(procedure).id;
  let notices: readonly NoticeState[] = [];
  return history.flatMap((event) => {
    const before = stageOf(procedure, stage);
    stage = stageAfter(procedure, stage, event) ?? stage;
    const after = stageOf(procedure, stage);
    notices = noticesAfter(notices, event);
    if (event.n <= since || after.kind === 'draft') return [];
    const agency = agencyAt(history, event.n);
    const said = TELL.flatMap((tell) => tell({ told, event, before, after, notices }));
    const { id, version, title } = procedure;
    const about = {
      caseId,
      ...(told.receiptNumber && { receiptNumber: told.receiptNumber }),
      procedure: { id, version, title },
      agency,
      institution,
      eventNumber: event.n,
      event: event.type,
    };
    const events = said.map(([type, data]) =>
      envelope(origin, {
        id: `${caseId}.${event.n}.${type.split('.').slice(2, -1).join('.')}`,
        type,
        agency,
        subject: told.receiptNumber ?? caseId,
        time: event.at,
        data: { ...about, ...data },
      }),
    );
    const agencies = [...new Set([agency, event.payload.handedTo ?? agency])];
    return events.length > 0 ? [{ eventNumber: event.n, at: event.at, agencies, events }] : [];
  });
}

const stageView = ({ id, label, kind }: Stage) => ({ id, label, kind });

const moved: Tell = ({ before, after }) =>
  before.id === after.id
    ? []
    : [['cn.dingdian.case.stage-changed.v1', { from: stageView(before), to: stageView(after) }]];

const NOTICE_TYPES: Readonly<Record<string, OutgoingTypeName>> = {
  [ENGINE_EVENTS.noticeIssued]: 'cn.dingdian.notice.issued.v1',
  [ENGINE_EVENTS.noticeServed]: 'cn.dingdian.notice.served.v1',
  [ENGINE_EVENTS.noticeWithdrawn]: 'cn.dingdian.notice.withdrawn.v1',
};

const ofNotices: Tell = ({ told: { procedure }, event: { type, payload }, notices }) => {
  const name = NOTICE_TYPES[type];
  const ref = { eventNumber: Number(payload.eventNumber), notice: String(payload.noticeId) };
  const found = name && noticeAt(notices, ref);
  if (!name || !found) return [];
  const title = procedure.notices.find(({ id }) => id === found.notice)?.label ?? found.notice;
  const notice = {
    id: found.notice,
    title,
    eventNumber: found.eventNumber,
    ...(found.number && { number: found.number }),
  };
  return [[name, { notice, ...(type === ENGINE_EVENTS.noticeServed && { servedOn: found.served?.on }) }]];
};

const ofDeadlines: Tell = ({ told: { procedure }, event: { actor, payload } }) => {
  const deadline = procedure.deadlines.find(({ id }) => id === payload.deadline);
  if (!deadline || actor.role !== 'clock' || typeof payload.endedOn !== 'string') return [];
  const { id, label, effect } = deadline;
  const said = { deadline: { id, label }, endedOn: payload.endedOn, effect: effect.kind };
  return [['cn.dingdian.deadline.passed.v1', said]];
};

const ofDates: Tell = ({ told: { procedure }, event }) => {
  const changes = changesIn(event).map(({ deadline: id, was, now, firm }) => {
    const label = procedure.deadlines.find((one) => one.id === id)?.label ?? id;
    return { deadline: { id, label }, was, now, firm };
  });
  return changes.length > 0 ? [['cn.dingdian.deadline.moved.v1', { changes }]] : [];
};

const ofStandings: Tell = ({ told: { procedure, history }, event: { n, actor }, before, after }) => {
  if (!procedure.standings || before.id === after.id) return [];
  const was = standingHistory(procedure, { history: history.slice(0, n - 1) }).at(-1);
  const is = standingHistory(procedure, { history: history.slice(0, n) }).at(-1);
  if (!is || is.status === was?.status) return [];
  const { settles, from } = is;
  return [[standingType(was, is, actor.role === 'clock'), { stage: stageView(after), from, settles }]];
};

function standingType(
  was: StandingSpan | undefined,
  { status }: StandingSpan,
  byItself: boolean,
): OutgoingTypeName {
  if (status === 'suspended') return 'cn.dingdian.agreement.suspended.v1';
  if (status === 'designated')
    return was ? 'cn.dingdian.agreement.resumed.v1' : 'cn.dingdian.agreement.started.v1';
  return byItself ? 'cn.dingdian.agreement.lapsed.v1' : 'cn.dingdian.agreement.terminated.v1';
}

const TELL: readonly Tell[] = [moved, ofNotices, ofDeadlines, ofDates, ofStandings];
