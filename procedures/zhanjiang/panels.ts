import type { Panel } from '../../domain/beside.ts';
import { cite } from './cite.ts';

/** 基本流程一（三）. Who may not sit, the guide does not say; that nobody with an interest does is the assumption's. */
export const panels = [
  {
    id: 'panel',
    label: '评估小组',
    formedBy: ['appoint-panel'],
    professions: ['相关部门', '专家'],
    professionsRequired: true,
    thirdParty: false,
    chosen: 'by-agency',
    groups: { least: 2, most: 3, usually: true },
    signedByAll: ['evaluate'],
    citations: [
      cite('基本流程一（三）', '成立评估小组，评估小组由相关部门和专家组成'),
      cite('基本流程一（三）2', '一般分两至三个组，每组由评估小组相关人员组成'),
      cite('基本流程一（三）3', '评估小组提出评估意见，并签名确认'),
    ],
    assumptions: ['panel'],
  },
] as const satisfies readonly Panel[];
