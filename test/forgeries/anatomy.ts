/** Takes sealed files apart and puts them together again, the way a forger with a text editor and patience would. */

/** A file in parts; texts have one letter a byte. */
export interface Anatomy {
  /** `7 0 obj … endobj`, by number. */
  objects: Map<number, string>;
  /** `<< … >>` */
  trailer: string;
}

const RESERVED = 40;

export const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** By the cross-reference table, which in a sealed file lists every object in the order it stands. */
export function dissect(pdf: Uint8Array): Anatomy {
  const text = latin(pdf);
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(text)?.[1]);
  const entries = [...text.slice(table).matchAll(/(\d{10}) (\d{5}) ([nf]) \n/gu)];
  const starts = entries.flatMap((entry) => (entry[3] === 'n' ? [Number(entry[1])] : []));
  const sorted = [...starts].sort((a, b) => a - b);
  const objects = new Map(
    sorted.map((start, i) => {
      const object = text.slice(start, sorted[i + 1] ?? table);
      return [Number.parseInt(object, 10), object] as const;
    }),
  );
  const trailer = /trailer\n(<<[\s\S]*>>)\nstartxref/u.exec(text.slice(table))?.[1] ?? '';
  return { objects, trailer };
}

/** Writes a file whole: header, objects, one table, trailer; the signature's /ByteRange fits its /Contents again. */
export function assemble({ objects, trailer }: Anatomy): Uint8Array {
  let text = '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, text.length);
    text += object.replace(/\/ByteRange \[[^\]]*\]/u, (range) => range.padEnd(RESERVED + 11));
  }
  const size = Math.max(...objects.keys()) + 1;
  const table = text.length;
  const line = (n: number) =>
    offsets.has(n)
      ? `${String(offsets.get(n)).padStart(10, '0')} 00000 n \n`
      : `0000000000 ${n ? '00001' : '65535'} f \n`;
  text += `xref\n0 ${size}\n${Array.from({ length: size }, (_, n) => line(n)).join('')}`;
  text += `trailer\n${trailer.replace(/\/Size \d+/u, `/Size ${size}`)}\nstartxref\n${table}\n%%EOF\n`;
  return withRange(bytesOf(text));
}

/** Where /Contents stands, with its brackets. */
export function gapOf(pdf: Uint8Array): { from: number; to: number } {
  const text = latin(pdf);
  const from = text.indexOf('/Contents <', text.indexOf('/ByteRange')) + '/Contents '.length;
  return { from, to: text.indexOf('>', from) + 1 };
}

/** Writes the /ByteRange that covers everything but /Contents, in the room there is. */
export function withRange(pdf: Uint8Array): Uint8Array {
  const text = latin(pdf);
  if (!text.includes('/ByteRange')) return pdf;
  const { from, to } = gapOf(pdf);
  return replaceRange(pdf, `[0 ${from} ${to} ${pdf.length - to}]`);
}

/** Replaces the text of /ByteRange without moving anything, where it has the room. */
export function replaceRange(pdf: Uint8Array, range: string): Uint8Array {
  const text = latin(pdf);
  const [was = '', , room = ''] = /\/ByteRange (\[[^\]]*\]|\s)(\s*)/u.exec(text) ?? [];
  const at = text.indexOf(was);
  const written = `/ByteRange ${range}`;
  const filled = written.length <= was.length ? written.padEnd(was.length) : `${written}${room.slice(0, 1)}`;
  return bytesOf(text.slice(0, at) + filled + text.slice(at + was.length));
}

/** The number of the object whose text matches. */
export function numberOf({ objects }: Anatomy, pattern: RegExp): number {
  for (const [number, object] of objects) if (pattern.test(object)) return number;
  throw new Error(`no object ${String(pattern)}`);
}

/** Numbers of all objects whose text matches, in order. */
export function numbersOf({ objects }: Anatomy, pattern: RegExp): number[] {
  return [...objects].filter(([, object]) => pattern.test(object)).map(([number]) => number);
}

/** Changes the objects of a file and writes it anew. */
export function rewritten(pdf: Uint8Array, change: (parts: Anatomy) => void): Uint8Array {
  const parts = dissect(pdf);
  change(parts);
  return assemble(parts);
}

/** Changes the text of one object. */
export function edit(parts: Anatomy, pattern: RegExp, change: (object: string) => string): void {
  const number = numberOf(parts, pattern);
  parts.objects.set(number, change(parts.objects.get(number) ?? ''));
}

export const CATALOG = /\/Type \/Catalog\b/u;
export const PAGE = /\/Type \/Page\b/u;
export const PAGES = /\/Type \/Pages\b/u;
export const SIGNATURE = /\/Type \/Sig\n/u;
export const WIDGET = /\/Subtype \/Widget\b/u;
export const METADATA = /\/Subtype \/XML\b/u;

/** Appends a revision with these objects (bodies, without `n 0 obj`), as every program does that saves incrementally. */
export function append(pdf: Uint8Array, bodies: Readonly<Record<number, string>>, trailer = ''): Uint8Array {
  let text = latin(pdf);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1] ?? '0';
  const { trailer: old } = dissect(pdf);
  const sections: string[] = [];
  for (const [number, body] of Object.entries(bodies)) {
    sections.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...dissect(pdf).objects.keys(), ...Object.keys(bodies).map(Number)) + 1;
  const table = text.length;
  const entries = old.slice(2, -2).replace(/\/Size \d+/u, `/Size ${size}`);
  text += `xref\n${sections.join('')}trailer\n<<${entries}/Prev ${previous}${trailer}>>\nstartxref\n${table}\n%%EOF\n`;
  return bytesOf(text);
}

/** The body of an object: what stands between `n 0 obj` and `endobj`. */
export function bodyOf({ objects }: Anatomy, number: number): string {
  const object = objects.get(number) ?? '';
  return object.slice(object.indexOf('obj\n') + 4, object.lastIndexOf('\nendobj'));
}

export function stream(dictionary: string, data: string): string {
  return `<<${dictionary}/Length ${data.length}>>\nstream\n${data}\nendstream`;
}

/** Puts an object into a file's parts. */
export const put = (parts: Anatomy, number: number, body: string): unknown =>
  parts.objects.set(number, `${number} 0 obj\n${body}\nendobj\n`);
