import type { PublicFacts } from './verdict.ts';

/** The namespace of what our documents say about themselves in their XMP metadata. */
export const NAMESPACE = 'urn:dingdian:document:1';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LONGEST = 500;

/**
 * The public facts in an XMP packet; undefined where the namespace or what every document has is missing. A property that
 * stands there twice counts as absent.
 */
export function factsIn(xmp: string): PublicFacts | undefined {
  if (!xmp.includes(NAMESPACE)) return undefined;
  const [document, agency, agencyId] = ['document', 'agency', 'agencyId'].map((name) => property(xmp, name));
  const title = single(
    xmp,
    /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^<>]*>([^<>]*)<\/rdf:li>\s*<\/rdf:Alt>\s*<\/dc:title>/gu,
  );
  if (!document || !title || !agency || !agencyId) return undefined;
  const facts: PublicFacts = { document, title, agency, agencyId };
  for (const name of ['number', 'code', 'issuedOn', 'institution'] as const) {
    const value = property(xmp, name);
    if (value) facts[name] = value;
  }
  return facts;
}

/** As an element or, as some programs rewrite it, as an attribute. */
function property(xmp: string, name: string): string | undefined {
  return (
    single(xmp, new RegExp(`<dd:${name}>([^<>]*)</dd:${name}>`, 'gu')) ??
    single(xmp, new RegExp(`\\sdd:${name}="([^"<>]*)"`, 'gu'))
  );
}

function single(xmp: string, pattern: RegExp): string | undefined {
  const [match, again] = [...xmp.matchAll(pattern)];
  const text = match?.[1]?.trim();
  if (again || !text || text.length > LONGEST) return undefined;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/gu,
    (whole, decimal, hex, name: string) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Without control characters and marks of direction: it is shown to people, and in a terminal such characters are commands. */
export function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, '');
}
