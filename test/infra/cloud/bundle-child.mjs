// Runs beside a copy of the bundled code, far from the project: `node bundle-child.mjs <asset> <what>`. Prints JSON.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const [, , asset, what] = process.argv;
const load = (file) => import(pathToFileURL(`${asset}/${file}`).href);

const EVENTS = {
  settle: { caseId: 'c', generation: 1, loops: 0 },
  park: { caseId: 'c', version: 1, taskToken: 't' },
  wake: { detail: { caseId: 'c' } },
  'tell-outside': { detail: { caseId: 'c' } },
  reconcile: {},
  'report-stuck': { caseId: 'c', eventNumber: 1, notice: 'n' },
  'issue-notice': { caseId: 'c', eventNumber: 1, notice: 'n' },
  'batch-item': { batchId: 'b', index: 1 },
  'inspect-upload': { Records: [{ s3: { object: { key: 'uploads/c/m/u/a.pdf', size: 1 } } }] },
};

/** How a handler ends when there is nobody at the other end of the network. */
async function failure(name) {
  const { handler } = await load(`${name}.mjs`);
  try {
    await handler(EVENTS[name]);
    return 'no error';
  } catch (error) {
    return error.code ?? `${error.name}: ${error.message}`;
  }
}

async function pages() {
  const { handler } = await load('web.mjs');
  const get = async (path) => {
    const { statusCode, headers, body, isBase64Encoded } = await handler({
      version: '2.0',
      routeKey: '$default',
      rawPath: path,
      rawQueryString: '',
      headers: { host: 'site.example' },
      requestContext: {
        http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1' },
        domainName: 'site.example',
      },
      isBase64Encoded: false,
    });
    const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
    return { path, statusCode, type: headers['content-type'], bytes };
  };
  const guide = await get('/guide');
  const html = guide.bytes.toString();
  const style = await get(/"(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '/no-style');
  const list = (await get('/forms')).bytes.toString();
  const paper = await get(/"(\/forms\/[^"]+\.pdf)"/.exec(list)?.[1] ?? '/no-paper');
  writeFileSync('paper.pdf', paper.bytes);
  return [guide, style, paper].map(({ bytes, ...rest }) => ({
    ...rest,
    start: bytes.toString('latin1', 0, 5),
  }));
}

/** What the worker that reads uploads finds in the PDF that `pages` left. */
async function worker() {
  const { readFileSync } = await import('node:fs');
  const running = new Worker(new URL(pathToFileURL(`${asset}/functions/uploads/pdf-worker.mjs`)), {
    env: {},
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  running.postMessage(new Uint8Array(readFileSync('paper.pdf')));
  return await new Promise((resolve, reject) => {
    running.once('message', resolve);
    running.once('error', reject);
  });
}

/** What the worker that verifies files says of bytes that are no document. */
async function verifier() {
  const running = new Worker(new URL(pathToFileURL(`${asset}/functions/seals/verify/verify-worker.mjs`)), {
    env: {},
  });
  const question = { bytes: Buffer.from('no document'), trust: { anchors: [], revoked: [] } };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  running.postMessage(question);
  return await new Promise((resolve, reject) => {
    running.once('message', resolve);
    running.once('error', reject);
  });
}

const ASKED = { pages, worker, verifier };
const result = Object.hasOwn(ASKED, what) ? await ASKED[what]() : await failure(what);
// A browser may still be running; ending takes it along. The write is awaited, as a pipe may take it in parts.
process.stdout.write(JSON.stringify(result), () => process.exit(0));
