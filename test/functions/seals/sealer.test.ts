import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import { installed, run } from '../../installed.ts';
import { readPdf } from '../../templates/read-pdf.ts';
import { PRINT, paperOf, secondAnchor } from './papers.ts';
import { AGENCY, openTestAuthority, requestFor, sha256, testSealer } from './signers.ts';

const renderer = createRenderer();
const folder = mkdtempSync(join(tmpdir(), 'dingdian-seal-'));
afterAll(async () => {
  await renderer.close();
  rmSync(folder, { recursive: true, force: true });
});

const authority = openTestAuthority();
const identity = authority.identity('agency-key');
const sealer = testSealer(authority.trust, [identity]);
const request = requestFor([identity]);
const document = documentOf('liaocheng/annex-04-1-acceptance');

let source: Uint8Array;
let sealed: Uint8Array;
beforeAll(async () => {
  source = await renderer.pdf(document, document.sample(), { sealAnchor: true });
  sealed = (await sealer.seal(source, request)).pdf;
});

const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

/** What the signature covers, and the bytes of the signature. */
function partsOf(pdf: Uint8Array) {
  const [, a = 0, b = 0, c = 0] = (/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(latin1(pdf)) ?? [])
    .slice(1)
    .map(Number);
  const signed = Buffer.concat([pdf.subarray(0, a), pdf.subarray(b, b + c)]);
  const gap = latin1(pdf.subarray(a, b));
  const padded = Buffer.from(gap.slice(1, -1), 'hex');
  const cms = padded.subarray(0, 4 + padded.readUInt16BE(2));
  return { a, b, c, signed, gap, cms, rest: padded.subarray(cms.length) };
}

async function annotationsOf(pdf: Uint8Array) {
  const read = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: read.numPages }, async (_, i) => await (await read.getPage(i + 1)).getAnnotations()),
  );
  await read.loadingTask.destroy();
  return pages as { subtype: string; fieldType: string; rect: number[]; fieldName: string }[][];
}

describe('a sealed notice', () => {
  test('is one revision: one cross-reference table, one end, all but the signature signed', () => {
    const text = latin1(sealed);
    expect(text.match(/%%EOF/gu)).toHaveLength(1);
    expect(text.endsWith('%%EOF\n')).toBe(true);
    expect(text.match(/\nxref\n/gu)).toHaveLength(1);
    expect(text).not.toContain('/ObjStm');
    const { a, b, c, gap, rest } = partsOf(sealed);
    expect(gap.startsWith('<')).toBe(true);
    expect(gap).toMatch(/^<[0-9a-f]+>$/u);
    expect(b + c).toBe(sealed.length);
    expect(a).toBeLessThan(b);
    expect(rest.every((byte) => byte === 0)).toBe(true);
    for (const [, offset] of text.matchAll(/\n(\d{10}) 00000 n /gu)) {
      expect(text.slice(Number(offset), Number(offset) + 12)).toMatch(/^\d+ 0 obj\n/u);
    }
  });

  test('keeps every word and the structure of the notice', async () => {
    const [before, after] = [await readPdf(source), await readPdf(sealed)];
    expect(after.text).toBe(before.text);
    expect(after.tagged).toBe(true);
    expect(after.lang).toBe('zh-CN');
    expect(after.title).toBe(request.document.title);
  });

  test('has one annotation, the signature’s field with the seal, where the page left its place', async () => {
    const [[place] = []] = await annotationsOf(source);
    const [annotations = []] = await annotationsOf(sealed);
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatchObject({ subtype: 'Widget', fieldType: 'Sig', fieldName: 'AgencySeal' });
    const middle = ([x = 0, y = 0, to = 0, top = 0]: number[]) => [(x + to) / 2, (y + top) / 2];
    const [[x = 0, y = 0], [there = 0, up = 0]] = [
      middle(annotations[0]?.rect ?? []),
      middle(place?.rect ?? []),
    ];
    expect(x).toBeCloseTo(there, 1);
    expect(y).toBeCloseTo(up, 1);
    expect(latin1(sealed)).not.toContain('seal.invalid');
    expect(latin1(sealed)).toMatch(/\/S \/Form/u);
  });

  test('certifies the file: no change is permitted', () => {
    const text = latin1(sealed);
    expect(text).toContain('/TransformMethod /DocMDP');
    expect(text).toMatch(/\/P 1 \/V \/1\.2/u);
    expect(text).toMatch(/\/Perms <<\s*\/DocMDP \d+ 0 R/u);
    expect(text).toContain('/SubFilter /ETSI.CAdES.detached');
  });

  test('says the public facts and nothing else, whatever characters they hold', async () => {
    const odd = { ...request.document, institution: '<某医院>&"%%EOF"\n7 0 obj' };
    const { pdf } = await sealer.seal(source, { ...request, document: odd });
    expect(latin1(pdf).match(/%%EOF/gu)).toHaveLength(1);
    const read = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const { metadata } = await read.getMetadata();
    await read.loadingTask.destroy();
    expect(metadata.get('dd:institution')).toBe(odd.institution);
    expect(metadata.get('dd:number')).toBe('聊医保受〔2026〕12号');
    expect(metadata.get('dd:agency')).toBe(AGENCY.name);
    expect(metadata.get('dd:agencyid')).toBe('liaocheng-city');
    expect(metadata.get('dd:issuedon')).toBeNull();
  });

  test('is the same to the byte when sealed again at the same instant, and another at another', async () => {
    expect(sha256((await sealer.seal(source, request)).pdf)).toBe(sha256(sealed));
    const later = { ...request, at: '2026-11-23T09:30:01+08:00' as typeof request.at };
    expect(sha256((await sealer.seal(source, later)).pdf)).not.toBe(sha256(sealed));
  });

  test('is recorded: which key, which certificate, which digest, when', async () => {
    const { signature } = await sealer.seal(source, request);
    expect(signature).toMatchObject({
      keyId: 'agency-key',
      digest: sha256(partsOf(sealed).signed),
      signedAt: request.at,
      timestamped: false,
      certificate: { subject: expect.stringContaining(`CN=${AGENCY.name}`) },
    });
  });

  test('stays below 130 KB', () => {
    expect(sealed.length).toBeLessThan(130_000);
  });
});

