import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, test } from 'vitest';
import { inputTemplate } from '../../../infra/cloud/bus.ts';
import { FUNCTION_NAMES } from '../../../infra/cloud/function-names.ts';
import { ASYNCHRONOUS } from '../../../infra/cloud/functions.ts';
import {
  BATCH,
  CASE_EVENTS,
  FUNCTIONS,
  type FunctionName,
  type FunctionSpec,
  PIPE_DETAIL,
  PIPE_FILTER,
  RULES,
  SCHEDULES,
  TABLE,
  TIMELINE,
} from '../../../infra/manifest.ts';
import { type Resource, referred, type Synthesized, synthesized } from './synthesized.ts';

let stacks: Record<'aws' | 'aws-cn', Synthesized>;
beforeAll(async () => {
  stacks = {
    aws: await synthesized(),
    'aws-cn': await synthesized({ partition: 'aws-cn', region: 'cn-northwest-1' }),
  };
});

/** A function of the manifest among the template's. */
function lambdaOf(stack: Synthesized, name: FunctionName): [string, Resource] {
  const found = Object.entries(stack.of('AWS::Lambda::Function')).find(
    ([, { Properties }]) => Properties.Handler === `${name}.handler`,
  );
  if (!found) throw new Error(`no function ${name}`);
  return found;
}

