import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiRoute } from '../../../functions/api/route.ts';
import { ROUTES } from '../../../functions/api/routes.ts';
import { may, type Ownership } from '../../../functions/permissions.ts';
import { addedToRecord, askedForMore, drafted, PROCEDURE, START } from './stories.ts';
import { openWorld, PEOPLE, type Told, VIEWERS, type Who, type World } from './world.ts';

let world: World;
/** The hospital's case at the county, handed in, and a draft of its own. */
const cases = { submitted: '', draft: '' };
let ref = '';

beforeAll(async () => {
  world = await openWorld();
  const asked = await askedForMore(world);
  cases.submitted = asked.caseId;
  ref = asked.ref;
  cases.draft = await drafted(world);
  for (const caseId of Object.values(cases)) await addedToRecord(world, caseId, 'u1');
});
afterAll(() => world.close());

const everybody = [undefined, ...PEOPLE];

/** A request that would succeed for the right person, or fail on nothing but the state of the case. */
function send(route: ApiRoute, as: Who | undefined, caseId: string): Promise<Told> {
  const [place = '', form = ''] = (PROCEDURE.forms[0]?.form ?? '').split('/');
  const names: Record<string, string> = {
    caseId,
    place,
    form,
    procedure: PROCEDURE.id.split('/')[1] ?? '',
    deadline: 'completeness-review',
    step: 'serve',
    material: PROCEDURE.materials[0]?.id ?? '',
    upload: 'u1',
    ref,
    batchId: '0'.repeat(24),
    notice: '0'.repeat(24),
    bar: 'none',
    proposal: 'none',
    webhook: '0'.repeat(20),
    message: `msg_${'0'.repeat(27)}`,
  };
  const bodies: Record<string, unknown> = {
    startApplication: START,
    putForm: {},
    requestUpload: { material: PROCEDURE.materials[0]?.id },
    returnSeal: { reason: '退回' },
    createWebhook: { url: 'https://example.org/hooks' },
    withdrawNotice: { reason: '撤回' },
    enterBar: { fact: 'none', subject: 'institution', who: '某', start: '2026-01-05', source: '某' },
    declineProposal: { reason: '某' },
    reportSettlements: { facts: [{ id: 'x' }] },
    endBar: { reason: '某' },
    dischargeBar: { reason: '某' },
    enterFigure: { fact: 'none', year: 2026, value: 1, on: '2026-01-05', source: '某' },
    // The same case twice: refused for what it is, not for who asks.
    startBatch: {
      kind: 'step',
      step: 'accept',
      items: [
        { caseId, expectedVersion: 1 },
        { caseId, expectedVersion: 1 },
      ],
    },
    takeStep: { notice: ref, method: '直接送达', servedOn: '2026-02-01', recipient: '某' },
  };
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
  const query = route.operationId === 'reckonDeadline' ? '?start=2026-09-28' : '';
  const headers = { 'idempotency-key': `sweep-${as}-${route.operationId}-${caseId}`, 'if-match': '"0"' };
  return world.call(route.method.toUpperCase(), `${path}${query}`, {
    headers,
    body: bodies[route.operationId],
    ...(as && { as }),
  });
}

/** Whose the thing is that the route touches. */
function ownership(route: ApiRoute, as: Who | undefined): Ownership {
  const viewer: { institution?: string; agency?: string } = as ? VIEWERS[as] : {};
  if (route.access.kind === 'case')
    return { institution: 'hospital', agency: 'county', parentAgency: 'city' };
  return { institution: viewer.institution ?? '-', agency: viewer.agency ?? '-' };
}

function allowed(route: ApiRoute, as: Who | undefined, draft: boolean): boolean {
  const { access } = route;
  if (access.kind === 'public') return true;
  const viewer = as && VIEWERS[as];
  const of = ownership(route, as);
  if (access.kind === 'case' && draft && !may(viewer, 'view-draft', of)) return false;
  return may(viewer, access.permission, of);
}

describe('the permission table', () => {
  test.each(everybody)('holds on every route, own and foreign, for: %s', async (as) => {
    for (const route of ROUTES) {
      for (const [standing, caseId] of Object.entries(cases)) {
        if (route.access.kind !== 'case' && standing === 'draft') continue;
        const told = await send(route, as, caseId);
        const about = `${route.operationId} ${standing}: ${JSON.stringify(told.body).slice(0, 200)}`;
        const denied = [401, 403, 404].includes(told.status);
        if (allowed(route, as, standing === 'draft')) {
          // What is refused here is refused by the procedure, with its reasons, or was never made.
          const lawful =
            told.body.refusals !== undefined ||
            (standing === 'draft' && told.status === 404) ||
            (route.path.includes('{webhook}') && told.status === 404) ||
            [
              'getBatch',
              'endBar',
              'dischargeBar',
              'declineProposal',
              'getPublicNotice',
              'getRegisterInstitution',
            ].includes(route.operationId);
          expect(denied && !lawful, about).toBe(false);
        } else {
          expect(told.status, about).toBe(as === undefined ? 401 : told.status);
          expect(denied, about).toBe(true);
          expect(told.headers.get('content-type'), about).toContain('application/problem+json');
          expect(told.body.detail, about).toMatch(/[\u4e00-\u9fff]/);
        }
      }
    }
  });

  test('an institution is not told that a case of somebody else exists, an officer is not told of a draft', async () => {
    const [foreign, none] = await Promise.all([
      world.get(`/api/cases/${cases.submitted}`, { as: 'other applicant' }),
      world.get('/api/cases/0000000000000000', { as: 'other applicant' }),
    ]);
    expect(foreign).toMatchObject({ status: 404, body: none.body });
    expect((await world.get(`/api/cases/${cases.draft}`, { as: 'clerk' })).status).toBe(404);
    expect((await world.get(`/api/cases/${cases.submitted}`, { as: 'other clerk' })).status).toBe(403);
  });

  test("a city reviewer reads the queue of the agencies below, nobody else another agency's", async () => {
    const below = await world.get('/api/queue?agency=county', { as: 'city reviewer' });
    expect(below.body.items.map(({ caseId }: { caseId: string }) => caseId)).toEqual([cases.submitted]);
    for (const as of ['other city reviewer', 'city clerk', 'other clerk', 'applicant'] as const) {
      expect((await world.get('/api/queue?agency=county', { as })).status, as).toBe(403);
    }
    const nowhere = await world.get(`/api/queue?agency=${'x'.repeat(3000)}`, { as: 'city reviewer' });
    expect(nowhere.status).toBe(403);
  });

  test('identity numbers are masked for everyone but their owner, and never stand in the history', async () => {
    const own = await world.get(`/api/cases/${cases.submitted}`, { as: 'applicant' });
    const number: string = own.body.facts.legalRepresentativeId;
    expect(number).toMatch(/^\d{17}[\dX]$/);
    expect(JSON.stringify(own.body.history)).not.toContain(number);
    for (const as of ['clerk', 'city reviewer', 'authority'] as const) {
      const told = await world.get(`/api/cases/${cases.submitted}`, { as });
      expect(told.body.facts.legalRepresentativeId, as).toMatch(/^\d{3}\*{11}.{4}$/);
      expect(JSON.stringify(told.body), as).not.toContain(number);
      // What identifies nobody is as it was handed in.
      expect(told.body.facts.beds, as).toBe(own.body.facts.beds);
    }
  });
});
