import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noticesOwed } from '../../domain/case/state.ts';
import { saveSession } from '../../functions/adapters/sessions.ts';
import { depsOf } from '../../functions/runtime.ts';
import { wake } from '../../functions/use-cases/timeline.ts';
import { seededRandom } from '../../infra/local/aws/seeded-random.ts';
import type { AwsFaults } from '../../infra/local/services.ts';
import { everyCase, noticeFaults, numberFaults } from './audit.ts';
import { type CuttingProxy, cuttingProxy } from './cutting-proxy.ts';
import { type House, openHouse, runtimeOf } from './house.ts';
import { applicant, clerk, PROCEDURE, putDirectory } from './people.ts';
import { type Errand, PLANS, type PlanName, perform, RESTS } from './plans.ts';

let folder: string;
let house: House;
let proxies: CuttingProxy[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dingdian-duplicates-'));
  proxies = [];
});
afterEach(async () => {
  for (const proxy of proxies) await proxy.close();
  await house.edition.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(faults?: AwsFaults): Promise<void> {
  house = await openHouse(folder, Date.now(), { ...(faults && { faults }) });
  await putDirectory(house.deps);
}

async function through(target: string, cut: (n: number) => boolean): Promise<CuttingProxy> {
  const proxy = await cuttingProxy(target, cut);
  proxies.push(proxy);
  return proxy;
}

/** An errand at its beginning. */
const errand = (plan: PlanName, n = 0): Errand => ({
  key: `errand-${plan}-${n}`,
  plan,
  agency: n % 2 === 0 ? 'city' : 'east',
  institution: 'hospital',
  acknowledged: 0,
});

/** Goes on until a plan's n-th thing is done, or all of it. */
async function until(begun: Errand, count: number = PLANS[begun.plan].length): Promise<Errand> {
  let at = begun;
  while (at.acknowledged < count) {
    try {
      at = await perform(house.deps, at);
    } catch (error) {
      // A passing fault: whoever meets it sends the same again.
      if (!PASSING.has((error as Error).name)) throw error;
    }
  }
  return at;
}

/** Again while a passing fault is in the way, as the bus does. */
async function insisting(attempt: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (!PASSING.has((error as Error).name)) throw error;
    }
  }
}

const PASSING = new Set(['TransactionConflictException', 'ProvisionedThroughputExceededException']);

/** Waits until no case owes a document, then the one case of each errand. */
async function rested() {
  for (let waited = 0; ; waited += 50) {
    await house.edition.settle();
    const cases = await everyCase(house.deps);
    if (waited > 20_000 || cases.every(({ state }) => noticesOwed(state).length === 0)) return cases;
    await pause(50);
  }
}

async function soundness(): Promise<string[]> {
  const cases = await rested();
  return [...(await numberFaults(house.deps, cases)), ...(await noticeFaults(house.deps, cases))];
}

/** The cookie of somebody who has signed in. */
async function signedIn(who: ReturnType<typeof applicant> | ReturnType<typeof clerk>): Promise<string> {
  const { id: sub, role, institution, agency } = who;
  const id = randomUUID();
  const now = Math.floor(Date.parse(house.deps.now()) / 1000);
  const viewer = {
    sub,
    name: '经办员',
    role,
    ...(institution && { institution }),
    ...(agency && { agency }),
  };
  await saveSession(house.deps.table, id, { viewer, idToken: '', startedAt: now, expiresAt: now + 3600 });
  return `session=${id}`;
}

/** Posts JSON as a browser's own page would. */
function post(
  address: string,
  path: string,
  cookie: string,
  key: string,
  body: object = {},
): Promise<Response> {
  const headers = {
    cookie,
    'content-type': 'application/json',
    'idempotency-key': key,
    'sec-fetch-site': 'same-origin',
  };
  return fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

const beginning = { procedure: PROCEDURE.id, agency: 'city', applicantKind: 'medical-institution' };
const submitted = PLANS.waiting.length;

describe('the same request five times at once, under one Idempotency-Key', () => {
  beforeEach(() => open());

  test('begins one case, and all five are told of it', async () => {
    const cookie = await signedIn(applicant('hospital'));
    const five = () => post(house.edition.address, '/api/applications', cookie, 'once-and-only', beginning);
    const answers = await Promise.all([five(), five(), five(), five(), five()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const ids = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { caseId: string }).caseId),
    );
    expect(new Set(ids).size).toBe(1);
    expect((await everyCase(house.deps)).map(({ caseId }) => caseId)).toEqual([ids[0]]);
  });

  test('hands in once and accepts once: one event, one number, one set of documents each', async () => {
    const { caseId = '' } = await until(errand('waiting'), submitted - 1);
    for (const [who, step] of [
      [applicant('hospital'), 'submit'],
      [clerk('city'), 'accept'],
    ] as const) {
      const cookie = await signedIn(who);
      const five = () =>
        post(house.edition.address, `/api/cases/${caseId}/steps/${step}`, cookie, `once-and-only-${step}`);
      const answers = await Promise.all([five(), five(), five(), five(), five()]);
      const bodies = await Promise.all(answers.map((answer) => answer.json()));
      expect(
        answers.map(({ status }) => status),
        JSON.stringify(bodies),
      ).toEqual([201, 201, 201, 201, 201]);
      expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    }
    expect(await soundness()).toEqual([]);
    const [only] = await everyCase(house.deps);
    const types = only?.state.history.map(({ type }) => type);
    expect(types).toEqual([
      'drafted',
      'submitted',
      'accepted',
      'notice-issued',
      'notice-issued',
      'notice-issued',
    ]);
  });

  test('two clerks who accept and refuse at the same moment: one of them does, the other is told', async () => {
    const { caseId = '' } = await until(errand('waiting'));
    const cookie = await signedIn(clerk('city'));
    const grounds = [{ ground: 'ground-10-4', reason: '尚有一项处罚未履行。' }];
    const answers = await Promise.all([
      post(house.edition.address, `/api/cases/${caseId}/steps/accept`, cookie, 'accept-it'),
      post(house.edition.address, `/api/cases/${caseId}/steps/refuse`, cookie, 'refuse-it', { grounds }),
    ]);
    expect(answers.filter(({ status }) => status === 201).length).toBe(1);
    expect(answers.filter(({ status }) => status >= 400 && status < 500).length).toBe(1);
    expect(await soundness()).toEqual([]);
  });
});

