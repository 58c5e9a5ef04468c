import type { Clock } from '../aws/service.ts';
import { apply } from './apply.ts';
import { type Decision, decide, finish } from './decide.ts';
import { stateNamed } from './flow.ts';
import { groupCommit } from './group-commit.ts';
import type { Invoker } from './invoke.ts';
import type { JsonObject } from './json.ts';
import { write } from './ledger.ts';
import { RETENTION_MS } from './limits.ts';
import type { Machine } from './machine.ts';
import { resource } from './moves.ts';
import type { Execution, Frame, Outcome } from './rows.ts';
import type { Visit } from './states.ts';
import type { Store } from './store.ts';

/** Longest pause of a live timer, ms: a moved clock is noticed by then even if nobody calls tick(). */
const MAX_TIMER_MS = 30_000;

/** What the runner needs of its surroundings. */
export interface RunnerOptions {
  store: Store;
  clock: Clock;
  call: Invoker;
  random: () => number;
  machineOf: (execution: Execution) => Machine;
  contextOf: (execution: Execution, frame: Frame) => JsonObject;
  /** Frames worked on, and functions called, at the same time. */
  concurrency: number;
  /** Whether to run by itself, on timers, rather than only in tick(). */
  live: boolean;
  /** Told of faults of the machine (never of the state machine) outside a tick. */
  onFault: (fault: unknown) => void;
}

/** Looks for what is due and works on it; holds nothing that the database does not, but for what is in flight. */
export type Runner = ReturnType<typeof runnerOf>;

/** Starts a runner. It does nothing until `pump` or `tick` is called. */
export function runnerOf(o: RunnerOptions) {
  const { store, clock } = o;
  const together = groupCommit(store);
  const busy = new Set<number>();
  const calls = new Map<number, string>();
  const waiting: { resolve: () => void; reject: (fault: unknown) => void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let resumed = false;
  let scheduled = false;

  function visitOf(execution: Execution, frame: Frame): Visit {
    return { frame, context: o.contextOf(execution, frame), now: clock(), random: o.random };
  }

  /** Writes a decision unless the frame has moved on since; then starts the call it may have asked for. */
  async function commit(seen: Frame, decision: Decision, machine: Machine): Promise<void> {
    const written = await together(
      () =>
        !closed &&
        write(store, seen.execution, clock(), (ledger) => {
          const frame = store.frame(seen.id);
          if (frame?.revision !== seen.revision) return false;
          apply(ledger, frame, decision, machine);
          return true;
        }),
    );
    if (closed) return;
    const frame = written && decision.move.kind === 'call' ? store.frame(seen.id) : undefined;
    if (frame) start(frame);
  }

  async function work(frame: Frame): Promise<void> {
    const execution = closed ? undefined : store.execution(frame.execution);
    if (execution?.status !== 'RUNNING') return;
    const machine = o.machineOf(execution);
    const state = stateNamed(machine, frame.state);
    await commit(frame, await decide(visitOf(execution, frame), state), machine);
  }

  async function answered(id: number, callId: string, outcome: Outcome): Promise<void> {
    // The frame may have timed out, been stopped, or been answered by its token while the function ran.
    const frame = closed ? undefined : store.frame(id);
    const execution = frame && store.execution(frame.execution);
    if (!execution || frame?.phase !== 'running' || frame.call?.id !== callId) return;
    const machine = o.machineOf(execution);
    const state = stateNamed(machine, frame.state);
    const type = outcome.ok ? 'TaskSucceeded' : 'TaskFailed';
    if (!outcome.ok || frame.token === null) {
      await commit(frame, await finish(visitOf(execution, frame), state, outcome, type), machine);
      return;
    }
    const details = { ...resource(state), output: JSON.stringify(outcome.result) };
    write(store, frame.execution, clock(), (ledger) => {
      frame.event = ledger.record([{ type: 'TaskSubmitted', details }], frame.event);
      frame.phase = 'token';
      store.saveFrame(frame);
      return true;
    });
  }

  function start(frame: Frame): void {
    const { call } = frame;
    if (!call) return;
    calls.set(frame.id, call.id);
    const job = async () => answered(frame.id, call.id, await o.call(call));
    track(job(), () => {
      if (calls.get(frame.id) === call.id) calls.delete(frame.id);
    });
  }

  function track(job: Promise<void>, done: () => void): void {
    const finished = async () => {
      try {
        await job;
        done();
        next();
      } catch (fault) {
        done();
        faulty(fault);
      }
    };
    void finished();
  }

  /** Looks around once for all the transitions that came to an end in this turn. */
  function next(): void {
    if (scheduled || !(o.live || waiting.length > 0)) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      guard(pump);
    });
  }

  function expire(now: number): void {
    for (const { id } of store.overdue(now))
      write(store, id, now, (ledger) => {
        const cause = 'The execution ran longer than it may.';
        ledger.close({ status: 'TIMED_OUT', error: 'States.Timeout', cause }, ledger.execution.events);
        return true;
      });
    if (store.prunable(now - RETENTION_MS)) store.transaction(() => store.prune(now - RETENTION_MS));
  }

  function take(id: number): void {
    const frame = busy.has(id) ? undefined : store.frame(id);
    if (!frame) return;
    calls.delete(id);
    busy.add(id);
    track(work(frame), () => busy.delete(id));
  }

  function pump(): void {
    if (closed) return;
    const now = clock();
    expire(now);
    for (const id of store.due(now, true, o.concurrency + busy.size)) take(id);
    if (!resumed) {
      // Calls that were in flight when the process died are made again: at least once, like Lambda itself.
      resumed = true;
      for (const frame of store.running()) if (!busy.has(frame.id)) start(frame);
    }
    const room = o.concurrency - busy.size - calls.size;
    if (room > 0)
      for (const id of store.due(now, false, room + busy.size))
        if (busy.size + calls.size < o.concurrency) take(id);
    if (busy.size + calls.size === 0) for (const { resolve } of waiting.splice(0)) resolve();
    if (o.live) arm(now);
  }

  function arm(now: number): void {
    clearTimeout(timer);
    const wake = store.nextWake(now) ?? Number.POSITIVE_INFINITY;
    timer = setTimeout(() => guard(pump), Math.min(wake - now, MAX_TIMER_MS));
    timer.unref();
  }

  /** A fault of the machine goes to whoever waits for a tick, else to the owner of the service. */
  function faulty(fault: unknown): void {
    if (closed) return;
    const all = waiting.splice(0);
    for (const { reject } of all) reject(fault);
    if (all.length === 0) o.onFault(fault);
  }

  function guard(job: () => void): void {
    try {
      job();
    } catch (fault) {
      faulty(fault);
    }
  }

  const settled = () =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ resolve, reject });
    });

  return {
    /** Something may have become due: live, work begins at once; otherwise at the next tick. */
    wake: next,
    /** Runs all that is due at the clock's present instant, and what follows from it; resolves when nothing is left. */
    tick(): Promise<void> {
      const done = settled();
      guard(pump);
      return done;
    },
    /** Resolves when nothing is in flight (and, live, nothing is due). */
    idle(): Promise<void> {
      if (!o.live && busy.size + calls.size === 0) return Promise.resolve();
      return this.tick();
    },
    close(): void {
      closed = true;
      clearTimeout(timer);
      for (const { resolve } of waiting.splice(0)) resolve();
    },
  };
}
