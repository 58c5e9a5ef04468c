import type { Template } from './expression.ts';

/** One entry of Retry, with AWS's defaults filled in. Seconds. */
export interface Retrier {
  errorEquals: string[];
  intervalSeconds: number;
  backoffRate: number;
  maxAttempts: number;
  maxDelaySeconds?: number;
  jitter: boolean;
}

/** An Assign field; `names` are the variables it sets. */
export interface Assign extends Template {
  names: string[];
}

/** What leaving a state does with its data; `assign` evaluates to an object of new variable values. */
export interface Leaving {
  output?: Template;
  assign?: Assign;
}

/** One entry of Catch. */
export interface Catcher extends Leaving {
  errorEquals: string[];
  next: string;
}

/** One entry of Choices. */
export interface ChoiceRule extends Leaving {
  condition: Template;
  next: string;
}

interface Common extends Leaving {
  name: string;
  /** The next state, or undefined when this one ends its branch. */
  next?: string;
  retry: Retrier[];
  catch: Catcher[];
}

/** A list of states that runs from `startAt` to an end: the machine's own, a branch, or an item processor. */
export interface Block {
  startAt: string;
  states: string[];
}

export interface TaskState extends Common {
  type: 'Task';
  /** True for `.waitForTaskToken`: the task is finished by SendTaskSuccess or SendTaskFailure. */
  callback: boolean;
  arguments: Template;
  timeout?: Template;
  heartbeat?: Template;
}
export interface PassState extends Common {
  type: 'Pass';
}
export interface ChoiceState extends Common {
  type: 'Choice';
  choices: ChoiceRule[];
  default?: string;
}
export interface WaitState extends Common {
  type: 'Wait';
  seconds?: Template;
  timestamp?: Template;
}
export interface SucceedState extends Common {
  type: 'Succeed';
}
export interface FailState extends Common {
  type: 'Fail';
  error?: Template;
  cause?: Template;
}
export interface ParallelState extends Common {
  type: 'Parallel';
  arguments?: Template;
  branches: Block[];
}
export interface MapState extends Common {
  type: 'Map';
  items?: Template;
  itemSelector?: Template;
  maxConcurrency?: Template;
  processor: Block;
}

/** One state of a machine. */
export type State =
  | TaskState
  | PassState
  | ChoiceState
  | WaitState
  | SucceedState
  | FailState
  | ParallelState
  | MapState;

/** The names of the state types. */
export type StateType = State['type'];

/** A machine whose definition has been checked. State names are unique in the whole machine. */
export interface Machine extends Block {
  comment?: string;
  timeoutSeconds?: number;
  /** Every state of the machine, nested ones too, by name. */
  all: ReadonlyMap<string, State>;
}
