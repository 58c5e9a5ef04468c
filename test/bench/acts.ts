import { act } from '../../functions/use-cases/act.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import { clerk, putDirectory } from '../robustness/people.ts';
import { type Errand, PLANS, perform } from '../robustness/plans.ts';
import { type Row, timed } from './measure.ts';
import type { World } from './world.ts';

const BATCHES = 6;
const EACH = 8;

/** Acceptances per second through the use case, one after another; the two ways to the table take turns. */
export async function actsBench({ http, inProcess }: World): Promise<Row[]> {
  await putDirectory(inProcess);
  const spent = { http: 0, inProcess: 0 };
  for (let batch = 0; batch <= BATCHES; batch += 1) {
    for (const [name, deps] of Object.entries({ http, inProcess }) as ['http' | 'inProcess', Deps][]) {
      const ready = await Promise.all(
        Array.from({ length: EACH }, (_, n) => submitted(inProcess, `${name}-${batch}-${n}`)),
      );
      const took = await timed(async () => {
        for (const caseId of ready) await accept(deps, caseId);
      });
      // The first batch warms both up.
      if (batch > 0) spent[name] += took;
    }
  }
  const n = BATCHES * EACH;
  const perSecond = (name: keyof typeof spent) => (n * 1000) / spent[name];
  return [
    { what: 'acceptances, SDK over HTTP', value: perSecond('http'), unit: '/s', n },
    { what: 'acceptances, within the process', value: perSecond('inProcess'), unit: '/s', n },
    {
      what: 'acceptances: within the process / over HTTP',
      value: perSecond('inProcess') / perSecond('http'),
      unit: '×',
      n,
    },
  ];
}

async function submitted(deps: Deps, key: string): Promise<string> {
  let errand: Errand = { key, plan: 'waiting', agency: 'city', institution: 'hospital', acknowledged: 0 };
  while (errand.acknowledged < PLANS.waiting.length) errand = await perform(deps, errand);
  return errand.caseId ?? '';
}

async function accept(deps: Deps, caseId: string): Promise<void> {
  const outcome = await act(deps, {
    caseId,
    actor: clerk('city'),
    act: { step: 'accept', payload: {} },
    idempotencyKey: `accept-${caseId}`,
  });
  if (outcome.kind !== 'done') throw new Error(`not accepted: ${outcome.kind}`);
}
