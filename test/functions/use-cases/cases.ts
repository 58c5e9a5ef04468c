import { BatchWriteCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import { firstBrokenLink } from '../../../domain/case/chain.ts';
import type { Actor, EventPayload } from '../../../domain/case/event.ts';
import type { Role } from '../../../domain/role.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { formOf } from '../../../forms/registry.ts';
import { loadHead } from '../../../functions/adapters/cases.ts';
import { recordUpload } from '../../../functions/adapters/drafts.ts';
import { keys } from '../../../functions/adapters/keys.ts';
import { type ActOutcome, act } from '../../../functions/use-cases/act.ts';
import type { Deps } from '../../../functions/use-cases/deps.ts';
import { loadDossier } from '../../../functions/use-cases/dossier.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { startApplication } from '../../../functions/use-cases/start-application.ts';
import { headOf } from '../../../functions/use-cases/write-case.ts';
import { procedureOf } from '../../../procedures/registry.ts';

let used = 0;

/** A value that must be there. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is nothing');
  return value;
}

/** A fresh Idempotency-Key. */
export function freshKey(): string {
  used += 1;
  return `key-${used}`;
}

export function procedure() {
  const found = procedureOf('liaocheng/designation');
  if (!found) throw new Error('no procedure');
  return found;
}

export const APPLICANT: Actor & { institution: string } = {
  role: 'applicant',
  id: 'applicant-1',
  institution: 'hospital',
};

export function officer(role: Role = 'receiving-clerk', n = 1, agency = 'city'): Actor {
  return { role, id: `${role}-${n}`, agency };
}

/** Tries again while the embedded DynamoDB plays its conflicts: for setting up, where they are not the matter. */
export async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (tries === 20 || !/Conflict|Contended|Throughput/u.test(name)) throw error;
    }
  }
}

/** A draft of any procedure, with every form filled in as the sample for its kind is, and every required material uploaded. */
export async function begunOf(
  deps: Deps,
  of: { procedure: string; kind?: string; agency?: string; institution?: string },
): Promise<string> {
  const { agency = 'city', institution = APPLICANT.institution } = of;
  const law = must(procedureOf(of.procedure));
  const applicantKind = of.kind ?? law.applicants[0]?.id ?? '';
  const actor = { ...APPLICANT, institution };
  const start = { procedure: law, agency, applicantKind, actor, idempotencyKey: freshKey() };
  const caseId = must(await insist(() => startApplication(deps, start)));
  const savedAt = deps.now();
  const forms = law.forms
    .filter(({ appliesTo }) => appliesTo.includes(applicantKind))
    .map(({ form }) => {
      const { samples } = formOf(form);
      const sample = samples.find(({ facts }) => facts.applicantKind === applicantKind) ?? samples[0];
      const input: Record<string, unknown> = { ...sample?.values };
      for (const name of ['applicationDate', 'appliedOn']) if (name in input) input[name] = dateOf(savedAt);
      return { ...keys.form(caseId, form), form: { form, input, version: 1, savedAt } };
    });
  await putAll(deps, forms);
  const { materials } = await loadDossier(deps, await loadCase(deps.table, caseId));
  const asked = materials.filter((one) => one.required === 'yes');
  await putAll(
    deps,
    asked.map(({ material: { id } }, n) => ({
      ...keys.material(caseId, id, `u${n}`),
      upload: { ...UPLOAD, material: id, upload: `u${n}`, receivedAt: savedAt },
    })),
  );
  return caseId;
}

/** A draft of a hospital, with every form filled in as its sample is, and every required material uploaded. */
export async function begun(
  deps: Deps,
  without: readonly string[] = [],
  agency = 'city',
  institution = APPLICANT.institution,
): Promise<string> {
  const caseId = await insist(() =>
    startApplication(deps, {
      procedure: procedure(),
      agency,
      applicantKind: 'medical-institution',
      actor: { ...APPLICANT, institution },
      idempotencyKey: freshKey(),
    }),
  );
  if (!caseId) throw new Error('the key was used before');
  const savedAt = deps.now();
  const forms = procedure().forms.map(({ form }) => {
    const sample = formOf(form).samples.find(({ id }) => id === 'medical-institution');
    const input: Record<string, unknown> = { ...sample?.values };
    if ('applicationDate' in input) input.applicationDate = dateOf(savedAt);
    return { ...keys.form(caseId, form), form: { form, input, version: 1, savedAt } };
  });
  await putAll(deps, forms);
  required ??= (await loadDossier(deps, await loadCase(deps.table, caseId))).materials.flatMap(
    ({ material, required: answer }) => (answer === 'yes' ? material.id : []),
  );
  const uploads = required
    .filter((material) => !without.includes(material))
    .map((material, n) => ({
      ...keys.material(caseId, material, `u${n}`),
      upload: { ...UPLOAD, material, upload: `u${n}`, receivedAt: savedAt },
    }));
  await putAll(deps, uploads);
  return caseId;
}

