import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { type ImageFinding, inspectJpeg, inspectPng } from './images.ts';
import {
  claimedType,
  extensionOf,
  isMediaType,
  labelsOf,
  MEDIA,
  type MediaType,
  megabytes,
} from './media.ts';
import { isWholeMp4 } from './mp4.ts';
import { type PdfVerdict, readPdf } from './pdf.ts';
import { carriesSecondFile, isAlsoZip } from './polyglot.ts';

export { uploadLimit } from './limits.ts';

/** What is expected of an upload. */
export interface Expected {
  fileName: string;
  /** Media types the material accepts. */
  accept: readonly string[];
  /** Bytes, as the store counted them. */
  size: number;
}

/** What the content is, or why it cannot be taken and what to do about it, in plain words. `sha256` in hex. */
export type Inspection =
  | { ok: true; mediaType: MediaType; sha256: string; pages?: number }
  | { ok: false; reason: string; sha256: string };

type Content = { ok: true; pages?: number } | { ok: false; reason: string };

/** Judges an upload by its content, not by its name. `source` is the content, or the path of a file that holds it. */
export async function inspect(source: Uint8Array | string, expected: Expected): Promise<Inspection> {
  const bytes =
    typeof source === 'string'
      ? await readFile(source)
      : Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const refused = (reason: string): Inspection => ({ ok: false, reason, sha256 });
  if (bytes.length === 0) return refused('文件是空的（0 字节）。请重新导出或扫描后再上传。');
  if (bytes.length !== expected.size) return refused('文件没有完整传到。请重新上传。');
  const detected = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  const wrong = wrongType(detected, expected) ?? tooLarge(detected, bytes.length);
  if (wrong || !isMediaType(detected)) return refused(wrong ?? wrongContent(expected));
  if (isAlsoZip(bytes)) return refused(SECOND_FILE);
  const content = await CONTENT[detected](bytes);
  if (!content.ok) return refused(content.reason);
  return { ok: true, mediaType: detected, sha256, ...(content.pages && { pages: content.pages }) };
}

/** The message for an upload larger than its type, or any type the material takes, may be. */
export function tooLarge(type: string, size: number): string | undefined {
  if (!isMediaType(type) || size <= MEDIA[type].limit) return undefined;
  const { label, limit } = MEDIA[type];
  return `文件有 ${megabytes(size)}，${label}最大 ${megabytes(limit)}。请降低扫描分辨率，或者拆成几个文件上传。`;
}

function wrongType(detected: string, { fileName, accept }: Expected): string | undefined {
  if (!isMediaType(detected)) return wrongContent({ fileName, accept });
  const { label, extensions } = MEDIA[detected];
  const claimed = claimedType(fileName);
  if (claimed !== detected) {
    const extension = extensionOf(fileName);
    const name = extension
      ? `文件名以“.${extension}”结尾${claimed ? `（${MEDIA[claimed].label}）` : ''}`
      : '文件名没有扩展名';
    return `${name}，内容却是 ${label}。请确认没有选错文件；如果没有选错，请把扩展名改为“.${extensions[0]}”后再上传。`;
  }
  return accept.includes(detected)
    ? undefined
    : `这项材料只收 ${labelsOf(accept)}，上传的是 ${label}。请换成要求的格式后再上传。`;
}

function wrongContent({ fileName, accept }: Pick<Expected, 'fileName' | 'accept'>): string {
  const extension = extensionOf(fileName);
  const named = extension ? `文件名以“.${extension}”结尾，内容` : '文件内容';
  return `${named}不是 ${labelsOf(accept)}，或者文件已经损坏。请用电脑打开核对，另存为 ${labelsOf(accept)}后再上传。`;
}

const SECOND_FILE = '文件里夹带了别的文件或网页代码，不能接收。请重新拍照、扫描或导出后再上传。';

const CONTENT: Record<MediaType, (bytes: Buffer) => Content | Promise<Content>> = {
  'application/pdf': async (bytes) => pdfContent(await readPdf(bytes)),
  'image/jpeg': (bytes) => imageContent(bytes, inspectJpeg(bytes)),
  'image/png': (bytes) => imageContent(bytes, inspectPng(bytes)),
  'video/mp4': (bytes) =>
    isWholeMp4(bytes)
      ? { ok: true }
      : { ok: false, reason: '视频文件不完整或者已经损坏。请重新导出后再上传。' },
};

function imageContent(bytes: Buffer, finding: ImageFinding): Content {
  if (finding.ok)
    return carriesSecondFile(bytes, finding.end) ? { ok: false, reason: SECOND_FILE } : { ok: true };
  if (finding.problem === 'broken')
    return { ok: false, reason: '图片不完整或者已经损坏。请重新拍照或扫描后再上传。' };
  return { ok: false, reason: '图片超过 1 亿像素。请缩小尺寸或者降低分辨率后再上传。' };
}

const PDF_REASONS: Record<Exclude<PdfVerdict['kind'], 'good' | 'active'>, string> = {
  encrypted: 'PDF 文件加了密码或者限制了权限，审查人员打不开。请去掉密码和限制，重新保存后再上传。',
  broken: 'PDF 文件不完整或者已经损坏。请重新导出或扫描后再上传。',
  'no-pages': 'PDF 文件里一页也没有。请重新导出或扫描后再上传。',
  irregular: 'PDF 文件的内部结构不规范，无法检查其中的内容。请用“打印到 PDF”重新生成后再上传。',
  exhausting: 'PDF 文件解开后异常庞大或复杂，无法检查。请用“打印到 PDF”重新生成，或者拆成几个文件后再上传。',
};

function pdfContent(finding: PdfVerdict): Content {
  if (finding.kind === 'good') return { ok: true, pages: finding.pages };
  if (finding.kind !== 'active') return { ok: false, reason: PDF_REASONS[finding.kind] };
  return {
    ok: false,
    reason: `PDF 文件里含有${finding.what.join('、')}，不能接收。请用“打印到 PDF”重新生成后再上传。`,
  };
}