describe('outside programs agree', () => {
  const file = (name: string, bytes: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  test.runIf(installed('openssl'))('openssl: the CMS is CAdES and verifies to the root', () => {
    const { signed, cms } = partsOf(sealed);
    const root = file('root.pem', authority.trust.anchors.join(''));
    const when = String(Date.parse(request.at) / 1000);
    const command = [
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      '-CAfile',
      root,
      '-attime',
      when,
    ];
    const files = ['-in', file('cms.der', cms), '-out', join(folder, 'out'), '-content'];
    const on = (content: Uint8Array) => run('openssl', [...command, ...files, file('signed', content)]);
    expect(on(signed).text).toMatch(/CAdES Verification successful/u);
    const changed = Buffer.from(signed);
    changed[1000] = (changed[1000] ?? 0) ^ 1;
    expect(on(changed).status).not.toBe(0);
  });

  test.runIf(installed('pdfsig'))('pdfsig: the signature is valid and covers the total document', () => {
    const { text } = run('pdfsig', ['-nocert', file('sealed.pdf', sealed)]);
    expect(text).toContain('Signature is Valid');
    expect(text).toContain('Total document signed');
    expect(text).toContain('ETSI.CAdES.detached');
  });

  test.runIf(installed('qpdf'))('qpdf: nothing is wrong with the file', () => {
    const { status, text } = run('qpdf', ['--check', file('checked.pdf', sealed)]);
    expect(text).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });
});

describe('papers of other shapes', () => {
  const print = (html: string) => renderer.engine.print(html, PRINT);

  test('several pages carry the seal across their edges, one slice each, outside the text', async () => {
    const paper = await print(paperOf(3));
    const { pdf } = await sealer.seal(paper, request);
    const text = latin1(pdf);
    const clips = [...text.matchAll(/\/Artifact BMC\nq\n([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re W n/gu)];
    expect(clips).toHaveLength(3);
    const { pages } = await readPdf(pdf);
    for (const [, left, , width] of clips) {
      expect(Number(left) + Number(width)).toBeCloseTo(((pages[0]?.width ?? 0) * 72) / 25.4, 1);
      // Inside the 26 mm that GB/T 9704-2012 leaves on the right.
      expect(Number(width)).toBeLessThan((26 * 72) / 25.4);
    }
    expect((await readPdf(pdf)).text).toBe((await readPdf(paper)).text);
  });

  test('a paper without a place for a seal is signed without being drawn upon', async () => {
    const { pdf } = await sealer.seal(await renderer.pdf(document, document.sample()), request);
    const [[field, ...others] = []] = await annotationsOf(pdf);
    expect(field).toMatchObject({ subtype: 'Widget', rect: [0, 0, 0, 0] });
    expect(others).toEqual([]);
    expect(latin1(pdf)).not.toContain('/Multiply');
  });

  test('every place has its seal and no link leads anywhere', async () => {
    const paper = await print(paperOf(1, `${secondAnchor}<a href="https://example.invalid/">在此下载</a>`));
    const { pdf } = await sealer.seal(paper, request);
    const [annotations = []] = await annotationsOf(pdf);
    expect(annotations.map(({ subtype }) => subtype)).toEqual(['Widget']);
    expect(latin1(pdf).match(/\/DingdianSeal Do/gu)).toHaveLength(1);
    expect(latin1(pdf)).not.toContain('/URI');
    expect((await readPdf(pdf)).text).toContain('在此下载');
    if (installed('qpdf')) {
      const path = join(folder, 'links.pdf');
      writeFileSync(path, pdf);
      expect(run('qpdf', ['--check', path]).status).toBe(0);
    }
  });
});
