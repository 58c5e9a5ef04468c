import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OUTGOING_NAMES, schemaPath } from '../../../functions/use-cases/outgoing/catalogue.ts';
import { openOutlet } from '../../../functions/use-cases/webhooks/addresses.ts';
import type { Viewer } from '../../../functions/viewer.ts';
import type { WebApp, WebDeps, WebEnv } from '../../../functions/web/context.ts';
import { mountDeadlineFeed } from '../../../functions/web/routes/deadline-feed.ts';
import { mountDevelopers } from '../../../functions/web/routes/developers.ts';
import { mountWebhooks } from '../../../functions/web/routes/webhooks.ts';
import { assets } from '../../../templates/pages/assets.ts';
import { must, submitted } from '../use-cases/cases.ts';
import { openWorld, type World } from '../world.ts';

const PEOPLE = {
  applicant: { sub: 'a', name: '甲', role: 'applicant', institution: 'hospital' },
  stranger: { sub: 'b', name: '乙', role: 'applicant', institution: 'pharmacy' },
  leader: { sub: 'c', name: '丙', role: 'leading-group', agency: 'city' },
  clerk: { sub: 'd', name: '丁', role: 'receiving-clerk', agency: 'city' },
  reviewer: { sub: 'e', name: '戊', role: 'reviewer', agency: 'city' },
} as const satisfies Record<string, Viewer>;

let world: World;
let app: WebApp;
const receiver = createServer((request, response) => {
  request.resume();
  response.writeHead(200).end('<script>alert(1)</script>');
});
beforeAll(async () => {
  world = await openWorld();
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const renderer = () => {
    throw new Error('nothing is printed here');
  };
  const deps: WebDeps = {
    ...world.deps,
    renderer,
    ownOrigin: 'https://yb.example',
    uploadOrigin: '',
    identityIssuer: 'https://identity.invalid',
    outlet: openOutlet('127.0.0.1'),
  };
  app = new Hono<WebEnv>();
  app.use(async (context, next) => {
    const who = new Map<string, Viewer>(Object.entries(PEOPLE)).get(
      context.req.header('x-test-viewer') ?? '',
    );
    context.set('viewer', who);
    context.set('reference', 'test');
    await next();
  });
  mountWebhooks(app, deps);
  mountDevelopers(app, deps);
  mountDeadlineFeed(app, deps);
});
afterAll(async () => {
  receiver.close();
  await world.close();
});

/** The page's text as a browser reads it, as far as the tests look for it. */
const read = (html: string): string => html.replaceAll('&#x3D;', '=');

async function get(path: string, as?: keyof typeof PEOPLE, headers: Record<string, string> = {}) {
  const sent = { accept: 'text/html', ...headers, ...(as && { 'x-test-viewer': as }) };
  const response = await app.request(path, { headers: sent });
  return { status: response.status, headers: response.headers, text: read(await response.text()) };
}

async function send(path: string, as: keyof typeof PEOPLE, fields: [string, string][] = []) {
  const response = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-test-viewer': as },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: response.status, headers: response.headers, text: read(await response.text()) };
}

const SECRET = /whsec_[A-Za-z0-9+/]{43}=/;

describe('an institution’s clerk', () => {
  test('adds a receiver, sees the key once, tests it, and stops it, without any script', async () => {
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    const form = await get('/webhooks/new', 'applicant');
    const key = must(/name="_key" value="([^"]+)"/.exec(form.text)?.[1]);
    const wrong = await send('/webhooks', 'applicant', [
      ['url', 'https://10.0.0.1/'],
      ['_key', key],
    ]);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('接收地址必须是公网上的');
    const fields: [string, string][] = [
      ['url', url],
      ['description', '<b>系统</b>'],
      ['types', 'cn.dingdian.notice.issued.v1'],
      ['_key', key],
    ];
    const made = await send('/webhooks', 'applicant', fields);
    const [secret] = must(SECRET.exec(made.text) ?? undefined);
    expect((await send('/webhooks', 'applicant', fields)).text).not.toMatch(SECRET);
    const path = must(/href="(\/webhooks\/[0-9a-f]{20})"/.exec(made.text)?.[1]);
    expect((await send(`${path}/test`, 'applicant')).status).toBe(303);
    const shown = await get(path, 'applicant');
    expect(shown.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(shown.text).toContain('&lt;b&gt;系统&lt;/b&gt;');
    expect(shown.text).not.toContain(secret);
    await send(`${path}/pause`, 'applicant');
    expect((await get('/webhooks', 'applicant')).text).toContain('已停用');
    expect((await send(`${path}/rotate`, 'applicant')).text).toMatch(SECRET);
    for (const act of ['pause', 'resume', 'test', 'rotate', 'delete']) {
      expect((await send(`${path}/${act}`, 'stranger')).status, act).toBe(404);
      expect((await send(`${path}/${act}`, 'reviewer')).status, act).toBe(403);
    }
    expect((await get(path, 'stranger')).status).toBe(404);
    expect((await send(`${path}/delete`, 'applicant')).status).toBe(303);
    expect((await get(path, 'applicant')).status).toBe(404);
  });
});

describe('an agency’s officers', () => {
  test('look on as receiving clerks, decide as leading group, and have nothing to do with it otherwise', async () => {
    expect((await get('/webhooks')).status).toBe(303);
    expect((await get('/webhooks', 'reviewer')).status).toBe(403);
    expect((await get('/webhooks', 'clerk')).text).not.toContain('/webhooks/new');
    expect((await get('/webhooks/new', 'clerk')).status).toBe(403);
    expect((await get('/webhooks', 'leader')).text).toContain('/webhooks/new');
  });

  test('make a private calendar address, which needs no sign-in, and end it', async () => {
    await submitted(world.deps);
    for (const as of ['applicant', 'stranger'] as const)
      expect((await get('/officer/calendar', as)).status).toBe(403);
    const made = await send('/officer/calendar', 'clerk');
    const address = must(
      /https:\/\/yb\.example(\/calendar\/deadlines\.ics\?key=[\w-]{43})/.exec(made.text)?.[1],
    );
    expect((await get('/officer/calendar', 'clerk')).text).not.toContain('key=');
    const calendar = await get(address);
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20260914/);
    const etag = must(calendar.headers.get('etag') ?? undefined);
    expect((await get(address, undefined, { 'if-none-match': etag })).status).toBe(304);
    await send('/officer/calendar/revoke', 'clerk');
    expect((await get(address)).status).toBe(404);
    expect((await get('/calendar/deadlines.ics')).status).toBe(404);
  });
});

test('the catalogue of events is for anybody, small, with a schema for every type', async () => {
  const page = await get('/developers/events');
  expect(page.status).toBe(200);
  const style = must(assets.find(({ path }) => path.endsWith('site.css'))).body.byteLength;
  expect(Buffer.byteLength(page.text) + style).toBeLessThan(100 * 1024);
  for (const type of OUTGOING_NAMES) {
    expect(page.text).toContain(schemaPath(type));
    const schema = await get(schemaPath(type));
    expect(schema.headers.get('content-type')).toContain('application/schema+json');
    expect(JSON.parse(schema.text).$id).toBe(`https://verify.invalid${schemaPath(type)}`);
  }
  expect((await get('/developers/events/nothing.json')).status).toBe(404);
});
