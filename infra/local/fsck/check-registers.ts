import { canonical } from '../../../domain/case/chain.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import type { BarPointer, BarRecord } from '../../../functions/adapters/bars.ts';
import type { Claim } from '../../../functions/adapters/claims.ts';
import { agencyAt } from '../../../functions/use-cases/agency-at.ts';
import {
  barsOf,
  type CaseBar,
  canBar,
  pointersOf,
} from '../../../functions/use-cases/registers/case-bars.ts';
import { claimsIn } from '../../../functions/use-cases/registers/claims.ts';
import type { CaseFile, Item } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** What the registers hold, unjudged. */
export interface Registers {
  /** With the partition each stands in. */
  bars: readonly { pk: string; record: BarRecord }[];
  pointers: readonly BarPointer[];
  claims: readonly Claim[];
  secret: string | undefined;
}

/** The registers among a table's items, by partition. */
export function readRegisters(partitions: ReadonlyMap<string, readonly Item[]>): Registers {
  const under = (prefix: string) => [...partitions].filter(([pk]) => pk.startsWith(prefix));
  return {
    bars: under('REGISTER#').flatMap(([pk, items]) =>
      items
        .filter(({ sk }) => String(sk).startsWith('BAR#'))
        .map(({ bar, subjects }) => ({ pk, record: { bar, subjects } })),
    ),
    pointers: under('BARRED#').flatMap(([pk, items]) =>
      items.map(({ bar, agency }) => ({ subject: pk.slice('BARRED#'.length), id: bar, agency })),
    ),
    claims: under('ONCE#').flatMap(([, items]) => items.map(({ claim }) => claim)),
    secret: partitions.get('DIRECTORY')?.find(({ sk }) => sk === 'REGISTER-SECRET')?.secret,
  };
}

/** What a case's history says the registers should hold of it. */
export interface Implied {
  bars: readonly CaseBar[];
  claims: readonly Claim[];
}

/** The bars and claims of one case. */
export function impliedBy(
  { caseId, head }: Pick<CaseFile, 'caseId' | 'head'>,
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  { secret = '' }: Registers,
): Implied {
  const of = { caseId, procedure, state, institutionName: head?.institutionName ?? '' };
  return {
    bars: canBar(procedure) ? barsOf(of, calendar, secret) : [],
    claims: state.history.flatMap((event) =>
      claimsIn(procedure, { caseId, agency: agencyAt(state.history, event.n) }, event).map(
        ({ claim }) => claim,
      ),
    ),
  };
}

/** The registers say of cases what the histories say, both ways round; every bar is found under its subjects and nowhere else. */
export function checkRegisters(
  { bars, pointers, claims }: Registers,
  implied: readonly Implied[],
): Finding[] {
  const tell = (where: string, what: string) => finding('registers', where, what);
  const due = new Map(implied.flatMap((one) => one.bars).map((one) => [one.bar.id, one]));
  const found: Finding[] = [];
  for (const { pk, record } of bars) {
    const { bar, subjects } = record;
    const where = `限制登记 ${bar.id}`;
    if (pk !== `REGISTER#${bar.agency}`) found.push(tell(where, '登记在别的经办机构名下'));
    if (bar.origin.kind !== 'case') continue;
    const should = due.get(bar.id);
    if (!should) found.push(tell(where, `案卷 ${bar.origin.caseId} 没有这项限制`));
    else if (canonical({ bar, subjects }) !== canonical(should))
      found.push(tell(where, '与案卷的内容不一致'));
    due.delete(bar.id);
  }
  for (const id of due.keys()) found.push(tell(`限制登记 ${id}`, '案卷有这项限制，却没有登记'));
  const wanted = new Set(bars.flatMap(({ record }) => pointersOf(record)).map(canonical));
  for (const pointer of pointers) {
    if (!wanted.delete(canonical(pointer)))
      found.push(tell(`限制登记 ${pointer.id}`, '检索项指向不存在的登记'));
  }
  for (const pointer of wanted) found.push(tell('限制登记', `缺少检索项 ${pointer}`));
  const used = new Set(implied.flatMap((one) => one.claims).map(canonical));
  const known = new Set(claims.map(canonical));
  for (const claim of claims) {
    if (!used.has(canonical(claim)))
      found.push(tell(`一次性使用 ${claim.field}`, `案卷 ${claim.caseId} 没有使用“${claim.value}”`));
  }
  for (const claim of used) if (!known.has(claim)) found.push(tell('一次性使用', `没有登记 ${claim}`));
  return found;
}
