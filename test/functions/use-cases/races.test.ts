import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/event.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { textFact } from '../../../domain/criterion.ts';
import type { Procedure, Step } from '../../../domain/procedure.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { listBars } from '../../../functions/adapters/bars.ts';
import { putInstitution } from '../../../functions/adapters/directory.ts';
import { type ActOutcome, act } from '../../../functions/use-cases/act.ts';
import type { Deps } from '../../../functions/use-cases/deps.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { enterBar } from '../../../functions/use-cases/registers/keep.ts';
import { answers } from '../../../infra/cli/simulation/walks/answers.ts';
import { procedures } from '../../../procedures/registry.ts';
import { openWorld, type World } from '../world.ts';
import {
  APPLICANT,
  begun,
  begunOf,
  done,
  expectGapless,
  expectSound,
  freshKey,
  insist,
  must,
  officer,
} from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

/** What an institution begins with; what an agreement's years bring races in links.test.ts. */
const APPLICATIONS = procedures.filter(({ id }) => !/\/(agreement|change|exit)$/.test(id));

const stateOf = async (caseId: string) => (await loadCase(world.deps.table, caseId)).state;

function somebody({ actor: [role = 'public'] }: Step, n: number): Actor {
  return role === 'applicant' ? APPLICANT : officer(role, n);
}

/** What an ordinary person says with the step. */
function said(procedure: Procedure, step: Step, state: CaseState) {
  const { calendar, now } = world.deps;
  return answers(step, { procedure, calendar, state, today: dateOf(now()) });
}

/** Two people take their steps at the same moment, both having seen the case as it stands. */
async function race(
  caseId: string,
  procedure: Procedure,
  pair: readonly [Step, Step],
): Promise<ActOutcome[]> {
  const state = await stateOf(caseId);
  return await Promise.all(
    pair.map((step, n) =>
      act(world.deps, {
        caseId,
        actor: somebody(step, n + 1),
        act: { step: step.id, payload: said(procedure, step, state) },
        seenVersion: state.version,
        idempotencyKey: freshKey(),
      }),
    ),
  );
}

/** Of the steps that move a case on from where it was handed in: the first with itself, and each with the next. */
function pairs({ steps }: Procedure, { stage }: CaseState): [Step, Step][] {
  const moving = steps.filter(({ from, to }) => from.includes(stage) && to !== null && to !== stage);
  return [moving[0], ...moving].flatMap((one, n): [Step, Step][] => {
    const other = moving[n] ?? moving[0];
    return one && other ? [[one, other]] : [];
  });
}

describe('two at the same moment on the same case', () => {
  test.each(APPLICATIONS.map((procedure) => [procedure.id, procedure] as const))(
    '%s: one of them acts; the other is told, with the fresh state, who did what',
    async (id, procedure) => {
      const drafted = async () => {
        const caseId = await begunOf(world.deps, { procedure: id });
        const submit = must(procedure.steps.find(({ edits }) => edits));
        await done(world.deps, caseId, APPLICANT, submit.id, said(procedure, submit, await stateOf(caseId)));
        return caseId;
      };
      const first = await drafted();
      let raced = 0;
      for (const pair of pairs(procedure, await stateOf(first))) {
        const caseId = await drafted();
        const { version } = await stateOf(caseId);
        const outcomes = await race(caseId, procedure, pair);
        const [winner, ...others] = outcomes.flatMap((one, n) => (one.kind === 'done' ? n : []));
        // Not what this case is ready for: neither may do it.
        if (outcomes.every(({ kind }) => kind === 'refused')) continue;
        raced += 1;
        const names = pair.map((step) => step.id).join(' and ');
        expect(others, names).toEqual([]);
        const loser = must(outcomes.find(({ kind }) => kind !== 'done'));
        // Where the loser's step was never open to him, he is told that; else what the winner did meanwhile.
        if (loser.kind === 'stale') {
          const won = must(pair[must(winner)]);
          expect(loser.since, names).toMatchObject([
            { n: version + 1, type: won.event, actor: somebody(won, must(winner) + 1) },
          ]);
          expect(loser.state.stage, names).toBe(won.to);
        } else expect(loser, names).toMatchObject({ kind: 'refused' });
        expect((await stateOf(caseId)).version, names).toBe(version + 1);
        await expectSound(world.deps, caseId);
      }
      expect(raced).toBeGreaterThan(0);
      await expectGapless(world.deps);
    },
  );
});

