import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { loadHead } from '../../../functions/adapters/cases.ts';
import { putAgency, putInstitution } from '../../../functions/adapters/directory.ts';
import { loadBatch, startBatch } from '../../../functions/use-cases/batch.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { startApplication } from '../../../functions/use-cases/start-application.ts';
import { Viewer } from '../../../functions/viewer.ts';
import { openWorld, type World } from '../../../infra/cli/simulation/world.ts';
import { fsck } from '../../../infra/local/fsck/index.ts';
import { INVENTED_2027 } from '../../functions/use-cases/arrangements.ts';
import { APPLICANT, done, freshKey, must } from '../../functions/use-cases/cases.ts';
import { LISTING, registered } from '../../functions/use-cases/fixture.ts';
import { run } from './run.ts';

let scratch: string;
let data: string;
let world: World;
let remove: () => void;
let batch: string;
let cases: string[];

/** Two cases on one list, published on 31 December: five working days into a year nobody knows yet. */
beforeAll(async () => {
  remove = registered(LISTING);
  scratch = mkdtempSync(join(tmpdir(), 'dingdian-calendar-'));
  data = join(scratch, 'data');
  world = await openWorld(instant('2026-12-31T10:00:00+08:00'), { render: false });
  const { deps } = world;
  await putAgency(deps.table, { ...AGENCY, id: 'city' });
  const kind = 'medical-institution';
  await putInstitution(deps.table, { id: 'hospital', name: '某医院', address: '某路2号', kind });
  const items = [];
  for (let n = 0; n < 2; n += 1) {
    const caseId = must(
      await startApplication(deps, {
        procedure: LISTING,
        agency: 'city',
        applicantKind: kind,
        actor: APPLICANT,
        idempotencyKey: freshKey(),
      }),
    );
    await done(deps, caseId, APPLICANT, 'submit');
    items.push({ caseId, expectedVersion: (await loadHead(deps.table, caseId)).version });
  }
  cases = items.map(({ caseId }) => caseId);
  const payload = { publishedOn: '2026-12-31' };
  const begun = await startBatch(deps, CLERK, { kind: 'step', step: 'publish', payload, items }, freshKey());
  batch = begun.kind === 'started' ? begun.id : '';
  await world.advance(instant('2026-12-31T10:10:00+08:00'));
}, 60_000);

afterAll(async () => {
  remove();
  await world.close();
  rmSync(scratch, { recursive: true, force: true });
});

const AGENCY = {
  name: '某市医保中心',
  level: 'city',
  region: '某市',
  address: '某路1号',
  phone: '0000',
  numberPrefix: '某医保',
  demonstration: true,
} as const;
const CLERK = Viewer.parse({
  sub: 'receiving-clerk-1',
  name: '某人',
  role: 'receiving-clerk',
  agency: 'city',
});

/** The data folder as it is now: the services hold the original. */
function copied(): string {
  rmSync(data, { recursive: true, force: true });
  cpSync(world.folder, data, { recursive: true });
  return data;
}

const arrangement = () => {
  const file = join(scratch, '2027.json');
  writeFileSync(file, JSON.stringify(INVENTED_2027));
  return file;
};

test('a list of two cases is one paper, and fsck knows that they share its number, code and file', async () => {
  expect(must(await loadBatch(world.deps, CLERK, batch)).counts).toMatchObject({ done: 2, issued: 2 });
  const keys = await Promise.all(
    cases.map(async (caseId) => (await loadCase(world.deps.table, caseId)).state.notices[0]?.issued?.key),
  );
  expect(keys[0]).toMatch(/^city\/2026\/lists\/.*\.pdf$/);
  expect(keys[1]).toBe(keys[0]);
  expect(fsck(copied(), stateCouncil)).toMatchObject({ findings: [], numbers: 1, documents: 1 });
});

describe('calendar', () => {
  test('lists the years of the release, checks one further, and refuses one that cannot be', async () => {
    const listed = await run(['calendar', '--json']);
    expect(JSON.parse(listed.out)).toMatchObject({
      arrangements: [2023, 2024, 2025, 2026].map((year) => ({ year, from: 'release' })),
    });
    expect(await run(['calendar', 'check', arrangement()])).toMatchObject({ code: 0, out: '核对无误。\n' });
    const wrong = join(scratch, 'wrong.json');
    writeFileSync(wrong, JSON.stringify({ ...INVENTED_2027, makeUpWorkdays: ['2027-02-22'] }));
    const refused = await run(['calendar', 'put', wrong, '--data', copied()]);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.out).toContain('不对　调休上班日2027-02-22是周一');
    expect(refused.out).toContain('没有登记');
    writeFileSync(wrong, JSON.stringify({ ...INVENTED_2027, year: '2027' }));
    expect(await run(['calendar', 'check', wrong])).toMatchObject({
      code: 2,
      err: expect.stringContaining('year'),
    });
    expect(await run(['calendar', 'put', arrangement()])).toMatchObject({ code: 2 });
  });

  test('a year put on record counts at once; explain says what was counted, by which paper', async () => {
    copied();
    const [caseId = ''] = cases;
    const before = await run(['explain', caseId, '--data', data, '--json']);
    expect(JSON.parse(before.out)).toMatchObject({
      case: caseId,
      deadlines: [
        { deadline: 'publish', standing: '文件未规定期限', end: null, status: 'met', endedBy: 3 },
        { deadline: 'notice', end: '2027-01-07', firm: false, standing: '暂估：缺 2027 年放假安排' },
      ],
    });
    expect(await run(['calendar', 'put', arrangement(), '--data', data])).toMatchObject({ code: 0 });
    const listed = await run(['calendar', 'list', '--data', data]);
    expect(listed.out).toContain('2027年  放假7段，调休上班4天  登记');
    const after = await run(['explain', caseId, '--data', data]);
    expect(after.code).toBe(0);
    expect(after.out).toContain('截止  2027-01-08（确定）');
    expect(after.out).toContain('元旦放假　依《国务院办公厅关于2027年部分节假日安排的通知》');
    // The case itself is brought up to date by the daily reconcile; until then its head is not wrong.
    expect(fsck(data, stateCouncil).findings).toEqual([]);
    expect(await run(['explain', 'nobody', '--data', data])).toMatchObject({ code: 2 });
  });
});
