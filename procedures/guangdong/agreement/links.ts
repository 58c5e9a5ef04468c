import type { CaseLink } from '../../../domain/agreement.ts';
import { cite } from '../cite.ts';
import { PERSONS } from './named.ts';
import { IN_ADVANCE, SIGN } from './words.ts';

const AGREEMENT = 'guangdong/agreement';
const TOLD = cite('第三十九条', '其他一般信息变更应当及时书面告知。');

/** The application that made the agreement: its days, its number, and the persons in charge a bar may name. */
const concluded = (event: string): CaseLink => ({
  id: `from-${event}`,
  label: '定点申请签订后登记协议',
  from: { procedure: 'guangdong/designation', event },
  to: { procedure: AGREEMENT, step: 'conclude' },
  takes: ['signedOn', 'validFrom', 'validUntil', ...PERSONS],
  renamed: { 'notice:agreement': 'agreementNumber' },
  reference: 'application',
  citations: [SIGN],
  assumptions: ['where-it-begins'],
});
const changed = (event: string, more: Pick<CaseLink, 'takes' | 'renamed'>): CaseLink => ({
  id: `from-${event}`,
  label: '变更的结果登记到协议',
  from: { procedure: 'guangdong/change', event },
  to: { procedure: AGREEMENT, step: 'record-change' },
  ...more,
  reference: 'change',
  citations: [TOLD],
  assumptions: ['cases-of-their-own'],
});
const left = (event: string, step: string, takes: readonly string[]): CaseLink => ({
  id: `from-${event}-to-${step}`,
  label: '退出申请的结果办理到协议',
  from: { procedure: 'guangdong/exit', event },
  to: { procedure: AGREEMENT, step },
  takes,
  renamed: { submittedOn: 'appliedOn' },
  reference: 'request',
  citations: [IN_ADVANCE],
  assumptions: ['cases-of-their-own'],
});

/** Which cases belong to an agreement, and what they hand over. */
export const links: readonly CaseLink[] = [
  concluded('agreement-signed'),
  concluded('agreement-signed-by-county'),
  changed('change-confirmed', { takes: ['effectiveOn'] }),
  changed('general-change-notified', { takes: [], renamed: { changedOn: 'effectiveOn' } }),
  left('rest-agreed', 'suspend-on-request', ['startsOn', 'until']),
  left('end-agreed', 'terminate-on-request', ['effectiveOn']),
  left('non-renewal-noted', 'record-not-renewing', []),
  {
    id: 'from-supplement',
    label: '补充协议签订后登记',
    from: { procedure: 'guangdong/internet-supplement', event: 'supplement-signed' },
    to: { procedure: AGREEMENT, step: 'record-supplement' },
    takes: ['signedOn'],
    reference: 'supplement',
    citations: [cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
    assumptions: ['cases-of-their-own'],
  },
];
