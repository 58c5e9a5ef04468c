import { WrongUse } from './command.ts';

/** One of `known` by its id. @throws {WrongUse} naming the closest, and all there are. */
export function pick<T extends { id: string }>(
  known: readonly T[],
  id: string | undefined,
  where: string,
  what: string,
): T {
  const ids = [...new Set(known.map((one) => one.id))];
  const list = `可用的${what}：${ids.join('、') || '（无）'}`;
  if (id === undefined || id === '') throw new WrongUse(where, `必须给出${what}。${list}`);
  const found = known.find((one) => one.id === id);
  if (found) return found;
  const near = closest(id, ids);
  throw new WrongUse(where, `没有${what}“${id}”${near ? `，是不是“${near}”` : ''}。${list}`);
}

/** The id most like `word`, if one is like it at all. */
export function closest(word: string, ids: readonly string[]): string | undefined {
  const within = ids.filter((id) => word.length >= 3 && id.includes(word));
  if (within.length > 0) return within[0];
  const ranked = ids.map((id) => ({ id, far: distance(word, id) })).sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(2, Math.floor(best.id.length / 3)) ? best.id : undefined;
}

/** How many letters must be changed, added or taken out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (b[j - 1] === letter ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
