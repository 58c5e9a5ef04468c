import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { TestIdentity } from './signers.ts';

/** A time-stamp authority on this machine (RFC 3161 over HTTP), run by `openssl ts`. */
export interface TimestampServer {
  url: string;
  /** What it answers instead of the truth, from the next request on. */
  answerWith(change?: (reply: Buffer) => Buffer | number): void;
  close(): Promise<void>;
}

const CONFIGURATION = `
[tsa]
default_tsa = one
[one]
serial = $ENV::FOLDER/serial
crypto_device = builtin
signer_cert = $ENV::FOLDER/leaf.pem
certs = $ENV::FOLDER/chain.pem
signer_key = $ENV::FOLDER/key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

export async function openTimestampServer({ certificates, key }: TestIdentity): Promise<TimestampServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-tsa-'));
  const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  put('tsa.cnf', CONFIGURATION);
  put('serial', '01\n');
  put('leaf.pem', certificates[0] ?? '');
  put('chain.pem', certificates.slice(1).join(''));
  put('key.pem', key.export({ type: 'pkcs8', format: 'pem' }));
  let change: ((reply: Buffer) => Buffer | number) | undefined;

  const server = createServer((request, response) => {
    void buffer(request).then((query) => answer(query, response));
  });
  const answer = (query: Buffer, response: ServerResponse) => {
    put('query.tsq', query);
    const command = [
      'ts',
      '-reply',
      '-config',
      join(folder, 'tsa.cnf'),
      '-queryfile',
      join(folder, 'query.tsq'),
    ];
    const { stdout } = spawnSync('openssl', command, { env: { ...process.env, FOLDER: folder } });
    const reply = change?.(stdout) ?? stdout;
    if (typeof reply === 'number') response.writeHead(reply).end();
    else response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(reply);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    answerWith: (next) => {
      change = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
