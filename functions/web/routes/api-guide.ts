import { renderPage } from '../../../templates/pages/render.ts';
import type { ApiGuidePage } from '../../../templates/pages/views.ts';
import { clientTypes } from '../../api/client/types.ts';
import { openApiDocument } from '../../api/openapi.ts';
import { ROUTES } from '../../api/routes.ts';
import { RATE_LIMITS } from '../../use-cases/rate-limit.ts';
import type { WebApp, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';

const START = `import createClient from 'openapi-fetch';
import type { paths } from './schema.d.ts';

const client = createClient<paths>({
  baseUrl: 'ORIGIN',
  headers: { authorization: \`Bearer \${token}\` },
});

let cursor: string | undefined;
do {
  const { data, error } = await client.GET('/api/queue', { params: { query: { limit: 100, cursor } } });
  if (error) throw new Error(error.detail);
  for (const one of data.items) console.log(one.receiptNumber);
  cursor = data.next;
} while (cursor);`;

const { api, 'api-open': open } = RATE_LIMITS;

const RULES: ApiGuidePage['rules'] = [
  {
    label: '登录',
    text: '公开的数据不用登录。其余用登录服务签发的访问令牌：Authorization: Bearer，受众是 dingdian-api，权限与网页相同。',
  },
  {
    label: '只办一次',
    text: '办理类请求带上自己生成的 Idempotency-Key；网络断了就用同一个键重试，得到同一个答复，不会办两次。',
  },
  {
    label: '不盖住别人',
    text: '读取时的 ETag 放进 If-Match；其后有人办过的，答 412，并列出其后发生的事。',
  },
  {
    label: '分页',
    text: '列表用 limit 和 cursor。答复里有 next 就还有下一页；游标只对同一人、同一地址、同样的条件有效，改动了的不收。',
  },
  {
    label: '说明原因',
    text: '不成功的答复都是 application/problem+json（RFC 9457）：code 供程序判断，依规定不能办的附原文。',
  },
  {
    label: '频率',
    text: `登录的每人每分钟${api.quota}次，未登录的每个网络地址每分钟${open.quota}次。RateLimit 头说还剩几次；答 429 的，等 Retry-After 所说的秒数。`,
  },
  {
    label: '跨站读取',
    text: '公开的读取接口允许任何网站的脚本读取（CORS），不带登录信息；其余接口不允许。',
  },
];

/** For programs: what the API is, its document, and a client's types. */
export function mountApiGuide(app: WebApp, deps: WebDeps): void {
  app.get('/developers', async (context) => {
    const frame = await frameFor(deps, context, { title: '开放接口', audience: 'public' });
    const view: ApiGuidePage = {
      heading: '开放接口',
      lead: '网页上能办的，程序也能办：同一套规则、同一套权限、同样的依据。',
      rules: RULES,
      downloads: [
        { href: '/api/openapi.json', label: '接口说明（OpenAPI 3.1）' },
        { href: '/developers/schema.d.ts', label: 'TypeScript 客户端声明（schema.d.ts）' },
        { href: '/developers/events', label: '事件目录（CloudEvents）' },
      ],
      start: START.replace('ORIGIN', deps.publicOrigin ?? deps.ownOrigin),
      operations: ROUTES.map(({ method, path, summary, access }) => ({
        method: method.toUpperCase(),
        path,
        summary,
        open: access.kind === 'public',
      })),
    };
    return context.html(renderPage('api-guide', { ...view, frame }));
  });
  app.get('/developers/schema.d.ts', (context) =>
    context.body(clientTypes(openApiDocument(ROUTES, deps)), 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="schema.d.ts"',
      'cache-control': 'public, max-age=300',
    }),
  );
}
