import type { EventPayload } from '../../../domain/case/event.ts';
import { formOf } from '../../../forms/registry.ts';
import type { Telling } from './stories.ts';

/** Made-up people who sit on panels and stand in pools. */
export const EXPERTS = ['示例评一', '示例评二', '示例评三', '示例评四', '示例评五'].map((name, index) => ({
  name,
  organisation: index % 2 ? '示例大学附属医院' : '示例医学会',
  profession: index % 2 ? '医药卫生' : '医疗保障',
}));

const SEATED = [EXPERTS[0], EXPERTS[3]].flatMap((member) => (member ? { ...member, interest: false } : []));

/** A panel of two, in the field of that name. */
export function seated(field: string): () => EventPayload {
  return () => ({ [field]: { members: SEATED } });
}

const REVIEW = 'liaocheng/annex-07-2-pharmacy-review';

/** A table of the desk review in which everything is as it should be, signed today by the panel. */
export function reviewedTable({ today }: Telling): EventPayload {
  const sample = formOf(REVIEW).samples.find(({ id }) => id === 'retail-pharmacy-passed');
  const table = { ...sample?.values, pharmacyReviewedOn: today };
  return { forms: { [REVIEW]: table }, signed: SEATED.map(({ name }) => name) };
}

const RESULT = 'outpatient-special-diseases/evaluation-result';

/** Every disease applied for is granted as it was applied for. */
export function allGranted({ facts }: Telling): EventPayload {
  const chosen = (name: string) => {
    const value = facts[name];
    return Array.isArray(value) ? value.map(String) : [];
  };
  const [diagnosis, treatment] = [chosen('diagnosisDiseases'), chosen('treatmentDiseases')];
  const diseaseOpinions = [...new Set([...diagnosis, ...treatment])].map((disease) => ({
    disease,
    diagnosis: diagnosis.includes(disease) ? '符合' : '未申请',
    treatment: treatment.includes(disease) ? '符合' : '未申请',
  }));
  return { forms: { [RESULT]: { diseaseOpinions } } };
}

/** What the clerk looked up, as the form's first sample has it. */
export function checked(form: string): () => EventPayload {
  return () => ({ forms: { [form]: { ...formOf(form).samples[0]?.values } } });
}
