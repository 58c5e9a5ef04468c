import { z } from 'zod';
import type { Actor } from '../domain/case/event.ts';
import { ROLES } from '../domain/role.ts';

/** Roles a person can sign in with; the clock and the timeline cannot. */
const SIGN_IN_ROLES = ROLES.filter((role) => role !== 'clock' && role !== 'timeline' && role !== 'public');

/** The person behind a request, as the identity provider vouches for them. */
export const Viewer = z.strictObject({
  sub: z.string().min(1).max(200),
  name: z.string().min(1).max(100),
  role: z.enum(SIGN_IN_ROLES),
  institution: z.string().min(1).max(100).optional(),
  agency: z.string().min(1).max(100).optional(),
});

export type Viewer = z.infer<typeof Viewer>;

/** The viewer as an actor in a case's history: who, in which role, for whom; never a name. */
export function actorOf({ sub, role, institution, agency }: Viewer): Actor {
  return { role, id: sub, ...(institution && { institution }), ...(agency && { agency }) };
}
