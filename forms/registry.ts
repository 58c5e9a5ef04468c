import { UnknownFormError } from './errors.ts';
import type { FormDefinition } from './form.ts';
import { forms as guangdong } from './guangdong/index.ts';
import { forms as jilin } from './jilin/index.ts';
import { forms as liaocheng } from './liaocheng/index.ts';
import { forms as outpatientSpecialDiseases } from './outpatient-special-diseases/index.ts';
import { forms as zhanjiang } from './zhanjiang/index.ts';

/** All forms of all places. A test finds a place's folder that is forgotten here. */
export const forms: readonly FormDefinition[] = [
  ...liaocheng,
  ...jilin,
  ...guangdong,
  ...outpatientSpecialDiseases,
  ...zhanjiang,
];

/** The form with this id. @throws {UnknownFormError} */
export function formOf(id: string): FormDefinition {
  const form = forms.find((form) => form.id === id);
  if (!form) throw new UnknownFormError(id);
  return form;
}
