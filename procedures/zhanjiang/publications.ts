import type { Publication } from '../../domain/beside.ts';
import { cite } from './cite.ts';
import { inquiries } from './contacts.ts';
import { GUIDE_REVISION, GUIDE_TITLE } from './guide.ts';

/** What the guide makes known, the guide itself first. */
export const publications = [
  {
    id: 'guide',
    label: '办事指南',
    what: '办事指南',
    document: 'zhanjiang/guide',
    citations: [cite('标题', `${GUIDE_TITLE.join('')}${GUIDE_REVISION}`)],
    assumptions: ['revised-in-october'],
  },
  {
    id: 'list-of-the-case',
    label: '取得门特资格的定点医疗机构名单',
    what: '签订补充协议的定点医疗机构',
    by: '经办机构',
    document: 'zhanjiang/qualified-list',
    step: 'publish-list',
    citations: [cite('基本流程一（三）4', '经办机构与定点医疗机构签订补充协议7个工作日内将名单向社会公布。')],
    assumptions: ['where-published'],
  },
  {
    id: 'form-to-fetch',
    label: '申请书下载',
    what: '《湛江市基本医疗保险门诊特定病种服务资格申请书》',
    document: 'zhanjiang/application-letter',
    citations: [cite('表格下载', '《湛江市基本医疗保险门诊特定病种服务资格申请书》')],
  },
  {
    id: 'status-query',
    label: '状态查询',
    what: inquiries.website.quote,
    citations: [inquiries.website],
    assumptions: ['no-online-way'],
  },
  {
    id: 'enquiries',
    label: '咨询电话',
    what: inquiries.enquiries.quote,
    citations: [inquiries.enquiries],
  },
  {
    id: 'complaints',
    complaints: true,
    label: '投诉电话',
    what: inquiries.complaints.quote,
    citations: [inquiries.complaints],
  },
] as const satisfies readonly Publication[];
