import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventPayload } from '../../../domain/case/event.ts';
import { textFact } from '../../../domain/criterion.ts';
import { listBars } from '../../../functions/adapters/bars.ts';
import { loadFollows } from '../../../functions/adapters/follows.ts';
import type { Proposal } from '../../../functions/adapters/proposals.ts';
import { loadDossier } from '../../../functions/use-cases/dossier.ts';
import { openProposals } from '../../../functions/use-cases/links/proposals.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { enterInstitutionFact } from '../../../functions/use-cases/registers/institution-facts.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, begun, done, must, officer, take } from './cases.ts';
import { agreed, followed, type Signed } from './signed.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  world.moveTo('2026-11-23');
});
afterAll(() => world.close());

const PHARMACY = { kind: 'retail-pharmacy' } as const;
const GUANGDONG = 'guangdong/designation';
const stateOf = async (caseId: string) => (await loadCase(world.deps.table, caseId)).state;
const proposed = async (caseId: string): Promise<Proposal[]> =>
  await openProposals(world.deps.table, await loadCase(world.deps.table, caseId));

/** An agreement of an institution with its own code. */
async function agreement(of: Signed, creditCode: string): Promise<string> {
  return (await agreed(world, { ...of, facts: { creditCode, ...of.facts } })).agreement;
}

const ENDED = {
  facts: '虚构医药服务，查证属实',
  on: '2026-11-23',
  cause: 'violation',
  personsAtFault: 'no',
  outstanding: 'yes',
} satisfies EventPayload;

/** The ground a step offers first. */
async function groundOf(caseId: string, step: string): Promise<string> {
  const { procedure } = await loadCase(world.deps.table, caseId);
  const field = procedure.steps.find(({ id }) => id === step)?.payload.find(({ name }) => name === 'ground');
  return must(field?.options?.[0]).value;
}

async function terminate(caseId: string, agency: string, more: EventPayload = {}): Promise<void> {
  const { state } = await loadCase(world.deps.table, caseId);
  const step = state.applicantKind === PHARMACY.kind ? 'terminate-pharmacy' : 'terminate-institution';
  await done(world.deps, caseId, officer('leading-group', 1, agency), step, {
    ground: await groundOf(caseId, step),
    ...ENDED,
    ...more,
  });
  await followed(world);
}

test('第三十三条: what a county ends is proposed as 同时解除 in the hospital’s agreement with another agency, filled in, and goes round no further', async () => {
  const { deps } = world;
  const code = '52999999MB1A000056';
  const home = await agreement({ institution: 'both', agency: 'county' }, code);
  // Another account of the same institution: it is found by its code.
  const away = await agreement({ institution: 'both-elsewhere' }, code);
  await terminate(home, 'county');
  const [one, ...others] = await proposed(away);
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    step: 'terminate-across',
    binding: 'must',
    from: { caseId: home, agency: 'county', rule: 'terminated-elsewhere' },
    payload: {
      byAgency: '某县医保中心',
      on: '2026-11-23',
      cause: 'violation',
      personsAtFault: 'no',
      outstanding: 'yes',
    },
  });
  expect(String(one?.payload.theirNumber)).toMatch(/^某县医保.*〔2026〕1号$/u);
  await done(deps, away, officer('leading-group'), 'terminate-across', must(one).payload);
  expect(await proposed(away)).toEqual([]);
  await followed(world);
  const [{ outcomes } = { outcomes: [] }] = (await loadFollows(deps.table, away)).slice(-1);
  expect(outcomes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['nobody']));
  expect(outcomes.some(({ kind }) => kind === 'proposed')).toBe(false);
});

test('第三十二条（十五）: branches under the same person are proposed to end with the one whose head was at fault; other pharmacies are not', async () => {
  const same = { legalRepresentativeName: '赵示例', legalRepresentativeId: '999999198001010011' };
  const other = {
    legalRepresentativeName: '钱示例',
    legalRepresentativeId: '999999198001010038',
  };
  const branch = (institution: string, facts: Record<string, string>, code: string) =>
    agreement({ ...PHARMACY, institution, facts: { ...SOLE, ...facts } }, code);
  const one = await branch('branch-1', same, '52999999MB1A00002W');
  const two = await branch('branch-2', same, '52999999MB1A000030');
  const three = await branch('branch-3', other, '52999999MB1A000043');
  await terminate(one, 'city', { personsAtFault: 'yes', whose: 'all' });
  expect(await proposed(two)).toMatchObject([
    {
      step: 'terminate-branch',
      binding: 'must',
      payload: { branch: '聊城市东昌府区安康示例大药房', cause: 'violation' },
    },
  ]);
  expect(await proposed(three)).toEqual([]);
  // 第十条（八）: whoever is named as the cause is barred, and nobody else in charge.
  await terminate(three, 'city', { personsAtFault: 'yes', whose: 'one', person: '钱示例' });
  const persons = (await listBars(world.deps.table, 'city')).filter(({ bar }) => bar.subject === 'person');
  expect(persons.map(({ bar }) => bar.who).sort()).toEqual(['赵示例', '钱示例']);
  expect(persons.every(({ subjects }) => subjects.some((one) => one.startsWith('person:')))).toBe(true);
});

