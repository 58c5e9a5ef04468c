import type { Citation } from '../../../../domain/citation.ts';
import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { files, words } from '../../designation/steps/fields.ts';
import { RECEIPT } from '../bases.ts';
import { terminationGrounds } from '../grounds/termination.ts';
import { ALIVE } from '../named.ts';

/** The paper, and its receipt. */
export const PAPER = [{ notice: 'termination' }, RECEIPT];
/** The first day without an agreement. */
export const ON: PayloadField = {
  name: 'on',
  label: '从哪一天起解除',
  kind: 'date',
  required: true,
  hint: '这一天起没有协议；可以是以后的某一天，到那一天起自动生效。禁期自这一天的次日起数。',
};
/** What the door asks later: 第十条（六）（七）（八）. */
export const CAUSE: readonly PayloadField[] = [
  {
    name: 'cause',
    label: '解除的原因属于',
    kind: 'choice',
    required: true,
    options: [
      { value: 'violation', label: '违法违规（3年内不予受理）' },
      { value: 'breach', label: '严重违反医保协议约定（1年内不予受理）' },
      { value: 'other', label: '其他（不产生禁期）' },
    ],
    hint: '按查明的事实认定，理由写在事实里。',
  },
  {
    name: 'personsAtFault',
    label: '是否因法定代表人、主要负责人或实际控制人严重违法违规导致',
    kind: 'choice',
    required: true,
    options: [
      { value: 'yes', label: '是（其本人5年内）' },
      { value: 'no', label: '不是' },
    ],
  },
  {
    name: 'whose',
    label: '是哪几位导致的',
    kind: 'choice',
    required: false,
    requiredWhen: { field: 'personsAtFault', is: 'yes' },
    options: [
      { value: 'all', label: '登记的几位负责人' },
      { value: 'one', label: '其中一位' },
    ],
  },
  {
    name: 'person',
    label: '这一位的姓名',
    kind: 'text',
    required: false,
    requiredWhen: { field: 'whose', is: 'one' },
    hint: '与登记的法定代表人、主要负责人或实际控制人一致。',
  },
  {
    name: 'outstanding',
    label: '行政处罚责任或违约责任是否尚未完全履行',
    kind: 'choice',
    required: true,
    options: [
      { value: 'yes', label: '尚未完全履行' },
      { value: 'no', label: '没有或者已经履行' },
    ],
  },
];
/** What was found. */
export const FACTS: readonly PayloadField[] = [words('facts', '查明的事实'), files('evidence', '证据')];
const ASSUMED = ['who-decides', 'cause-and-ban', 'system-papers'] as const;

/** The grounds a step offers. */
function groundOf(step: string): PayloadField {
  return {
    name: 'ground',
    label: '解除的情形',
    kind: 'choice',
    required: true,
    options: terminationGrounds
      .filter(({ steps }) => steps.includes(step))
      .map(({ id, label }) => ({ value: id, label })),
  };
}

type Particulars = Pick<Step, 'id' | 'label'> & Partial<Step>;

/** A decision that ends the agreement: the ground, the facts, the day, and what the door will ask later. */
export function ending(
  citations: readonly Citation[],
  step: Particulars,
  before: readonly PayloadField[] = [],
): Step {
  return {
    actor: ['leading-group'],
    from: ALIVE,
    to: 'terminated',
    event: 'terminated',
    takesEffectOn: ON.name,
    payload: [groundOf(step.id), ...before, ...FACTS, ON, ...CAUSE],
    guards: [],
    notices: PAPER,
    citations,
    ...step,
    assumptions: [...ASSUMED, ...(step.assumptions ?? [])],
  };
}
