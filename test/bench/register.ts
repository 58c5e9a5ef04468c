import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { Hono } from 'hono';
import type { Agency } from '../../domain/agency.ts';
import { addDays, civilDate, dateOf } from '../../domain/time/civil-date.ts';
import { putAgency } from '../../functions/adapters/directory.ts';
import { putRow } from '../../functions/adapters/public-register.ts';
import type { Interval, RegisterRow } from '../../functions/adapters/register-row.ts';
import { depsOf } from '../../functions/runtime.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import { keptFrom } from '../../functions/use-cases/public-register/project.ts';
import { publishRegister } from '../../functions/use-cases/public-register/publish.ts';
import { publicId } from '../../functions/use-cases/public-register/row.ts';
import type { WebDeps, WebEnv } from '../../functions/web/context.ts';
import { mountRegister } from '../../functions/web/routes/register.ts';
import { inProcessHandler } from '../../infra/local/aws/in-process.ts';
import { listen } from '../../infra/local/aws/listener.ts';
import { openDynamo } from '../../infra/local/dynamodb/service.ts';
import { openS3 } from '../../infra/local/s3/service.ts';
import { createRenderer } from '../../templates/engine/render.ts';
import { percentile, type Row, timed } from './measure.ts';
import { tableDefinition } from './world.ts';

const CITIES = '临江 望海 长宁 安平 广陵 石门 重阳 乐山 新会 厦阳 曾都 石城'.split(' ');
const TOWNS = '东城 西关 南湖 北岭 柳园 新区 湖西 道口 梁水 沙镇'.split(' ');
const KINDS = [
  [
    'medical-institution',
    '定点医疗机构',
    ['人民医院', '中医医院', '中心卫生院', '社区卫生服务中心', '口腔门诊部', '康复医院'],
  ],
  ['retail-pharmacy', '定点零售药店', ['大药房', '百姓药店', '健康堂药房', '同济药房']],
  ['clinic', '定点诊所', ['内科诊所', '中医诊所', '口腔诊所']],
] as const;
const TODAY = civilDate('2026-11-22');

/**
 * 100,000 agreements in the register: lists and searches through the real pages over signed HTTP, then every agency's register of the month.
 * `--rows N` makes it smaller.
 */
