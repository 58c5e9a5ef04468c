import { materials } from '../../procedures/guangdong/designation/materials.ts';
import { notAfter } from '../checks/across.ts';
import type { Check, FormDefinition } from '../form.ts';
import { SECTIONS } from './application-sections.ts';
import { cite } from './cite.ts';
import { samples } from './samples.ts';

const GROUNDS = cite('第九条', '医疗机构存在下列情形之一的，不予受理定点申请：');

/** A ground the applicant admits is told at once, not after the review. */
const NO_GROUND: Check = {
  id: 'no-refusal-ground',
  citation: GROUNDS,
  run: ({ refusalGrounds }) =>
    Array.isArray(refusalGrounds) && refusalGrounds.length > 0
      ? [
          {
            path: 'refusalGrounds',
            severity: 'warning',
            message: '存在第九条所列情形的，不予受理定点申请；请先核对是否确实存在',
          },
        ]
      : [],
};

/** The agency's own list of matters (ids of materials), among the facts: an empty list lets nobody pledge anything. */
const LIST = 'pledgeMatters';

/** 第八条 lets the applicant choose among matters of the list, and the list is the agency's. */
const PLEDGES: Check = {
  id: 'pledges-on-the-list',
  citation: cite('第八条', '对于实行告知承诺制的证明事项，申请人可自主选择是否采用告知承诺制方式办理。'),
  run: ({ pledgedMaterials }, facts) => {
    const listed = facts[LIST];
    const chosen = Array.isArray(pledgedMaterials) ? pledgedMaterials.map(String) : [];
    const stray = chosen.filter((id) => !(Array.isArray(listed) && listed.map(String).includes(id)));
    if (stray.length === 0) return [];
    const names = stray.map((id) => materials.find((material) => material.id === id)?.label ?? id);
    return [
      {
        path: 'pledgedMaterials',
        // The paper is printed without the agency's list; whoever files the form has it.
        severity: Array.isArray(listed) ? 'error' : 'warning',
        message: `经办机构的清单上没有“${names.join('”“')}”，不能以承诺代替，请提交材料`,
      },
    ];
  },
};

/** GD-F-1 广东省医疗保障定点医疗机构申请表 (第八条（一）): named, not laid out; its fields are what 第五条 to 第九条 ask. */
export const application: FormDefinition = {
  id: 'guangdong/application',
  title: '广东省医疗保障定点医疗机构申请表',
  source: '004',
  place: '第八条（一）',
  layout: 'system',
  filledBy: 'applicant',
  signedBy: '法定代表人（签字）、单位盖章',
  intro: '文件只有本表的名称。栏目按第五条至第九条设置，是系统样式，不是文件附件。',
  sections: SECTIONS,
  checks: [
    notAfter('operatingSince', 'today', { message: (value) => `正式运营时间（${value}）不能晚于今天` }),
    notAfter('applicationDate', 'today', { message: (value) => `申请日期（${value}）不能晚于今天` }),
    NO_GROUND,
    PLEDGES,
  ],
  samples,
};
