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

/** The state machine that keeps every case's timeline. */
export interface Timelines {
  client: SFNClient;
  machineArn: string;
}

export function openTimelines(machineArn: string, config: SFNClientConfig = {}): Timelines {
  return { client: new SFNClient(config), machineArn };
}

/** Starts a case's timeline; starting the same generation twice is one timeline. */
export async function startTimeline(timelines: Timelines, caseId: string, generation: number): Promise<void> {
  try {
    await timelines.client.send(
      new StartExecutionCommand({
        stateMachineArn: timelines.machineArn,
        name: executionName(caseId, generation),
        input: JSON.stringify({ caseId, generation, loops: 0 }),
      }),
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
  const executionArn = `${timelines.machineArn.replace(':stateMachine:', ':execution:')}:${executionName(caseId, generation)}`;
  try {
    const { status } = await timelines.client.send(new DescribeExecutionCommand({ executionArn }));
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
