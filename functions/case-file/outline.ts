import { type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';

/** A bookmark: where it leads (a page, from 0) and what stands below it. */
export interface Bookmark {
  title: string;
  page: number;
  children: readonly Bookmark[];
}

/** Gives a document its bookmarks, shown when it is opened. */
export function addBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const { context, catalog } = document;
  const root = context.nextRef();
  const { first, last, count } = level(document, bookmarks, root);
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function level(document: PDFDocument, bookmarks: readonly Bookmark[], parent: PDFRef) {
  const { context } = document;
  const refs = bookmarks.map(() => context.nextRef());
  let count = bookmarks.length;
  for (const [at, { title, page, children }] of bookmarks.entries()) {
    const ref = refs[at] as PDFRef;
    const item = context.obj({ Parent: parent, Dest: [document.getPage(page).ref, 'Fit'] });
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    const [previous, next] = [refs[at - 1], refs[at + 1]];
    if (previous) item.set(PDFName.of('Prev'), previous);
    if (next) item.set(PDFName.of('Next'), next);
    if (children.length > 0) {
      const below = level(document, children, ref);
      item.set(PDFName.of('First'), below.first);
      item.set(PDFName.of('Last'), below.last);
      item.set(PDFName.of('Count'), PDFNumber.of(below.count));
      count += below.count;
    }
    context.assign(ref, item);
  }
  return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef, count };
}
