import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, test } from 'vitest';
import { substitute } from '../../infra/local/step-functions/index.ts';
import { lintMachine } from '../../infra/local/step-functions/lint.ts';
import { parseMachine } from '../../infra/local/step-functions/parse.ts';
import { BATCH } from '../../infra/manifest.ts';
import { type Bench, bench, fault } from './local/step-functions/harness.ts';

// asl-validator ships no type declarations.
const validate: (definition: unknown) => { isValid: boolean; errors: unknown[] } = createRequire(
  import.meta.url,
)('asl-validator');
const asl = readFileSync(new URL(`../../${BATCH.definition}`, import.meta.url), 'utf8');

describe('the definition of a batch', () => {
  test.each(['aws', 'aws-cn'])('is valid Amazon States Language in the partition %s', (Partition) => {
    const definition = substitute(asl, { ...BATCH.substitutions, Partition });
    expect(validate(definition)).toMatchObject({ isValid: true, errors: [] });
    expect(lintMachine(parseMachine(definition))).toEqual([]);
  });
});

let b: Bench | undefined;
afterEach(() => b?.close());

interface Call {
  index?: number;
  error?: { Error: string };
  finish?: boolean;
}

/** Runs a batch of so many items; `item` says how one goes. Returns what the function was called with. */
async function run(total: number, item: (index: number) => void): Promise<Call[]> {
  const calls: Call[] = [];
  const open = bench(substitute(asl, { ...BATCH.substitutions, Partition: 'aws' }), {
    'batch-item': (call: Call) => {
      calls.push(call);
      if (call.index !== undefined && !call.error) item(call.index);
    },
  });
  b = open;
  const arn = await open.start({ batchId: 'b', total });
  await open.advance(60 * 60 * 1000);
  expect((await open.describe(arn)).status).toBe('SUCCEEDED');
  return calls;
}

test.each([1, 7])('%i items are each done once, and then the end is told', async (total) => {
  const calls = await run(total, () => undefined);
  const done = calls.flatMap(({ index }) => index ?? []).sort((a, z) => a - z);
  expect(done).toEqual(Array.from({ length: total }, (_, n) => n + 1));
  expect(calls.at(-1)).toEqual({ batchId: 'b', finish: true });
});

test('an item that keeps failing is reported with its error after every retry, and holds up no other', async () => {
  const calls = await run(5, (index) => {
    if (index === 2) throw fault('Broken');
  });
  expect(calls.filter(({ index, error }) => index === 2 && !error)).toHaveLength(7);
  expect(calls.filter(({ error }) => error)).toMatchObject([{ index: 2, error: { Error: 'Broken' } }]);
  expect(new Set(calls.flatMap(({ index }) => index ?? [])).size).toBe(5);
});
