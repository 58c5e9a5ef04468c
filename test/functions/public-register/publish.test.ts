import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putAgency, putInstitution } from '../../../functions/adapters/directory.ts';
import { archived } from '../../../functions/adapters/files.ts';
import { pageOfLog } from '../../../functions/adapters/register-log.ts';
import {
  listPublicationOrders,
  listPublications,
  publicationsOf,
  type RegisterPublication,
} from '../../../functions/adapters/register-publications.ts';
import { mountApi } from '../../../functions/api/mount.ts';
import { csvLine } from '../../../functions/use-cases/public-register/export.ts';
import { projectCase } from '../../../functions/use-cases/public-register/project.ts';
import { Viewer } from '../../../functions/viewer.ts';
import type { WebApp, WebDeps, WebEnv } from '../../../functions/web/context.ts';
import { mountRegister } from '../../../functions/web/routes/register.ts';
import { must } from '../use-cases/cases.ts';
import { registered } from '../use-cases/fixture.ts';
import { openWorld, type World } from '../world.ts';
import { AGREEMENT, CANARY, concluded, decided } from './fixture.ts';

let world: World;
let remove: () => void;
let app: WebApp;
beforeAll(async () => {
  remove = registered(AGREEMENT);
  world = await openWorld();
  const { table } = world.deps;
  const agency = {
    level: 'city',
    region: '某市',
    address: '某路1号',
    phone: '0000',
    demonstration: true,
  } as const;
  await putAgency(table, {
    ...agency,
    id: 'city',
    name: '某市医保中心',
    numberPrefix: '某医保',
    handles: [AGREEMENT.id],
  });
  await putAgency(table, {
    ...agency,
    id: 'county',
    name: '某县医保中心',
    level: 'county',
    parent: 'city',
    numberPrefix: '某县医保',
    handles: [AGREEMENT.id],
  });
  const names = ['=SUM(A1)"医院"', '第二诊所', '第三诊所', '第四诊所'];
  const cases: string[] = [];
  for (const [n, name] of names.entries()) {
    const institution = `i${n}`;
    await putInstitution(table, {
      id: institution,
      name,
      address: '某路2号，东门',
      kind: 'medical-institution',
    });
    cases.push(
      await concluded(world, { institution, from: '2026-09-01', number: `某医保协〔2026〕${n + 1}号` }),
    );
  }
  world.moveTo('2026-09-10');
  await decided(world, cases[1] ?? '', 'suspend', '2026-09-10', { ground: 'unrectified', facts: CANARY });
  await decided(world, cases[2] ?? '', 'terminate', '2026-09-10');
  for (const caseId of cases) await projectCase(world.deps, caseId);
  const web: WebDeps = {
    ...world.deps,
    renderer: () => world.deps.renderer,
    ownOrigin: 'https://verify.invalid',
    uploadOrigin: '',
    identityIssuer: 'https://identity.invalid',
  };
  app = new Hono<WebEnv>();
  app.use(async (context, next) => {
    const role = context.req.header('x-role');
    context.set('reference', 'test');
    context.set('viewer', role ? Viewer.parse({ sub: role, name: '某人', role, agency: 'city' }) : undefined);
    await next();
  });
  mountRegister(app, web);
  mountApi(app, web);
});
afterAll(async () => {
  await world.close();
  remove();
});

const fileOf = async (made: RegisterPublication, name: string): Promise<string> => {
  const { key } = must(made.files.find((one) => one.name === name));
  return Buffer.from(must(await archived(world.deps.files, key))).toString('utf8');
};

/** Reads CSV as RFC 4180 has it and nothing more. @throws {Error} for anything else. */
function strictCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
      cell.lastIndex = at;
      const found = cell.exec(text);
      if (!found) throw new Error(`no cell at ${at}: ${text.slice(at, at + 20)}`);
      row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
      at = cell.lastIndex;
      if (found[3] === '\r\n') break;
    }
    rows.push(row);
  }
  return rows;
}

