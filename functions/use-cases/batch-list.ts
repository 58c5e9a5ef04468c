import { type NoticeState, noticesOwed } from '../../domain/case/notice.ts';
import { dateOf, instantOf, millisecondsOf, yearOf } from '../../domain/time/civil-date.ts';
import type { CaseContext } from '../../templates/engine/case-context.ts';
import { claimList, findList, type ListTaken, nameList, releaseList } from '../adapters/batch-lists.ts';
import { loadBatchHead, loadBatchRecords } from '../adapters/batches.ts';
import { archivedFile } from '../adapters/files.ts';
import type { Table } from '../adapters/table.ts';
import { ifThere, ListNotReady, NotFound } from '../errors.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import {
  contextOf,
  institutionOf,
  type PaperDeps,
  type SealedPaper,
  sealedPaper,
  withSignature,
} from './notice-paper.ts';

/** One case of a list, and its part of the paper. */
export interface ListMember {
  loaded: LoadedCase;
  notice: NoticeState;
}

/** A paper that many cases share, and the cases it is owed in. */
export interface FinishedList {
  paper: SealedPaper;
  members: readonly ListMember[];
}

/** How long one has to print a list before another may, in milliseconds; a function that renders has a minute. */
const CLAIM = 120_000;

/** Cases read side by side. */
const AT_ONCE = 8;

/**
 * The list that a document of this case is part of: printed once the act of many is over and the seal of every case is
 * approved, by whichever case comes first, for all of them. Undefined while a person has still to approve, or has sent one back.
 * @throws {ListNotReady} while the act goes on or another case prints it; trying again is what helps.
 */
export async function finishedList(
  deps: PaperDeps,
  loaded: LoadedCase,
  notice: NoticeState,
): Promise<FinishedList | undefined> {
  const { list: batch = '', code = '' } = notice;
  const list = await findList(deps.table, batch, code);
  if (!list) throw new NotFound(`list ${notice.notice} of batch ${batch}`);
  const there = await archivedFile(deps.files, listKey(list));
  if (there) {
    return { paper: { key: listKey(list), ...withSignature(there) }, members: [{ loaded, notice }] };
  }
  const { finishedAt } = (await loadBatchHead(deps.table, batch)) ?? {};
  if (!finishedAt) throw new ListNotReady(`batch ${batch} is not finished`);
  const now = deps.now();
  if (!(await claimList(deps.table, list, now, instantOf(millisecondsOf(now) + CLAIM))))
    throw new ListNotReady(`another case prints the list of batch ${batch}`);
  try {
    const isAwaited = (one: NoticeState) => noticesOwed({ notices: [one] }).length === 0;
    const members = await membersOf(deps.table, list, isAwaited);
    const [first] = members ?? [];
    return members && first && { paper: await printed(deps, list, first, members), members };
  } finally {
    // What is printed by now is found in the archive; what is not, somebody else may try.
    await releaseList(deps.table, list);
  }
}

async function printed(
  deps: PaperDeps,
  list: ListTaken,
  first: ListMember,
  members: readonly ListMember[],
): Promise<SealedPaper> {
  const { name } = await institutionOf(deps, first.loaded);
  const named = { first: name, count: members.length };
  await nameList(deps.table, list, named);
  return await sealedPaper(deps, first.loaded, first.notice, {
    key: listKey(list),
    signing: list,
    members,
    institution: listedName(named),
  });
}

/** The case whose document says how a list stands: the first that is still on it. */
export async function standingCase(table: Table, list: ListTaken): Promise<ListMember | undefined> {
  return (await membersOf(table, list))?.[0];
}

/** All cases of the list that a document is, as a paper is made of them; none for a document of one case. */
export async function listContexts(
  deps: Pick<PaperDeps, 'table' | 'calendar'>,
  { list: batch, code }: NoticeState,
): Promise<CaseContext[]> {
  const list = batch && code && (await findList(deps.table, batch, code));
  const members = list ? ((await membersOf(deps.table, list)) ?? []) : [];
  return await Promise.all(members.map(({ loaded, notice }) => contextOf(deps, loaded, notice)));
}

/** `某医院等3家`: whom a list names, in a few words. */
export function listedName({ first, count }: NonNullable<ListTaken['named']>): string {
  return count > 1 ? `${first}等${count}家` : first;
}

/** Where the archive keeps a list. */
export function listKey({ agency, at, code }: Pick<ListTaken, 'agency' | 'at' | 'code'>): string {
  return `${agency}/${yearOf(dateOf(at))}/lists/${code}.pdf`;
}

/**
 * The cases of a list that still stand on it, in the order of the act: those withdrawn before it was printed have left it.
 * Undefined as soon as one is found that has to be waited for; the last of the act is the likeliest, so it is asked first.
 */
async function membersOf(
  table: Table,
  { batch, code, notice }: ListTaken,
  isAwaited: (notice: NoticeState) => boolean = () => false,
): Promise<ListMember[] | undefined> {
  const { items } = (await loadBatchRecords(table, batch)) ?? { items: [] };
  const members: (ListMember | undefined)[] = [];
  let awaited = false;
  const left = [...items.entries()].reverse().values();
  const work = async () => {
    for (const [index, { caseId }] of left) {
      if (awaited) return;
      // What an item names need not be a case.
      const loaded = await ifThere(loadCase(table, caseId));
      const made = loaded?.state.notices.find((one) => one.notice === notice && one.code === code);
      if (!loaded || !made || made.withdrawn) continue;
      awaited ||= isAwaited(made);
      members[index] = { loaded, notice: made };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return awaited ? undefined : members.flatMap((one) => one ?? []);
}
