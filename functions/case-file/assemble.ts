import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { flattenAnnotations } from './flatten.ts';
import { addBookmarks, type Bookmark } from './outline.ts';
import { GROUPS, type Group, type Part } from './part.ts';

/** A part with the pages it takes in the file, counted from 1 behind the front matter; none where it is not bound in. */
export interface Bound {
  part: Part;
  first?: number;
  last?: number;
  /** Why it is not bound in. */
  absent?: string;
}

/** The parts' pages, and what came of each part. */
export interface Body {
  document: PDFDocument;
  bound: readonly Bound[];
}

/** A4 in points, and the margin around a picture. */
const [WIDTH, HEIGHT] = [595.28, 841.89];
const MARGIN = 42;
const UNREADABLE = '文件结构无法并入，请单独下载';

/** Binds the parts one after another. A part that cannot be bound never stops the others. */
export async function bindParts(parts: readonly Part[]): Promise<Body> {
  const document = await PDFDocument.create();
  const bound: Bound[] = [];
  for (const part of parts) {
    const before = document.getPageCount();
    const absent = await bind(document, part);
    const after = document.getPageCount();
    bound.push(absent ? { part, absent } : { part, first: before + 1, last: after });
  }
  return { document, bound };
}

/** Adds the part's pages; answers why when it cannot. */
async function bind(document: PDFDocument, { content }: Part): Promise<string | undefined> {
  if (content.kind === 'absent') return content.why;
  try {
    if (content.kind === 'pdf') await bindPdf(document, content.bytes);
    else await bindImage(document, content.bytes, content.mediaType);
    return undefined;
  } catch {
    // Uploads are other people's files: what opened in the inspection may still be beyond this reader.
    return UNREADABLE;
  }
}

async function bindPdf(document: PDFDocument, bytes: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await document.copyPages(source, source.getPageIndices());
  if (pages.length === 0) throw new Error('a PDF without pages');
  for (const page of pages) {
    document.addPage(page);
    flattenAnnotations(document, page);
  }
}

async function bindImage(document: PDFDocument, bytes: Uint8Array, mediaType: string): Promise<void> {
  const image = mediaType === 'image/png' ? await document.embedPng(bytes) : await document.embedJpg(bytes);
  const lying = image.width > image.height;
  const page = document.addPage(lying ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT]);
  const { width, height } = image.scaleToFit(page.getWidth() - 2 * MARGIN, page.getHeight() - 2 * MARGIN);
  page.drawImage(image, {
    x: (page.getWidth() - width) / 2,
    y: (page.getHeight() - height) / 2,
    width,
    height,
  });
}

/** What a case file is made of besides its parts. */
export interface Covers {
  /** Cover and table of contents. */
  front: readonly Uint8Array[];
  /** The closing note. */
  back: readonly Uint8Array[];
  title: string;
  author: string;
  /** Bookmarks of the front and back papers, in their order. */
  labels: readonly string[];
}

/** The whole file: covers around the parts, page numbers, bookmarks, title. */
export async function finishCaseFile({ document, bound }: Body, covers: Covers): Promise<Uint8Array> {
  const numbered = document.getPages();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const [at, page] of numbered.entries()) stampNumber(page, at + 1, font);
  const marks: Bookmark[] = [];
  let at = 0;
  for (const [index, paper] of covers.front.entries()) {
    marks.push({ title: covers.labels[index] ?? '', page: at, children: [] });
    at = await insert(document, paper, at);
  }
  marks.push(...groupMarks(bound, at));
  for (const [index, paper] of covers.back.entries()) {
    const page = document.getPageCount();
    await insert(document, paper, page);
    marks.push({ title: covers.labels[covers.front.length + index] ?? '', page, children: [] });
  }
  addBookmarks(document, marks);
  document.setTitle(covers.title, { showInWindowTitleBar: true });
  document.setAuthor(covers.author);
  document.setLanguage('zh-CN');
  return await document.save();
}

/** Puts a paper's pages before page `at`; answers the page behind them. */
async function insert(document: PDFDocument, paper: Uint8Array, at: number): Promise<number> {
  const source = await PDFDocument.load(paper, { updateMetadata: false });
  const pages = await document.copyPages(source, source.getPageIndices());
  for (const [offset, page] of pages.entries()) {
    document.insertPage(at + offset, page);
    flattenAnnotations(document, page);
  }
  return at + pages.length;
}

function groupMarks(bound: readonly Bound[], offset: number): Bookmark[] {
  return (Object.keys(GROUPS) as Group[]).flatMap((group) => {
    const children = bound.flatMap(({ part, first }) =>
      part.group === group && first !== undefined
        ? [
            {
              title: `${part.title}${part.number ? ` ${part.number}` : ''}`,
              page: offset + first - 1,
              children: [],
            },
          ]
        : [],
    );
    const [opening] = children;
    return opening ? [{ title: GROUPS[group], page: opening.page, children }] : [];
  });
}

/** The page's number at its upper right, as the eye sees the page: scans are often stored turned. */
function stampNumber(page: PDFPage, number: number, font: PDFFont): void {
  const { x, y, width, height } = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const [size, inset] = [10, 24];
  const text = String(number);
  const wide = font.widthOfTextAtSize(text, size);
  const spots: Record<number, readonly [number, number]> = {
    0: [x + width - inset - wide, y + height - inset],
    90: [x + inset, y + height - inset - wide],
    180: [x + inset + wide, y + inset],
    270: [x + width - inset, y + inset + wide],
  };
  const [left, bottom] = spots[turned] ?? spots[0] ?? [x, y];
  page.drawText(text, {
    x: left,
    y: bottom,
    size,
    font,
    color: rgb(0.25, 0.25, 0.25),
    rotate: degrees(turned),
  });
}
