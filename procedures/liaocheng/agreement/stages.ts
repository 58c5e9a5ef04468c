import type { Stage } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { BEYOND_180, CONTINUES, ELSEWHERE_TOO, ENDED, ON_REQUEST, OWNER, RENEW } from './bases.ts';

const TERM = cite('第十六条', '协议有效期一般为1年。');
const SUSPENDED = cite('第二十九条', '医保协议中止是指经办机构与定点医药机构暂停履行协议约定');

/** How an agreement stands. It begins where the application ends. */
export const stages = [
  {
    id: 'draft',
    label: '待登记（协议已签订）',
    kind: 'draft',
    citations: [cite('第十六条', '由各经办机构与医药机构双方自愿签订医保协议')],
  },
  { id: 'in-force', label: '履行中', kind: 'open', citations: [TERM] },
  {
    id: 'renewal',
    label: '履行中（年度考核、续签办理中）',
    kind: 'open',
    citations: [RENEW],
    assumptions: ['extension'],
  },
  {
    id: 'ending',
    label: '履行中（到期不续）',
    kind: 'open',
    citations: [cite('第十九条', '未达成一致的，协议到期后自动终止')],
    assumptions: ['extension'],
  },
  {
    id: 'extended',
    label: '顺延履行中',
    kind: 'open',
    citations: [cite('第十九条', '年度协议考核、续签工作完成前，协议有效期顺延。')],
    assumptions: ['extension'],
  },
  { id: 'suspended', label: '中止（经办机构，待整改）', kind: 'open', citations: [SUSPENDED] },
  {
    id: 'rectified',
    label: '中止（已整改到位，待中止期结束）',
    kind: 'open',
    citations: [SUSPENDED],
    assumptions: ['rectified-first'],
  },
  {
    id: 'rectification-check',
    label: '中止期满，待核查整改',
    kind: 'open',
    citations: [CONTINUES],
    assumptions: ['rectified-first'],
  },
  {
    id: 'suspended-extended',
    label: '中止（顺延期间）',
    kind: 'open',
    citations: [SUSPENDED],
    assumptions: ['suspended-in-extension'],
  },
  { id: 'suspended-on-request', label: '中止（自请）', kind: 'open', citations: [ON_REQUEST] },
  {
    id: 'resumption-requested',
    label: '中止（自请，已申请继续履行）',
    kind: 'open',
    citations: [BEYOND_180],
    assumptions: ['end-or-application'],
  },
  {
    id: 'suspended-across',
    label: '中止（所在地已中止，同时中止）',
    kind: 'open',
    citations: [ELSEWHERE_TOO],
    assumptions: ['across-regions'],
  },
  {
    id: 'suspended-for-owner',
    label: '中止（经营主体变化，重新评估）',
    kind: 'open',
    citations: [OWNER],
    assumptions: ['owner-change'],
  },
  {
    id: 'owner-past-term',
    label: '中止（重新评估中，有效期已过）',
    kind: 'open',
    citations: [OWNER, CONTINUES],
    assumptions: ['owner-change'],
  },
  {
    id: 'suspended-past-term',
    label: '中止（有效期已过，待中止期结束）',
    kind: 'open',
    citations: [CONTINUES],
    assumptions: ['suspended-at-the-end'],
  },
  {
    id: 'expired',
    label: '到期自动终止',
    kind: 'final',
    meaning: '协议有效期满，没有续签，协议自动终止；不产生禁期，可以重新申请定点。',
    citations: [cite('第十九条', '未达成一致的，协议到期后自动终止')],
    assumptions: ['extension', 'ended-or-terminated'],
  },
  {
    id: 'ended-after-suspension',
    label: '中止期结束后自动终止',
    kind: 'final',
    meaning: '中止期结束时已经超过协议有效期，协议自动终止；不产生禁期，可以重新申请定点。',
    citations: [CONTINUES],
    assumptions: ['suspended-at-the-end', 'ended-or-terminated'],
  },
  {
    id: 'lapsed',
    label: '自动终止（中止超过180日）',
    kind: 'final',
    meaning: '中止超过180日没有提出继续履行协议的申请，协议自动终止；不产生禁期，可以重新申请定点。',
    citations: [BEYOND_180],
    assumptions: ['days-180', 'ended-or-terminated'],
  },
  {
    id: 'terminated',
    label: '已解除',
    kind: 'final',
    meaning: '协议已经解除，此后的医药费用医疗保障基金不再结算；能否重新申请、何时申请，依解除的原因而定。',
    citations: [ENDED],
    assumptions: ['cause-and-ban'],
  },
  {
    id: 'terminated-on-request',
    label: '已解除（自请）',
    kind: 'final',
    meaning: '经办机构同意，协议依申请解除；不产生禁期，可以重新申请定点。',
    citations: [ENDED, cite('第三十一条（十三）', '主动提出解除协议且经办机构同意的')],
    assumptions: ['cause-and-ban'],
  },
  {
    id: 'forfeited',
    label: '经认定放弃定点资格',
    kind: 'final',
    meaning: '签订协议后没有按承诺对接系统，经认定放弃定点资格，协议随之结束；不产生禁期。',
    citations: [
      cite('附件3', '医保协议签订后，医药机构 10 个工作日内未履行上述承诺，自动放弃医保定点资格。'),
    ],
    assumptions: ['forfeiture'],
  },
] as const satisfies readonly Stage[];
