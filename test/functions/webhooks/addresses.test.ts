import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  isPublic,
  openOutlet,
  type UrlFault,
  urlFault,
} from '../../../functions/use-cases/webhooks/addresses.ts';
import { post } from '../../../functions/use-cases/webhooks/post.ts';

const cloud = openOutlet();

test.each<[string, UrlFault | undefined]>([
  ['https://hooks.example.org/a?b=1', undefined],
  ['https://hooks.example.org:8443/', undefined],
  ['https://8.8.8.8/', undefined],
  ['https://[2606:4700::1111]/', undefined],
  ['http://hooks.example.org/', 'scheme'],
  ['ftp://hooks.example.org/', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['hooks.example.org', 'unreadable'],
  ['https://', 'unreadable'],
  ['https://user:word@hooks.example.org/', 'credentials'],
  ['https://hooks.example.org/#a', 'credentials'],
  ['https://hooks.example.org:22/', 'port'],
  ['https://localhost/', 'host'],
  ['https://receiver/', 'host'],
  ['https://printer.local/', 'host'],
  ['https://metadata.google.internal/', 'host'],
  ['https://127.0.0.1/', 'host'],
  ['https://127.1/', 'host'],
  ['https://0x7f.0.0.1/', 'host'],
  ['https://2130706433/', 'host'],
  ['https://017700000001/', 'host'],
  ['https://169.254.169.254/latest/meta-data', 'host'],
  ['https://[::1]/', 'host'],
  ['https://[::ffff:10.0.0.1]/', 'host'],
  ['https://[fd00:ec2::254]/', 'host'],
  [`https://example.org/${'x'.repeat(500)}`, 'too-long'],
])('%s as a receiver: %s', (url, fault) => {
  expect(urlFault(cloud, url)).toBe(fault);
});

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.127.255.254',
  '127.0.0.1',
  '127.8.8.8',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '4000::1',
  'not an address',
])('%s is no address of the public internet', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each([
  '8.8.8.8',
  '172.15.0.1',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '2606:4700::1111',
  '::ffff:8.8.8.8',
])('%s is one', (address) => {
  expect(isPublic(address)).toBe(true);
});

describe('an attempt', () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    if (request.url === '/endless') {
      const pour = (): void =>
        void (response.writableEnded || response.write('x'.repeat(10_000), () => setImmediate(pour)));
      response.on('close', () => response.end());
      pour();
    } else response.writeHead(302, { location: 'http://receiver.example/elsewhere' }).end('moved');
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const to = (...addresses: string[]) => {
    const asked: string[] = [];
    const outlet = openOutlet('', async (host) => {
      asked.push(host);
      return await Promise.resolve(
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    });
    return { outlet, asked };
  };
  const message = { headers: {}, body: '{}' };

  test.each([
    ['127.0.0.1'],
    ['8.8.8.8', '10.0.0.1'],
    ['2606:4700::1', '::ffff:192.168.1.1'],
    ['169.254.169.254'],
    ['64:ff9b::a00:1'],
  ])('to a name that means %s is refused before anything is sent', async (...addresses) => {
    const { outlet } = to(...addresses);
    const answer = await post(outlet, { ...message, url: `https://rebound.example.org:${port}/` });
    expect(answer).toEqual({ failure: 'address', milliseconds: expect.any(Number) });
    expect(seen).toEqual([]);
  });

  test('looks again every time, so that a name that changes its meaning leads nowhere', async () => {
    const answers = ['8.8.8.8', '127.0.0.1'];
    const outlet = openOutlet(
      '',
      async () => await Promise.resolve([{ address: answers.shift() ?? '', family: 4 }]),
    );
    // The first would go out, were there time for it.
    expect((await post(outlet, { ...message, url: 'https://rebound.example.org/' }, 1)).failure).not.toBe(
      'address',
    );
    expect((await post(outlet, { ...message, url: 'https://rebound.example.org/' })).failure).toBe('address');
    expect(seen).toEqual([]);
  });

  test('goes to the very address that was looked up, does not follow a redirect, and tells of no address', async () => {
    const outlet = openOutlet(
      'receiver.example',
      async () => await Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    );
    const moved = await post(outlet, { ...message, url: `http://receiver.example:${port}/` });
    expect(moved).toMatchObject({ status: 302, excerpt: 'moved' });
    expect(seen.splice(0)).toEqual(['/']);
    const nobody = await post(outlet, { ...message, url: 'http://receiver.example:1/' });
    expect(nobody).toEqual({ failure: 'connection', milliseconds: expect.any(Number) });
    const unknown = openOutlet('', () => Promise.reject(new Error('ENOTFOUND 10.0.0.53')));
    expect((await post(unknown, { ...message, url: 'https://nowhere.example.org/' })).failure).toBe('name');
    // Https is spoken, whatever answers.
    expect((await post(outlet, { ...message, url: `https://receiver.example:${port}/` })).failure).toBe(
      'tls',
    );
  });

  test('reads no answer without end', async () => {
    const outlet = openOutlet(
      'receiver.example',
      async () => await Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    );
    const answer = await post(outlet, { ...message, url: `http://receiver.example:${port}/endless` });
    expect(answer.status).toBe(200);
    expect(answer.excerpt).toBe('x'.repeat(400));
    seen.splice(0);
  });
});
