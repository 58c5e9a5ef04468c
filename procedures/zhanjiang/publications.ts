import type { Rule } from '../../domain/procedure.ts';
import { cite } from './cite.ts';
import { inquiries } from './contacts.ts';
import { GUIDE_REVISION, GUIDE_TITLE } from './guide.ts';

/** Something the public, or whoever asks, is told: after a step of a case, or always. */
export interface Publication extends Rule {
  /** The party of `parties.ts` that owes it. */
  by: string;
  when: { kind: 'case'; deadline: string } | { kind: 'always'; document?: string; form?: string };
}

const always = { kind: 'always' } as const;

/** What the guide makes known, the guide itself first. */
export const publications = [
  {
    id: 'guide',
    label: '办事指南',
    by: 'city-agency',
    when: { kind: 'always', document: 'zhanjiang/guide' },
    citations: [cite('标题', `${GUIDE_TITLE.join('')}${GUIDE_REVISION}`)],
    assumptions: ['revised-in-october'],
  },
  {
    id: 'list-of-the-case',
    label: '取得资格的定点医疗机构名单',
    by: 'city-agency',
    when: { kind: 'case', deadline: 'publish-list' },
    citations: [cite('基本流程一（三）4', '经办机构与定点医疗机构签订补充协议7个工作日内将名单向社会公布。')],
    assumptions: ['where-published'],
  },
  {
    id: 'form-to-fetch',
    label: '申请书下载',
    by: 'city-agency',
    when: { kind: 'always', form: 'zhanjiang/application-letter' },
    citations: [cite('表格下载', '《湛江市基本医疗保险门诊特定病种服务资格申请书》')],
  },
  {
    id: 'status-query',
    label: '状态查询',
    by: 'city-agency',
    when: always,
    citations: [inquiries.website],
    assumptions: ['no-online-way'],
  },
  {
    id: 'enquiries',
    label: '咨询电话',
    by: 'city-agency',
    when: always,
    citations: [inquiries.enquiries],
  },
  {
    id: 'complaints',
    label: '投诉电话',
    by: 'city-agency',
    when: always,
    citations: [inquiries.complaints],
  },
] as const satisfies readonly Publication[];
