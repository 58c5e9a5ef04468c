import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadHead } from '../../functions/adapters/cases.ts';
import { putInstitution } from '../../functions/adapters/directory.ts';
import { openTable } from '../../functions/adapters/table.ts';
import { depsOf } from '../../functions/runtime.ts';
import { loadBatch, startBatch } from '../../functions/use-cases/batch.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import { Viewer } from '../../functions/viewer.ts';
import { openAuthority } from '../../infra/local/authority/authority.ts';
import { enrolAgencies } from '../../infra/local/authority/enrol.ts';
import { AGENCIES } from '../../infra/local/demo/directory.ts';
import { openEdition } from '../../infra/local/edition.ts';
import { runtimeOf } from '../robustness/house.ts';
import { INSTITUTIONS } from '../robustness/people.ts';
import { type Errand, PLANS, perform } from '../robustness/plans.ts';
import { type Row, timed } from './measure.ts';

const WHOLE = 500;
const SHORT = 30;

/** Many acceptances in one act, through the whole edition: decided, numbered, printed, sealed, signed and kept. */
export async function batchBench(): Promise<Row[]> {
  const count = process.argv.includes('--whole-batch') ? WHOLE : SHORT;
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-bench-'));
  const edition = await openEdition({ data: folder, port: 0, demonstrate: false });
  try {
    const deps = depsOf(runtimeOf(edition));
    await enrolAgencies(openTable('dingdian'), openAuthority(folder), AGENCIES);
    const agency = AGENCIES.find(({ level }) => level === 'city')?.id ?? '';
    for (const institution of INSTITUTIONS) await putInstitution(deps.table, institution);
    const items: { caseId: string; expectedVersion: number }[] = [];
    for (let n = 0; n < count; n++) {
      const caseId = await submitted(deps, agency, `batch-${n}`);
      items.push({ caseId, expectedVersion: (await loadHead(deps.table, caseId)).version });
    }
    const viewer = Viewer.parse({ sub: 'bench', name: '某人', role: 'receiving-clerk', agency });
    let counts = { done: 0, failed: 0, issued: 0 };
    const took = await timed(async () => {
      const begun = await startBatch(deps, viewer, { kind: 'step', step: 'accept', items }, 'bench');
      if (begun.kind === 'refused') throw new Error(begun.message);
      while (counts.issued + counts.failed < count) {
        await pause(100);
        const progress = await loadBatch(deps, viewer, begun.id);
        if (!progress) throw new Error('there is no such batch');
        counts = progress.counts;
      }
    });
    if (counts.failed > 0) throw new Error(`${counts.failed} of ${count} failed`);
    return [
      {
        what: `one act on ${count} cases, until every document is issued`,
        value: took / 1000,
        unit: 's',
        n: 1,
        note: `${Math.round(took / count)} ms a case; 3 documents each`,
      },
    ];
  } finally {
    await edition.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function submitted(deps: Deps, agency: string, key: string): Promise<string> {
  let errand: Errand = { key, plan: 'waiting', agency, institution: 'hospital', acknowledged: 0 };
  while (errand.acknowledged < PLANS.waiting.length) errand = await perform(deps, errand);
  return errand.caseId ?? '';
}
