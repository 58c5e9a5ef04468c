import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { noticesOwed } from '../../domain/case/state.ts';
import { depsOf } from '../../functions/runtime.ts';
import { loadCase } from '../../functions/use-cases/load-case.ts';
import { cuttingProxy } from '../robustness/cutting-proxy.ts';
import { openHouse, runtimeOf } from '../robustness/house.ts';
import { putDirectory } from '../robustness/people.ts';
import { type Errand, PLANS, perform } from '../robustness/plans.ts';
import type { Row } from './measure.ts';

/** What one whole case asks of AWS, from the draft to the acceptance served, its timeline and documents included. */
export async function callsBench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-bench-'));
  const { edition } = await openHouse(folder, Date.now());
  const counts = new Map<string, number>();
  const proxy = await cuttingProxy(
    process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    (_, { headers, method = '' }) => {
      const [service = '', operation] = String(headers['x-amz-target'] ?? '').split('.');
      const name = operation ? `${service.replace(/_.*/, '')} ${operation}` : `S3 ${method}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return false;
    },
  );
  // The functions make their clients at their first call, which is still to come.
  for (const service of ['DYNAMODB', 'S3', 'SFN']) process.env[`AWS_ENDPOINT_URL_${service}`] = proxy.address;
  const deps = depsOf(runtimeOf(edition));
  await putDirectory(deps);
  counts.clear();
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
  await proxy.close();
  await edition.close();
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

async function rest(settle: () => Promise<void>): Promise<void> {
  await settle();
  await pause(150);
  await settle();
}
