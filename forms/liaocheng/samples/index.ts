import type { Facts } from '../../../domain/criterion.ts';
import type { Sample } from '../../form.ts';
import medical from './medical-institution.json' with { type: 'json' };
import pharmacy from './retail-pharmacy.json' with { type: 'json' };

// All of them are made up. Identity numbers and credit codes have right check characters but stand on the region code
// 999999, which no place has and no person bears, so that none of them can be anybody's.
const APPLICANTS: readonly {
  facts: Facts & { applicantKind: string };
  forms: Readonly<Record<string, Facts>>;
}[] = [medical, pharmacy];

/** One sample per applicant who fills in the form. */
export function samplesOf(form: string): readonly Sample[] {
  return APPLICANTS.flatMap(({ facts, forms }) => {
    const values = forms[form];
    return values ? [{ id: facts.applicantKind, facts, values }] : [];
  });
}
