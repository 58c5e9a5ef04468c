import { publicFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

export const samples = {
  whole: {
    frame: publicFrame('开放接口'),
    heading: '开放接口',
    lead: '网页上能办的，程序也能办：同一套规则、同一套权限、同样的依据。',
    rules: [{ label: '分页', text: '列表用 limit 和 cursor。答复里有 next 就还有下一页。' }],
    downloads: [{ href: '/api/openapi.json', label: '接口说明（OpenAPI 3.1）' }],
    start: "const client = createClient<paths>({ baseUrl: 'https://example.org' });",
    operations: [
      { method: 'GET', path: '/api/procedures', summary: '全部办理程序', open: true },
      { method: 'POST', path: '/api/cases/{caseId}/steps/{step}', summary: '办理一步', open: false },
    ],
  },
} as const satisfies Record<string, View<'api-guide'>>;
