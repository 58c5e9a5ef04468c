import type { Panel } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

/** 第九条: the panel is drawn by lot. That the draw can be made again is our reading of 随机, so that nobody need believe us. */
export const panels = [
  {
    id: 'panel-09',
    label: '随机抽取的评审小组',
    formedBy: ['draw-panel', 'draw-anew'],
    professions: ['专家'],
    professionsRequired: true,
    thirdParty: false,
    chosen: 'at-random',
    excludes: ['与申报单位有利害关系的专家'],
    signedByAll: ['record-review'],
    citations: [
      cite('第九条', '省社会医疗保险管理局随机抽取专家组成评审小组，对通过材料审核的定点医疗机构进行评审。'),
    ],
    assumptions: ['draw-open', 'panel-concludes'],
  },
] as const satisfies readonly Panel[];
