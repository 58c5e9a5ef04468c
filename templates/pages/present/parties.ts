import type { Procedure } from '../../../domain/procedure.ts';
import { ROLE_LABELS, type Role } from '../../../domain/role.ts';

/**
 * What the procedure's document calls whoever has a role; the house's own word where it names nobody, or several in the same
 * role, who cannot be told apart by it.
 */
export function roleLabel({ parties = [] }: Pick<Procedure, 'parties'>, role: Role): string {
  const named = parties.filter((party) => party.role === role);
  // What a party does stands behind its name in brackets.
  return named.length === 1 && named[0] ? named[0].label.replace(/（[^（）]*）$/, '') : ROLE_LABELS[role];
}
