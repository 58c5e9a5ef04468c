import type { Rule } from '../../domain/procedure.ts';
import { cite } from './cite.ts';

/** A panel that acts together: how it is made up, and what each of its acts leaves behind. */
export interface Panel extends Rule {
  /** The step that appoints it. */
  appointedBy: string;
  /** Kinds of members the document names. */
  drawnFrom: readonly string[];
  /** Groups a visit is divided into; `usually` (一般) leaves it to the agency. */
  groups?: { least: number; most: number; usually: boolean };
  /** Steps each group takes for itself, with its own form. */
  byEachGroup: readonly string[];
  /** Steps all members sign. */
  signedByAll: readonly string[];
}

/** 基本流程一（三）. */
export const panel = {
  id: 'panel',
  label: '评估小组',
  appointedBy: 'appoint-panel',
  drawnFrom: ['相关部门', '专家'],
  groups: { least: 2, most: 3, usually: true },
  byEachGroup: ['record-visit'],
  signedByAll: ['evaluate'],
  citations: [
    cite('基本流程一（三）', '成立评估小组，评估小组由相关部门和专家组成'),
    cite('基本流程一（三）2', '一般分两至三个组，每组由评估小组相关人员组成'),
    cite('基本流程一（三）3', '评估小组提出评估意见，并签名确认'),
  ],
  assumptions: ['panel'],
} as const satisfies Panel;
