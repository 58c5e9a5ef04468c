import type { Measure } from '../../../domain/agreement.ts';
import { cite } from '../cite.ts';
import { MEASURES } from './words.ts';

const OF_THE_AUTHORITY = cite(
  '第三十八条',
  '医疗保障行政部门发现经办机构违反医保协议的,视情节可采取约谈主要负责人、限期整改、通报批评,以及对相关责任人员按规定提请给予处分等处理。',
);

/** 第三十七条（一）至（六）: what the agency may do about a breach; 第三十八条: what the authority may do about the agency's. */
export const measures: readonly Measure[] = [
  {
    id: 'measure-37-1',
    label: '约谈医疗机构法定代表人、主要负责人或实际控制人',
    by: 'agency',
    step: 'take-measure',
    value: 'interview',
    citations: [cite('第三十七条（一）', '(一)约谈医疗机构法定代表人、主要负责人或实际控制人；'), MEASURES],
  },
  {
    id: 'measure-37-2',
    label: '暂停或不予拨付费用',
    by: 'agency',
    step: 'take-measure',
    value: 'withhold',
    citations: [cite('第三十七条（二）', '(二)暂停或不予拨付费用；'), MEASURES],
  },
  {
    id: 'measure-37-3',
    label: '不予支付或追回已支付的医保费用',
    by: 'agency',
    step: 'take-measure',
    value: 'recover',
    citations: [cite('第三十七条（三）', '(三)不予支付或追回已支付的医保费用；'), MEASURES],
  },
  {
    id: 'measure-37-4',
    label: '要求按照协议约定支付违约金',
    by: 'agency',
    step: 'take-measure',
    value: 'damages',
    citations: [cite('第三十七条（四）', '(四) 要求定点医疗机构按照协议约定支付违约金;'), MEASURES],
    assumptions: ['agreement-itself'],
  },
  {
    id: 'measure-37-5',
    label: '中止相关责任人员或者所在科室（部门）的医疗服务',
    by: 'agency',
    step: 'suspend-part',
    citations: [
      cite('第三十七条（五）', '(五) 中止相关责任人员或者所在科室(部门)涉及医疗保障基金使用的医疗服务;'),
      MEASURES,
    ],
    assumptions: ['parts'],
  },
  {
    id: 'measure-37-6-suspend',
    label: '中止医保协议',
    by: 'agency',
    step: 'suspend',
    citations: [cite('第三十七条（六）', '(六) 中止或解除医保协议。'), MEASURES],
  },
  {
    id: 'measure-37-6-terminate',
    label: '解除医保协议',
    by: 'agency',
    step: 'terminate',
    citations: [cite('第三十七条（六）', '(六) 中止或解除医保协议。'), MEASURES],
  },
  {
    id: 'measure-38',
    label: '约谈主要负责人、限期整改、通报批评，提请处分（对经办机构）',
    by: 'authority',
    citations: [OF_THE_AUTHORITY],
    assumptions: ['outside-this-system'],
  },
];
