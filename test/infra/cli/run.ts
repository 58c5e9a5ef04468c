import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { main } from '../../../infra/cli/main.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What a command said, and how it ended. */
export interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command line in this process. */
export async function run(args: readonly string[], terminal = false): Promise<Said> {
  const said = { out: '', err: '' };
  const code = await main(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    terminal,
  });
  return { code, ...said };
}

/** Runs a command line as its own process. */
export function spawned(args: readonly string[], env: NodeJS.ProcessEnv = {}): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/cli/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The path of a scenario that is shipped. */
export function shipped(name: string): string {
  return fileURLToPath(new URL(`../../../infra/cli/scenarios/${name}.json`, import.meta.url));
}
