import type { Agency } from '../../../domain/agency.ts';
import type { Institution } from '../../../functions/adapters/directory.ts';
import type { Viewer } from '../../../functions/viewer.ts';
import { ACCOUNTS_ELSEWHERE, AGENCIES_ELSEWHERE, INSTITUTIONS_ELSEWHERE } from './directory-elsewhere.ts';

/** What 003 has an agency do, from the application to the end of the agreement. */
const LIAOCHENG = ['designation', 'agreement', 'change', 'exit', 'internet-supplement'].map(
  (matter) => `liaocheng/${matter}`,
);

/** Agencies that exist only here: their seals say 演示, their telephone numbers cannot be dialled. */
export const AGENCIES: readonly Agency[] = [
  {
    id: 'liaocheng-city',
    name: '聊城市医疗保险事业中心',
    level: 'city',
    region: '聊城市（市属机构）',
    handles: LIAOCHENG,
    address: '聊城市东昌府区示例路1号（演示）',
    phone: '0635-0000001',
    contact: {
      hours: '工作日 9:00—12:00，13:30—17:00（演示）',
      complaintPhone: '0635-0000009',
      complaintAddress: '聊城市东昌府区示例路1号监督窗口（演示）',
    },
    numberPrefix: '聊医保',
    demonstration: true,
  },
  {
    id: 'dongchangfu-county',
    name: '东昌府区医疗保险事业中心',
    level: 'county',
    parent: 'liaocheng-city',
    region: '东昌府区',
    handles: LIAOCHENG,
    address: '聊城市东昌府区示例路2号（演示）',
    phone: '0635-0000002',
    contact: { hours: '工作日 9:00—12:00，13:30—17:00（演示）', complaintPhone: '0635-0000008' },
    numberPrefix: '聊东医保',
    demonstration: true,
    sealing: 'two-persons',
  },
  ...AGENCIES_ELSEWHERE,
];

export const INSTITUTIONS: readonly Institution[] = [
  {
    id: 'demo-hospital',
    name: '东昌府区示例镇中心卫生院',
    address: '聊城市东昌府区示例镇光岳北路1号',
    kind: 'medical-institution',
  },
  {
    id: 'demo-pharmacy',
    name: '聊城示例大药房有限公司',
    address: '聊城市东昌府区示例街道健康路8号',
    kind: 'retail-pharmacy',
  },
  {
    id: 'demo-clinic',
    name: '示例康复医院',
    address: '聊城市东昌府区示例街道柳园路21号',
    kind: 'medical-institution',
  },
  {
    id: 'demo-designated',
    name: '聊城示例骨科医院',
    address: '聊城市东昌府区示例街道兴华路6号',
    kind: 'medical-institution',
  },
  ...INSTITUTIONS_ELSEWHERE,
];

/** A ready account of the demonstration; choosing it on the sign-in page is enough, on this machine only. */
export interface DemoAccount {
  id: string;
  name: string;
  role: Viewer['role'];
  duty: string;
  institution?: string;
  agency?: string;
}

export const ACCOUNTS: readonly DemoAccount[] = [
  {
    id: 'hospital',
    name: '医院经办员',
    role: 'applicant',
    duty: '替医院填表、上传、提交、登记送达',
    institution: 'demo-hospital',
  },
  {
    id: 'pharmacy',
    name: '药店经办员',
    role: 'applicant',
    duty: '替药店填表、上传、提交、登记送达',
    institution: 'demo-pharmacy',
  },
  {
    id: 'clinic',
    name: '康复医院经办员',
    role: 'applicant',
    duty: '替康复医院填表、上传、提交',
    institution: 'demo-clinic',
  },
  {
    id: 'designated',
    name: '定点医院经办员',
    role: 'applicant',
    duty: '替已经定点的医院办理续签、变更、中止和退出',
    institution: 'demo-designated',
  },
  {
    id: 'clerk',
    name: '市受理员',
    role: 'receiving-clerk',
    duty: '审查材料，受理、要求补正或者不予受理',
    agency: 'liaocheng-city',
  },
  {
    id: 'county-clerk',
    name: '区受理员',
    role: 'receiving-clerk',
    duty: '区级经办机构的受理岗',
    agency: 'dongchangfu-county',
  },
  {
    id: 'reviewer',
    name: '市审核员',
    role: 'reviewer',
    duty: '组成小组、审核评价、现场评估、公示、签订协议',
    agency: 'liaocheng-city',
  },
  {
    id: 'leader',
    name: '市领导小组',
    role: 'leading-group',
    duty: '批准例外受理、集体决策',
    agency: 'liaocheng-city',
  },
  {
    id: 'county-leader',
    name: '区领导小组',
    role: 'leading-group',
    duty: '区级的领导小组',
    agency: 'dongchangfu-county',
  },
  {
    id: 'city-reviewer',
    name: '市复审员',
    role: 'city-reviewer',
    duty: '查看区县案卷（复审环节）',
    agency: 'liaocheng-city',
  },
  {
    id: 'seal',
    name: '市用印员',
    role: 'seal-keeper',
    duty: '查看市级案卷（市级文书由系统自动用印）',
    agency: 'liaocheng-city',
  },
  {
    id: 'county-seal',
    name: '区用印员',
    role: 'seal-keeper',
    duty: '核准或者退回区级文书的用印',
    agency: 'dongchangfu-county',
  },
  {
    id: 'authority',
    name: '市医保局备案员',
    role: 'authority',
    duty: '备案查阅，只看不办',
    agency: 'liaocheng-city',
  },
  ...ACCOUNTS_ELSEWHERE,
];
