import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { verifyAddress } from '../../../templates/engine/foot.ts';
import { QR_SIDE, qrModules } from '../../../templates/engine/qr.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import { readPdf } from '../read-pdf.ts';
import { readQr } from '../read-qr.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const verifyAt = 'https://ybdd.example.gov.cn';
const code = '7F3K-9M2Q-X4TD';
const address = verifyAddress(verifyAt, code);
const notice = documentOf('liaocheng/annex-04-2-supplement');
const long = () => {
  const sample = Object(notice.sample());
  return { ...sample, materials: Array.from({ length: 14 }, () => sample.materials[0]) };
};

/** Dots of the raster a millimetre has. */
const DOTS = 600 / 25.4;

/** The page as grey values, drawn by poppler at 600 dots an inch. */
function raster(pdf: Uint8Array, page: number) {
  const { stdout } = spawnSync('pdftoppm', ['-gray', '-r', '600', '-f', `${page}`, '-l', `${page}`], {
    input: pdf,
    maxBuffer: 2 ** 28,
  });
  const [, size = ''] = stdout.subarray(0, 40).toString('latin1').split('\n');
  const [width = 0, height = 0] = size.split(' ').map(Number);
  const dots = stdout.subarray(stdout.length - width * height);
  return (x: number, y: number) => dots[Math.round(y * DOTS) * width + Math.round(x * DOTS)] ?? 255;
}

/** Reads the modules at the place where the foot has its code. */
function modulesAt(dark: (x: number, y: number) => number, left: number, top: number): boolean[][] {
  const { length } = qrModules(address);
  const step = QR_SIDE / length;
  return Array.from({ length }, (_, row) =>
    Array.from(
      { length },
      (__, column) => dark(left + (column + 0.5) * step, top + (row + 0.5) * step) < 128,
    ),
  );
}

const drawn = spawnSync('pdftoppm', ['-v']).status === 0;

describe('the foot of a document that can be verified', () => {
  test('has on every page the code, the address to enter it at and the receipt number', async () => {
    const { pages } = await readPdf(await renderer.pdf(notice, long(), { verifyAt }));
    expect(pages.length).toBeGreaterThan(1);
    for (const { text } of pages) {
      expect(text).toContain(`查验码${code}扫码，或在${verifyAt}/verify输入查验码即可查验本文书真伪收件编号`);
    }
  });

  test('has the code in words alone where no address is known', async () => {
    const pdf = await renderer.pdf(notice, notice.sample());
    expect((await readPdf(pdf)).text).toContain(`查验码${code}收件编号`);
    expect((await readPdf(pdf)).text).not.toContain('扫码');
  });

  test('draws the QR code as lines, not as an image', async () => {
    const pdf = Buffer.from(await renderer.pdf(notice, notice.sample(), { verifyAt })).toString('latin1');
    expect(pdf).not.toContain('/Subtype /Image');
  });

  test.runIf(drawn)(
    'shows on paper a QR code of the address, left on the first page and right overleaf',
    async () => {
      const pdf = await renderer.pdf(notice, long(), { verifyAt });
      const top = 297 - 35 + 4;
      expect(readQr(modulesAt(raster(pdf, 1), 28, top))).toBe(address);
      expect(readQr(modulesAt(raster(pdf, 2), 210 - 26 - QR_SIDE, top))).toBe(address);
    },
  );

  test.runIf(drawn)('leaves four modules of white round the QR code', async () => {
    const dark = raster(await renderer.pdf(notice, notice.sample(), { verifyAt }), 1);
    const quiet = (4 * QR_SIDE) / qrModules(address).length;
    const [left, top] = [28, 297 - 35 + 4];
    const ring = Array.from({ length: 200 }, (_, i) => -quiet + ((QR_SIDE + 2 * quiet) * i) / 199);
    for (const at of ring) {
      for (const off of [-quiet * 0.95, -quiet / 2, QR_SIDE + quiet / 2, QR_SIDE + quiet * 0.95]) {
        expect(dark(left + at, top + off)).toBe(255);
        expect(dark(left + off, top + at)).toBe(255);
      }
    }
  });
});

test('the reader of QR codes reads what the maker of QR codes makes, of several lengths', () => {
  for (const length of [18, 30, 50, 70, 100]) {
    const text = `https://${'x'.repeat(length - 8)}`;
    expect(readQr(qrModules(text))).toBe(text);
  }
});
