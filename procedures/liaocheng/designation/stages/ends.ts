import type { Stage } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

/** How an application may end after its acceptance. */
export const ends: readonly Stage[] = [
  {
    id: 'connected',
    label: '已定点（系统对接完成）',
    kind: 'final',
    meaning: '医保协议已经签订，系统已经对接。此后的履行、变更、续签和退出按协议办理。',
    citations: [cite('第十七条', '开展信息系统对接')],
  },
  {
    id: 'failed-again',
    label: '再次评估不合格',
    kind: 'final',
    meaning: '再次评估仍不合格，本次申请结束。自告知书出具之日起1年内不得再次申请。',
    citations: [
      cite(
        '第十四条（后）（三）',
        '评估仍不合格的，经办机构出具评估不合格告知书，自即日起，1年内不得再次申请。',
      ),
    ],
    assumptions: ['second-failure-date', 'bans'],
  },
  {
    id: 'rectification-lapsed',
    label: '视为放弃（未再次申请评估）',
    kind: 'final',
    meaning: '6个月内没有再次提交评估申请，视为放弃此次申请；不产生禁期，可以重新申请。',
    citations: [cite('第十四条（后）（三）', '6个月内未再次提交评估申请的，视为放弃此次申请')],
    assumptions: ['six-months', 'applying-anew'],
  },
  {
    id: 'falsified',
    label: '终止（虚构、篡改申请材料）',
    kind: 'final',
    meaning: '发现以虚构、篡改等不正当手段报送申请材料，本次申请终止，自发现之日起3年内不予受理定点申请。',
    citations: [
      cite(
        '第十四条（前）',
        '评估过程中发现医药机构采取虚构、篡改等不正当手段报送申请材料的，经办机构留存相关证据，3年内不予受理该医药机构的定点申请。',
      ),
    ],
    assumptions: ['falsified-when', 'one-ban-for-fraud', 'bans'],
  },
  {
    id: 'not-listed',
    label: '未列入新增名单',
    kind: 'final',
    meaning: '集体决策后没有列入新增定点医药机构名单；不产生禁期，可以重新申请。',
    citations: [cite('第十四条（后）（四）', '根据复审结果经集体决策后确定最终名单')],
    assumptions: ['not-listed', 'applying-anew'],
  },
  {
    id: 'not-agreed',
    label: '协商谈判未达成一致',
    kind: 'final',
    meaning: '双方没有就协议达成一致，本次申请结束；不产生禁期，可以重新申请。',
    citations: [cite('第十六条', '双方自愿签订医保协议')],
    assumptions: ['negotiation-failed', 'applying-anew'],
  },
  {
    id: 'signing-lapsed',
    label: '视为自动放弃（未签订协议）',
    kind: 'final',
    meaning: '没有在规定时间签订服务协议，视为自动放弃；不产生禁期，可以重新申请。',
    citations: [cite('第十六条', '未在规定时间签订服务协议的，视为自动放弃。')],
    assumptions: ['signing-month', 'applying-anew'],
  },
  {
    id: 'forfeited',
    label: '经认定放弃定点资格',
    kind: 'final',
    meaning: '协议签订后没有按承诺对接系统，经认定为放弃医保定点资格；不产生禁期，可以重新申请。',
    citations: [
      cite('附件3', '医保协议签订后，医药机构 10 个工作日内未履行上述承诺，自动放弃医保定点资格。'),
    ],
    assumptions: ['ten-or-fifteen-days', 'applying-anew'],
  },
];
