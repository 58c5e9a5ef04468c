import type { Stage } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

/** 第二章: from the draft to the acceptance. */
export const intake = [
  {
    id: 'draft',
    label: '草拟',
    kind: 'draft',
    citations: [
      cite(
        '附件1',
        '定点申报：医药机构具备医保定点申请基本条件，填报《医药机构医疗保障定点申请表》，递交申请材料',
      ),
    ],
  },
  {
    id: 'completeness-review',
    label: '待完整性审查',
    kind: 'open',
    citations: [
      cite('第十二条', '自收到申请之日起 5 个工作日内完成申请材料的完整性审查并出具相应通知书（附件 4）'),
    ],
    assumptions: ['no-article-11'],
  },
  {
    id: 'awaiting-supplement',
    label: '待补正',
    kind: 'open',
    citations: [cite('第十二条（二）', '申请医药机构应在 5 个工作日内补齐补正，逾期视为放弃此次申请。')],
  },
  {
    id: 'accepted',
    label: '已受理（待审核评价）',
    kind: 'open',
    citations: [
      cite('第十二条（一）', '经办机构出具受理通知书及受理材料清单（附件 5）。'),
      cite('第十三条', '各经办机构应自出具受理通知书之日起，3 个月内完成对该医药机构的审核评估'),
    ],
  },
] as const satisfies readonly Stage[];

/** 第十二条: how an application may end at the door, and the withdrawal. */
export const endsAtTheDoor = [
  {
    id: 'refused',
    label: '不予受理',
    kind: 'final',
    meaning: '本次申请不予受理。通知书上的情形消除或禁期届满后，可以重新申请。',
    citations: [cite('第十二条（三）', '存在不予受理情形的，经办机构应当出具不予受理通知书。')],
    assumptions: ['applying-anew'],
  },
  {
    id: 'lapsed',
    label: '视为放弃',
    kind: 'final',
    meaning: '未在期限内补齐补正，视为放弃此次申请；不产生禁期，可以随时重新申请。',
    citations: [cite('第十二条（二）', '逾期视为放弃此次申请')],
    assumptions: ['applying-anew'],
  },
  {
    id: 'withdrawn',
    label: '已撤回',
    kind: 'final',
    meaning: '申请机构自行撤回了此次申请；不产生禁期，可以随时重新申请。',
    citations: [],
    assumptions: ['withdrawal', 'applying-anew'],
  },
] as const satisfies readonly Stage[];
