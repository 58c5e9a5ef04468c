import { instantOf } from '../domain/time/civil-date.ts';
import { stateCouncil } from '../domain/time/state-council.ts';
import { openFiles } from './adapters/files.ts';
import { openTable } from './adapters/table.ts';
import { openTimelines } from './adapters/timelines.ts';
import type { Deps } from './use-cases/deps.ts';

/** The environment a function finds, and the clock; the same names in the cloud and on one machine. */
export interface Runtime {
  env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  clock: () => number;
}

/** Clients and clock from the environment. @throws {Error} naming the variable that is missing. */
export function depsOf({ env, clock }: Runtime): Deps {
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`environment variable ${name} is missing`);
    return value;
  };
  return {
    now: () => instantOf(clock()),
    calendar: stateCouncil,
    table: openTable(needed('TABLE_NAME')),
    files: openFiles(needed('UPLOADS_BUCKET'), needed('ISSUED_BUCKET')),
    timelines: openTimelines(needed('TIMELINE_ARN')),
  };
}

/** The runtime of a function in the cloud: the process's environment and the machine's clock. */
export const lambda: Runtime = { env: process.env, clock: () => Date.now() };

/** Builds something once, on first use, so that a cold start pays only for what it needs. */
export function once<T>(build: () => T): () => T {
  let built: { value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}
