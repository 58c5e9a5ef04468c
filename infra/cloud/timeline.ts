import { fileURLToPath } from 'node:url';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { BATCH, type FunctionName, TIMELINE } from '../manifest.ts';
import type { Functions } from './functions.ts';
import type { MachineNames, Names } from './names.ts';

/** A state machine and what it runs as. */
export interface Machine {
  machine: StateMachine;
  role: Role;
}

/** The state machine of every case's timeline. */
export function timeline(scope: Construct, functions: Functions, names: Names): Machine {
  return machineOf(scope, 'Timeline', TIMELINE, functions, names.timeline);
}

/** The state machine that works through acts of many. */
export function batches(scope: Construct, functions: Functions, names: Names): Machine {
  return machineOf(scope, 'Batch', BATCH, functions, names.batch);
}

/** From the same file the local edition runs. */
function machineOf(
  scope: Construct,
  id: string,
  { definition, substitutions }: { definition: string; substitutions: Record<string, FunctionName> },
  functions: Functions,
  { name: stateMachineName }: MachineNames,
): Machine {
  const called = Object.values(substitutions).map((name) => functions[name].lambda.functionArn);
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('states.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [...new Set(called)] }),
  );
  const machine = new StateMachine(scope, id, {
    stateMachineName,
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromFile(fileURLToPath(new URL(`../../${definition}`, import.meta.url))),
    definitionSubstitutions: {
      Partition: Stack.of(scope).partition,
      ...Object.fromEntries(
        Object.entries(substitutions).map(([placeholder, name]) => [
          placeholder,
          functions[name].lambda.functionArn,
        ]),
      ),
    },
    role,
    tracingEnabled: true,
    logs: {
      // Cases are named by id only; inputs and outputs stay out of the log all the same.
      includeExecutionData: false,
      level: LogLevel.ALL,
      destination: new LogGroup(scope, `${id}Logs`, {
        logGroupName: `/aws/vendedlogs/states/${stateMachineName}`,
        retention: RetentionDays.ONE_YEAR,
        removalPolicy: RemovalPolicy.RETAIN,
      }),
    },
    // Deleting the stack must not end the running cases silently.
    removalPolicy: RemovalPolicy.RETAIN,
  });
  return { machine, role };
}
