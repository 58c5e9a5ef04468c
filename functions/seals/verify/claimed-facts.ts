import { factsIn } from './facts.ts';
import { unpackedStreams } from './unpack.ts';
import type { PublicFacts } from './verdict.ts';

/**
 * What a file that is not genuine says about itself: the last metadata packet with our facts, found by searching, also in
 * packed streams. `text` is the file with one letter a byte. To be shown as claims only.
 */
export function claimedFacts(text: string): PublicFacts | undefined {
  const plain = packetsIn(text);
  const packets =
    plain.length > 0 ? plain : unpackedStreams(text, /\/XML\b|\/Metadata\b/u).flatMap(packetsIn);
  for (const packet of packets.reverse()) {
    const facts = factsIn(Buffer.from(packet, 'latin1').toString('utf8'));
    if (facts) return facts;
  }
  return undefined;
}

const OPENING = '<x:xmpmeta';
const CLOSING = '</x:xmpmeta>';
const MOST_PACKETS = 20;
/** A packet of ours has about 4,000 letters. */
const LONGEST = 100_000;

function packetsIn(text: string): string[] {
  const found: string[] = [];
  let start = text.indexOf(OPENING);
  while (start !== -1 && found.length < MOST_PACKETS) {
    const end = text.indexOf(CLOSING, start);
    if (end === -1) break;
    if (end - start < LONGEST) found.push(text.slice(start, end + CLOSING.length));
    start = text.indexOf(OPENING, end);
  }
  return found;
}
