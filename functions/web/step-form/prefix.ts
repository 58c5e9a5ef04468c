import type { FieldView } from '../../../templates/pages/views.ts';

/** A field whose ids begin with the step's, for several steps may stand on one page. Names stay. */
export function withPrefix(field: FieldView, prefix: string): FieldView {
  const id = `${prefix}-${field.id}`;
  const named = <Part extends { id: string }>(part: Part): Part => ({ ...part, id: `${prefix}-${part.id}` });
  switch (field.kind) {
    case 'choice':
    case 'choices':
    case 'yes-no':
      return { ...field, id, options: field.options.map(named) };
    case 'assessed':
      return {
        ...field,
        id,
        options: field.options.map(named),
        ...(field.remark && { remark: named(field.remark) }),
      };
    case 'table':
      return {
        ...field,
        id,
        rows: field.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            'options' in cell ? { ...named(cell), options: cell.options.map(named) } : named(cell),
          ),
        })),
      };
    case 'matrix':
      return {
        ...field,
        id,
        columns: field.columns.map(named),
        rows: field.rows.map((row) => ({ ...row, cells: row.cells.map(named) })),
      };
    case 'findings':
      return { ...field, id, items: field.items.map(named) };
    default:
      return { ...field, id };
  }
}
