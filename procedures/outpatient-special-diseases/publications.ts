import type { Publication } from '../../domain/beside.ts';
import { cite } from './cite.ts';

/** What 第八条 and 附件3 make known. */
export const publications = [
  {
    id: 'list-of-the-case',
    label: '签订补充协议的定点医疗机构名单',
    what: '签订补充协议的定点医疗机构',
    by: '市医疗保障经办机构',
    document: 'outpatient-special-diseases/qualified-list',
    step: 'publish-list',
    citations: [
      cite('第八条', '市医疗保障经办机构应在与定点医疗机构签订补充协议后 3 个工作日内将名单向社会公布。'),
    ],
    assumptions: ['list-in-three-days'],
  },
  {
    id: 'ways-to-enquire',
    label: '查询方式',
    what: '查询方式',
    by: '经办机构',
    document: 'outpatient-special-diseases/annex-03-acceptance-receipt',
    step: 'submit',
    citations: [cite('附件3', '查询方式 （经办机构三目确定的查询方式）')],
    assumptions: ['ways-to-enquire'],
  },
  {
    id: 'complaints',
    complaints: true,
    label: '投诉监督',
    what: '投诉监督',
    by: '经办机构',
    document: 'outpatient-special-diseases/annex-03-acceptance-receipt',
    step: 'submit',
    citations: [cite('附件3', '投诉监督 （经办机构确定的联系方式）')],
  },
] as const satisfies readonly Publication[];

/** 第九条, 定期: no number, so nothing is ever overdue. Three columns: 诊断资格, 治疗资格, 终止资格. */
export const periodicList = [
  {
    id: 'periodic-list',
    label: '具备及终止门特服务资格的定点医疗机构',
    what: '具备门特病种诊断和治疗资格及终止门特病种服务资格的定点医疗机构',
    by: '市医疗保障经办机构',
    document: 'standard/monthly-register',
    citations: [
      cite(
        '第九条',
        '市医疗保障经办机构对具备门特病种诊断和治疗资格及终止门特病种服务资格的定点医疗机构定期向社会公布。',
      ),
    ],
    assumptions: ['no-number-for-soon-and-regularly'],
  },
] as const satisfies readonly Publication[];
