import type { Role } from '../domain/role.ts';
import type { Viewer } from './viewer.ts';

/**
 * Whose things an action may touch. `subordinate` adds the cases of the county agencies below one's own; `handled` adds those
 * an agency once had and handed over: it may still read them.
 */
type Scope = 'own-institution' | 'own-agency' | 'handled' | 'subordinate' | 'subordinate-handled' | 'anyone';

/**
 * Who may do what, in one table that the code and the test matrix both read. Which step a role may take in which stage
 * is the procedure's matter; this table says whose cases a role may see and touch at all.
 */
export const PERMISSIONS = {
  'start-application': { applicant: 'own-institution' },
  'edit-draft': { applicant: 'own-institution' },
  /** Opening a draft for an applicant who came with papers, typing it in, and handing it in (窗口办理). */
  'start-at-window': { 'receiving-clerk': 'own-agency' },
  'view-case': {
    applicant: 'own-institution',
    'receiving-clerk': 'handled',
    reviewer: 'handled',
    'leading-group': 'handled',
    'city-reviewer': 'subordinate-handled',
    'seal-keeper': 'handled',
    authority: 'handled',
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
    'receiving-clerk': 'handled',
    reviewer: 'handled',
    'leading-group': 'handled',
    'city-reviewer': 'subordinate-handled',
    'seal-keeper': 'handled',
    authority: 'handled',
  },
  'download-upload': {
    applicant: 'own-institution',
    'receiving-clerk': 'handled',
    reviewer: 'handled',
    'city-reviewer': 'subordinate-handled',
  },
  /** Files that officers added to the record; the applicant is served what is meant for him. */
  'download-record': {
    'receiving-clerk': 'handled',
    reviewer: 'handled',
    'leading-group': 'handled',
    'city-reviewer': 'subordinate-handled',
  },
  /** Adding one, for an act to put on record. */
  'upload-record': {
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
    'city-reviewer': 'subordinate',
  },
  /** The agency's register of bars and its area's yearly figures. */
  'view-registers': {
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
    'city-reviewer': 'subordinate',
    authority: 'own-agency',
  },
  /** Entering and ending bars, entering figures; each time is logged. */
  'keep-registers': {
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
  },
  /** What the public reported to the agency: reading, looking into it, answering. */
  'handle-inbox': {
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
  },
  /** What was reported of the agency itself, where there is none above it. */
  'handle-inbox-about-us': { 'leading-group': 'own-agency' },
  /** Seeing who reported something; each time is logged. */
  'reveal-reporter': { reviewer: 'own-agency', 'leading-group': 'own-agency' },
  /** Steps that events of other cases propose in an agency's cases: seeing them, and saying why one is not followed. */
  'view-proposals': {
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
    authority: 'own-agency',
  },
  'decline-proposal': {
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
  },
  /** Facts of the settlement system, by its machine account: for its agency and those below it. */
  'report-settlements': { 'settlement-system': 'subordinate' },
  /** Having the agency's public register published out of turn; each time is logged. */
  'publish-register': {
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
  },
  /** The second person for a seal, where the agency wants one; on papers of its own also once the case is handed over. */
  'approve-seal': { 'seal-keeper': 'handled' },
  'return-seal': { 'seal-keeper': 'handled' },
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
  /** Where the events of the own cases are sent (webhooks), and how that goes. */
  'view-webhooks': {
    applicant: 'own-institution',
    'receiving-clerk': 'own-agency',
    'leading-group': 'own-agency',
  },
  /** Having them sent somewhere, stopping that, changing the key: for an agency a decision of its leading group. */
  'manage-webhooks': { applicant: 'own-institution', 'leading-group': 'own-agency' },
  /** A private calendar of the own agency's deadlines. */
  'subscribe-deadlines': {
    'receiving-clerk': 'own-agency',
    reviewer: 'own-agency',
    'leading-group': 'own-agency',
    'city-reviewer': 'own-agency',
    'seal-keeper': 'own-agency',
    authority: 'own-agency',
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
  /** Agencies that had the case before it was handed over. */
  formerAgencies?: readonly string[];
}

/** Whether the viewer may do this to something that belongs there. */
export function may(viewer: Viewer | undefined, permission: Permission, of: Ownership): boolean {
  if (!viewer) return false;
  const scopes: Partial<Record<Role, Scope>> = PERMISSIONS[permission];
  const scope = scopes[viewer.role];
  return scope !== undefined && REACHES[scope](viewer, of);
}

const isOwn = (viewer: Viewer, of: Ownership): boolean =>
  viewer.agency !== undefined && viewer.agency === of.agency;
const isBelow = (viewer: Viewer, of: Ownership): boolean =>
  viewer.agency !== undefined && viewer.agency === of.parentAgency;
const hadIt = (viewer: Viewer, { formerAgencies = [] }: Ownership): boolean =>
  viewer.agency !== undefined && formerAgencies.includes(viewer.agency);

const REACHES: Record<Scope, (viewer: Viewer, of: Ownership) => boolean> = {
  anyone: () => true,
  'own-institution': (viewer, of) =>
    viewer.institution !== undefined && viewer.institution === of.institution,
  'own-agency': isOwn,
  handled: (viewer, of) => isOwn(viewer, of) || hadIt(viewer, of),
  subordinate: (viewer, of) => isOwn(viewer, of) || isBelow(viewer, of),
  'subordinate-handled': (viewer, of) => isOwn(viewer, of) || isBelow(viewer, of) || hadIt(viewer, of),
};
