import type { OpenCase } from '../case-access.ts';

/** The way back from a page of a draft. */
export const here = ({ loaded, caseHref, viewer }: OpenCase) => [
  viewer.role === 'applicant'
    ? { href: '/applications', label: '我的申请' }
    : { href: '/queue', label: '办件列表' },
  { href: loaded.head.stageKind === 'draft' ? `${caseHref}/tasks` : caseHref, label: loaded.procedure.title },
];

/** `已于2026-09-28 10:18保存`. */
export function savedInWords(at: string): string {
  return `已于${at.slice(0, 10)} ${at.slice(11, 16)}保存`;
}