describe('the register of a month (第十八条)', () => {
  test('is published on its last working day, once, however often somebody looks', async () => {
    world.moveTo('2026-09-29');
    expect(await world.invoke('publish-register')).toEqual({ published: 0, left: 0 });
    world.moveTo('2026-09-30');
    expect(await world.invoke('publish-register')).toEqual({ published: 1, left: 0 });
    expect(await world.invoke('publish-register')).toEqual({ published: 0, left: 0 });
    const { publications } = await listPublications(world.deps.table, { limit: 10 });
    expect(
      publications.map(({ month, agency, asOf, occasion, counts }) => ({
        month,
        agency,
        asOf,
        occasion,
        counts,
      })),
    ).toEqual([
      {
        month: '2026-09',
        agency: 'city',
        asOf: '2026-09-30',
        occasion: 'monthly',
        counts: { designated: 2, suspended: 1, ended: 1 },
      },
    ]);
  });

  test('lists names, states and grounds in a CSV file that a strict reader takes, and no formula', async () => {
    const [made] = await publicationsOf(world.deps.table, '2026-09', 'city');
    const text = await fileOf(must(made), 'register.csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [head = [], ...rows] = strictCsv(text.slice(1));
    expect(new Set([head, ...rows].map((row) => row.length))).toEqual(new Set([head.length]));
    const told = (column: string) => rows.map((row) => row[head.indexOf(column)]);
    expect(told('机构名称')).toEqual(['第四诊所', '\'=SUM(A1)"医院"', '第二诊所', '第三诊所']);
    expect(told('状态')).toEqual(['定点', '定点', '中止', '已解除或终止']);
    expect(told('情形')).toEqual(['', '', '拒不整改的', '']);
    expect(csvLine(['@a', '＝b', ' -1', '平常'])).toBe("'@a,'＝b,' -1,平常\r\n");
  });

  test('says the same in JSON, and nowhere the name of a person', async () => {
    const [made] = await publicationsOf(world.deps.table, '2026-09', 'city');
    const { items, asOf } = JSON.parse(await fileOf(must(made), 'register.json'));
    expect(asOf).toBe('2026-09-30');
    expect(items.map(({ name }: { name: string }) => name)).toEqual([
      '第四诊所',
      '=SUM(A1)"医院"',
      '第二诊所',
      '第三诊所',
    ]);
    const everything = await Promise.all(must(made).files.map(({ name }) => fileOf(must(made), name)));
    expect(everything.join('')).not.toContain(CANARY);
    expect(must(made).files.map(({ name }) => name)).toEqual([
      'volume-1.pdf',
      'register.csv',
      'register.json',
    ]);
  });

  test('a month that was missed is made up for as of its own day', async () => {
    world.moveTo('2026-11-02');
    await world.invoke('publish-register');
    const [made] = await publicationsOf(world.deps.table, '2026-10', 'city');
    expect(must(made).asOf).toBe('2026-10-30');
    // Who left in September is no news of October.
    expect(must(made).counts).toEqual({ designated: 2, suspended: 1, ended: 0 });
  });
});

describe('for anybody', () => {
  const page = async (path: string) => {
    const answer = await app.request(path);
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      text: await answer.text(),
      answer,
    };
  };

  test('the list, an institution and the publications are pages without account, small and without a person', async () => {
    const list = await page('/register?status=all');
    const href = must(/\/register\/[0-9a-f]{16}/.exec(list.text)?.[0]);
    for (const path of [
      '/register',
      '/register?q=zs&status=all',
      '/register?on=2026-09-05',
      href,
      '/register/publications',
    ]) {
      const { status, text } = await page(path);
      expect(status, path).toBe(200);
      expect(Buffer.byteLength(text), path).toBeLessThan(100_000);
      expect(text, path).not.toContain(CANARY);
    }
    expect((await page('/register?on=2026-09-05')).text).toContain('第三诊所');
    expect((await page('/register')).text).not.toContain('第三诊所');
    expect((await page('/register?q=dssys')).text).toContain('没有符合条件');
  });

  test('a day to come, a broken cursor and a stranger’s address are told, not faults', async () => {
    expect((await page('/register?on=2030-01-01')).status).toBe(400);
    expect((await page('/register?on=gestern')).status).toBe(400);
    expect((await page('/register?cursor=x')).status).toBe(303);
    expect((await page('/register/0000000000000000')).status).toBe(404);
    expect((await page('/register/%2e%2e')).status).toBe(404);
    expect((await page('/register/publications/city/2026-09/1/register.csv')).status).toBe(404);
    expect((await page('/api/public/register?cursor=x')).status).toBe(400);
  });

  test('the filtered list is to be had as CSV and JSON, and a published file as it was', async () => {
    const csv = await page('/register.csv?status=suspended');
    expect(csv.type).toContain('text/csv');
    // Reading it as text takes the mark of UTF-8 off.
    expect(strictCsv(csv.text).map(([name]) => name)).toEqual(['机构名称', '第二诊所']);
    const json = JSON.parse((await page('/register.json?on=2026-09-09')).text);
    expect([json.asOf, json.items.length]).toEqual(['2026-09-09', 4]);
    const [made] = await publicationsOf(world.deps.table, '2026-09', 'city');
    const listed = (await page('/register/publications')).text;
    const href = must(/\/register\/publications\/city\/2026-09\/\d+\/register\.csv/.exec(listed)?.[0]);
    const { status, answer } = await page(href);
    expect(status).toBe(303);
    expect(answer.headers.get('location')).toContain(
      encodeURIComponent(must(made).files[1]?.versionId ?? '?'),
    );
  });

  test('the API tells the same, page by page, without a token', async () => {
    const first = JSON.parse((await page('/api/public/register?status=all&limit=3')).text);
    expect(first.items).toHaveLength(3);
    const second = JSON.parse(
      (await page(`/api/public/register?status=all&limit=3&cursor=${first.next}`)).text,
    );
    expect(second.items.map(({ name }: { name: string }) => name)).toEqual(['第三诊所']);
    expect(second.next).toBeUndefined();
    const { institution } = second.items[0];
    const whole = JSON.parse((await page(`/api/public/register/institutions/${institution}`)).text);
    expect(
      whole.entries[0].history.map(({ status, until }: { status: string; until?: string }) => [
        status,
        until,
      ]),
    ).toEqual([
      ['designated', '2026-09-09'],
      ['ended', undefined],
    ]);
    const made = JSON.parse((await page('/api/public/register/publications')).text);
    expect(made.items.map(({ month }: { month: string }) => month)).toEqual(['2026-10', '2026-09']);
  });

  test('having it published is for an agency’s officers; nobody else is shown the button, or obeyed', async () => {
    for (const role of ['', 'authority', 'seal-keeper']) {
      const headers = { ...(role && { 'x-role': role }) };
      const refused = await app.request('/register/publications', { method: 'POST', headers });
      expect([303, 401, 403], role).toContain(refused.status);
      const shown = await app.request('/register/publications', { headers });
      expect(await shown.text()).not.toContain('公布今天的名录');
    }
    expect(await listPublicationOrders(world.deps.table, 'city')).toEqual([]);
  });
});

test('what an officer orders is published once, under its own instant, with a line in the log', async () => {
  const headers = { 'x-role': 'leading-group' };
  for (let n = 0; n < 2; n += 1) {
    const answer = await app.request('/register/publications', { method: 'POST', headers });
    expect(answer.headers.get('location')).toBe('/register/publications?flash=done');
  }
  const waiting = await (await app.request('/register/publications', { headers })).text();
  expect(waiting).toContain('正在生成');
  for (let n = 0; n < 2; n += 1) await world.invoke('publish-register', { detail: { caseId: 'city' } });
  const made = await publicationsOf(world.deps.table, '2026-11', 'city');
  expect(made.map(({ occasion, at }) => [occasion, at])).toEqual([['ordered', world.deps.now()]]);
  const { entries: log } = await pageOfLog(world.deps.table, 'city', { limit: 100 });
  expect(log.filter(({ did }) => did === 'register-published')).toHaveLength(1);
});
