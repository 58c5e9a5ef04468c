import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listMatterLog, loadMatter, type Matter } from '../../../functions/adapters/inbox.ts';
import { loadMatterFiles } from '../../../functions/adapters/inbox-files.ts';
import { INBOX_MOST, requestMatterFile } from '../../../functions/use-cases/inbox/attachments.ts';
import { findMatter, LEAST_TIME } from '../../../functions/use-cases/inbox/enquire.ts';
import {
  complaintRules,
  conclude,
  mayHandle,
  mayReveal,
  reveal,
  takeUp,
  timesFor,
} from '../../../functions/use-cases/inbox/handle.ts';
import { numberOfTicket, ticketFor } from '../../../functions/use-cases/inbox/sealing.ts';
import { ReportSaid, submitReport } from '../../../functions/use-cases/inbox/submit.ts';
import { inspectUpload } from '../../../functions/use-cases/inspect-upload.ts';
import { Viewer } from '../../../functions/viewer.ts';
import { checkInbox } from '../../../infra/local/fsck/check-public-side.ts';
import { procedures } from '../../../procedures/registry.ts';
import { openWorld, type World } from '../world.ts';
import { must } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const CANARY = { name: '诸葛金丝雀', contact: '0000-7654321' };
let sent = 0;

const said = (more: Partial<ReportSaid> = {}): ReportSaid =>
  ReportSaid.parse({
    agency: 'county',
    target: 'institution',
    institution: '某药店',
    text: '柜台后面没有药师。',
    identity: 'anonymous',
    ...more,
  });

async function submit(more: Partial<ReportSaid> = {}, { address = '', key = '' } = {}) {
  sent += 1;
  const sender = {
    address: address || `192.0.2.${sent}`,
    now: world.deps.now(),
    key: key || `key-of-the-form-${sent}`,
  };
  return await submitReport(world.deps, said(more), sender);
}

async function received(more: Partial<ReportSaid> = {}) {
  const outcome = await submit(more);
  if (outcome.kind !== 'received') throw new Error(JSON.stringify(outcome));
  return {
    receipt: outcome.receipt,
    matter: must(await loadMatter(world.deps.table, outcome.matter.number)),
  };
}

const officer = (role: string, agency: string) =>
  Viewer.parse({ sub: `${role}-1`, name: '某人', role, agency });
const everything = async () =>
  (await world.deps.table.client.send(new ScanCommand({ TableName: world.deps.table.name }))).Items ?? [];

