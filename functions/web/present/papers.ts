import type { Source } from '../../../domain/citation.ts';
import { sources } from '../../../procedures/sources.ts';
import type { DocumentDefinition } from '../../../templates/engine/document.ts';
import { registry } from '../../../templates/registry.ts';

/** The papers of one official document, in the order of its annexes; what it only names comes after them. */
export interface PapersOfSource {
  source: Source;
  papers: readonly DocumentDefinition[];
}

/** All documents by the source that contains them; sources without any are left out. */
export function papersBySource(): PapersOfSource[] {
  const documents = registry.documents();
  return [...sources]
    .map((source) => ({
      source,
      papers: documents.filter((document) => document.source === source.id).sort(inOrderOfAnnexes),
    }))
    .filter(({ papers }) => papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length);
}

/** Papers of no source: what any procedure may need. */
export function papersOfNoSource(): DocumentDefinition[] {
  const known = new Set<string>(sources.map(({ id }) => id));
  return registry.documents().filter(({ source }) => !known.has(source));
}

/** The address of a document's blank copy. */
export function blankHref(document: string): string {
  return `/forms/${document}.pdf`;
}

/** The address of a form filled in with made-up data. */
export function sampleHref(document: string): string {
  return `/samples/${document}.pdf`;
}

/** The same as a page, to read on a screen. */
export function sheetHref(document: string): string {
  return `/forms/${document}.html`;
}

/** Where a paper stands in its document, shortened where the document only names it; nothing for papers of no document. */
export function placeOf({ place, layout }: DocumentDefinition): string {
  if (layout === 'system' && place === '系统样式') return '';
  return place.length > 12 ? `${place.slice(0, 11)}…` : place;
}

function inOrderOfAnnexes(a: DocumentDefinition, b: DocumentDefinition): number {
  const [x, y] = [annexNumber(a), annexNumber(b)];
  const at = x.findIndex((part, i) => part !== y[i]);
  return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
}

/** 附件4-1 as 4, 1; what is no annex comes last. */
function annexNumber({ place }: DocumentDefinition): number[] {
  const [, annex, part] = /^附件(\d+)(?:-(\d+))?/.exec(place) ?? [];
  return [annex ? Number(annex) : 1000, Number(part ?? 0)];
}
