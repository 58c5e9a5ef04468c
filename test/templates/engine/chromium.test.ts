import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { type ChromiumEngine, createChromiumEngine } from '../../../templates/engine/chromium.ts';
import { readPdf } from '../read-pdf.ts';

const engine = createChromiumEngine();
afterAll(() => engine.close());

const options = { title: '', lang: 'zh-CN', date: '2026-11-22' };
const html = (body: string) =>
  `<!doctype html><html lang="zh-CN"><title>医保</title><body>${body}</body></html>`;
/** Takes about ten seconds to lay out and tag. */
const heavy = html(`<table>${'<tr><td>医保</td><td>定点</td></tr>'.repeat(20_000)}</table>`);

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The one browser's process, once it runs. */
async function pidOf(one: ChromiumEngine): Promise<number> {
  await one.warm();
  return one.processes()[0] ?? 0;
}

const ownFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`dingdian-chromium-${process.pid}-`));

describe('printing', () => {
  test('the same input gives the same bytes, from another browser too', async () => {
    const page = html('<h1>受理通知书</h1><table><tr><th>编号</th><td>12</td></tr></table>');
    const first = await engine.print(page, options);
    const second = await engine.print(page, options);
    process.kill(await pidOf(engine), 'SIGKILL');
    const third = await engine.print(page, options);
    const hashes = [first, second, third].map((pdf) => createHash('sha256').update(pdf).digest('hex'));
    expect(new Set(hashes).size).toBe(1);
    expect(Buffer.from(first).toString('latin1')).toContain("(D:20261122000000+00'00')");
  });

  test('prints asked for at once come out whole, in the order asked', async () => {
    const order: number[] = [];
    const all = Array.from({ length: 12 }, async (_, n) => {
      const pdf = await engine.print(html(`第${n}份`), options);
      order.push(n);
      return (await readPdf(pdf)).text;
    });
    expect(await Promise.all(all)).toEqual(Array.from({ length: 12 }, (_, n) => `第${n}份`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('a healthy engine says so', async () => {
    expect(await engine.healthy()).toBe(true);
    expect(engine.memory()).toBeGreaterThan(10 * 2 ** 20);
  });
});

describe('faults', () => {
  test('a browser that dies in the middle of a print costs one retry', async () => {
    const one = createChromiumEngine();
    const pid = await pidOf(one);
    const printing = one.print(html('<p>医保</p>'.repeat(3000)), options);
    await delay(20);
    process.kill(pid, 'SIGKILL');
    expect((await readPdf(await printing)).text).toContain('医保');
    expect(await pidOf(one)).not.toBe(pid);
    await one.close();
  });

  test('a print over its time limit is given up, its browser killed, and the next one works', async () => {
    const one = createChromiumEngine({ timeLimit: 1200 });
    const pid = await pidOf(one);
    await expect(one.print(heavy, options)).rejects.toMatchObject({ name: 'PrintTimeoutError' });
    expect((await readPdf(await one.print(html('随后'), options))).text).toBe('随后');
    expect(runs(pid)).toBe(false);
    await one.close();
  });

  test('a print over its memory limit is given up, its browser killed, and the next one works', async () => {
    const one = createChromiumEngine();
    const idle = await one.warm().then(() => one.memory());
    await one.close();
    const limited = createChromiumEngine({ memoryKill: idle + 60 * 2 ** 20 });
    const pid = await pidOf(limited);
    await expect(limited.print(heavy, options)).rejects.toMatchObject({ name: 'PrintMemoryError' });
    expect((await readPdf(await limited.print(html('随后'), options))).text).toBe('随后');
    expect(runs(pid)).toBe(false);
    await limited.close();
  });

  test('a full queue refuses at once and keeps what it has', async () => {
    const one = createChromiumEngine({ queue: 2 });
    const kept = [1, 2, 3].map((n) => one.print(html(`${n}`), options));
    await expect(one.print(html('4'), options)).rejects.toMatchObject({ name: 'PrintQueueFullError' });
    expect(await Promise.all(kept)).toHaveLength(3);
    await one.close();
  });

  test('a browser is replaced after its number of prints', async () => {
    const one = createChromiumEngine({ restartAfter: 2 });
    const pid = await pidOf(one);
    for (const n of [1, 2]) await one.print(html(`${n}`), options);
    expect(one.processes()).toEqual([pid]);
    await one.print(html('3'), options);
    expect(one.processes()).not.toContain(pid);
    expect(runs(pid)).toBe(false);
    await one.close();
  });

  test('closing ends every process, removes every folder and rejects what waits', async () => {
    const before = ownFolders();
    const two = createChromiumEngine({ browsers: 2 });
    await two.warm();
    const pids = two.processes();
    expect(pids).toHaveLength(2);
    const unfinished = [1, 2, 3].map((n) => two.print(heavy + n, options));
    const outcomes = Promise.allSettled(unfinished);
    await two.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(pids.some(runs)).toBe(false);
    expect(ownFolders()).toEqual(before);
    await expect(two.print(html(''), options)).rejects.toMatchObject({ name: 'PrintEngineError' });
    expect(await two.healthy()).toBe(false);
  });
});
