import type { Publication } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

/** What 004 wants made public about applications: 第十一条, 第十二条, 第十四条, 第二十九条 and 第四十七条. */
export const publications = [
  {
    id: 'guide',
    label: '定点医疗机构申请指引',
    what: '申请条件、所需材料、受理时间、受理地点、受理时限、办理流程等基本情况',
    document: 'guangdong/guide',
    citations: [
      cite(
        '第十一条',
        '统筹地区经办机构应当向社会公布定点医疗机构申请指引，主要包括申请条件、所需材料、受理时间、受理地点、受理时限、办理流程等基本情况。',
      ),
    ],
    assumptions: ['papers-without-layout'],
  },
  {
    id: 'result',
    label: '评估合格公示',
    what: '评估合格的医疗机构',
    document: 'standard/public-notice',
    step: 'publicise',
    citations: [cite('第十二条', '对于评估合格的医疗机构，应当向社会公示，公示期为 7 个工作日')],
    assumptions: ['one-public-notice'],
  },
  {
    id: 'signed',
    label: '定点医疗机构信息公布',
    what: '签订医保协议的定点医疗机构信息，包括名称、地址等',
    document: 'standard/list-publication',
    step: 'publish-signed',
    citations: [
      cite(
        '第十四条',
        '统筹地区经办机构应当向社会公布签订医保协议的定点医疗机构信息，包括名称、地址等，供参保人员选择。',
      ),
    ],
    assumptions: ['publication-times'],
  },
  {
    id: 'reports',
    label: '举报投诉渠道',
    what: '举报投诉渠道',
    step: 'record-report',
    complaints: true,
    citations: [cite('第四十七条', '畅通举报投诉渠道，及时发现问题并进行处理。')],
    assumptions: ['report-handling'],
  },
  {
    id: 'enquiries',
    label: '咨询和查询',
    what: '医疗保障咨询、查询等服务',
    citations: [cite('第二十九条', '提供医疗保障咨询、查询等服务。')],
  },
] as const satisfies readonly Publication[];
