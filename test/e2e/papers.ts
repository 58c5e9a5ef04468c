import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { mp4, png } from '../functions/uploads/corpus.ts';

/** Files as they lie on an applicant's computer. */
export interface Papers {
  pdf: string;
  png: string;
  mp4: string;
  /** A picture that calls itself a PDF. */
  mislabelled: string;
  /** One byte more than a PDF may have. */
  oversized: string;
  remove(): void;
}

export async function layOutPapers(): Promise<Papers> {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-papers-'));
  const file = (name: string, content: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return {
    pdf: file('扫描件 第1份.pdf', await paper()),
    png: file('户外正面.png', png()),
    mp4: file('室内全景.mp4', mp4()),
    mislabelled: file('照片改名.pdf', png()),
    oversized: file('太大.pdf', Buffer.concat([await paper(), Buffer.alloc(20 * 1024 * 1024)])),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function paper(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('SCANNED PAPER', { x: 200, y: 420, size: 24 });
  return await document.save();
}
