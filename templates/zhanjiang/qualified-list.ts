import { cite } from '../../procedures/zhanjiang/cite.ts';
import { qualifiedListOf } from '../standard/qualified-list.ts';
import { grantedFromCase } from './from-case.ts';
import { SOURCE } from './shared.ts';

/** 名单公布 (基本流程一（三）4): the document names the list and gives no layout. */
export const qualifiedList = qualifiedListOf({
  id: 'zhanjiang/qualified-list',
  source: SOURCE,
  basis: cite('基本流程一（三）4', '签订补充协议7个工作日内将名单向社会公布'),
  agency: { name: '湛江市医疗保障事业管理中心', phone: '0759-0000000' },
  examples: [
    {
      name: '湛江市示例医院',
      address: '湛江市示例区健康路1号',
      diagnosis: '高血压病、糖尿病',
      treatment: '高血压病、糖尿病、血友病',
    },
    {
      name: '湛江市示例血液透析中心',
      address: '湛江市示例区示例路2号',
      diagnosis: null,
      treatment: '慢性肾功能不全',
    },
  ],
  grantedFromCase,
});
