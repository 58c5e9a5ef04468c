import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../../domain/time/civil-date.ts';
import { registerFormDocuments } from '../../functions/documents/form-documents.ts';
import { judgeFile } from '../../functions/seals/verify/judge.ts';
import { createRenderer, type Renderer } from '../../templates/engine/render.ts';
import type { DocumentFacts, Sealer } from '../../templates/engine/seal.ts';
import { registry } from '../../templates/registry.ts';
import { openTestAuthority, requestFor, testSealer } from '../functions/seals/signers.ts';

/** Sealed files in all; `GENUINE_FILES=500` for more. */
const FILES = Number(process.env.GENUINE_FILES ?? 120);
const NOW = instantOf(Date.UTC(2027, 11, 1));

const authority = openTestAuthority();
const identity = authority.identity('agency');
const sealer: Sealer = testSealer(authority.trust, [identity]);
let renderer: Renderer;
let scratch: string;

beforeAll(() => {
  registerFormDocuments();
  renderer = createRenderer({ chromium: { browsers: 1 } });
  scratch = mkdtempSync(join(tmpdir(), 'dingdian-genuine-'));
});

afterAll(async () => {
  await renderer.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Whatever may stand in a name or number: brackets that end strings, signs of markup, the ends of files. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('县〔〕（）()<>&"\'%\\/#é𠮷　 '), '%%EOF', 'endobj', ']]>'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => `卫生院${parts.join('').replaceAll(/\p{C}/gu, '').trim()}`);
const facts: fc.Arbitrary<Pick<DocumentFacts, 'number' | 'institution'>> = fc.record({
  number: text,
  institution: text,
});
const moment = fc.integer({ min: Date.UTC(2026, 0, 2), max: Date.UTC(2027, 10, 30) }).map(instantOf);
const request = fc.record({ facts, at: moment });

describe(`${FILES} sealed files of all templates`, () => {
  test('are all genuine, and say of themselves what the sealer was told', async () => {
    const documents = registry.documents();
    const each = Math.ceil(FILES / documents.length);
    const told = fc.sample(request, { numRuns: each * documents.length, seed: 20_261_122 });
    let sealed = 0;
    for (const document of documents) {
      const pdf = await renderer.pdf(document, document.sample(), {
        sealAnchor: document.kind === 'notice',
        date: '2026-11-23',
      });
      for (const { facts: said, at } of told.splice(0, each)) {
        const about = { id: document.id, title: document.title, ...said };
        const { pdf: file } = await sealer.seal(pdf, requestFor([identity], { document: about, at }));
        const { verdict, details, facts: found, signedAt } = judgeFile(file, authority.trust, NOW);
        expect({ verdict, details }, document.id).toEqual({ verdict: 'genuine', details: [] });
        expect(found).toMatchObject({ document: document.id, title: document.title, ...said });
        expect(signedAt).toBe(at);
        sealed++;
        if (sealed % 100 === 1) pdfsigAgrees(file);
      }
    }
    expect(sealed).toBeGreaterThanOrEqual(FILES);
  }, 240_000);
});

/** Where it is installed. */
function pdfsigAgrees(file: Uint8Array): void {
  const path = join(scratch, 'sealed.pdf');
  writeFileSync(path, file);
  const { error, stdout } = spawnSync('pdfsig', [path], { encoding: 'utf8' });
  if (error) return;
  expect(stdout).toContain('Signature is Valid');
  expect(stdout).toContain('Total document signed');
}
