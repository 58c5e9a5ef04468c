/** Something that must not outlive this process. */
export interface Killable {
  kill(): void;
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
const guarded = new Set<Killable>();

function killAll(): void {
  for (const one of guarded) one.kill();
}

/**
 * A signal nobody else listens to ends the process without an `exit` event, so its children are ended here first and the
 * signal is sent again. Where the program has its own listener, the program decides: it calls `close()` or exits.
 */
function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  killAll();
  process.removeListener(signal, onSignal);
  process.kill(process.pid, signal);
}

/** Kills `one` when this process ends in any way it can notice. (A browser notices SIGKILL itself: its pipe closes.) */
export function guard(one: Killable): void {
  if (guarded.size === 0) {
    process.on('exit', killAll);
    for (const signal of SIGNALS) process.on(signal, onSignal);
  }
  guarded.add(one);
}

/** Undoes `guard`; with nothing left to guard, this process's signals are its own again. */
export function unguard(one: Killable): void {
  if (!guarded.delete(one) || guarded.size > 0) return;
  process.removeListener('exit', killAll);
  for (const signal of SIGNALS) process.removeListener(signal, onSignal);
}
