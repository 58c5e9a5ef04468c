import { CfnCondition, CfnParameter, Duration, Fn, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  type MetricOptions,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { SCHEDULES } from '../manifest.ts';
import { FUNCTION_NAMES } from './function-names.ts';
import { type Functions, pascal } from './functions.ts';

/** What is watched. */
export interface Watched {
  functions: Functions;
  timeline: StateMachine;
  batches: StateMachine;
  api: HttpApi;
  /** Dead letters by what they were on the way to. */
  deadLetters: Readonly<Record<string, Queue>>;
}

const FIVE_MINUTES: MetricOptions = { period: Duration.minutes(5), statistic: Stats.SUM };

/** Alarms on everything that must not happen silently. Returns the topic they all report to. */
export function alarms(scope: Construct, { functions, timeline, batches, api, deadLetters }: Watched): Topic {
  const own = new Construct(scope, 'Alarms');
  const topic = new Topic(own, 'Topic', { enforceSSL: true });
  // A topic with a policy has none of the rights left that it has by default; alarms publish in their own name.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  subscribe(own, topic);

  const alarm = (
    id: string,
    description: string,
    metric: IMetric,
    threshold = 1,
    missing?: TreatMissingData,
  ) => {
    const alarm = new Alarm(own, id, {
      alarmDescription: description,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missing ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    return alarm;
  };

  for (const [name, queue] of Object.entries(deadLetters)) {
    const metric = queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: Stats.MAXIMUM,
    });
    alarm(`DeadLetters${pascal(name)}`, `死信队列有消息：${name}`, metric);
  }
  for (const name of FUNCTION_NAMES) {
    // A few are ordinary: two writers met, and the caller tries again.
    alarm(
      `Errors${pascal(name)}`,
      `函数反复出错：${name}`,
      functions[name].lambda.metricErrors(FIVE_MINUTES),
      5,
    );
  }
  alarm('NoticeStuck', '有文书未能出具，已记入案卷', stuckMetric(own, functions));
  alarm('TimelineFailed', '有案卷的时间线失败', timeline.metricFailed(FIVE_MINUTES));
  alarm('BatchFailed', '有批量办理中断', batches.metricFailed(FIVE_MINUTES));
  alarm('TimelineTimedOut', '有案卷的时间线超时', timeline.metricTimedOut(FIVE_MINUTES));
  alarm('TimelineThrottled', '时间线受到限流', timeline.metricThrottled(FIVE_MINUTES), 10);
  alarm('Api5xx', '页面或接口答复 5xx', api.metricServerError(FIVE_MINUTES), 5);
  for (const { name, target } of SCHEDULES) {
    new Alarm(own, `Silent${pascal(name)}`, {
      alarmDescription: `定时任务一天没有运行：${name}`,
      metric: functions[target].lambda.metricInvocations({ period: Duration.days(1), statistic: Stats.SUM }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    }).addAlarmAction(new SnsAction(topic));
  }
  return topic;
}

/** Counts the log lines in which a notice or a timeline is given up for a person to look at. */
function stuckMetric(scope: Construct, functions: Functions): IMetric {
  return new MetricFilter(scope, 'StuckLines', {
    logGroup: functions['report-stuck'].logs,
    metricNamespace: 'Dingdian',
    metricName: `${scope.node.addr.slice(-8)}-stuck`,
    // Words, not JSON fields: the line stands inside a frame that depends on the function's log format.
    filterPattern: FilterPattern.anyTerm('notice-stuck', 'timeline-stuck'),
    metricValue: '1',
    defaultValue: 0,
  }).metric(FIVE_MINUTES);
}

function subscribe(scope: Construct, topic: Topic): void {
  const email = new CfnParameter(scope, 'Email', {
    description: '接收告警的电子邮箱，可以不填',
    default: '',
  });
  email.overrideLogicalId('AlarmEmail');
  const subscription = new CfnSubscription(scope, 'EmailSubscription', {
    topicArn: topic.topicArn,
    protocol: 'email',
    endpoint: email.valueAsString,
  });
  subscription.cfnOptions.condition = new CfnCondition(scope, 'HasEmail', {
    expression: Fn.conditionNot(Fn.conditionEquals(email.valueAsString, '')),
  });
}
