import { cite } from '../../procedures/outpatient-special-diseases/cite.ts';
import { qualifiedListOf } from '../standard/qualified-list.ts';
import { grantedFromCase, lostFromCase } from './from-case.ts';
import { SOURCE } from './shared.ts';

/** 名单公布 (第八条): the document names the list and gives no layout. */
export const qualifiedList = qualifiedListOf({
  id: 'outpatient-special-diseases/qualified-list',
  source: SOURCE,
  basis: cite('第八条', '3 个工作日内将名单向社会公布'),
  agency: { name: '示例市医疗保险服务中心', phone: '0999-0000000' },
  examples: [
    {
      name: '示例市第一人民医院',
      address: '示例市示例区健康路1号',
      diagnosis: '高血压病、糖尿病',
      treatment: '高血压病、糖尿病、血友病',
    },
    {
      name: '示例市示例血液透析中心',
      address: '示例市示例区示例路2号',
      diagnosis: null,
      treatment: '慢性肾功能不全（血透治疗）',
    },
  ],
  grantedFromCase: (context) =>
    grantedFromCase(context).map(({ name, ...columns }) => ({ disease: name, ...columns })),
  lostFromCase,
});
