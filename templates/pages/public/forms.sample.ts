import { publicFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

export const samples = {
  two: {
    frame: publicFrame('表格下载'),
    heading: '表格下载',
    lead: '各份文件的申请表、通知书空白样式，可以打印后手填。能在网上办的，直接在网上填更快。',
    documents: [
      {
        id: '003',
        title: '聊城市医药机构医疗保障定点管理经办规程（暂行）',
        number: '聊医保发〔2023〕18号',
        issuers: ['聊城市医疗保障局', '聊城市卫生健康委员会', '聊城市行政审批服务局'],
        groups: [
          {
            label: '申请、评估时填写',
            papers: [
              {
                place: '附件2',
                title: '医药机构医疗保障定点申请表',
                system: false,
                href: '/forms/liaocheng/annex-02-application.pdf',
                pageHref: '/forms/liaocheng/annex-02-application.html',
              },
              {
                place: '附件3',
                title: '承诺书',
                system: false,
                copies: '本承诺书一式两份',
                href: '/forms/liaocheng/annex-03-commitment.pdf',
                pageHref: '/forms/liaocheng/annex-03-commitment.html',
              },
            ],
          },
          {
            label: '经办机构出具',
            papers: [
              {
                place: '附件4-1',
                title: '受理通知书',
                system: false,
                href: '/forms/liaocheng/annex-04-1-acceptance.pdf',
                pageHref: '/forms/liaocheng/annex-04-1-acceptance.html',
              },
              {
                place: '第二十条',
                title: '中止医保协议通知书',
                system: true,
                href: '/forms/liaocheng/suspension.pdf',
                pageHref: '/forms/liaocheng/suspension.html',
              },
            ],
          },
        ],
      },
      {
        id: '002',
        title: '吉林省省级定点医疗机构管理办法（试行）',
        issuers: ['吉林省医疗保障局'],
        groups: [],
      },
    ],
  },
} satisfies Readonly<Record<string, View<'forms'>>>;
