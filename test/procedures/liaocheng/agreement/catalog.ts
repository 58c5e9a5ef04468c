import { WAYS, type Way } from './ways.ts';

const numbered = (prefix: string, count: number, rule: (n: number) => readonly string[]) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${prefix}${at + 1}`, rule(at + 1)]));
const across = ['suspension-across', 'termination-across', 'suspended-elsewhere', 'terminated-elsewhere'];

const GROUNDS: Readonly<Record<string, readonly string[]>> = {
  ...numbered('LC-S-', 5, (n) => [`suspension-${n}`]),
  'LC-S-self': ['suspension-on-request', 'suspend-on-request', 'suspend-openly'],
  'LC-S-owner': ['suspension-owner', 'suspend-for-owner'],
  'LC-S-person': ['suspension-parts', 'suspend-part', 'end-part', 'parts'],
  'LC-S-cross': across,
  ...numbered('LC-T-M-', 15, (n) => [`termination-medical-${n}`]),
  ...numbered('LC-T-P-', 18, (n) => [`termination-pharmacy-${n}`]),
  'LC-T-auto-180': ['suspension-180', 'lapsed'],
  'LC-T-auto-term': ['term', 'end-after-suspension', 'ended-after-suspension'],
  'LC-T-auto-renew': ['term', 'expire', 'expired'],
};

const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  'LC-PUB-1': ['suspended-institutions', 'publish-suspended'],
  'LC-PUB-2': ['suspended-institutions', 'report-to-city'],
  'LC-PUB-3': ['passed-institutions'],
  'LC-PUB-4': ['institutions-to-be-added'],
  'LC-PUB-5': ['monthly-register'],
  'LC-PUB-6': ['terminated-institutions', 'publish-terminated'],
  'LC-PUB-7': ['terminated-pharmacies', 'publish-terminated'],
  'LC-PUB-8': ['result-query'],
};

const MATERIALS: Readonly<Record<string, readonly string[]>> = {
  'LC-M-21-1': ['change-21-1'],
  'LC-M-21-2': ['change-21-2'],
  'LC-M-21-3': ['change-21-3'],
  'LC-M-22-1': ['change-22-1'],
  'LC-M-22-2': ['change-22-2'],
  'LC-M-22-3': ['change-22-3'],
  'LC-M-33': ['exit-33'],
};

const DEADLINES: Readonly<Record<string, readonly string[]>> = {
  'LC-D-7': ['fraud-ban'],
  'LC-D-8': ['violation-ban'],
  'LC-D-9': ['breach-ban'],
  'LC-D-10': ['person-ban'],
  'LC-D-24': ['term', 'conclude'],
  'LC-D-27': ['monthly-register'],
  'LC-D-28': ['renewal-application'],
  'LC-D-29': ['extension', 'extend'],
  'LC-D-30': ['apply-for-change', 'register-change'],
  'LC-D-31': ['apply-for-change', 'register-change'],
  'LC-D-32': ['tell-minor-change'],
  'LC-D-32b': ['tell-minor-change', 'important-pharmacy'],
  'LC-D-33': ['decide-change'],
  'LC-D-34': ['on-hold', 'ground-23'],
  'LC-D-36': ['annual-review'],
  'LC-D-37': ['suspend-on-request', 'condition-180'],
  'LC-D-38': ['suspension-180'],
  'LC-D-39': ['suspension-3', 'apply-for-change'],
  'LC-D-40': ['suspension-period', 'term', 'continue', 'end-after-suspension'],
  'LC-D-41': ['no-settlement', 'termination-medical-2', 'terminate-idle'],
  'LC-D-42': ['no-settlement', 'termination-pharmacy-8', 'terminate-idle'],
  'LC-D-43': ['terminate-second-suspension', 'termination-medical-1'],
  'LC-D-44': ['terminate-second-suspension', 'termination-pharmacy-1'],
  'LC-D-45': ['exit-request'],
  'LC-D-47': ['report-to-city'],
  'LC-D-52': ['one-form-for-all', 'grant-suspension'],
};

const READINGS: Readonly<Record<string, readonly string[]>> = {
  'LC-I-25': ['one-form-for-all'],
  'LC-I-28': ['ban-start', 'cause-and-ban'],
  'LC-I-29': ['late-or-never'],
  'LC-I-30': ['on-hold'],
  'LC-I-31': ['monthly-list'],
  'LC-I-32': ['across-regions', 'parts', 'disputes'],
  'LC-I-33': ['extension'],
  'LC-I-36': ['superfluous-de'],
  'LC-I-39': ['public-may-let-it-run-out'],
  'LC-I-41': ['owner-change'],
  'LC-I-46': ['important-or-major'],
  'LC-I-47': ['principal-names'],
  'LC-I-48': ['pharmacies-published'],
  'LC-I-50': ['system-papers'],
  'GD-I-06': ['important-or-major', 'important-medical'],
  'GD-I-07': ['across-regions', 'suspended-elsewhere'],
  'GD-I-15': ['rectified-first', 'continue'],
  'GD-I-17': ['late-requests'],
};

const PARTIES_AND_FORMS: Readonly<Record<string, readonly string[]>> = {
  'LC-P-30': ['party-approval'],
  'LC-P-31': ['party-health'],
  'LC-P-32': ['party-public-hospital'],
  'LC-F-11-1': ['change-21-1', 'important-medical'],
  'LC-F-11-2': ['change-22-1', 'important-pharmacy'],
  'LC-F-12': ['exit-33', 'one-form-for-all'],
  'LC-F-20': ['tell-minor-change'],
};

const ways = Object.fromEntries(
  Object.entries(WAYS).map(
    ([id, all]: [string, readonly Way[]]) => [id, all.flatMap(({ by }) => by)] as const,
  ),
);

/** What 003 demands of a running agreement, by number, and the rules and assumptions of its three procedures that carry it. */
export const CARRIED: Readonly<Record<string, readonly string[]>> = {
  ...GROUNDS,
  ...PUBLISHED,
  ...MATERIALS,
  ...DEADLINES,
  ...READINGS,
  ...PARTIES_AND_FORMS,
  ...ways,
};
