import { crc32, deflateSync } from 'node:zlib';

/** A file that stands for what an institution would hand in. */
export interface StandIn {
  mediaType: string;
  extension: string;
  bytes: Uint8Array;
}

/** A page, a picture and a film, in the order in which they are preferred. */
export async function standIns(): Promise<readonly StandIn[]> {
  // Needed on the first start only.
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  page.drawText('DEMONSTRATION', { x: 180, y: 420, size: 28 });
  return [
    { mediaType: 'application/pdf', extension: 'pdf', bytes: await document.save() },
    { mediaType: 'image/png', extension: 'png', bytes: greyPng(320, 200) },
    { mediaType: 'video/mp4', extension: 'mp4', bytes: emptyMp4() },
  ];
}

/** A plain grey picture. */
function greyPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0xb4);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A film without frames. */
function emptyMp4(): Uint8Array {
  return Buffer.concat([box('ftyp', 'isom\0\0\x02\0isommp42'), box('moov', ''), box('mdat', '')]);
}

function box(type: string, content: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, Buffer.from(content, 'latin1')]);
}
