import {
  PDFContext,
  type PDFDict,
  PDFName,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { activeContent, countPages } from './pdf-walk.ts';

/** What a PDF turns out to be. `what` names scripts, actions, attachments in the words of the message. */
export type PdfFinding =
  | { kind: 'good'; pages: number }
  | { kind: 'encrypted' | 'broken' | 'no-pages' | 'irregular' }
  | { kind: 'active'; what: readonly string[] };

/**
 * Names that may stand nowhere in the file's bytes as actions. Objects can hide where only an offset leads to (inside
 * another stream, behind a replaced revision); what hides there uncompressed is found by its name alone.
 */
const HIDDEN = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'RichMedia',
  'EmbeddedFile',
  'EmbeddedFiles',
];

/** Reads a PDF's structure. Unbounded in time and memory: see `readPdf` for hostile files. */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfFinding> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.slice(-2048).includes('%%EOF')) return { kind: 'broken' };
  const parser = PDFParser.forBytesWithOptions(bytes, 500, true);
  // The library keeps only the last object of each number. Seeing every one needs a look over its shoulder.
  const context: unknown = Reflect.get(parser, 'context');
  if (!(context instanceof PDFContext))
    throw new TypeError('this version of the PDF library has no context to watch');
  const objects: PDFObject[] = [];
  const assign = context.assign.bind(context);
  context.assign = (ref: PDFRef, object: PDFObject) => {
    objects.push(object);
    assign(ref, object);
  };
  try {
    await parser.parseDocument();
  } catch {
    // An encrypted file's compressed objects cannot be read, so that it looks broken as well.
    return { kind: hasName(text, 'Encrypt') ? 'encrypted' : 'broken' };
  }
  if (context.trailerInfo.Encrypt) return { kind: 'encrypted' };
  const active = activeContent(context, objects);
  for (const name of HIDDEN) if (active.size === 0 && hasName(text, name)) active.add('脚本、动作或者附件');
  if (active.size > 0) return { kind: 'active', what: [...active] };
  if (hidesObjects(text, objects)) return { kind: 'irregular' };
  const pages = countPages(context);
  return pages > 0 ? { kind: 'good', pages } : { kind: 'no-pages' };
}

/** Object streams that the parser did not open: those that do not say outright what they are, or that hide in others. */
function hidesObjects(text: string, objects: readonly PDFObject[]): boolean {
  const looksLike = objects.filter(
    (object) =>
      object instanceof PDFRawStream &&
      object.dict.has(PDFName.of('N')) &&
      object.dict.has(PDFName.of('First')),
  );
  const opened = objects.filter(
    (object) => object instanceof PDFRawStream && typeOf(object.dict) === PDFName.of('ObjStm'),
  );
  return (
    looksLike.length > opened.length || (text.match(pattern('ObjStm', 'g')) ?? []).length > opened.length
  );
}

function typeOf(dictionary: PDFDict): PDFObject | undefined {
  return dictionary.get(PDFName.of('Type'));
}

function hasName(text: string, name: string): boolean {
  return pattern(name).test(text);
}

/** A name as it may be written: each letter also as `#` and its code. */
function pattern(name: string, flags = ''): RegExp {
  const letters = name.split('').map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`);
  return new RegExp(`/${letters.join('')}(?=[\\s/<>()\\[\\]{}%]|$)`, `${flags}i`);
}
