import { z } from 'zod';
import type { CaseContext } from '../engine/case-context.ts';
import { footFields, NO_FOOT } from '../engine/fields.ts';
import { footFromCase } from './shared.ts';

/** The data of a material list of so many printed rows: which are ticked. */
export function checklistData(rows: number) {
  return z.strictObject({
    /** Numbers (序号) of the rows whose material was handed in. */
    provided: z.array(z.int().min(1).max(rows)),
    ...footFields,
  });
}

/** The empty list. */
export const BLANK_CHECKLIST = { provided: [] as number[], ...NO_FOOT };

const frozen = z.array(z.looseObject({ material: z.string() }));

/** Ids of the materials that the latest submission of the case held. */
export function materialsHandedIn({ state }: CaseContext): Set<string> {
  const submission = state.history.findLast(({ payload }) => payload.files !== undefined);
  return new Set(frozen.parse(submission?.payload.files ?? []).map(({ material }) => material));
}

/** The rows to tick: those of whose materials something was handed in. (An incomplete row would not have been accepted.) */
export function checklistFromCase(context: CaseContext) {
  const handedIn = materialsHandedIn(context);
  const rows = context.procedure.materials.flatMap(({ id, checklist }) =>
    checklist?.notice === context.notice.notice && handedIn.has(id) ? [checklist.row] : [],
  );
  return { provided: [...new Set(rows)].sort((a, b) => a - b), ...footFromCase(context) };
}
