import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesFor } from '../../../infra/cloud/bundle/assets.ts';
import { buildAsset } from '../../../infra/cloud/bundle/build.ts';

/** Far from the project: nothing here or above has a `node_modules`. */
const far = mkdtempSync(join(tmpdir(), 'dingdian-bundle-'));
const assets = { plain: join(far, 'plain'), rendering: join(far, 'rendering') };
const work = join(far, 'work');
const child = join(far, 'child.mjs');

/** Deployed code belongs to another user and cannot be written to. As root that takes becoming somebody else. */
const NOBODY = 65534;
const somebodyElse =
  process.getuid?.() === 0 && spawnSync(process.execPath, ['-v'], { uid: NOBODY, gid: NOBODY }).status === 0
    ? { uid: NOBODY, gid: NOBODY }
    : {};

beforeAll(async () => {
  mkdirSync(work);
  chmodSync(far, 0o755);
  chmodSync(work, 0o777);
  copyFileSync(new URL('bundle-child.mjs', import.meta.url), child);
  for (const asset of ['plain', 'rendering'] as const) await buildAsset(namesFor(asset), assets[asset]);
}, 120_000);

afterAll(() => rmSync(far, { recursive: true, force: true }));

/** Runs what a function would, with an environment that leads nowhere. */
async function run(asset: keyof typeof assets, what: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [child, assets[asset], what], {
    cwd: work,
    ...somebodyElse,
    env: {
      PATH: '/usr/bin:/bin',
      HOME: work,
      TMPDIR: work,
      AWS_REGION: 'cn-north-1',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
      AWS_ACCESS_KEY_ID: 'nobody',
      AWS_SECRET_ACCESS_KEY: 'nothing',
      AWS_MAX_ATTEMPTS: '1',
      TABLE_NAME: 'table',
      UPLOADS_BUCKET: 'uploads',
      ISSUED_BUCKET: 'issued',
      TIMELINE_ARN: 'arn:aws-cn:states:cn-north-1:1:stateMachine:timeline',
      BATCH_ARN: 'arn:aws-cn:states:cn-north-1:1:stateMachine:batch',
      BUS_NAME: 'bus',
      OIDC_ISSUER: 'https://identity.invalid',
      OIDC_CLIENT_ID: 'client',
      OIDC_CLIENT_SECRET: 'secret',
      OIDC_REDIRECT_URI: 'https://site.example/sign-in/callback',
      UPLOAD_ORIGIN: 'https://uploads.example',
    },
  });
  return JSON.parse(stdout);
}

describe('bundled, far from the project and with nothing but its own folder', { timeout: 90_000 }, () => {
  test.each(namesFor('plain').map((name) => ['plain', name] as const))(
    '%s/%s fails at the network only',
    async (asset, name) => {
      expect(await run(asset, name)).toBe('ECONNREFUSED');
    },
  );

  test('each asset stays below the 250 MB that Lambda unpacks', () => {
    for (const asset of Object.values(assets)) {
      const files = readdirSync(asset, { recursive: true, encoding: 'utf8' }).map((file) =>
        lstatSync(join(asset, file)),
      );
      const bytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
      expect(bytes).toBeLessThan(250 * 2 ** 20);
    }
  });

  test('issue-notice fails at the network only', async () => {
    expect(await run('rendering', 'issue-notice')).toBe('ECONNREFUSED');
  });

  test('web shows the guide and its style, and prints a blank paper with the browser it brings', async () => {
    expect(await run('rendering', 'pages')).toEqual([
      { path: '/guide', statusCode: 200, type: expect.stringContaining('text/html'), start: '<!doc' },
      {
        path: expect.stringMatching(/\.css$/),
        statusCode: 200,
        type: expect.stringContaining('text/css'),
        start: expect.anything(),
      },
      { path: expect.stringMatching(/\.pdf$/), statusCode: 200, type: 'application/pdf', start: '%PDF-' },
    ]);
  });

  test('the worker that reads uploaded PDF files is there and reads that paper', async () => {
    expect(await run('plain', 'worker')).toMatchObject({ kind: 'good' });
  });

  test('the worker that verifies files is beside the pages that ask it', async () => {
    expect(await run('rendering', 'verifier')).toMatchObject({ verdict: 'unknown', claimed: true });
  });

  test.runIf(somebodyElse.uid !== undefined)('the fonts cut beforehand are used and not cut again', () => {
    const fonts = join(work, `dingdian-cache-${NOBODY}`, 'fonts');
    const kept = readdirSync(fonts);
    expect(kept.length).toBeGreaterThanOrEqual(2);
    for (const entry of kept) expect(lstatSync(join(fonts, entry)).isSymbolicLink()).toBe(true);
  });
});
