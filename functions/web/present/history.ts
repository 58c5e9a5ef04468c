import { type CaseEvent, ENGINE_EVENTS } from '../../../domain/case/event.ts';
import { draftStage, stageAfter, stepOf } from '../../../domain/case/state.ts';
import type { Procedure, Step } from '../../../domain/procedure.ts';
import { type CivilDate, civilDate, dateOf, type Instant, inWords } from '../../../domain/time/civil-date.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { roleLabel } from '../../../templates/pages/present/parties.ts';
import type { TimelineEntry } from '../../../templates/pages/views.ts';
import { recomputedWords } from './recomputed.ts';
import { recordedLinks, recordedRows } from './recorded.ts';

/** For whom a history is told. */
export interface HistoryReader {
  /** Sees what each step put on record, not only that it was taken. */
  officer: boolean;
  caseHref: string;
  /** Names of agencies by their ids. */
  agencies?: ReadonlyMap<string, string>;
}

/** The case's history, newest first, as people read it. */
export function timelineEntries(
  procedure: Procedure,
  history: readonly CaseEvent[],
  reader: HistoryReader,
): TimelineEntry[] {
  const steps = stepsOf(procedure, history);
  return history
    .map((event) => {
      const step = steps.get(event.n);
      return {
        date: inWords(dateOf(event.at)),
        time: event.at.slice(11, 16),
        actor: roleLabel(procedure, event.actor.role),
        what: eventLabel(procedure, event, step),
        ...detailOf(procedure, event, reader),
        kind: kindOf(event),
        citations: (ruleOf(procedure, event, step)?.citations ?? []).map(citationView).slice(0, 1),
        rows: reader.officer ? recordedRows(step, event) : [],
        links: reader.officer ? recordedLinks(step, event, reader.caseHref) : [],
      };
    })
    .reverse();
}

/** The step behind each event: two steps may share an event, and the stage tells which it was. */
function stepsOf(procedure: Procedure, history: readonly CaseEvent[]): ReadonlyMap<number, Step> {
  const steps = new Map<number, Step>();
  let stage = draftStage(procedure).id;
  for (const event of history) {
    const { scheduled } = event.payload;
    const step = scheduled
      ? stepOf(procedure, scheduled.step)
      : procedure.steps.find(({ event: type, from }) => type === event.type && from.includes(stage));
    if (step) steps.set(event.n, step);
    stage = stageAfter(procedure, stage, event) ?? stage;
  }
  return steps;
}

/** Whether an event is told to the applicant: what the agency's people settle among themselves before a document is out is not. */
export function isForApplicants({ type }: CaseEvent): boolean {
  return type !== ENGINE_EVENTS.sealApproved && type !== ENGINE_EVENTS.sealReturned;
}

/** What an event is called: the step's own label, or the engine's words. */
export function eventLabel(procedure: Procedure, event: CaseEvent, step?: Step): string {
  const { payload, type } = event;
  const title = procedure.notices.find(({ id }) => id === payload.noticeId)?.label;
  const deadline = procedure.deadlines.find(({ id }) => id === payload.deadline);
  if (type === ENGINE_EVENTS.drafted) return '开始填写';
  if (type === ENGINE_EVENTS.noticeIssued) return `出具《${title}》`;
  if (type === ENGINE_EVENTS.noticeStuck) return `《${title}》未能出具，等待处理`;
  if (type === ENGINE_EVENTS.noticeServed) return `送达《${title}》`;
  if (type === ENGINE_EVENTS.noticeWithdrawn) return `撤回《${title}》`;
  if (type === ENGINE_EVENTS.sealApproved) return `核准《${title}》用印`;
  if (type === ENGINE_EVENTS.sealReturned) return `退回《${title}》，不用印`;
  if (type === ENGINE_EVENTS.actScheduled) return `决定：${step?.label}`;
  if (type === ENGINE_EVENTS.actDropped) return '已决定的事项不再生效';
  if (type === ENGINE_EVENTS.proposalDeclined)
    return `未按提示办理“${procedure.steps.find(({ id }) => id === payload.step)?.label ?? String(payload.step)}”`;
  if (type === ENGINE_EVENTS.datesRecomputed) return '放假安排有更新，重新计算日期';
  if (type === ENGINE_EVENTS.lapseReversed) return `撤销“${deadline?.label}”的逾期记录`;
  if (type === ENGINE_EVENTS.deadlinePassed) return `“${deadline?.label}”超期`;
  if (type === ENGINE_EVENTS.standstillEnded) return `“${deadline?.label}”届满`;
  if (deadline && !step) return `“${deadline.label}”逾期`;
  return (step ?? procedure.steps.find((each) => each.event === type))?.label ?? type;
}

function detailOf(
  procedure: Procedure,
  event: CaseEvent,
  { agencies }: HistoryReader,
): Pick<TimelineEntry, 'detail'> {
  const { payload, type } = event;
  const numbers = (payload.notices ?? []).flatMap(({ number }) => number ?? []);
  const words = [
    type === ENGINE_EVENTS.lapseReversed ? '此事在期限内已经办成，补录后恢复原状态，逾期文书作废' : '',
    ...scheduledWords(event),
    ...recomputedWords(procedure, event),
    typeof payload.number === 'string' ? payload.number : '',
    ...numbers,
    payload.handedTo ? `移交${agencies?.get(payload.handedTo) ?? payload.handedTo}办理` : '',
    typeof payload.servedOn === 'string' ? `送达日期 ${inWords(payload.servedOn as CivilDate)}` : '',
    typeof payload.endedOn === 'string' ? `末日 ${inWords(payload.endedOn as CivilDate)}` : '',
    ...findings(procedure, payload.findings, 'material', 'finding'),
    ...findings(procedure, payload.grounds, 'ground', 'reason'),
    typeof payload.reason === 'string' && type !== ENGINE_EVENTS.actDropped ? payload.reason : '',
  ].filter((word) => word !== '');
  return words.length > 0 ? { detail: words.join('；') } : {};
}

/** From when a decision counts, or why nothing came of it. */
function scheduledWords({ type, payload }: CaseEvent): string[] {
  const { scheduled, reason } = payload;
  if (scheduled) return [`自${inWords(civilDate(scheduled.on))}起生效`];
  if (type !== ENGINE_EVENTS.actDropped) return [];
  return [reason === 'withdrawn' ? '文书已经撤回' : '生效之日案件已不在可以办理的状态'];
}

function findings(procedure: Procedure, value: unknown, key: string, words: string): string[] {
  if (!Array.isArray(value)) return [];
  const rules = [...procedure.materials, ...procedure.refusalGrounds];
  return value.map((item: Record<string, unknown>) => {
    const label = rules.find(({ id }) => id === item[key])?.label ?? String(item[key]);
    return `${label}：${String(item[words])}`;
  });
}

function ruleOf(procedure: Procedure, { type, payload }: CaseEvent, step: Step | undefined) {
  const deadline = procedure.deadlines.find(({ id }) => id === payload.deadline);
  return step ?? deadline ?? procedure.steps.find(({ event }) => event === type);
}

function kindOf({ type, actor }: CaseEvent): TimelineEntry['kind'] {
  if (actor.role === 'clock') return 'clock';
  return type === ENGINE_EVENTS.noticeIssued || type === ENGINE_EVENTS.noticeStuck ? 'notice' : 'act';
}

/** `2026年9月28日 10:21` of an instant. */
export function momentInWords(at: Instant): string {
  return `${inWords(dateOf(at))} ${at.slice(11, 16)}`;
}
