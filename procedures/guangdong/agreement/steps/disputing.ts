import type { Step } from '../../../../domain/procedure.ts';
import { serveStep } from '../../../serve.ts';
import { routes } from '../routes.ts';
import { BY_THE_AGENCY, DISPUTES } from '../words.ts';
import { ANY, past, words } from './fields.ts';

/** 第三十八条 and 第四十五条: disputes. They stop nothing. */
export const disputing = [
  {
    id: 'raise-dispute',
    label: '提出争议',
    actor: ['applicant'],
    from: ANY,
    to: null,
    event: 'dispute-raised',
    payload: [
      {
        name: 'about',
        label: '争议的事项',
        kind: 'choice',
        required: true,
        options: ['协议签订', '协议履行', '协议变更', '协议解除', '经办机构违反医保协议'].map((value) => ({
          value,
          label: value,
        })),
      },
      {
        name: 'route',
        label: '解决的途径',
        kind: 'choice',
        required: true,
        options: routes.map(({ value, label }) => ({ value, label })),
      },
      words('content', '请求和理由'),
    ],
    guards: [],
    notices: [],
    citations: [DISPUTES, BY_THE_AGENCY],
    assumptions: ['disputes-stop-nothing', 'outside-this-system'],
  },
  {
    id: 'record-dispute-result',
    label: '登记争议的结果',
    actor: ['reviewer'],
    from: ANY,
    to: null,
    event: 'dispute-settled',
    payload: [past('settledOn', '日期'), words('facts', '结果')],
    guards: [{ kind: 'after', event: 'dispute-raised', citation: DISPUTES, message: '本案没有登记争议' }],
    notices: [],
    citations: [DISPUTES],
    assumptions: ['disputes-stop-nothing'],
  },
  serveStep({
    from: ANY,
    citations: [],
    assumptions: ['papers-of-the-agreement', 'refused-service'],
    dateHint: '文件没有规定送达；登记送达只为留存凭证，不起算任何期限。',
  }),
] as const satisfies readonly Step[];
