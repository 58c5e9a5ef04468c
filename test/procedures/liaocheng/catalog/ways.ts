/** A way of the application: the rule, where it leads from and to, by our stages. */
export interface Way {
  by: readonly string[];
  from: readonly string[];
  to: string;
}

const way = (by: string | readonly string[], from: string | readonly string[], to: string): Way => ({
  by: typeof by === 'string' ? [by] : by,
  from: typeof from === 'string' ? [from] : from,
  to,
});

/** Every transition from the acceptance to the end, and the step or lapse that is it. */
export const WAYS: Readonly<Record<string, readonly Way[]>> = {
  'LC-APP-08': [
    way('upload-to-province', 'accepted', 'accepted'),
    way('convene-panel', 'accepted', 'desk-review'),
  ],
  'LC-APP-09': [way('end-for-falsification', ['desk-review', 'site-visit'], 'falsified')],
  'LC-APP-10': [way('pass-medical-review', 'desk-review', 'site-visit')],
  'LC-APP-11': [way('fail-desk-review', 'desk-review', 'rectification')],
  'LC-APP-12': [way('pass-pharmacy-review', 'desk-review', 'passed')],
  'LC-APP-13': [way('check-doubt', 'desk-review', 'doubt-check')],
  'LC-APP-14': [way('close-doubt-check', 'doubt-check', 'desk-review')],
  'LC-APP-15': [
    way('pass-site-visit', 'site-visit', 'passed'),
    way('pass-site-visit-with-findings', 'site-visit', 'passed'),
  ],
  'LC-APP-16': [way('fail-site-visit', 'site-visit', 'rectification')],
  'LC-APP-17': [
    way('file-result', 'passed', 'passed'),
    way('publish-first-notice', 'passed', 'first-notice'),
  ],
  'LC-APP-18': [way('list-as-passed', 'first-notice', 'passed-list')],
  'LC-APP-19': [way('receive-first-report', 'first-notice', 'first-report-check')],
  'LC-APP-20': [way('clear-first-report', 'first-report-check', 'first-notice')],
  'LC-APP-21': [way('uphold-first-report', 'first-report-check', 'rectification')],
  'LC-APP-22': [way('serve', 'rectification', 'rectification')],
  'LC-APP-23': [way('rectification', 'rectification', 'rectification')],
  'LC-APP-24': [way('reapply', 'rectification', 'second-desk-review')],
  'LC-APP-25': [way('reapplication', 'rectification', 'rectification-lapsed')],
  'LC-APP-26': [
    way('pass-pharmacy-review', 'second-desk-review', 'passed'),
    way('pass-site-visit', 'second-site-visit', 'passed'),
  ],
  'LC-APP-27': [
    way('fail-desk-review-again', 'second-desk-review', 'failed-again'),
    way('fail-site-visit-again', 'second-site-visit', 'failed-again'),
  ],
  'LC-APP-28': [way('send-to-city', 'passed-list', 'city-review')],
  'LC-APP-29': [way('pass-city-review', 'city-review', 'collective-decision')],
  'LC-APP-30': [way('fail-city-review', 'city-review', 'rectification')],
  'LC-APP-31': [way('submit-to-leading-group', 'passed-list', 'collective-decision')],
  'LC-APP-32': [
    way('adopt', 'collective-decision', 'new-list'),
    way('publish-second-notice', 'new-list', 'second-notice'),
  ],
  'LC-APP-33': [way('decline', 'collective-decision', 'not-listed')],
  'LC-APP-34': [way('receive-second-report', 'second-notice', 'second-report-check')],
  'LC-APP-35': [
    way('clear-second-report', 'second-report-check', 'second-notice'),
    way('uphold-second-report', 'second-report-check', 'rectification'),
  ],
  'LC-APP-36': [way('open-negotiation', 'second-notice', 'negotiation')],
  'LC-APP-37': [way('conclude-negotiation', 'negotiation', 'awaiting-signature')],
  'LC-APP-38': [way('end-negotiation', 'negotiation', 'not-agreed')],
  'LC-APP-39': [way('sign', 'awaiting-signature', 'signed'), way('file-agreement', 'signed', 'signed')],
  'LC-APP-40': [way('signing', 'awaiting-signature', 'signing-lapsed')],
  'LC-APP-41': [way('connect', 'signed', 'connected')],
  'LC-APP-42': [way('confirm-forfeiture', 'signed', 'forfeited')],
  'LC-APP-43': [way('publish-new', ['signed', 'connected'], '')],
  'LC-APP-44': [
    way('withdraw', ['accepted', 'desk-review', 'rectification', 'awaiting-signature'], 'withdrawn'),
  ],
};
