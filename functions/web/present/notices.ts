import { type NoticeState, sealingOf } from '../../../domain/case/notice.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import type { NoticeView } from '../../../templates/pages/views.ts';

/** How a document is named in addresses: `<notice>.<event>`. */
export function noticeRef({ notice, eventNumber }: Pick<NoticeState, 'notice' | 'eventNumber'>): string {
  return `${notice}.${eventNumber}`;
}

/** For whom a document is described. */
export interface NoticeReader {
  /** May put a delivery on record. */
  serve: boolean;
  /** Works for the agency: what its people write to each other is not for the applicant. */
  officer: boolean;
  /** May declare it void. */
  withdraw?: boolean;
}

/** The case's documents, the newest event's first and one event's in the order it made them. */
export function noticeViews(
  procedure: Procedure,
  state: CaseState,
  caseHref: string,
  reader: NoticeReader,
): NoticeView[] {
  return [...state.notices]
    .sort((a, b) => b.eventNumber - a.eventNumber)
    .map((notice) => noticeView(procedure, notice, state, caseHref, reader));
}

export function noticeView(
  procedure: Procedure,
  notice: NoticeState,
  state: CaseState,
  caseHref: string,
  reader: NoticeReader,
): NoticeView {
  const rule = procedure.notices.find(({ id }) => id === notice.notice);
  const href = `${caseHref}/notices/${noticeRef(notice)}`;
  const served = notice.served;
  const standing = standingOf(notice, rule?.receipt !== undefined, reader);
  const method = served && state.history[served.eventNumber - 1]?.payload.method;
  return {
    title: rule?.label ?? notice.notice,
    ...(notice.number && { number: notice.number }),
    date: inWords(dateOf(notice.owedSince)),
    ...(notice.issued && { href: `${href}.pdf`, size: sizeInWords(notice.issued.size) }),
    pageHref: href,
    state: standing,
    stateText: standingText(notice, standing, state, {
      ...reader,
      ...(typeof method === 'string' && { method }),
    }),
    ...(served && { receipt: { href: `${href}/receipt.pdf`, label: '送达回执' } }),
    ...(reader.serve &&
      notice.issued &&
      !notice.withdrawn &&
      rule?.receipt && { serveHref: `${href}/serve` }),
    // What the seal keeper sent back is waiting for the officer.
    ...(reader.withdraw && standing === 'returned' && { withdrawHref: `${href}/withdraw` }),
  };
}

const STANDING_WORDS = {
  unserved: '已出具，尚未登记送达',
  'no-service': '已出具',
  making: '正在生成，稍后即可下载',
  stuck: '多次尝试未能生成，已提示工作人员处理',
  'awaiting-seal': '等待用印岗核对用印，用印后可以下载',
} as const;

/** What is said beside the standing: when and how, why, and what stands in its place. */
function standingText(
  { served, withdrawn, returned, stuck, notice }: NoticeState,
  standing: NoticeView['state'],
  { notices }: CaseState,
  { officer, method }: NoticeReader & { method?: string },
): string {
  if (withdrawn) {
    const { replacedBy } = withdrawn;
    const newer = notices.find(
      (made) => made.notice === notice && made.eventNumber === replacedBy?.eventNumber,
    );
    const instead = newer?.number ? `；由${newer.number}替代` : '';
    return `${inWords(dateOf(withdrawn.at))}撤回：${withdrawn.reason.replace(/。$/, '')}${instead}`;
  }
  if (standing === 'returned' && returned)
    return `${inWords(dateOf(returned.at))}用印岗退回：${returned.reason}`;
  if (standing === 'stuck' && stuck && officer) return `${STANDING_WORDS.stuck}：${stuck.reason}`;
  if (served) return `${inWords(served.on)}送达${method ? `（${method}）` : ''}`;
  return standing in STANDING_WORDS ? STANDING_WORDS[standing as keyof typeof STANDING_WORDS] : '';
}

function standingOf(
  notice: NoticeState,
  needsService: boolean,
  { officer }: NoticeReader,
): NoticeView['state'] {
  const { issued, stuck, served, withdrawn } = notice;
  if (withdrawn) return withdrawn.replacedBy ? 'superseded' : 'withdrawn';
  if (!issued) {
    const before = stuck ? 'stuck' : BEFORE_ISSUE[sealingOf(notice)];
    // To the applicant it is simply not out yet.
    return before === 'returned' && !officer ? 'awaiting-seal' : before;
  }
  if (!needsService) return 'no-service';
  return served ? 'served' : 'unserved';
}

const BEFORE_ISSUE = {
  automatic: 'making',
  approved: 'making',
  awaiting: 'awaiting-seal',
  returned: 'returned',
} as const satisfies Record<ReturnType<typeof sealingOf>, NoticeView['state']>;

/** `84 KB`, `3.2 MB`, `20 MB`, counting 1024 as people's computers do. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}
