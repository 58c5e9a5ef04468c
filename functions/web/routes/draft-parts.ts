import type { OpenCase } from '../case-access.ts';

/** The way back from a page of a draft. */
export const here = ({ loaded, caseHref }: OpenCase) => [
  { href: '/applications', label: '我的申请' },
  { href: loaded.head.stageKind === 'draft' ? `${caseHref}/tasks` : caseHref, label: loaded.procedure.title },
];
