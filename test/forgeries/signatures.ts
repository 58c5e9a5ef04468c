import { createHash } from 'node:crypto';
import { octets } from '../../functions/seals/cms/der.ts';
import {
  bytesOf,
  edit,
  gapOf,
  latin,
  METADATA,
  numberOf,
  replaceRange,
  rewritten,
  SIGNATURE,
} from './anatomy.ts';
import type { Forgery } from './forgery.ts';
import { attribute, cmsFor, filled, resign } from './signing.ts';

/** A file whose text was changed: the number in the metadata, which is written plainly. */
function edited(pdf: Uint8Array): Uint8Array {
  return rewritten(pdf, (parts) => {
    edit(parts, METADATA, (object) =>
      object.replace('12号', '13号').replaceAll('\xE3\x80\x9512', '\xE3\x80\x9513'),
    );
  });
}

function onSignature(change: (object: string) => string, told?: Forgery['told']) {
  return (name: string): Forgery => ({
    name,
    ...(told && { told }),
    forge: ({ pdf }) => rewritten(pdf, (parts) => edit(parts, SIGNATURE, change)),
  });
}

/** ByteRange of a sealed file. */
function rangeOf(pdf: Uint8Array): [number, number, number, number] {
  const { from, to } = gapOf(pdf);
  return [0, from, to, pdf.length - to];
}

const range = (
  name: string,
  change: (range: [number, number, number, number], pdf: Uint8Array) => string,
): Forgery => ({
  name: `/ByteRange ${name}`,
  forge: ({ pdf }) => replaceRange(pdf, change(rangeOf(pdf), pdf)),
});

/** A range under which the genuine key really signs, so that only the range itself is wrong. */
const signedRange = (
  name: string,
  change: (range: [number, number, number, number]) => [number, number, number, number],
): Forgery => ({
  name: `/ByteRange ${name}, signed with the genuine key over just those bytes`,
  told: ['byte-range', 'structure'],
  forge({ pdf }, { identity }) {
    const [a, b, c, d] = change(rangeOf(pdf));
    const ranged = replaceRange(pdf, `[${a} ${b} ${c} ${d}]`);
    const covered = Buffer.concat([ranged.subarray(a, a + b), ranged.subarray(c, c + d)]);
    const over = createHash('sha256').update(covered).digest();
    return filled(ranged, cmsFor(ranged, identity, { over }));
  },
});

