import { setTimeout as pause } from 'node:timers/promises';
import { percentile, type Row } from './measure.ts';
import type { Served } from './served.ts';

const PER_SECOND = 50;
const SECONDS = 6;

/** Pages at a steady 50 requests a second; a request's time counts from when it was due, so that waiting is not forgotten. */
export async function pagesBench(served: Served): Promise<Row[]> {
  const clerk = await served.signIn('clerk');
  const queue = await (await fetch(`${served.address}/queue`, { headers: { cookie: clerk } })).text();
  const one = /href="(\/cases\/[\da-z]+)"/.exec(queue)?.[1];
  if (!one) throw new Error('the queue shows no case');
  const rows: Row[] = [];
  for (const [name, path, cookie] of [
    ['home', '/', ''],
    ['guide', '/guide', ''],
    ['queue', '/queue', clerk],
    ['case page', one, clerk],
  ] as const) {
    const url = served.address + path;
    await paced(url, cookie, PER_SECOND);
    const times = await paced(url, cookie, PER_SECOND * SECONDS);
    rows.push(
      { what: `${name} p50 at ${PER_SECOND}/s`, value: percentile(times, 0.5), unit: 'ms', n: times.length },
      {
        what: `${name} p99 at ${PER_SECOND}/s`,
        value: percentile(times, 0.99),
        unit: 'ms',
        n: times.length,
        target: '< 100',
      },
    );
  }
  return rows;
}

async function paced(url: string, cookie: string, count: number): Promise<number[]> {
  const begun = performance.now();
  return await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const due = begun + (n * 1000) / PER_SECOND;
      await pause(Math.max(0, due - performance.now()));
      const answer = await fetch(url, {
        headers: { accept: 'text/html', ...(cookie && { cookie }) },
        redirect: 'manual',
      });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
      return performance.now() - due;
    }),
  );
}
