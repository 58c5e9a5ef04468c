import { createHash } from 'node:crypto';
import { signedAttributes, signedData } from '../../../functions/seals/cms/signed-data.ts';
import { readPem } from '../../../functions/seals/verify/certificate.ts';
import { readPdfFile } from '../../../functions/seals/verify/pdf-file.ts';
import {
  isDict,
  isKind,
  latin1,
  type PdfDict,
  type PdfValue,
} from '../../../functions/seals/verify/pdf-values.ts';
import { resolve } from '../../../functions/seals/verify/structure.ts';
import { signDigest, type TestIdentity } from './signers.ts';

const ROOM = 6000;
const RANGE = '[0 0000000000 0000000000 0000000000]';

/** What somebody slips in with his signature, for the forgeries. */
export interface Slipped {
  /** Other values for entries of the first page, in PDF syntax. */
  page?: Readonly<Record<string, string>>;
  /** The mark's rectangle. */
  rect?: string;
  /** One more object. */
  object?: string;
  /** The signature is over what stood there before this is done to the finished file. */
  after?: (file: Buffer) => Buffer;
}

/** The file with one more signature appended as a revision of its own, as any signing program for PDFs does it. */
export function counterSign(issued: Uint8Array, identity: TestIdentity, slipped: Slipped = {}): Buffer {
  const file = readPdfFile(issued);
  const written = (value: PdfValue): string => {
    if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
    if (isDict(value)) return dictionary(value);
    if (isKind(value, 'ref')) return `${value.number} 0 R`;
    if (isKind(value, 'name')) return `/${value.name}`;
    if (isKind(value, 'string')) return latin1(issued.subarray(value.start, value.end));
    return String(value);
  };
  const dictionary = (value: PdfDict, changed: Readonly<Record<string, string>> = {}): string => {
    const entries = new Map([...value].map(([key, inner]) => [key, written(inner)] as const));
    for (const [key, text] of Object.entries(changed)) entries.set(key, text);
    return `<<${[...entries].map(([key, text]) => `/${key} ${text}`).join(' ')}>>`;
  };
  const size = Number(file.trailer.get('Size'));
  const [field, signature, extra] = [size, size + 1, size + 2];
  const root = numberOf(file.trailer.get('Root'));
  const catalog = dictOf(file.objects.get(root)?.value);
  const form = dictOf(resolve(file, catalog.get('AcroForm')));
  const pages = dictOf(resolve(file, catalog.get('Pages')));
  const first = (resolve(file, pages.get('Kids')) as PdfValue[])[0];
  const page = dictOf(resolve(file, first));
  const plus = (list: PdfValue | undefined) =>
    `[${[...((resolve(file, list) ?? []) as PdfValue[]).map(written), `${field} 0 R`].join(' ')}]`;
  const objects: [number, string][] = [
    [root, dictionary(catalog, { AcroForm: dictionary(form, { Fields: plus(form.get('Fields')) }) })],
    [numberOf(first), dictionary(page, { Annots: plus(page.get('Annots')), ...slipped.page })],
    [
      field,
      `<</Type/Annot/Subtype/Widget/FT/Sig/T(Institution)/F 132/Rect[${slipped.rect ?? '300 100 420 220'}]/V ${signature} 0 R>>`,
    ],
    [
      signature,
      `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:20261124100000+08'00')/ByteRange ${RANGE}/Contents <${'0'.repeat(2 * ROOM)}>>>`,
    ],
    ...(slipped.object ? [[extra, slipped.object] as [number, string]] : []),
  ];
  const parts = [latin1(issued)];
  let at = issued.length;
  const table = objects.map(([number, text]) => {
    const part = `${number} 0 obj\n${text}\nendobj\n`;
    parts.push(part);
    const entry = `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    at += part.length;
    return entry;
  });
  const previous = /startxref\n(\d+)\n%%EOF\s*$/u.exec(latin1(issued))?.[1];
  parts.push(`xref\n${table.join('')}trailer\n<</Size ${size + 3}/Root ${root} 0 R/Prev ${previous}>>\n`);
  parts.push(`startxref\n${at}\n%%EOF\n`);
  const whole = Buffer.from(parts.join(''), 'latin1');
  sign(whole, issued.length, identity);
  return slipped.after ? slipped.after(whole) : whole;
}

function sign(whole: Buffer, from: number, { certificates, key }: TestIdentity): void {
  const start = whole.indexOf('/Contents <', from) + '/Contents '.length;
  const end = whole.indexOf('>', start) + 1;
  const numbers = [start, end, whole.length - end].map((n) => String(n).padStart(10, ' '));
  whole.write(`[0 ${numbers.join(' ')}]`, whole.indexOf(RANGE, from), 'latin1');
  const digest = createHash('sha256').update(whole.subarray(0, start)).update(whole.subarray(end)).digest();
  const [leaf, ...issuers] = certificates.flatMap(readPem);
  if (!leaf) throw new Error('no certificate');
  const attributes = signedAttributes(digest, leaf);
  const value = signDigest(key, createHash('sha256').update(attributes).digest());
  const cms = signedData({
    signer: leaf,
    certificates: [leaf, ...issuers].map(({ der }) => der),
    attributes,
    value,
  });
  whole.write(cms.toString('hex'), start + 1, 'latin1');
}

function numberOf(value: PdfValue | undefined): number {
  if (!isKind(value, 'ref')) throw new Error('no reference');
  return value.number;
}

function dictOf(value: PdfValue | undefined): PdfDict {
  if (!isDict(value)) throw new Error('no dictionary');
  return value;
}
