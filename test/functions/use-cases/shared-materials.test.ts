import { afterAll, beforeAll, expect, test } from 'vitest';
import { formOf } from '../../../forms/registry.ts';
import { loadAgency, putAgency } from '../../../functions/adapters/directory.ts';
import { loadForm, saveForm } from '../../../functions/adapters/drafts.ts';
import { loadDossier } from '../../../functions/use-cases/dossier.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, begunOf, done, must, officer, take } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const CHECKS = 'guangdong/acceptance-checks';
const FORM = 'guangdong/application';

/** How one material stands. */
async function standing(caseId: string, id: string) {
  const { materials, missingMaterials } = await loadDossier(
    world.deps,
    await loadCase(world.deps.table, caseId),
  );
  const { material, required } = must(materials.find((one) => one.material.id === id));
  return { required, missing: missingMaterials.includes(material.label) };
}

test('004 第八条 what the agency can look up itself is not asked of the applicant, until it has looked and found nothing', async () => {
  const { deps } = world;
  const caseId = await begunOf(deps, { procedure: 'guangdong/designation' });
  const { procedure } = await loadCase(deps.table, caseId);
  const shared = must(procedure.materials.find(({ sharedWhen }) => sharedWhen !== undefined));
  const fact = must(shared.sharedWhen);
  expect(await standing(caseId, shared.id)).toEqual({ required: 'unknown', missing: false });
  await done(deps, caseId, APPLICANT, 'submit');
  const found = must(formOf(CHECKS).samples[0]).values;
  const record = (value: boolean) =>
    done(deps, caseId, officer(), 'record-checks', { forms: { [CHECKS]: { ...found, [fact]: value } } });
  await record(false);
  expect(await standing(caseId, shared.id)).toEqual({ required: 'yes', missing: true });
  await record(true);
  expect(await standing(caseId, shared.id)).toEqual({ required: 'no', missing: false });
});

test('004 第八条 a written pledge stands in the place of a material on the agency’s list, and of no other', async () => {
  const { deps } = world;
  const agency = must(await loadAgency(deps.table, 'city'));
  await putAgency(deps.table, { ...agency, pledgeMatters: ['material-08-4'] });
  const caseId = await begunOf(deps, { procedure: 'guangdong/designation' });
  const sample = must(formOf(FORM).samples.find(({ id }) => id === 'with-pledge'));
  const pledge = async (...pledgedMaterials: string[]) => {
    const saved = must(await loadForm(deps.table, caseId, FORM));
    const input = { ...saved.input, ...sample.values, pledgedMaterials, applicationDate: '2026-09-07' };
    await saveForm(deps.table, caseId, { ...saved, input, version: saved.version + 1 });
  };
  await pledge('material-08-4');
  expect(await standing(caseId, 'material-08-4')).toEqual({ required: 'no', missing: false });
  expect(await standing(caseId, 'material-08-5')).toMatchObject({ required: 'yes' });
  await pledge('material-08-4', 'material-08-5');
  const refused = await take(deps, caseId, APPLICANT, 'submit');
  expect(refused).toMatchObject({ kind: 'refused', refusals: [{ reason: 'guard' }] });
  await pledge('material-08-4');
  await done(deps, caseId, APPLICANT, 'submit');
});
