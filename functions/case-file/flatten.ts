import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Of an annotation's flags: hidden (2), and not to be shown (6). */
const INVISIBLE = 0b100010;

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [number, number, number, number];

/**
 * Turns a page's annotations into ink: what they show (a seal, a stamp, a filled field) is drawn on the page, what they do
 * (links, actions, fields) is gone. A signature would not survive the binding anyway.
 */
export function flattenAnnotations(document: PDFDocument, page: PDFPage): void {
  const annotations = page.node.Annots();
  page.node.delete(PDFName.of('Annots'));
  page.node.delete(PDFName.of('AA'));
  // The structure tree stays behind with its document.
  page.node.delete(PDFName.of('StructParents'));
  for (const entry of annotations?.asArray() ?? []) {
    const annotation = document.context.lookup(entry);
    if (annotation instanceof PDFDict) draw(document, page, annotation);
  }
}

function draw(document: PDFDocument, page: PDFPage, annotation: PDFDict): void {
  const appearance = appearanceOf(annotation);
  const rect = numbers(annotation.lookup(PDFName.of('Rect')), 4) as Box | undefined;
  const flags = annotation.lookup(PDFName.of('F'));
  if (flags instanceof PDFNumber && (flags.asNumber() & INVISIBLE) !== 0) return;
  if (!appearance || !rect) return;
  const form = document.context.lookup(appearance, PDFStream);
  const box = (numbers(form.dict.lookup(PDFName.of('BBox')), 4) as Box | undefined) ?? [0, 0, 1, 1];
  const matrix = (numbers(form.dict.lookup(PDFName.of('Matrix')), 6) as Matrix | undefined) ?? [
    1, 0, 0, 1, 0, 0,
  ];
  const place = fitted(box, matrix, rect);
  if (!place) return;
  const name = page.node.newXObject('Flat', appearance);
  const operators = `q ${place.map((value) => value.toFixed(5)).join(' ')} cm ${name.toString()} Do Q`;
  page.node.wrapContentStreams(
    document.context.register(document.context.stream('q')),
    document.context.register(document.context.stream(`Q ${operators}`)),
  );
}

/** The normal appearance; of several states the one the annotation is in. */
function appearanceOf(annotation: PDFDict): PDFRef | undefined {
  const appearances = annotation.lookup(PDFName.of('AP'));
  if (!(appearances instanceof PDFDict)) return undefined;
  const normal = appearances.get(PDFName.of('N'));
  if (!(normal instanceof PDFRef)) return stateOf(annotation, appearances.lookup(PDFName.of('N')));
  const found = annotation.context.lookup(normal);
  return found instanceof PDFStream ? normal : stateOf(annotation, found);
}

function stateOf(annotation: PDFDict, states: unknown): PDFRef | undefined {
  const state = annotation.lookup(PDFName.of('AS'));
  if (!(states instanceof PDFDict) || !(state instanceof PDFName)) return undefined;
  const ref = states.get(state);
  return ref instanceof PDFRef && annotation.context.lookup(ref) instanceof PDFStream ? ref : undefined;
}

/** The matrix that puts an appearance into its annotation's rectangle (ISO 32000-1, 12.5.5, algorithm 8.1). */
function fitted(box: Box, [a, b, c, d, e, f]: Matrix, rect: Box): Matrix | undefined {
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  if (width === 0 || height === 0) return undefined;
  const [x, y] = [Math.min(rect[0], rect[2]), Math.min(rect[1], rect[3])];
  const [sx, sy] = [Math.abs(rect[2] - rect[0]) / width, Math.abs(rect[3] - rect[1]) / height];
  return [sx, 0, 0, sy, x - left * sx, y - bottom * sy];
}

function numbers(value: unknown, count: number): number[] | undefined {
  if (!(value instanceof PDFArray) || value.size() !== count) return undefined;
  return value.asArray().map((_, at) => {
    const entry = value.lookup(at);
    return entry instanceof PDFNumber ? entry.asNumber() : 0;
  });
}
