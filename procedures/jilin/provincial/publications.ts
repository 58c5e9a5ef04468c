import type { Party, Publication } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

/** What 002 wants made public: 第九条 and 第十三条. */
export const publications = [
  {
    id: 'list',
    label: '省级定点医疗机构名单公示',
    what: '省级定点医疗机构名单',
    where: '吉林省社会医疗保险管理局官方网站',
    by: '省社会医疗保险管理局',
    document: 'jilin/list',
    step: 'publicise-list',
    citations: [
      cite('第九条', '按照评审结果确定省级定点医疗机构名单，并在吉林省社会医疗保险管理局官方网站进行公示。'),
    ],
    assumptions: ['decided-before-notice'],
  },
  {
    id: 'complaint-phone',
    complaints: true,
    label: '投诉电话',
    what: '投诉电话',
    by: '省社会医疗保险管理局',
    // The list tells it to everybody.
    document: 'jilin/list',
    step: 'publicise-list',
    citations: [cite('第十三条', '设立投诉电话，并为投诉、举报者保密。')],
    assumptions: ['objections'],
  },
] as const satisfies readonly Publication[];

/** Whom 002 gives something to do. */
export const parties = [
  {
    id: 'party-applicant',
    label: '省内各统筹区的医疗保障定点医疗机构（申报）',
    role: 'applicant',
    citations: [cite('第五条', '省级定点医疗机构申报范围为省内各统筹区的医疗保障定点医疗机构')],
  },
  {
    id: 'party-bureau',
    label: '省社会医疗保险管理局（审核、组织评审、确定名单、公示、检查指导）',
    role: 'reviewer',
    citations: [
      cite('第四条', '省社会医疗保险管理局负责全省各统筹地区医疗保障经办机构协议管理工作的检查指导。'),
      cite('第八条', '省社会医疗保险管理局对符合条件的申报单位进行材料审核'),
    ],
    assumptions: ['same-agency'],
  },
  {
    id: 'party-local',
    label: '各级医疗保障经办机构（协议管理）',
    role: null,
    citations: [cite('第四条', '各级医疗保障经办机构负责实施省级定点医疗机构服务协议管理工作')],
  },
  {
    id: 'party-panel',
    label: '评审小组（随机抽取的专家）',
    role: null,
    citations: [cite('第九条', '省社会医疗保险管理局随机抽取专家组成评审小组')],
    assumptions: ['draw-open'],
  },
  {
    id: 'party-public',
    label: '任何单位和个人（反映、投诉、举报）',
    role: 'public',
    citations: [
      cite(
        '第十三条',
        '任何单位和个人均有权向省社会医疗保险管理局反映、投诉和举报省级定点医疗机构违反有关法律法规及医保政策的行为',
      ),
    ],
  },
  {
    id: 'party-signing',
    label: '签约经办机构（考核、处理、上报）',
    role: null,
    citations: [cite('第十四条', '签约经办机构根据协议履行情况进行考核')],
    assumptions: ['cancelling'],
  },
] as const satisfies readonly Party[];
