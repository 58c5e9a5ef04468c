import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { SCHEDULES } from '../manifest.ts';
import { type Functions, pascal } from './functions.ts';
import { deadLetters } from './queues.ts';

/** Everything that runs by the clock, in its own time zone. Returns the dead letters by schedule. */
export function schedules(scope: Construct, functions: Functions): Record<string, Queue> {
  return Object.fromEntries(
    SCHEDULES.map(({ name, expression, timezone, target }) => {
      const own = new Construct(scope, `${pascal(name)}Schedule`);
      const queue = deadLetters(own, 'DeadLetters');
      const { functionArn } = functions[target].lambda;
      const role = new Role(own, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
      role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }));
      role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
      const schedule = new CfnSchedule(own, 'Schedule', {
        scheduleExpression: expression,
        scheduleExpressionTimezone: timezone,
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: functionArn,
          roleArn: role.roleArn,
          deadLetterConfig: { arn: queue.queueArn },
          retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: 3600 * 6 },
        },
      });
      schedule.node.addDependency(role);
      return [`${name}-schedule`, queue];
    }),
  );
}
