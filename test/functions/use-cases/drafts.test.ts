import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '../../../forms/registry.ts';
import { loadForm } from '../../../functions/adapters/drafts.ts';
import { loadDossier } from '../../../functions/use-cases/dossier.ts';
import { saveDraftForm } from '../../../functions/use-cases/edit-form.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { startApplication } from '../../../functions/use-cases/start-application.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, begun, done, freshKey, must, officer, procedure, submitted, uploaded } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const FORM = formOf('liaocheng/annex-02-application');
const save = async (caseId: string, input: Record<string, unknown>, seen: number) =>
  await saveDraftForm(world.deps, await loadCase(world.deps.table, caseId), FORM, input, seen);
const kept = async (caseId: string) => (await loadForm(world.deps.table, caseId, FORM.id))?.input;
const dossierOf = async (caseId: string) =>
  await loadDossier(world.deps, await loadCase(world.deps.table, caseId));

async function empty(): Promise<string> {
  const request = {
    procedure: procedure(),
    agency: 'city',
    applicantKind: 'medical-institution',
    actor: APPLICANT,
  };
  return must(await startApplication(world.deps, { ...request, idempotencyKey: freshKey() }));
}

describe('saving a form', () => {
  test('keeps what was typed, right or wrong, and tells what is wrong', async () => {
    const caseId = await empty();
    const saved = await save(caseId, { unitName: '某医院', beds: '很多' }, 0);
    expect(saved).toMatchObject({ kind: 'saved', version: 1, complete: false });
    expect(saved.kind === 'saved' && saved.errors.length).toBeGreaterThan(0);
    expect(await kept(caseId)).toEqual({ unitName: '某医院', beds: '很多' });
    expect(await save(caseId, { beds: '20' }, 1)).toMatchObject({ kind: 'saved', version: 2 });
    expect(await kept(caseId)).toEqual({ unitName: '某医院', beds: '20' });
  });

  test('on a version that somebody else has saved since is refused, with what the other typed, and loses nothing', async () => {
    const caseId = await empty();
    await save(caseId, { unitName: '甲' }, 0);
    await save(caseId, { unitName: '乙' }, 1);
    expect(await save(caseId, { unitName: '丙' }, 1)).toEqual({
      kind: 'stale',
      version: 2,
      input: { unitName: '乙' },
    });
    expect(await save(caseId, { unitName: '丙' }, 7)).toMatchObject({ kind: 'stale', version: 2 });
    expect(await kept(caseId)).toEqual({ unitName: '乙' });
  });

  test('by five at once from the same version lets one through and tells the others who won', async () => {
    const caseId = await empty();
    const outcomes = await Promise.all(
      ['甲', '乙', '丙', '丁', '戊'].map((unitName) => save(caseId, { unitName }, 0)),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['saved', 'stale', 'stale', 'stale', 'stale']);
    const winner = await kept(caseId);
    for (const one of outcomes)
      if (one.kind === 'stale') expect(one).toEqual({ kind: 'stale', version: 1, input: winner });
  });

  test('at the moment of the submission is either in what was submitted or told that it came too late', async () => {
    const late = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const caseId = await begun(world.deps);
      const unitName = `第${round + 1}医院`;
      // From the save well ahead, through both at once, to the submission well ahead.
      const wait = async (milliseconds: number) =>
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
      const saving = async () => {
        await wait((round - 6) * 4);
        return await save(caseId, { unitName }, 1);
      };
      const handingIn = async () => {
        await wait((6 - round) * 4);
        return await done(world.deps, caseId, APPLICANT, 'submit');
      };
      const [saved] = await Promise.all([saving(), handingIn()]);
      late.add(saved.kind);
      const { state } = await loadCase(world.deps.table, caseId);
      const frozen = state.forms[FORM.id]?.unitName;
      if (saved.kind === 'saved') expect(frozen).toBe(unitName);
      else expect(saved).toEqual({ kind: 'closed' });
    }
    expect([...late].sort()).toEqual(['closed', 'saved']);
  });

  test('第十二条 is closed from the submission on, open for the correction, and closed again', async () => {
    const caseId = await submitted(world.deps);
    const before = await kept(caseId);
    expect(await save(caseId, { unitName: '改名医院' }, 1)).toEqual({ kind: 'closed' });
    expect(await kept(caseId)).toEqual(before);
    const findings = [{ material: 'material-08-4', finding: '缺末页' }];
    await done(world.deps, caseId, officer(), 'ask-for-more', { findings });
    expect(await save(caseId, { unitName: '改名医院' }, 1)).toMatchObject({ kind: 'saved', version: 2 });
    await done(world.deps, caseId, APPLICANT, 'supplement');
    expect(await save(caseId, { unitName: '再改' }, 2)).toEqual({ kind: 'closed' });
    const { state } = await loadCase(world.deps.table, caseId);
    expect(state.facts.unitName).toBe('改名医院');
  });
});

describe('how complete an application is', () => {
  test('an empty draft names every form, and asks for what everybody must hand in', async () => {
    const { incompleteForms, missingMaterials, materials } = await dossierOf(await empty());
    expect(incompleteForms).toEqual(procedure().forms.map(({ label }) => label));
    const always = materials
      .filter(({ material }) => !material.requiredWhen)
      .map(({ material }) => material.label);
    expect(missingMaterials).toEqual(always);
  });

  test('第八条 what is required only under a condition is unknown until the fact is given, then asked for or not', async () => {
    const caseId = await empty();
    const conditional = (await dossierOf(caseId)).materials.filter(({ material }) => material.requiredWhen);
    expect(conditional.length).toBeGreaterThan(0);
    expect(new Set(conditional.map(({ required }) => required))).toEqual(new Set(['unknown']));
    const filled = (await dossierOf(await begun(world.deps))).materials.filter(
      ({ material }) => material.requiredWhen,
    );
    expect(filled.map(({ required }) => required)).not.toContain('unknown');
  });

  test('第十二条（一） a material counts when a usable file is there: one that was refused does not, a second one does no harm', async () => {
    const caseId = await begun(world.deps, ['material-08-4']);
    const label = procedure().materials.find(({ id }) => id === 'material-08-4')?.label;
    await uploaded(world.deps, caseId, 'material-08-4', 'refused');
    expect((await dossierOf(caseId)).missingMaterials).toEqual([label]);
    await uploaded(world.deps, caseId, 'material-08-4');
    await uploaded(world.deps, caseId, 'material-08-4');
    const complete = await dossierOf(caseId);
    expect(complete.missingMaterials).toEqual([]);
    expect(complete.snapshot.files.filter(({ material }) => material === 'material-08-4')).toHaveLength(2);
  });

  test('the submission freezes forms and files as they were', async () => {
    const caseId = await begun(world.deps);
    const { snapshot } = await dossierOf(caseId);
    await done(world.deps, caseId, APPLICANT, 'submit');
    const { state } = await loadCase(world.deps.table, caseId);
    expect(state.forms).toEqual(snapshot.forms);
    expect(state.history.at(-1)?.payload.files).toEqual(snapshot.files);
    await uploaded(world.deps, caseId, 'material-08-4');
    expect((await loadCase(world.deps.table, caseId)).state.history.at(-1)?.payload.files).toEqual(
      snapshot.files,
    );
  });
});
