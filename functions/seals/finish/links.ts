import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { SEAL_ANCHOR } from '../../../templates/engine/lone-seal.ts';

const name = PDFName.of;

/** Where a seal belongs: a link the page left for it, with the element of the structure tree that holds it. */
export interface SealPlace {
  page: PDFPage;
  annotation: PDFRef;
  /** Centre of its rectangle, points. */
  centre: { x: number; y: number };
  /** Its key in the structure tree's parent tree, and the element found there. */
  structParent?: number;
  element?: PDFDict;
}

/**
 * Takes every link out of the file and returns those that mark a seal's place. A document in force leads nowhere: what a
 * reader sees is what was signed.
 */
export function takeLinks(pdf: PDFDocument): SealPlace[] {
  const places: SealPlace[] = [];
  const parents = parentTree(pdf);
  for (const page of pdf.getPages()) {
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray);
    if (!annotations) continue;
    for (const entry of annotations.asArray()) {
      const annotation = pdf.context.lookup(entry, PDFDict);
      const structParent = annotation.lookupMaybe(name('StructParent'), PDFNumber)?.asNumber();
      const element = structParent === undefined ? undefined : parents.get(structParent);
      if (entry instanceof PDFRef && targetOf(annotation) === SEAL_ANCHOR) {
        const { x, y, width, height } = annotation.lookup(name('Rect'), PDFArray).asRectangle();
        const centre = { x: x + width / 2, y: y + height / 2 };
        places.push({
          page,
          annotation: entry,
          centre,
          ...(structParent !== undefined && { structParent }),
          ...(element && { element }),
        });
      }
      if (element) forget(element);
      if (entry instanceof PDFRef) pdf.context.delete(entry);
    }
    page.node.delete(name('Annots'));
  }
  return places;
}

function targetOf(annotation: PDFDict): string | undefined {
  const target = annotation.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'));
  return target instanceof PDFString ? target.decodeText() : undefined;
}

/** Leaves of the structure tree that stand for single objects, by their key. */
function parentTree(pdf: PDFDocument): Map<number, PDFDict> {
  const found = new Map<number, PDFDict>();
  const visit = (node: PDFDict | undefined): void => {
    const leaves = node?.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [];
    for (let i = 0; i + 1 < leaves.length; i += 2) {
      const [key, value] = [pdf.context.lookup(leaves[i], PDFNumber), pdf.context.lookup(leaves[i + 1])];
      if (value instanceof PDFDict) found.set(key.asNumber(), value);
    }
    const kids = node?.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? [];
    for (const kid of kids) visit(pdf.context.lookup(kid, PDFDict));
  };
  const root = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  visit(root?.lookupMaybe(name('ParentTree'), PDFDict));
  return found;
}

/** Takes the reference to an annotation out of its element, which keeps whatever text it holds. */
function forget(element: PDFDict): void {
  const kids = element.lookup(name('K'));
  const isReference = (kid: PDFObject | undefined) =>
    kid instanceof PDFDict && kid.lookup(name('Type')) === name('OBJR');
  if (isReference(kids)) element.delete(name('K'));
  if (kids instanceof PDFArray) {
    for (let i = kids.size() - 1; i >= 0; i -= 1) if (isReference(kids.lookup(i))) kids.remove(i);
  }
  element.set(name('S'), name('NonStruct'));
}
