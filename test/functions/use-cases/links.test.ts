import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textFact } from '../../../domain/criterion.ts';
import { loadForms } from '../../../functions/adapters/drafts.ts';
import { loadFollow } from '../../../functions/adapters/follows.ts';
import { findHolders } from '../../../functions/adapters/holders.ts';
import { listProposals, proposalsOf } from '../../../functions/adapters/proposals.ts';
import { listHeads } from '../../../functions/adapters/queues.ts';
import { registerSecret } from '../../../functions/adapters/register-secret.ts';
import { act } from '../../../functions/use-cases/act.ts';
import { declineProposal, openProposals } from '../../../functions/use-cases/links/proposals.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { holdersOf } from '../../../functions/use-cases/registers/holders.ts';
import { checkLinks, type Links, readLinks } from '../../../infra/local/fsck/check-links.ts';
import type { Item } from '../../../infra/local/fsck/evidence.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, begunOf, done, events, expectSound, freshKey, must, officer, take } from './cases.ts';
import { agreed, followed, signed } from './signed.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // The samples' own day.
  world.moveTo('2026-11-23');
});
afterAll(() => world.close());

const AGREEMENT = 'liaocheng/agreement';
const reviewer = officer('reviewer');
const stateOf = async (caseId: string) => (await loadCase(world.deps.table, caseId)).state;
const agreementsOf = async (institution: string) =>
  (await listHeads(world.deps.table, { institution })).heads.filter(
    ({ procedure }) => procedure === AGREEMENT,
  );

test('第十六条: a signed application opens the agreement once, with its days, its number and the persons in charge, however often it is told', async () => {
  const { deps, invoke } = world;
  const one = await signed(deps, { institution: 'first' });
  const deliver = () => invoke('follow-links', { detail: one });
  await Promise.all([deliver(), deliver()]);
  await deliver();
  await followed(world);
  const [head, ...others] = await agreementsOf('first');
  expect(others).toEqual([]);
  const { caseId } = must(head);
  expect(await events(deps, caseId)).toEqual(['drafted', 'concluded']);
  const { history, facts, stage, submittedOn } = await stateOf(caseId);
  expect({ stage, submittedOn }).toEqual({ stage: 'in-force', submittedOn: '2026-11-23' });
  expect(history[1]).toMatchObject({
    actor: { role: 'timeline' },
    payload: {
      requestedIn: '某医保收〔2024〕1号',
      agreementNumber: '某医保协〔2026〕1号',
      validFrom: '2026-11-23',
      validUntil: '2027-11-22',
      comesFrom: { caseId: one.caseId, event: one.n, rule: 'application-signed' },
    },
  });
  expect(facts.legalRepresentativeId).toBeTruthy();
  expect(await loadFollow(deps.table, one.caseId, one.n)).toMatchObject({
    state: 'done',
    outcomes: expect.arrayContaining([
      { rule: 'application-signed', kind: 'taken', caseId, event: 2 },
      { rule: 'site-signed', kind: 'nobody' },
    ]),
  });
  const code = textFact(facts, 'creditCode');
  for (const subject of ['institution:first', `code:${code}`])
    expect((await findHolders(deps.table, [subject])).map((holder) => holder.caseId)).toEqual([caseId]);
  await expectSound(deps, caseId);
  // Its timeline runs, although the rule that wakes timelines leaves out what the system does.
  expect(world.calls.filter((call) => call.includes('StartExecution')).length).toBeGreaterThan(0);
});

test('following a signature that is cut off anywhere is taken up where it was left, and leads to one agreement', async () => {
  const { deps, invoke } = world;
  for (let call = 1, cut = true; cut; call += 11) {
    const institution = `cut-${call}`;
    const one = await signed(deps, { institution });
    world.breakAt({ call, when: call % 2 === 0 ? 'before' : 'after' });
    cut = await invoke('follow-links', { detail: one }).then(
      () => world.calls.length >= call,
      () => true,
    );
    world.breakAt();
    await followed(world);
    const heads = await agreementsOf(institution);
    expect(
      heads.map(({ stage }) => stage),
      `call ${call}`,
    ).toEqual(['in-force']);
    expect(await events(deps, must(heads[0]).caseId)).toEqual(['drafted', 'concluded']);
    expect(await loadFollow(deps.table, one.caseId, one.n)).toMatchObject({ state: 'done' });
  }
});

