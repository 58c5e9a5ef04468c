import { readingsPage } from '../present/guide.ts';
import { publicFrame } from '../samples/frame.ts';
import { procedure } from '../samples/law.ts';
import type { View } from '../views.ts';

export const samples = {
  whole: {
    frame: publicFrame('文件未写明之处'),
    ...readingsPage(
      { ...procedure, assumptions: procedure.assumptions.slice(0, 22) },
      {
        page: 1,
        pageHref: (page) => `/readings?page=${page}`,
        back: { href: '/guide', label: '回到办事指南' },
      },
    ),
  },
} as const satisfies Record<string, View<'readings'>>;
