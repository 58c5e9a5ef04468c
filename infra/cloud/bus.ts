import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { CASE_EVENTS, PIPE_DETAIL, PIPE_FILTER, RULES } from '../manifest.ts';
import { type Functions, pascal } from './functions.ts';
import type { Names } from './names.ts';
import { deadLetters } from './queues.ts';

/** The bus and the dead letters of what leads to it and from it. */
export interface Bus {
  bus: EventBus;
  deadLetters: Record<string, Queue>;
}

/** The table's new history entries become events on a bus of our own, and rules send these on. */
export function bus(
  scope: Construct,
  { table, key, names, functions }: { table: TableV2; key: Key; names: Names; functions: Functions },
): Bus {
  const bus = new EventBus(scope, 'Bus', { eventBusName: names.bus.name });
  bus.archive('Archive', {
    description: '案卷事件，可重放',
    eventPattern: { source: [CASE_EVENTS.source] },
    retention: Duration.days(90),
  });
  const piped = pipe(scope, table, key, bus);
  const ruled = RULES.map(({ name, pattern, target }) => {
    const queue = deadLetters(scope, `${pascal(name)}DeadLetters`);
    // A rule may be called like the function it leads to.
    const rule = new Rule(scope, `${pascal(name)}Rule`, {
      eventBus: bus,
      eventPattern: {
        source: [...pattern.source],
        detailType: [...pattern['detail-type']],
        detail: pattern.detail,
      },
    });
    rule.addTarget(
      new LambdaFunction(functions[target].lambda, {
        deadLetterQueue: queue,
        retryAttempts: 185,
        maxEventAge: Duration.hours(24),
      }),
    );
    return [`${name}-rule`, queue] as const;
  });
  return { bus, deadLetters: { pipe: piped, ...Object.fromEntries(ruled) } };
}

/** `{"caseId": <$.path>, …}`: Pipes puts each value in with its quotes. */
export function inputTemplate(detail: Readonly<Record<string, string>>): string {
  return `{${Object.entries(detail)
    .map(([name, path]) => `${JSON.stringify(name)}: <${path}>`)
    .join(', ')}}`;
}

function pipe(scope: Construct, table: TableV2, key: Key, bus: EventBus): Queue {
  const own = new Construct(scope, 'HistoryPipe');
  const stream = table.tableStreamArn;
  if (stream === undefined) throw new Error('the table has no stream');
  const queue = deadLetters(own, 'DeadLetters');
  const logs = new LogGroup(own, 'Logs', {
    // The prefix is what lets other services of Amazon write here without another policy for each.
    logGroupName: `/aws/vendedlogs/pipes/${Stack.of(scope).stackName}-history`,
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const role = new Role(own, 'Role', { assumedBy: new ServicePrincipal('pipes.amazonaws.com') });
  const allow = (actions: string[], resource: string) =>
    role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
  allow(
    ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    stream,
  );
  allow(['kms:Decrypt', 'kms:DescribeKey'], key.keyArn);
  allow(['events:PutEvents'], bus.eventBusArn);
  allow(['sqs:SendMessage'], queue.queueArn);
  allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logs.logGroupArn);
  const made = new CfnPipe(own, 'Pipe', {
    description: '案卷历史的新条目送上事件总线',
    roleArn: role.roleArn,
    source: stream,
    sourceParameters: {
      filterCriteria: { filters: [{ pattern: JSON.stringify(PIPE_FILTER) }] },
      dynamoDbStreamParameters: {
        startingPosition: 'TRIM_HORIZON',
        batchSize: 10,
        maximumBatchingWindowInSeconds: 1,
        maximumRetryAttempts: 20,
        maximumRecordAgeInSeconds: 3600 * 12,
        onPartialBatchItemFailure: 'AUTOMATIC_BISECT',
        deadLetterConfig: { arn: queue.queueArn },
      },
    },
    target: bus.eventBusArn,
    targetParameters: {
      inputTemplate: inputTemplate(PIPE_DETAIL),
      eventBridgeEventBusParameters: { source: CASE_EVENTS.source, detailType: CASE_EVENTS.detailType },
    },
    logConfiguration: { level: 'ERROR', cloudwatchLogsLogDestination: { logGroupArn: logs.logGroupArn } },
  });
  made.node.addDependency(role);
  return queue;
}
