import { createHash, timingSafeEqual } from 'node:crypto';
import type { Viewer } from '../../../functions/viewer.ts';

/** A ready account of the demonstration. Its person does not exist. */
export interface Account extends Omit<Viewer, 'sub'> {
  /** The `sub` of its tokens, and what stands in a case's history. */
  id: string;
  /** Shown on the sign-in page; without one, choosing the account is enough. */
  password?: string;
}

/** What a client or an account is vouched for as. */
export type ViewerClaims = Pick<Viewer, 'name' | 'role' | 'institution' | 'agency'>;

/** The claims an identity provider must give; `dingdian_*` are the product's own names. */
export function claimsOf({ name, role, institution, agency }: ViewerClaims): Record<string, string> {
  return {
    name,
    dingdian_role: role,
    ...(institution && { dingdian_institution: institution }),
    ...(agency && { dingdian_agency: agency }),
  };
}

/** Names of everything `claimsOf` may give. */
export const CLAIMS = ['name', 'dingdian_role', 'dingdian_institution', 'dingdian_agency'];

/** The account these words open, if they do. */
export function accountFor(accounts: readonly Account[], id: string, password: string): Account | undefined {
  const account = accounts.find((candidate) => candidate.id === id);
  if (!account) return undefined;
  return account.password === undefined || isSame(account.password, password) ? account : undefined;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
