import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  type SFNClientConfig,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';

/** A state machine: the one that keeps every case's timeline, or the one that works through acts of many. */
export interface Timelines {
  client: SFNClient;
  machineArn: string;
}

export function openTimelines(machineArn: string, config: SFNClientConfig = {}): Timelines {
  return { client: new SFNClient(config), machineArn };
}

/** Starts a case's timeline; starting the same generation twice is one timeline. */
export async function startTimeline(timelines: Timelines, caseId: string, generation: number): Promise<void> {
  await startExecution(timelines, executionName(caseId, generation), { caseId, generation, loops: 0 });
}

/** Starts an execution under a name of its own; starting the same name twice is one execution. */
export async function startExecution(
  { client, machineArn }: Timelines,
  name: string,
  input: object,
): Promise<void> {
  try {
    await client.send(
      new StartExecutionCommand({ stateMachineArn: machineArn, name, input: JSON.stringify(input) }),
    );
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}

/** How a timeline stands, or undefined when this generation was never started. */
export async function timelineStatus(
  timelines: Timelines,
  caseId: string,
  generation: number,
): Promise<string | undefined> {
  return await executionStatus(timelines, executionName(caseId, generation));
}

/** How an execution stands, or undefined when none of this name was ever started. */
export async function executionStatus(
  { client, machineArn }: Timelines,
  name: string,
): Promise<string | undefined> {
  const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  try {
    const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
    return status;
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return undefined;
    throw error;
  }
}

/** Answers a parked task. False when the token is stale: the timeline has already gone on by itself. */
export async function answer(timelines: Timelines, taskToken: string): Promise<boolean> {
  try {
    await timelines.client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    return true;
  } catch (error) {
    if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
      return false;
    throw error;
  }
}

function executionName(caseId: string, generation: number): string {
  return `${caseId}.${generation}`;
}
