import { pinyin, polyphonic } from 'pinyin-pro';

// Names as people type them: in characters, in the initials of their pinyin (rmyy), or in pinyin whole (renminyiyuan).

/** A name without spaces and punctuation, half-width, in small letters. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The whole name in pinyin, to sort by; 60 letters at most. */
export function sortLetters(name: string): string {
  return syllablesOf(plain(name)).join('').slice(0, 60);
}

/** A start inside a name from which it can be found. */
export interface NameStart {
  /** Which character, from 0; -1 for a code that stands beside the name. */
  at: number;
  /** Initials from there on. */
  letters: string;
}

/** Initials beyond this are not looked for. */
const LONGEST = 24;

/** Signs that names are full of and that are read in two ways; others are found by the reading that their words suggest. */
const TWO_READINGS = new Set('重长乐行朝曾单解降藏蔚番尉都大万厦会调传弹参查翟覃盛宿阿仇区石');

/** Every start of a name, by the usual reading, and again where one of the next signs has another one; in a fixed order. */
export function startsOf(name: string, code?: string): NameStart[] {
  const signs = Array.from(plain(name));
  const usual = syllablesOf(signs.join('')).map((syllable) => syllable.slice(0, 1));
  const starts = usual.flatMap((_, at) => {
    const letters = usual.slice(at, at + LONGEST);
    const other = letters.slice(0, 6).flatMap((first, n) => {
      const sign = signs[at + n] ?? '';
      if (!TWO_READINGS.has(sign)) return [];
      return initialsOf(sign)
        .filter((initial) => initial !== first)
        .map((initial) => letters.with(n, initial).join(''));
    });
    return [...new Set([letters.join(''), ...other])].map((text) => ({ at, letters: text }));
  });
  return code ? [...starts, { at: -1, letters: plain(code) }] : starts;
}

/** Where to look for a query, and what to hold each name found there against. */
export interface Search {
  /** Beginnings of starts, in the order in which they are looked through. */
  prefixes: readonly string[];
  /** Whether the query matches the name at that start. */
  matches: (name: string, start: NameStart) => boolean;
}

/** Readings of a query's first signs that are looked for side by side, at most. */
const MOST_READINGS = 12;

/** How a query is looked for; undefined for one without a letter, digit or character. */
export function searchFor(query: string): Search | undefined {
  const text = plain(query).slice(0, 60);
  if (text === '') return undefined;
  if (/\p{Script=Han}/u.test(text)) {
    return {
      prefixes: readingsOf(Array.from(text)),
      matches: (name, { at }) => at >= 0 && Array.from(plain(name)).slice(at).join('').startsWith(text),
    };
  }
  const whole = segmentations(text);
  return {
    prefixes: [...new Set([text, ...whole.map((syllables) => syllables.map(([first]) => first).join(''))])],
    matches: (name, { at, letters }) => {
      if (letters.startsWith(text)) return true;
      const signs = Array.from(plain(name)).slice(at);
      return at >= 0 && whole.some((syllables) => isReadAs(signs, syllables));
    },
  };
}

/** The one start under which a name is told for a search, so that it is told once; undefined where it does not match. */
export function toldBy(
  search: Search,
  name: string,
  code?: string,
): { start: NameStart; prefix: number } | undefined {
  for (const start of startsOf(name, code)) {
    const prefix = search.prefixes.findIndex((one) => start.letters.startsWith(one));
    if (prefix >= 0 && search.matches(name, start)) return { start, prefix };
  }
  return undefined;
}

/** Initials of the first signs in every reading, fewer signs where there would be too many. */
function readingsOf(signs: readonly string[]): string[] {
  let prefixes = [''];
  for (const sign of signs.slice(0, LONGEST)) {
    const longer = prefixes.flatMap((prefix) => initialsOf(sign).map((initial) => prefix + initial));
    if (longer.length > MOST_READINGS) break;
    prefixes = longer;
  }
  return prefixes;
}

function isReadAs(signs: readonly string[], syllables: readonly string[]): boolean {
  return (
    signs.length >= syllables.length &&
    syllables.every((syllable, n) => {
      const last = n === syllables.length - 1;
      return allReadings(signs[n] ?? '').some((one) => (last ? one.startsWith(syllable) : one === syllable));
    })
  );
}

/** Each sign's usual reading; letters and digits are read as themselves. */
function syllablesOf(text: string): string[] {
  const signs = Array.from(text);
  const read = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true });
  // What is no single sign for the dictionary is read sign by sign.
  return read.length === signs.length
    ? read.map((syllable) => syllable.toLowerCase())
    : signs.map((sign) => allReadings(sign)[0] ?? sign);
}

const known = new Map<string, readonly string[]>();

/** All readings of one sign. */
function allReadings(sign: string): readonly string[] {
  const found = known.get(sign);
  if (found) return found;
  const [read = []] = /\p{Script=Han}/u.test(sign)
    ? polyphonic(sign, { toneType: 'none', type: 'array', v: true })
    : [[sign]];
  const readings = [...new Set(read)];
  known.set(sign, readings);
  return readings;
}

function initialsOf(sign: string): string[] {
  return [...new Set(allReadings(sign).map((syllable) => syllable.slice(0, 1)))];
}

/** Every syllable of pinyin, by its first letter. */
const SYLLABLES = new Set(
  Object.entries({
    a: ' i n ng o',
    b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
    c: 'a ai an ang ao e en eng ha hai han hang hao he hen heng hi hong hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
    d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
    e: ' i n ng r',
    f: 'a an ang ei en eng o ou u',
    g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
    h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
    j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
    k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
    l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo v ve',
    m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
    n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v ve',
    o: ' u',
    p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
    q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
    r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
    s: 'a ai an ang ao e en eng ha hai han hang hao he hei hen heng hi hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
    t: 'a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo',
    w: 'a ai an ang ei en eng o u',
    x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
    y: 'a an ang ao e i in ing o ong ou u uan ue un',
    z: 'a ai an ang ao e ei en eng ha hai han hang hao he hei hen heng hi hong hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
  }).flatMap(([first, rests]) => rests.split(' ').map((rest) => first + rest)),
);

const BEGINNINGS = new Set([...SYLLABLES].flatMap((one) => Array.from(one, (_, at) => one.slice(0, at + 1))));

/** Ways to read letters as whole syllables, the last perhaps not typed to its end; digits stand for themselves. Eight at most. */
function segmentations(text: string): string[][] {
  const found: string[][] = [];
  const walk = (rest: string, before: readonly string[]): void => {
    if (found.length >= 8) return;
    if (rest === '') {
      if (before.some((one) => one.length > 1)) found.push([...before]);
      return;
    }
    for (let length = Math.min(6, rest.length); length > 0; length -= 1) {
      const syllable = rest.slice(0, length);
      const isLast = length === rest.length;
      const fits = SYLLABLES.has(syllable) || /^\d$/.test(syllable) || (isLast && BEGINNINGS.has(syllable));
      if (fits) walk(rest.slice(length), [...before, syllable]);
    }
  };
  walk(text, []);
  return found;
}
