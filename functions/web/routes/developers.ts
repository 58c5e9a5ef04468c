import { renderPage } from '../../../templates/pages/render.ts';
import type { EventsPage } from '../../../templates/pages/views.ts';
import {
  isOutgoingType,
  OUTGOING_NAMES,
  OUTGOING_TYPES,
  schemaOf,
  schemaPath,
} from '../../use-cases/outgoing/catalogue.ts';
import { examples } from '../../use-cases/outgoing/examples.ts';
import { param, type WebApp, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

const PUBLIC = 'public, max-age=300';

const RULES: EventsPage['rules'] = [
  {
    label: '格式',
    text: 'CloudEvents 1.0 结构化 JSON（application/cloudevents+json）。subject 是收件编号，没有收件编号的是案卷编号；时间带 +08:00。',
  },
  {
    label: '内容',
    text: '只有编号、阶段、文号和日期，不含姓名、电话和任何人填写的文字。需要详情的，凭案卷编号通过接口读取。',
  },
  {
    label: '签名',
    text: '按 Standard Webhooks：请求头 webhook-id、webhook-timestamp、webhook-signature（v1，HMAC-SHA256），密钥以 whsec_ 开头。请用现成的验签库，并拒绝时间相差5分钟以上的消息；每次重试都重新签名。',
  },
  {
    label: '答复',
    text: '10秒内答复 2xx 即为送达。不跟随重定向；答复 410 的，停止发送。答复正文不超过64KB。',
  },
  {
    label: '重试',
    text: '失败后隔5秒、5分钟、30分钟、2小时、5小时、10小时，以后每12小时再试，至少三天。仍不成功的停止重试，保留90天，可以手工重新推送；三天内没有一次成功的，停止发送。',
  },
  {
    label: '次序和重复',
    text: '同一案卷的事件按先后送达，前一条没有送达的，后一条等待；不同案卷互不等待。至少送达一次，可能重复，请按 webhook-id 去重。',
  },
  {
    label: '地址',
    text: '只发往公网上的 https 地址。发送前解析一次域名，只要有一个地址不是公网地址，就不发送。',
  },
];

/** The catalogue of what leaves the house, with its schemas. */
export function mountDevelopers(app: WebApp, deps: WebDeps): void {
  app.get('/developers/events', async (context) => {
    const origin = deps.publicOrigin ?? deps.ownOrigin;
    const byType = new Map(examples(origin).map((event) => [event.type, event]));
    const view: EventsPage = {
      heading: '事件目录',
      lead: '案卷有进展时，系统发出以下事件。机构可以在“事件推送”中登记接收地址，接收自己案卷的事件；经办机构接收本机构案卷的事件。',
      rules: RULES,
      types: OUTGOING_NAMES.map((type) => {
        const { label, description } = OUTGOING_TYPES[type];
        return {
          id: type.split('.').slice(2).join('-'),
          type,
          label,
          description,
          schema: { href: schemaPath(type), label: '数据的 JSON Schema' },
          example: JSON.stringify(byType.get(type), null, 2),
        };
      }),
    };
    const frame = await frameFor(deps, context, { title: view.heading, audience: 'public' });
    return context.html(renderPage('events', { ...view, frame }));
  });
  app.get('/developers/events/:schema{.+\\.json}', async (context) => {
    const type = param(context, 'schema').replace(/\.json$/, '');
    if (!isOutgoingType(type)) return await problemPage(deps, context, NOT_FOUND);
    const schema = schemaOf(type, deps.publicOrigin ?? deps.ownOrigin);
    return new Response(JSON.stringify(schema, null, 2), {
      headers: { 'content-type': 'application/schema+json; charset=utf-8', 'cache-control': PUBLIC },
    });
  });
}
