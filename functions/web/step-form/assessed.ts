import type { FormDefinition } from '../../../forms/form.ts';
import type { AssessedField, FieldView } from '../../../templates/pages/views.ts';

export type Computed = AssessedField['computed'][number];

/**
 * The rows of an evaluation drawn as one: what is looked at, the finding, the remark, and beside it what was computed from
 * the declared facts, which decides nothing. Other fields stay as they are.
 */
export function assessedFields(
  { evaluation }: FormDefinition,
  fields: readonly FieldView[],
  computed: ReadonlyMap<string, readonly Computed[]>,
): FieldView[] {
  const rows = evaluation?.rows ?? [];
  const remarks = new Map(rows.map(({ finding, remark }) => [finding, remark]));
  const taken = new Set(
    rows.filter(({ finding }) => fields.some(({ name }) => name === finding)).map(({ remark }) => remark),
  );
  return fields.flatMap((field): FieldView[] => {
    const remark = fields.find(({ name }) => name === remarks.get(field.name));
    if (remarks.has(field.name) && field.kind === 'choice') {
      return [
        {
          ...field,
          kind: 'assessed',
          computed: computed.get(field.name) ?? [],
          ...(remark &&
            (remark.kind === 'text' || remark.kind === 'long-text') && {
              remark: { ...remark, label: remark.label.replace(`${field.label}：`, '') },
            }),
        },
      ];
    }
    return taken.has(field.name) ? [] : [field];
  });
}
