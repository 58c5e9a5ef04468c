import { paginateScan, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textFact } from '../../../domain/criterion.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { listBars } from '../../../functions/adapters/bars.ts';
import { putInstitution } from '../../../functions/adapters/directory.ts';
import { loadForm, saveForm } from '../../../functions/adapters/drafts.ts';
import { pageOfLog } from '../../../functions/adapters/register-log.ts';
import { loadDossier } from '../../../functions/use-cases/dossier.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import {
  type BarEntry,
  dischargeBar,
  endBar,
  enterBar,
  enterFigure,
} from '../../../functions/use-cases/registers/keep.ts';
import { barKinds, figureKinds } from '../../../functions/use-cases/registers/kinds.ts';
import {
  checkRegisters,
  impliedBy,
  type Registers,
  readRegisters,
} from '../../../infra/local/fsck/check-registers.ts';
import type { Item } from '../../../infra/local/fsck/evidence.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, begun, done, insist, must, officer, procedure, submitted, take } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const CLERK = { role: 'receiving-clerk', id: 'clerk', agency: 'city' } as const;
const PANEL = {
  panel: { members: [{ name: '王某', organisation: '某单位', profession: '医药卫生', interest: false }] },
};
/** A made-up person: the region 999999 is nobody's. */
const ID_NUMBER = '999999198001010011';

const dossierOf = async (caseId: string) =>
  await loadDossier(world.deps, await loadCase(world.deps.table, caseId));
/** Changes what a draft's form says. */
async function amended(caseId: string, formId: string, change: Record<string, unknown>): Promise<void> {
  const saved = must(await loadForm(world.deps.table, caseId, formId));
  const input = { ...saved.input, ...change };
  await saveForm(world.deps.table, caseId, { ...saved, input, version: saved.version + 1 });
}

/** A draft of another institution, with its own codes and people. */
async function drafted(institution: string, change: Record<string, unknown>): Promise<string> {
  await insist(() =>
    putInstitution(world.deps.table, {
      id: institution,
      name: institution,
      address: '某路',
      kind: 'medical-institution',
    }),
  );
  const caseId = await begun(world.deps, [], 'city', institution);
  const forms = procedure().forms.map(({ form }) => form);
  for (const form of forms) {
    const saved = await loadForm(world.deps.table, caseId, form);
    const mine = Object.entries(change).filter(([name]) => saved && name in saved.input);
    if (mine.length > 0) await amended(caseId, form, Object.fromEntries(mine));
  }
  return caseId;
}

const byHand = (entry: Partial<BarEntry>): BarEntry => ({
  fact: 'terminatedForBreachOn',
  subject: 'institution',
  who: '某机构',
  start: '2026-03-02',
  source: '原系统台账',
  ...entry,
});

async function entered(entry: Partial<BarEntry>): Promise<string> {
  const outcome = await enterBar(world.deps, CLERK, byHand(entry));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome.errors));
  return outcome.entry.id;
}

test('what can be barred follows from the procedures: every date a refusal ground counts from, and every bar a deadline writes', () => {
  const kinds = barKinds([procedure()]);
  expect(kinds.map(({ fact }) => fact).sort()).toEqual([
    'fraudFoundOn',
    'personCausedTerminationOn',
    'secondFailureOn',
    'terminatedForBreachOn',
    'terminatedForViolationOn',
  ]);
  expect(kinds.find(({ fact }) => fact === 'terminatedForBreachOn')).toMatchObject({
    length: { unit: 'years', n: 1 },
    outstanding: 'breachLiabilityOutstanding',
  });
  expect(figureKinds([procedure()]).map(({ fact }) => fact)).toEqual([
    'quotaOverrunPercent',
    'fundSupportMonths',
  ]);
});

test('第十四条（前） falsified materials bar the institution for three years: its next application is met at the door, nobody else’s', async () => {
  const { deps } = world;
  const caseId = await submitted(deps);
  await done(deps, caseId, officer(), 'accept');
  await done(deps, caseId, officer('reviewer'), 'convene-panel', PANEL);
  expect(await listBars(deps.table, 'city')).toEqual([]);
  await done(deps, caseId, officer('reviewer'), 'end-for-falsification', {
    foundOn: '2026-09-04',
    facts: '租赁合同系伪造',
    evidence: '出租人书面证明',
  });
  const [record] = await listBars(deps.table, 'city');
  expect(record).toMatchObject({
    bar: {
      fact: 'fraudFoundOn',
      start: '2026-09-04',
      end: '2029-09-04',
      agency: 'city',
      origin: { kind: 'case', caseId, deadline: 'falsification-ban' },
    },
  });
  // Its own case is not met by what it found itself.
  expect((await dossierOf(caseId)).register).toEqual({});
  const again = await submitted(deps);
  const { register, registered } = await dossierOf(again);
  expect(register).toEqual({ fraudFoundOn: '2026-09-04' });
  expect(registered[0]?.words).toMatch(/自2026年9月4日起，至2029年9月4日.*案卷自动记入/u);
  const refused = await take(deps, again, officer(), 'accept');
  expect(refused).toMatchObject({ kind: 'refused' });
  expect(JSON.stringify(refused)).toContain('3年内不予受理');
  const other = await drafted('other-hospital', { creditCode: '52999999MB1A00002W' });
  expect((await dossierOf(other)).register).toEqual({});
});

