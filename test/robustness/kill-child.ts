import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { openHouse } from './house.ts';
import { putDirectory } from './people.ts';
import { type Errand, PLANS, perform } from './plans.ts';

/** What the test asks of one life of the process. */
export interface Life {
  data: string;
  startedAt: number;
  errands: Errand[];
  /** Tells so many cases of the demonstration first. */
  demonstrate?: number | boolean;
}

/** What the process says, one JSON a line, each written only after the fact. */
export type Word =
  | { loaded: true }
  | { open: true }
  | { acknowledged: Errand }
  | { failed: string; error: string };

const say = (word: Word): void => void writeSync(1, `${JSON.stringify(word)}\n`);

/** Lives until it is killed: opens the edition and lets every errand's client go on where it was acknowledged. */
async function live({ data, startedAt, errands, demonstrate = false }: Life): Promise<void> {
  const { deps } = await openHouse(data, startedAt, { demonstrate });
  await putDirectory(deps);
  say({ open: true });
  await Promise.all(
    errands.map(async (begun) => {
      let errand = begun;
      while (errand.acknowledged < PLANS[errand.plan].length) {
        try {
          errand = await perform(deps, errand);
          say({ acknowledged: errand });
        } catch (error) {
          say({ failed: errand.key, error: String(error) });
          await pause(50);
        }
      }
    }),
  );
}

flushCompileCache();
say({ loaded: true });
// The test has the next process loaded while the one before still works.
createInterface({ input: process.stdin }).once('line', (line) => void live(JSON.parse(line) as Life));
