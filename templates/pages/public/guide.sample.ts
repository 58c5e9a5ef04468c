import { procedures } from '../../../procedures/registry.ts';
import { type GuideLinks, type GuidePartId, guidePage } from '../present/guide.ts';
import { publicFrame } from '../samples/frame.ts';
import { procedure } from '../samples/law.ts';
import type { View } from '../views.ts';

const links: GuideLinks = {
  readings: () => '/readings',
  kind: (id) => `/guide/${id}`,
  part: (id) => `/guide/${id}`,
  blank: (document) => ({ href: `/documents/${document}/blank.pdf`, label: '空白表' }),
  sample: (document) => ({ href: `/documents/${document}/sample.pdf`, label: '填写样例' }),
  apply: { href: '/sign-in', label: '开始申请' },
  forecast: { href: '/forecast', label: '推算办理日期：最早哪一天、最迟哪一天' },
  paper: { href: '/guide.pdf', label: '下载整份指南（PDF）' },
};
const agencies = [
  {
    name: '某市医疗保险事业中心',
    region: '某市',
    address: '某路1号',
    phone: '0000-1234567',
    more: ['周一至周五 9:00 至 17:00'],
  },
];
/** One that says what an agreement's years bring, once there is one. */
const lasting = procedures.find(({ grounds = [] }) => grounds.length > 0) ?? procedure;

const part = (id: GuidePartId, of = procedure): View<'guide'> => ({
  frame: publicFrame('办事指南'),
  ...guidePage({ procedure: of, kind: of.applicants[0]?.id ?? '', links, agencies }, id),
});

export const samples: Readonly<Record<string, View<'guide'>>> = {
  overview: part('overview'),
  conditions: part('conditions'),
  materials: part('materials'),
  time: part('time'),
  years: part('years', lasting),
  places: part('places'),
  questions: part('questions'),
};
