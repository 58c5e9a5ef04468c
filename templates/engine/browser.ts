import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import type { FontSet } from '../fonts/build.ts';
import { fontsConf } from '../fonts/fontconfig.ts';
import type { ChromiumBinary } from './chromium-binary.ts';
import { CHROMIUM_FLAGS } from './chromium-flags.ts';
import { pipeTo } from './pipe.ts';

/** One running browser with its one page. */
export interface PrintingBrowser {
  readonly pid: number;
  /** Prints so far. */
  readonly prints: number;
  readonly alive: boolean;
  print(html: string): Promise<Uint8Array>;
  /** Resident memory in bytes; 0 where the system does not tell. */
  memory(): number;
  /** Asks the browser for its version. */
  ping(): Promise<void>;
  /** Ends the process at once and removes its folder. May be called any number of times. */
  kill(): void;
  /** Settles when the process is gone. */
  readonly gone: Promise<void>;
}

const LAUNCH_LIMIT_MS = 20_000;
const PAGE_SIZE = 4096;
const FOLDER = 'dingdian-chromium-';

function environment(folder: string, binary: ChromiumBinary, fonts: FontSet): Record<string, string> {
  const conf = join(folder, 'fonts.conf');
  writeFileSync(conf, fontsConf(fonts.folders, fonts.cache));
  // Nothing of this process's environment is handed on: it may hold credentials.
  return {
    PATH: '/usr/bin:/bin',
    HOME: folder,
    TMPDIR: folder,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    FONTCONFIG_FILE: conf,
    LD_LIBRARY_PATH: binary.libraries,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
  };
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes the folders of processes that were killed before they could do it themselves. */
function sweepLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(FOLDER))) {
    if (runs(Number.parseInt(name.slice(FOLDER.length), 10))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's: theirs to remove.
    }
  }
}

/** Shuts a page: no scripts, and every request is refused before it starts. */
async function shut(session: CDPSession): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId }) => {
    session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined);
  });
  await Promise.all([
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    session.send('Emulation.setScriptExecutionDisabled', { value: true }),
    session.send('Emulation.setEmulatedMedia', { media: 'print' }),
  ]);
}

/** The browser's one page, over its pipe. */
async function openPage(child: ChildProcess): Promise<{ session: CDPSession; frameId: string }> {
  const transport = pipeTo(child);
  // Loaded while the browser starts, and with the first browser only: a quarter of a second that pages and functions
  // without documents need not wait for.
  const { connect } = await import('puppeteer-core');
  const browser = await connect({ transport, defaultViewport: null });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const session = await page.createCDPSession();
  const [{ frameTree }] = await Promise.all([session.send('Page.getFrameTree'), shut(session)]);
  return { session, frameId: frameTree.frame.id };
}

/** Starts a browser in a private temporary folder. Rejects when it does not come up. */
export async function startBrowser(binary: ChromiumBinary, fonts: FontSet): Promise<PrintingBrowser> {
  sweepLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  // Over a pipe no port is opened that others on the machine could speak to, and the browser ends with us.
  const child = spawn(
    binary.executable,
    [...CHROMIUM_FLAGS, `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank'],
    { env: environment(folder, binary, fonts), stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const pid = child.pid ?? 0;
  let dead = false;
  const kill = () => {
    if (!dead) {
      dead = true;
      child.kill('SIGKILL');
    }
    clean();
  };
  const gone = new Promise<void>((resolve) => {
    const end = () => {
      kill();
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });

  let prints = 0;
  try {
    const opened = openPage(child);
    const late = new AbortController();
    const limit = delay(LAUNCH_LIMIT_MS, undefined, { signal: late.signal }).then(() => {
      throw new Error(`the browser did not start within ${LAUNCH_LIMIT_MS} ms`);
    });
    const { session, frameId } = await Promise.race([opened, limit]).finally(() => late.abort());
    return {
      pid,
      get prints() {
        return prints;
      },
      get alive() {
        return !dead;
      },
      async print(html) {
        prints += 1;
        await session.send('Page.setDocumentContent', { frameId, html });
        const options = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true };
        const { data } = await session.send('Page.printToPDF', options);
        return Buffer.from(data, 'base64');
      },
      memory() {
        try {
          return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_SIZE;
        } catch {
          return 0;
        }
      },
      ping: async () => {
        await session.send('Browser.getVersion');
      },
      kill,
      gone,
    };
  } catch (error) {
    kill();
    throw error;
  }
}
