import type { Sample } from '../form.ts';

// Made up, like all samples: what an officer finds of institutions that do not exist.

const facts = { applicantKind: 'medical-institution', today: '2026-11-22' };

/** What the clerk looks up at the door: nothing against it, and a ban that runs. */
export const CHECK_SAMPLES: readonly Sample[] = [
  {
    id: 'medical-institution',
    facts,
    values: {
      licenceVerifiedByDataSharing: true,
      provinceAsksForMore: false,
      nonBasicServicesAreMain: false,
      priceRulesBroken: false,
      penaltyUndischarged: false,
      personDiscredited: false,
    },
  },
  {
    id: 'medical-institution-barred',
    facts,
    values: {
      licenceVerifiedByDataSharing: false,
      provinceAsksForMore: false,
      terminatedForBreachOn: '2026-03-31',
      breachLiabilityOutstanding: true,
      personDiscredited: false,
    },
  },
];

const MET = {
  licencesChecked: '符合',
  staffChecked: '符合',
  facilitiesChecked: '符合',
  policiesChecked: '符合',
  systemChecked: '符合',
  assessedOn: '2026-11-20',
};

/** An assessment passed, and one with two heads that failed. */
export const ASSESSMENT_SAMPLES: readonly Sample[] = [
  {
    id: 'medical-institution',
    facts,
    values: { ...MET, assessmentRemark: '书面核查后于2026年11月20日现场评估，所查均与申请材料一致。' },
  },
  {
    id: 'medical-institution-failed',
    facts,
    values: {
      ...MET,
      staffChecked: '不符合',
      staffCheckedRemark: '申请表所列医师中2名的第一注册地不在本机构。',
      systemChecked: '不符合',
      systemCheckedRemark: '尚不具备开展直接联网结算的条件。',
    },
  },
];
