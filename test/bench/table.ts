import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { percentile, type Row, timed } from './measure.ts';
import type { World } from './world.ts';

const ROUNDS = 10;
const EACH = 40;

/** Puts and gets of a kilobyte, one after another over HTTP, the two tables taking turns. */
export async function tableBench({ tables }: World): Promise<Row[]> {
  const times = {
    embedded: { put: [] as number[], get: [] as number[] },
    dynalite: { put: [] as number[], get: [] as number[] },
  };
  const item = (n: number) => ({ pk: { S: `BENCH#${n}` }, sk: { S: 'ITEM' }, text: { S: '医'.repeat(340) } });
  const key = (n: number) => ({ pk: { S: `BENCH#${n}` }, sk: { S: 'ITEM' } });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['embedded', 'dynalite'] as const) {
      const client = tables[name];
      for (let n = round * EACH; n < (round + 1) * EACH; n += 1) {
        times[name].put.push(
          await timed(() => client.send(new PutItemCommand({ TableName: 'dingdian', Item: item(n) }))),
        );
        times[name].get.push(
          await timed(() =>
            client.send(new GetItemCommand({ TableName: 'dingdian', Key: key(n), ConsistentRead: true })),
          ),
        );
      }
    }
  }
  // The first round warms both up.
  const typical = (samples: number[]) => percentile(samples.slice(EACH), 0.5);
  return (['put', 'get'] as const).flatMap((what) => {
    const ours = typical(times.embedded[what]);
    const theirs = typical(times.dynalite[what]);
    const n = (ROUNDS - 1) * EACH;
    return [
      { what: `table ${what} p50, embedded (on disk)`, value: ours, unit: 'ms', n },
      { what: `table ${what} p50, dynalite (in memory)`, value: theirs, unit: 'ms', n },
      { what: `table ${what}: embedded / dynalite`, value: ours / theirs, unit: '×', n },
    ];
  });
}
