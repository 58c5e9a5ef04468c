/**
 * Names of inputs and how they map to ids: a field is `beds`, a cell `inpatientDepartments[0].beds`. An error's path is
 * the name of its input.
 */

/** The name of a table's cell. Rows count from 0. */
export function cellName(table: string, row: number, column: string): string {
  return `${table}[${row}].${column}`;
}

/** A name's parts, or nothing where it is neither a field nor a cell. */
export function parseName(name: string): { field: string; row?: number; column?: string } | undefined {
  const match = /^([A-Za-z]\w*)(?:\[(\d{1,4})\]\.([A-Za-z]\w*))?$/.exec(name);
  if (!match) return undefined;
  const [, field, row, column] = match;
  if (field === undefined) return undefined;
  return row === undefined || column === undefined ? { field } : { field, row: Number(row), column };
}

/** The id of the input with this name: `inpatientDepartments-0-beds`. */
export function idOf(name: string): string {
  return name.replaceAll(/[[\].]+/g, '-').replace(/-$/, '');
}
