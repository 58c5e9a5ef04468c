import type { DrawRule } from '../beside.ts';
import { cite } from '../cite.ts';

/** 第九条: the panel is drawn at random. That the draw can be redone is our reading of 随机, so that nobody need believe us. */
export const draw = {
  id: 'panel-09',
  label: '随机抽取的评审小组',
  drawnBy: 'draw-panel',
  chosen: 'at-random',
  size: { unit: 'none' },
  excludes: ['与申报单位有利害关系的专家'],
  keeps: ['pool', 'exclusions', 'size', 'seed', 'method', 'result'],
  citations: [
    cite('第九条', '省社会医疗保险管理局随机抽取专家组成评审小组，对通过材料审核的定点医疗机构进行评审。'),
  ],
  assumptions: ['draw-open'],
} as const satisfies DrawRule;
