import type { Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { ALIVE } from '../named.ts';
import { past } from './fields.ts';

/** What other cases bring about in this one: 第三十九条, 第五条 and 第七条. */
export const recording = [
  {
    id: 'record-change',
    label: '登记信息变更',
    actor: ['reviewer', 'timeline'],
    from: ALIVE,
    to: null,
    event: 'change-recorded',
    payload: [
      { name: 'change', label: '变更申请或告知的收件编号', kind: 'text', required: true },
      {
        name: 'facts',
        label: '变更的内容',
        kind: 'long-text',
        required: false,
        hint: '变更一案中已有的不必再写。',
      },
      { name: 'effectiveOn', label: '变更生效日', kind: 'date', required: true },
    ],
    guards: [],
    notices: [],
    citations: [
      cite(
        '第三十九条',
        '应当自有关部门批准之日起 30 个工作日内向统筹区经办机构提出变更申请。其他一般信息变更应当及时书面告知。',
      ),
    ],
    assumptions: ['cases-of-their-own'],
  },
  {
    id: 'record-supplement',
    label: '登记补充协议',
    actor: ['reviewer', 'timeline'],
    from: ALIVE,
    to: null,
    event: 'supplement-recorded',
    payload: [
      { name: 'supplement', label: '补充协议编号', kind: 'text', required: true },
      past('signedOn', '签订日期'),
    ],
    guards: [],
    notices: [],
    citations: [cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
    assumptions: ['cases-of-their-own'],
  },
] as const satisfies readonly Step[];
