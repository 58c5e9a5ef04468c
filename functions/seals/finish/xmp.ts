import type { Instant } from '../../../domain/time/civil-date.ts';
import type { DocumentFacts } from '../../../templates/engine/seal.ts';

/** Namespace of the public facts in a finished file's metadata. */
export const FACTS_NAMESPACE = 'urn:dingdian:document:1';

/** What the metadata says. */
export interface Metadata {
  document: DocumentFacts;
  agency: { id: string; name: string };
  /** Date of creation and change. */
  at: Instant;
  /** Must be what the document information says (PDF/A-2, 6.6.3). */
  creator: string;
  producer: string;
}

/** Every public fact by its property, with what it is: PDF/A wants properties of one's own described in the file. */
const PROPERTIES = {
  document: 'Kind of document',
  number: 'Number on the document',
  code: 'Verification code on the document',
  agency: 'Name of the issuing agency',
  agencyId: 'Identifier of the issuing agency',
  issuedOn: 'Date of issue',
  institution: 'Name of the institution it is addressed to',
} as const;

/** What XML 1.0 has no way to write. */
const UNWRITABLE = /[^\t\n\r\x20-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const CODES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '%': '&#37;',
  '\r': '&#13;',
};

/** XML text. The percent sign is written as a code, so that no text can look like the end of a PDF. */
function escaped(text: string): string {
  const plain = text.toWellFormed().replaceAll(UNWRITABLE, '\uFFFD');
  return plain.replaceAll(/[&<>"%\r]/g, (character) => CODES[character] ?? character);
}

function factsOf({ document, agency }: Metadata): Record<keyof typeof PROPERTIES, string | undefined> {
  const { id, number, code, issuedOn, institution } = document;
  return { document: id, number, code, agency: agency.name, agencyId: agency.id, issuedOn, institution };
}

function extensionSchema(): string {
  const properties = Object.entries(PROPERTIES).map(
    ([name, description]) =>
      `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name>` +
      '<pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>' +
      `<pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`,
  );
  return (
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
    `<pdfaSchema:schema>Public facts of an issued document</pdfaSchema:schema><pdfaSchema:namespaceURI>${FACTS_NAMESPACE}</pdfaSchema:namespaceURI>` +
    `<pdfaSchema:prefix>dd</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${properties.join('')}</rdf:Seq></pdfaSchema:property>` +
    '</rdf:li></rdf:Bag></pdfaExtension:schemas>'
  );
}

/** The XMP packet of a finished file: PDF/A-2b, title, dates, and the public facts. */
export function xmpPacket(metadata: Metadata): string {
  const facts = Object.entries(factsOf(metadata)).flatMap(([name, value]) =>
    value === undefined ? [] : `<dd:${name}>${escaped(value)}</dd:${name}>`,
  );
  const { document, at } = metadata;
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" ' +
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" ' +
    'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
    `xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" xmlns:dd="${FACTS_NAMESPACE}">` +
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>' +
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(document.title)}</rdf:li></rdf:Alt></dc:title>` +
    `<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>` +
    `<xmp:CreatorTool>${escaped(metadata.creator)}</xmp:CreatorTool><pdf:Producer>${escaped(metadata.producer)}</pdf:Producer>` +
    `${facts.join('')}${extensionSchema()}` +
    '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
  );
}
