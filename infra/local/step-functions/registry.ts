import { createHash } from 'node:crypto';
import { type JsonObject, parseJson } from './json.ts';
import type { Machine } from './machine.ts';
import { parseMachine } from './parse.ts';
import type { Execution, Frame } from './rows.ts';
import type { Store } from './store.ts';

/** A machine to run: its name, and its ASL as JSON after placeholders were substituted. */
export interface MachineSource {
  name: string;
  definition: unknown;
}

/** A machine that has been registered. */
export interface Registered {
  name: string;
  arn: string;
  /** The definition as text, and its SHA-256. */
  text: string;
  hash: string;
  machine: Machine;
}

/** The machines of one service, and the older definitions that running executions still follow. */
export type Registry = ReturnType<typeof registryOf>;

/** Checks and keeps all machines. `place` is "region:account". Throws DefinitionError. */
export function registryOf(store: Store, sources: readonly MachineSource[], place: string) {
  const parsed = new Map<string, Machine>();
  const machines = new Map<string, Registered>();
  for (const { name, definition } of sources) {
    if (machines.has(name)) throw new Error(`two state machines are named "${name}"`);
    const text = JSON.stringify(definition);
    const hash = createHash('sha256').update(text, 'utf8').digest('hex');
    const machine = parseMachine(definition);
    const arn = `arn:aws:states:${place}:stateMachine:${name}`;
    store.transaction(() => store.keepDefinition(hash, text));
    parsed.set(hash, machine);
    machines.set(name, { name, arn, text, hash, machine });
  }

  function definition(hash: string): Machine {
    const known = parsed.get(hash);
    if (known) return known;
    const text = store.definition(hash);
    if (text === undefined) throw new Error(`the definition ${hash} of a running execution is lost`);
    const machine = parseMachine(JSON.parse(text));
    parsed.set(hash, machine);
    return machine;
  }

  return {
    list: (): Registered[] => [...machines.values()],
    byName: (name: string) => machines.get(name),
    byArn: (arn: string) => [...machines.values()].find((machine) => machine.arn === arn),
    machineOf: (execution: Execution): Machine => definition(execution.definition),
    machineArn: (name: string) => `arn:aws:states:${place}:stateMachine:${name}`,
    executionArn: (machine: string, name: string) => `arn:aws:states:${place}:execution:${machine}:${name}`,
    roleArn: `arn:aws:iam::${place.split(':')[1]}:role/state-machine`,
    /** `$states.context` for a frame, without a task's token. */
    contextOf(execution: Execution, frame: Frame): JsonObject {
      return {
        Execution: {
          Id: execution.arn,
          Input: parseJson(execution.input),
          Name: execution.name,
          RoleArn: this.roleArn,
          StartTime: new Date(execution.started).toISOString(),
          RedriveCount: 0,
        },
        State: {
          Name: frame.state,
          EnteredTime: new Date(frame.entered).toISOString(),
          RetryCount: frame.attempts.reduce((sum, used) => sum + used, 0),
        },
        StateMachine: { Id: this.machineArn(execution.machine), Name: execution.machine },
        ...(frame.item && { Map: { Item: frame.item } }),
      };
    },
  };
}
