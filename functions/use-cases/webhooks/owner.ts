import type { Owner } from '../../adapters/webhooks.ts';
import { may, type Permission } from '../../permissions.ts';
import type { Viewer } from '../../viewer.ts';

/** For whom the viewer may do this: the institution or the agency it acts for; undefined where it may not. */
export function ownerFor(viewer: Viewer | undefined, permission: Permission): Owner | undefined {
  const { institution, agency } = viewer ?? {};
  if (institution && may(viewer, permission, { institution, agency: '' }))
    return { kind: 'institution', id: institution };
  if (agency && may(viewer, permission, { institution: '', agency })) return { kind: 'agency', id: agency };
  return undefined;
}
