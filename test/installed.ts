import { spawnSync } from 'node:child_process';

/**
 * What to call where an outside program is at hand: `test.runIf(installed('pdfsig'))`. The programs judge our files
 * independently; a machine without them still runs our own checks of the same things.
 */
export function installed(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { status, text: `${stdout}${stderr}` };
}
