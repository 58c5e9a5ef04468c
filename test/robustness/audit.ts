import { createHash } from 'node:crypto';
import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { formatNumber } from '../../domain/agency.ts';
import type { CaseEvent } from '../../domain/case/event.ts';
import { type NoticeState, noticesOwed } from '../../domain/case/state.ts';
import { readFile } from '../../functions/adapters/files.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import { type LoadedCase, loadCase } from '../../functions/use-cases/load-case.ts';
import { AGENCIES } from './people.ts';

/** What is wrong with a number series: empty when it runs 1, 2, 3 … and every number stands in exactly one history. */
export async function numberFaults(deps: Deps, cases: readonly LoadedCase[]): Promise<string[]> {
  const items = await everyItem(deps, 'NUMBER#');
  const written = cases.flatMap(({ state }) => state.history.flatMap(numbersOf)).sort();
  const taken: string[] = [];
  const faults: string[] = [];
  for (const series of new Set(items.map(({ pk }) => String(pk)))) {
    const own = items.filter(({ pk }) => pk === series);
    const numbers = own.flatMap(({ sk }) => (String(sk).startsWith('N#') ? Number(String(sk).slice(2)) : []));
    const last = own.find(({ sk }) => sk === 'LAST')?.last;
    numbers.sort((a, b) => a - b);
    if (numbers.some((n, index) => n !== index + 1) || last !== numbers.length)
      faults.push(`${series}: ${numbers.join()}; last ${String(last)}`);
    const [, agency = '', type = '', year = ''] = series.split('#');
    const issuer = AGENCIES.find(({ id }) => id === agency);
    if (!issuer) faults.push(`${series}: nobody's`);
    else for (const n of numbers) taken.push(formatNumber(issuer, type, Number(year), n));
  }
  taken.sort();
  if (taken.join() !== written.join()) faults.push(`taken ${taken.join()}; written ${written.join()}`);
  return faults;
}

function numbersOf({ payload }: CaseEvent): string[] {
  return [payload.number, ...(payload.notices ?? []).map(({ number }) => number)].flatMap((n) => n ?? []);
}

/** Documents that are missing, doubled, or not the ones on record. */
export async function noticeFaults(deps: Deps, cases: readonly LoadedCase[]): Promise<string[]> {
  const { Versions = [], IsTruncated } = await deps.files.client.send(
    new ListObjectVersionsCommand({ Bucket: deps.files.issued }),
  );
  if (IsTruncated) throw new Error('more documents than one listing holds');
  const archived = Versions.map(({ Key }) => Key ?? '').sort();
  const faults: string[] = [];
  const recorded: string[] = [];
  for (const { caseId, state } of cases) {
    for (const owed of noticesOwed(state)) faults.push(`${caseId} still owes ${owed.notice}`);
    for (const notice of state.notices) {
      const records = state.history.filter((event) => isIssue(event, notice));
      if (records.length !== 1) faults.push(`${caseId} ${notice.notice}: ${records.length} records`);
      const { key = '', sha256 } = notice.issued ?? {};
      // Each with the paper it was before it was sealed.
      recorded.push(key, key.replace(/\.pdf$/, '.unsigned.pdf'));
      const body = await readFile(deps.files, deps.files.issued, key);
      if (createHash('sha256').update(body).digest('hex') !== sha256) faults.push(`${key}: other bytes`);
    }
  }
  recorded.sort();
  if (archived.join() !== recorded.join())
    faults.push(`archived ${archived.join()}; recorded ${recorded.join()}`);
  return faults;
}

function isIssue({ type, payload }: CaseEvent, { notice, eventNumber }: NoticeState): boolean {
  return type === 'notice-issued' && payload.noticeId === notice && payload.eventNumber === eventNumber;
}

/** Every case there is, whoever knows of it. */
export async function everyCase(deps: Deps): Promise<LoadedCase[]> {
  const heads = (await everyItem(deps, 'CASE#')).filter(({ sk }) => sk === 'HEAD');
  return await Promise.all(heads.map(({ pk }) => loadCase(deps.table, String(pk).slice('CASE#'.length))));
}

async function everyItem({ table }: Deps, prefix: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: 'begins_with(pk, :prefix)',
        ExpressionAttributeValues: { ':prefix': prefix },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}
