import type { Notice } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

const RECEIPT = 'liaocheng/annex-06-delivery-receipt';

/** 公示 and lists of 第十四条（后）: named by the document, laid out nowhere. */
export const listing = [
  {
    id: 'first-public-notice',
    label: '评估合格医药机构公示',
    document: 'standard/public-notice',
    numberType: '公示',
    scope: 'list',
    sealed: true,
    citations: [cite('第十四条（后）（三）', '对于评估合格的医药机构，向社会公示，公示期为7个工作日')],
    assumptions: ['two-notices', 'system-papers', 'number-series'],
  },
  {
    id: 'passed-list',
    label: '拟通过名单',
    document: 'liaocheng/passed-list',
    scope: 'list',
    sealed: false,
    citations: [cite('第十四条（后）（三）', '纳入拟通过名单')],
    assumptions: ['system-papers'],
  },
  {
    id: 'new-list',
    label: '新增定点医药机构名单',
    document: 'liaocheng/new-list',
    numberType: '新',
    scope: 'list',
    sealed: true,
    citations: [cite('第十四条（后）（四）', '并拟定新增定点医药机构名单')],
    assumptions: ['system-papers', 'number-series'],
  },
  {
    id: 'second-public-notice',
    label: '拟新增定点医药机构监督公示',
    document: 'standard/public-notice',
    numberType: '公示',
    scope: 'list',
    sealed: true,
    citations: [
      cite('第十四条（后）（五）', '各医保经办机构应对拟新增的定点医药机构名单进行公示，公示期为5个工作日'),
    ],
    assumptions: ['two-notices', 'system-papers', 'number-series'],
  },
  {
    id: 'not-listed',
    label: '未列入新增定点医药机构名单告知书',
    document: 'standard/decision-letter',
    numberType: '未列',
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('第十四条（后）（四）', '按程序逐级进行研究决策，并拟定新增定点医药机构名单')],
    assumptions: ['not-listed', 'system-papers', 'number-series'],
  },
] as const satisfies readonly Notice[];