describe.each(['aws', 'aws-cn'] as const)('the stack in %s', (partition) => {
  let stack: Synthesized;
  beforeAll(() => {
    stack = stacks[partition];
  });

  test('breaks no AwsSolutions rule beyond those argued for, and argues for none that it keeps', () => {
    const pack = new AwsSolutionsChecks();
    expect(pack.validateScope(stack.app).violations).toEqual([]);
    const reasons = new Map<string, string>();
    for (const { node } of stack.app.node.findAll()) {
      for (const { type, data } of node.metadata) {
        if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY) continue;
        const acknowledged: Record<string, string> = data;
        for (const [id, reason] of Object.entries(acknowledged)) {
          reasons.set(id.replace(/^annotation::/i, ''), reason);
        }
      }
    }
    for (const reason of reasons.values()) expect(reason.length).toBeGreaterThan(60);
    const deaf = new AwsSolutionsChecks();
    Object.defineProperty(deaf, 'isAcknowledged', { value: () => false });
    const broken = deaf.validateScope(stack.app).violations.map(({ ruleName }) => ruleName);
    expect([...reasons.keys()].sort()).toEqual(broken.sort());
  });

  test('the table can be restored to any second, is hard to delete, and is encrypted with a key of its own', () => {
    const { Properties, DeletionPolicy } = stack.only('AWS::DynamoDB::GlobalTable');
    expect(DeletionPolicy).toBe('Retain');
    const [replica] = Properties.Replicas;
    expect(replica).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
    const key = stack.of('AWS::KMS::Key')[referred(replica.SSESpecification.KMSMasterKeyId) ?? ''];
    expect(key?.Properties.EnableKeyRotation).toBe(true);
    expect(Properties).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: TABLE.timeToLive, Enabled: true },
    });
    const indexes = Properties.GlobalSecondaryIndexes.map(
      (index: Record<string, unknown>) => index.IndexName,
    );
    expect(indexes).toEqual(TABLE.indexes);
  });

  test('every bucket is closed to the public, asks for TLS, and is encrypted and kept', () => {
    const buckets = Object.entries(stack.of('AWS::S3::Bucket'));
    expect(buckets).toHaveLength(3);
    const policies = Object.values(stack.of('AWS::S3::BucketPolicy'));
    for (const [id, { Properties, DeletionPolicy }] of buckets) {
      expect(DeletionPolicy).toBe('Retain');
      expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      expect(Properties.BucketEncryption).toBeDefined();
      const policy = policies.find((one) => referred(one.Properties.Bucket) === id);
      expect(policy?.Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });

  test('issued documents cannot be replaced or deleted, and uploads keep every version', () => {
    const kept = Object.values(stack.of('AWS::S3::Bucket')).filter((bucket) => bucket.Properties.BucketName);
    expect(kept).toHaveLength(2);
    for (const { Properties } of kept) {
      expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
      expect(JSON.stringify(Properties.BucketEncryption)).toContain('aws:kms');
    }
    const locked = kept.filter((bucket) => bucket.Properties.ObjectLockEnabled);
    expect(locked).toHaveLength(1);
    expect(locked[0]?.Properties.ObjectLockConfiguration.Rule.DefaultRetention).toEqual({
      Mode: 'GOVERNANCE',
      Days: 3650,
    });
  });

  test('the uploads bucket takes posts from the site only and tells the inspecting function', () => {
    const uploads = Object.values(stack.of('AWS::S3::Bucket')).find(
      ({ Properties }) => Properties.CorsConfiguration,
    );
    const [rule] = uploads?.Properties.CorsConfiguration.CorsRules ?? [];
    expect(rule.AllowedMethods).toEqual(['POST']);
    expect(rule.AllowedOrigins).toHaveLength(1);
    expect(rule.AllowedOrigins).not.toContain('*');
    const [told] = uploads?.Properties.NotificationConfiguration.LambdaConfigurations ?? [];
    expect(told.Event).toBe('s3:ObjectCreated:*');
    expect(referred(told.Function)).toBe(lambdaOf(stack, 'inspect-upload')[0]);
  });

  test.each(FUNCTION_NAMES)('the function %s is there as the manifest has it', (name) => {
    const spec: FunctionSpec = FUNCTIONS[name];
    const [, { Properties }] = lambdaOf(stack, name);
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      MemorySize: spec.memory,
      Timeout: spec.timeoutSeconds,
      Architectures: [spec.renders ? 'x86_64' : 'arm64'],
    });
    const variables = Object.keys(Properties.Environment.Variables);
    expect(variables).toEqual(
      expect.arrayContaining(['TABLE_NAME', 'UPLOADS_BUCKET', 'ISSUED_BUCKET', 'TIMELINE_ARN', 'BATCH_ARN']),
    );
    const logs = stack.of('AWS::Logs::LogGroup')[referred(Properties.LoggingConfig.LogGroup) ?? ''];
    expect(logs?.Properties.RetentionInDays).toBe(365);
    // Lambda has no X-Ray in the China regions.
    expect(Properties.TracingConfig).toEqual(partition === 'aws' ? { Mode: 'Active' } : undefined);
  });

  test('nothing that is called asynchronously can get lost: function, Pipe, rule and schedule have dead letters', () => {
    const queues = stack.of('AWS::SQS::Queue');
    const known = (value: unknown) => expect(Object.keys(queues)).toContain(referred(value));
    for (const name of ASYNCHRONOUS) known(lambdaOf(stack, name)[1].Properties.DeadLetterConfig.TargetArn);
    const pipe = stack.only('AWS::Pipes::Pipe').Properties.SourceParameters.DynamoDBStreamParameters;
    known(pipe.DeadLetterConfig.Arn);
    expect(pipe.OnPartialBatchItemFailure).toBe('AUTOMATIC_BISECT');
    for (const rule of Object.values(stack.of('AWS::Events::Rule'))) {
      for (const target of rule.Properties.Targets) known(target.DeadLetterConfig.Arn);
    }
    for (const schedule of Object.values(stack.of('AWS::Scheduler::Schedule'))) {
      known(schedule.Properties.Target.DeadLetterConfig.Arn);
    }
  });

  test('an alarm watches every dead-letter queue, every function, the timeline, stuck notices and the API', () => {
    const alarms = Object.values(stack.of('AWS::CloudWatch::Alarm'));
    const watching = (metric: string) => alarms.filter(({ Properties }) => Properties.MetricName === metric);
    const watched = watching('ApproximateNumberOfMessagesVisible').map(({ Properties }) =>
      referred(Properties.Dimensions[0].Value),
    );
    expect(new Set(watched)).toEqual(new Set(Object.keys(stack.of('AWS::SQS::Queue'))));
    expect(watching('Errors')).toHaveLength(FUNCTION_NAMES.length);
    expect(watching('ExecutionsFailed')).toHaveLength(2);
    expect(watching('5xx')).toHaveLength(1);
    const filter = stack.only('AWS::Logs::MetricFilter');
    expect(filter.Properties.FilterPattern).toContain('notice-stuck');
    expect(watching(filter.Properties.MetricTransformations[0].MetricName)).toHaveLength(1);
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toHaveLength(1);
    expect(stack.only('AWS::SNS::TopicPolicy').Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish' }),
    );
  });

  test.each([
    ['timeline', TIMELINE],
    ['batch', BATCH],
  ] as const)(
    'the %s runs the very file of the local edition, with every placeholder filled in',
    (use, machine) => {
      const machines = Object.values(stack.of('AWS::StepFunctions::StateMachine'));
      const found = machines.find(({ Properties: { StateMachineName: name } }) => name === `dingdian-${use}`);
      expect(machines).toHaveLength(2);
      const Properties = found?.Properties ?? {};
      const key: string = Properties.DefinitionS3Location.Key;
      const definition = stack.file(`asset.${key}`);
      const placeholders = new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
      const given: Record<string, unknown> = Properties.DefinitionSubstitutions;
      expect(new Set(Object.keys(given))).toEqual(placeholders);
      expect(given.Partition).toBe(partition);
      for (const [placeholder, name] of Object.entries(machine.substitutions)) {
        expect(referred(given[placeholder])).toBe(lambdaOf(stack, name)[0]);
      }
      expect(Properties.TracingConfiguration).toEqual({ Enabled: true });
    },
  );

  test('the Pipe takes what the manifest says and nothing else out of the table', () => {
    const { Properties } = stack.only('AWS::Pipes::Pipe');
    expect(Properties.SourceParameters.FilterCriteria.Filters).toEqual([
      { Pattern: JSON.stringify(PIPE_FILTER) },
    ]);
    expect(Properties.TargetParameters).toEqual({
      InputTemplate: inputTemplate(PIPE_DETAIL),
      EventBridgeEventBusParameters: { Source: CASE_EVENTS.source, DetailType: CASE_EVENTS.detailType },
    });
    // Filled in with strings, as DynamoDB writes them, the template is the detail as JSON.
    const detail: unknown = JSON.parse(inputTemplate(PIPE_DETAIL).replaceAll(/<(.*?)>/g, '"$1"'));
    expect(detail).toEqual(PIPE_DETAIL);
  });

  test('rules match the pattern of the manifest on our own bus', () => {
    const rules = Object.values(stack.of('AWS::Events::Rule'));
    expect(rules.map(({ Properties }) => Properties.EventPattern)).toEqual(
      RULES.map(({ pattern }) => pattern),
    );
    for (const { Properties } of rules) expect(referred(Properties.EventBusName)).toMatch(/^Bus/);
  });

  test('schedules run by the clock of the place and not by UTC', () => {
    const schedules = Object.values(stack.of('AWS::Scheduler::Schedule')).map(({ Properties }) => Properties);
    expect(schedules).toEqual(
      SCHEDULES.map(({ expression }) =>
        expect.objectContaining({
          ScheduleExpression: expression,
          ScheduleExpressionTimezone: 'Asia/Shanghai',
        }),
      ),
    );
  });

  test('agencies’ keys are no part of the stack: what signs is held to keys with an alias below one prefix', () => {
    expect(Object.values(stack.of('AWS::KMS::Key')).filter(({ Properties }) => Properties.KeySpec)).toEqual(
      [],
    );
    const statements: { Action: unknown; Resource: unknown; Condition?: unknown }[] = Object.values(
      stack.of('AWS::IAM::Policy'),
    ).flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    const signing = statements.filter(({ Action }) => [Action].flat().includes('kms:Sign'));
    expect(signing).toHaveLength(1);
    expect(signing[0]).toMatchObject({
      Action: 'kms:Sign',
      Condition: { 'ForAnyValue:StringLike': { 'kms:ResourceAliases': 'alias/dingdian/*' } },
    });
    expect(JSON.stringify(signing[0]?.Resource)).toContain(':key/*');
  });

  test('requests are throttled and logged without their query strings', () => {
    const stage = stack.only('AWS::ApiGatewayV2::Stage').Properties;
    expect(stage.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
    expect(stage.AccessLogSettings.Format).not.toMatch(/query/i);
    expect(stack.only('AWS::ApiGatewayV2::Integration').Properties.PayloadFormatVersion).toBe('2.0');
  });
});

test('the template fits the schemas CloudFormation has for its resources', async () => {
  await expect(synthesized({ stackName: 'another' }, true)).resolves.toBeDefined();
}, 120_000);

test('in the China regions there is no Cognito and no ARN of another partition; the provider comes from parameters', () => {
  const { text, parameters } = stacks['aws-cn'];
  expect(text).not.toContain('arn:aws:');
  expect(text).not.toMatch(/cognito/i);
  expect(parameters).toMatchObject({ OidcIssuer: {}, OidcClientId: {}, OidcClientSecret: { NoEcho: true } });
  expect(stacks.aws.parameters).not.toHaveProperty('OidcIssuer');
});

test('nobody signs up by themselves, goes without a second factor, or changes their own role', () => {
  const pool = stacks.aws.only('AWS::Cognito::UserPool').Properties;
  expect(pool).toMatchObject({
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    MfaConfiguration: 'ON',
    DeletionProtection: 'ACTIVE',
  });
  const client = stacks.aws.only('AWS::Cognito::UserPoolClient').Properties;
  expect(client.WriteAttributes).toEqual(['name']);
  expect(client.AllowedOAuthFlows).toEqual(['code']);
});