describe('what the public reports', () => {
  test('004 第四十七条、002 第十三条: the reporter is kept apart and sealed; somebody unknown leaves nothing, whatever was typed', async () => {
    const { matter } = await received({ identity: 'named', ...CANARY });
    const unknown = await received({ ...CANARY, text: '匿名的反映，姓名是误填的。' });
    expect(matter.named).toBe(true);
    expect(unknown.matter.named).toBe(false);
    const items = await everything();
    // Nor the address that somebody came from.
    for (const word of [...Object.values(CANARY), '192.0.2.'])
      expect(JSON.stringify(items)).not.toContain(word);
    expect(items.filter(({ sk }) => sk === 'REPORTER').map(({ pk }) => pk)).toEqual([
      `INBOX#${matter.number}`,
    ]);
    expect(await reveal(world.deps, officer('reviewer', 'county'), unknown.matter)).toBeUndefined();
  });

  test('looking at the reporter is logged before it is shown, and is for those who verify', async () => {
    const { matter } = await received({ identity: 'named', ...CANARY });
    const reviewer = officer('reviewer', 'county');
    expect(await reveal(world.deps, reviewer, matter)).toEqual(CANARY);
    const [seen] = await listMatterLog(world.deps.table, matter.number);
    expect(seen).toMatchObject({ did: 'reporter-seen', by: { role: 'reviewer', id: 'reviewer-1' } });
    expect(mayReveal(reviewer, matter)).toBe(true);
    expect(mayReveal(officer('receiving-clerk', 'county'), matter)).toBe(false);
    expect(mayReveal(officer('reviewer', 'city'), matter)).toBe(false);
  });

  test('what is missing is told field by field, and nothing is kept', async () => {
    const outcome = await submit({ text: '短', identity: 'named', institution: '', target: 'institution' });
    expect(outcome).toMatchObject({ kind: 'refused' });
    const fields = outcome.kind === 'refused' ? outcome.errors.map(({ field }) => field) : [];
    expect(fields).toEqual(['institution', 'text', 'name', 'contact']);
    expect(await submit({ agency: 'nowhere' })).toMatchObject({ errors: [{ field: 'agency' }] });
  });

  test('a complaint about a county agency goes to the one above; about one that has none above, to its leading group alone', async () => {
    const county = (await received({ target: 'agency', institution: '' })).matter;
    expect(county).toMatchObject({ agency: 'city', guarded: false, about: { agency: 'county' } });
    expect(mayHandle(officer('reviewer', 'city'), county)).toBe(true);
    expect(mayHandle(officer('leading-group', 'county'), county)).toBe(false);
    const city = (await received({ agency: 'city', target: 'agency' })).matter;
    expect(city).toMatchObject({ agency: 'city', guarded: true });
    const allowed = ['receiving-clerk', 'reviewer', 'leading-group', 'seal-keeper', 'authority'].filter(
      (role) => mayHandle(officer(role, 'city'), city),
    );
    expect(allowed).toEqual(['leading-group']);
  });

  test('the same form sent twice is one report with one answer; another text is another report', async () => {
    const key = 'one-and-the-same-form';
    const [first, second, other] = [
      await submit({}, { key }),
      await submit({}, { key }),
      await submit({ text: '另一件事，另一个内容。' }, { key }),
    ];
    if (first.kind !== 'received' || second.kind !== 'received' || other.kind !== 'received')
      throw new Error('not received');
    expect(second.receipt).toEqual(first.receipt);
    expect(other.receipt.number).not.toBe(first.receipt.number);
  });

  test('one address hands in ten an hour; an hour later it may again', async () => {
    const from = { address: '198.51.100.7' };
    const kinds: string[] = [];
    for (let n = 0; n < 12; n += 1) kinds.push((await submit({}, from)).kind);
    expect(kinds.filter((kind) => kind === 'received')).toHaveLength(10);
    expect(kinds.at(-1)).toBe('too-many');
    await world.runFor(130);
    expect((await submit({}, from)).kind).toBe('received');
  });
});

test('fsck misses a reporter where one gave a name, and finds one where nobody did', () => {
  const matter: Matter = {
    number: '20260907-0000-0000',
    kind: 'complaint',
    agency: 'county',
    guarded: false,
    about: { institution: '某药店' },
    named: true,
    text: '柜台后面没有药师。',
    receivedAt: world.deps.now(),
    state: 'received',
    version: 1,
    check: '',
  };
  const found = (named: boolean, reporter: boolean) =>
    checkInbox(
      { entries: [], rows: [], matters: [{ matter: { ...matter, named }, reporter, files: [] }] },
      new Map(),
      () => undefined,
    ).length;
  expect([found(true, true), found(false, false), found(true, false), found(false, true)]).toEqual([
    0, 0, 1, 1,
  ]);
});

