/**
 * The requirements of 002 by their numbers in the list of requirements this product was ordered with, and the rules and
 * assumptions that carry each.
 */
export const CARRIED: Readonly<Record<string, readonly string[]>> = {
  'JL-C-5': ['condition-05'],
  'JL-C-6': ['condition-06-level', 'tertiary-for-all'],
  'JL-C-6-1': ['condition-06-category'],
  'JL-C-6-2': ['condition-06-category'],
  'JL-C-6-3': ['condition-06-category'],
  'JL-C-6-4': ['condition-06-category'],
  'JL-C-6-loc': ['condition-06-place'],

  'JL-M-1': ['material-07-1'],
  'JL-M-2': ['material-07-2'],
  'JL-M-3': ['material-07-3-finance', 'material-07-3-drugs'],
  'JL-M-4': ['material-07-4', 'state-as-material'],
  'JL-M-5': ['material-07-5', 'welfare-proof'],

  'JL-R-none': ['find-not-eligible', 'unmet-conditions'],

  'JL-D-1': ['material-review', 'supplement', 'no-numbers'],
  'JL-D-2': ['public-notice', 'decided-before-notice'],
  'JL-D-3': ['add-from-time-to-time'],
  'JL-D-4': ['in-force'],
  'JL-D-5': ['duty-11-at-once'],

  'JL-APP-01': ['submit'],
  'JL-APP-02': ['ask-for-more'],
  'JL-APP-03': ['supplement'],
  'JL-APP-04': ['pass-materials', 'draw-panel', 'panel-09', 'draw-open'],
  'JL-APP-05': ['record-review', 'panel-concludes', 'select', 'publicise-list'],
  'JL-APP-06': ['not-select', 'not-selected'],
  'JL-APP-07': ['conclude-notice', 'sign', 'agreement-step'],
  'JL-APP-08': ['keep', 'propose-cancelling', 'cancel', 'decline-cancelling'],
  'JL-APP-09': ['submit', 'adding'],
  'JL-APP-10': ['record-complaint', 'handle-complaint'],

  'JL-F-1': ['material-07-1'],
  'JL-F-2': ['supplement'],
  'JL-F-3': ['list'],

  'JL-PUB-1': ['list'],
  'JL-PUB-2': ['complaint-phone'],

  'JL-P-16': ['party-applicant'],
  'JL-P-17': ['party-bureau'],
  'JL-P-18': ['party-local'],
  'JL-P-19': ['party-panel', 'panel-09'],
  'JL-P-20': ['party-public'],
  'JL-P-21': ['party-signing'],

  'JL-I-01': ['no-numbers'],
  'JL-I-02': ['one-of-four'],
  'JL-I-03': ['state-as-material'],
  'JL-I-04': ['welfare-proof'],
  'JL-I-05': ['decided-before-notice', 'objections'],
  'JL-I-06': ['same-agency'],
  'JL-I-07': ['in-force'],
  'JL-I-08': ['colon'],
  'JL-I-09': ['cancelling'],

  'JL-T-1': ['cancel', 'cancelling'],
  'JL-H-1': ['duty-12-audit'],
};

/** What the list has for 002 besides, and why no rule of the application carries it. */
export const NOT_HERE: Readonly<Record<string, string>> = {
  'JL-L-1': 'the services a designated hospital gives; nothing of an application depends on them',
};
