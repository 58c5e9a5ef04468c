import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF object's body by its number: text, or a stream's dictionary entries and bytes. */
type Body = string | { entries: string; bytes: Uint8Array };

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>';

/** A one-page PDF written by hand; `changes` replace or add objects, `trailer` adds to the trailer. */
export function rawPdf(changes: Record<number, Body> = {}, trailer = ''): Buffer {
  const bodies: Record<number, Body> = { 1: CATALOG, 2: PAGES, 3: PAGE, ...changes };
  let file = '%PDF-1.7\n';
  const offsets: string[] = [];
  for (const [number, body] of Object.entries(bodies)) {
    offsets.push(`${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${number} 0 obj\n${bodyText(body)}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n${offsets.join('')}trailer\n<< /Size 20 /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function bodyText(body: Body): string {
  if (typeof body === 'string') return body;
  const { entries, bytes } = body;
  return `<< ${entries} /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
}

/** A compressed object stream that holds these objects. */
export function objectStream(objects: Record<number, string>, type = '/Type /ObjStm'): Body {
  const header: string[] = [];
  let bodies = '';
  for (const [number, body] of Object.entries(objects)) {
    header.push(`${number} ${bodies.length}`);
    bodies += `${body} `;
  }
  const first = `${header.join(' ')} `;
  return {
    entries: `${type} /N ${header.length} /First ${first.length} /Filter /FlateDecode`,
    bytes: deflateSync(Buffer.from(first + bodies, 'latin1')),
  };
}

/** An object stream of a few hundred kilobytes that unpacks to `megabytes`. */
export function bombStream(megabytes: number): Body {
  const content = Buffer.alloc(megabytes * 1024 * 1024, ' ');
  content.write('9 0 null');
  return { entries: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bytes: deflateSync(content) };
}

/** A PDF as a library makes it, compressed objects and all. */
export async function libraryPdf(
  change: (document: PDFDocument) => unknown = () => undefined,
): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage().drawText('material');
  document.addPage();
  await change(document);
  return Buffer.from(await document.save());
}

/** A PNG of one colour. `claimed` sizes stand in the header only. */
export function png(claimed = { width: 2, height: 2 }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claimed.width, 0);
  header.writeUInt32BE(claimed.height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const data = deflateSync(Buffer.alloc(6));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(typed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}

/** The segments of a grey baseline JPEG; `size` stands in its frame header. */
export function jpeg(size = { width: 8, height: 8 }, comment = 'camera'): Buffer {
  const { width, height } = size;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xfe, Buffer.from(comment)),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, data: Uint8Array): Buffer {
  const length = data.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), data]);
}

/** The smallest film: type, index, no frames. */
export function mp4(): Buffer {
  return Buffer.concat([box('ftyp', 'isom\0\0\x02\0isommp42'), box('moov', ''), box('mdat', 'frames')]);
}

/** An archive with nothing in it, as it may be hidden behind another file. */
export function emptyZip(): Buffer {
  return Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
}

function box(type: string, data: string): Buffer {
  const bytes = Buffer.from(`....${type}${data}`, 'latin1');
  bytes.writeUInt32BE(bytes.length, 0);
  return bytes;
}