/** Universal forgery, wrapping, ranges: the signature is there, and covers something else than is shown. */
export const SIGNATURES: readonly Forgery[] = [
  onSignature((object) => object.replace(/\/Contents <[^>]*>/u, ''))('signature without /Contents'),
  onSignature((object) => object.replace(/\/Contents <[^>]*>/u, '/Contents null'))('/Contents null'),
  onSignature((object) => object.replace(/\/Contents <[^>]*>/u, '/Contents <>'))('/Contents empty'),
  onSignature((object) => object.replace(/\/Contents <[^>]*>/u, '/Contents <00>'))('/Contents zero'),
  onSignature((object) => object.replace(/<[0-9a-f]+>/u, (hex) => `<${'0'.repeat(hex.length - 2)}>`))(
    '/Contents all zeros',
  ),
  onSignature((object) => object.replace(/\/ByteRange \[[^\]]*\]\s*/u, ''))('signature without /ByteRange'),
  onSignature((object) => object.replace(/\/ByteRange \[[^\]]*\]/u, '/ByteRange null '))('/ByteRange null'),
  onSignature((object) => object.replace(/\/ByteRange \[[^\]]*\]/u, '/ByteRange [] '))('/ByteRange empty'),
  onSignature((object) => object.replace('/ETSI.CAdES.detached', '/adbe.pkcs7.sha1'))('another /SubFilter'),
  onSignature((object) => object.replace('/ETSI.CAdES.detached', '/Unknown.Filter'))('an unknown /SubFilter'),
  range('not from 0', ([, b, c, d]) => `[1 ${b - 1} ${c} ${d}]`),
  range('negative', ([, b, c, d]) => `[0 ${b} ${c} -${d}]`),
  range('huge', ([, b, c]) => `[0 ${b} ${c} 9999999999]`),
  range('beyond all numbers', ([, b]) => `[0 ${b} 99999999999999999999 1]`),
  range('of fractions', ([, b, c, d]) => `[0.0 ${b}.0 ${c} ${d}]`),
  range('of two', ([, b]) => `[0 ${b}]`),
  range('of six', ([, b, c, d]) => `[0 ${b} ${c} ${d} 0 0]`),
  range('overlapping', ([, b, c, d]) => `[0 ${c} ${b} ${d}]`),
  range('ending early', ([, b, c, d]) => `[0 ${b} ${c} ${d - 20}]`),
  range('with a wider gap', ([, b, c, d]) => `[0 ${b - 10} ${c} ${d}]`),
  signedRange('ending early', ([a, b, c, d]) => [a, b, c, d - 20]),
  signedRange('with a wider gap', ([a, b, c, d]) => [a, b, c + 1, d - 1]),
  signedRange('with a gap begun early', ([a, b, c, d]) => [a, b - 1, c, d]),
  signedRange('from the second byte', ([, b, c, d]) => [1, b - 1, c, d]),
  {
    name: 'signature wrapping: what was signed is moved behind, something else stands in its place',
    told: ['byte-range', 'wrapped-signature', 'bytes-changed', 'structure'],
    forge({ pdf }) {
      const [, from, to] = rangeOf(pdf);
      const text = latin(pdf);
      const signedTail = text.slice(to);
      // A new end of file before the old one, which the shifted range still covers.
      const inserted = `>>\nendobj\n9999 0 obj\n(shown instead)\nendobj\n`;
      const body = `${text.slice(0, to)}\n${inserted}`;
      const moved = `[0 ${from} ${body.length} ${signedTail.length}]`;
      return replaceRange(bytesOf(`${body}${signedTail}`), moved);
    },
  },
  {
    name: 'signature wrapping: the gap widened, with objects hidden in it behind the signature',
    forge({ pdf }) {
      const { from, to } = gapOf(pdf);
      const text = latin(pdf);
      const hidden = text.slice(from, to).replace(/0{200}>$/u, `> /X (${'x'.repeat(190)})`);
      return bytesOf(text.slice(0, from) + hidden + text.slice(to));
    },
  },
  {
    name: 'the signature object twice, the second with the forged content',
    forge: ({ pdf }) =>
      rewritten(pdf, (parts) => {
        const signature = parts.objects.get(numberOf(parts, SIGNATURE)) ?? '';
        const next = Math.max(...parts.objects.keys()) + 1;
        parts.objects.set(next, signature.replace(/^\d+/u, String(next)));
      }),
  },
  {
    name: 'number edited, the old signature kept',
    told: ['bytes-changed'],
    forge: ({ pdf }) => edited(pdf),
  },
  {
    name: 'a byte of the page changed',
    told: ['bytes-changed'],
    forge({ pdf }) {
      const copy = new Uint8Array(pdf);
      const at = latin(pdf).indexOf('stream\n') + 40;
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    },
  },
  {
    name: 'bytes hidden behind the signature in its zero padding',
    told: ['signature-damaged'],
    forge({ pdf }) {
      const { to } = gapOf(pdf);
      const text = latin(pdf);
      return bytesOf(`${text.slice(0, to - 9)}deadbeef${text.slice(to - 1)}`);
    },
  },
  {
    name: 'hex digits of the signature in another case',
    told: ['signature-damaged'],
    forge({ pdf }) {
      const { from } = gapOf(pdf);
      const text = latin(pdf);
      const at = from + text.slice(from).search(/[a-f]/u);
      return bytesOf(text.slice(0, at) + text.slice(at, at + 1).toUpperCase() + text.slice(at + 1));
    },
  },
  {
    name: 'white space inside the signature',
    told: ['signature-damaged'],
    forge({ pdf }) {
      const { to } = gapOf(pdf);
      const text = latin(pdf);
      return bytesOf(`${text.slice(0, to - 3)}  ${text.slice(to - 1)}`);
    },
  },
  {
    name: 'an unsigned attribute put into the signature',
    told: ['signature-damaged'],
    forge: ({ pdf }, { identity }) =>
      resign(pdf, identity, { unsigned: attribute('1.2.3.4', octets(Buffer.from('x'))) }),
  },
  {
    name: 'the signature of another file',
    told: ['bytes-changed'],
    forge(victim, { victims }) {
      const other = victims.find((one) => one !== victim);
      if (!other) return undefined;
      const { from, to } = gapOf(other.pdf);
      const der = Buffer.from(
        latin(other.pdf)
          .slice(from + 1, to - 1)
          .replace(/0+$/u, ''),
        'hex',
      );
      return filled(victim.pdf, der);
    },
  },
];