export async function registerBench(): Promise<Row[]> {
  const at = process.argv.indexOf('--rows');
  const count = at > 0 ? Number(process.argv[at + 1]) : 100_000;
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-bench-'));
  const credentials = { accessKeyId: 'BENCH', secretAccessKey: 'secret' };
  const clock = () => Date.parse('2026-11-22T10:00:00+08:00');
  const dynamo = openDynamo({ file: join(folder, 'dynamodb.sqlite'), clock });
  const s3 = openS3({ folder: join(folder, 's3'), clock, credentials });
  const { endpoint, close } = await listen({ services: [dynamo, s3], credentials, clock: Date.now, port: 0 });
  const common = { region: 'local-1', credentials, endpoint };
  const deps = (inProcess: boolean): Deps =>
    depsOf({
      env: {
        TABLE_NAME: 'dingdian',
        UPLOADS_BUCKET: 'uploads',
        ISSUED_BUCKET: 'issued',
        TIMELINE_ARN: 'arn:aws:states:local-1:000000000000:stateMachine:timeline',
        BATCH_ARN: 'arn:aws:states:local-1:000000000000:stateMachine:batch',
      },
      clock,
      clients: {
        dynamodb: { ...common, ...(inProcess && { requestHandler: inProcessHandler(dynamo) }) },
        s3: { ...common, forcePathStyle: true, ...(inProcess && { requestHandler: inProcessHandler(s3) }) },
        states: common,
      },
    });
  const own = deps(true);
  const renderer = createRenderer();
  try {
    await own.table.client.send(new CreateTableCommand(tableDefinition()));
    for (const Bucket of ['uploads', 'issued'])
      await own.files.client.send(new CreateBucketCommand({ Bucket }));
    const agencies = agenciesOf();
    for (const agency of agencies) await putAgency(own.table, agency);
    const filling = await timed(() => fill(own, agencies, count));
    const rows: Row[] = [
      {
        what: `register: ${count} agreements written`,
        value: filling / 1000,
        unit: 's',
        n: count,
        note: 'with all they are found by',
      },
    ];
    rows.push(...(await pages(deps(false))));
    rows.push(...(await publishing({ ...own, renderer }, agencies, count)));
    return rows;
  } finally {
    await renderer.close();
    await close();
    await s3.close();
    await dynamo.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function agenciesOf(): Agency[] {
  const common = { address: '某路1号', phone: '0000', demonstration: true };
  return CITIES.flatMap((city, n): Agency[] => [
    {
      ...common,
      id: `city-${n}`,
      name: `${city}市医保中心`,
      level: 'city',
      region: `${city}市`,
      numberPrefix: city,
    },
    ...TOWNS.slice(0, 9).map(
      (town, m): Agency => ({
        ...common,
        id: `county-${n}-${m}`,
        name: `${city}市${town}区医保中心`,
        level: 'county',
        parent: `city-${n}`,
        region: `${town}区`,
        numberPrefix: `${city}${town}`,
      }),
    ),
  ]);
}

async function fill(deps: Deps, agencies: readonly Agency[], count: number): Promise<void> {
  let next = 0;
  const work = async () => {
    for (let n = next++; n < count; n = next++) {
      const row = rowOfNumber(n, agencies[n % agencies.length] as Agency);
      await putRow(deps.table, keptFrom(row, { caseId: `case-${n}`, version: 5, today: TODAY }), undefined);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

function rowOfNumber(n: number, agency: Agency): RegisterRow {
  const spread = (n * 7919) % 1_000_003;
  const [kind, kindLabel, types] = KINDS[spread % 10 < 5 ? 1 : spread % 10 < 8 ? 0 : 2] ?? KINDS[0];
  const from = addDays(civilDate('2015-01-01'), spread % 4_200);
  const town = TOWNS[spread % TOWNS.length] ?? '';
  const name = `${agency.region}${town}${types[spread % types.length]}${spread % 3 === 0 ? '' : `第${spread % 400}店`}`;
  return {
    entry: publicId('entry', `case-${n}`),
    institution: publicId('institution', `institution-${n}`),
    name,
    creditCode: `91${String(370_000 + (n % 120))}MA3${String(n).padStart(6, '0')}X`,
    address: `${agency.region}${town}街道健康路${spread % 900}号`,
    kind,
    kindLabel,
    particulars: [{ label: '医疗机构等级', value: '一级' }],
    agreement: `${agency.numberPrefix}协〔2026〕${n}号`,
    validFrom: civilDate('2026-01-01'),
    validUntil: civilDate('2026-12-31'),
    agency: agency.id,
    agencyName: agency.name,
    region: agency.region,
    area: agency.parent ?? agency.id,
    areaRegion: agency.region,
    procedure: 'bench/agreement',
    matter: '医药机构医疗保障定点协议管理',
    qualifications: [],
    intervals: intervalsOf(from, spread),
  };
}

/** One in twenty suspended now, one in ten ended, one in seven suspended at some time. */
function intervalsOf(from: Interval['from'], spread: number): Interval[] {
  const good = { status: 'designated', settles: true, label: '履行中' } as const;
  const bad = { status: 'suspended', settles: false, label: '中止' } as const;
  const middle = addDays(from, 60);
  if (spread % 20 === 0)
    return [
      { ...good, from, until: addDays(middle, -1) },
      { ...bad, from: middle },
    ];
  if (spread % 10 === 3)
    return [
      { ...good, from, until: addDays(middle, -1) },
      { status: 'ended', settles: false, label: '已解除', from: middle },
    ];
  if (spread % 7 !== 0) return [{ ...good, from }];
  const back = addDays(middle, 30);
  return [
    { ...good, from, until: addDays(middle, -1) },
    { ...bad, from: middle, until: addDays(back, -1) },
    { ...good, from: back },
  ];
}

async function pages(deps: Deps): Promise<Row[]> {
  const app = new Hono<WebEnv>();
  const web: WebDeps = {
    ...deps,
    renderer: () => {
      throw new Error('no paper here');
    },
    ownOrigin: '',
    uploadOrigin: '',
    identityIssuer: '',
  };
  mountRegister(app, web);
  const initials = ['rmyy', 'dyf', 'zyyy', 'lskq', 'xhs', 'jkt', 'cns', 'zqs', 'bxyd', 'sqws'];
  const asked: Readonly<Record<string, (n: number) => string>> = {
    'first page': () => '/register',
    'first page of a county, a kind, suspended': (n) =>
      `/register?place=agency.county-${n % 12}-${n % 9}&kind=retail-pharmacy&status=suspended`,
    'search by initials': (n) => `/register?q=${initials[n % initials.length]}`,
    'search by a part of the name': (n) => `/register?q=${encodeURIComponent(`${TOWNS[n % 10]}人民医院`)}`,
    'who was designated on a day': (n) =>
      `/register?on=${addDays(civilDate('2015-03-01'), (n * 137) % 4_200)}`,
    'an area on a day': (n) =>
      `/register?place=area.city-${n % 12}&on=${addDays(civilDate('2016-01-01'), (n * 211) % 3_800)}`,
  };
  const rows: Row[] = [];
  for (const [what, path] of Object.entries(asked)) {
    const times: number[] = [];
    for (let n = 0; n < 220; n += 1) {
      const took = await timed(async () => {
        const answer = await app.request(path(n));
        const text = await answer.text();
        if (answer.status !== 200 || text.length > 100_000)
          throw new Error(`${path(n)}: ${answer.status}, ${text.length}`);
      });
      // The first ones warm up the code.
      if (n >= 20) times.push(took);
    }
    rows.push(
      { what: `register: ${what}, p50`, value: percentile(times, 0.5), unit: 'ms', n: times.length },
      {
        what: `register: ${what}, p99`,
        value: percentile(times, 0.99),
        unit: 'ms',
        n: times.length,
        target: '< 150',
      },
    );
  }
  return rows;
}

async function publishing(
  deps: Parameters<typeof publishRegister>[0],
  agencies: readonly Agency[],
  count: number,
): Promise<Row[]> {
  const MB = 2 ** 20;
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(process.memoryUsage().rss / MB), 100);
  const total = { designated: 0, volumes: 0 };
  let early = 0;
  let done = 0;
  const left = agencies.values();
  const work = async () => {
    for (const agency of left) {
      const made = await publishRegister(deps, agency, dateOf(deps.now()));
      total.designated += made?.counts.designated ?? 0;
      total.volumes += made?.files.filter(({ mediaType }) => mediaType === 'application/pdf').length ?? 0;
      done += 1;
      if (done === Math.ceil(agencies.length / 5)) early = Math.max(...memory);
    }
  };
  const took = await timed(() => Promise.all(Array.from({ length: 2 }, work)));
  clearInterval(watch);
  return [
    {
      what: `register: one month published, ${agencies.length} agencies, ${count} agreements`,
      value: took / 1000,
      unit: 's',
      n: 1,
      target: '< 120',
      note: `${total.designated} designated in ${total.volumes} volumes`,
    },
    {
      what: 'register: peak memory after a fifth of the agencies',
      value: early,
      unit: 'MB',
      n: 1,
      note: 'with the embedded services',
    },
    { what: 'register: peak memory after all of them', value: Math.max(...memory), unit: 'MB', n: 1 },
  ];
}
