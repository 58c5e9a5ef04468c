import type { Step } from '../../../../domain/procedure.ts';
import { serveStep } from '../../../serve.ts';
import { withdrawStep } from '../../../withdraw.ts';
import { cite } from '../../cite.ts';
import { AT_THE_DOOR, SERVED_IN, UNTIL_SIGNED } from '../stages/named.ts';
import { doneOn, files, RECEIPT, words } from './fields.ts';

/** 附件6 as an act, taking an application back, and the end of one whose papers were false: at more than one stage. */
export const anytime: readonly Step[] = [
  serveStep({
    from: SERVED_IN,
    methods: ['直接送达', '寄送', '其他方式'],
    dateHint:
      '补正、整改等自送达起算的期限，自这一天的次日起算。通知书签收栏的日期与回执不同的，请先核对更正。',
    citations: [
      cite('第十二条', '医药机构收到相应通知书后，应填报通知书送达回执（附件 6），由经办机构存档管理。'),
      cite('附件6', '通知书送达回执'),
    ],
    assumptions: ['service-date', 'refused-service'],
  }),
  withdrawStep({
    from: ['draft', ...AT_THE_DOOR, ...UNTIL_SIGNED],
    assumptions: ['withdrawal', 'applying-anew'],
  }),
  {
    id: 'end-for-falsification',
    label: '终止：发现虚构、篡改申请材料',
    actor: ['reviewer'],
    from: UNTIL_SIGNED,
    to: 'falsified',
    event: 'falsification-found',
    payload: [
      { ...doneOn('foundOn', '发现日期'), hint: '3年自这一天起算。' },
      words('facts', '查明的事实'),
      words('evidence', '留存的证据', '逐件写明证据的名称和来源。'),
      files('scans', '证据文件'),
    ],
    guards: [],
    notices: [{ notice: 'falsification' }, RECEIPT],
    citations: [
      cite(
        '第十四条（前）',
        '评估过程中发现医药机构采取虚构、篡改等不正当手段报送申请材料的，经办机构留存相关证据，3年内不予受理该医药机构的定点申请。',
      ),
      cite('第十条（五）', '以弄虚作假等不正当手段申请医药机构定点，自发现之日起未满 3 年的'),
    ],
    assumptions: ['falsified-when', 'falsification-paper', 'one-ban-for-fraud'],
  },
];
