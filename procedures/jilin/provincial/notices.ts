import type { Notice } from '../../../domain/procedure.ts';
import type { NoticeOwed } from '../../../domain/step.ts';
import { cite } from '../cite.ts';

const RECEIPT = 'standard/delivery-receipt';
const PAPERS = ['papers-without-layout', 'number-series'] as const;

/** What the bureau issues. The document lays out none of it and names only the list. */
export const notices = [
  {
    id: 'supplement',
    label: '一次性补齐材料告知书',
    document: 'jilin/supplement',
    numberType: '补',
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('第八条', '材料不齐全的告知一次性补齐材料。')],
    assumptions: PAPERS,
  },
  {
    id: 'not-eligible',
    label: '材料审核结果告知书',
    document: 'jilin/material-review-result',
    numberType: '审',
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('第八条', '省社会医疗保险管理局对符合条件的申报单位进行材料审核')],
    assumptions: [...PAPERS, 'unmet-conditions'],
  },
  {
    id: 'not-selected',
    label: '评审结果告知书',
    document: 'jilin/review-result',
    numberType: '评',
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('第九条', '按照评审结果确定省级定点医疗机构名单')],
    assumptions: [...PAPERS, 'not-selected'],
  },
  {
    id: 'list',
    label: '省级定点医疗机构名单',
    document: 'jilin/list',
    numberType: '公示',
    scope: 'list',
    sealed: true,
    citations: [
      cite('第九条', '按照评审结果确定省级定点医疗机构名单，并在吉林省社会医疗保险管理局官方网站进行公示。'),
    ],
    assumptions: PAPERS,
  },
  {
    id: 'cancelled',
    label: '取消省级定点医疗机构资格告知书',
    document: 'jilin/cancelled',
    numberType: '取',
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('第十四条', '并将考核结果上报，按程序保留或取消其资格。')],
    assumptions: [...PAPERS, 'cancelling'],
  },
  {
    id: 'withdrawal-confirmation',
    label: '撤回申请确认书',
    document: 'standard/withdrawal-confirmation',
    numberType: '撤',
    sealed: true,
    citations: [],
    assumptions: ['withdrawal', ...PAPERS],
  },
  {
    id: 'delivery-receipt',
    label: '送达回执',
    document: RECEIPT,
    sealed: false,
    citations: [cite('第八条', '材料不齐全的告知一次性补齐材料。')],
    assumptions: ['papers-without-layout'],
  },
] as const satisfies readonly Notice[];

/** Goes out with every paper that is served. */
export const RECEIPT_OWED: NoticeOwed = { notice: 'delivery-receipt' };
