import { unspaced } from '../../../procedures/law.ts';

/** So many characters in common make a quote of the same words, rather than of the same subject. */
const SUBSTANTIAL = 12;

/** Whether two passages share words: twelve characters on end, or the whole of the shorter. */
export function overlap(one: string, other: string): boolean {
  const [short, long] = [plain(one), plain(other)].sort((a, b) => a.length - b.length);
  if (!short || !long) return false;
  const wanted = Math.min(SUBSTANTIAL, short.length);
  for (let at = 0; at + wanted <= short.length; at++)
    if (long.includes(short.slice(at, at + wanted))) return true;
  return false;
}

/** White space, list dashes and the width of characters do not matter. */
function plain(text: string): string {
  return unspaced(text).replace(/[\uFF01-\uFF5E]/gu, (twin) =>
    String.fromCharCode(twin.charCodeAt(0) - 0xfee0),
  );
}
