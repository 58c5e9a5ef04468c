import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { actsBench } from './acts.ts';
import { callsBench } from './calls.ts';
import type { Row } from './measure.ts';
import { pagesBench } from './pages.ts';
import { papersBench } from './papers.ts';
import { startsBench } from './starts.ts';
import { tableBench } from './table.ts';
import { openWorld } from './world.ts';

/** `npm run bench [-- --json]`: what the product does on this machine, as a table or as JSON. Takes about two minutes. */
const json = process.argv.includes('--json');
const { log } = console;
// The functions log for CloudWatch on standard output, which here belongs to the table.
console.log = () => {};
console.warn = () => {};

const machine = {
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryMB: Math.round(totalmem() / 2 ** 20),
  node: process.version,
  loadBefore: loadavg().map((load) => Math.round(load * 100) / 100),
};
const begun = performance.now();
const rows: Row[] = [];
if (!json)
  log(
    `${machine.processor} × ${machine.cores}, ${machine.memoryMB} MB, Node ${machine.node}, load before ${machine.loadBefore.join(' ')}`,
  );

await arm('starts, pages, papers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-bench-'));
  try {
    const { rows: starts, served } = await startsBench(join(folder, 'data'));
    try {
      return [...starts, ...(await pagesBench(served)), ...(await papersBench(served))];
    } finally {
      await served.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
await arm('acts and table', async () => {
  const world = await openWorld();
  try {
    return [...(await actsBench(world)), ...(await tableBench(world))];
  } finally {
    await world.close();
  }
});
await arm('calls', callsBench);

const seconds = Math.round((performance.now() - begun) / 1000);
if (json) log(JSON.stringify({ machine, seconds, rows }, undefined, 2));
else log(`${seconds} s`);
process.exit(process.exitCode ?? 0);

/** Runs one arm; one that breaks is told and does not keep the others from running. */
async function arm(name: string, work: () => Promise<Row[]>): Promise<void> {
  try {
    const found = await work();
    rows.push(...found);
    if (!json) for (const row of found) log(line(row));
  } catch (error) {
    process.exitCode = 1;
    console.error(`${name}:`, error);
  }
}

function line({ what, value, unit, n, target, note }: Row): string {
  const figure = value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
  const more = [`n=${n}`, target && `target ${target}`, note].filter(Boolean).join('; ');
  return `${what.padEnd(56)} ${figure.padStart(8)} ${unit.padEnd(3)} ${more}`;
}
