import { AwsError } from './aws-error.ts';

/** One parsed element: its name, text (when it has no children) and children in order. Attributes are dropped. */
export interface XmlNode {
  name: string;
  text: string;
  children: XmlNode[];
}

/** Markup already escaped, so that text and markup cannot be confused. */
export type Markup = { markup: string };

/** Builds one element from text (escaped here) or from elements. */
export function element(
  name: string,
  content: string | number | boolean | readonly Markup[],
  attributes = '',
): Markup {
  const inner =
    typeof content === 'object' ? content.map((part) => part.markup).join('') : escapeText(String(content));
  return { markup: `<${name}${attributes}>${inner}</${name}>` };
}

/** A whole document. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}`;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const escapeText = (text: string): string => text.replace(/[&<>"\r]/g, (c) => ESCAPES[c] ?? c);

const TOKEN =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Parses the small XML bodies S3 takes. No DTD, no CDATA, no processing beyond the five entities and character
 * references: what does not parse is refused as MalformedXML.
 */
export function parseXml(source: string): XmlNode {
  const root: XmlNode = { name: '', text: '', children: [] };
  const stack = [root];
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
    at = TOKEN.lastIndex;
    const [, closing, opening, , selfClosing, text] = match;
    const top = stack.at(-1) ?? root;
    if (closing !== undefined) {
      if (stack.length < 2 || top.name !== closing) throw malformed();
      stack.pop();
    } else if (opening !== undefined) {
      const node: XmlNode = { name: opening, text: '', children: [] };
      top.children.push(node);
      if (selfClosing === '') stack.push(node);
    } else if (text !== undefined) {
      top.text += unescapeText(text);
    }
  }
  const [document] = root.children;
  if (at !== source.length || stack.length !== 1 || !document || root.children.length !== 1)
    throw malformed();
  return document;
}

/**
 * Reads the children of `node` by name. Every child must be one of `allowed`: an element we do not implement is refused
 * rather than skipped.
 */
export function childrenOf<K extends string>(node: XmlNode, allowed: readonly K[]): (name: K) => XmlNode[] {
  const names: readonly string[] = allowed;
  const stranger = node.children.find(({ name }) => !names.includes(name));
  if (stranger)
    throw new AwsError('NotImplemented', `the local edition does not implement <${stranger.name}>`, 501);
  return (name) => node.children.filter((child) => child.name === name);
}

const malformed = (): AwsError => new AwsError('MalformedXML', 'the XML provided was not well-formed');

function unescapeText(text: string): string {
  return text.replace(/&([^;&\s]*);?/g, (_whole, name: string) => {
    const reference = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    if (reference)
      return String.fromCodePoint(
        Number.parseInt(reference[1] ?? reference[2] ?? '', reference[1] ? 16 : 10),
      );
    const known = ENTITIES[name];
    if (known === undefined) throw malformed();
    return known;
  });
}
