import { type App, CfnCondition, CfnOutput, CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { acknowledge } from './acknowledgements.ts';
import { alarms } from './alarms.ts';
import { api, serve } from './api.ts';
import { bus } from './bus.ts';
import type { CodeOf } from './code.ts';
import { type Functions, functions, INSPECTOR } from './functions.ts';
import { identity } from './identity.ts';
import { namesOf } from './names.ts';
import { schedules } from './schedules.ts';
import type { Settings } from './settings.ts';
import { keys } from './signing.ts';
import { buckets, table } from './storage.ts';
import { batches, timeline } from './timeline.ts';
import { tellOfUploads, uploadOrigin } from './uploads.ts';

/** The whole product as one stack. */
export function dingdianStack(app: App, settings: Settings, code: CodeOf): Stack {
  const stack = new Stack(app, settings.stackName, {
    description: '医保定点：定点医药机构的电子表单、文书生成与法定时限服务',
    env: { region: settings.region },
    terminationProtection: true,
  });
  const names = namesOf(stack);
  const held = keys(stack);
  const cases = table(stack, held.data);
  const front = api(stack);
  const site = siteOrigin(stack, front);
  const { uploads } = buckets(stack, { key: held.data, names, origin: site, settings });
  const run = functions(stack, { settings, table: cases, names, keys: held, code, origin: site });

  tellOfUploads(stack, uploads, run[INSPECTOR].lambda, names);
  const { machine, role } = timeline(stack, run, names);
  const batch = batches(stack, run, names);
  const events = bus(stack, { table: cases, key: held.data, names, functions: run });
  const clocks = schedules(stack, run);

  const web = run.web.lambda;
  const provider = identity(stack, settings, site);
  for (const [name, value] of Object.entries(provider)) web.addEnvironment(name, String(value));
  web.addEnvironment('SITE_ORIGIN', site);
  web.addEnvironment('UPLOAD_ORIGIN', uploadOrigin(stack, names));
  const { route } = serve(stack, front, web);

  const topic = alarms(stack, {
    functions: run,
    timeline: machine,
    batches: batch.machine,
    api: front,
    deadLetters: { ...queuesOf(run), ...events.deadLetters, ...clocks },
  });
  const output = (id: string, value: string, description: string) =>
    new CfnOutput(stack, id, { value, description });
  output('Site', site, '网站地址');
  output('SignInReturn', provider.OIDC_REDIRECT_URI, '在身份认证系统登记的回调地址');
  output('TableName', cases.tableName, '数据表，登记经办机构时用');
  output('AlarmTopic', topic.topicArn, '告警主题');
  acknowledge(stack, {
    table: cases,
    names,
    signingKeys: held.signing.arn,
    route,
    outsideQueues: [...Object.values(events.deadLetters), ...Object.values(clocks)],
    tracedRoles: [role, batch.role, ...Object.values(run).map((deployed) => deployed.role)],
  });
  return stack;
}

/** The site's own domain if it has one by now, else the API's address. */
function siteOrigin(stack: Stack, front: HttpApi): string {
  const origin = new CfnParameter(stack, 'SiteOrigin', {
    description: '网站的来源地址，例如 https://yb.example.gov.cn；不填则用接口网关自己的地址',
    default: '',
    allowedPattern: '^(https://[a-z0-9.-]+)?$',
  });
  const has = new CfnCondition(stack, 'HasSiteOrigin', {
    expression: Fn.conditionNot(Fn.conditionEquals(origin.valueAsString, '')),
  });
  return Fn.conditionIf(has.logicalId, origin.valueAsString, front.apiEndpoint).toString();
}

function queuesOf(run: Functions) {
  return Object.fromEntries(
    Object.entries(run).flatMap(([name, { deadLetters }]) => (deadLetters ? [[name, deadLetters]] : [])),
  );
}
