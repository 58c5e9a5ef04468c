import type { Rule } from '../../domain/procedure.ts';
import { cite } from './cite.ts';

/** Something the public, or whoever asks, is told: once a case, now and again, or on a paper. */
export interface Publication extends Rule {
  /** The party of `parties.ts` that owes it. */
  by: string;
  /** `case`: after a step of a case. `periodic`: whatever the cases do. `paper`: printed on a notice. */
  when:
    | { kind: 'case'; deadline: string }
    /** 定期: no number, so nothing is ever overdue; a reminder is the agency's own. */
    | { kind: 'periodic'; length: { unit: 'none' } }
    | { kind: 'paper'; notice: string };
  /** Columns of a list, in order. */
  columns?: readonly string[];
}

/** What 第八条, 第九条 and 附件3 make known. */
export const publications = [
  {
    id: 'list-of-the-case',
    label: '签订补充协议的定点医疗机构名单',
    by: 'city-agency',
    when: { kind: 'case', deadline: 'publish-list' },
    citations: [
      cite('第八条', '市医疗保障经办机构应在与定点医疗机构签订补充协议后 3 个工作日内将名单向社会公布。'),
    ],
    assumptions: ['list-in-three-days'],
  },
  {
    id: 'periodic-list',
    label: '具备及终止门特服务资格的定点医疗机构',
    by: 'city-agency',
    when: { kind: 'periodic', length: { unit: 'none' } },
    columns: ['诊断资格', '治疗资格', '终止资格'],
    citations: [
      cite(
        '第九条',
        '市医疗保障经办机构对具备门特病种诊断和治疗资格及终止门特病种服务资格的定点医疗机构定期向社会公布。',
      ),
    ],
    assumptions: ['no-number-for-soon-and-regularly'],
  },
  {
    id: 'ways-to-enquire',
    label: '查询方式',
    by: 'local-agency',
    when: { kind: 'paper', notice: 'annex-03' },
    citations: [cite('附件3', '查询方式 （经办机构三目确定的查询方式）')],
    assumptions: ['ways-to-enquire'],
  },
  {
    id: 'complaints',
    label: '投诉监督',
    by: 'local-agency',
    when: { kind: 'paper', notice: 'annex-03' },
    citations: [cite('附件3', '投诉监督 （经办机构确定的联系方式）')],
  },
] as const satisfies readonly Publication[];
