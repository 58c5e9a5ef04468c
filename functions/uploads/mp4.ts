/** Whether the file is nothing but MP4 boxes, to its last byte, with the `ftyp` first and a `moov` that a player needs. */
export function isWholeMp4(bytes: Buffer): boolean {
  const types: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 8 > bytes.length) return false;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!/^[\w ©-]{4}$/.test(type)) return false;
    const size = boxSize(bytes, at);
    if (size === undefined || at + size > bytes.length) return false;
    types.push(type);
    at += size;
  }
  return types[0] === 'ftyp' && types.includes('moov');
}

/** A box's size: 0 reaches to the end of the file, 1 means that 64 bits follow. */
function boxSize(bytes: Buffer, at: number): number | undefined {
  const size = bytes.readUInt32BE(at);
  if (size === 0) return bytes.length - at;
  if (size !== 1) return size >= 8 ? size : undefined;
  if (at + 16 > bytes.length) return undefined;
  const large = bytes.readBigUInt64BE(at + 8);
  return large >= 16n && large <= BigInt(bytes.length) ? Number(large) : undefined;
}
