import { constants, inflateSync } from 'node:zlib';

const MOST_STREAMS = 32;
/** What one stream, and all together, may unpack to. Bytes. */
const LARGEST = 1024 * 1024;
const ALTOGETHER = 8 * LARGEST;
/** How far before its data a stream's dictionary is looked for. */
const DICTIONARY = 400;

/**
 * Unpacked contents, one letter a byte, of the deflated streams whose dictionary has what is asked for. Only for explaining
 * files that are not genuine; bounded, so that nothing can be made to burst.
 */
export function unpackedStreams(text: string, wanted: RegExp): string[] {
  const found: string[] = [];
  let room = ALTOGETHER;
  let looked = 0;
  for (const match of text.matchAll(/stream\r?\n/gu)) {
    const dictionary = dictionaryBefore(text, match.index);
    if (!wanted.test(dictionary)) continue;
    if (looked++ === MOST_STREAMS || room <= 0) break;
    const from = match.index + match[0].length;
    const end = text.indexOf('endstream', from);
    const content = unpacked(text.slice(from, Math.min(end === -1 ? text.length : end, from + LARGEST)));
    room -= content.length;
    found.push(content);
  }
  return found;
}

function dictionaryBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - DICTIONARY), at);
  return before.slice(Math.max(0, before.lastIndexOf(' obj')));
}

function unpacked(packed: string): string {
  try {
    const options = { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(Buffer.from(packed, 'latin1'), options).toString('latin1');
  } catch {
    // Not deflated, broken, or larger than anything of ours.
    return '';
  }
}
