import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templatesRoot } from '../engine/files.ts';

/** The 6763 characters and the signs of GB/T 2312-1980, which make up nearly all of what is printed. */
export function gb2312(): string {
  // Node knows GBK; rows 1-9 and 16-87 of it, cells 1-94, are GB 2312.
  const decoder = new TextDecoder('gbk');
  let text = '';
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) text += decoder.decode(Uint8Array.of(row, cell));
  }
  return text.replaceAll('�', '').replaceAll(/\p{Co}/gu, '');
}

/** Every character that stands in the templates, so that fixed words never need the large fallback fonts. */
export function templateCharacters(): string {
  const root = templatesRoot();
  return globSync('**/*.{hbs,css,ts}', { cwd: root, exclude: ['pages/**', 'styles/site*'] })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('');
}

/** ASCII, Latin-1, general punctuation and the signs forms use; sorted, each once, without control characters. */
export function subsetCharacters(): string {
  const latin = Array.from({ length: 0x250 - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('');
  const extra = '‐‑–—―‘’“”…‰′″※←↑→↓√□■○●★☆①②③④⑤⑥⑦⑧⑨⑩〇〔〕【】《》「」㎡℃￥';
  const all = new Set(`${latin}${extra}${gb2312()}${templateCharacters()}`);
  return [...all]
    .filter((c) => !/[\p{Cc}\p{Cs}]/u.test(c))
    .sort()
    .join('');
}
