import type { CaseState, NoticeState } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import type { NoticeView } from '../../../templates/pages/views.ts';

/** How a document is named in addresses: `<notice>.<event>`. */
export function noticeRef({ notice, eventNumber }: Pick<NoticeState, 'notice' | 'eventNumber'>): string {
  return `${notice}.${eventNumber}`;
}

/** The case's documents, the newest event's first and one event's in the order it made them. `serve`: whether the viewer may put a delivery on record. */
export function noticeViews(
  procedure: Procedure,
  state: CaseState,
  caseHref: string,
  serve: boolean,
): NoticeView[] {
  return [...state.notices]
    .sort((a, b) => b.eventNumber - a.eventNumber)
    .map((notice) => noticeView(procedure, notice, state, caseHref, serve));
}

export function noticeView(
  procedure: Procedure,
  notice: NoticeState,
  state: CaseState,
  caseHref: string,
  serve: boolean,
): NoticeView {
  const rule = procedure.notices.find(({ id }) => id === notice.notice);
  const href = `${caseHref}/notices/${noticeRef(notice)}`;
  const served = notice.served;
  const standing = standingOf(notice, rule?.receipt !== undefined);
  const method = served && state.history[served.eventNumber - 1]?.payload.method;
  return {
    title: rule?.label ?? notice.notice,
    ...(notice.number && { number: notice.number }),
    date: inWords(dateOf(notice.owedSince)),
    ...(notice.issued && { href: `${href}.pdf`, size: sizeInWords(notice.issued.size) }),
    pageHref: href,
    state: standing,
    stateText: served
      ? `${inWords(served.on)}送达${typeof method === 'string' ? `（${method}）` : ''}`
      : STANDING_WORDS[standing],
    ...(served && { receipt: { href: `${href}/receipt.pdf`, label: '送达回执' } }),
    ...(serve && notice.issued && rule?.receipt && { serveHref: `${href}/serve` }),
  };
}

const STANDING_WORDS: Record<NoticeView['state'], string> = {
  served: '已送达',
  unserved: '已出具，尚未登记送达',
  'no-service': '已出具',
  making: '正在生成，稍后即可下载',
  stuck: '多次尝试未能生成，已提示工作人员处理',
  superseded: '已被替代',
};

function standingOf({ issued, stuck, served }: NoticeState, needsService: boolean): NoticeView['state'] {
  if (!issued) return stuck ? 'stuck' : 'making';
  if (!needsService) return 'no-service';
  return served ? 'served' : 'unserved';
}

/** `84 KB`, `3.2 MB`, `20 MB`, counting 1024 as people's computers do. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}