test('第二十九条: a granted suspension goes into the agreement with its days, and begins on the first of them', async () => {
  const { deps } = world;
  const { agreement } = await agreed(world, { institution: 'resting' });
  const exit = await begunOf(deps, { procedure: 'liaocheng/exit', institution: 'resting' });
  await done(deps, exit, { ...APPLICANT, institution: 'resting' }, 'request');
  await followed(world);
  expect((await events(deps, agreement)).at(-1)).toBe('exit-requested');
  await done(deps, exit, reviewer, 'grant-suspension', {
    from: '2026-12-14',
    until: '2027-02-01',
    beyond: 'no',
    finding: '同意',
  });
  await followed(world);
  expect(await stateOf(agreement)).toMatchObject({ stage: 'in-force' });
  await world.runUntil('2026-12-14T00:01');
  const { stage, history } = await stateOf(agreement);
  expect(stage).toBe('suspended-on-request');
  expect(history.at(-1)?.payload).toMatchObject({ from: '2026-12-14', until: '2027-02-01' });
  expect(history.at(-1)?.payload.requestedIn).toBe((await stateOf(exit)).receiptNumber);
});

test('what the system may not take, an officer is asked for: the owner’s change is proposed, taken up or declined with a reason on record', async () => {
  const { deps } = world;
  const institution = 'sold';
  const { agreement } = await agreed(world, { institution });
  const change = await begunOf(deps, { procedure: 'liaocheng/change', institution });
  await done(deps, change, { ...APPLICANT, institution }, 'submit');
  await done(deps, change, reviewer, 'pass-on-new-owner', { facts: '股权整体转让' });
  await followed(world);
  const [proposal] = await openProposals(deps.table, await loadCase(deps.table, agreement));
  expect(proposal).toMatchObject({
    step: 'suspend-for-owner',
    agency: 'city',
    payload: { facts: '股权整体转让', requestedIn: (await stateOf(change)).receiptNumber },
    from: { caseId: change, rule: 'change-of-owner' },
  });
  const { id = '' } = proposal ?? {};
  const listed = async () => (await listProposals(deps.table, 'city')).items.filter((one) => one.id === id);
  expect(await listed()).toHaveLength(1);
  const said = { caseId: agreement, id, reason: '' };
  expect(await declineProposal(deps, reviewer, said)).toMatchObject({ kind: 'refused' });
  await done(deps, agreement, officer('leading-group'), 'suspend-for-owner', {
    ...proposal?.payload,
    from: '2026-12-14',
  });
  expect(await listed()).toEqual([]);
  expect(await proposalsOf(deps.table, agreement)).toMatchObject([{ state: 'taken' }]);
  expect(await declineProposal(deps, reviewer, { ...said, reason: '晚了' })).toEqual({ kind: 'gone' });
});

test('第二十三条: an agreement that rests for its owner’s change opens a new assessment with the old answers, whose signature is proposed as a new agreement', async () => {
  const { deps } = world;
  const institution = 'resold';
  const { agreement } = await agreed(world, { institution });
  await done(deps, agreement, officer('leading-group'), 'suspend-for-owner', {
    requestedIn: '变更申请',
    facts: '股权整体转让',
    from: '2026-12-14',
  });
  await world.runUntil('2026-12-14T00:01');
  await followed(world);
  const { heads } = await listHeads(deps.table, { institution });
  const draft = must(heads.find(({ stageKind }) => stageKind === 'draft'));
  expect(draft).toMatchObject({ procedure: 'liaocheng/designation', institution });
  expect((await loadForms(deps.table, draft.caseId)).length).toBeGreaterThan(2);
  expect(must((await stateOf(draft.caseId)).history[0]).payload.comesFrom).toMatchObject({
    caseId: agreement,
    rule: 'reassessment',
  });
});

