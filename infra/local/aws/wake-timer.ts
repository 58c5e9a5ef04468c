import type { Clock } from './service.ts';

/** What a wake timer looks after. */
export interface WakeTimerOptions {
  clock: Clock;
  /** The next instant (milliseconds of `clock`) at which there is work, or undefined for none. */
  nextAt: () => number | undefined;
  /** Does whatever is due; its own faults must already be recorded, so a rejection is only retried. */
  run: () => Promise<void>;
}

/** A timer may sleep at most this long, because the injected clock can be moved under it. */
const CAP_MS = 30_000;
/** After a machine fault in `run`, do not spin. */
const FAULT_PAUSE_MS = 1_000;

/** Sleeps until there is work and runs it; `arm` is called whenever the next instant may have come nearer. */
export function createWakeTimer(options: WakeTimerOptions): { arm: () => void; close: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function sleep(ms: number): void {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => {
      options.run().then(arm, () => sleep(FAULT_PAUSE_MS));
    }, ms);
    timer.unref();
  }

  function arm(): void {
    if (closed) return;
    const at = options.nextAt();
    if (at === undefined) clearTimeout(timer);
    else sleep(Math.min(Math.max(at - options.clock(), 0), CAP_MS));
  }

  return {
    arm,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
