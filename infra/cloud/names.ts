import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Of a state machine. */
export interface MachineNames {
  name: string;
  arn: string;
  executions: string;
}

/** Names and ARNs that are known before the things themselves exist. */
export interface Names {
  uploads: { name: string; arn: string };
  issued: { name: string; arn: string };
  timeline: MachineNames;
  batch: MachineNames;
  bus: { name: string; arn: string };
}

/**
 * The buckets call a function and the functions name the buckets; the timeline calls functions and some of them start
 * timelines; the bus calls functions and some of them put events on it. Physical names fixed here are what unties these knots; everything else is named by CloudFormation.
 */
export function namesOf(scope: Construct): Names {
  const stack = Stack.of(scope);
  const bucket = (use: string) => {
    const name = `${stack.stackName}-${use}-${stack.account}-${stack.region}`;
    return { name, arn: stack.formatArn({ service: 's3', region: '', account: '', resource: name }) };
  };
  const states = (resource: string, resourceName: string) =>
    stack.formatArn({ service: 'states', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  const machine = (use: string) => {
    const name = `${stack.stackName}-${use}`;
    return { name, arn: states('stateMachine', name), executions: states('execution', `${name}:*`) };
  };
  return {
    uploads: bucket('uploads'),
    issued: bucket('issued'),
    timeline: machine('timeline'),
    batch: machine('batch'),
    bus: {
      name: `${stack.stackName}-bus`,
      arn: stack.formatArn({
        service: 'events',
        resource: 'event-bus',
        resourceName: `${stack.stackName}-bus`,
      }),
    },
  };
}
