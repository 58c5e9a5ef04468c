import type { Stage } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

/** 第四章: negotiation, agreement, connection. */
export const agreement = [
  {
    id: 'negotiation',
    label: '协商谈判中',
    kind: 'open',
    citations: [
      cite(
        '第十五条',
        '监督公示结束后7个工作日内，医药机构定点管理领导小组与拟新增的定点医药机构就协议管理等内容开展协商谈判',
      ),
    ],
  },
  {
    id: 'awaiting-signature',
    label: '待签订协议',
    kind: 'open',
    citations: [
      cite(
        '第十六条',
        '拟新增的定点医药机构应在协商谈判后1个月内，由各经办机构与医药机构双方自愿签订医保协议',
      ),
    ],
  },
  {
    id: 'signed',
    label: '已签订协议（待系统对接）',
    kind: 'open',
    citations: [cite('第十七条', '协议签订后，定点医药机构应按照承诺，于15个工作日内')],
    assumptions: ['begin-or-complete'],
  },
] as const satisfies readonly Stage[];