/** Does something between the moment at which an act has read everything and the one at which it writes. */
async function inBetween(
  work: () => Promise<unknown>,
  acting: (deps: Deps) => Promise<ActOutcome>,
): Promise<ActOutcome> {
  const { table } = world.deps;
  let waiting = true;
  const send = async (command: Parameters<typeof table.client.send>[0]) => {
    if (waiting && command instanceof TransactWriteCommand) {
      waiting = false;
      await work();
    }
    return await table.client.send(command);
  };
  const client: typeof table.client = Object.create(table.client, { send: { value: send } });
  const outcome = await acting({ ...world.deps, table: { ...table, client } });
  expect(waiting).toBe(false);
  return outcome;
}

const CLERK = { role: 'receiving-clerk', id: 'clerk', agency: 'city' } as const;

async function handedIn(institution: string): Promise<string> {
  const { deps } = world;
  const profile = { id: institution, name: institution, address: '某路', kind: 'medical-institution' };
  await insist(() => putInstitution(deps.table, profile));
  const caseId = await begun(deps, [], 'city', institution);
  await done(deps, caseId, { ...APPLICANT, institution }, 'submit');
  return caseId;
}

describe('what is written while somebody decides', () => {
  test('the applicant withdraws while an officer accepts: the officer is told, and no number is used up', async () => {
    const { deps } = world;
    const caseId = await handedIn('withdrawing');
    const { version } = await stateOf(caseId);
    const accept = { step: 'accept', payload: {} };
    const outcome = await inBetween(
      () => done(deps, caseId, { ...APPLICANT, institution: 'withdrawing' }, 'withdraw', { reason: '改期' }),
      (here) =>
        act(here, {
          caseId,
          actor: officer(),
          act: accept,
          seenVersion: version,
          idempotencyKey: freshKey(),
        }),
    );
    expect(outcome).toMatchObject({
      kind: 'stale',
      since: [{ type: 'withdrawn', actor: { role: 'applicant' } }],
      state: { stage: 'withdrawn' },
    });
    await expectGapless(deps);
    await expectSound(deps, caseId);
  });

  test('第十条 a bar entered while an acceptance is being written: the acceptance says what was known, and the next one meets the bar', async () => {
    const { deps } = world;
    const accept = (caseId: string, here: Deps = deps) =>
      act(here, {
        caseId,
        actor: officer(),
        act: { step: 'accept', payload: {} },
        idempotencyKey: freshKey(),
      });
    const bar = {
      fact: 'terminatedForBreachOn',
      subject: 'institution',
      who: '某机构',
      start: '2026-03-02',
      source: '原系统台账',
    } as const;
    const caseId = await handedIn('barred');
    const creditCode = textFact((await stateOf(caseId)).facts, 'creditCode');
    const outcome = await inBetween(
      () => enterBar(deps, CLERK, { ...bar, creditCode }),
      (here) => accept(caseId, here),
    );
    // In the order in which they came on record the acceptance was the first: nobody could have known of the bar.
    expect(outcome.kind).toBe('done');
    const accepted = must((await stateOf(caseId)).history.findLast(({ type }) => type === 'accepted'));
    expect(accepted.payload.register ?? {}).not.toHaveProperty('terminatedForBreachOn');
    expect(await listBars(deps.table, 'city')).toHaveLength(1);
    const later = await handedIn('barred');
    expect(await accept(later)).toMatchObject({ kind: 'refused', refusals: [{ reason: 'guard' }] });
  });
});
