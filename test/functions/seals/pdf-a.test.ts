import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { srgbProfile } from '../../../functions/seals/finish/srgb-profile.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import { PRINT, paperOf } from './papers.ts';
import { openTestAuthority, requestFor, testSealer } from './signers.ts';

// The rules of ISO 19005-2 that a file from our engine could break, clause by clause. No validator of the whole standard is on
// the package registry; this is "by construction", and says which construction.

const renderer = createRenderer();
afterAll(() => renderer.close());
const authority = openTestAuthority();
const identity = authority.identity('k');
const sealer = testSealer(authority.trust, [identity]);
const name = PDFName.of;

let files: { bytes: Uint8Array; pdf: PDFDocument }[];
beforeAll(async () => {
  const notice = documentOf('liaocheng/annex-04-1-acceptance');
  const sources = await Promise.all([
    renderer.pdf(notice, notice.sample(), { sealAnchor: true }),
    renderer.pdf(notice, notice.sample()),
    renderer.engine.print(paperOf(3), PRINT),
  ]);
  const sealed = await Promise.all(
    sources.map(async (source) => (await sealer.seal(source, requestFor([identity]))).pdf),
  );
  files = await Promise.all(
    sealed.map(async (bytes) => ({ bytes, pdf: await PDFDocument.load(bytes, { updateMetadata: false }) })),
  );
});

