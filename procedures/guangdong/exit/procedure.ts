import type { BackwardDeadline } from '../../../domain/agreement.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { applicants, DESIGNATED } from '../agreement/applicants.ts';
import { publicInstitution } from '../agreement/grounds/facts.ts';
import { IN_ADVANCE, ON_REQUEST } from '../agreement/words.ts';
import { cite } from '../cite.ts';
import { assumptions } from './assumptions.ts';
import { steps } from './steps.ts';

const ENDED = cite('第四十二条（十二）', '(十二) 主动提出解除协议且经办机构同意的;');

/** 第四十三条: three months before the day that the request itself names. */
const backward = (['suspension-requested', 'termination-requested', 'non-renewal-requested'] as const).map(
  (event): BackwardDeadline => ({
    id: `${event}-ahead`,
    label: '提前3个月提出申请',
    rule: 'R7',
    length: { unit: 'months', n: 3 },
    binds: 'applicant',
    before: [{ event, date: 'proposedOn' }],
    doneBy: [{ event }],
    citations: [IN_ADVANCE],
    assumptions: ['three-months-ahead'],
  }),
);

/** 广东, 第四十三条: an institution asks to rest, to leave, or not to go on. The agreement's own case carries it out. */
export const exit = {
  id: 'guangdong/exit',
  version: '2021-06-01',
  title: '中止、解除或不再续签医保协议申请',
  source: '004',
  region: '广东省',
  applicants,
  stages: [
    { id: 'draft', label: '草拟', kind: 'draft', citations: [IN_ADVANCE] },
    { id: 'asked-to-rest', label: '已申请中止', kind: 'open', citations: [ON_REQUEST] },
    { id: 'asked-to-end', label: '已申请解除', kind: 'open', citations: [ENDED] },
    { id: 'asked-not-to-renew', label: '已申请不再续签', kind: 'open', citations: [IN_ADVANCE] },
    {
      id: 'agreed',
      label: '已同意',
      kind: 'final',
      meaning: '经办机构同意中止或解除；到写明的日期在协议一案中办理，此前协议照常履行。',
      citations: [ON_REQUEST, ENDED],
      assumptions: ['consent'],
    },
    {
      id: 'declined',
      label: '未同意',
      kind: 'final',
      meaning: '经办机构没有同意，协议照常履行；可以重新申请。',
      citations: [ON_REQUEST],
      assumptions: ['answer-open'],
    },
    {
      id: 'noted',
      label: '已登记不再续签',
      kind: 'final',
      meaning: '协议履行至期满，到期后自动终止，不产生禁期。',
      citations: [IN_ADVANCE],
      assumptions: ['not-renewing-needs-no-consent'],
    },
    {
      id: 'withdrawn',
      label: '已撤回',
      kind: 'final',
      meaning: '申请已经撤回，协议照常履行。',
      citations: [],
      assumptions: ['answer-open'],
    },
  ],
  steps,
  deadlines: [
    {
      id: 'answer',
      label: '答复申请',
      rule: 'R13',
      length: { unit: 'none' },
      binds: 'reviewer',
      starts: [
        { event: 'suspension-requested' },
        { event: 'termination-requested' },
        { event: 'non-renewal-requested' },
      ],
      endedBy: ['rest-agreed', 'end-agreed', 'request-declined', 'non-renewal-noted'],
      during: ['asked-to-rest', 'asked-to-end', 'asked-not-to-renew'],
      effect: { kind: 'escalate' },
      citations: [IN_ADVANCE],
      assumptions: ['answer-open'],
    },
  ],
  conditions: [],
  materials: [],
  refusalGrounds: [],
  forms: [],
  notices: [
    {
      id: 'exit-decision',
      label: '退出申请处理通知书',
      document: 'standard/exit-decision',
      numberType: '退',
      sealed: true,
      citations: [ON_REQUEST, IN_ADVANCE],
      assumptions: ['papers-of-leaving'],
    },
  ],
  assumptions,
  courses: [
    {
      id: 'rested',
      label: '申请中止，同意',
      appliesTo: DESIGNATED,
      steps: [{ step: 'ask-to-rest' }, { step: 'agree-to-rest' }],
    },
    {
      id: 'ended',
      label: '申请解除，同意',
      appliesTo: DESIGNATED,
      steps: [{ step: 'ask-to-end' }, { step: 'agree-to-end' }],
    },
    {
      id: 'not-renewed',
      label: '申请不再续签，登记',
      appliesTo: DESIGNATED,
      steps: [{ step: 'ask-not-to-renew' }, { step: 'note' }],
    },
  ],
  backward,
  supplied: [publicInstitution],
} as const satisfies Procedure;
