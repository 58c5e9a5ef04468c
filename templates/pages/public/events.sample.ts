import { publicFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

export const samples = {
  page: {
    frame: publicFrame('事件目录'),
    heading: '事件目录',
    lead: '案卷有进展时，系统按 CloudEvents 1.0 发出事件，按 Standard Webhooks 签名推送。',
    rules: [
      { label: '格式', text: 'CloudEvents 1.0 结构化 JSON，Content-Type 为 application/cloudevents+json。' },
      { label: '次序', text: '同一案卷的事件按先后送达，不同案卷互不等待。' },
    ],
    types: [
      {
        id: 'case-stage-changed-v1',
        type: 'cn.dingdian.case.stage-changed.v1',
        label: '案卷进入新的阶段',
        description: '案卷从一个阶段进入另一个阶段。',
        schema: { href: '/developers/events/cn.dingdian.case.stage-changed.v1.json', label: 'JSON Schema' },
        example: '{\n  "specversion": "1.0",\n  "type": "cn.dingdian.case.stage-changed.v1"\n}',
      },
    ],
  },
} satisfies Readonly<Record<string, View<'events'>>>;
