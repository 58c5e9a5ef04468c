import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../domain/role.ts';
import { may, type Ownership, PERMISSIONS, type Permission } from '../../functions/permissions.ts';
import { Viewer } from '../../functions/viewer.ts';

/**
 * Who may do what, written down from what each role is for and not from the table: an applicant acts for one institution;
 * officers work on their own agency's cases; the city re-reviews its county agencies' cases too; the administrative
 * department reads what is filed with it and does nothing; the public has no account.
 */
const OWN = { own: true, subordinate: false, foreign: false };
const CITY = { own: true, subordinate: true, foreign: false };
const EXPECTED: Record<Permission, Partial<Record<Role, typeof OWN>>> = {
  'start-application': { applicant: OWN },
  'start-at-window': { 'receiving-clerk': OWN },
  'edit-draft': { applicant: OWN },
  'view-draft': { applicant: OWN },
  'view-case': {
    applicant: OWN,
    'receiving-clerk': OWN,
    reviewer: OWN,
    'leading-group': OWN,
    'city-reviewer': CITY,
    'seal-keeper': OWN,
    authority: OWN,
  },
  act: {
    applicant: OWN,
    'receiving-clerk': OWN,
    reviewer: OWN,
    'leading-group': OWN,
    'city-reviewer': CITY,
    'seal-keeper': OWN,
  },
  'view-queue': {
    'receiving-clerk': OWN,
    reviewer: OWN,
    'leading-group': OWN,
    'city-reviewer': CITY,
    'seal-keeper': OWN,
    authority: OWN,
  },
  'download-notice': {
    applicant: OWN,
    'receiving-clerk': OWN,
    reviewer: OWN,
    'leading-group': OWN,
    'city-reviewer': CITY,
    'seal-keeper': OWN,
    authority: OWN,
  },
  'approve-seal': { 'seal-keeper': OWN },
  'return-seal': { 'seal-keeper': OWN },
  'withdraw-notice': { 'receiving-clerk': OWN, reviewer: OWN, 'leading-group': OWN },
  'run-batch': { 'receiving-clerk': OWN, reviewer: OWN, 'leading-group': OWN, 'seal-keeper': OWN },
  'download-record': {
    'receiving-clerk': OWN,
    reviewer: OWN,
    'leading-group': OWN,
    'city-reviewer': CITY,
  },
  'upload-record': { 'receiving-clerk': OWN, reviewer: OWN, 'leading-group': OWN, 'city-reviewer': CITY },
  'view-registers': {
    'receiving-clerk': OWN,
    reviewer: OWN,
    'leading-group': OWN,
    'city-reviewer': CITY,
    authority: OWN,
  },
  'publish-register': { 'receiving-clerk': OWN, reviewer: OWN, 'leading-group': OWN },
  'view-proposals': {
    'receiving-clerk': OWN,
    reviewer: OWN,
    'leading-group': OWN,
    authority: OWN,
  },
  'decline-proposal': { 'receiving-clerk': OWN, reviewer: OWN, 'leading-group': OWN },
  'report-settlements': { 'settlement-system': CITY },
  'keep-registers': { 'receiving-clerk': OWN, reviewer: OWN, 'leading-group': OWN },
  'view-webhooks': { applicant: OWN, 'receiving-clerk': OWN, 'leading-group': OWN },
  'manage-webhooks': { applicant: OWN, 'leading-group': OWN },
  'subscribe-deadlines': {
    'receiving-clerk': OWN,
    reviewer: OWN,
    'leading-group': OWN,
    'city-reviewer': OWN,
    'seal-keeper': OWN,
    authority: OWN,
  },
  'handle-inbox': { 'receiving-clerk': OWN, reviewer: OWN, 'leading-group': OWN },
  'handle-inbox-about-us': { 'leading-group': OWN },
  'reveal-reporter': { reviewer: OWN, 'leading-group': OWN },
  'download-upload': { applicant: OWN, 'receiving-clerk': OWN, reviewer: OWN, 'city-reviewer': CITY },
  'reveal-personal-data': { 'receiving-clerk': OWN, reviewer: OWN },
  'compile-case-file': { 'receiving-clerk': OWN, reviewer: OWN },
};