test('第十条（七） a bar from elsewhere is found by the credit code, tells whether its liability is open, and goes once an officer ends it', async () => {
  const { deps } = world;
  const caseId = await drafted('third-hospital', { creditCode: '52999999MB1A000030' });
  const { facts } = await dossierOf(caseId);
  const creditCode = textFact(facts, 'creditCode');
  const id = await entered({ who: '第三医院', creditCode, start: '2024-01-05', outstanding: true });
  const known = await dossierOf(caseId);
  expect(known.register).toEqual({ terminatedForBreachOn: '2024-01-05', breachLiabilityOutstanding: true });
  await done(deps, caseId, { ...APPLICANT, institution: 'third-hospital' }, 'submit');
  // Past its year, but the liability is still open.
  expect(await take(deps, caseId, officer(), 'accept')).toMatchObject({ kind: 'refused' });
  await dischargeBar(deps, CLERK, { id, reason: '违约金已付清' });
  expect((await dossierOf(caseId)).register).toMatchObject({ breachLiabilityOutstanding: false });
  expect(await endBar(deps, CLERK, { id, reason: '复议撤销' })).toMatchObject({ kind: 'done' });
  expect((await dossierOf(caseId)).registered).toEqual([]);
  expect(await endBar(deps, CLERK, { id, reason: '再来一次' })).toBeUndefined();
  expect(await endBar(deps, { ...CLERK, agency: 'county' }, { id, reason: '别的机构' })).toBeUndefined();
  await done(deps, caseId, officer(), 'accept');
  // What was looked up when it was handed in is taken back by what is looked up now.
  const { history, facts: after } = (await loadCase(deps.table, caseId)).state;
  expect(history.at(-1)?.payload.register).toEqual({
    terminatedForBreachOn: null,
    breachLiabilityOutstanding: null,
  });
  expect(after.terminatedForBreachOn).toBeNull();
  const { entries: log } = await pageOfLog(deps.table, 'city', { limit: 100 });
  expect(log.filter(({ what }) => what === id).map(({ did, why }) => [did, why])).toEqual([
    ['bar-ended', '复议撤销'],
    ['bar-discharged', '违约金已付清'],
    ['bar-entered', '原系统台账'],
  ]);
});

test('第十条（八） a person is found by the identity number, which stands nowhere in the register; a namesake is only pointed out', async () => {
  const { deps } = world;
  const person = { subject: 'person', fact: 'personCausedTerminationOn', who: '赵示例' } as const;
  await entered({ ...person, idNumber: ID_NUMBER, start: '2025-05-06' });
  const same = await drafted('fourth-hospital', {
    creditCode: '52999999MB1A000043',
    legalRepresentativeName: '赵示例',
    legalRepresentativeId: ID_NUMBER,
  });
  expect((await dossierOf(same)).register).toEqual({ personCausedTerminationOn: '2025-05-06' });
  const namesake = await drafted('fifth-hospital', {
    creditCode: '52999999MB1A000056',
    legalRepresentativeName: '赵示例',
    legalRepresentativeId: '999999198001010038',
  });
  const { register, registered } = await dossierOf(namesake);
  expect(register).toEqual({});
  expect(registered).toMatchObject([{ hint: true, fact: 'personCausedTerminationOn' }]);
  const { Items = [] } = await deps.table.client.send(
    new ScanCommand({
      TableName: deps.table.name,
      FilterExpression: 'begins_with(pk, :register) OR begins_with(pk, :barred)',
      ExpressionAttributeValues: { ':register': 'REGISTER#', ':barred': 'BARRED#' },
    }),
  );
  expect(Items.length).toBeGreaterThan(4);
  expect(JSON.stringify(Items)).not.toContain(ID_NUMBER);
});

test.each([
  [{ fact: 'unknownFact' }, 'fact'],
  [{ creditCode: '52999999MB1A00003X' }, 'creditCode'],
  [{ start: '2026-13-01' }, 'start'],
  [{ start: '2027-01-01' }, 'start'],
  [{ source: '  ' }, 'source'],
  [{ subject: 'person' as const, idNumber: '999999198001010012' }, 'idNumber'],
  [{ subject: 'person' as const }, 'idNumber'],
  [{ fact: 'fraudFoundOn', outstanding: true }, 'outstanding'],
  [{}, 'creditCode'],
])(
  'a bar that could not be found or believed is refused with the field at fault: %j',
  async (entry, field) => {
    const outcome = await enterBar(world.deps, CLERK, byHand(entry));
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(outcome.kind === 'refused' && outcome.errors.map((error) => error.field)).toContain(field);
  },
);

