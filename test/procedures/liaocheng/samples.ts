import type { Facts } from '../../../domain/criterion.ts';

/** A hospital of 120 beds in good order. */
export const MEDICAL: Facts = {
  submittedOn: '2026-11-22',
  designationTypes: ['住院', '门诊统筹'],
  operatingSince: '2026-01-05',
  registeredAddressIsBusinessAddress: true,
  beds: 120,
  physicians: [{ certificate: '医师执业证书', firstRegisteredHere: true }],
  principalInCharge: true,
  insuranceStaff: 2,
  hasInsuranceDepartment: true,
  fullTimeInsuranceStaff: 1,
  policies: [
    '医保管理制度',
    '财务制度',
    '统计信息管理制度',
    '医疗质量安全核心制度',
    '医保基金安全风险防范预案及措施',
  ],
  insuredMonths: 9,
  nonBasicServices: 'none',
  specialties: [],
  largeEquipment: false,
  chronicDiseasesA: 0,
  chronicDiseasesB: 0,
};

/** 1 January to 31 December: one year. */
export const CONTRACT = { contractStart: '2026-01-01', contractEnd: '2026-12-31' };
/** A pharmacy in good order. */
export const PHARMACY: Facts = {
  submittedOn: '2026-11-22',
  designationTypes: ['医保个人账户'],
  operatingSince: '2026-01-05',
  registeredAddressIsBusinessAddress: true,
  drugLicenceNumber: '鲁DA0000000',
  drugLicenceValidTo: '2029-12-31',
  pharmacists: [{ certificate: '执业药师资格证书', registeredHere: true, ...CONTRACT }],
  insuranceManagers: [{ ...CONTRACT }, { ...CONTRACT }],
  policies: [
    '医保药品管理制度',
    '财务管理制度',
    '医保人员管理制度',
    '统计信息管理制度',
    '医保费用结算制度',
    '医保基金安全风险防范预案及措施',
  ],
  insuredMonths: 9,
  drugsSold: ['西药'],
  sellsOnPrescription: true,
};

/** What a receiving clerk finds who finds nothing; the fund stands just inside 第二十四条. */
export const CLEAN: Facts = {
  priceRulesBroken: false,
  forecastExceedsFund: false,
  penaltyUndischarged: false,
  personDiscredited: false,
  quotaOverrunPercent: 10,
  fundSupportMonths: 7,
};

/** The facts of an applicant in good order, of either kind. */
export function factsOf(kind: string): Facts {
  return kind === 'medical-institution' ? MEDICAL : PHARMACY;
}
