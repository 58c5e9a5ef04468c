import type { Notice } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

const RECEIPT = 'liaocheng/annex-06-delivery-receipt';

/** 第四章: the agreement, its publication, its end. */
export const agreement = [
  {
    id: 'agreement',
    label: '医保协议',
    document: 'liaocheng/agreement',
    numberType: '协',
    sealed: true,
    citations: [cite('第十六条', '由各经办机构与医药机构双方自愿签订医保协议')],
    assumptions: ['agreement-term', 'system-papers', 'number-series'],
  },
  {
    id: 'new-published',
    label: '新增定点医药机构名单公布',
    document: 'standard/list-publication',
    numberType: '公',
    scope: 'list',
    sealed: true,
    citations: [
      cite('第五条（一）', '公布市属新增的定点医药机构（中止和解除协议）名单'),
      cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单'),
    ],
    assumptions: ['system-papers', 'number-series'],
  },
  {
    id: 'agreement-ended',
    label: '协议终止告知书',
    document: 'standard/lapse',
    numberType: '终',
    receipt: RECEIPT,
    sealed: true,
    citations: [
      cite('附件3', '医保协议签订后，医药机构 10 个工作日内未履行上述承诺，自动放弃医保定点资格。'),
      cite('第十七条', '协议签订后，定点医药机构应按照承诺，于15个工作日内'),
    ],
    assumptions: ['ten-or-fifteen-days', 'system-papers', 'number-series'],
  },
] as const satisfies readonly Notice[];
