import type { Deadline } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { FIRST_ASSESSMENT } from '../stages/named.ts';

/** The periods of 第十二条 and 第十三条. For serving a notice the document gives no number, so there is none here. */
export const intake = [
  {
    id: 'receive-at-once',
    label: '即时收件',
    rule: 'R11',
    length: { unit: 'same-working-day' },
    binds: 'receiving-clerk',
    // The submission takes its 收件编号 in the same act: nothing is left that could run or be late.
    starts: [],
    endedBy: [],
    effect: { kind: 'escalate' },
    citations: [cite('第十二条', '符合相关申请条件的，经办机构应即时受理')],
    assumptions: ['at-once-and-five-days', 'same-working-day'],
  },
  {
    id: 'completeness-review',
    label: '完整性审查并出具通知书',
    rule: 'R1',
    length: { unit: 'working-days', n: 5 },
    binds: 'receiving-clerk',
    starts: [{ event: 'submitted' }, { event: 'supplemented' }],
    endedBy: ['accepted', 'supplement-requested', 'refused'],
    during: ['completeness-review'],
    effect: { kind: 'escalate' },
    citations: [
      cite('第十二条', '自收到申请之日起 5 个工作日内完成申请材料的完整性审查并出具相应通知书（附件 4）'),
      cite('附件1', '经办机构自收到申请之日起 5 个工作日内完成申请材料的完整性审查并出具相应通知书'),
    ],
    assumptions: ['at-once-and-five-days', 'working-days'],
  },
  {
    id: 'supplement',
    label: '补齐补正',
    rule: 'R1',
    length: { unit: 'working-days', n: 5 },
    binds: 'applicant',
    starts: [{ event: 'notice-served', where: { noticeId: 'annex-04-2' }, date: 'servedOn' }],
    endedBy: ['supplemented'],
    during: ['awaiting-supplement'],
    effect: { kind: 'lapse', event: 'supplement-lapsed', to: 'lapsed', notices: [] },
    citations: [
      cite('第十二条（二）', '申请医药机构应在 5 个工作日内补齐补正，逾期视为放弃此次申请。'),
      cite('附件4-2', '申请机构应在 5 个工作日内补正补齐,逾期视为放弃此次申请'),
      cite('附件1', '需补充材料的，医药机构应在 5 个工作日内补齐补正，逾期视为放弃此次申请'),
    ],
    assumptions: ['supplement-notice', 'service-date', 'working-days', 'applying-anew'],
  },
  {
    id: 'upload',
    label: '上传省动态管理系统',
    rule: 'R11',
    length: { unit: 'same-working-day' },
    binds: 'applicant',
    // 附件4-1 itself asks for it: nobody can be late before the notice has reached him.
    starts: [{ event: 'notice-served', where: { noticeId: 'annex-04-1' }, date: 'servedOn' }],
    endedBy: ['uploaded-to-province'],
    during: FIRST_ASSESSMENT,
    effect: { kind: 'escalate' },
    citations: [
      cite(
        '第十二条（一）',
        '申请材料齐全的，申请医药机构应即时将申请材料上传至山东省定点医药机构动态管理系统',
      ),
      cite(
        '附件4-1',
        '请即时将申请材料完整、准确、规范上传至山东省定点医药机构动态管理系统，并配合好后续审核评估工作，因主观原因影响整体进度的，后果自负。',
      ),
    ],
    assumptions: ['upload-order', 'same-working-day'],
  },
  {
    id: 'assessment',
    label: '完成审核评估',
    rule: 'R2',
    length: { unit: 'months', n: 3 },
    binds: 'reviewer',
    starts: [{ event: 'accepted' }],
    endedBy: ['assessment-passed', 'assessment-failed', 'falsification-found'],
    during: FIRST_ASSESSMENT,
    effect: { kind: 'escalate' },
    citations: [
      cite('第十三条', '各经办机构应自出具受理通知书之日起，3 个月内完成对该医药机构的审核评估'),
      cite('附件1', '经办机构应自出具受理通知书之日起，3 个月内完成对该医药机构的审核评估'),
    ],
    assumptions: ['assessment-span', 'months'],
  },
] as const satisfies readonly Deadline[];
