import type { AssessmentItem } from '../../domain/beside.ts';
import type { Condition } from '../../domain/procedure.ts';
import { conditions, diagnosisConditions } from './conditions.ts';

const heads = (prefix: string, list: readonly Condition[]): AssessmentItem[] =>
  list.map(({ id, label, citations }, at) => ({
    id: id.replace('condition-', 'check-'),
    label,
    conditions: [id],
    field: `${prefix}${at + 1}Finding`,
    citations,
  }));

/** The rows of 资格核查表 (基本流程一（三）2), which the guide only names: 办理条件 one by one. */
export const assessment: readonly AssessmentItem[] = [
  ...heads('condition', conditions),
  ...heads('diagnosis', diagnosisConditions),
];
