import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { EventPayload } from '../../domain/case/event.ts';
import { noticesOwed } from '../../domain/case/state.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  dateOf,
  millisecondsOf,
  startOf,
} from '../../domain/time/civil-date.ts';
import { depsOf } from '../../functions/runtime.ts';
import { act } from '../../functions/use-cases/act.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import { loadCase } from '../../functions/use-cases/load-case.ts';
import { startApplication } from '../../functions/use-cases/start-application.ts';
import type { Item } from '../../infra/local/dynamodb/model.ts';
import type { Edition } from '../../infra/local/edition.ts';
import { procedures } from '../../procedures/registry.ts';
import { cuttingProxy } from '../robustness/cutting-proxy.ts';
import { openHouse, runtimeOf } from '../robustness/house.ts';
import { putDirectory } from '../robustness/people.ts';
import { type Errand, PLANS, perform } from '../robustness/plans.ts';
import { type Units, unitsOf } from './capacity.ts';
import type { Row } from './measure.ts';

/** What one whole case asks of AWS, from the draft to the acceptance served, its timeline and documents included. */
export async function callsBench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-bench-'));
  const { edition } = await openHouse(folder, Date.now());
  const counts = new Map<string, number>();
  const used: Use[] = [];
  const proxy = await cuttingProxy(
    process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    (_, { headers, method = '' }) => {
      const [service = '', operation] = String(headers['x-amz-target'] ?? '').split('.');
      const name = operation ? `${service.replace(/_.*/, '')} ${operation}` : `S3 ${method}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return false;
    },
    ({ headers }, asked, answered) => {
      const [service = '', operation] = String(headers['x-amz-target'] ?? '').split('.');
      if (service.startsWith('DynamoDB') && operation)
        used.push({ operation, asked: json(asked), answered: json(answered) });
    },
  );
  // The functions make their clients at their first call, which is still to come.
  for (const service of ['DYNAMODB', 'S3', 'SFN']) process.env[`AWS_ENDPOINT_URL_${service}`] = proxy.address;
  const deps = depsOf(runtimeOf(edition));
  await putDirectory(deps);
  counts.clear();
  used.length = 0;
  let errand: Errand = {
    key: 'bench-case',
    plan: 'accepted',
    agency: 'city',
    institution: 'hospital',
    acknowledged: 0,
  };
  while (errand.acknowledged < PLANS.accepted.length) {
    errand = await perform(deps, errand);
    // What the client's own waiting reads is not the product's.
    await rest(() => edition.settle());
  }
  // What is still on its way belongs to the case too; what the bench itself asks does not.
  const mine = used.splice(0);
  const { state } = await loadCase(deps.table, errand.caseId ?? '');
  const total = (test: RegExp) =>
    [...counts].reduce((sum, [name, n]) => (test.test(name) ? sum + n : sum), 0);
  const rows: Row[] = [
    { what: 'table reads per case', value: total(/^DynamoDB (Get|Query|Scan|BatchGet)/), unit: '', n: 1 },
    {
      what: 'table writes per case',
      value: total(/^DynamoDB (Put|Update|Delete|Transact|BatchWrite)/),
      unit: '',
      n: 1,
      note: `${total(/TransactWrite/)} transactions; ${state.version} events, ${noticesOwed(state).length} documents owed`,
    },
    { what: 'bucket calls per case', value: total(/^S3/), unit: '', n: 1 },
    { what: 'timeline calls per case', value: total(/StepFunctions/), unit: '', n: 1 },
  ];
  const units = await unitsUsed(mine, process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
  used.length = 0;
  const events = await agreementYear(deps, edition);
  const year = await unitsUsed(used.splice(0), process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
  const note = `from the draft to the acceptance served; ${state.version} events`;
  const about = `a year of an agreement, a settlement on record each month, renewed; ${events} events`;
  rows.push(
    { what: 'read units per case', value: units.read, unit: 'RRU', n: 1, note },
    { what: 'write units per case', value: units.write, unit: 'WRU', n: 1, note },
    { what: 'read units, agreement', value: year.read, unit: 'RRU', n: 1, note: about },
    { what: 'write units, agreement', value: year.write, unit: 'WRU', n: 1, note: about },
  );
  await proxy.close();
  await edition.close();
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

/** A year of one agreement: registered, a settlement a month, renewed. Returns how many events it has. */
async function agreementYear(deps: Deps, edition: Edition): Promise<number> {
  const procedure = procedures.find(({ id }) => id === 'liaocheng/agreement');
  if (!procedure) throw new Error('there is no agreement');
  const officer = { role: 'reviewer', id: 'r', agency: 'city' } as const;
  const caseId = await startApplication(deps, {
    procedure,
    agency: 'city',
    applicantKind: 'medical-institution',
    actor: { ...officer, institution: 'hospital' },
    idempotencyKey: 'agreement',
  });
  const today = () => dateOf(deps.now());
  const begin = today();
  const term = (from: CivilDate) => ({
    signedOn: today(),
    validFrom: from,
    validUntil: addDays(addMonths(from, 12), -1),
  });
  const take = async (step: string, payload: EventPayload) => {
    const request = {
      caseId: caseId ?? '',
      actor: officer,
      act: { step, payload },
      idempotencyKey: step + today(),
    };
    const { kind } = await act(deps, request);
    if (kind !== 'done') throw new Error(`${step}: ${kind}`);
    await rest(() => edition.settle());
  };
  await take('conclude', { requestedIn: '收1号', agreementNumber: '协1号', ...term(begin) });
  for (let month = 1; month < 12; month += 1) {
    edition.clock.moveTo(millisecondsOf(startOf(addMonths(begin, month))) + 36_000_000);
    await rest(() => edition.settle());
    await take('report-settlement', { settledOn: today() });
  }
  await take('organise-renewal', { openedOn: today() });
  await take('record-performance', { result: '合格' });
  await take('renew', { ...term(addMonths(begin, 12)), electronicSeal: true });
  const { state } = await loadCase(deps.table, caseId ?? '');
  return state.version;
}

async function rest(settle: () => Promise<void>): Promise<void> {
  await settle();
  await pause(150);
  await settle();
}

/** A call of the table, as it was asked and answered. */
interface Use {
  operation: string;
  asked: Parameters<typeof unitsOf>[1];
  answered: Parameters<typeof unitsOf>[2];
}

function json(body: Buffer): Use['asked'] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- DynamoDB's own JSON
  return JSON.parse(body.toString('utf8') || '{}') as Use['asked'];
}

async function unitsUsed(used: readonly Use[], endpoint: string): Promise<Units> {
  const client = new DynamoDBClient({ endpoint });
  const sizes = new Map<string, Item | undefined>();
  const find = (key: Item) => sizes.get(JSON.stringify(key));
  for (const { asked } of used) {
    const named = [asked, ...(asked.TransactItems ?? []).flatMap((one) => Object.values(one))];
    for (const key of named.flatMap((one) => one?.Key ?? [])) {
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: 'dingdian', Key: key as never }),
      );
      sizes.set(JSON.stringify(key), item as Item | undefined);
    }
  }
  const all = used.map(({ operation, asked, answered }) => unitsOf(operation, asked, answered, find));
  return {
    read: all.reduce((sum, { read }) => sum + read, 0),
    write: all.reduce((sum, { write }) => sum + write, 0),
  };
}
