import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'fontkit';
import { afterAll, describe, expect, test } from 'vitest';
import { ensureFonts } from '../../../templates/fonts/build.ts';
import { gb2312 } from '../../../templates/fonts/charset.ts';
import { codePoints, inRanges, toRanges } from '../../../templates/fonts/coverage.ts';
import { fontSource } from '../../../templates/fonts/faces.ts';

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

  test('code points survive being packed', () => {
    const codes = [32, 33, 34, 0x4e00, 0x4e02, 0x20000];
    const ranges = toRanges(codes.toReversed());
    expect(ranges).toEqual([32, 34, 0x4e00, 0x4e00, 0x4e02, 0x4e02, 0x20000, 0x20000]);
    for (const code of codes) expect(inRanges(ranges, code)).toBe(true);
    for (const code of [31, 35, 0x4e01, 0x20001]) expect(inRanges(ranges, code)).toBe(false);
  });
});
