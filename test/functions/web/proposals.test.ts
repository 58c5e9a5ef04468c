import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textFact } from '../../../domain/criterion.ts';
import { factsOf, formsOf, registered } from '../../../functions/api/present.ts';
import { loadDossier } from '../../../functions/use-cases/dossier.ts';
import { openProposals } from '../../../functions/use-cases/links/proposals.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import type { Viewer } from '../../../functions/viewer.ts';
import type { WebDeps, WebEnv } from '../../../functions/web/context.ts';
import { mountCase } from '../../../functions/web/routes/case.ts';
import { mountProposals } from '../../../functions/web/routes/proposals.ts';
import { mountSteps } from '../../../functions/web/routes/steps.ts';
import { APPLICANT, begunOf, done, must, officer } from '../use-cases/cases.ts';
import { agreed, followed } from '../use-cases/signed.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let app: Hono<WebEnv>;
const PEOPLE: Readonly<Record<string, Viewer>> = {
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
  mountCase(app, deps);
  mountSteps(app, deps);
  mountProposals(app, deps);
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