describe('replies that are lost after the work was done', () => {
  beforeEach(() => open());

  test('between a person and the service: sent again under the same key, nothing happens twice', async () => {
    const proxy = await through(house.edition.address, (n) => n % 3 !== 0);
    const cookie = await signedIn(applicant('hospital'));
    const stubborn = async (path: string, key: string, body: object): Promise<Record<string, unknown>> => {
      for (;;) {
        const answer = await post(proxy.address, path, cookie, key, body).catch(() => undefined);
        if (answer?.status === 201) return (await answer.json()) as Record<string, unknown>;
        if (answer) throw new Error(`${answer.status} ${await answer.text()}`);
      }
    };
    const { caseId } = await stubborn('/api/applications', 'begin-one-case', beginning);
    const filled = await until(
      { ...errand('waiting'), acknowledged: 1, caseId: String(caseId) },
      submitted - 1,
    );
    const first = await stubborn(`/api/cases/${filled.caseId}/steps/submit`, 'submit-one-case', {});
    expect(first).toMatchObject({ stage: 'completeness-review' });
    expect(proxy.cuts()).toBe(4);
    const cases = await everyCase(house.deps);
    expect(cases.map(({ state }) => state.history.map(({ type }) => type))).toEqual([
      ['drafted', 'submitted'],
    ]);
    expect(await soundness()).toEqual([]);
  });

  test('between the service and the table: the SDK asks again, and every act is written once', async () => {
    const random = seededRandom(7);
    const proxy = await through(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '', () => random() < 0.1);
    const clients = { dynamodb: { endpoint: proxy.address, maxAttempts: 8 } };
    const direct = house;
    house = { ...direct, deps: depsOf({ ...runtimeOf(direct.edition), clients }) };
    await Promise.all([
      until(errand('accepted')),
      until(errand('refused', 1)),
      until(errand('withdrawn', 2)),
    ]);
    house = direct;
    expect(proxy.cuts()).toBeGreaterThan(10);
    const cases = await rested();
    expect(cases.map(({ state }) => state.stage).sort()).toEqual(['accepted', 'refused', 'withdrawn']);
    expect(await soundness()).toEqual([]);
  });
});

describe('what AWS may do: doubled deliveries, doubled and unanswered invocations, conflicts, wakes out of order', () => {
  test('every case has each event, number and document exactly once, and rests where it should', async () => {
    await open({
      table: { seed: 11, conflictRate: 0.02, throttleRate: 0.02 },
      deliveries: { seed: 12, doubled: 0.5, reorder: true },
      timelines: { seed: 13, doubleInvocation: 0.3, lostReply: 0.1 },
    });
    const plans = Object.keys(PLANS) as PlanName[];
    const done = await Promise.all(plans.map((plan, n) => until(errand(plan, n))));
    // Wakes that belong to no event, and come from anywhere.
    await Promise.all(
      done.flatMap(({ caseId = '' }) => [
        insisting(() => wake(house.deps, { caseId })),
        insisting(() => wake(house.deps, { caseId })),
      ]),
    );
    const cases = await rested();
    expect(cases.length).toBe(plans.length);
    for (const { plan, caseId } of done) {
      const each = cases.find((other) => other.caseId === caseId);
      expect(each?.state.stage, plan).toBe(RESTS[plan]);
      const acts = each?.state.history.filter(({ actor }) => actor.role !== 'timeline');
      expect(acts?.length, plan).toBe(1 + PLANS[plan].filter(({ do: what }) => what === 'step').length);
    }
    expect(await soundness()).toEqual([]);
    house.edition.clock.moveTo(Date.parse('2026-10-10T00:00:30+08:00'));
    await house.edition.settle();
    const lapsed = (await everyCase(house.deps)).filter(({ state }) => state.stage === 'lapsed');
    expect(lapsed.map(({ caseId }) => caseId)).toEqual([done[plans.indexOf('lapsing')]?.caseId]);
    const ends = lapsed[0]?.state.history.filter(({ actor }) => actor.role === 'clock');
    expect(ends?.map(({ type }) => type)).toEqual(['supplement-lapsed']);
  }, 60_000);
});
