import type { ServiceFact } from '../../domain/beside.ts';
import { cite } from './cite.ts';

/** What 004 says of how institutions and the public are served. It names no fee, no address and no telephone. */
export const service: readonly ServiceFact[] = [
  {
    id: 'guide-due',
    about: 'guide',
    label: '经办机构应当向社会公布申请指引',
    citations: [
      cite(
        '第十一条',
        '统筹地区经办机构应当向社会公布定点医疗机构申请指引，主要包括申请条件、所需材料、受理时间、受理地点、受理时限、办理流程等基本情况。',
      ),
    ],
  },
  {
    id: 'agency-local',
    about: 'agency',
    label: '统筹地区经办机构',
    citations: [cite('第十条', '医疗机构提出定点申请，统筹地区经办机构应当即时受理。')],
  },
  {
    id: 'inquiry-service',
    about: 'inquiry',
    label: '经办机构提供医疗保障咨询、查询等服务',
    citations: [
      cite(
        '第二十九条',
        '经办机构应当做好对定点医疗机构医保政策、管理制度、支付政策、操作流程的宣传培训，提供医疗保障咨询、 查询等服务。',
      ),
    ],
  },
  {
    id: 'complaint-channels',
    about: 'complaint',
    label: '举报投诉',
    citations: [
      cite(
        '第四十七条',
        '医疗保障行政部门和经办机构应当拓宽监督途径、创新监督方式，通过满意度调查、第三方评价、聘请社会监督员等方式对定点医疗机构进行监督，畅通举报投诉渠道，及时发现问题并进行处理。',
      ),
    ],
  },
  {
    id: 'complaint-agency',
    about: 'complaint',
    label: '经办机构违反医保协议的',
    citations: [
      cite(
        '第三十八条',
        '经办机构违反医保协议的,定点医疗机构有权要求纠正或者提请医疗保障行政部门协调处理、督促整改,也可依法申请行政复议或者提起行政诉讼。',
      ),
    ],
  },
];
