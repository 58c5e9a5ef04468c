import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** The API before anything is behind it: its address is wanted by what it will call. */
export function api(scope: Construct): HttpApi {
  return new HttpApi(scope, 'Api', { description: '医保定点：页面与接口', createDefaultStage: false });
}

/** Sends every request to the web function, throttled and logged. Headers, sessions and refusals are the application's. */
export function serve(
  scope: Construct,
  api: HttpApi,
  web: IFunction,
): { route: HttpRoute; stage: HttpStage } {
  const route = new HttpRoute(scope, 'EveryRoute', {
    httpApi: api,
    routeKey: HttpRouteKey.DEFAULT,
    integration: new HttpLambdaIntegration('Web', web, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    }),
  });
  const stage = new HttpStage(scope, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: 200, burstLimit: 400 },
    detailedMetricsEnabled: true,
    accessLogSettings: {
      destination: new LogGroupLogDestination(
        new LogGroup(scope, 'ApiLogs', {
          retention: RetentionDays.ONE_YEAR,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
      ),
      format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
    },
  });
  return { route, stage };
}

/** No query strings: they may carry what somebody typed. */
const LOGGED = {
  at: '$context.requestTime',
  id: '$context.requestId',
  ip: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};
