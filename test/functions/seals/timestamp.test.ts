import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../../../domain/time/civil-date.ts';
import type { SealRequest } from '../../../templates/engine/seal.ts';
import { installed, run } from '../../installed.ts';
import { openTimestampServer, type TimestampServer } from './authority-server.ts';
import { blankPdf } from './papers.ts';
import { openTestAuthority, requestFor, testSealer } from './signers.ts';

// The authority reads the machine's clock, so the certificates here are valid around it.
const YEAR = 365 * 86_400_000;
const span = { notBefore: Date.now() - YEAR, notAfter: Date.now() + YEAR };
const authority = openTestAuthority('时间', span);
const agency = authority.identity('agency', span);
const stamper = authority.identity('stamper', { ...span, use: 'time-stamps' });
const sealer = testSealer(authority.trust, [agency]);
const at = instantOf(Date.now());

let pdf: Uint8Array;
let server: TimestampServer;
beforeAll(async () => {
  pdf = await blankPdf();
  server = await openTimestampServer(stamper);
});
afterAll(() => server.close());

const requestAt = (url: string): SealRequest => {
  const request = requestFor([agency], { at });
  return { ...request, agency: { ...request.agency, timestampAuthority: url } };
};

const failure = expect.objectContaining({ name: 'TimestampFailed' });

describe.runIf(installed('openssl'))('a seal with a time-stamp (PAdES-B-T)', () => {
  test('has the authority’s token in it, and pdfsig finds the signature valid', async () => {
    server.answerWith();
    const { pdf: sealed, signature } = await sealer.seal(pdf, requestAt(server.url));
    expect(signature?.timestamped).toBe(true);
    expect(sealed.length).toBeLessThan(60_000);
    if (!installed('pdfsig')) return;
    const folder = mkdtempSync(join(tmpdir(), 'dingdian-stamped-'));
    writeFileSync(join(folder, 'stamped.pdf'), sealed);
    const { text } = run('pdfsig', ['-nocert', join(folder, 'stamped.pdf')]);
    rmSync(folder, { recursive: true });
    expect(text).toContain('Signature is Valid');
    expect(text).toContain('Total document signed');
  });

  test('is not made without the stamp: refused, silent or absent authorities make sealing fail', async () => {
    server.answerWith(() => 503);
    await expect(sealer.seal(pdf, requestAt(server.url))).rejects.toThrow(failure);
    server.answerWith(() => Buffer.from('30053003020102', 'hex'));
    await expect(sealer.seal(pdf, requestAt(server.url))).rejects.toThrow(failure);
    server.answerWith(() => Buffer.alloc(100_000));
    await expect(sealer.seal(pdf, requestAt(server.url))).rejects.toThrow(failure);
    await expect(sealer.seal(pdf, requestAt('http://127.0.0.1:9/'))).rejects.toThrow(failure);
  });

  test('is not made with a stamp for something else, or a changed one', async () => {
    let kept: Buffer | undefined;
    server.answerWith((reply) => {
      kept ??= reply;
      return kept;
    });
    await sealer.seal(pdf, requestAt(server.url));
    // The same signature again, so the imprint fits; the answer is an old one.
    await expect(sealer.seal(pdf, requestAt(server.url))).rejects.toThrow(failure);
    server.answerWith((reply) => {
      const changed = Buffer.from(reply);
      changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 1;
      return changed;
    });
    await expect(sealer.seal(pdf, requestAt(server.url))).rejects.toThrow(failure);
  });

  test('is not made with a stamp of somebody who is not trusted or may not stamp', async () => {
    const stranger = await openTimestampServer(
      openTestAuthority('别人', span).identity('s', { ...span, use: 'time-stamps' }),
    );
    await expect(sealer.seal(pdf, requestAt(stranger.url))).rejects.toThrow(failure);
    await stranger.close();
  });
});
