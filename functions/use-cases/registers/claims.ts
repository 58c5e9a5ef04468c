import type { Refusal } from '../../../domain/case/decide.ts';
import type { NewEvent } from '../../../domain/case/event.ts';
import type { PayloadField, Procedure } from '../../../domain/procedure.ts';
import { citationsOf } from '../../../domain/rule-citations.ts';
import { loadHead } from '../../adapters/cases.ts';
import { type Claim, claimantOf } from '../../adapters/claims.ts';
import type { Table } from '../../adapters/table.ts';

/** A claim with the step and field it comes from. */
interface Claimed {
  claim: Claim;
  field: PayloadField;
}

/** What an event of a case uses up: the values of fields that may be used once in an agency. */
export function claimsIn(
  procedure: Procedure,
  { caseId, agency }: Pick<Claim, 'caseId' | 'agency'>,
  { type, payload }: Pick<NewEvent, 'type' | 'payload'>,
): Claimed[] {
  const fields = procedure.steps.filter(({ event }) => event === type).flatMap((step) => step.payload);
  const claims = fields.flatMap((field): Claimed[] => {
    const said = field.once ? payload[field.name] : undefined;
    const value = typeof said === 'string' ? said.normalize('NFKC').replace(/\s+/g, ' ').trim() : '';
    if (!value) return [];
    return [{ claim: { agency, procedure: procedure.id, field: field.name, value, caseId }, field }];
  });
  return [...new Map(claims.map((one) => [`${one.claim.field}\n${one.claim.value}`, one])).values()];
}

/** Why what an act wants to use may not be used again: another case has. */
export async function claimRefusals(
  table: Table,
  procedure: Procedure,
  of: Pick<Claim, 'caseId' | 'agency'>,
  event: Pick<NewEvent, 'type' | 'payload'>,
): Promise<Refusal[]> {
  const step = procedure.steps.find((one) => one.event === event.type);
  const refused = await Promise.all(
    claimsIn(procedure, of, event).map(async ({ claim, field }): Promise<Refusal[]> => {
      const claimant = await claimantOf(table, claim);
      if (claimant === undefined || claimant === of.caseId) return [];
      const { receiptNumber } = await loadHead(table, claimant);
      const who = receiptNumber ? `收件编号${receiptNumber}的案卷` : '另一件案卷';
      return [
        {
          reason: 'payload',
          message: `“${field.label}”填写的“${claim.value}”已经由${who}使用过，只能使用一次。`,
          citations: step ? citationsOf(procedure, step) : [],
          field: field.name,
        },
      ];
    }),
  );
  return refused.flat();
}
