import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../infra/local/oidc/browser.ts';

const START = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));

/** The edition as `npm start` runs it, in a process of its own. */
export interface Served {
  address: string;
  pid: number;
  /** Milliseconds from the start of the process to the first page read whole. */
  firstPage: number;
  /** The cookies of somebody who has signed in through the identity provider. */
  signIn(account: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the service on a data folder and reads the first page. */
export async function serveFolder(data: string): Promise<Served> {
  const begun = performance.now();
  const child = spawn(process.execPath, [START], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, PORT: '0', DINGDIAN_DATA: data },
  });
  const address = await addressOf(child);
  const page = await fetch(address);
  await page.text();
  if (page.status !== 200) throw new Error(`the first page answered ${page.status}`);
  return {
    address,
    pid: child.pid ?? 0,
    firstPage: performance.now() - begun,
    async signIn(account) {
      const browser = openBrowser();
      const login = await browser.follow(await browser.go(`${address}/sign-in?returnTo=/guide`));
      const done = await browser.follow(await browser.submit(login, { account }));
      if (done.status !== 200) throw new Error(`signing in as ${account} ended with ${done.status}`);
      return [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
    if (!child.stdout) throw new Error('no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (found) resolve(found);
    });
  });
}
