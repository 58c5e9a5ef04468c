/** A way of the agreement or of a case beside it: the rule, where it leads from and to, by our stages. */
export interface Way {
  by: readonly string[];
  from: readonly string[];
  to: string;
}

const way = (by: string | readonly string[], from: string | readonly string[], to: string): Way => ({
  by: [by].flat(),
  from: [from].flat(),
  to,
});
const PERFORMED = ['in-force', 'renewal', 'ending'];

/** Every transition of the agreement, and the step or lapse that is it; an empty `to` leaves the stage as it is. */
export const WAYS: Readonly<Record<string, readonly Way[]>> = {
  'LC-AGR-01': [way('submit', 'draft', 'review'), way('register-on-hold', 'draft', 'on-hold')],
  'LC-AGR-02': [way('submit', 'draft', 'review'), way('take-up', 'on-hold', 'review')],
  'LC-AGR-03': [way('tell-minor-change', 'in-force', '')],
  'LC-AGR-04': [
    way('verify-on-site', 'review', ''),
    way('confirm', 'review', 'confirmed'),
    way('record-change', 'in-force', ''),
  ],
  'LC-AGR-05': [way('not-confirm', 'review', 'not-confirmed')],
  'LC-AGR-06': [
    way('pass-on-new-owner', 'review', 'new-owner'),
    way('suspend-for-owner', PERFORMED, 'suspended-for-owner'),
    way('restore-after-reassessment', 'suspended-for-owner', 'in-force'),
    way('conclude-anew', 'owner-past-term', 'in-force'),
    way('terminate-after-reassessment', 'suspended-for-owner', 'terminated'),
  ],
  'LC-AGR-07': [way('request', 'draft', 'requested')],
  'LC-AGR-08': [
    way(['grant-suspension', 'grant-open-suspension'], 'requested', 'granted'),
    way(['suspend-on-request', 'suspend-openly'], PERFORMED, 'suspended-on-request'),
  ],
  'LC-AGR-09': [
    way('suspend', PERFORMED, 'suspended'),
    way('suspend-in-extension', 'extended', 'suspended-extended'),
  ],
  'LC-AGR-10': [
    way('continue', ['rectified', 'suspended-on-request'], 'in-force'),
    way('continue-extended', 'suspended-extended', 'extended'),
    way('resume-after-check', 'rectification-check', 'in-force'),
    way('resume-on-request', 'resumption-requested', 'in-force'),
  ],
  'LC-AGR-11': [
    way('outlast-term', ['suspended', 'suspended-on-request'], 'suspended-past-term'),
    way('end-after-suspension', 'suspended-past-term', 'ended-after-suspension'),
    way('record-suspension-end', 'suspended-past-term', 'ended-after-suspension'),
  ],
  'LC-AGR-12': [way('suspension-180', 'suspended-on-request', 'lapsed')],
  'LC-AGR-13': [
    way('terminate-second-suspension', 'suspended', 'terminated'),
    way('terminate-unrectified', ['suspended', 'rectification-check'], 'terminated'),
  ],
  'LC-AGR-14': [way('terminate-institution', [...PERFORMED, 'suspended'], 'terminated')],
  'LC-AGR-15': [way('terminate-pharmacy', [...PERFORMED, 'suspended'], 'terminated')],
  'LC-AGR-16': [way('terminate-branch', PERFORMED, 'terminated')],
  'LC-AGR-17': [way('request', 'draft', 'requested')],
  'LC-AGR-18': [
    way('grant-termination', 'requested', 'granted'),
    way('terminate-on-request', PERFORMED, 'terminated-on-request'),
  ],
  // Refused by the ground ground-33 at this very step.
  'LC-AGR-19': [way('request', 'draft', 'requested')],
  'LC-AGR-20': [
    way('grant-run-out', 'requested', 'granted'),
    way('record-not-renewing', 'in-force', 'ending'),
  ],
  'LC-AGR-21': [way(['apply-for-renewal', 'organise-renewal'], 'in-force', 'renewal')],
  'LC-AGR-22': [way('renew', 'renewal', 'in-force')],
  'LC-AGR-23': [way('fail-renewal', 'renewal', 'ending'), way('expire', 'ending', 'expired')],
  'LC-AGR-24': [way('extend', 'renewal', 'extended')],
  'LC-AGR-25': [
    way('renew', 'extended', 'in-force'),
    way('fail-renewal-extended', 'extended', 'expired'),
    way('extend', 'renewal', 'extended'),
  ],
  'LC-AGR-26': [way('begin-annual-review', 'in-force', '')],
  'LC-AGR-27': [way('conclude-annual-review', 'in-force', '')],
  'LC-AGR-28': [
    way('suspend-across', PERFORMED, 'suspended-across'),
    way('terminate-across', PERFORMED, 'terminated'),
  ],
  'LC-AGR-29': [way(['suspend-part', 'end-part'], 'in-force', '')],
  'LC-AGR-31': [way('record-site', 'in-force', '')],
  'LC-AGR-32': [way('record-dispute', ['in-force', 'suspended', 'terminated'], '')],
};
