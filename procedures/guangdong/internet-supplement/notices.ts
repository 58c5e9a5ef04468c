import type { FormUse, Notice } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { DESIGNATED, INTERNET } from './conditions.ts';

/** What the agency issues; 补充协议 is all the document names. Letters about how an application ended are the system's. */
export const notices = [
  {
    id: 'supplementary-agreement',
    label: '“互联网+”医保服务补充协议',
    document: 'guangdong/supplementary-agreement',
    numberType: '补协',
    sealed: true,
    citations: [
      cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议'),
      cite('第七条', '申请签订“互联网+”医保服务补充协议'),
    ],
    assumptions: ['supplement-without-layout'],
  },
  {
    id: 'not-eligible',
    label: '申请处理结果告知书（不具备条件）',
    document: 'standard/decision-letter',
    numberType: '结',
    sealed: true,
    citations: [cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议，应当具备以下基本条件：')],
    assumptions: ['path-open', 'supplement-without-layout'],
  },
  {
    id: 'not-signed',
    label: '申请处理结果告知书（未达成一致）',
    document: 'standard/decision-letter',
    numberType: '结',
    sealed: true,
    citations: [cite('第十三条', '“互联网+”医保服务等协议内容协商谈判，达成一致的，双方自愿签订医保协议。')],
    assumptions: ['path-open', 'supplement-without-layout'],
  },
  {
    id: 'withdrawal-confirmation',
    label: '撤回申请确认书',
    document: 'standard/withdrawal-confirmation',
    numberType: '撤',
    sealed: true,
    citations: [],
    assumptions: ['path-open', 'supplement-without-layout'],
  },
] as const satisfies readonly Notice[];

/** What the applicant fills in: the document names no form, and 第七条 says what there is to know. */
export const forms = [
  {
    form: 'guangdong/internet-supplement-application',
    label: '“互联网+”医保服务补充协议申请表',
    appliesTo: [...DESIGNATED, ...INTERNET],
    citations: [cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议，应当具备以下基本条件：')],
  },
] as const satisfies readonly FormUse[];
