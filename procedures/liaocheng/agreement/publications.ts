import type { Publication } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';
import { MUST_END_MEDICAL, MUST_END_PHARMACY } from './bases.ts';

/** What the public is told of agreements. */
export const publications = [
  {
    id: 'monthly-register',
    label: '每月公布定点医药机构信息',
    what: '签订医保协议的定点医疗机构信息，包括名称、地址等',
    where: '社会',
    by: '各经办机构',
    document: 'standard/monthly-register',
    every: 'month',
    citations: [
      cite(
        '第十八条',
        '各经办机构应每月定期向社会公布签订医保协议的定点医疗机构信息，包括名称、地址等，供参保人员选择。',
      ),
    ],
    assumptions: ['monthly-list'],
  },
  {
    id: 'suspended-institutions',
    label: '中止协议名单公布',
    what: '中止协议名单',
    by: '市医保经办机构、县（市区）医保经办机构',
    document: 'standard/list-publication',
    step: 'publish-suspended',
    citations: [
      cite('第五条（一）', '公布市属新增的定点医药机构（中止和解除协议）名单'),
      cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单，并及时向市医保经办机构报备'),
    ],
    assumptions: ['without-delay'],
  },
  {
    id: 'terminated-institutions',
    label: '解除协议医疗机构名单公布',
    what: '解除医保协议的医疗机构名单',
    where: '社会',
    by: '经办机构',
    document: 'standard/list-publication',
    step: 'publish-terminated',
    citations: [MUST_END_MEDICAL],
  },
  {
    id: 'terminated-pharmacies',
    label: '解除协议零售药店名单公布',
    what: '解除医保协议的零售药店名单',
    where: '社会',
    by: '经办机构',
    document: 'standard/list-publication',
    step: 'publish-terminated',
    citations: [MUST_END_PHARMACY],
    assumptions: ['pharmacies-published'],
  },
] as const satisfies readonly Publication[];
