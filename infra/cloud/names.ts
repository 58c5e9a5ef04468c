import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Names and ARNs that are known before the things themselves exist. */
export interface Names {
  uploads: { name: string; arn: string };
  issued: { name: string; arn: string };
  timeline: { name: string; arn: string; executions: string };
}

/**
 * The buckets call a function and the functions name the buckets; the timeline calls functions and some of them start
 * timelines. Physical names fixed here are what unties these knots; everything else is named by CloudFormation.
 */
export function namesOf(scope: Construct): Names {
  const stack = Stack.of(scope);
  const bucket = (use: string) => {
    const name = `${stack.stackName}-${use}-${stack.account}-${stack.region}`;
    return { name, arn: stack.formatArn({ service: 's3', region: '', account: '', resource: name }) };
  };
  const timeline = `${stack.stackName}-timeline`;
  const states = (resource: string, resourceName: string) =>
    stack.formatArn({ service: 'states', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  return {
    uploads: bucket('uploads'),
    issued: bucket('issued'),
    timeline: {
      name: timeline,
      arn: states('stateMachine', timeline),
      executions: states('execution', `${timeline}:*`),
    },
  };
}
