import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const CHILD = fileURLToPath(new URL('zone-child.ts', import.meta.url));

/** Zones with their minutes behind UTC on New Year's Day of 2026: the earliest, the latest, summer times, a half hour. */
const ZONES = {
  'Pacific/Kiritimati': -840,
  'Pacific/Pago_Pago': 660,
  'America/New_York': 300,
  'Europe/London': 0,
  'Asia/Shanghai': -480,
  'Asia/Kolkata': -330,
} as const;

interface Said {
  offset: number;
  same: {
    moments: [at: string, date: string, weekday: number, there: boolean][];
    courses: unknown[];
    disagreements: string[];
  };
}

async function saidIn(zone: string): Promise<Said> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 32 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Said;
}

test('wherever the machine stands, it is the same day in China, and every course has the same dates', async () => {
  const zones = Object.keys(ZONES);
  const said: Said[] = [];
  // Two at a time: the machines this runs on have two cores.
  for (let n = 0; n < zones.length; n += 2)
    said.push(...(await Promise.all(zones.slice(n, n + 2).map(saidIn))));
  // The zones were really set.
  expect(said.map(({ offset }) => offset)).toEqual(Object.values(ZONES));
  const [first, ...others] = said.map(({ same }) => same);
  for (const other of others) expect(other).toEqual(first);
  expect(first?.moments.map(([, date]) => date)).toEqual([
    '2024-02-29',
    '2024-02-29',
    '2024-03-01',
    '2024-12-31',
    '2025-01-01',
    '2026-10-10',
    '2026-10-10',
    '2026-03-08',
    '2026-10-25',
  ]);
  expect(first?.moments.every(([, , , there]) => there)).toBe(true);
  expect(first?.disagreements).toEqual([]);
  expect(first?.courses.length).toBeGreaterThan(10);
});