test('第二十三条: a change held back while a handling runs is proposed to be taken up when it ends', async () => {
  const { deps } = world;
  const institution = 'held';
  const { agreement } = await agreed(world, { institution });
  await done(deps, agreement, reviewer, 'open-handling', {
    kind: 'penalty',
    openedOn: '2026-12-10',
    facts: '立案调查',
  });
  const change = await begunOf(deps, { procedure: 'liaocheng/change', institution });
  const applicant = { ...APPLICANT, institution };
  // What the agreement's history amounts to is known at the door of the change.
  expect(await take(deps, change, applicant, 'submit')).toMatchObject({ kind: 'refused' });
  await done(deps, change, applicant, 'register-on-hold');
  await done(deps, agreement, reviewer, 'close-handling', { closedOn: '2026-12-14' });
  await followed(world);
  const [proposal] = await openProposals(deps.table, await loadCase(deps.table, change));
  expect(proposal).toMatchObject({ step: 'take-up', from: { caseId: agreement } });
  const said = { caseId: change, id: must(proposal).id, reason: '申请人已口头撤回' };
  expect(await declineProposal(deps, officer(), said)).toEqual({ kind: 'done' });
  expect((await stateOf(change)).history.at(-1)).toMatchObject({
    type: 'proposal-declined',
    payload: { step: 'take-up', reason: '申请人已口头撤回' },
  });
  await done(deps, change, officer(), 'take-up');
  await expectSound(deps, change);
});

test('two officers who act on an agreement at the same moment: one of them does, the other is told', async () => {
  const { deps } = world;
  const { agreement } = await agreed(world, { institution: 'raced' });
  const { version } = await stateOf(agreement);
  const said = [
    { step: 'open-handling', payload: { kind: 'penalty', openedOn: '2026-12-10', facts: '立案调查' } },
    { step: 'organise-renewal', payload: { openedOn: '2026-12-10' } },
  ];
  const outcomes = await Promise.all(
    said.map((one, n) =>
      act(deps, {
        caseId: agreement,
        actor: officer('reviewer', n + 1),
        act: one,
        seenVersion: version,
        idempotencyKey: freshKey(),
      }),
    ),
  );
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'stale']);
  await expectSound(deps, agreement);
});

test('fsck finds who holds which agreement, what followed and what was proposed just as the histories say, and every difference', async () => {
  const { table } = world.deps;
  const partitions = new Map<string, Item[]>();
  for await (const { Items = [] } of paginateScan({ client: table.client }, { TableName: table.name }))
    for (const item of Items)
      partitions.set(String(item.pk), [...(partitions.get(String(item.pk)) ?? []), item]);
  const ids = [...partitions.keys()].flatMap((pk) => (pk.startsWith('CASE#') ? pk.slice(5) : []));
  const loaded = await Promise.all(ids.map((caseId) => loadCase(table, caseId)));
  const secret = await registerSecret(table);
  const states = new Map(loaded.map(({ caseId, state }) => [caseId, state]));
  const wanted = loaded.flatMap((one) => holdersOf(one, secret));
  const links = readLinks(partitions);
  const found = (changed: Partial<Links>) =>
    checkLinks({ ...links, ...changed }, wanted, states).map(({ what }) => what);
  expect(found({})).toEqual([]);
  const { holders, follows, proposals } = links;
  expect(found({ holders: holders.slice(1) })).toEqual([expect.stringContaining('缺少检索项')]);
  expect(found({ holders: [...holders, { ...must(holders[0]), agency: 'county' }] })).toEqual([
    '检索项与案卷的内容不一致',
  ]);
  const taken = must(follows.find(({ outcomes }) => outcomes.some(({ kind }) => kind === 'taken')));
  const elsewhere = { ...taken, outcomes: taken.outcomes.map((one) => ({ ...one, event: 99 })) };
  expect(found({ follows: [elsewhere] })).toEqual([expect.stringContaining('不是由它而来')]);
  const lost = { ...must(proposals[0]), from: { ...must(proposals[0]).from, event: 99 } };
  expect(found({ proposals: [lost] })).toContain('没有它所由来的事件');
});
