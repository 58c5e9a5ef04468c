import { cite } from '../cite.ts';
import type { Link } from './waiting.ts';
import { SIGN } from './words.ts';

/** Which cases belong to an agreement, and what they hand over. */
export const links: readonly Link[] = [
  {
    id: 'from-application',
    label: '定点申请签订后登记协议',
    from: { procedure: 'guangdong/designation', events: ['agreement-signed', 'agreement-signed-by-county'] },
    to: { procedure: 'guangdong/agreement', steps: ['conclude'] },
    carries: [
      'signedOn',
      'validFrom',
      'validUntil',
      'agreementNumber',
      'legalRepresentativeName',
      'legalRepresentativeId',
      'principalName',
      'principalId',
      'controllerName',
      'controllerId',
    ],
    citations: [SIGN],
    assumptions: ['where-it-begins'],
  },
  {
    id: 'from-change',
    label: '变更确认或一般信息告知后登记',
    from: { procedure: 'guangdong/change', events: ['change-confirmed', 'general-change-notified'] },
    to: { procedure: 'guangdong/agreement', steps: ['record-change'] },
    carries: ['change', 'facts', 'effectiveOn'],
    citations: [cite('第三十九条', '其他一般信息变更应当及时书面告知。')],
    assumptions: ['cases-of-their-own'],
  },
  {
    id: 'from-exit',
    label: '中止、解除申请同意后办理，不再续签登记',
    from: { procedure: 'guangdong/exit', events: ['request-agreed', 'non-renewal-noted'] },
    to: {
      procedure: 'guangdong/agreement',
      steps: ['suspend-on-request', 'terminate-on-request', 'record-not-renewing'],
    },
    carries: ['request', 'appliedOn', 'startsOn', 'until', 'effectiveOn'],
    citations: [cite('第四十三条', '应当提前3个月向经办机构提出申请。')],
    assumptions: ['cases-of-their-own'],
  },
  {
    id: 'from-supplement',
    label: '补充协议签订后登记',
    from: { procedure: 'guangdong/internet-supplement', events: ['supplement-signed'] },
    to: { procedure: 'guangdong/agreement', steps: ['record-supplement'] },
    carries: ['supplement', 'signedOn'],
    citations: [cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
    assumptions: ['cases-of-their-own'],
  },
];
