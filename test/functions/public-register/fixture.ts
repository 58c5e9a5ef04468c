import type { Procedure, Step } from '../../../domain/procedure.ts';
import { APPLICANT, begunOf, done, officer } from '../use-cases/cases.ts';
import type { World } from '../world.ts';

const rule = {
  citations: [
    {
      source: '003',
      place: '第十八条',
      quote: '各经办机构应每月定期向社会公布签订医保协议的定点医疗机构信息，包括名称、地址等，供参保人员选择',
    },
  ],
};
const SUSPENDING = {
  citations: [
    { source: '003', place: '第二十九条', quote: '医保协议中止是指经办机构与定点医药机构暂停履行协议约定' },
  ],
};

const step = (id: string, from: string, to: string, event: string, more: Partial<Step> = {}): Step => ({
  ...rule,
  id,
  label: id,
  actor: ['reviewer'],
  from: [from],
  to,
  event,
  payload: [{ name: 'on', label: '哪一天起', kind: 'date', required: true, notAfterToday: true }],
  guards: [],
  notices: [],
  ...(id !== 'conclude' && { takesEffectOn: 'on' }),
  ...more,
});

/** An agreement at its smallest: concluded, suspended, resumed, ended. No place has it. */
export const AGREEMENT: Procedure = {
  id: 'fixture/agreement',
  version: '2026-01-01',
  title: '测试用的协议',
  source: '003',
  region: '某市',
  applicants: [
    { ...rule, id: 'medical-institution', label: '定点医疗机构' },
    { ...rule, id: 'retail-pharmacy', label: '定点零售药店' },
  ],
  stages: [
    { ...rule, id: 'draft', label: '待登记', kind: 'draft' },
    { ...rule, id: 'in-force', label: '履行中', kind: 'open' },
    { ...rule, id: 'suspended', label: '中止（待整改）', kind: 'open' },
    { ...rule, id: 'terminated', label: '已解除', kind: 'final', meaning: '协议已经解除。' },
  ],
  steps: [
    step('conclude', 'draft', 'in-force', 'concluded', {
      actor: ['applicant'],
      payload: [
        { name: 'agreementNumber', label: '协议编号', kind: 'text', required: true },
        { name: 'validFrom', label: '协议起始日', kind: 'date', required: true },
        { name: 'validUntil', label: '协议截止日', kind: 'date', required: true },
        { name: 'person', label: '签订人', kind: 'text', required: false },
      ],
    }),
    step('suspend', 'in-force', 'suspended', 'suspended', {
      payload: [
        { name: 'on', label: '哪一天起', kind: 'date', required: true, notAfterToday: true },
        { name: 'ground', label: '情形', kind: 'text', required: false },
        { name: 'facts', label: '事实', kind: 'text', required: false },
      ],
    }),
    step('resume', 'suspended', 'in-force', 'resumed'),
    step('terminate', 'in-force', 'terminated', 'terminated'),
  ],
  deadlines: [],
  conditions: [],
  materials: [],
  refusalGrounds: [],
  forms: [],
  notices: [],
  assumptions: [],
  grounds: [
    {
      ...SUSPENDING,
      id: 'unrectified',
      label: '拒不整改的',
      leadsTo: 'suspended',
      appliesTo: ['medical-institution'],
      personDecides: true,
      binding: 'may',
      steps: ['suspend'],
      publication: 'suspended-institutions',
    },
    {
      ...SUSPENDING,
      id: 'untold',
      label: '不公布名单的情形',
      leadsTo: 'suspended',
      appliesTo: ['medical-institution'],
      personDecides: true,
      binding: 'may',
      steps: ['suspend'],
    },
  ],
  publications: [
    {
      ...rule,
      id: 'monthly-register',
      label: '每月公布',
      what: '签订医保协议的定点医疗机构信息',
      document: 'standard/monthly-register',
      every: 'month',
    },
  ],
  standings: [
    {
      ...rule,
      id: 'a',
      label: '履行',
      stages: ['in-force'],
      settles: true,
      status: 'designated',
      since: [{ event: 'concluded', date: 'validFrom' }],
    },
    { ...SUSPENDING, id: 'b', label: '中止', stages: ['suspended'], settles: false, status: 'suspended' },
    { ...rule, id: 'c', label: '结束', stages: ['terminated'], settles: false, status: 'ended' },
  ],
};

/** The same before there were standings. */
export const WITHOUT: Procedure = { ...AGREEMENT, version: '2025-01-01', standings: [] };

/** A case of an institution whose agreement runs from that day. */
export async function concluded(
  { deps }: World,
  of: { institution?: string; kind?: string; agency?: string; from: string; number?: string },
): Promise<string> {
  const { institution = 'hospital', from, number = '某医保协〔2026〕1号' } = of;
  const caseId = await begunOf(deps, { procedure: AGREEMENT.id, ...of });
  await done(deps, caseId, { ...APPLICANT, institution }, 'conclude', {
    agreementNumber: number,
    validFrom: from,
    validUntil: `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`,
    person: CANARY,
  });
  return caseId;
}

/** What an officer does with it. */
export async function decided(
  { deps }: World,
  caseId: string,
  name: string,
  on: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  await done(deps, caseId, officer('reviewer'), name, { on, ...more });
}

/** A person's name that must never be public. */
export const CANARY = '欧阳金丝雀';