/** Nobody else in charge whose number the samples share. */
const SOLE = { principalName: '', principalId: '', controllerName: '', controllerId: '' };

test('第四十三条、第四十九条 of 004: a city’s suspension must follow in other regions, a county’s is only pointed out', async () => {
  const { deps } = world;
  const suspension = {
    facts: '查证属实',
    demands: '整改',
    startsOn: '2026-11-23',
    until: '2027-02-01',
  };
  const of = { procedure: GUANGDONG };
  const code = '52999999MB1A000069';
  const city = await agreement({ ...of, institution: 'province-wide', agency: 'city' }, code);
  const away = await agreement({ ...of, institution: 'province-wide', agency: 'district' }, code);
  await done(deps, city, officer('reviewer'), 'suspend', {
    ground: await groundOf(city, 'suspend'),
    ...suspension,
  });
  await followed(world);
  expect(await proposed(away)).toMatchObject([
    {
      step: 'suspend-with-home',
      binding: 'must',
      payload: { homeAgency: '某市医保中心', homeLevel: 'city' },
    },
  ]);
});

test('第十条（六）: after an end for a violation the next application is refused at the door, for three years, and until the penalty is discharged', async () => {
  const { deps } = world;
  const institution = 'ended';
  const code = await sampleCode();
  const caseId = await agreement({ institution }, code);
  await terminate(caseId, 'city');
  expect((await listBars(deps.table, 'city')).map(({ bar }) => bar.fact)).toContain(
    'terminatedForViolationOn',
  );
  const again = await begun(deps, [], 'city', institution);
  const applicant = { ...APPLICANT, institution };
  await done(deps, again, applicant, 'submit');
  const refused = await take(deps, again, officer(), 'accept');
  expect(JSON.stringify(refused)).toContain('因违法违规被解除协议');
  const known = async () => (await loadDossier(deps, await loadCase(deps.table, again))).register;
  expect(await known()).toMatchObject({
    terminatedForViolationOn: '2026-11-23',
    violationPenaltyOutstanding: true,
  });
  world.moveTo('2029-11-26');
  const later = await begun(deps, [], 'city', institution);
  await done(deps, later, applicant, 'submit');
  const third = () => take(deps, later, officer(), 'accept');
  // The years are over, the penalty is not.
  expect(JSON.stringify(await third())).toContain('因违法违规被解除协议');
  await done(deps, caseId, officer('reviewer'), 'record-discharge', {
    dischargedOn: '2029-11-25',
    finding: '罚款已缴清',
  });
  expect(await known()).toMatchObject({ violationPenaltyOutstanding: false });
  expect(await third()).toMatchObject({ kind: 'done' });
});

/** The code the sample application gives. */
async function sampleCode(): Promise<string> {
  const draft = await begun(world.deps, [], 'city', 'hospital');
  const { facts } = await loadDossier(world.deps, await loadCase(world.deps.table, draft));
  return textFact(facts, 'creditCode');
}

test('what only a person knows of an institution is put on record with its source, and answers what the agreement asks', async () => {
  const { deps } = world;
  const caseId = await agreement({ procedure: GUANGDONG, institution: 'public-one' }, '52999999MB1A00007X');
  const of = async () => (await loadDossier(deps, await loadCase(deps.table, caseId))).register;
  expect((await of()).publicInstitution).toBeUndefined();
  const enter = (value: string, source = '事业单位登记') =>
    enterInstitutionFact(
      deps,
      { ...officer('reviewer'), agency: 'city' },
      { institution: 'public-one', fact: 'publicInstitution', value, source },
    );
  expect(await enter('perhaps')).toMatchObject({ kind: 'refused' });
  expect(await enter('yes', ' ')).toMatchObject({ kind: 'refused' });
  expect(await enter('yes')).toMatchObject({ kind: 'done' });
  expect((await of()).publicInstitution).toBe(true);
  expect((await stateOf(caseId)).stage).toBe('in-force');
});
