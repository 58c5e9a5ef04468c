import { setTimeout as delay } from 'node:timers/promises';
import { ensureFonts, type FontSet } from '../fonts/build.ts';
import { type PrintingBrowser, startBrowser } from './browser.ts';
import { ensureChromium } from './chromium-binary.ts';
import type { PdfEngine } from './engine.ts';
import { PrintEngineError, PrintMemoryError, PrintQueueFullError, PrintTimeoutError } from './errors.ts';
import { guard, unguard } from './exit-guard.ts';
import { normalisePdf } from './normalise.ts';

/** Limits of the Chromium engine. The numbers that stand for none given were measured; see each. */
export interface ChromiumOptions {
  /** The fonts to print with, made when the first browser starts. */
  fonts?: () => Promise<FontSet>;
  /** Browsers side by side; one uses one core, so as many as cores is the most that helps. Default 1. */
  browsers?: number;
  /** Prints that may wait for a browser before the next is refused. Default 200. */
  queue?: number;
  /** Milliseconds one print may take; a page takes about 50. Default 10 000. */
  timeLimit?: number;
  /** Prints after which a browser is replaced. Default 500. */
  restartAfter?: number;
  /** Resident bytes above which a browser is replaced; it stays near 235 MB. Default 450 MB. */
  memoryLimit?: number;
  /** Resident bytes at which a browser is killed in the middle of a print, which is then given up. Default 1 GB. */
  memoryKill?: number;
  /** Folder of the packed browser where a bundle has moved it. */
  pack?: string;
}

/** The Chromium engine, with what operations may ask of it beyond printing. */
export interface ChromiumEngine extends PdfEngine {
  /** Starts all browsers now rather than at the first print. */
  warm(): Promise<void>;
  /** Process ids of the browsers that run. */
  processes(): number[];
  /** Resident bytes of all browsers. */
  memory(): number;
}

interface Job {
  html: string;
  date: string | undefined;
  resolve: (pdf: Uint8Array) => void;
  reject: (error: Error) => void;
}

interface Slot {
  browser?: PrintingBrowser | undefined;
  /** Set while a browser comes up, so that two callers never start two. */
  starting?: Promise<PrintingBrowser> | undefined;
  busy: boolean;
}

const MEMORY_CHECK_EVERY = 20;
const HEALTH_MS = 1000;
/** A print is done in a tenth of a second; only one that is not is looked at. */
const MEMORY_LOOK_MS = 250;
/** What a second attempt would run into as well. */
const FINAL = [PrintTimeoutError, PrintMemoryError];
const isFinal = (error: unknown): error is Error => FINAL.some((known) => error instanceof known);

/** Rejects with `error` when `work` has not settled in time. */
async function within<T>(work: Promise<T>, limit: number, error: () => Error): Promise<T> {
  const timer = new AbortController();
  try {
    return await Promise.race([
      work,
      delay(limit, undefined, { signal: timer.signal }).then(() => Promise.reject(error())),
    ]);
  } finally {
    timer.abort();
  }
}

/** Prints with headless Chromium: warm browsers, a queue first in first out, one retry after a crash. */
export function createChromiumEngine(options: ChromiumOptions = {}): ChromiumEngine {
  const { queue: cap = 200, timeLimit = 10_000, restartAfter = 500 } = options;
  const { memoryLimit = 450 * 2 ** 20, memoryKill = 2 ** 30 } = options;
  const slots: Slot[] = Array.from({ length: options.browsers ?? 1 }, () => ({ busy: false }));
  const waiting: Job[] = [];
  let closed = false;

  const worn = (browser: PrintingBrowser) =>
    browser.prints >= restartAfter ||
    (browser.prints % MEMORY_CHECK_EVERY === MEMORY_CHECK_EVERY - 1 && browser.memory() > memoryLimit);

  async function start(slot: Slot): Promise<PrintingBrowser> {
    slot.browser?.kill();
    const [binary, fonts] = await Promise.all([
      ensureChromium(options.pack),
      options.fonts ? options.fonts() : ensureFonts(),
    ]);
    const browser = await startBrowser(binary, fonts);
    guard(browser);
    void browser.gone.then(() => unguard(browser));
    if (closed) browser.kill();
    slot.browser = browser;
    return browser;
  }

  function browserOf(slot: Slot): Promise<PrintingBrowser> {
    if (slot.starting) return slot.starting;
    if (slot.browser?.alive && !worn(slot.browser)) return Promise.resolve(slot.browser);
    slot.starting = start(slot).finally(() => {
      slot.starting = undefined;
    });
    return slot.starting;
  }

  async function attempt(slot: Slot, html: string): Promise<Uint8Array> {
    const browser = await browserOf(slot);
    let swollen = false;
    const look = setInterval(() => {
      if (browser.memory() < memoryKill) return;
      swollen = true;
      browser.kill();
    }, MEMORY_LOOK_MS);
    try {
      return await within(browser.print(html), timeLimit, () => new PrintTimeoutError(timeLimit));
    } catch (error) {
      browser.kill();
      throw swollen ? new PrintMemoryError(memoryKill) : error;
    } finally {
      clearInterval(look);
    }
  }

  async function printIn(slot: Slot, html: string): Promise<Uint8Array> {
    try {
      return await attempt(slot, html);
    } catch (error) {
      if (closed || isFinal(error)) throw error;
    }
    return attempt(slot, html);
  }

  async function run(slot: Slot, job: Job): Promise<void> {
    slot.busy = true;
    try {
      job.resolve(normalisePdf(await printIn(slot, job.html), job.date));
    } catch (cause) {
      job.reject(
        isFinal(cause) ? cause : new PrintEngineError('the browser broke down while printing', { cause }),
      );
    }
    slot.busy = false;
    pump();
  }

  function pump(): void {
    const slot = slots.find(({ busy }) => !busy);
    const job = slot && waiting.shift();
    if (slot && job) void run(slot, job);
  }

  return {
    print(html, { date }) {
      if (closed) return Promise.reject(new PrintEngineError('the engine is closed'));
      if (waiting.length >= cap) return Promise.reject(new PrintQueueFullError(waiting.length));
      return new Promise((resolve, reject) => {
        waiting.push({ html, date, resolve, reject });
        pump();
      });
    },
    async healthy() {
      const slot = slots.find(({ browser }) => browser?.alive) ?? slots[0];
      if (closed || !slot) return false;
      try {
        // Not through browserOf where one runs: that might replace a worn browser in the middle of its print.
        const browser = slot.browser?.alive ? slot.browser : await browserOf(slot);
        await within(browser.ping(), HEALTH_MS, () => new PrintTimeoutError(HEALTH_MS));
        return true;
      } catch {
        return false;
      }
    },
    async warm() {
      await Promise.all(slots.filter(({ busy }) => !busy).map(browserOf));
    },
    processes: () => slots.flatMap(({ browser }) => (browser?.alive ? [browser.pid] : [])),
    memory: () => slots.reduce((sum, { browser }) => sum + (browser?.alive ? browser.memory() : 0), 0),
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(new PrintEngineError('the engine is closed'));
      await Promise.all(
        slots.map(async (slot) => {
          await slot.starting?.catch(() => undefined);
          slot.browser?.kill();
          await slot.browser?.gone;
        }),
      );
    },
  };
}
