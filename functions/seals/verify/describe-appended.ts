import type { PdfFile } from './pdf-file.ts';
import { isDict, isKind, latin1, type PdfDict, type PdfValue } from './pdf-values.ts';
import { pagesOf, resolve } from './structure.ts';
import { unpackedStreams } from './unpack.ts';

/** What was appended to a genuine file, as far as it can be told. */
export interface Appended {
  /** False when the bytes define no object, so that no reader shows anything of them. */
  revision: boolean;
  /** Sentences in plain Chinese. */
  details: string[];
}

const ANNOTATIONS: Readonly<Record<string, string>> = {
  FreeText: '文字框',
  Stamp: '图章或者图片',
  Text: '便签',
  Ink: '手写笔迹',
  Highlight: '荧光标记',
  Underline: '下划线',
  StrikeOut: '删除线',
  Square: '方框',
  Circle: '圆圈',
  Line: '线条',
  Polygon: '图形',
  Redact: '涂黑',
  Watermark: '水印',
  Link: '链接',
  FileAttachment: '附件',
};

const ENTRIES: readonly (readonly [RegExp, string])[] = [
  [/\/ByteRange\b/u, '又加了一个签名'],
  [/\/(?:JavaScript|JS|OpenAction|AA|Launch)\b/u, '加了会自动执行的动作'],
  [/\/(?:EmbeddedFiles?|EF)\b/u, '加了附件'],
  [/\/(?:OCProperties|OCG)\b/u, '加了可以隐藏的图层'],
  [/\/DSS\b/u, '加了验证签名用的资料'],
];

/** Compares the later part of a file with the genuine one before it. `tail` is what comes after the genuine end. */
export function describeAppended(original: PdfFile, tail: Uint8Array): Appended {
  const plain = latin1(tail);
  const text = [plain, ...unpackedStreams(plain, /\/ObjStm\b/u)].join('\n');
  const size = `盖章以后多出 ${tail.length} 个字节。`;
  const numbers = [...plain.matchAll(/(?:^|[\s>])(\d{1,10})\s{1,10}\d{1,5}\s{1,10}obj\b/gu)].map((match) =>
    Number(match[1]),
  );
  if (numbers.length === 0 && !/\bxref\b/u.test(plain)) return { revision: false, details: [size] };
  const found = [...pageChanges(original, text, new Set(numbers)), ...annotationsIn(text)];
  for (const [pattern, words] of ENTRIES) if (pattern.test(text)) found.push(words);
  return { revision: true, details: [size, ...[...new Set(found)].map((words) => `${words}。`)] };
}

function annotationsIn(text: string): string[] {
  const subtypes = [...text.matchAll(/\/Subtype\s*\/(\w{1,20})/gu)].map(
    (match) => ANNOTATIONS[match[1] ?? ''],
  );
  const named = [...new Set(subtypes.filter((name) => name !== undefined))];
  return named.length > 0 ? [`加了${named.join('、')}`] : [];
}

function pageChanges(original: PdfFile, text: string, replaced: ReadonlySet<number>): string[] {
  const catalog = resolve(original, original.trailer.get('Root'));
  if (!isDict(catalog)) return [];
  const pages = pagesOf(original, catalog);
  const found: string[] = replaced.has(numberOf(catalog.get('Metadata'))) ? ['改了文件的属性'] : [];
  for (const [index, page] of pages.entries()) {
    if (hasReplaced(page.get('Contents'), replaced)) found.push(`换掉了第 ${index + 1} 页的内容`);
    else if (isReplaced(original, page, replaced)) found.push(`改动了第 ${index + 1} 页`);
  }
  const counts = [...text.matchAll(/\/Count\s{0,10}(\d{1,6})\b/gu)].map((match) => Number(match[1]));
  const count = counts.find((one) => one !== pages.length);
  if (/\/Pages\b/u.test(text) && count !== undefined) {
    found.push(`页数由 ${pages.length} 页变成了 ${count} 页`);
  }
  if (replaced.has(numberOf(catalog.get('Pages'))) && count === undefined)
    found.push('改动了页面的顺序或者组成');
  return found;
}

function hasReplaced(value: PdfValue | undefined, replaced: ReadonlySet<number>): boolean {
  if (Array.isArray(value)) return value.some((one) => hasReplaced(one, replaced));
  return isKind(value, 'ref') && replaced.has(value.number);
}

function isReplaced(original: PdfFile, page: PdfDict, replaced: ReadonlySet<number>): boolean {
  return [...replaced].some((number) => original.objects.get(number)?.value === page);
}

function numberOf(value: PdfValue | undefined): number {
  return isKind(value, 'ref') ? value.number : -1;
}
