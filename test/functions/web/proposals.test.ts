import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textFact } from '../../../domain/criterion.ts';
import { loadFollow } from '../../../functions/adapters/follows.ts';
import { mountApi } from '../../../functions/api/mount.ts';
import { factsOf, formsOf, registered } from '../../../functions/api/present.ts';
import { loadDossier } from '../../../functions/use-cases/dossier.ts';
import { openProposals } from '../../../functions/use-cases/links/proposals.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import type { Viewer } from '../../../functions/viewer.ts';
import type { WebDeps, WebEnv } from '../../../functions/web/context.ts';
import { mountCase } from '../../../functions/web/routes/case.ts';
import { mountInstitutionFacts } from '../../../functions/web/routes/institution-facts.ts';
import { mountProposals } from '../../../functions/web/routes/proposals.ts';
import { mountSteps } from '../../../functions/web/routes/steps.ts';
import { APPLICANT, begunOf, done, must, officer } from '../use-cases/cases.ts';
import { agreed, followed, signed } from '../use-cases/signed.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let app: Hono<WebEnv>;
const PEOPLE: Record<string, Viewer> = {
  leader: { sub: 'leading-group-1', name: '戊', role: 'leading-group', agency: 'city' },
  clerk: { sub: 'clerk-1', name: '丙', role: 'receiving-clerk', agency: 'city' },
  keeper: { sub: 'keeper-1', name: '己', role: 'seal-keeper', agency: 'city' },
  stranger: { sub: 'clerk-2', name: '癸', role: 'receiving-clerk', agency: 'county' },
  hospital: { sub: 'applicant-1', name: '甲', role: 'applicant', institution: 'sold' },
};

beforeAll(async () => {
  world = await openWorld();
  world.moveTo('2026-11-23');
  const deps: WebDeps = {
    ...world.deps,
    renderer: () => world.deps.renderer,
    ownOrigin: 'http://127.0.0.1',
    uploadOrigin: 'http://127.0.0.1',
    identityIssuer: 'http://127.0.0.1/oidc',
  };
  app = new Hono<WebEnv>();
  app.use(async (context, next) => {
    context.set('reference', 'test');
    context.set('viewer', PEOPLE[context.req.header('x-test-viewer') ?? '']);
    await next();
  });
  mountApi(app, deps);
  mountCase(app, deps);
  mountSteps(app, deps);
  mountProposals(app, deps);
  mountInstitutionFacts(app, deps);
});
afterAll(() => world.close());

async function get(path: string, as = 'leader'): Promise<{ status: number; html: string }> {
  const answer = await app.request(path, { headers: { 'x-test-viewer': as, accept: 'text/html' } });
  return { status: answer.status, html: await answer.text() };
}