const objectsOf = (pdf: PDFDocument): PDFObject[] => {
  const all: PDFObject[] = [];
  const visit = (object: PDFObject) => {
    all.push(object);
    if (object instanceof PDFDict) for (const value of object.values()) visit(value);
    if (object instanceof PDFArray) for (const value of object.asArray()) visit(value);
    if (object instanceof PDFStream) visit(object.dict);
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object);
  return all;
};
const dictsOf = (pdf: PDFDocument) => objectsOf(pdf).filter((object) => object instanceof PDFDict);
const is = (dict: PDFDict, key: string, value: string) => dict.get(name(key)) === name(value);
const xmpOf = (pdf: PDFDocument) => {
  const stream = pdf.catalog.lookup(name('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('there is no metadata stream');
  expect(stream.dict.has(name('Filter'))).toBe(false);
  return Buffer.from(stream.contents).toString('utf8');
};

describe('a sealed file keeps the rules of PDF/A-2b', () => {
  test('6.1.2 to 6.1.4: header, trailer with /ID, cross-reference', () => {
    for (const { bytes, pdf } of files) {
      expect(Buffer.from(bytes.subarray(0, 9)).toString('latin1')).toBe('%PDF-1.7\n');
      expect(bytes[9]).toBe(0x25);
      expect(bytes.subarray(10, 14).every((byte) => byte > 127)).toBe(true);
      const id = pdf.context.trailerInfo.ID as PDFArray;
      expect(id.size()).toBe(2);
      expect(pdf.context.trailerInfo.Encrypt).toBeUndefined();
    }
  });

  test('6.1.7 and 6.1.13: no filter but Flate, no string beyond 32767 bytes', () => {
    for (const { pdf } of files) {
      for (const object of objectsOf(pdf)) {
        if (object instanceof PDFStream) {
          expect([undefined, name('FlateDecode')]).toContain(object.dict.get(name('Filter')));
        }
        if (object instanceof PDFString || object instanceof PDFHexString) {
          expect(object.asBytes().length).toBeLessThanOrEqual(32_767);
        }
      }
    }
  });

  test('6.2.3: an sRGB output intent with its profile', () => {
    for (const { pdf } of files) {
      const intent = pdf.catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict);
      expect(is(intent, 'S', 'GTS_PDFA1')).toBe(true);
      const profile = intent.lookup(name('DestOutputProfile')) as PDFRawStream;
      expect(profile.dict.lookup(name('N'), PDFNumber).asNumber()).toBe(3);
      const bytes = inflateSync(profile.contents);
      expect(bytes.readUInt32BE(0)).toBe(bytes.length);
      expect(bytes.toString('latin1', 36, 40)).toBe('acsp');
    }
  });

  test('6.2.5 and 6.2.10: graphics states without transfer functions, standard blend modes', () => {
    for (const { pdf } of files) {
      for (const dict of dictsOf(pdf)) {
        if (dict.has(name('BM'))) expect(['/Normal', '/Multiply']).toContain(String(dict.get(name('BM'))));
        for (const key of ['TR', 'HTP', 'Alternates', 'OPI']) expect(dict.has(name(key))).toBe(false);
      }
    }
  });

  test('6.2.11: every font is in the file, with its character map and a CIDToGIDMap', () => {
    for (const { pdf } of files) {
      const fonts = dictsOf(pdf).filter((dict) => is(dict, 'Type', 'Font'));
      expect(fonts.length).toBeGreaterThan(1);
      for (const font of fonts) {
        if (is(font, 'Subtype', 'Type0')) {
          expect(font.has(name('ToUnicode'))).toBe(true);
          continue;
        }
        expect(is(font, 'Subtype', 'CIDFontType2')).toBe(true);
        expect(font.has(name('CIDToGIDMap'))).toBe(true);
        expect(font.lookup(name('FontDescriptor'), PDFDict).has(name('FontFile2'))).toBe(true);
      }
    }
  });

  test('6.3 and 6.4: one annotation, printed, with a normal appearance only; no form is filled by the reader', () => {
    for (const { pdf } of files) {
      const annotations = dictsOf(pdf).filter((dict) => is(dict, 'Type', 'Annot'));
      expect(annotations).toHaveLength(1);
      const [widget] = annotations;
      expect(widget?.lookup(name('F'), PDFNumber).asNumber()).toBe(132);
      for (const key of ['A', 'AA', 'MK']) expect(widget?.has(name(key))).toBe(false);
      const seen = widget?.lookupMaybe(name('AP'), PDFDict);
      const flat = widget?.lookup(name('Rect'), PDFArray).asRectangle().width === 0;
      expect(seen?.keys().map(String) ?? []).toEqual(flat ? [] : ['/N']);
      expect(pdf.catalog.lookup(name('AcroForm'), PDFDict).has(name('NeedAppearances'))).toBe(false);
    }
  });

  test('6.5 and 6.8: no actions, scripts or attachments', () => {
    const keys = ['OpenAction', 'AA', 'JavaScript', 'JS', 'EmbeddedFiles', 'AF', 'XFA', 'NeedsRendering'];
    for (const { pdf } of files) {
      for (const dict of dictsOf(pdf)) for (const key of keys) expect(dict.has(name(key))).toBe(false);
    }
  });

  test('6.6: the metadata name part 2, conformance B, describe their own properties and agree with the information', () => {
    for (const { pdf } of files) {
      const xmp = xmpOf(pdf);
      expect(xmp).toMatch(/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>/u);
      expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
      const used = [...xmp.matchAll(/<dd:(\w+)>/gu)].map(([, property]) => property);
      const described = [...xmp.matchAll(/<pdfaProperty:name>(\w+)</gu)].map(([, property]) => property);
      expect(described).toEqual(expect.arrayContaining(used));
      expect(xmp).toContain(`<rdf:li xml:lang="x-default">${pdf.getTitle()}</rdf:li>`);
      expect(xmp).toContain(`<xmp:CreatorTool>${pdf.getCreator()}</xmp:CreatorTool>`);
      expect(xmp).toContain(`<pdf:Producer>${pdf.getProducer()}</pdf:Producer>`);
      const created = /<xmp:CreateDate>([^<]+)</u.exec(xmp)?.[1] ?? '';
      expect(pdf.getCreationDate()).toEqual(new Date(created));
      expect(pdf.getModificationDate()).toEqual(new Date(created));
    }
  });
});

test('the sRGB profile has its tags inside itself, four-byte aligned, and D50 as its illuminant', () => {
  const profile = srgbProfile();
  const tags = profile.readUInt32BE(128);
  for (let i = 0; i < tags; i += 1) {
    const [offset, size] = [profile.readUInt32BE(136 + i * 12), profile.readUInt32BE(140 + i * 12)];
    expect(offset % 4).toBe(0);
    expect(offset + size).toBeLessThanOrEqual(profile.length);
  }
  expect(profile.subarray(68, 80).toString('hex')).toBe('0000f6d6000100000000d32d');
});
