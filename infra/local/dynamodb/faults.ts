import { conflict, throttled } from './refusal.ts';

/** What AWS does to its callers and one machine never would; for tests. Rates are between 0 and 1. */
export interface Faults {
  /** The same seed and the same calls give the same faults. */
  seed: number;
  /** Index reads see a write only so many milliseconds (of the injected clock) after it. */
  indexDelayMs?: number;
  /** How often a write or transaction is refused because another one holds its item. */
  conflictRate?: number;
  /** How often a call is refused for exceeding the table's throughput; a batch leaves its last entry undone instead. */
  throttleRate?: number;
}

/** Draws the faults of one service. */
export interface FaultDraw {
  indexDelayMs: number;
  /** Whether batches answer in another order than they were asked in. */
  shuffle: boolean;
  /** Throws ProvisionedThroughputExceededException, sometimes. */
  throttle(): void;
  /** Throws TransactionConflictException, sometimes. */
  conflict(): void;
  /** Whether this one should be hit. */
  conflicts(): boolean;
  throttles(): boolean;
}

/** No faults when none are asked for. */
export function drawFaults(faults?: Faults): FaultDraw {
  const random = generator(faults?.seed ?? 0);
  const conflicts = hits(faults?.conflictRate, random);
  const throttles = hits(faults?.throttleRate, random);
  return {
    indexDelayMs: faults?.indexDelayMs ?? 0,
    shuffle: faults !== undefined,
    conflicts,
    throttles,
    conflict() {
      if (conflicts()) throw conflict();
    },
    throttle() {
      if (throttles()) throw throttled();
    },
  };
}

function hits(rate: number | undefined, random: () => number): () => boolean {
  return rate ? () => random() < rate : () => false;
}

/** A linear congruential generator (Numerical Recipes' constants): repeatable, which is all that is asked of it. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
