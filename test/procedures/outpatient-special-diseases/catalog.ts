/** The requirements of 001 by their numbers in the list this product was ordered with, and the rules that carry each. */
export const CARRIED: Readonly<Record<string, readonly string[]>> = {
  'MT-P-10': ['designated-institution', 'medical-institution'],
  'MT-P-11': ['local-agency'],
  'MT-P-12': ['city-agency', 'hand-to-city'],
  'MT-P-13': ['authority', 'file-result'],
  'MT-P-14': ['city-authority', 'file-agreement', 'file-agreement-last'],
  'MT-P-15': ['superior-agency', 'file-end'],

  'MT-C-5a': ['condition-05-designated', 'designated-and-in-force'],
  'MT-C-5b': ['diagnosis-brings-treatment'],
  'MT-C-4x': ['condition-04-lost'],

  'MT-M-1': ['material-06-1-letter', 'material-06-1-table'],
  'MT-M-2': ['material-06-2'],
  'MT-M-3': ['material-06-3'],
  'MT-M-4': ['material-06-4'],

  'MT-R-none': ['no-refusal-at-the-door'],

  'MT-D-1': ['accept-at-once'],
  'MT-D-2': ['tell-once'],
  'MT-D-3': ['complete-materials'],
  'MT-D-4': ['review-materials', 'review-not-paused'],
  'MT-D-5': ['evaluate', 'completing-not-counted'],
  'MT-D-6': ['publish-list'],
  'MT-D-7': ['report-change'],
  'MT-D-8': ['end-settlement'],
  'MT-D-9': ['periodic-list'],
  'MT-D-10': ['visit'],
  'MT-D-11': ['undated'],

  'MT-APP-01': ['submit'],
  'MT-APP-02': ['request-completion'],
  'MT-APP-03': ['complete'],
  'MT-APP-04': ['completion-overdue', 'deem-abandoned', 'abandoned'],
  'MT-APP-05': ['pass-review', 'end-review'],
  'MT-APP-06': ['site-visit', 'record-visit'],
  'MT-APP-07': ['evaluate', 'file-result'],
  'MT-APP-08': ['hand-to-city', 'draft-agreement', 'sign-agreement', 'file-agreement'],
  'MT-APP-09': ['reject', 'hand-to-city', 'annex-05'],
  'MT-APP-10': ['publish-list', 'publish-list-first', 'qualified'],
  'MT-APP-11': ['report', 'end-settlement', 'file-end'],
  'MT-APP-12': ['medical-institution', 'submit'],
  'MT-APP-13': ['qualified-before'],

  // Only the end of a qualification that 第九条 itself regulates; what an agreement adds to it belongs to agreements.
  'MT-S-1': ['report', 'end-settlement'],
  'MT-T-1': ['end-settlement', 'file-end', 'ended'],

  'MT-F-1': ['material-06-1-letter'],
  'MT-F-2': ['material-06-1-table'],
  'MT-F-3': ['annex-03'],
  'MT-F-4': ['annex-04'],
  'MT-F-5': ['annex-05'],
  'MT-F-6': ['supplementary-agreement'],

  'MT-PUB-1': ['list-of-the-case', 'list-publication'],
  'MT-PUB-2': ['periodic-list'],
  'MT-PUB-3': ['ways-to-enquire'],
  'MT-PUB-4': ['complaints'],

  'MT-I-01': ['first-articles-lost'],
  'MT-I-02': ['diagnosis-lost-in-head'],
  'MT-I-03': ['ways-to-enquire'],
  'MT-I-04': ['receipt-before-review'],
  'MT-I-05': ['clocks-side-by-side'],
  'MT-I-06': ['list-in-three-days'],
  'MT-I-07': ['time-to-complete-open', 'lateness-is-judged'],
  'MT-I-08': ['received-is-accepted'],
  'MT-I-09': ['to-the-city', 'hand-to-city'],
  'MT-I-10': ['agency-or-unit', 'number-series'],
  'MT-I-11': ['occupational-certificate'],
  'MT-I-12': ['diagnosis-implies-treatment', 'diagnosis-brings-treatment'],
};

/** Where the data go another way than the list proposes, and why. */
export const OTHERWISE: Readonly<Record<string, string>> = {
  'MT-D-3': 'the list proposes five working days by analogy; the document has no number, so none is offered',
  'MT-I-07': 'the same: the officer must name the day, and nothing is filled in for him',
  'MT-I-10': 'the word 例 stays on the empty paper, where the annex has it',
};
