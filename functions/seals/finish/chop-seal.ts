/** A page's part of the seal across the edges: the `index`th of `of` upright slices, from the left. */
export interface Slice {
  index: number;
  of: number;
}

/** A slice of a seal of 42 mm narrower than 4 mm shows nothing one could compare. */
const MOST = 10;

/**
 * Which slice each page carries. Many pages are divided into groups as even as can be, each with a seal of its own, as one
 * does on paper with a thick bundle. A single page has no edges to join.
 */
export function slices(pages: number): Slice[] {
  if (pages < 2) return [];
  const groups = Math.ceil(pages / MOST);
  return Array.from({ length: groups }, (_, group) => {
    const [from, to] = [Math.floor((group * pages) / groups), Math.floor(((group + 1) * pages) / groups)];
    return Array.from({ length: to - from }, (_unused, index) => ({ index, of: to - from }));
  }).flat();
}
