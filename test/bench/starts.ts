import { percentile, type Row } from './measure.ts';
import { type Served, serveFolder } from './served.ts';

const WARM = 3;

/** The first start with demonstration data, then starts on the folder it left; the last of them stays for the other arms. */
export async function startsBench(data: string): Promise<{ rows: Row[]; served: Served }> {
  const first = await serveFolder(data);
  await first.stop();
  const times: number[] = [];
  let served = await serveFolder(data);
  times.push(served.firstPage);
  while (times.length < WARM) {
    await served.stop();
    served = await serveFolder(data);
    times.push(served.firstPage);
  }
  const rows: Row[] = [
    {
      what: 'first start with demonstration data, to the first page',
      value: first.firstPage,
      unit: 'ms',
      n: 1,
      target: '< 15000',
    },
    {
      what: 'start to the first page (median)',
      value: percentile(times, 0.5),
      unit: 'ms',
      n: WARM,
      target: '< 5000',
    },
  ];
  return { rows, served };
}
