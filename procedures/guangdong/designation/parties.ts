import type { Party } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

/** Whom 004 gives something to do up to the agreement. */
export const parties = [
  {
    id: 'party-authority',
    label: '各统筹地区医疗保障行政部门（政策、监督、备案）',
    role: 'authority',
    citations: [
      cite('第三条', '各统筹地区医疗保障行政部门负责制定医疗机构定点管理政策'),
      cite(
        '第四十六条',
        '医疗保障行政部门对定点申请、申请受理、专业评估、协议订立、协议履行和解除等进行监督',
      ),
    ],
  },
  {
    id: 'party-agency-intake',
    label: '各统筹地区经办机构（受理）',
    role: 'receiving-clerk',
    citations: [cite('第十条', '医疗机构提出定点申请，统筹地区经办机构应当即时受理。')],
  },
  {
    id: 'party-agency',
    label: '各统筹地区经办机构（评估、公示、协商、签订）',
    role: 'reviewer',
    citations: [cite('第三条', '各统筹地区经办机构负责确定定点医疗机构')],
  },
  {
    id: 'party-applicant',
    label: '六类医疗机构及军队医疗机构（申请）',
    role: 'applicant',
    citations: [
      cite(
        '第五条',
        '以下取得医疗机构执业许可证或中医诊所备案证的医疗机构，以及经军队主管部门批准有为民服务资质的军队医疗机构可申请医保定点：',
      ),
    ],
    assumptions: ['army-hospitals'],
  },
  {
    id: 'party-panel',
    label: '评估小组（书面、现场评估）',
    role: null,
    citations: [cite('第十二条', '评估小组成员可由医疗保障、医药卫生、财务管理、信息技术等专业人员构成。')],
    assumptions: ['panel-composition'],
  },
  {
    id: 'party-third',
    label: '第三方机构（受托评估）',
    role: null,
    citations: [cite('第十二条', '统筹地区经办机构应当组织评估小组或委托第三方机构')],
    assumptions: ['panel-composition'],
  },
  {
    id: 'party-prefecture',
    label: '地市级及以上统筹地区经办机构（签订）',
    role: 'reviewer',
    citations: [
      cite(
        '第十三条',
        '原则上，由地市级及以上统筹地区经办机构与医疗机构签订医保协议并向同级医疗保障行政部门备案。',
      ),
    ],
    assumptions: ['in-principle-city'],
  },
  {
    id: 'party-province',
    label: '省级医疗保障经办机构（协议范本和经办规程）',
    role: null,
    citations: [
      cite(
        '第五十二条',
        '省级医疗保障经办机构根据国家制定的医保协议范本和经办规程，结合实际制定本省医保协议范本和经办规程并指导各地加强和完善医保协议管理。',
      ),
    ],
  },
  {
    id: 'party-internet-hospital',
    label: '互联网医院（依托实体医疗机构申请补充协议）',
    role: 'applicant',
    citations: [cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
  },
  {
    id: 'party-public',
    label: '社会监督员、第三方评价和举报人',
    role: 'public',
    citations: [
      cite(
        '第四十七条',
        '通过满意度调查、第三方评价、聘请社会监督员等方式对定点医疗机构进行监督，畅通举报投诉渠道',
      ),
    ],
    assumptions: ['report-handling'],
  },
] as const satisfies readonly Party[];
