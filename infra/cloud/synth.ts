import { App, type AppProps, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { CodeOf } from './code.ts';
import { settingsOf } from './settings.ts';
import { dingdianStack } from './stack.ts';

/**
 * How CDK writes templates, where it would otherwise keep an older way for stacks that exist already. They stand here and
 * not in `cdk.json`, so that a test gets the same templates as the command line.
 */
const FLAGS = {
  '@aws-cdk/core:target-partitions': ['aws', 'aws-cn'],
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-kms:reduceCrossAccountRegionPolicyScope': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-dynamodb:resourcePolicyPerReplica': true,
  '@aws-cdk/aws-dynamodb:retainTableReplica': true,
  '@aws-cdk/aws-events:eventsTargetQueueSameAccount': true,
  '@aws-cdk/aws-events:requireEventBusPolicySid': true,
  '@aws-cdk/aws-apigateway:logGroupDestinationArnWithoutWildcard': true,
};

/**
 * The app with its one stack, and the AwsSolutions rules, which stop the synthesis where one is broken.
 * @param code decides, once the context is known, where the functions' code comes from
 */
export async function dingdianApp(
  code: (app: App) => CodeOf | Promise<CodeOf>,
  { context, ...props }: AppProps = {},
): Promise<{ app: App; stack: Stack }> {
  const app = new App({ ...props, context: { ...FLAGS, ...context } });
  const stack = dingdianStack(app, settingsOf(app), await code(app));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
  return { app, stack };
}
