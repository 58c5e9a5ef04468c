import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One process per file, two at a time: the machines this runs on have two cores. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    silent: 'passed-only',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
