import { guidePage } from '../present/guide.ts';
import { publicFrame } from '../samples/frame.ts';
import { procedure } from '../samples/law.ts';
import type { View } from '../views.ts';

const links = {
  readings: '/readings',
  kind: (id: string) => `/guide/${id}`,
  blank: (document: string) => ({ href: `/documents/${document}/blank.pdf`, label: '空白件 PDF' }),
  apply: { href: '/sign-in', label: '开始申请' },
};

export const samples: Readonly<Record<string, View<'guide'>>> = Object.fromEntries(
  procedure.applicants.map(({ id }) => [
    id,
    { frame: publicFrame('办事指南'), ...guidePage(procedure, id, links) },
  ]),
);
