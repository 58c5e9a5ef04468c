import type { Procedure, Step } from '../../../domain/procedure.ts';
import { procedures } from '../../../procedures/registry.ts';

const rule = {
  citations: [
    {
      source: '003',
      place: '第十四条（后）（三）',
      quote: '对于评估合格的医药机构，向社会公示，公示期为7个工作日',
    },
  ],
};
const step: Omit<Step, 'id' | 'label' | 'event' | 'from' | 'to'> = {
  ...rule,
  actor: ['receiving-clerk'],
  payload: [],
  guards: [],
  notices: [],
};

/** The smallest procedure whose paper lists many cases: handed in, published, done. No place has it. */
export const LISTING: Procedure = {
  id: 'fixture/listing',
  version: '2026-01-01',
  title: '测试用的申请',
  source: '003',
  region: '某市',
  applicants: [{ ...rule, id: 'medical-institution', label: '医疗机构' }],
  stages: [
    { ...rule, id: 'draft', label: '填报', kind: 'draft' },
    { ...rule, id: 'assessed', label: '评估合格', kind: 'open' },
    { ...rule, id: 'published', label: '公示中', kind: 'open' },
    { ...rule, id: 'withdrawn', label: '已撤回', kind: 'final', meaning: '已经撤回。' },
  ],
  steps: [
    {
      ...step,
      id: 'submit',
      label: '提交',
      actor: ['applicant'],
      from: ['draft'],
      to: 'assessed',
      event: 'submitted',
      edits: true,
    },
    {
      ...step,
      id: 'publish',
      label: '公示',
      from: ['assessed'],
      to: 'published',
      event: 'published',
      payload: [
        { name: 'publishedOn', label: '公示之日', kind: 'date', required: true, notAfterToday: true },
      ],
      notices: [{ notice: 'public-notice' }],
    },
    {
      ...step,
      id: 'withdraw',
      label: '撤回',
      actor: ['applicant'],
      from: ['assessed'],
      to: 'withdrawn',
      event: 'withdrawn',
    },
  ],
  deadlines: [
    {
      ...rule,
      id: 'publish',
      label: '公示',
      rule: 'R13',
      length: { unit: 'none' },
      binds: 'receiving-clerk',
      starts: [{ event: 'submitted' }],
      endedBy: ['published'],
      effect: { kind: 'escalate' },
    },
    {
      ...rule,
      id: 'notice',
      label: '公示期',
      rule: 'R8',
      length: { unit: 'working-days', n: 5 },
      binds: 'receiving-clerk',
      starts: [{ event: 'published', date: 'publishedOn' }],
      endedBy: [],
      effect: { kind: 'open', blocks: [] },
    },
  ],
  conditions: [],
  materials: [],
  refusalGrounds: [],
  forms: [],
  notices: [
    {
      ...rule,
      id: 'public-notice',
      label: '公示',
      document: 'standard/list-publication',
      numberType: '示',
      scope: 'list',
      sealed: true,
    },
  ],
  assumptions: [],
};

/** Lets procedures stand in the registry while something is tried with them. Returns what takes them out again. */
export function registered(...added: readonly Procedure[]): () => void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the registry is an array, and only tests add to it
  const all = procedures as Procedure[];
  all.push(...added);
  return () => {
    for (const one of added) all.splice(all.indexOf(one), 1);
  };
}
