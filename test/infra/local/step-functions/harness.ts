import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { inProcessHandler } from '../../../../infra/local/aws/in-process.ts';
import {
  openStepFunctions,
  type StepFunctionsOptions,
  type StepFunctionsService,
} from '../../../../infra/local/step-functions/index.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const START = Date.UTC(2026, 0, 5, 1);

/** A fake Lambda. */
export type Fake = (payload: never) => unknown;

/** The service in virtual time behind the real SDK client. */
export interface Bench {
  service: StepFunctionsService;
  client: SFNClient;
  /** Names and payloads of all calls so far. */
  calls: { name: string; payload: unknown }[];
  now(): number;
  /** Moves the clock forward, stopping wherever something is due. */
  advance(ms: number): Promise<void>;
  /** Starts an execution and runs what is due; returns its ARN. */
  start(input?: unknown, o?: { machine?: string; name?: string }): Promise<string>;
  describe(arn: string): Promise<DescribeExecutionCommandOutput>;
  /** Starts, runs without moving the clock, and returns the end. */
  run(input?: unknown, machine?: string): Promise<DescribeExecutionCommandOutput>;
  history(arn: string): Promise<HistoryEvent[]>;
  close(): void;
}

/** A client of the service without a socket. */
export function clientOf(service: StepFunctionsService): SFNClient {
  return new SFNClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: inProcessHandler(service),
    maxAttempts: 1,
  });
}

/** Opens a bench with machine "m" (and others), fake Lambdas by name, and a clock that stands at START. */
export function bench(
  definition: unknown,
  fakes: Record<string, Fake> = {},
  more: Partial<StepFunctionsOptions> = {},
): Bench {
  let now = START;
  const calls: Bench['calls'] = [];
  const service = openStepFunctions({
    // Nothing here outlives the process; killed.test.ts uses files.
    file: ':memory:',
    clock: () => now,
    live: false,
    random: () => 0.5,
    machines: [{ name: 'm', definition }],
    async invoke(name, payload) {
      calls.push({ name, payload });
      const fake = fakes[name];
      if (!fake) throw Object.assign(new Error(name), { name: 'Lambda.ResourceNotFoundException' });
      return await Reflect.apply(fake, undefined, [payload]);
    },
    ...more,
  });
  const client = clientOf(service);
  const self: Bench = {
    service,
    client,
    calls,
    now: () => now,
    async advance(ms) {
      const until = now + ms;
      for (
        let next = service.nextWakeAt();
        next !== undefined && next <= until;
        next = service.nextWakeAt()
      ) {
        now = Math.max(now, next);
        await service.tick();
      }
      now = until;
      await service.tick();
    },
    async start(input = {}, o = {}) {
      const { executionArn } = await client.send(
        new StartExecutionCommand({
          stateMachineArn: service.machineArn(o.machine ?? 'm'),
          input: JSON.stringify(input),
          ...(o.name !== undefined && { name: o.name }),
        }),
      );
      await service.tick();
      return String(executionArn);
    },
    describe: (arn) => client.send(new DescribeExecutionCommand({ executionArn: arn })),
    run: async (input, machine = 'm') => self.describe(await self.start(input, { machine })),
    async history(arn) {
      const events: HistoryEvent[] = [];
      for (let token: string | undefined; ; ) {
        const page = await client.send(
          new GetExecutionHistoryCommand({ executionArn: arn, maxResults: 1000, nextToken: token }),
        );
        events.push(...(page.events ?? []));
        token = page.nextToken;
        if (!token) return events;
      }
    },
    close() {
      void service.close();
    },
  };
  return self;
}

/** A machine of JSONata states. */
export function machine(states: Record<string, object>, more: object = {}): object {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more };
}

/** A lambda:invoke Task that ends its branch. */
export function task(name: string, more: object = {}): Record<string, unknown> {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
    Output: '{% $states.result.Payload %}',
    ...('Next' in more ? {} : { End: true }),
    ...more,
  };
}

/** A task that waits for its token, which the Lambda `park` gets. */
export function waiting(more: object = {}): Record<string, unknown> {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: 'park', Payload: { token: '{% $states.context.Task.Token %}' } },
    ...('Next' in more ? {} : { End: true }),
    ...more,
  };
}

/** An error with a class name of its own, as a handler would throw it. */
export function fault(name: string, message = 'as scripted'): Error {
  return Object.assign(new Error(message), { name });
}

/** The output of an execution as JSON. */
export function outputOf(described: DescribeExecutionCommandOutput): unknown {
  return described.output === undefined ? undefined : JSON.parse(described.output);
}
