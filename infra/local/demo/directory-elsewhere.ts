import type { Agency } from '../../../domain/agency.ts';
import type { Institution } from '../../../functions/adapters/directory.ts';
import type { DemoAccount } from './directory.ts';

/** Agencies of the other places, one a procedure, and two where one hands over to another. */
export const AGENCIES_ELSEWHERE: readonly Agency[] = [
  {
    id: 'zhanjiang-city',
    name: '湛江市医疗保障事业管理中心',
    level: 'city',
    region: '湛江市',
    handles: [
      'guangdong/designation',
      'guangdong/internet-supplement',
      'guangdong/agreement',
      'guangdong/change',
      'guangdong/exit',
      'zhanjiang/special-disease-designation',
    ],
    pledgeMatters: ['material-08-4'],
    address: '湛江市示例区示例路3号（演示）',
    phone: '0759-0000001',
    contact: { hours: '工作日 9:00—12:00，13:30—17:00（演示）', complaintPhone: '0759-0000009' },
    numberPrefix: '湛医保',
    demonstration: true,
  },
  {
    id: 'jilin-province',
    name: '吉林省医疗保障局',
    level: 'city',
    region: '吉林省（省级定点）',
    handles: ['jilin/provincial'],
    address: '长春市示例区示例大街4号（演示）',
    phone: '0431-0000001',
    contact: { hours: '工作日 9:00—12:00，13:30—17:00（演示）', complaintPhone: '0431-0000009' },
    numberPrefix: '吉医保',
    demonstration: true,
  },
  {
    id: 'example-city',
    name: '示例市医疗保障事业中心',
    level: 'city',
    region: '示例市（签订协议）',
    handles: ['outpatient-special-diseases/qualification', 'outpatient-special-diseases/loss'],
    address: '示例市示例区示例路5号（演示）',
    phone: '0999-0000001',
    contact: { hours: '工作日 9:00—12:00，13:30—17:00（演示）', complaintPhone: '0999-0000009' },
    numberPrefix: '示医保',
    demonstration: true,
  },
  {
    id: 'example-county',
    name: '示例县医疗保障经办中心',
    level: 'county',
    parent: 'example-city',
    region: '示例县',
    handles: ['outpatient-special-diseases/qualification', 'outpatient-special-diseases/loss'],
    address: '示例县示例镇示例路6号（演示）',
    phone: '0999-0000002',
    contact: { hours: '工作日 9:00—12:00，13:30—17:00（演示）', complaintPhone: '0999-0000008' },
    numberPrefix: '示县医保',
    demonstration: true,
  },
];

export const INSTITUTIONS_ELSEWHERE: readonly Institution[] = [
  {
    id: 'demo-zhanjiang-hospital',
    name: '湛江市示例医院',
    address: '湛江市示例区健康路1号',
    kind: 'medical-institution',
  },
  {
    id: 'demo-jilin-hospital',
    name: '吉林省示例医院',
    address: '长春市示例区示例大街1号',
    kind: 'medical-institution',
  },
  {
    id: 'demo-county-hospital',
    name: '示例县人民医院',
    address: '示例县示例镇健康路1号',
    kind: 'medical-institution',
  },
];

export const ACCOUNTS_ELSEWHERE: readonly DemoAccount[] = [
  {
    id: 'zhanjiang-hospital',
    name: '湛江医院经办员',
    role: 'applicant',
    duty: '替湛江的医院申请定点、“互联网+”补充协议、门诊特定病种',
    institution: 'demo-zhanjiang-hospital',
  },
  {
    id: 'zhanjiang-clerk',
    name: '湛江受理员',
    role: 'receiving-clerk',
    duty: '受理广东定点和湛江门诊特定病种的申请',
    agency: 'zhanjiang-city',
  },
  {
    id: 'zhanjiang-reviewer',
    name: '湛江审核员',
    role: 'reviewer',
    duty: '评估、公示、协商、签订协议',
    agency: 'zhanjiang-city',
  },
  {
    id: 'jilin-hospital',
    name: '吉林医院经办员',
    role: 'applicant',
    duty: '替吉林的医院申请省级定点',
    institution: 'demo-jilin-hospital',
  },
  {
    id: 'jilin-clerk',
    name: '吉林受理员',
    role: 'receiving-clerk',
    duty: '审核省级定点的申报材料',
    agency: 'jilin-province',
  },
  {
    id: 'jilin-reviewer',
    name: '吉林审核员',
    role: 'reviewer',
    duty: '抽取专家、登记评审、公示、确定名单',
    agency: 'jilin-province',
  },
  {
    id: 'county-hospital',
    name: '县医院经办员',
    role: 'applicant',
    duty: '替县医院申请门诊特定病种服务资格',
    institution: 'demo-county-hospital',
  },
  {
    id: 'example-clerk',
    name: '示例县受理员',
    role: 'receiving-clerk',
    duty: '受理门诊特定病种服务资格的申请',
    agency: 'example-county',
  },
  {
    id: 'example-reviewer',
    name: '示例县审核员',
    role: 'reviewer',
    duty: '审核、现场核查、移交市级签订协议',
    agency: 'example-county',
  },
  {
    id: 'example-city-reviewer',
    name: '示例市签约员',
    role: 'city-reviewer',
    duty: '接收县级移交的案卷，签订补充协议，公布名单',
    agency: 'example-city',
  },
];
