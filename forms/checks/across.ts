import type { Citation } from '../../domain/citation.ts';
import type { Facts, FactValue } from '../../domain/criterion.ts';
import type { Check, Finding } from '../form.ts';

type Bound = {
  severity?: Finding['severity'];
  message: (value: string, bound: string) => string;
  citation?: Citation;
};

/** A date may not lie after another fact's (a field, or `today`, `submittedOn`). Silent while either is missing. */
export function notAfter(
  field: string,
  other: string,
  { severity = 'error', message, citation }: Bound,
): Check {
  return {
    id: `${field}-not-after-${other}`,
    ...(citation && { citation }),
    run: (values, facts) => {
      const value = values[field];
      const bound = values[other] ?? facts[other];
      if (typeof value !== 'string' || typeof bound !== 'string' || value <= bound) return [];
      return [{ path: field, severity, message: message(value, bound) }];
    },
  };
}

/** In every row of a table, one column may not exceed another (numbers, or dates as text). */
export function rowsInOrder(table: string, smaller: string, larger: string, message: string): Check {
  return {
    id: `${table}-${smaller}-within-${larger}`,
    run: (values) =>
      rowsOf(values[table]).flatMap((row, at) => {
        const [low, high] = [row[smaller], row[larger]];
        const comparable =
          low !== undefined &&
          high !== undefined &&
          low !== null &&
          high !== null &&
          typeof low === typeof high;
        return comparable && low > high
          ? [{ path: `${table}[${at}].${smaller}`, severity: 'error', message }]
          : [];
      }),
  };
}

/** The sum of a column against a field: more is an error, less a warning. */
export function sumWithin(
  table: string,
  column: string,
  field: string,
  words: { over: (sum: number, limit: number) => string; under: (sum: number, limit: number) => string },
): Check {
  return {
    id: `${table}-${column}-sum-within-${field}`,
    run: (values) => {
      const rows = rowsOf(values[table]);
      const limit = values[field];
      if (rows.length === 0 || typeof limit !== 'number') return [];
      const sum = rows.reduce((total, row) => total + (typeof row[column] === 'number' ? row[column] : 0), 0);
      if (sum > limit) return [{ path: field, severity: 'error', message: words.over(sum, limit) }];
      return sum < limit ? [{ path: field, severity: 'warning', message: words.under(sum, limit) }] : [];
    },
  };
}

/** The rows of a table fact; none where it is something else. */
export function rowsOf(value: FactValue | undefined): readonly Facts[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is Facts => typeof row === 'object' && row !== null);
}
