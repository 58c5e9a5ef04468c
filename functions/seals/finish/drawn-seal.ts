import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { SealDrawing } from '../../../templates/seal/draw.ts';
import { type Slice, slices } from './chop-seal.ts';

const name = PDFName.of;
const RESOURCE = 'DingdianSeal';

/** The drawn seal as a form of the file, used by the signature's field and on the pages' edges alike. */
export function embedSeal(pdf: PDFDocument, { operators, side }: SealDrawing): PDFRef {
  const { context } = pdf;
  // Ink is added to what lies under it, as on paper: text below the seal stays black.
  const stream = context.flateStream(`/Ink gs\n${operators}`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, round(side), round(side)],
    Resources: { ExtGState: { Ink: { Type: 'ExtGState', BM: 'Multiply', AIS: false } } },
  });
  return context.register(stream);
}

/** Draws the whole seal on a page, its middle at `centre` (points). */
export function drawWhole(page: PDFPage, seal: PDFRef, side: number, centre: { x: number; y: number }): void {
  draw(page, seal, `1 0 0 1 ${round(centre.x - side / 2)} ${round(centre.y - side / 2)} cm`);
}

/** Draws the seal across the right edges of all pages (骑缝章): laid out like a fan, the sheets show it whole. */
export function drawAcrossEdges(pages: readonly PDFPage[], seal: PDFRef, side: number): void {
  const parts = slices(pages.length);
  for (const [i, page] of pages.entries()) {
    const slice = parts[i];
    if (slice) draw(page, seal, edge(page, slice, side));
  }
}

/** The part of a slice lies against the page's right edge, at half its height. */
function edge(page: PDFPage, { index, of }: Slice, side: number): string {
  const { x, y, width, height } = page.getMediaBox();
  const [right, bottom] = [x + width, y + (height - side) / 2];
  const clip = `${round(right - side / of)} ${round(bottom)} ${round(side / of)} ${round(side)} re W n`;
  return `${clip}\n1 0 0 1 ${round(right - (side * (index + 1)) / of)} ${round(bottom)} cm`;
}

/** Adds to a page what is no part of its text: an artifact, with the graphics state of the page's own content shut off. */
function draw(page: PDFPage, seal: PDFRef, placed: string): void {
  const { context } = page.doc;
  const own = page.node.get(name('Contents'));
  const open = context.register(context.stream('q\n'));
  const after = `\nQ\n/Artifact BMC\nq\n${placed}\n/${RESOURCE} Do\nQ\nEMC\n`;
  const close = context.register(context.stream(after));
  const contents = own instanceof PDFArray ? own.asArray() : own ? [own] : [];
  page.node.set(name('Contents'), context.obj([open, ...contents, close]));
  const resources = page.node.Resources() ?? context.obj({});
  page.node.set(name('Resources'), resources);
  const forms = resources.lookupMaybe(name('XObject'), PDFDict) ?? context.obj({});
  forms.set(name(RESOURCE), seal);
  resources.set(name('XObject'), forms);
}

/** Points to three decimals, which is a thousandth of a hair. */
export function round(points: number): number {
  return Number(points.toFixed(3));
}
