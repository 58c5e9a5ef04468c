import { spawnSync } from 'node:child_process';

/** What the command line's own check says of a closed data folder: its exit code, and its words where it is not 0. */
export function fsck(data: string): { status: number | null; words: string } {
  const command = ['infra/cli/main.ts', 'fsck', '--data', data, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, words: status === 0 ? '' : stdout + stderr };
}
