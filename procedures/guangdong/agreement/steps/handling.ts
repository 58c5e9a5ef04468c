import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { serveStep } from '../../../serve.ts';
import { cite } from '../../cite.ts';
import { measures } from '../measures.ts';
import { ALIVE, OVER } from '../named.ts';
import { routes } from '../routes.ts';
import {
  AUDIT,
  BY_THE_AGENCY,
  CLAIM,
  DISPUTES,
  MEASURES,
  PROMPTLY,
  PROVINCE_WIDE,
  REPORT,
} from '../words.ts';

const ANY = [...ALIVE, ...OVER] as const;

const past = (name: string, label: string): PayloadField => ({
  name,
  label,
  kind: 'date',
  required: true,
  notAfterToday: true,
});
const words = (name: string, label: string): PayloadField => ({
  name,
  label,
  kind: 'long-text',
  required: true,
});
const CLAIM_NUMBER: PayloadField = { name: 'claim', label: '申报编号', kind: 'text', required: true };

/** 第三十一条: the settlement system's facts, so far as a period of this document depends on them. */
const settling = [
  {
    id: 'record-claim',
    label: '登记费用申报',
    actor: ['reviewer', 'timeline'],
    from: ANY,
    to: null,
    event: 'claim-filed',
    doneOn: 'filedOn',
    payload: [
      CLAIM_NUMBER,
      { name: 'period', label: '费用所属期间', kind: 'text', required: true },
      past('filedOn', '申报日期'),
    ],
    guards: [],
    notices: [],
    citations: [CLAIM],
    assumptions: ['facts-from-outside', 'settlement-cycle'],
  },
  {
    id: 'record-payment',
    label: '登记拨付或不予支付',
    actor: ['reviewer', 'timeline'],
    from: ANY,
    to: null,
    event: 'claim-settled',
    doneOn: 'settledOn',
    payload: [
      CLAIM_NUMBER,
      {
        name: 'outcome',
        label: '结果',
        kind: 'choice',
        required: true,
        options: [
          { value: 'paid', label: '已拨付' },
          { value: 'paid-in-part', label: '部分拨付，其余不予支付' },
          { value: 'not-paid', label: '不予支付' },
        ],
      },
      past('settledOn', '办理日期'),
      { name: 'remark', label: '不予支付的理由', kind: 'long-text', required: false },
    ],
    guards: [
      { kind: 'after', event: 'claim-filed', citation: CLAIM, message: '本案没有登记费用申报' },
    ],
    notices: [],
    citations: [CLAIM, AUDIT],
    assumptions: ['payment-in-principle', 'facts-from-outside'],
  },
] as const satisfies readonly Step[];

/** 第三十七条, 第四十八条 and 第四十九条: what is done about a breach, and who is told. */
const measuring = [
  {
    id: 'record-breach',
    label: '登记违约情形',
    actor: ['reviewer'],
    from: ALIVE,
    to: null,
    event: 'breach-found',
    doneOn: 'foundOn',
    payload: [past('foundOn', '发现日期'), words('facts', '违反协议约定的事实')],
    guards: [],
    notices: [],
    citations: [PROMPTLY, MEASURES],
    assumptions: ['agreement-itself', 'no-number'],
  },
  {
    id: 'take-measure',
    label: '按协议约定处理',
    actor: ['reviewer'],
    from: ANY,
    to: null,
    event: 'measure-taken',
    payload: [
      {
        name: 'measure',
        label: '处理方式',
        kind: 'choice',
        required: true,
        options: measures.flatMap(({ step, value, label }) =>
          step === 'take-measure' && value ? [{ value, label }] : [],
        ),
      },
      words('facts', '违反协议约定的事实'),
      words('details', '处理内容（对象、费用、违约金的数额和协议依据）'),
    ],
    guards: [],
    notices: [],
    citations: [MEASURES],
    assumptions: ['agreement-itself', 'papers-of-the-agreement'],
  },
  {
    id: 'report-to-authority',
    label: '报告同级医疗保障行政部门',
    actor: ['reviewer'],
    from: ANY,
    to: null,
    event: 'reported-to-authority',
    doneOn: 'reportedOn',
    payload: [
      past('reportedOn', '报告日期'),
      { name: 'authority', label: '同级医疗保障行政部门', kind: 'text', required: true },
      { name: 'remark', label: '报告的处理', kind: 'long-text', required: false },
    ],
    guards: [],
    notices: [],
    citations: [REPORT],
    assumptions: ['no-number'],
  },
  {
    id: 'note-handling-elsewhere',
    label: '登记其他统筹地区的处理',
    actor: ['reviewer', 'timeline'],
    from: ANY,
    to: null,
    event: 'handling-elsewhere-noted',
    payload: [
      { name: 'by', label: '作出处理的行政部门或经办机构', kind: 'text', required: true },
      { name: 'region', label: '统筹地区', kind: 'text', required: true },
      past('decidedOn', '处理日期'),
      words('facts', '处理内容'),
    ],
    guards: [],
    notices: [],
    citations: [PROVINCE_WIDE],
    assumptions: ['level-of-spreading'],
  },
] as const satisfies readonly Step[];

/** What other cases bring about in this one: 第三十九条, 第五条 and 第七条. */
const recording = [
  {
    id: 'record-change',
    label: '登记信息变更',
    actor: ['reviewer', 'timeline'],
    from: ALIVE,
    to: null,
    event: 'change-recorded',
    payload: [
      { name: 'change', label: '变更申请或告知的收件编号', kind: 'text', required: true },
      words('facts', '变更的内容'),
      { name: 'effectiveOn', label: '变更生效日', kind: 'date', required: true },
    ],
    guards: [],
    notices: [],
    citations: [cite('第三十九条', '应当自有关部门批准之日起 30 个工作日内向统筹区经办机构提出变更申请。其他一般信息变更应当及时书面告知。')],
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

/** 第三十八条 and 第四十五条: disputes. They stop nothing. */
const disputing = [
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
    guards: [
      { kind: 'after', event: 'dispute-raised', citation: DISPUTES, message: '本案没有登记争议' },
    ],
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

/** Acts that leave the agreement in its stage. */
export const handling: readonly Step[] = [...settling, ...measuring, ...recording, ...disputing];