/** The keys of a table that has no others. */
function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  const keys: K[] = [];
  for (const key in table) keys.push(key);
  return keys;
}

const OF = {
  own: { institution: 'hospital', agency: 'city' },
  subordinate: { institution: 'clinic', agency: 'county', parentAgency: 'city' },
  foreign: { institution: 'clinic', agency: 'elsewhere', parentAgency: 'another-city' },
} as const satisfies Record<string, Ownership>;

/** An account of any role at all, even one that nobody can sign in with. */
function somebody(role: Role): Viewer {
  const account: { sub: string; name: string; role: string } = { sub: role, name: '某人', role };
  // The table must hold by itself, whatever the identity provider says.
  return { ...Viewer.parse({ ...account, role: 'applicant' }), ...JSON.parse(JSON.stringify({ role })) };
}

function viewer(role: Role): Viewer {
  const whose = role === 'applicant' ? { institution: 'hospital' } : { agency: 'city' };
  return { ...somebody(role), ...whose };
}

const permissions = keysOf(PERMISSIONS);
const owners = keysOf(OF);
const cells = permissions.flatMap((permission) => ROLES.map((role) => [permission, role] as const));

test('the expectation written out here names every permission of the table and no other', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...permissions].sort());
});

describe.each(permissions)('%s', (permission) => {
  test.each(ROLES)(
    'the role %s may do it to what is its own, its subordinates’ or another’s as expected',
    (role) => {
      const none = { own: false, subordinate: false, foreign: false };
      const found = Object.fromEntries(
        owners.map((owner) => [owner, may(viewer(role), permission, OF[owner])]),
      );
      expect(found).toEqual(EXPECTED[permission][role] ?? none);
    },
  );
});

test('the table and the answers agree on who has any right at all', () => {
  for (const [permission, role] of cells) {
    expect(may(viewer(role), permission, OF.own), `${role} ${permission}`).toBe(
      role in PERMISSIONS[permission],
    );
  }
});

test('without an account nothing is permitted, nor with one that belongs nowhere', () => {
  for (const [permission, role] of cells) {
    expect(may(undefined, permission, OF.own)).toBe(false);
    const stray = somebody(role);
    expect(may(stray, permission, OF.own)).toBe(false);
    // Nobody gains by what the thing leaves out, either.
    expect(may(stray, permission, { institution: '', agency: '' })).toBe(false);
  }
});

test('an applicant has no right through an agency, an officer none through an institution', () => {
  const of = OF.own;
  for (const permission of permissions) {
    expect(may({ sub: 'x', name: '某人', role: 'applicant', agency: 'city' }, permission, of)).toBe(false);
    expect(may({ sub: 'x', name: '某人', role: 'reviewer', institution: 'hospital' }, permission, of)).toBe(
      false,
    );
  }
});

test('an agency that handed a case over goes on reading it, may still seal what it had decided, and does nothing else to it', () => {
  const of = { institution: 'clinic', agency: 'province', formerAgencies: ['district', 'city'] };
  const reads: readonly Permission[] = [
    'view-case',
    'download-notice',
    'download-upload',
    'download-record',
    // Whose paper it is, the use case asks besides.
    'approve-seal',
    'return-seal',
  ];
  for (const [permission, role] of cells) {
    const mayNow = may(viewer(role), permission, of);
    const had = role !== 'applicant' && reads.includes(permission) && may(viewer(role), permission, OF.own);
    expect(mayNow, `${role} ${permission}`).toBe(had);
    expect(may({ ...viewer(role), agency: 'elsewhere' }, permission, of), `${role} ${permission}`).toBe(
      false,
    );
  }
});

test('a county officer has no right to the city’s cases', () => {
  for (const role of ROLES) {
    const county = { ...somebody(role), agency: 'county' };
    for (const permission of permissions) expect(may(county, permission, OF.own), role).toBe(false);
  }
});

test('nobody signs in as the clock, the timeline or the public', () => {
  for (const role of ROLES) {
    const parsed = Viewer.safeParse({ sub: 'x', name: '某人', role, agency: 'city' });
    expect(parsed.success, role).toBe(!['clock', 'timeline', 'public'].includes(role));
  }
});
