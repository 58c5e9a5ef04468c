import type { Role } from '../domain/role.ts';
import type { Viewer } from './viewer.ts';

/** Whose things an action may touch. `subordinate` adds the cases of the county agencies below one's own. */
type Scope = 'own-institution' | 'own-agency' | 'subordinate' | 'anyone';

/**
 * Who may do what, in one table that the code and the test matrix both read. Which step a role may take in which stage
 * is the procedure's matter; this table says whose cases a role may see and touch at all.
 */
export const PERMISSIONS = {
  'start-application': { applicant: 'own-institution' },
  'edit-draft': { applicant: 'own-institution' },
  'view-case': {
    applicant: 'own-institution',
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
    'city-reviewer': 'subordinate',
    'seal-keeper': 'own-agency',
    authority: 'own-agency',
  },
  act: {
    applicant: 'own-institution',
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
    'city-reviewer': 'subordinate',
    'seal-keeper': 'own-agency',
  },
  'view-queue': {
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
    'city-reviewer': 'subordinate',
    'seal-keeper': 'own-agency',
    authority: 'own-agency',
  },
  'download-notice': {
    applicant: 'own-institution',
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
    'city-reviewer': 'subordinate',
    'seal-keeper': 'own-agency',
    authority: 'own-agency',
  },
  'download-upload': {
    applicant: 'own-institution',
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'city-reviewer': 'subordinate',
  },
  /** The second person for a seal, where the agency wants one. */
  'approve-seal': { 'seal-keeper': 'own-agency' },
  'return-seal': { 'seal-keeper': 'own-agency' },
  /** Declaring a document void, with or without another in its place: those who decide, not who puts the seal on. */
  'withdraw-notice': {
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
  },
  /** One act on many; whoever begins it needs the right to the act itself as well, on each. */
  'run-batch': {
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
    'seal-keeper': 'own-agency',
  },
  /** Seeing a masked ID number in full; each time is logged. */
  'reveal-personal-data': { 'receiving-clerk': 'own-agency', reviewer: 'own-agency' },
  /** Binding a whole case into one file, with all personal data; each time is logged. */
  'compile-case-file': { 'receiving-clerk': 'own-agency', reviewer: 'own-agency' },
  /** Applicants do not see drafts' contents of others; officers see a case from its submission on. */
  'view-draft': { applicant: 'own-institution' },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

export type Permission = keyof typeof PERMISSIONS;

/** Whose the thing is. */
export interface Ownership {
  institution: string;
  agency: string;
  /** The agency above, for county agencies. */
  parentAgency?: string;
}

/** Whether the viewer may do this to something that belongs there. */
export function may(viewer: Viewer | undefined, permission: Permission, of: Ownership): boolean {
  if (!viewer) return false;
  const scopes: Partial<Record<Role, Scope>> = PERMISSIONS[permission];
  const scope = scopes[viewer.role];
  return scope !== undefined && REACHES[scope](viewer, of);
}

const REACHES: Record<Scope, (viewer: Viewer, of: Ownership) => boolean> = {
  anyone: () => true,
  'own-institution': (viewer, of) =>
    viewer.institution !== undefined && viewer.institution === of.institution,
  'own-agency': (viewer, of) => viewer.agency !== undefined && viewer.agency === of.agency,
  subordinate: (viewer, of) =>
    viewer.agency !== undefined && (viewer.agency === of.agency || viewer.agency === of.parentAgency),
};
