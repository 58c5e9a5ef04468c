import { Stack, Validations } from 'aws-cdk-lib';
import { CfnGlobalTable, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct, IConstruct } from 'constructs';
import type { Names } from './names.ts';

/** The parts of the stack that a rule is acknowledged on. */
export interface Argued {
  table: TableV2;
  names: Names;
  /** ARN pattern of the agencies' signing keys. */
  signingKeys: string;
  /** Dead letters that a Pipe, a rule or a schedule names, which the rule about queues does not look at. */
  outsideQueues: readonly Queue[];
  /** Roles whose policy has to say `*`; see `UNNARROWABLE`. */
  tracedRoles: readonly IConstruct[];
  route: Construct;
}

/** Actions that know no resources, so that their statements must say `*`. Nothing else in the stack may. */
export const UNNARROWABLE: ReadonlySet<string> = new Set([
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
]);

/** Says, for every AwsSolutions finding that stays, where it is and why it is right there. */
export function acknowledge(
  scope: Construct,
  { table, names, signingKeys, outsideQueues, tracedRoles, route }: Argued,
): void {
  const stack = Stack.of(scope);
  const made = table.node.defaultChild;
  if (!(made instanceof CfnGlobalTable)) throw new Error('the table has changed its make');
  // Findings write references in angle brackets.
  const wildcard = (resource: string) =>
    `AwsSolutions-IAM5[Resource::${resource.replaceAll(stack.account, '<AWS::AccountId>')}]`;

  argue(
    scope,
    wildcard(`<${stack.getLogicalId(made)}.Arn>/index/*`),
    'The indexes of this one table, all of which belong to it; rights to an index are asked for apart from the table.',
  );
  argue(
    scope,
    wildcard(`${names.uploads.arn}/*`),
    'Keys of uploads are made up as people upload; the rights end at this one bucket and at reading or adding objects.',
  );
  argue(
    scope,
    wildcard(`${names.issued.arn}/*`),
    'Keys of issued documents derive from cases; the rights end at this one bucket, and Object Lock keeps what is there.',
  );
  argue(
    scope,
    wildcard(names.timeline.executions),
    'Executions are named after cases as these come; the rights end at this one state machine and at describing.',
  );
  argue(
    scope,
    wildcard(names.batch.executions),
    'Executions are named after batches as these come; the rights end at this one state machine and at describing.',
  );
  argue(
    scope,
    wildcard(signingKeys),
    'Agencies and their keys come without a deployment; a condition holds the right to keys with an alias below one prefix.',
  );
  for (const role of tracedRoles) {
    argue(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'Tracing and log delivery only: these actions know no resources. A test compares the statements with that list.',
    );
  }
  for (const queue of outsideQueues) {
    argue(
      queue,
      'AwsSolutions-SQS3',
      'This is a dead-letter queue itself, of a Pipe, a rule or a schedule; the rule only recognises those of other queues.',
    );
  }
  argue(
    route,
    'AwsSolutions-APIG4',
    'Most pages are for everybody (guide, verification, public notices). Who is signed in, through OpenID Connect, and what ' +
      'they may do is decided by the application, in one table that the tests read too.',
  );
}

function argue(where: IConstruct, id: string, reason: string): void {
  Validations.of(where).acknowledge({ id, reason });
}
