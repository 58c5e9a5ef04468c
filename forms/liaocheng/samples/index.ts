import type { Facts } from '../../../domain/criterion.ts';
import type { Sample } from '../../form.ts';
import laterMedical from './after-application-medical.json' with { type: 'json' };
import laterPharmacy from './after-application-pharmacy.json' with { type: 'json' };
import { MEDICAL_FAILED, MEDICAL_PASSED, PHARMACY_FAILED, PHARMACY_PASSED } from './evaluations.ts';
import medical from './medical-institution.json' with { type: 'json' };
import pharmacy from './retail-pharmacy.json' with { type: 'json' };

// All of them are made up. Identity numbers and credit codes have right check characters but stand on the region code
// 999999, which no place has and no person bears, so that none of them can be anybody's.
const SAMPLES: readonly { id: string; facts: Facts; forms: Readonly<Record<string, Facts>> }[] = [
  { id: 'medical-institution', facts: medical.facts, forms: { ...medical.forms, ...laterMedical } },
  { id: 'medical-institution-passed', facts: medical.facts, forms: MEDICAL_PASSED },
  { id: 'medical-institution-failed', facts: medical.facts, forms: MEDICAL_FAILED },
  { id: 'retail-pharmacy', facts: pharmacy.facts, forms: { ...pharmacy.forms, ...laterPharmacy } },
  { id: 'retail-pharmacy-passed', facts: pharmacy.facts, forms: PHARMACY_PASSED },
  { id: 'retail-pharmacy-failed', facts: pharmacy.facts, forms: PHARMACY_FAILED },
];

/** One sample per applicant who fills in the form; of an evaluation, one that passes and one that fails. */
export function samplesOf(form: string): readonly Sample[] {
  return SAMPLES.flatMap(({ id, facts, forms }) => {
    const values = forms[form];
    return values ? [{ id, facts, values }] : [];
  });
}
