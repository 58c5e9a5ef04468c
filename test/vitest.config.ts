import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What starts processes, services and browsers of its own, or measures them: one process a file. */
const APART = 'test/{e2e,infra,robustness}/**/*.test.ts';

/** Two processes at a time: the machines this runs on have two cores. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    pool: 'forks',
    maxWorkers: 3,
    silent: 'passed-only',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'apart', include: [APART] } },
      // The rest shares its processes: loading the same modules for every file took a fifth of the time.
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [APART], isolate: false },
      },
    ],
  },
});
