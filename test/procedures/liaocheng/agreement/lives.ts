import { agreement } from '../../../../procedures/liaocheng/agreement/index.ts';
import { type Opening, Play } from '../../play.ts';

/** One year from the first of a month. */
export interface Term {
  signedOn: string;
  validFrom: string;
  validUntil: string;
}

const TERM: Term = { signedOn: '2024-02-26', validFrom: '2024-03-01', validUntil: '2025-02-28' };

/** The second year. */
export const NEXT: Term = { signedOn: '2025-02-20', validFrom: '2025-03-01', validUntil: '2026-02-28' };

/** An agreement that has just begun, for a year from 1 March 2024. */
export function begun(kind = 'medical-institution', opening: Opening = {}): Play {
  return new Play(agreement, kind, undefined, { on: '2024-02-26', ...opening }).do('2024-02-26', 'conclude', {
    ...TERM,
    requestedIn: '聊医保收〔2024〕1号',
    agreementNumber: '聊医保协〔2024〕1号',
  });
}

/** Renewed by application and review. */
export function renewed(play: Play, term: Term, openedOn: string): Play {
  return play
    .do(openedOn, 'apply-for-renewal', { openedOn })
    .do(term.signedOn, 'record-performance', { result: '考核合格' })
    .do(term.signedOn, 'renew', { ...term, electronicSeal: true });
}

/** Suspended by the agency, 第二十九条（二）. */
export function suspended(play: Play, from: string, until: string, step = 'suspend'): Play {
  return play.do(from, step, {
    ground: 'suspension-2',
    facts: '提供的数据不真实',
    from,
    until,
    demands: '补报数据',
  });
}

/** What a decision to terminate says, whatever the ground. */
export const DECIDED = {
  facts: '查明的事实',
  cause: 'breach',
  personsAtFault: 'no',
  outstanding: 'no',
} as const;