describe('asking what became of it', () => {
  test('number and check value in any spelling open it; a wrong one of either is the same answer after the same time', async () => {
    const { receipt, matter } = await received();
    await takeUp(world.deps, officer('reviewer', 'county'), matter);
    const asked = (number: string, code: string) => findMatter(world.deps, { number, code }, '203.0.113.1');
    const spelt = await asked(
      ` ${receipt.number.toLowerCase().replaceAll('-', ' ')}`,
      receipt.code.replaceAll('-', '').toLowerCase(),
    );
    expect(spelt).toMatchObject({ kind: 'found', found: { state: 'verifying' } });
    const wrong: [string, string][] = [
      [receipt.number, '0000-0000-0000'],
      ['20260907-0000-0000', receipt.code],
      ['', ''],
      [receipt.number, 'x'.repeat(500)],
    ];
    for (const [number, code] of wrong) {
      const began = performance.now();
      expect(await asked(number, code)).toEqual({ kind: 'unknown' });
      expect(performance.now() - began).toBeGreaterThan(LEAST_TIME - 5);
    }
  });

  test('nobody goes on trying one number, not even from ever new addresses', async () => {
    const { receipt } = await received();
    const tries = Array.from({ length: 12 }, (_, n) =>
      findMatter(world.deps, { number: receipt.number, code: '0000-0000-0000' }, `203.0.113.${n + 10}`),
    );
    const kinds = (await Promise.all(tries)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'too-many').length).toBeGreaterThan(0);
    expect(await findMatter(world.deps, receipt, '203.0.113.99')).toEqual({ kind: 'too-many' });
  });

  test('the answer is there once it is given; a ticket opens its own matter, for two hours', async () => {
    const { receipt, matter } = await received();
    await conclude(world.deps, officer('reviewer', 'county'), matter, '经核查，已责令改正。');
    const answer = await findMatter(world.deps, receipt, '203.0.113.2');
    expect(answer).toMatchObject({ found: { state: 'concluded', answer: { text: '经核查，已责令改正。' } } });
    const { table, now } = world.deps;
    const ticket = await ticketFor(table, receipt.number, now());
    expect(await numberOfTicket(table, ticket, now())).toBe(receipt.number);
    expect(await numberOfTicket(table, ticket.replace(/.$/, '0'), now())).not.toBe(`${receipt.number}x`);
    expect(await numberOfTicket(table, `20260907-0000-0000${ticket.slice(18)}`, now())).toBeUndefined();
    await world.runFor(121);
    expect(await numberOfTicket(table, ticket, now())).toBeUndefined();
  });

  test('two officers do not work over each other', async () => {
    const { matter } = await received();
    const reviewer = officer('reviewer', 'county');
    await conclude(world.deps, reviewer, matter, '第一个答复');
    await expect(conclude(world.deps, reviewer, matter, '第二个答复')).rejects.toThrow(/matter/);
  });
});

describe('files that come with a report', () => {
  const arrive = async (matter: Matter, upload: string, body: string) => {
    const key = `uploads/${matter.number.replaceAll('-', '').toLowerCase()}/inbox/${upload}/说明.pdf`;
    const { PutObjectCommand } = await import('@aws-sdk/client-s3');
    const { files } = world.deps;
    await files.client.send(new PutObjectCommand({ Bucket: files.uploads, Key: key, Body: body }));
    await inspectUpload(world.deps, { key, size: Buffer.byteLength(body) });
  };

  test('five at most, each asked for before it is posted, inspected like any other, and refused with a reason', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { matter } = await received();
    const asked = [];
    for (let n = 0; n < INBOX_MOST + 1; n += 1)
      asked.push(await requestMatterFile(world.deps, matter, () => ''));
    expect(asked.filter(Boolean)).toHaveLength(INBOX_MOST);
    await arrive(matter, must(asked[0]).upload, '这不是 PDF');
    await arrive(matter, 'nobody-asked', '这不是 PDF');
    const files = await loadMatterFiles(world.deps.table, matter.number);
    expect(files.filter(({ state }) => state !== 'awaited')).toMatchObject([
      { state: 'refused', fileName: '说明.pdf' },
    ]);
    expect(JSON.stringify(warned.mock.calls)).not.toContain('说明');
    warned.mockRestore();
  });
});

test('every step that takes a report takes its text, asks for no reporter, and no document gives a number for looking into it', () => {
  const taking = procedures.flatMap((procedure) =>
    procedure.steps
      .filter(({ takesReport }) => takesReport !== undefined)
      .map((step) => ({ procedure, step })),
  );
  expect(taking.length).toBeGreaterThan(4);
  for (const { procedure, step } of taking) {
    const named = `${procedure.id} ${step.id}`;
    expect(step.payload.find(({ name }) => name === step.takesReport)?.kind, named).toBe('long-text');
    expect(step.payload.map(({ name }) => name).join(' '), named).not.toMatch(/reporter/);
    for (const { length } of timesFor(procedure)) expect(length.unit, named).toBe('none');
  }
  expect(complaintRules().map(({ source }) => source)).toEqual(
    expect.arrayContaining(['000', '001', '002', '004']),
  );
});
