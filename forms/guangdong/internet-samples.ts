import type { Facts } from '../../domain/criterion.ts';
import type { Sample } from '../form.ts';

// Made up, on a region that no place has.
const today = '2026-11-22';

const hospital: Facts = {
  unitName: '揭阳市示例医院',
  unitAddress: '揭阳市示例区示例路1号',
  creditCode: '52999999MB1A00002W',
  legalRepresentativeName: '示例甲',
  mainAgreement: '揭医保协〔2026〕3号',
  contactName: '示例丙',
  contactPhone: '0663-8888001',
  internetApproval: '批准开展互联网诊疗活动',
  approvalNumber: '示例批〔2026〕1号',
  approvedOn: '2026-05-08',
  exchangesData: true,
  mobilePayment: true,
  receiptsOffered: ['电子票据', '电子发票'],
  separatesOnlineServices: true,
  realNameByInsuranceCode: true,
  recordsKept: ['电子病历', '电子处方', '购药记录'],
  traceable: true,
  applicationDate: '2026-11-20',
};

/** A designated hospital for itself, and an internet hospital beside its real one. */
export const samples: readonly Sample[] = [
  {
    id: 'designated-institution',
    facts: { applicantKind: 'designated-institution', today },
    values: hospital,
  },
  {
    id: 'internet-hospital',
    facts: { applicantKind: 'internet-hospital', today },
    values: {
      ...hospital,
      unitName: '示例互联网医院',
      physicalInstitution: '揭阳市示例医院',
      internetApproval: '批准设置互联网医院',
    },
  },
];
