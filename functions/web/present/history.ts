import { type CaseEvent, ENGINE_EVENTS } from '../../../domain/case/event.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { ROLE_LABELS } from '../../../domain/role.ts';
import { type CivilDate, dateOf, type Instant, inWords } from '../../../domain/time/civil-date.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import type { TimelineEntry } from '../../../templates/pages/views.ts';

/** The case's history, newest first, as people read it. */
export function timelineEntries(procedure: Procedure, history: readonly CaseEvent[]): TimelineEntry[] {
  return history
    .map((event) => ({
      date: inWords(dateOf(event.at)),
      time: event.at.slice(11, 16),
      actor: ROLE_LABELS[event.actor.role],
      what: eventLabel(procedure, event),
      ...detailOf(procedure, event),
      kind: kindOf(event),
      citations: ruleOf(procedure, event)?.citations ?? [].map(citationView).slice(0, 1),
      links: [],
    }))
    .reverse();
}

/** Whether an event is told to the applicant: what the agency's people settle among themselves before a document is out is not. */
export function isForApplicants({ type }: CaseEvent): boolean {
  return type !== ENGINE_EVENTS.sealApproved && type !== ENGINE_EVENTS.sealReturned;
}

/** What an event is called: the step's own label, or the engine's words. */
export function eventLabel(procedure: Procedure, event: CaseEvent): string {
  const { payload, type } = event;
  const title = procedure.notices.find(({ id }) => id === payload.noticeId)?.label;
  if (type === ENGINE_EVENTS.drafted) return '开始填写';
  if (type === ENGINE_EVENTS.noticeIssued) return `出具《${title}》`;
  if (type === ENGINE_EVENTS.noticeStuck) return `《${title}》未能出具，等待处理`;
  if (type === ENGINE_EVENTS.noticeServed) return `送达《${title}》`;
  if (type === ENGINE_EVENTS.noticeWithdrawn) return `撤回《${title}》`;
  if (type === ENGINE_EVENTS.sealApproved) return `核准《${title}》用印`;
  if (type === ENGINE_EVENTS.sealReturned) return `退回《${title}》，不用印`;
  const deadline = procedure.deadlines.find(({ id }) => id === payload.deadline);
  if (type === ENGINE_EVENTS.deadlinePassed) return `“${deadline?.label}”超期`;
  if (type === ENGINE_EVENTS.standstillEnded) return `“${deadline?.label}”届满`;
  if (deadline) return `“${deadline.label}”逾期`;
  return procedure.steps.find((step) => step.event === type)?.label ?? type;
}

function detailOf(procedure: Procedure, { payload }: CaseEvent): Pick<TimelineEntry, 'detail'> {
  const numbers = (payload.notices ?? []).flatMap(({ number }) => number ?? []);
  const words = [
    typeof payload.number === 'string' ? payload.number : '',
    ...numbers,
    typeof payload.servedOn === 'string' ? `送达日期 ${inWords(payload.servedOn as CivilDate)}` : '',
    typeof payload.endedOn === 'string' ? `末日 ${payload.endedOn}` : '',
    ...findings(procedure, payload.findings, 'material', 'finding'),
    ...findings(procedure, payload.grounds, 'ground', 'reason'),
    typeof payload.reason === 'string' ? payload.reason : '',
  ].filter((word) => word !== '');
  return words.length > 0 ? { detail: words.join('；') } : {};
}

function findings(procedure: Procedure, value: unknown, key: string, words: string): string[] {
  if (!Array.isArray(value)) return [];
  const rules = [...procedure.materials, ...procedure.refusalGrounds];
  return value.map((item: Record<string, unknown>) => {
    const label = rules.find(({ id }) => id === item[key])?.label ?? String(item[key]);
    return `${label}：${String(item[words])}`;
  });
}

function ruleOf(procedure: Procedure, { type, payload }: CaseEvent) {
  const deadline = procedure.deadlines.find(({ id }) => id === payload.deadline);
  return deadline ?? procedure.steps.find(({ event }) => event === type);
}

function kindOf({ type, actor }: CaseEvent): TimelineEntry['kind'] {
  if (actor.role === 'clock') return 'clock';
  return type === ENGINE_EVENTS.noticeIssued || type === ENGINE_EVENTS.noticeStuck ? 'notice' : 'act';
}

/** `2026年9月28日 10:21` of an instant. */
export function momentInWords(at: Instant): string {
  return `${inWords(dateOf(at))} ${at.slice(11, 16)}`;
}
