import { jsonService } from '../aws/json-service.ts';
import type { Clock, InvokeFunction, LocalService } from '../aws/service.ts';
import { openDatabase } from '../aws/sqlite.ts';
import { callbackOperations } from './callbacks.ts';
import { invoker, type StepFunctionsFaults } from './invoke.ts';
import { executionOperations } from './operations.ts';
import { type MachineSource, registryOf } from './registry.ts';
import type { Execution, Status } from './rows.ts';
import { runnerOf } from './runner.ts';
import { SCHEMA } from './schema.ts';
import { storeOn } from './store.ts';

/** How to open the embedded Step Functions. */
export interface StepFunctionsOptions {
  /** The SQLite file, one process at a time; `:memory:` for a run that need not survive (a simulation, a test). */
  file: string;
  clock: Clock;
  /** Calls a function; an error it rejects with becomes the task's error, by the error's name. */
  invoke: InvokeFunction;
  machines: readonly MachineSource[];
  faults?: StepFunctionsFaults;
  /** Run by itself on timers (default). False: only tick() runs anything, for tests in virtual time. */
  live?: boolean;
  /** Region and account in the ARNs. */
  region?: string;
  account?: string;
  /** Frames worked on at once, calls of functions included (default 32). */
  concurrency?: number;
  /** Numbers in [0, 1) for jitter and `$random`. */
  random?: () => number;
  /** Told of machine faults outside a tick; the default throws them, which ends the process. */
  onFault?: (fault: unknown) => void;
}

/** One execution, for the local edition's own tools. Instants are milliseconds since 1970. */
export type ExecutionSummary = Pick<
  Execution,
  'arn' | 'machine' | 'name' | 'status' | 'started' | 'stopped' | 'events'
>;

/** The embedded Step Functions: the AWS API by `handle`, and the local edition's hold on time. */
export interface StepFunctionsService extends LocalService {
  /** Runs everything due at the clock's present instant and what follows; resolves when nothing is left. */
  tick(): Promise<void>;
  /** Resolves when nothing is in flight. */
  idle(): Promise<void>;
  /** The next instant (ms) at which something is due; undefined when nothing ever will be. */
  nextWakeAt(): number | undefined;
  /** The ARN under which a machine is started. */
  machineArn(name: string): string;
  executions: {
    /** Newest first. */
    list(machine: string, status?: Status): ExecutionSummary[];
  };
}

/**
 * Opens the embedded Step Functions (Standard workflows, JSONata). Executions survive kill -9: a task in flight is then
 * invoked again. Throws DefinitionError for a machine that uses anything not implemented.
 */
export function openStepFunctions(options: StepFunctionsOptions): StepFunctionsService {
  const { clock, live = true } = options;
  const store = storeOn(openDatabase(options.file, SCHEMA));
  const place = `${options.region ?? 'us-east-1'}:${options.account ?? '000000000000'}`;
  const registry = (() => {
    try {
      return registryOf(store, options.machines, place);
    } catch (error) {
      store.close();
      throw error;
    }
  })();
  const runner = runnerOf({
    store,
    clock,
    call: invoker(options.invoke, options.faults),
    random: options.random ?? Math.random,
    machineOf: registry.machineOf,
    contextOf: (execution, frame) => registry.contextOf(execution, frame),
    concurrency: options.concurrency ?? 32,
    live,
    onFault:
      options.onFault ??
      ((fault) => {
        queueMicrotask(() => {
          throw fault;
        });
      }),
  });
  const service = { store, clock, registry, wake: runner.wake };
  const operations = { ...executionOperations(service), ...callbackOperations(service) };
  if (live) runner.wake();
  return {
    signingName: 'states',
    handle: jsonService('AWSStepFunctions', '1.0', operations),
    tick: () => runner.tick(),
    idle: () => runner.idle(),
    nextWakeAt: () => store.nextWake(-1),
    machineArn: (name) => registry.machineArn(name),
    executions: {
      list: (machine, status) => store.executions(machine, status, Number.MAX_SAFE_INTEGER, 1_000_000),
    },
    close() {
      runner.close();
      store.close();
    },
  };
}
