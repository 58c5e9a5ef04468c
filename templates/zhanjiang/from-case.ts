import { z } from 'zod';
import type { CaseEvent } from '../../domain/case/event.ts';
import { textFact } from '../../domain/criterion.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import { NAMED_CONDITIONS } from '../../procedures/zhanjiang/results.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { sentence } from '../standard/words-from-case.ts';

const GRANTED = '符合';
const REFUSED = '不符合';

const opinions = z.array(
  z.object({
    disease: z.string(),
    diagnosis: z.string(),
    treatment: z.string(),
    condition: z.string().nullish(),
    reason: z.string().nullish(),
  }),
);

/** What every paper of a case carries: the institution as it stands in the 申请书, and the agency. */
export function paperFromCase({ agency, institution, notice, state }: CaseContext) {
  return {
    institution: {
      name: institution.name,
      code: textFact(state.facts, 'institutionCode'),
    },
    agency: { name: agency.name },
    issuedOn: dateOf(notice.owedSince),
    receiptNumber: state.receiptNumber ?? null,
  };
}

/** The last event of one of these types. @throws {Error} when there is none. */
export function lastOf({ state: { history } }: CaseContext, ...types: readonly string[]): CaseEvent {
  const found = history.findLast(({ type }) => types.includes(type));
  if (!found) throw new Error(`a case without ${types.join(', ')}`);
  return found;
}

/** What the panel found of each disease, in the order of its report. */
function resultsOf({ state }: CaseContext) {
  return opinions.parse(state.facts.diseaseOpinions);
}

/** What the panel granted. Here diagnosis brings nothing with it: the guide has no such words. */
export function grantedFromCase(context: CaseContext) {
  return resultsOf(context)
    .map(({ disease, diagnosis, treatment }) => ({
      disease,
      diagnosis: diagnosis === GRANTED,
      treatment: treatment === GRANTED,
    }))
    .filter(({ diagnosis, treatment }) => diagnosis || treatment);
}

/** What it refused, with the words of the condition. @throws {Error} for a condition the guide does not have. */
export function refusedFromCase(context: CaseContext) {
  return resultsOf(context)
    .filter(({ diagnosis, treatment }) => diagnosis === REFUSED || treatment === REFUSED)
    .map(({ disease, diagnosis, treatment, condition, reason }) => {
      const what = [diagnosis === REFUSED ? '诊断' : '', treatment === REFUSED ? '治疗' : ''].filter(Boolean);
      const named = NAMED_CONDITIONS.find(({ value }) => value === condition);
      if (!named) throw new Error(`办理条件 has no ${condition}`);
      const { place, quote } = named.citation;
      return {
        disease: `${disease}（${what.join('、')}）`,
        place,
        quote,
        finding: reason ? sentence(reason) : null,
      };
    });
}
