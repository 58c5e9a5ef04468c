import { fileURLToPath } from 'node:url';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { TIMELINE } from '../manifest.ts';
import type { Functions } from './functions.ts';
import type { Names } from './names.ts';

/** The state machine, from the same file the local edition runs. */
export function timeline(
  scope: Construct,
  functions: Functions,
  names: Names,
): { machine: StateMachine; role: Role } {
  const called = Object.values(TIMELINE.substitutions).map((name) => functions[name].lambda.functionArn);
  const role = new Role(scope, 'TimelineRole', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [...new Set(called)] }),
  );
  const machine = new StateMachine(scope, 'Timeline', {
    stateMachineName: names.timeline.name,
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromFile(
      fileURLToPath(new URL(`../../${TIMELINE.definition}`, import.meta.url)),
    ),
    definitionSubstitutions: {
      Partition: Stack.of(scope).partition,
      ...Object.fromEntries(
        Object.entries(TIMELINE.substitutions).map(([placeholder, name]) => [
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
      destination: new LogGroup(scope, 'TimelineLogs', {
        logGroupName: `/aws/vendedlogs/states/${names.timeline.name}`,
        retention: RetentionDays.ONE_YEAR,
        removalPolicy: RemovalPolicy.RETAIN,
      }),
    },
    // Deleting the stack must not end the running cases silently.
    removalPolicy: RemovalPolicy.RETAIN,
  });
  return { machine, role };
}
