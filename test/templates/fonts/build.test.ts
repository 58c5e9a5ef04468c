import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'fontkit';
import subset from 'subset-font';
import { afterAll, describe, expect, test } from 'vitest';
import { createRenderer } from '../../../templates/engine/render.ts';
import { ensureFonts } from '../../../templates/fonts/build.ts';
import { gb2312 } from '../../../templates/fonts/charset.ts';
import { codePoints, inRanges, toRanges } from '../../../templates/fonts/coverage.ts';
import { fontSource } from '../../../templates/fonts/faces.ts';
import { readSfnt, writeSfnt } from '../../../templates/fonts/sfnt.ts';
import { documentOf } from '../../../templates/registry.ts';
import { readPdf } from '../read-pdf.ts';

/** A cmap (format 12) with one code point. */
function oneCharacter(code: number, glyph: number): Uint8Array {
  const table = new DataView(new ArrayBuffer(12 + 28));
  table.setUint16(2, 1);
  table.setUint16(4, 3);
  table.setUint16(6, 10);
  table.setUint32(8, 12);
  table.setUint16(12, 12);
  table.setUint32(16, 28);
  table.setUint32(24, 1);
  table.setUint32(28, code);
  table.setUint32(32, code);
  table.setUint32(36, glyph);
  return new Uint8Array(table.buffer);
}

const slots = mkdtempSync(join(tmpdir(), 'dingdian-fonts-'));
afterAll(() => rmSync(slots, { recursive: true }));

describe('fonts', () => {
  test('the subsets carry our own names and all of GB 2312 in every weight', async () => {
    const [folder = ''] = (await ensureFonts()).folders;
    const names = readdirSync(folder).map((file) => {
      const bytes = readFileSync(join(folder, file));
      const font = create(bytes);
      const known = codePoints(bytes);
      const missing = Array.from(gb2312()).filter((c) => !known.has(c.codePointAt(0) ?? 0));
      expect(missing, file).toEqual([]);
      expect(bytes.length).toBeLessThan(4 * 2 ** 20);
      return 'familyName' in font ? `${font.familyName} ${font.subfamilyName}` : '';
    });
    expect(names.sort()).toEqual([
      'Dingdian Hei Bold',
      'Dingdian Hei Regular',
      'Dingdian Song Bold',
      'Dingdian Song Regular',
      'Dingdian XiaoBiaoSong Regular',
    ]);
  });

  test('rare characters of names are covered by the whole fonts behind', () => {
    const source = fontSource();
    const covers = (code: number) => source.covers(code);
    for (const c of '喆堃赟昇珺翀旻瑄玥镕䶮√□〔〕') expect(covers(c.codePointAt(0) ?? 0), c).toBe(true);
    for (const c of '☑😀\ue000') expect(covers(c.codePointAt(0) ?? 0), c).toBe(false);
  });

  test('an agency’s own 仿宋 takes its slot under our name', async () => {
    const source = fontSource();
    copyFileSync(source.faces[0]?.file ?? '', join(slots, 'fangsong.ttf'));
    const own = fontSource({ slots });
    expect(own.hash).not.toBe(source.hash);
    const [folder = ''] = (await ensureFonts(own)).folders;
    const font = create(readFileSync(join(folder, 'Dingdian-FangSong-Regular.ttf')));
    expect('familyName' in font && font.familyName).toBe('Dingdian FangSong');
    rmSync(folder, { recursive: true });
  });

  test('a font for rare characters stands behind all others: what only it has is printed, and read back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dingdian-rare-'));
    // Some font's glyphs under a code point that no font has.
    const whole = readFileSync(fontSource().faces[0]?.file ?? '');
    const small = readSfnt(await subset(whole, '医', { targetFormat: 'truetype' }));
    const glyph = [...codePoints(writeSfnt(small))].length;
    small.tables.set('cmap', oneCharacter(0x20bb6, glyph));
    writeFileSync(join(folder, 'rare-1.ttf'), writeSfnt(small));
    const own = fontSource({ slots: folder });
    expect(fontSource().covers(0x20bb6)).toBe(false);
    expect(own.covers(0x20bb6)).toBe(true);
    const renderer = createRenderer({ fonts: own });
    const acceptance = documentOf('liaocheng/annex-04-1-acceptance');
    const data = { ...Object(acceptance.sample()), number: '王\u{20bb6}〔2026〕1号' };
    expect((await readPdf(await renderer.pdf(acceptance, data))).text).toContain('王\u{20bb6}〔2026〕1号');
    await renderer.close();
    rmSync((await ensureFonts(own)).folders[0] ?? '', { recursive: true });
    rmSync(folder, { recursive: true });
  });

  test('GB 18030-2022: rare characters of names are right in the PDF and in the text taken from it', async () => {
    const renderer = createRenderer();
    const acceptance = documentOf('liaocheng/annex-04-1-acceptance');
    const name = '㛃𬱖𬀩𫖯𬭊𬘡䲟𬴊龘\u9fff䶮㼆𫍯𬺈𬬻𫓧𬭛𬍛喆堃赟';
    const sample = Object(acceptance.sample());
    const pdf = await renderer.pdf(acceptance, { ...sample, institution: { ...sample.institution, name } });
    expect((await readPdf(pdf)).text).toContain(name);
    await renderer.close();
  });

  test('GB 18030-2022: every character of levels 1 and 2 outside the further planes has a glyph', () => {
    const source = fontSource();
    const gaps = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((code) => !source.covers(code));
    expect(gaps(0x4e00, 0x9fff)).toEqual([]);
    expect(gaps(0x3400, 0x4dbf)).toEqual([]);
  });

  test('code points survive being packed', () => {
    const codes = [32, 33, 34, 0x4e00, 0x4e02, 0x20000];
    const ranges = toRanges(codes.toReversed());
    expect(ranges).toEqual([32, 34, 0x4e00, 0x4e00, 0x4e02, 0x4e02, 0x20000, 0x20000]);
    const within = inRanges(ranges);
    for (const code of codes) expect(within(code)).toBe(true);
    for (const code of [31, 35, 0x4e01, 0x20001]) expect(within(code)).toBe(false);
  });
});
