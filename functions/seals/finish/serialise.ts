import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';

/** A file whose signature is still to be put in. */
export interface OpenFile {
  bytes: Uint8Array;
  /** Where the signature's hexadecimal string stands, with its brackets: everything else is what is signed. */
  gap: { from: number; to: number };
}

/** The object that holds the signature, in the parts around the numbers that are known only when all is written. */
export interface SignatureObject {
  ref: PDFRef;
  /** The dictionary's entries but /ByteRange and /Contents. */
  entries: string;
  /** Bytes kept free for the signature. */
  reserved: number;
}

const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');
const FREE_HEAD = 65_535;

/**
 * Writes a document whole, as one revision: objects by number, one classic cross-reference section, one %%EOF at the end.
 * A reader of the bytes finds nothing that is not in force, and nothing twice.
 */
export function serialise(context: PDFContext, signature: SignatureObject): OpenFile {
  const { ref, entries, reserved } = signature;
  const byteRange = ' '.repeat(40);
  const opening = `<<\n${entries}\n/ByteRange ${byteRange}\n/Contents `;
  const objects = new Map<number, Uint8Array>();
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    objects.set(objectNumber, bytes);
  }
  objects.set(ref.objectNumber, Buffer.from(`${opening}<${'00'.repeat(reserved)}>\n>>`, 'latin1'));

  const chunks: Uint8Array[] = [HEADER];
  const offsets = new Map<number, number>();
  let size = HEADER.length;
  const write = (bytes: Uint8Array) => {
    chunks.push(bytes);
    size += bytes.length;
  };
  for (const [number, bytes] of [...objects].sort(([a], [b]) => a - b)) {
    offsets.set(number, size);
    write(Buffer.from(`${number} 0 obj\n`, 'latin1'));
    write(bytes);
    write(Buffer.from('\nendobj\n', 'latin1'));
  }
  const start = size;
  const trailer = context.obj({
    Size: Math.max(...objects.keys()) + 1,
    Root: context.trailerInfo.Root,
    Info: context.trailerInfo.Info,
    ID: context.trailerInfo.ID,
  });
  write(
    Buffer.from(
      `${crossReference(offsets)}trailer\n${trailer.toString()}\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );

  const bytes = Buffer.concat(chunks);
  const object = (offsets.get(ref.objectNumber) ?? 0) + `${ref.objectNumber} 0 obj\n`.length;
  const from = object + opening.length;
  const to = from + reserved * 2 + 2;
  bytes.write(`[0 ${from} ${to} ${bytes.length - to}]`, object + opening.lastIndexOf(byteRange), 'latin1');
  return { bytes, gap: { from, to } };
}

/** One section from 0 on; numbers that were given up form the list of free ones. */
function crossReference(offsets: ReadonlyMap<number, number>): string {
  const size = Math.max(...offsets.keys()) + 1;
  const free = Array.from({ length: size }, (_, number) => number).filter((number) => !offsets.has(number));
  const line = (value: number, generation: number, kind: 'n' | 'f') =>
    `${String(value).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${kind} \n`;
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    if (offset !== undefined) return line(offset, 0, 'n');
    return line(free[free.indexOf(number) + 1] ?? 0, number === 0 ? FREE_HEAD : 1, 'f');
  });
  return `xref\n0 ${size}\n${lines.join('')}`;
}