describe('第二十四条 the figures of the area', () => {
  const enter = (agency: string, value: number, year = 2026) =>
    enterFigure(
      world.deps,
      { ...CLERK, agency },
      {
        fact: 'quotaOverrunPercent',
        year,
        value,
        on: '2026-08-31',
        source: '基金运行月报',
      },
    );

  test('hold for the agency and those below it, until one of these has its own; the latest counts, and only in its year', async () => {
    const county = await begun(world.deps, [], 'county');
    const of = async () => (await dossierOf(county)).register.quotaOverrunPercent;
    expect(await of()).toBeUndefined();
    await enter('city', 30, 2025);
    expect(await of()).toBeUndefined();
    await enter('city', 12);
    expect(await of()).toBe(12);
    world.moveTo('2026-09-07T11:00');
    await enter('city', 15);
    expect(await of()).toBe(15);
    await enter('county', 3);
    expect(await of()).toBe(3);
    const { registered } = await dossierOf(county);
    const entry = registered.find(({ fact }) => fact === 'quotaOverrunPercent');
    expect(entry).toMatchObject({ agency: 'county' });
    expect(entry?.words).toContain('来源：基金运行月报（2026年8月31日）');
  });

  test('close the gate at the door, which the leading group opens for one exit (退一进一), and for each exit once', async () => {
    const { deps } = world;
    await enterFigure(
      deps,
      { ...CLERK, agency: 'district' },
      { fact: 'fundSupportMonths', year: 2026, value: 5, on: '2026-08-31', source: '基金运行月报' },
    );
    const cases = [await submitted(deps, 'district'), await submitted(deps, 'district')] as const;
    const clerk = officer('receiving-clerk', 1, 'district');
    for (const caseId of cases)
      expect(await take(deps, caseId, clerk, 'accept')).toMatchObject({ kind: 'refused' });
    const waive = (caseId: string) =>
      take(deps, caseId, officer('leading-group', 1, 'district'), 'waive-ground', {
        ground: 'ground-24',
        basis: 'one-out-one-in',
        exited: 'Ｈ３７１５０２００１ ',
        reason: '腾退名额',
      });
    const outcomes = await Promise.all(cases.map(waive));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    const refused = outcomes.find((one) => one.kind === 'refused');
    expect(refused?.refusals).toMatchObject([{ reason: 'payload', field: 'exited' }]);
    expect(refused?.refusals[0]?.message).toMatch(/已经由收件编号.*使用过，只能使用一次/u);
    // The case that has it may say it again; whoever tries later is told the same.
    const winner = cases[outcomes.findIndex(({ kind }) => kind === 'done')] ?? '';
    expect(await waive(winner)).toMatchObject({ kind: 'done' });
  });
});

/** The whole table, as it looks at a folder. */
async function partitions(): Promise<Map<string, Item[]>> {
  const found = new Map<string, Item[]>();
  const { table } = world.deps;
  for await (const { Items = [] } of paginateScan({ client: table.client }, { TableName: table.name })) {
    for (const item of Items) found.set(String(item.pk), [...(found.get(String(item.pk)) ?? []), item]);
  }
  return found;
}

test('fsck finds the registers just as the histories say, and every bar, pointer or use that is missing, changed or made up', async () => {
  const { deps } = world;
  const all = await partitions();
  const registers = readRegisters(all);
  const ids = [...all.keys()].flatMap((pk) => (pk.startsWith('CASE#') ? pk.slice('CASE#'.length) : []));
  const loaded = await Promise.all(ids.map((caseId) => loadCase(deps.table, caseId)));
  const implied = loaded.map((one) => impliedBy(one, one.procedure, one.state, deps.calendar, registers));
  const found = (changed: Partial<Registers>, of = implied) =>
    checkRegisters({ ...registers, ...changed }, of).map(({ what }) => what);
  expect(found({})).toEqual([]);
  expect(implied.flatMap(({ bars }) => bars)).toHaveLength(1);
  expect(registers.claims).toHaveLength(1);
  const { bars, pointers, claims } = registers;
  const made = bars.filter(({ record }) => record.bar.origin.kind === 'case');
  expect(found({ bars: bars.filter((one) => !made.includes(one)) })).toContain('案卷有这项限制，却没有登记');
  const later = bars.map(({ pk, record }) => ({
    pk,
    record: { ...record, bar: { ...record.bar, start: civilDate('2026-09-06') } },
  }));
  expect(found({ bars: later })).toContain('与案卷的内容不一致');
  expect(found({}, [])).toEqual(expect.arrayContaining([expect.stringContaining('没有这项限制')]));
  expect(found({ pointers: pointers.slice(1) })).toEqual([expect.stringContaining('缺少检索项')]);
  expect(found({ pointers: [...pointers, { subject: 'code:X', agency: 'city', id: 'none' }] })).toEqual([
    '检索项指向不存在的登记',
  ]);
  expect(found({ claims: [] })).toEqual([expect.stringContaining('没有登记')]);
  expect(found({ claims: [...claims, { ...must(claims[0]), value: '别的' }] })).toHaveLength(1);
});
