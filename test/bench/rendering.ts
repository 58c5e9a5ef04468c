import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { registerFormDocuments } from '../../functions/documents/form-documents.ts';
import { createChromiumEngine } from '../../templates/engine/chromium.ts';
import type { DocumentDefinition } from '../../templates/engine/document.ts';
import { createRenderer } from '../../templates/engine/render.ts';
import { documentOf } from '../../templates/registry.ts';
import { openTestAuthority, requestFor, testSealer } from '../functions/seals/signers.ts';
import { percentile, type Row, timed } from './measure.ts';
import { openOtherFlow } from './other-flow.ts';

const NOTICE = 'liaocheng/annex-04-1-acceptance';
const DISEASES = 'outpatient-special-diseases/annex-02-application-form';
/** As issued: with the seal's place and the code to verify it by. */
const ISSUED = { sealAnchor: true, verifyAt: 'https://ybdd.example.gov.cn' };
const WARM_UP = 15;
const PAIRS = 60;
/** The flows take turns in blocks, with a pause: a tab that is still being closed would burden the next print. */
const BLOCK = 6;
const SETTLE_MS = 150;
const FORMS = 30;
const AT_ONCE = 240;
const FLAT_FROM = 300;
const FLAT_TO = 1000;
const SEALS = 40;
const COLD = 3;

const row = (what: string, value: number, unit: string, n: number, target?: string): Row => ({
  what,
  value,
  unit,
  n,
  ...(target !== undefined && { target }),
});
const rowsOf = (what: string, times: readonly number[], half: string, most?: string): Row[] => [
  row(`${what}, p50`, percentile(times, 0.5), 'ms', times.length, half),
  row(`${what}, p95`, percentile(times, 0.95), 'ms', times.length, most),
];

/** The goals of printing, sealing and starting, and the flow of others beside ours, in turns. Takes about two minutes. */
export async function renderingBench(): Promise<Row[]> {
  registerFormDocuments();
  const notice = documentOf(NOTICE);
  // The browser stays the same throughout: whether its memory grows is to be seen.
  const engine = createChromiumEngine({ restartAfter: FLAT_TO * 2 });
  const renderer = createRenderer({ engine });
  const print = (document: DocumentDefinition) => renderer.pdf(document, document.sample(), ISSUED);
  const several = async (count: number, document = notice) => {
    const times: number[] = [];
    for (let n = 0; n < count; n++) times.push(await timed(() => print(document)));
    return times;
  };
  try {
    await several(WARM_UP);
    const pairs = await inTurns(() => print(notice), renderer.html(notice, notice.sample(), ISSUED));
    await several(5, documentOf(DISEASES));
    const forms = await several(FORMS, documentOf(DISEASES));
    const seals = await sealing(await print(notice));
    await several(FLAT_FROM - 2 * WARM_UP - PAIRS - FORMS);
    const early = engine.memory();
    await several(FLAT_TO - FLAT_FROM);
    const late = engine.memory();
    const ratio = percentile(pairs.theirs, 0.5) / percentile(pairs.ours, 0.5);
    return [
      ...rowsOf('one-page notice, warm', pairs.ours, '<= 50', '<= 80'),
      row('one-page notice, fresh tab and file page, p50', percentile(pairs.theirs, 0.5), 'ms', PAIRS),
      row('one-page notice, times faster than that', ratio, '×', PAIRS, '>= 4'),
      ...rowsOf('form of 54 diseases, warm', forms, '<= 100'),
      ...seals,
      row(`memory of the browser after ${FLAT_TO} renders`, late / 2 ** 20, 'MB', 1, '<= 300'),
      row(`growth since render ${FLAT_FROM}`, (late / early - 1) * 100, '%', 1, '<= 5'),
      await throughput(notice),
      cold(),
    ];
  } finally {
    await renderer.close();
  }
}

async function inTurns(ours: () => Promise<unknown>, html: string) {
  const other = await openOtherFlow();
  const times = { ours: [] as number[], theirs: [] as number[] };
  try {
    for (let n = 0; n < 5; n++) await other.print(html);
    for (let block = 0; block < PAIRS / BLOCK; block++) {
      await setTimeout(SETTLE_MS);
      for (let n = 0; n < BLOCK; n++) times.ours.push(await timed(ours));
      await setTimeout(SETTLE_MS);
      for (let n = 0; n < BLOCK; n++) times.theirs.push(await timed(() => other.print(html)));
    }
  } finally {
    await other.close();
  }
  return times;
}

/** Finishing, drawing the seal and signing, the key's own work aside: that is the signing service's. */
async function sealing(pdf: Uint8Array): Promise<Row[]> {
  const authority = openTestAuthority();
  const identity = authority.identity('bench');
  let spentSigning = 0;
  const sealer = testSealer(authority.trust, [identity], (ms) => {
    spentSigning += ms;
  });
  const request = requestFor([identity]);
  const times: number[] = [];
  let size = 0;
  for (let n = 0; n < SEALS + 5; n++) {
    spentSigning = 0;
    const took = await timed(async () => {
      size = (await sealer.seal(pdf, request)).pdf.length;
    });
    if (n >= 5) times.push(took - spentSigning);
  }
  return [
    row('finishing, seal and CMS without the key service, p50', percentile(times, 0.5), 'ms', SEALS, '<= 40'),
    row('sealed notice', size / 1000, 'KB', 1, '<= 130'),
  ];
}

async function throughput(notice: DocumentDefinition): Promise<Row> {
  const browsers = Math.min(2, cpus().length);
  const engine = createChromiumEngine({ browsers, queue: AT_ONCE });
  const renderer = createRenderer({ engine });
  try {
    await engine.warm();
    const all = (count: number) =>
      Promise.all(Array.from({ length: count }, () => renderer.pdf(notice, notice.sample(), ISSUED)));
    await all(WARM_UP);
    const took = await timed(() => all(AT_ONCE));
    return row(`notices a second, ${browsers} browsers`, (AT_ONCE * 1000) / took, '/s', AT_ONCE, '>= 30');
  } finally {
    await renderer.close();
  }
}

/** From the start of a process, its modules included, to the PDF in hand; browser unpacked, fonts cut. */
function cold(): Row {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-bench-'));
  const program = `
    const { createRenderer } = await import(${JSON.stringify(new URL('../../templates/engine/render.ts', import.meta.url).href)});
    const { acceptance } = await import(${JSON.stringify(new URL('../../templates/liaocheng/annex-04-1-acceptance.ts', import.meta.url).href)});
    const { writeFileSync } = await import('node:fs');
    writeFileSync(${JSON.stringify(join(folder, 'notice.pdf'))}, await createRenderer().pdf(acceptance, acceptance.sample()));
    process.exit(0);`;
  // The first run fills Node's compile cache, as setting up and every earlier start do.
  const times = Array.from({ length: COLD + 1 }, () => {
    const begun = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return performance.now() - begun;
  });
  rmSync(folder, { recursive: true, force: true });
  return row(
    'notice PDF, from the start of a process (median)',
    percentile(times.slice(1), 0.5),
    'ms',
    COLD,
    '<= 800',
  );
}
