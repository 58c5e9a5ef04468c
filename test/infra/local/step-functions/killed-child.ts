import { appendFileSync } from 'node:fs';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { openStepFunctions } from '../../../../infra/local/step-functions/index.ts';
import { clientOf, machine, task } from './harness.ts';

/**
 * Runs executions on the real clock until it is killed: a call that takes `slow` ms, a Wait of one second, a Map.
 * Arguments: database, log of function calls, how many executions to start, slow.
 */
export const journey = machine({
  First: task('slow', { Next: 'Pause' }),
  Pause: { Type: 'Wait', Seconds: 1, Next: 'Each' },
  Each: {
    Type: 'Map',
    Items: '{% [1, 2, 3] %}',
    MaxConcurrency: 2,
    ItemProcessor: { StartAt: 'Item', States: { Item: task('item') } },
    End: true,
  },
});

async function main([file = '', log = '', count = '0', slow = '0']: string[]): Promise<void> {
  const service = openStepFunctions({
    file,
    clock: Date.now,
    machines: [{ name: 'm', definition: journey }],
    async invoke(name, payload) {
      appendFileSync(log, `${name} ${JSON.stringify(payload)}\n`);
      if (name === 'slow') await new Promise((resolve) => setTimeout(resolve, Number(slow)));
      return payload;
    },
  });
  const client = clientOf(service);
  for (let n = 0; n < Number(count); n += 1) {
    const stateMachineArn = service.machineArn('m');
    await client.send(new StartExecutionCommand({ stateMachineArn, name: `n${n}`, input: String(n) }));
    process.stdout.write(`started ${n}\n`);
  }
  setInterval(() => {}, 1000);
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
