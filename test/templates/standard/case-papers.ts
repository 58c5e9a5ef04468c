import type { Agency } from '../../../domain/agency.ts';
import type { NoticeState } from '../../../domain/case/state.ts';
import { replay } from '../../../domain/case/state.ts';
import { textFact } from '../../../domain/criterion.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import type { CaseContext } from '../../../templates/engine/case-context.ts';
import type { DocumentDefinition } from '../../../templates/engine/document.ts';
import { documentOf } from '../../../templates/registry.ts';
import type { Play } from '../../procedures/play.ts';

const AGENCY: Agency = {
  id: 'a',
  name: '示例市医疗保障事业管理中心',
  level: 'city',
  region: '示例市',
  address: '示例市示例区示例大道9号',
  phone: '0000-0000000',
  numberPrefix: '示医保',
  demonstration: true,
};

/** A paper that a case brought about: the document and what the case says in it. */
export interface CasePaper {
  notice: string;
  document: DocumentDefinition;
  context: CaseContext;
  data: unknown;
}

/** The case as of the event behind a paper; numbers are given as the store would give them. */
export function contextOf({ procedure, state }: Play, made: NoticeState, at = made.eventNumber): CaseContext {
  const asOf = replay(procedure, state.history.slice(0, at));
  const event = asOf.history.at(-1);
  const rule = procedure.notices.find(({ id }) => id === made.notice);
  if (!event || !rule) throw new Error(`no notice ${made.notice}`);
  const number = rule.numberType ? { number: `示医保${rule.numberType}〔2026〕1号` } : {};
  const institution = {
    name: textFact(asOf.facts, 'unitName', '示例医院'),
    address: textFact(asOf.facts, 'unitAddress', '示例市示例路1号'),
  };
  return {
    procedure,
    state: { ...asOf, receiptNumber: '示医保收〔2026〕1号' },
    event,
    notice: { ...made, ...number },
    agency: AGENCY,
    institution,
    calendar: stateCouncil,
  };
}

/** Every paper a case has brought about, with the receipts of what was served. */
export function papersOf(play: Play): CasePaper[] {
  const { procedure, state } = play;
  const papers = state.notices.map((made) => ({
    made,
    id: ruleOf(play, made).document,
    at: made.eventNumber,
  }));
  const receipts = state.notices.flatMap((made) => {
    const { receipt } = ruleOf(play, made);
    return receipt && made.served ? [{ made, id: receipt, at: made.served.eventNumber }] : [];
  });
  return [...papers, ...receipts].map(({ made, id, at }) => {
    const document = documentOf(id);
    const context = contextOf(play, made, at);
    if (!document.fromCase) throw new Error(`${procedure.id}: ${id} says nothing of a case`);
    return { notice: made.notice, document, context, data: document.fromCase(context) };
  });
}

function ruleOf({ procedure }: Play, made: NoticeState) {
  const rule = procedure.notices.find(({ id }) => id === made.notice);
  if (!rule) throw new Error(`no notice ${made.notice}`);
  return rule;
}
