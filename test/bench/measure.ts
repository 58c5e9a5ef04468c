/** The value below which a share (0..1) of the sorted samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** One line of the table. */
export interface Row {
  what: string;
  value: number;
  unit: string;
  /** How often it was done. */
  n: number;
  /** What is aimed at, where something is: '<= 50'. */
  target?: string;
  note?: string;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Whether a row is as aimed at; one without a goal always is. */
export function met({ value, target }: Row): boolean {
  if (target === undefined) return true;
  const [, relation = '', bound = ''] = /^([<>]=?) ([\d.]+)$/.exec(target) ?? [];
  const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
    '<': (a, b) => a < b,
    '<=': (a, b) => a <= b,
    '>': (a, b) => a > b,
    '>=': (a, b) => a >= b,
  };
  const holds = compare[relation];
  if (!holds) throw new Error(`no goal: ${target}`);
  return holds(value, Number(bound));
}