async function post(path: string, fields: Record<string, string>, as = 'leader'): Promise<Response> {
  return await app.request(path, {
    method: 'POST',
    headers: { 'x-test-viewer': as, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
}

/** An agreement in which another case has proposed a suspension. */
async function proposed(institution: string) {
  const { deps } = world;
  const { agreement, application } = await agreed(world, { institution });
  const change = await begunOf(deps, { procedure: 'liaocheng/change', institution });
  await done(deps, change, { ...APPLICANT, institution }, 'submit');
  await done(deps, change, officer('reviewer'), 'pass-on-new-owner', { facts: '股权整体转让' });
  await followed(world);
  const [proposal] = await openProposals(deps.table, await loadCase(deps.table, agreement));
  const { id } = must(proposal);
  return { agreement, application, change, id, href: `/cases/${agreement}/proposals/${id}` };
}

test('a proposal stands on the list and on the case, fills in its step, and is gone once the step is taken', async () => {
  const { agreement, application, change, id, href } = await proposed('sold');
  const list = await get('/officer/proposals');
  expect(list.html).toContain('中止协议（经营主体变化，重新评估）');
  const page = await get(href);
  expect(page.html).toContain('股权整体转让');
  expect(page.html).toContain('经营主体发生变化');
  const officers = await get(`/cases/${agreement}`);
  for (const other of [application, change]) expect(officers.html).toContain(`/cases/${other}`);
  expect(officers.html).toContain(href);
  const step = await get(`/cases/${agreement}/steps/suspend-for-owner?proposal=${encodeURIComponent(id)}`);
  expect(step.status).toBe(200);
  expect(step.html).toContain('股权整体转让');
  expect(step.html).toContain('name="_proposal"');
  const { state } = await loadCase(world.deps.table, agreement);
  const fields = { _key: 'k-take', _version: String(state.version), _proposal: id, facts: '股权整体转让' };
  const at = `/cases/${agreement}/steps/suspend-for-owner`;
  // Something is missing: the form comes back as it was, and still knows the proposal.
  const missing = await post(at, fields);
  expect(missing.status).toBe(422);
  expect(await missing.text()).toContain('name="_proposal"');
  const taken = await post(at, { ...fields, requestedIn: '变更收件编号', from: '2026-11-23' });
  expect(taken.status).toBe(303);
  const { history } = (await loadCase(world.deps.table, agreement)).state;
  expect(history.at(-1)).toMatchObject({
    type: 'suspended-for-owner',
    payload: { comesFrom: { caseId: change, rule: 'change-of-owner' } },
  });
  expect((await get('/officer/proposals')).html).not.toContain(href);
  expect((await get(href)).html).toContain('已于');
  // Whoever applied finds the way from one case to the other too.
  expect((await get(`/cases/${change}`, 'hospital')).html).toContain(`/cases/${agreement}`);
});

test('not following a proposal needs a reason, which goes on the case’s record', async () => {
  const { agreement, href } = await proposed('kept');
  const empty = await post(`${href}/decline`, { reason: ' ' }, 'clerk');
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('请写明不办理的理由。');
  expect((await post(`${href}/decline`, { reason: '经核实没有转让' }, 'clerk')).status).toBe(303);
  const { html } = await get(`/cases/${agreement}`, 'clerk');
  expect(html).toContain('未按提示办理');
  expect(html).toContain('经核实没有转让');
  expect((await post(`${href}/decline`, { reason: '再来一次' }, 'clerk')).status).toBe(404);
});

test('第十六条: where nobody knows whether an application is for one more place, the agreement is opened as a draft that only its officers see, and concluded by one of them', async () => {
  const { deps } = world;
  const one = await signed(deps, { institution: 'unsure', facts: { isAdditionalSite: null } });
  await followed(world);
  const { outcomes } = must(await loadFollow(deps.table, one.caseId, one.n));
  const caseId = must(outcomes.find(({ rule }) => rule === 'application-signed')?.caseId);
  const loaded = await loadCase(deps.table, caseId);
  const proposal = must((await openProposals(deps.table, loaded)).find(({ step }) => step === 'conclude'));
  expect(loaded.state.stage).toBe('draft');
  const person = { sub: 'reviewer-1', name: '丁', role: 'reviewer', agency: 'city' } as const;
  PEOPLE.reviewer = person;
  const at = `/cases/${caseId}/steps/conclude`;
  expect((await get(`/cases/${caseId}`, 'reviewer')).html).toContain('待办提示：登记协议');
  const { html } = await get(`${at}?proposal=${encodeURIComponent(proposal.id)}`, 'reviewer');
  expect(html).toContain(String(proposal.payload.agreementNumber));
  for (const as of ['stranger', 'hospital']) expect((await get(`/cases/${caseId}`, as)).status).toBe(403);
  const said = Object.entries(proposal.payload).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const fields = { _key: 'k-conclude', _proposal: proposal.id, ...Object.fromEntries(said) };
  expect((await post(at, fields, 'reviewer')).status).toBe(303);
  const { stage, facts } = (await loadCase(deps.table, caseId)).state;
  expect(stage).toBe('in-force');
  expect(facts.legalRepresentativeName).toBeTruthy();
});

test('what only a person knows of an institution is typed in on the case’s own page, with its source, and shown where it matters', async () => {
  const { agreement } = await agreed(world, {
    procedure: 'guangdong/designation',
    institution: 'public-one',
  });
  const at = `/cases/${agreement}/institution-facts`;
  expect((await get(`/cases/${agreement}`)).html).toContain(at);
  expect((await get(at, 'stranger')).status).toBe(403);
  const said = { fact: 'publicInstitution', value: 'yes', source: '' };
  const refused = await post(at, said, 'clerk');
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('请填写来源。');
  expect((await post(at, { ...said, source: '事业单位登记' }, 'clerk')).status).toBe(303);
  expect((await get(at)).html).toContain('来源：事业单位登记');
  expect((await get(`/cases/${agreement}`)).html).toMatch(/是。.*来源：事业单位登记/u);
});

test('programs read the same list, and a page asked for with somebody else’s place begins at the beginning', async () => {
  const { id } = await proposed('listed');
  const answer = await app.request('/api/proposals', { headers: { 'x-test-viewer': 'clerk' } });
  const { items } = (await answer.json()) as { items: { id: string; citations: unknown[] }[] };
  const found = must(items.find((one) => one.id === id));
  expect(found).toMatchObject({ step: 'suspend-for-owner', binding: 'record', possible: true });
  expect(found.citations.length).toBeGreaterThan(0);
  expect((await get('/officer/proposals?after=bm90aGluZw', 'clerk')).html).toContain(id);
});

test('proposals are for the agency’s own officers, and the identity numbers an agreement takes over are shown to nobody', async () => {
  const { agreement, href } = await proposed('private');
  for (const as of ['stranger', 'hospital', 'keeper']) {
    expect((await get(href, as)).status, as).toBe(403);
    expect((await post(`${href}/decline`, { reason: '某' }, as)).status, as).toBe(403);
  }
  const { deps } = world;
  const loaded = await loadCase(deps.table, agreement);
  const number = textFact(loaded.state.facts, 'legalRepresentativeId');
  expect(number).toMatch(/^\d{17}[\dX]$/u);
  const shown = [
    (await get(`/cases/${agreement}`)).html,
    JSON.stringify(factsOf(loaded, formsOf(loaded, false), false)),
    JSON.stringify(registered(await loadDossier(deps, loaded))),
  ];
  for (const one of shown) expect(one).not.toContain(number);
});
