import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile, type Row, timed } from './measure.ts';
import type { Served } from './served.ts';

const NOTICE = 'liaocheng/annex-04-1-acceptance';
const RENDERS = 300;
const COLD = 3;

/** Blank papers in turn, more than the service keeps: warm through the service; the acceptance notice cold from a fresh process, and what memory 300 of them leave in use. */
export async function papersBench(served: Served): Promise<Row[]> {
  const times: number[] = [];
  const list = await (await fetch(`${served.address}/forms`)).text();
  const papers = [...list.matchAll(/href="(\/forms\/[^"]+\.pdf)"/g)].map(([, path]) => served.address + path);
  for (let n = 0; n < RENDERS; n += 1) {
    times.push(
      await timed(async () => {
        const answer = await fetch(papers[n % papers.length] ?? '');
        const body = new Uint8Array(await answer.arrayBuffer());
        if (answer.status !== 200 || body[0] !== 0x25) throw new Error(`no PDF: ${answer.status}`);
      }),
    );
  }
  const warm = times.slice(20);
  return [
    { what: 'blank papers in turn, warm, p50', value: percentile(warm, 0.5), unit: 'ms', n: warm.length },
    { what: 'blank papers in turn, warm, p95', value: percentile(warm, 0.95), unit: 'ms', n: warm.length },
    {
      what: 'blank papers in turn, first of a running service',
      value: times[0] ?? Number.NaN,
      unit: 'ms',
      n: 1,
    },
    { what: 'notice PDF, from the start of a process (median)', value: cold(), unit: 'ms', n: COLD },
    { what: `memory of the service after ${RENDERS} renders`, value: memory([served.pid]), unit: 'MB', n: 1 },
    {
      what: `memory of the browser after ${RENDERS} renders`,
      value: memory(below(served.pid)),
      unit: 'MB',
      n: 1,
    },
  ];
}

function cold(): number {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-bench-'));
  const times = Array.from({ length: COLD }, () => {
    const begun = performance.now();
    const out = join(folder, 'notice.pdf');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['infra/cli/main.ts', 'render', NOTICE, '--sample', '--out', out],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return performance.now() - begun;
  });
  rmSync(folder, { recursive: true, force: true });
  return percentile(times, 0.5);
}

/** Proportional memory of processes in megabytes, shared pages counted once; Linux only. */
function memory(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** Every process below one. */
function below(parent: number): number[] {
  const parents = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return [{ pid: Number(name), ppid: Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]) }];
    } catch {
      return [];
    }
  });
  const children = (of: number): number[] =>
    parents.filter(({ ppid }) => ppid === of).flatMap(({ pid }) => [pid, ...children(pid)]);
  return children(parent);
}
