import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadMatter } from '../../../functions/adapters/inbox.ts';
import { ReportSaid, submitReport } from '../../../functions/use-cases/inbox/submit.ts';
import type { Viewer } from '../../../functions/viewer.ts';
import type { WebEnv } from '../../../functions/web/context.ts';
import { mountComplaint } from '../../../functions/web/routes/complaint.ts';
import { mountInbox } from '../../../functions/web/routes/inbox.ts';
import { mountInboxStatus } from '../../../functions/web/routes/inbox-status.ts';
import { mountNoticeBoard } from '../../../functions/web/routes/notice-board.ts';
import { mountObjection } from '../../../functions/web/routes/objection.ts';
import { mountStatus } from '../../../functions/web/routes/status.ts';
import { openWorld, VIEWERS, type Who, type World } from '../api/world.ts';

let world: World;
let pages: Hono<WebEnv>;
let viewer: Viewer | undefined;

beforeAll(async () => {
  world = await openWorld();
  pages = new Hono<WebEnv>();
  pages.use(async (context, next) => {
    context.set('reference', 'test');
    context.set('viewer', viewer);
    await next();
  });
  for (const mount of [
    mountObjection,
    mountNoticeBoard,
    mountComplaint,
    mountInboxStatus,
    mountStatus,
    mountInbox,
  ])
    mount(pages, world.deps);
});
afterAll(() => world.close());

const NAME = '诸葛金丝雀';

async function reported(more: Partial<ReportSaid> = {}): Promise<string> {
  const text = '柜台后面没有药师。';
  const about = { agency: 'county', target: 'institution', institution: '某药店' };
  const who = { identity: 'named', name: NAME, contact: '0000-7654321' };
  const said = ReportSaid.parse({ ...about, ...who, text, ...more });
  const key = `form-${Math.random()}-of-the-test`;
  const outcome = await submitReport(world.deps, said, { address: key, now: world.deps.now(), key });
  if (outcome.kind !== 'received') throw new Error(outcome.kind);
  return outcome.receipt.number;
}

async function ask(as: Who | undefined, path: string, body?: Record<string, string>) {
  viewer = as && VIEWERS[as];
  const headers = {
    accept: 'text/html',
    ...(body && { 'content-type': 'application/x-www-form-urlencoded' }),
  };
  const init = body ? { method: 'POST', headers, body: String(new URLSearchParams(body)) } : { headers };
  const answer = await pages.request(path, init, { requestContext: { http: { sourceIp: '192.0.2.1' } } });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

describe('the officers’ pages', () => {
  test('a matter is for the officers of the agency that looks into it; to all others it does not exist', async () => {
    const path = `/officer/inbox/${await reported()}`;
    const told: [Who | undefined, number][] = [
      ['clerk', 200],
      ['reviewer', 200],
      ['leading group', 200],
      ['seal keeper', 404],
      ['authority', 404],
      ['city reviewer', 404],
      ['other clerk', 404],
      ['applicant', 403],
      [undefined, 303],
    ];
    for (const [as, status] of told) {
      const answer = await ask(as, path);
      expect([as, answer.status]).toEqual([as, status]);
      expect(answer.text).not.toContain(NAME);
      const post = await ask(as, `${path}/conclude`, { answer: '' });
      expect([as, post.status === 422]).toEqual([as, status === 200]);
    }
    expect((await ask('clerk', `${path}/files/none`)).status).toBe(404);
    expect((await ask('clerk', '/officer/inbox/20260907-0000-0000')).status).toBe(404);
  });

  test('the list is the own agency’s; what concerns the agency itself stands in the leading group’s list alone', async () => {
    const number = await reported({ agency: 'city', target: 'agency' });
    expect((await ask('city clerk', '/officer/inbox')).text).not.toContain(number);
    expect((await ask('city clerk', `/officer/inbox/${number}`)).status).toBe(404);
    const county = await reported();
    expect((await ask('clerk', '/officer/inbox')).text).toContain(county);
    expect((await ask('city clerk', '/officer/inbox')).text).not.toContain(county);
    for (const as of ['seal keeper', 'authority', 'applicant'] as const)
      expect([as, (await ask(as, '/officer/inbox')).status]).toEqual([as, 403]);
  });

  test('the reporter is shown to those who verify, on asking, and nowhere else', async () => {
    const path = `/officer/inbox/${await reported()}`;
    expect((await ask('clerk', `${path}/reveal`, {})).status).toBe(403);
    expect((await ask('clerk', path)).text).not.toContain('/reveal');
    expect((await ask('reviewer', `${path}/reveal`, {})).text).toContain(NAME);
    const after = await ask('leading group', path);
    expect(after.text).not.toContain(NAME);
    expect(after.text).toContain('查看了反映人');
  });

  test('taking up, linking to no case and concluding: nothing typed is lost, and a concluded matter stays as it is', async () => {
    const number = await reported();
    const path = `/officer/inbox/${number}`;
    expect((await ask('reviewer', `${path}/take-up`, {})).status).toBe(303);
    const wrong = await ask('reviewer', `${path}/link`, { case: '/cases/ffffffffffff' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="/cases/ffffffffffff"');
    expect((await ask('reviewer', `${path}/conclude`, { answer: '已责令改正。' })).status).toBe(303);
    await ask('clerk', `${path}/conclude`, { answer: '另一个答复' });
    expect(await loadMatter(world.deps.table, number)).toMatchObject({
      state: 'concluded',
      answer: { text: '已责令改正。' },
    });
  });
});

describe('the public pages', () => {
  test('what is typed comes back escaped, and a report that is refused is not kept', async () => {
    const text = '"><script>alert(1)</script>';
    const answer = await ask(undefined, '/complaints', { text, identity: 'named' });
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain('<script>alert');
    expect(answer.text).toContain('&lt;script&gt;alert(1)');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('a text that is too long comes back whole, with a message', async () => {
    const answer = await ask(undefined, '/complaints', { text: '长'.repeat(5001), agency: 'county' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('填写的内容太长');
    expect(answer.text).toContain('长'.repeat(5001));
  });

  test('a check value is shown once: neither the list of a browser’s own matter nor an error draws it again', async () => {
    const form = { agency: 'county', target: 'institution', institution: '某药店', identity: 'anonymous' };
    const answer = await ask(undefined, '/complaints', {
      ...form,
      text: '柜台后面没有药师。',
      _key: 'x'.repeat(20),
    });
    const [, code = ''] = /panel-number code">([\dA-Z-]{14})</.exec(answer.text) ?? [];
    const [, number = ''] = /panel-number">([\dA-Z-]{18})</.exec(answer.text) ?? [];
    expect(code).not.toBe('');
    const wrong = await ask(undefined, '/inbox-status', { number: '20260101-0000-0000', code });
    expect(wrong.status).toBe(422);
    expect(wrong.text).not.toContain(code);
    expect((await ask(undefined, '/inbox-status', { number, code })).status).toBe(303);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toContain(code);
  });

  test('addresses that cannot be ours are told so, and reach no table', async () => {
    for (const path of [
      '/public-notices/x',
      '/public-notices/x/objection',
      `/public-notices/${'0'.repeat(24)}`,
    ])
      expect((await ask(undefined, path)).status).toBe(404);
    expect((await ask(undefined, '/public-notices?cursor=AAAA&agency=%00')).status).toBe(200);
  });
});
