/** Where the anchor of `sealAnchor` points; nothing ever opens it. */
export const SEAL_ANCHOR = 'https://seal.invalid/agency';

/** Points from a page's foot above which a seal has no line of text over it: the upper 47 mm are margin and signature. */
const HIGHEST_TOP = ((297 - 47) * 72) / 25.4;

/** Pages of which the seal's anchor is the head, or which cut it in two: then the signatures stand without their text. */
export function sealStandsAlone(pdf: Uint8Array): boolean {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const anchors = [...text.matchAll(/\/Rect \[([-\d. ]+)\]\s+\/A <<[^>]*\/URI \(([^)]*)\)/g)].filter(
    ([, , uri]) => uri === SEAL_ANCHOR,
  );
  const tops = anchors.map(([, rect = '']) => Number(rect.split(' ')[3]));
  return tops.length > 1 || tops.some((top) => top > HIGHEST_TOP);
}

/** In a letter, lines set wider push the last of them over to the seal's page, closer ones draw the seal back to theirs. */
const LETTER = ['11mm', '9.7mm', '9.2mm'].map((line) => `:root{--line:${line}}`);
/** In an agreement the last items or the last clause go over to the page of the signatures. */
const CHAPTERS = [2, 3].map(
  (last) =>
    `ol:has(+.signatures) li:nth-last-child(${last}),.clause:has(+.signatures){break-before:page;break-inside:auto}`,
);
/** In a ruled paper the last two rows go over to the seal's page. */
const RULED = ['.grid:last-of-type tbody tr:nth-last-child(2){break-before:page}'];

/** Style rules to try in turn until the seal has text beside it (GB/T 9704-2012, 7.3.5: "调整行距、字距"). */
export function mendings(html: string): readonly string[] {
  if (html.includes('class="letter-body"')) return LETTER;
  return html.includes('class="chapters"') ? CHAPTERS : RULED;
}
