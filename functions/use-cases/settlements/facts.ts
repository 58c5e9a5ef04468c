import type { CivilDate } from '../../../domain/time/civil-date.ts';

/** What the settlement system reports. It pays; this system only has to know, where a period or a ground depends on it. */
export type SettlementFact = {
  /** The reporter's own, to tell the answers apart. */
  id: string;
  /** 统一社会信用代码 of the institution. */
  creditCode: string;
  /** With which agency the agreement is. */
  agency: string;
} & (
  | /** Costs of the institution were settled on that day. */ { kind: 'settled'; settledOn: CivilDate }
  | /** The institution has claimed a period's costs. */ {
      kind: 'claim-filed';
      claim: string;
      period: string;
      filedOn: CivilDate;
    }
  | /** The claim was paid, in part or whole, or refused. */ {
      kind: 'claim-paid';
      claim: string;
      outcome: 'paid' | 'paid-in-part' | 'not-paid';
      settledOn: CivilDate;
      remark?: string | undefined;
    }
);

/** The events by which agreements take these facts; a procedure without one has nothing that depends on them. */
export const EVENT_OF = {
  settled: 'settlement-reported',
  'claim-filed': 'claim-filed',
  'claim-paid': 'claim-settled',
} as const satisfies Record<SettlementFact['kind'], string>;

/** What came of a fact. */
export type SettlementAnswer =
  /** On the agreement's record; also when it had been there before. */
  | { result: 'recorded'; caseId: string; event: number }
  /** The day is kept, and goes on the agreement's record within a month. */
  | { result: 'kept' }
  /** A payment whose claim has not been reported yet: it is put on record with the claim. */
  | { result: 'waiting' }
  /** Nothing in the agreement's document depends on it. */
  | { result: 'not-needed' }
  | { result: 'refused'; field?: string; detail: string };
