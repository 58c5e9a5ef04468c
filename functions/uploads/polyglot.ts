/** The end-of-central-directory record of a ZIP, which readers look for from the end of a file. */
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');

/** What does not belong behind a picture's end. */
const SECOND_FILES = ['PK\x03\x04', '%PDF-', 'Rar!', '7z\xbc\xaf', '\x7fELF'].map((text) =>
  Buffer.from(text, 'latin1'),
);

/** Long enough not to turn up in compressed data by chance. */
const PAGE = /<script[\s>/]|<html[\s>]|<!doctype\s+html|<iframe[\s>]|<\?php\s/i;

/** Whether the file is also a ZIP archive (or a Java or Office file, which are ZIPs). */
export function isAlsoZip(bytes: Buffer): boolean {
  // The comment behind the record is at most 65,535 bytes, and its length must lead exactly to the end of the file.
  const from = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.indexOf(ZIP_END, from); at >= 0; at = bytes.indexOf(ZIP_END, at + 1)) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return true;
  }
  return false;
}

/** Whether a picture that ends at `end` carries a second file, or a web page anywhere in it. */
export function carriesSecondFile(bytes: Buffer, end: number): boolean {
  const behind = bytes.subarray(end);
  return SECOND_FILES.some((magic) => behind.includes(magic)) || PAGE.test(bytes.toString('latin1'));
}
