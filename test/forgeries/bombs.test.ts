import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LARGEST, verifyPdf } from '../../functions/seals/verify/verify.ts';
import { assemble, bytesOf, edit, latin, METADATA, rewritten, stream } from './anatomy.ts';
import { NOW, openWorld, type World } from './world.ts';

/**
 * Files made to exhaust whoever reads them. Each is judged in the worker that judges everybody's files, and each must be done
 * with in the time and the memory it has, whatever the verdict; it is never genuine.
 */

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // The worker is started once and kept; what is measured below is the file.
  await verifyPdf(sealed(), world.trust, { at: NOW });
});

const sealed = () => world.victims[0]?.pdf ?? new Uint8Array();
const HEAD = '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n';
/** So that explaining the file is tried as well. */
const OURS = `urn:dingdian:document:1 /ByteRange [0 10 20 30] `;

const within = (body: string) => bytesOf(`${HEAD}1 0 obj\n${body}\nendobj\n${OURS}`);
const repeated = (text: string, bytes: number) => text.repeat(Math.ceil(bytes / text.length)).slice(0, bytes);
const MB = 1024 * 1024;
const BIG = 6 * MB;

const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  'lists nested a million deep': () => within('['.repeat(MB)),
  'dictionaries nested a million deep': () => within('<</A '.repeat(MB)),
  'a list of many million numbers': () => within(`[${repeated('1 ', BIG)}]`),
  'many million empty lists': () => within(`[${repeated('[]', BIG)}]`),
  'many million empty dictionaries': () => within(`[${repeated('<<>>', BIG)}]`),
  'many million names': () => within(`[${repeated('/A', BIG)}]`),
  'hundreds of thousands of objects': () =>
    bytesOf(
      HEAD +
        Array.from({ length: 300_000 }, (_, n) => `${n + 1} 0 obj\n0\nendobj\n`)
          .join('')
          .slice(0, BIG),
    ),
  'a dictionary of many entries': () =>
    within(`<<${Array.from({ length: 600_000 }, (_, n) => `/K${n} 0`).join(' ')}>>`),
  'a name of many megabytes': () => within(`/${'A'.repeat(BIG)}`),
  'a string that never ends': () => within(`(${'('.repeat(LARGEST - 200)}`),
  'hex that never ends': () => within(`<${'0'.repeat(BIG)}`),
  'hex digits of many megabytes as a signature': () =>
    bytesOf(`${latin(sealed())}/Contents <${repeated('30', BIG)}>`),
  'white space of many megabytes': () => within(' '.repeat(BIG)),
  'numbers of many megabytes': () => within('1'.repeat(BIG)),
  'a stream that unpacks a thousandfold, in the metadata’s place': () => {
    const packed = latin(deflateSync(Buffer.alloc(100 * MB), { level: 1 }));
    return rewritten(sealed(), (parts) =>
      edit(
        parts,
        METADATA,
        (object) =>
          `${Number.parseInt(object, 10)} 0 obj\n${stream('/Subtype /XML /Type /Metadata /Filter /FlateDecode ', packed)}\nendobj\n`,
      ),
    );
  },
  'many such streams': () => {
    const packed = latin(deflateSync(Buffer.alloc(20 * MB), { level: 1 }));
    const one = (n: number) =>
      `${n} 0 obj\n${stream('/Type /ObjStm /Subtype /XML /Filter /FlateDecode ', packed)}\nendobj\n`;
    return bytesOf(latin(sealed()) + Array.from({ length: 150 }, (_, n) => one(n + 900)).join(''));
  },
  'a chain of tables without end': () => {
    const text = latin(sealed());
    const links = Array.from(
      { length: 100_000 },
      (_, n) => `xref\n0 0\ntrailer\n<</Prev ${n}>>\nstartxref\n${n}\n%%EOF\n`,
    );
    return bytesOf(text + links.join(''));
  },
  'pages that are each other’s parents': () => {
    const objects = new Map<number, string>();
    const put = (n: number, body: string) => objects.set(n, `${n} 0 obj\n${body}\nendobj\n`);
    put(1, '<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [4 0 R]>>>>');
    put(2, `<</Type /Pages /Count 9 /Kids [${'3 0 R '.repeat(1000)}]>>`);
    put(3, `<</Type /Pages /Count 9 /Kids [${'2 0 R '.repeat(1000)}]>>`);
    put(4, '<</FT /Sig /Subtype /Widget>>');
    return assemble({ objects, trailer: '<</Size 5 /Root 1 0 R>>' });
  },
  'pages nested thousands deep': () => {
    const objects = new Map<number, string>();
    const put = (n: number, body: string) => objects.set(n, `${n} 0 obj\n${body}\nendobj\n`);
    put(1, '<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [3 0 R]>>>>');
    for (let n = 2; n < 3_000; n++)
      put(n, `<</FT /Sig /Subtype /Widget /Type /Pages /Count 1 /Kids [${n + 1} 0 R]>>`);
    return assemble({ objects, trailer: '<</Size 5 /Root 1 0 R>>' });
  },
  'a hundred thousand signatures': () => bytesOf(latin(sealed()) + '/ByteRange [0 1 2 3] '.repeat(100_000)),
  'almost signatures, over and over': () => bytesOf(latin(sealed()) + repeated('/ByteRange [ 0 1 ', BIG)),
  'metadata packets without end': () => bytesOf(latin(sealed()) + repeated('<x:xmpmeta', BIG)),
  'properties without end': () =>
    rewritten(sealed(), (parts) =>
      edit(parts, METADATA, (object) => object.replace('<dd:number>', '<dd:number>'.repeat(5000))),
    ),
  'a table of many million entries': () => {
    const text = latin(sealed()).replace(/xref\n0 \d+\n/u, 'xref\n0 9999999999\n');
    return bytesOf(text);
  },
  'signature data nested very deep': () => {
    const at = latin(sealed()).indexOf('/Contents <') + 11;
    return bytesOf(latin(sealed()).slice(0, at) + repeated('3080', 4000) + latin(sealed()).slice(at + 4000));
  },
  'twenty megabytes of nothing': () => new Uint8Array(LARGEST),
  'more than is looked at': () => new Uint8Array(LARGEST + 1),
  'nothing at all': () => new Uint8Array(0),
};

describe('a bomb does no harm:', () => {
  test.each(Object.entries(BOMBS))('%s', async (_name, make) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const begun = process.cpuUsage();
    const { verdict, words } = await verifyPdf(bytes, world.trust, { at: NOW });
    // Of this process with all its threads: by the clock on the wall it depends on who else is at work on the machine.
    const { user, system } = process.cpuUsage(begun);
    expect(verdict).not.toBe('genuine');
    expect(words).toMatch(/。$/u);
    // 2 seconds, and the start of a fresh worker.
    expect((user + system) / 1000).toBeLessThan(3000);
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * MB);
  });
});

afterAll(async () => {
  // And the next file is judged as if nothing had been.
  expect(await verifyPdf(sealed(), world.trust, { at: NOW })).toMatchObject({ verdict: 'genuine' });
});
