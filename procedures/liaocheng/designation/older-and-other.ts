import type { TransitionClause, Variant } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';
import { MEDICAL } from './applicants.ts';

/** 第三十七条. */
export const transitions = [
  {
    id: 'transition-37',
    label: '2022年12月31日前批准的医疗机构',
    appliesTo: MEDICAL,
    test: {
      all: [
        { fact: 'approvedOn', onOrBefore: '2022-12-31' },
        { since: 'operatingSince', lasted: { unit: 'months', n: 3 }, by: 'submittedOn' },
        { fact: 'registeredAddressIsBusinessAddress', is: true },
        { fact: 'managedByHealthAuthority', is: true },
      ],
    },
    meaning: '条件由经办人员按原有政策判断，本规程列出的条件只作提示；办理节点按本规程。',
    citations: [
      cite(
        '第三十七条',
        '2022年12月31日前由行政审批部门批准，且在注册地正式运营满3个月并纳入卫健部门管理的医疗机构，申请医保定点仍按照原有政策依据执行，具体办理节点参照本规程。',
      ),
    ],
    assumptions: ['approved-before-2023', 'transition-date'],
  },
] as const satisfies readonly TransitionClause[];

/** 第三十六条 and 第三十八条. */
export const variants = [
  {
    id: 'internet-hospital',
    label: '互联网医院补充协议',
    way: 'supplementary-agreement',
    needsDesignation: true,
    citations: [cite('第三十六条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
    assumptions: ['internet-hospital'],
  },
  {
    id: 'additional-site',
    label: '增加执业地点',
    way: 'designation',
    needsDesignation: true,
    citations: [cite('第三十八条', '定点医疗机构申请增加执业地点的，参照医药机构新增定点相关规定办理')],
    assumptions: ['additional-site'],
  },
] as const satisfies readonly Variant[];
