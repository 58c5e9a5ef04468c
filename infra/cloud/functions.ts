import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as Lambda, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import {
  ENVIRONMENT,
  FUNCTIONS,
  type FunctionName,
  type FunctionSpec,
  RULES,
  SCHEDULES,
} from '../manifest.ts';
import { handlerOf } from './bundle/build.ts';
import type { CodeOf } from './code.ts';
import { FUNCTION_NAMES } from './function-names.ts';
import { type Granted, statementsFor } from './grants.ts';
import { deadLetters } from './queues.ts';
import type { Settings } from './settings.ts';

/** A function with what stands around it. */
export interface Deployed {
  lambda: Lambda;
  role: Role;
  logs: LogGroup;
  /** Where events go that it failed on every time; only for functions that are called asynchronously. */
  deadLetters?: Queue;
}

/** All functions by name. */
export type Functions = Record<FunctionName, Deployed>;

/** The function that S3 tells of new uploads. */
export const INSPECTOR = 'inspect-upload' satisfies FunctionName;

/** Called without anybody waiting for the answer: by a rule, by a schedule, by the uploads bucket. */
export const ASYNCHRONOUS: ReadonlySet<FunctionName> = new Set([
  ...RULES.map(({ target }) => target),
  ...SCHEDULES.map(({ target }) => target),
  INSPECTOR,
]);

export interface FunctionsProps extends Granted {
  settings: Settings;
  code: CodeOf;
  /** Where the public reaches the service; printed on documents. */
  origin: string;
}

/** Every function of the manifest, each with a role of its own. */
export function functions(scope: Construct, props: FunctionsProps): Functions {
  const deployed: Partial<Functions> = {};
  for (const name of FUNCTION_NAMES) deployed[name] = deploy(scope, name, props);
  if (!isWhole(deployed)) throw new Error('a function was left out');
  return deployed;
}

function isWhole(deployed: Partial<Functions>): deployed is Functions {
  return FUNCTION_NAMES.every((name) => deployed[name] !== undefined);
}

function deploy(scope: Construct, name: FunctionName, props: FunctionsProps): Deployed {
  const spec: FunctionSpec = FUNCTIONS[name];
  const { settings, table, names, keys, code, origin } = props;
  const own = new Construct(scope, pascal(name));
  const logs = new LogGroup(own, 'Logs', {
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const role = new Role(own, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logs.logGroupArn],
    }),
  );
  for (const statement of statementsFor(spec.grants, { table, names, keys })) role.addToPolicy(statement);
  const queue = ASYNCHRONOUS.has(name) ? deadLetters(own, 'DeadLetters') : undefined;
  const lambda = new Lambda(own, 'Function', {
    description: spec.description,
    code: code(spec),
    handler: handlerOf(name),
    runtime: Runtime.NODEJS_24_X,
    // The packed browser exists for x86_64 only.
    architecture: spec.renders ? Architecture.X86_64 : Architecture.ARM_64,
    memorySize: spec.memory,
    timeout: Duration.seconds(spec.timeoutSeconds),
    // The browser unpacks to 210 MB, and a killed one may leave its folder behind.
    ...(spec.renders && { ephemeralStorageSize: Size.gibibytes(1) }),
    role,
    logGroup: logs,
    // Lambda has no X-Ray in the China regions.
    tracing: settings.partition === 'aws-cn' ? Tracing.DISABLED : Tracing.ACTIVE,
    environment: {
      [ENVIRONMENT.table]: table.tableName,
      [ENVIRONMENT.uploads]: names.uploads.name,
      [ENVIRONMENT.issued]: names.issued.name,
      [ENVIRONMENT.timeline]: names.timeline.arn,
      [ENVIRONMENT.batches]: names.batch.arn,
      ...((spec.renders || spec.namesOrigin) && { [ENVIRONMENT.publicOrigin]: origin }),
      ...(spec.grants.bus && { [ENVIRONMENT.bus]: names.bus.name }),
      NODE_OPTIONS: '--enable-source-maps',
    },
    ...(queue && { deadLetterQueue: queue, retryAttempts: 2, maxEventAge: Duration.hours(6) }),
  });
  return { lambda, role, logs, ...(queue && { deadLetters: queue }) };
}

/** `issue-notice` is `IssueNotice` among the constructs. */
export function pascal(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