/** Materials that the sample hospital must hand in; the same for every case here. */
let required: string[] | undefined;

const UPLOAD = { fileName: '扫描件.pdf', size: 9, state: 'usable', key: 'k' } as const;

/** Many items in one call, as they are stored: these tests begin hundreds of cases. */
async function putAll({ table }: Deps, items: Record<string, unknown>[]): Promise<void> {
  let left: Record<string, unknown>[] = items;
  while (left.length > 0) {
    const RequestItems = { [table.name]: left.map((Item) => ({ PutRequest: { Item } })) };
    const { UnprocessedItems } = await insist(() =>
      table.client.send(new BatchWriteCommand({ RequestItems })),
    );
    left = (UnprocessedItems?.[table.name] ?? []).flatMap(({ PutRequest }) => PutRequest?.Item ?? []);
  }
}

/** Records an inspected file of a material. */
export async function uploaded(
  deps: Deps,
  caseId: string,
  material: string,
  state: 'usable' | 'refused' = 'usable',
) {
  const upload = { ...UPLOAD, material, upload: freshKey(), state };
  await insist(() => recordUpload(deps.table, caseId, { ...upload, receivedAt: deps.now() }));
}

/** One act by somebody under a key of its own. */
export async function take(
  deps: Deps,
  caseId: string,
  actor: Actor,
  step: string,
  payload: EventPayload = {},
): Promise<ActOutcome> {
  return await act(deps, { caseId, actor, act: { step, payload }, idempotencyKey: freshKey() });
}

/** One act that must succeed; returns the number of its event. */
export async function done(...given: Parameters<typeof take>): Promise<number> {
  const outcome = await take(...given);
  if (outcome.kind === 'done') return outcome.result.event;
  const why =
    outcome.kind === 'refused' ? outcome.refusals.map(({ message }) => message).join(' ') : outcome.kind;
  throw new Error(`${given[3]}: ${why}`);
}

/** A case handed in. */
export async function submitted(deps: Deps, agency?: string): Promise<string> {
  const caseId = await begun(deps, [], agency);
  await done(deps, caseId, APPLICANT, 'submit');
  return caseId;
}

/** The types of a case's events, in order. */
export async function events(deps: Deps, caseId: string): Promise<string[]> {
  return (await loadCase(deps.table, caseId)).state.history.map(({ type }) => type);
}

/** The history is whole, and the head is what the history leads to. */
export async function expectSound(deps: Deps, caseId: string): Promise<void> {
  const loaded = await loadCase(deps.table, caseId);
  expect(firstBrokenLink(loaded.state.history)).toBeUndefined();
  const { taskToken: _token, generation: _generation, ...head } = await loadHead(deps.table, caseId);
  const { generation: _computed, ...computed } = headOf(loaded, loaded.state, deps.calendar, deps.now());
  expect(head).toEqual(JSON.parse(JSON.stringify(computed)));
}

/** Every number on record, by series; and the last of each. */
export async function numbers(
  deps: Deps,
): Promise<Record<string, { taken: number[]; last: number | undefined }>> {
  const { Items = [] } = await deps.table.client.send(
    new ScanCommand({
      TableName: deps.table.name,
      FilterExpression: 'begins_with(pk, :number)',
      ExpressionAttributeValues: { ':number': 'NUMBER#' },
    }),
  );
  const series: Record<string, { taken: number[]; last: number | undefined }> = {};
  for (const item of Items) {
    const [pk, sk] = [String(item.pk), String(item.sk)];
    const name = pk.slice('NUMBER#'.length);
    const of = series[name] ?? { taken: [], last: undefined };
    series[name] = of;
    if (sk === 'LAST') of.last = Number(item.last);
    else of.taken.push(Number(sk.slice(2)));
  }
  return series;
}

/** Every series runs 1, 2, 3 … to its last number. */
export async function expectGapless(deps: Deps): Promise<void> {
  for (const [name, { taken, last }] of Object.entries(await numbers(deps))) {
    expect(
      taken.sort((a, b) => a - b),
      name,
    ).toEqual(Array.from({ length: last ?? -1 }, (_, index) => index + 1));
  }
}

/** Raw items of one case whose sort key begins so. */
export async function itemsOf(
  deps: Deps,
  caseId: string,
  prefix: string,
): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await deps.table.client.send(
    new QueryCommand({
      TableName: deps.table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': `CASE#${caseId}`, ':prefix': prefix },
      ConsistentRead: true,
    }),
  );
  return Items;
}
