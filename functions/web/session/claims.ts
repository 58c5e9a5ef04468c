import { Viewer } from '../../viewer.ts';

/**
 * The viewer that an identity provider's claims describe; undefined when they do not make one: no role or an unknown one,
 * an applicant without an institution, an officer without an agency.
 */
export function viewerOf(claims: Readonly<Record<string, unknown>>): Viewer | undefined {
  const { sub, name, preferred_username: username } = claims;
  const { dingdian_role: role, dingdian_institution: institution, dingdian_agency: agency } = claims;
  const viewer = Viewer.safeParse({ sub, name: name ?? username ?? sub, role, institution, agency });
  if (!viewer.success) return undefined;
  const belongs = viewer.data.role === 'applicant' ? viewer.data.institution : viewer.data.agency;
  return belongs === undefined ? undefined : viewer.data;
}
