const EPOCH = '2000-01-01';

/**
 * Removes the two things Chromium writes that differ between equal prints: the dates of creation, and the numbers of the
 * DOM nodes in the structure tree. Every replacement keeps its length, so the file's offsets stay true.
 *
 * @param date 'YYYY-MM-DD', written as midnight UTC; a fixed day when absent.
 */
export function normalisePdf(pdf: Uint8Array, date: string = EPOCH): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const stamp = `${date.replaceAll('-', '')}000000+00'00'`;
  const seen = new Map<string, string>();
  const result = text
    .replaceAll(
      /(\/(?:CreationDate|ModDate) \(D:)(\d{14}[+-]\d\d'\d\d')/g,
      (whole, key: string, old: string) => (old.length === stamp.length ? key + stamp : whole),
    )
    .replaceAll(/\bnode(\d{8})\b/g, (_, id: string) => {
      const known = seen.get(id) ?? String(seen.size + 1).padStart(8, '0');
      seen.set(id, known);
      return `node${known}`;
    });
  return Buffer.from(result, 'latin1');
}
