import type { Facts } from '../../domain/criterion.ts';
import type { Sample } from '../form.ts';

// Made up: nobody's name, and a code on the region 999999 that no place has.
const facts: Facts = { applicantKind: 'medical-institution', today: '2026-11-22' };

const hospital: Facts = {
  unitName: '揭阳市示例医院',
  unitAddress: '揭阳市示例区示例路1号',
  creditCode: '52999999MB1A00002W',
  institutionCategory: '综合医院、中医医院、中西医结合医院、民族医医院、专科医院、康复医院',
  licence: '医疗机构执业许可证',
  licenceNumber: '示例0001',
  legalRepresentativeName: '示例甲',
  principalName: '示例乙',
  contactName: '示例丙',
  contactPhone: '0663-8888001',
  operatingSince: '2026-03-02',
  firstRegisteredPhysicians: 26,
  principalInCharge: true,
  insuranceStaff: 3,
  beds: 120,
  policies: ['医保管理制度', '财务制度', '统计信息管理制度', '医疗质量安全核心制度'],
  systemConnects: true,
  databases: ['医保药品', '诊疗项目', '医疗服务设施', '医用耗材', '疾病病种', '医务人员'],
  usesInsuranceCodes: true,
  materials: [
    '医疗机构执业许可证、中医诊所备案证或军队医疗机构为民服务许可证复印件',
    '与医疗保障政策对应的内部管理制度和财务制度文本',
    '与医疗保障有关的信息系统相关材料',
    '纳入定点后使用医疗保障基金的预测性分析报告',
  ],
  applicationDate: '2026-11-20',
};

// An army hospital leaves the six kinds out.
const { institutionCategory: _kind, ...civil } = hospital;

/** A hospital, a small clinic of traditional medicine, an army hospital, and one that pledges for what its agency's list has. */
export const samples: readonly Sample[] = [
  { id: 'medical-institution', facts, values: { ...hospital, hasInsuranceDepartment: true } },
  {
    id: 'clinic',
    facts,
    values: {
      ...hospital,
      unitName: '揭阳市示例中医诊所',
      institutionCategory:
        '社区卫生服务中心（站）、中心卫生院、乡镇卫生院、街道卫生院、门诊部、诊所、卫生所（站）、村卫生室（所）',
      licence: '中医诊所备案证',
      licenceNumber: '示例0002',
      firstRegisteredPhysicians: 1,
      insuranceStaff: 1,
      beds: 0,
    },
  },
  {
    id: 'army-hospital',
    facts,
    values: {
      ...civil,
      unitName: '示例军队医院',
      licence: '军队医疗机构为民服务许可证',
      licenceNumber: '示例0003',
      hasInsuranceDepartment: true,
    },
  },
  {
    id: 'with-pledge',
    facts: { ...facts, pledgeMatters: ['material-08-4', 'material-08-5'] },
    values: { ...hospital, hasInsuranceDepartment: true, pledgedMaterials: ['material-08-4'] },
  },
];
