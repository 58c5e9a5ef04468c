import { z } from 'zod';
import type { CaseEvent } from '../../domain/case/event.ts';
import { textFact } from '../../domain/criterion.ts';
import { type CivilDate, dateOf, isCivilDate } from '../../domain/time/civil-date.ts';
import { diseases } from '../../procedures/outpatient-special-diseases/diseases.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { numberOf } from '../standard/from-case.ts';
import { sentence } from '../standard/words-from-case.ts';

const GRANTED = '符合';
const REFUSED = '不符合';

const opinions = z.array(
  z.object({
    disease: z.string(),
    diagnosis: z.string(),
    treatment: z.string(),
    rule: z.string().nullish(),
    reason: z.string().nullish(),
  }),
);

/** What every paper of a case carries: the institution as it stands in 附件1, and the agency. */
export function paperFromCase(context: CaseContext) {
  const { agency, institution, notice, state } = context;
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

/** The same with the number the paper prints; where that is the receipt number, it does not stand in the foot again. */
export function numberedFromCase(context: CaseContext) {
  const paper = paperFromCase(context);
  const number = numberOf(context);
  return { ...paper, number, receiptNumber: number === paper.receiptNumber ? null : paper.receiptNumber };
}

/** The last event of one of these types. @throws {Error} when there is none. */
export function lastOf(history: readonly CaseEvent[], ...types: readonly string[]): CaseEvent {
  const found = history.findLast(({ type }) => types.includes(type));
  if (!found) throw new Error(`a case without ${types.join(', ')}`);
  return found;
}

/** Diseases as numbered in 附件2, each with the results of its row. @throws {Error} for one the annex does not have. */
function resultsOf({ state }: CaseContext) {
  return opinions.parse(state.facts.diseaseOpinions).map(({ disease, ...result }) => {
    const found = diseases.find(({ name }) => name === disease);
    if (!found) throw new Error(`附件2 has no ${disease}`);
    return { n: found.n, name: found.name, ...result };
  });
}

/**
 * What is granted. A diagnosis brings treatment with it, 原则上 (第五条): also where that was not applied for, unless it was
 * refused in words.
 */
export function grantedFromCase(context: CaseContext) {
  return resultsOf(context)
    .map(({ n, name, diagnosis, treatment }) => ({
      n,
      name,
      diagnosis: diagnosis === GRANTED,
      treatment: treatment === GRANTED || (diagnosis === GRANTED && treatment !== REFUSED),
    }))
    .filter(({ diagnosis, treatment }) => diagnosis || treatment);
}

/** Diseases that a loss on record names, with the first day without settlement (第九条); the longer name before one within it. */
export function lostFromCase({ state }: CaseContext): { disease: string; endedOn: CivilDate }[] {
  const names = diseases.map(({ name }) => name).sort((a, b) => b.length - a.length);
  return state.history.flatMap(({ type, payload }) => {
    const { diseases: said, endsOn } = payload;
    if (type !== 'loss-recorded' || typeof said !== 'string' || typeof endsOn !== 'string') return [];
    if (!isCivilDate(endsOn)) return [];
    let left = said;
    return names.flatMap((disease) => {
      if (!left.includes(disease)) return [];
      left = left.replaceAll(disease, '\n');
      return [{ disease, endedOn: endsOn }];
    });
  });
}

/** What is refused, disease by disease; where only one of the two is, the reason says which. */
export function refusedFromCase(context: CaseContext) {
  return resultsOf(context)
    .filter(({ diagnosis, treatment }) => diagnosis === REFUSED || treatment === REFUSED)
    .map(({ n, name, diagnosis, treatment, rule, reason }) => {
      const what = [diagnosis === REFUSED ? '诊断' : '', treatment === REFUSED ? '治疗' : ''].filter(Boolean);
      return { n, name, rule: rule ?? '', finding: sentence(`${what.join('、')}资格：${reason ?? ''}`) };
    });
}

/** 查询方式 and 投诉监督, which the annexes leave to the agency: where it can be reached. */
export function enquiriesOf({ agency: { name, address, phone } }: CaseContext): string {
  return `${name}（${address}），电话 ${phone}`;
}
