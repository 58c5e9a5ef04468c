import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AwsError } from '../aws/aws-error.ts';
import { type JsonOperation, operation } from '../aws/json-service.ts';
import type { Clock } from '../aws/service.ts';
import { eventShape } from './history.ts';
import { Ledger, write } from './ledger.ts';
import { MAX_EXECUTION_MS } from './limits.ts';
import { pageStart, paging, parsePayload, payloadText } from './parameters.ts';
import type { Registered, Registry } from './registry.ts';
import type { Execution } from './rows.ts';
import type { Store } from './store.ts';

/** What the operations work on. */
export interface Service {
  store: Store;
  clock: Clock;
  registry: Registry;
  /** Called after something may have become due. */
  wake: () => void;
}

const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;

/** Instants on the wire are seconds; an absent one is left out. */
const seconds = (at: number | null) => (at === null ? undefined : at / 1000);

function machineAt({ registry }: Service, arn: string): Registered {
  const machine = registry.byArn(arn);
  if (!machine) throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return machine;
}

function executionAt({ store }: Service, arn: string): Execution {
  const execution = store.executionByArn(arn);
  if (!execution) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return execution;
}

function summary({ registry }: Service, e: Execution) {
  return {
    executionArn: e.arn,
    stateMachineArn: registry.machineArn(e.machine),
    name: e.name,
    status: e.status,
    startDate: e.started / 1000,
    stopDate: seconds(e.stopped),
  };
}

const startInput = z.strictObject({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: payloadText.default('{}'),
});

function start(service: Service, p: z.output<typeof startInput>) {
  const { store, clock, registry } = service;
  const machine = machineAt(service, p.stateMachineArn);
  const name = p.name ?? randomUUID();
  if (!NAME.test(name)) throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
  const input = parsePayload(p.input, 'InvalidExecutionInput');
  const arn = registry.executionArn(machine.name, name);
  const now = clock();
  const limit = Math.min(
    MAX_EXECUTION_MS,
    (machine.machine.timeoutSeconds ?? Number.POSITIVE_INFINITY) * 1000,
  );
  const row = {
    arn,
    machine: machine.name,
    name,
    definition: machine.hash,
    status: 'RUNNING' as const,
    input: p.input,
    output: null,
    error: null,
    cause: null,
    started: now,
    stopped: null,
    deadline: now + limit,
    events: 0,
  };
  const started = store.transaction(() => {
    const known = store.executionByArn(arn);
    // AWS: the same name with the same input is the same request, while the execution is open.
    if (known?.status === 'RUNNING' && known.input === p.input) return known.started;
    if (known) throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    const execution: Execution = { ...row, id: store.insertExecution(row) };
    const ledger = new Ledger(store, execution, now);
    const details = { input: p.input, roleArn: registry.roleArn };
    const event = ledger.record([{ type: 'ExecutionStarted', details }], 0);
    ledger.begin(null, { slot: 0, state: machine.machine.startAt, input }, {}, event);
    store.saveExecution(execution);
    return now;
  });
  service.wake();
  return { executionArn: arn, startDate: started / 1000 };
}

const stopInput = z.strictObject({
  executionArn: z.string(),
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});

function stop(service: Service, p: z.output<typeof stopInput>) {
  const { store, clock } = service;
  const { id } = executionAt(service, p.executionArn);
  write(store, id, clock(), (ledger) => {
    ledger.close({ status: 'ABORTED', error: p.error, cause: p.cause }, ledger.execution.events);
    return true;
  });
  service.wake();
  return { stopDate: seconds(store.execution(id)?.stopped ?? null) };
}

const historyInput = z.strictObject({
  executionArn: z.string(),
  reverseOrder: z.boolean().default(false),
  includeExecutionData: z.boolean().default(true),
  ...paging,
});

function history(service: Service, p: z.output<typeof historyInput>) {
  const { id } = executionAt(service, p.executionArn);
  const from = pageStart(p.nextToken, p.reverseOrder ? Number.MAX_SAFE_INTEGER : 0);
  const events = service.store.events(id, from, p.maxResults + 1, p.reverseOrder);
  const shown = events.slice(0, p.maxResults);
  return {
    events: shown.map((event) => eventShape(event, p.includeExecutionData)),
    nextToken: events.length > shown.length ? String(shown.at(-1)?.id) : undefined,
  };
}

const listInput = z.strictObject({
  stateMachineArn: z.string(),
  statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']).optional(),
  ...paging,
});

function listExecutions(service: Service, p: z.output<typeof listInput>) {
  const { name } = machineAt(service, p.stateMachineArn);
  const before = pageStart(p.nextToken, Number.MAX_SAFE_INTEGER);
  const rows = service.store.executions(name, p.statusFilter, before, p.maxResults + 1);
  const shown = rows.slice(0, p.maxResults);
  return {
    executions: shown.map((row) => summary(service, row)),
    nextToken: rows.length > shown.length ? String(shown.at(-1)?.id) : undefined,
  };
}

function describe(service: Service, arn: string) {
  const e = executionAt(service, arn);
  return {
    ...summary(service, e),
    input: e.input,
    inputDetails: { included: true },
    ...(e.output !== null && { output: e.output, outputDetails: { included: true } }),
    ...(e.error !== null && { error: e.error }),
    ...(e.cause !== null && { cause: e.cause }),
    redriveCount: 0,
  };
}

function describeMachine(service: Service, given: string) {
  const { arn, name, text } = machineAt(service, given);
  const { roleArn } = service.registry;
  return { stateMachineArn: arn, name, status: 'ACTIVE', definition: text, roleArn, ...STANDARD };
}

/** Machines come with the program, so they have no day of their own. */
const STANDARD = { type: 'STANDARD', creationDate: 0 };

/**
 * Operations about machines and executions; those about task tokens are in callbacks.ts. Parameters that are not in a
 * shape (trace headers, machine versions, redrive and map-run filters) are refused.
 */
export function executionOperations(service: Service): Record<string, JsonOperation> {
  const executionArn = z.strictObject({ executionArn: z.string() });
  const stateMachineArn = z.strictObject({ stateMachineArn: z.string() });
  return {
    StartExecution: operation(startInput, (p) => start(service, p)),
    StopExecution: operation(stopInput, (p) => stop(service, p)),
    DescribeExecution: operation(executionArn, (p) => describe(service, p.executionArn)),
    ListExecutions: operation(listInput, (p) => listExecutions(service, p)),
    GetExecutionHistory: operation(historyInput, (p) => history(service, p)),
    DescribeStateMachine: operation(stateMachineArn, (p) => describeMachine(service, p.stateMachineArn)),
    ListStateMachines: operation(z.strictObject({}), () => ({
      stateMachines: service.registry
        .list()
        .map(({ arn, name }) => ({ stateMachineArn: arn, name, ...STANDARD })),
    })),
  };
}
