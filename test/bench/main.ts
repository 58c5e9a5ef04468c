import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { actsBench } from './acts.ts';
import { batchBench } from './batch.ts';
import { callsBench } from './calls.ts';
import { faultsBench } from './faults.ts';
import { met, type Row } from './measure.ts';
import { pagesBench } from './pages.ts';
import { papersBench } from './papers.ts';
import { clockBench, modelBench } from './proofs.ts';
import { registerBench } from './register.ts';
import { renderingBench } from './rendering.ts';
import { startsBench } from './starts.ts';
import { tableBench } from './table.ts';
import { openWorld } from './world.ts';

/**
 * `npm run bench [-- --json] [-- --only ARM] [-- --whole-batch]`: what the product does on this machine, as a table or as JSON, beside what is
 * aimed at. Exit 1 when a goal is missed or an arm breaks. Takes about five minutes.
 */
const json = process.argv.includes('--json');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
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

await arm('starts', async () => {
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
await arm('rendering', renderingBench);
await arm('acts', async () => {
  const world = await openWorld();
  try {
    return [...(await actsBench(world)), ...(await tableBench(world))];
  } finally {
    await world.close();
  }
});
await arm('batch', batchBench);
await arm('calls', callsBench);
// Only when asked for: it fills a table for minutes.
if (only === 'register') await arm('register', registerBench);
// Only when asked for: it takes hours.
if (only === 'faults') await arm('faults', faultsBench);
// Long proofs rather than measurements: only when asked for by name.
if (only === 'clock') await arm('clock', clockBench);
if (only === 'model') await arm('model', modelBench);

const seconds = Math.round((performance.now() - begun) / 1000);
if (json) log(JSON.stringify({ machine, seconds, rows }, undefined, 2));
else log(`${seconds} s`);
const missed = rows.filter((row) => !met(row));
for (const { what, target } of missed) console.error(`missed: ${what} ${target}`);
if (missed.length > 0) process.exitCode = 1;
process.exit(process.exitCode ?? 0);

/** Runs one arm; one that breaks is told and does not keep the others from running. */
async function arm(name: string, work: () => Promise<Row[]>): Promise<void> {
  if (only !== undefined && only !== name) return;
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
  const more = [`n=${n}`, target && `goal ${target}`, note].filter(Boolean).join('; ');
  return `${what.padEnd(56)} ${figure.padStart(8)} ${unit.padEnd(3)} ${more}`;
}
