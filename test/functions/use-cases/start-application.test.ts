import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotFound } from '../../../functions/errors.ts';
import { type StartRequest, startApplication } from '../../../functions/use-cases/start-application.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, done, freshKey, itemsOf, must, officer, procedure, submitted } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const start = (more: Partial<StartRequest> = {}): Promise<string | undefined> =>
  startApplication(world.deps, {
    procedure: procedure(),
    agency: 'city',
    applicantKind: 'medical-institution',
    actor: APPLICANT,
    idempotencyKey: freshKey(),
    ...more,
  });

describe('a new application', () => {
  test('five times at once under one key is one draft', async () => {
    const idempotencyKey = freshKey();
    const ids = await Promise.all(Array.from({ length: 5 }, () => start({ idempotencyKey })));
    expect(new Set(ids).size).toBe(1);
    expect(await start({ idempotencyKey })).toBe(ids[0]);
    expect(await start({ idempotencyKey, applicantKind: 'retail-pharmacy' })).toBeUndefined();
  });

  test('with an agency, an institution or an earlier case that is not there begins nothing', async () => {
    for (const wrong of [
      { agency: 'nowhere' },
      { actor: { ...APPLICANT, institution: 'nobody' } },
      { copyOf: 'nothing' },
    ]) {
      const idempotencyKey = freshKey();
      await expect(start({ ...wrong, idempotencyKey })).rejects.toThrow(NotFound);
      expect(await start({ idempotencyKey })).toBeDefined();
    }
  });

  test('takes the applicant’s own forms over from an earlier case, not the officer’s', async () => {
    const earlier = await submitted(world.deps);
    await done(world.deps, earlier, officer(), 'record-checks', {
      forms: { 'liaocheng/acceptance-checks': { fundSupportMonths: 9 } },
    });
    const idempotencyKey = freshKey();
    const copy = must(await start({ copyOf: earlier, idempotencyKey }));
    const forms = await itemsOf(world.deps, copy, 'FORM#');
    expect(forms.map(({ sk }) => sk)).toEqual(
      procedure()
        .forms.map(({ form }) => `FORM#${form}`)
        .sort(),
    );
    // Asked again, it is the same draft with what has been typed since.
    expect(await start({ copyOf: earlier, idempotencyKey })).toBe(copy);
  });

  test('takes nothing over from another institution’s case', async () => {
    const others = await submitted(world.deps);
    const actor = { ...APPLICANT, id: 'applicant-2', institution: 'pharmacy' };
    const draft = must(await start({ copyOf: others, actor }));
    expect(await itemsOf(world.deps, draft, 'FORM#')).toEqual([]);
  });

  test('cut off before it had copied, it copies when it is asked again', async () => {
    const earlier = await submitted(world.deps);
    const idempotencyKey = freshKey();
    world.breakAt();
    await start({ copyOf: earlier, idempotencyKey: freshKey() });
    const forms = world.calls.findIndex((call) => call.endsWith('PutItem'));
    world.breakAt({ call: forms + 1, when: 'before' });
    await expect(start({ copyOf: earlier, idempotencyKey })).rejects.toThrow('PutItem');
    world.breakAt();
    const copy = must(await start({ copyOf: earlier, idempotencyKey }));
    expect(await itemsOf(world.deps, copy, 'FORM#')).toHaveLength(procedure().forms.length);
  });
});
