import type { Criterion } from '../../../domain/criterion.ts';

// The findings of 附件7 and 附件8 by the names under which their forms record them.

/** 附件7-1, row by row. */
export const MEDICAL_REVIEW_ROWS = [
  'medicalReviewLicence',
  'medicalReviewCredit',
  'medicalReviewInsured',
  'medicalReviewPremises',
  'medicalReviewSupervision',
  'medicalReviewPolicies',
  'medicalReviewPhysicians',
  'medicalReviewNurses',
  'medicalReviewTechnicians',
  'medicalReviewTraining',
  'medicalReviewEquipment',
  'medicalReviewChronic',
] as const;

/** 附件7-2, row by row. */
export const PHARMACY_REVIEW_ROWS = [
  'pharmacyReviewLicence',
  'pharmacyReviewCredit',
  'pharmacyReviewInsured',
  'pharmacyReviewPremises',
  'pharmacyReviewPrescriptions',
  'pharmacyReviewPolicies',
  'pharmacyReviewPharmacists',
  'pharmacyReviewTechnicians',
  'pharmacyReviewTraining',
  'pharmacyReviewSpecialStaff',
  'pharmacyReviewSpecialDrugs',
] as const;

/** 附件8-1 and 附件8-2, indicator by indicator as their forms take the merged cells apart. */
export const SITE_ROWS = [
  'siteAccounts',
  'siteLedgers',
  'siteArchives',
  'siteWardPhysicians',
  'siteOutpatientPhysicians',
  'siteFirstPractice',
  'siteNurses',
  'siteTherapists',
  'siteOtherStaff',
  'siteChronicRooms',
  'siteDialysis',
  'siteAccountStaff',
  'siteHerbCabinet',
  'siteRecords',
  'sitePrescriptions',
  'siteSystems',
  'siteRoutines',
  'siteSupply',
  'siteFacilities',
  'siteMaternity',
] as const;

const NOT_CONCERNED = '不适用';

/** Rows that may not concern an institution, such as those about dialysis. */
export const OPTIONAL_ROWS: readonly string[] = [
  'medicalReviewEquipment',
  'medicalReviewChronic',
  'pharmacyReviewSpecialStaff',
  'pharmacyReviewSpecialDrugs',
  'siteWardPhysicians',
  'siteNurses',
  'siteTherapists',
  'siteOtherStaff',
  'siteChronicRooms',
  'siteDialysis',
  'siteAccountStaff',
  'siteHerbCabinet',
  'siteMaternity',
];

/** Every row of a table is filled in with one of these findings, or does not concern the institution. */
function filledIn(rows: readonly string[], findings: readonly string[]): Criterion {
  return {
    all: rows.map((fact) => ({
      fact,
      in: OPTIONAL_ROWS.includes(fact) ? [...findings, NOT_CONCERNED] : findings,
    })),
  };
}

/** Some row of a table failed. */
function someFail(rows: readonly string[], failed: string): Criterion {
  return { any: rows.map((fact) => ({ fact, is: failed })) };
}

/** 附件7-1: 存在一项不符合要求,此次审核评价不予通过. */
export const MEDICAL_REVIEW_PASSED = filledIn(MEDICAL_REVIEW_ROWS, ['符合']);
/** 附件7-2: 存在一项不符合要求，此次审核评价不予通过. */
export const PHARMACY_REVIEW_PASSED = filledIn(PHARMACY_REVIEW_ROWS, ['符合']);
/** One failing row of either table. */
export const REVIEW_FAILED: Criterion = {
  any: [someFail(MEDICAL_REVIEW_ROWS, '不符合'), someFail(PHARMACY_REVIEW_ROWS, '不符合')],
};
/** 附件8: no row failed. */
export const SITE_PASSED = filledIn(SITE_ROWS, ['评估合格']);
/** 附件8: a row failed. */
export const SITE_FAILED = someFail(SITE_ROWS, '评估不合格');
/** 附件8: every row is filled in, whatever was found. */
export const SITE_COMPLETE = filledIn(SITE_ROWS, ['评估合格', '评估不合格']);
