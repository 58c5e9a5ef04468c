import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../../domain/time/civil-date.ts';
import { listAgencies } from '../../adapters/directory.ts';
import { type Matter, putMatter } from '../../adapters/inbox.ts';
import type { Deps } from '../deps.ts';
import type { OnBoard } from '../notice-board/read.ts';
import { within } from './bounds.ts';
import { checkOf, type Receipt, receiptFor, seal } from './sealing.ts';

/** Characters of a report at most. */
export const LONGEST_TEXT = 5000;

const line = (most: number) => z.string().trim().max(most);

/** What somebody says, whoever they are. What is missing is told field by field, so nothing here is required. */
export const ReportSaid = z.strictObject({
  identity: z.string().max(20).default(''),
  name: line(50).default(''),
  contact: line(100).default(''),
  text: z.string().trim().max(LONGEST_TEXT).default(''),
  /** Of a complaint: which agency, and whether it is the one complained of. */
  agency: line(100).default(''),
  target: z.string().max(20).default(''),
  institution: line(100).default(''),
});
export type ReportSaid = z.infer<typeof ReportSaid>;

/** What a report is about, where it is raised on a public notice. */
export interface RaisedOn {
  board: OnBoard;
  caseId: string;
  institution: string;
}

export type SubmitOutcome =
  | { kind: 'received'; receipt: Receipt; matter: Matter }
  | { kind: 'refused'; errors: readonly { field: string; message: string }[] }
  | { kind: 'too-many' };

/** Who asks, as far as that matters for bounds: an address, and the machine's time. */
export interface Sender {
  address: string;
  now: Instant;
  /** Of the form: a form sent twice is one report. */
  key: string;
}

/**
 * Takes an objection or a complaint. Who made it is sealed apart from it; somebody who wants to stay unknown leaves nothing behind.
 * Raised on a notice that is over it is a complaint like others: nothing is turned away for being late.
 */
export async function submitReport(
  deps: Pick<Deps, 'table' | 'now'>,
  said: ReportSaid,
  sender: Sender,
  on?: RaisedOn,
): Promise<SubmitOutcome> {
  const handler = await handlerOf(deps, said, on);
  const errors = [...faults(said, on), ...(handler ? [] : [{ field: 'agency', message: '请选择经办机构' }])];
  if (!handler || errors.length > 0) return { kind: 'refused', errors };
  const { table } = deps;
  const allowed = await within(table, sender.now, 'report-address', sender.address);
  if (!allowed || (on && !(await within(table, sender.now, 'report-notice', on.board.entry.id))))
    return { kind: 'too-many' };
  const at = deps.now();
  const key = /^[\w.:-]{16,300}$/.test(sender.key) ? sender.key : randomUUID();
  const receipt = await receiptFor(table, [key, JSON.stringify(said), on?.caseId ?? ''], at);
  const open = on?.board.standing === 'open';
  const matter: Matter = {
    number: receipt.number,
    kind: open ? 'objection' : 'complaint',
    ...handler,
    about: on
      ? { institution: on.institution, notice: on.board.entry.id, ...(!open && { late: true }) }
      : said.target === 'agency'
        ? { agency: said.agency }
        : { institution: said.institution },
    named: said.identity === 'named',
    text: said.text,
    receivedAt: at,
    state: 'received',
    version: 1,
    check: await checkOf(table, receipt),
    ...(on && { caseId: on.caseId }),
  };
  const reporter = matter.named
    ? await seal(table, receipt.number, { name: said.name, contact: said.contact })
    : undefined;
  await putMatter(table, matter, reporter);
  return { kind: 'received', receipt, matter };
}

/** Who looks into it: of an agency itself the one above, else its own leading group. */
async function handlerOf(
  { table }: Pick<Deps, 'table'>,
  { agency: id, target }: ReportSaid,
  on: RaisedOn | undefined,
): Promise<Pick<Matter, 'agency' | 'guarded'> | undefined> {
  if (on) return { agency: on.board.state.agency, guarded: false };
  const agency = (await listAgencies(table)).find((one) => one.id === id);
  if (!agency) return undefined;
  if (target !== 'agency') return { agency: agency.id, guarded: false };
  return agency.parent ? { agency: agency.parent, guarded: false } : { agency: agency.id, guarded: true };
}

function faults(said: ReportSaid, on: RaisedOn | undefined): { field: string; message: string }[] {
  const { identity, name, contact, text, target, institution } = said;
  const named = identity === 'named';
  const checks: [boolean, string, string][] = [
    [!on && target !== 'institution' && target !== 'agency', 'target', '请选择反映的是医药机构还是经办机构'],
    [!on && target === 'institution' && institution === '', 'institution', '请填写医药机构的名称'],
    [text.length < 5, 'text', '请写明反映的事实，至少5个字'],
    [!named && identity !== 'anonymous', 'identity', '请选择实名还是匿名'],
    [named && name === '', 'name', '实名反映的，请填写姓名或者单位名称'],
    [named && contact === '', 'contact', '实名反映的，请填写联系方式'],
  ];
  return checks.flatMap(([wrong, field, message]) => (wrong ? [{ field, message }] : []));
}
