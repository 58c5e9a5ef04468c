import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDate, instant } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { putAgency, putInstitution } from '../../../functions/adapters/directory.ts';
import { listPublications } from '../../../functions/adapters/register-publications.ts';
import { listRegister } from '../../../functions/use-cases/public-register/list.ts';
import { startApplication } from '../../../functions/use-cases/start-application.ts';
import { openWorld, type World } from '../../../infra/cli/simulation/world.ts';
import { fsck } from '../../../infra/local/fsck/index.ts';
import { AGREEMENT } from '../../functions/public-register/fixture.ts';
import { APPLICANT, done, freshKey, must, officer } from '../../functions/use-cases/cases.ts';
import { registered } from '../../functions/use-cases/fixture.ts';
import { run } from './run.ts';

let scratch: string;
let data: string;
let world: World;
let remove: () => void;
let caseId: string;

beforeAll(async () => {
  remove = registered(AGREEMENT);
  scratch = mkdtempSync(join(tmpdir(), 'dingdian-register-'));
  data = join(scratch, 'data');
  world = await openWorld(instant('2026-09-28T10:00:00+08:00'), { render: false, register: true });
  const { deps } = world;
  await putAgency(deps.table, {
    id: 'city',
    name: '某市医保中心',
    level: 'city',
    region: '某市',
    address: '某路1号',
    phone: '0000',
    numberPrefix: '某医保',
    demonstration: true,
  });
  const kind = 'medical-institution';
  await putInstitution(deps.table, { id: 'hospital', name: '某医院', address: '某路2号', kind });
  caseId = must(
    await startApplication(deps, {
      procedure: AGREEMENT,
      agency: 'city',
      applicantKind: kind,
      actor: APPLICANT,
      idempotencyKey: freshKey(),
    }),
  );
  const term = { agreementNumber: '1号', validFrom: '2026-09-28', validUntil: '2027-09-27' };
  await done(deps, caseId, APPLICANT, 'conclude', term);
  await world.advance(instant('2026-09-28T10:01:00+08:00'));
}, 60_000);

afterAll(async () => {
  remove();
  await world.close();
  rmSync(scratch, { recursive: true, force: true });
});

const standing = async () => {
  const today = civilDate(world.deps.now().slice(0, 10));
  const { found } = must(await listRegister(world.deps.table, { status: 'all' }, { today, limit: 9 }));
  return found.map(({ row, standing: { status } }) => [row.name, status]);
};

test('events of cases reach the register over the bus, and the month is published by the clock', async () => {
  expect(await standing()).toEqual([['某医院', 'designated']]);
  await done(world.deps, caseId, officer('reviewer'), 'suspend', { on: '2026-09-28' });
  await world.advance(instant('2026-09-28T10:02:00+08:00'));
  expect(await standing()).toEqual([['某医院', 'suspended']]);
  await done(world.deps, caseId, officer('reviewer'), 'resume', { on: '2026-09-28' });
  await world.advance(instant('2026-09-30T06:00:00+08:00'));
  const { publications } = await listPublications(world.deps.table, { limit: 9 });
  expect(publications.map(({ month, counts }) => [month, counts.designated])).toEqual([['2026-09', 1]]);
});

test('fsck holds the register and what was published against the cases; rebuilding writes it anew', async () => {
  cpSync(world.folder, data, { recursive: true });
  expect(fsck(data, stateCouncil).findings).toEqual([]);
  const db = new DatabaseSync(join(data, 'dynamodb.sqlite'));
  db.exec(
    `UPDATE items_1 SET body = replace(body, '\\"status\\":\\"designated\\"', '\\"status\\":\\"ended\\"') WHERE body LIKE '%REGISTERED#%'`,
  );
  db.close();
  const found = fsck(data, stateCouncil).findings.filter(({ check }) => check === 'public-register');
  expect(found.map(({ what }) => what)).toEqual(['与案卷的内容不一致', '与案卷的内容不一致']);
  expect(await run(['register', 'rebuild', '--data', data, '--json'])).toMatchObject({ code: 0 });
  expect(fsck(data, stateCouncil).findings).toEqual([]);
});

test('rebuilding asks for a table, and for nothing else', async () => {
  for (const args of [[], ['rebuild'], ['rebuild', 'more', '--data', data], ['mend', '--data', data]])
    expect(await run(['register', ...args])).toMatchObject({ code: 2 });
});
