import type { Guard, PayloadField, Step } from '../../../domain/procedure.ts';
import { serveStep } from '../../serve.ts';
import { HANDED_IN, withdrawStep } from '../../withdraw.ts';
import { AT_MOST_180, WITHIN_180 } from '../agreement/steps/suspension.ts';
import { cite } from '../cite.ts';
import { files, words } from '../designation/steps/fields.ts';

const AHEAD = cite(
  '第三十三条',
  '定点医药机构请求中止、解除医保协议或不再续签医保协议的，应当提前3个月向经办机构提出申请并提交申请表（附件12）。',
);
const PUBLIC = cite('第三十三条', '公立医疗机构不得主动提出中止或解除医保协议。');
const SUSPEND = cite(
  '第二十九条',
  '定点医药机构可以提出中止协议申请,经办机构批复后,予以中止协议,但中止时间原则上不得超过180日',
);
const PAPER = [{ notice: 'exit-decision' }, { notice: 'annex-06' }];
const FINDING: readonly PayloadField[] = [words('finding', '审核情况'), files('received', '有关材料')];
const day = (name: string, label: string): PayloadField => ({ name, label, kind: 'date', required: true });

/** Only where this is what was asked for. */
const asked = (matter: string, citation: Guard['citation']): Guard => ({
  kind: 'facts',
  criterion: { fact: 'exitMatter', is: matter },
  citation,
  message: `申请的事项不是“${matter}”`,
});
const granted = {
  actor: ['reviewer'],
  from: ['requested'],
  to: 'granted',
  notices: PAPER,
} as const satisfies Partial<Step>;

/** 第三十三条, with 第二十九条 and 第三十一条（十三）: the request and what becomes of it. */
export const steps: readonly Step[] = [
  {
    id: 'request',
    label: '提交退出申请',
    actor: ['applicant'],
    from: ['draft'],
    to: 'requested',
    event: 'exit-requested',
    numberType: '收',
    edits: true,
    looksUp: true,
    payload: [],
    guards: [
      { kind: 'forms-complete', citation: AHEAD, message: '退出申请表尚未填写完整' },
      { kind: 'materials-complete', citation: AHEAD, message: '签章的申请表尚未上传' },
      { kind: 'no-computed-ground', citation: PUBLIC, message: '不能提出这一事项' },
    ],
    notices: [],
    citations: [AHEAD, PUBLIC, SUSPEND],
    assumptions: ['late-requests', 'public-may-let-it-run-out', 'one-form-for-all'],
  },
  {
    ...granted,
    id: 'grant-suspension',
    label: '批复同意中止（写明止期）',
    event: 'suspension-granted',
    payload: [day('from', '从哪一天起中止'), ...AT_MOST_180, ...FINDING],
    guards: [asked('中止医保协议', SUSPEND), WITHIN_180],
    citations: [SUSPEND],
    assumptions: ['days-180', 'end-or-application', 'system-papers'],
  },
  {
    ...granted,
    id: 'grant-open-suspension',
    label: '批复同意中止（不写止期）',
    event: 'open-suspension-granted',
    payload: [day('from', '从哪一天起中止'), ...FINDING],
    guards: [asked('中止医保协议', SUSPEND)],
    citations: [SUSPEND],
    assumptions: ['days-180', 'end-or-application', 'system-papers'],
  },
  {
    ...granted,
    id: 'grant-termination',
    label: '同意解除',
    event: 'termination-granted',
    payload: [day('on', '从哪一天起解除'), ...FINDING],
    guards: [asked('解除医保协议', cite('第三十一条（十三）', '主动提出解除协议且经办机构同意的'))],
    citations: [
      cite('第三十一条（十三）', '主动提出解除协议且经办机构同意的'),
      cite('第三十二条（十六）', '定点零售药店主动提出解除医保协议且经经办机构同意的'),
    ],
    assumptions: ['system-papers'],
  },
  {
    ...granted,
    id: 'grant-run-out',
    label: '登记不再续签',
    event: 'run-out-granted',
    payload: [day('effectiveOn', '现协议到期日'), ...FINDING],
    guards: [asked('不再续签医保协议', AHEAD)],
    citations: [AHEAD],
    assumptions: ['public-may-let-it-run-out', 'system-papers'],
  },
  {
    id: 'refuse',
    label: '不同意',
    actor: ['reviewer'],
    from: ['requested'],
    to: 'refused',
    event: 'exit-refused',
    payload: [words('reason', '不同意的理由')],
    guards: [],
    notices: PAPER,
    citations: [SUSPEND, cite('第三十一条（十三）', '主动提出解除协议且经办机构同意的')],
    assumptions: ['no-days-to-decide', 'system-papers'],
  },
  serveStep({
    from: ['granted', 'refused'],
    methods: ['直接送达', '寄送', '其他方式'],
    citations: [cite('附件6', '通知书送达回执')],
    assumptions: ['refused-service', 'receipts-for-agreements'],
  }),
  withdrawStep({
    from: ['draft', 'requested'],
    notices: [{ notice: 'withdrawal-confirmation', when: HANDED_IN }],
    assumptions: ['withdrawal-of-exit'],
  }),
];
