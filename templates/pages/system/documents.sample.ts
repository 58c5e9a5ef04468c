import { publicFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const of = (paper: string) => `/preview/liaocheng/${paper}`;

export const samples = {
  some: {
    frame: publicFrame('全部文书与表单'),
    lead: '每一份文书和表单，空白的和填好的，网页和 PDF。样例内容均为虚构。',
    documents: [
      {
        id: '003',
        title: '聊城市医药机构医疗保障定点管理经办规程（暂行）',
        number: '聊医保发〔2023〕18号',
        papers: [
          {
            id: 'liaocheng/annex-04-1-acceptance',
            place: '附件4-1',
            title: '受理通知书',
            kind: '通知书',
            system: false,
            href: of('annex-04-1-acceptance'),
            samples: [
              {
                label: '空白',
                href: of('annex-04-1-acceptance/blank'),
                pdf: of('annex-04-1-acceptance/blank.pdf'),
              },
              {
                label: '样例',
                href: of('annex-04-1-acceptance/sample'),
                pdf: of('annex-04-1-acceptance/sample.pdf'),
                sealed: of('annex-04-1-acceptance/sample.sealed.pdf'),
              },
            ],
          },
          {
            id: 'liaocheng/suspension',
            place: '第二十条',
            title: '中止医保协议通知书',
            kind: '通知书',
            system: true,
            href: of('suspension'),
            samples: [],
          },
        ],
      },
    ],
  },
} satisfies Readonly<Record<string, View<'documents'>>>;
