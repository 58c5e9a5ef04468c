import { unspaced } from '../../procedures/law.ts';

/** A place as citations write it: an article, told apart and down to its item, or an annex, perhaps with a table row. */
const ARTICLE = /^(第[一二三四五六七八九十]+条)(?:（(前|后)）)?(?:（([一二三四五六七八九十]+)）)?\d*$/u;
const ANNEX = /^(附件\d+(?:-\d+)?)(?:第\d+行)?$/u;

/** The part of a law's text that a place names, white space taken out; undefined when the text has no such place. */
export function textAt(law: string, place: string): string | undefined {
  const sections = sectionsOf(law);
  const annex = ANNEX.exec(place);
  if (annex) return sections.find(({ head }) => head === annex[1])?.text;
  const [matched, article, which, item] = ARTICLE.exec(place) ?? [];
  if (!matched) return undefined;
  const twins = sections.filter(({ head }) => head === article);
  // An article that exists twice has no text of its own until the citation says which.
  const text =
    which === '后' ? twins[1]?.text : which === '前' || twins.length === 1 ? twins[0]?.text : undefined;
  return item ? itemOf(text, item) : text;
}

function sectionsOf(law: string): { head: string; text: string }[] {
  const heads = [...law.matchAll(/^(第[一二三四五六七八九十]+条|附件 ?\d+(?:-\d+)?)(?=\s)/gmu)];
  return heads.map((match, index) => ({
    head: unspaced(match[0]),
    text: unspaced(law.slice(match.index, heads[index + 1]?.index)),
  }));
}

function itemOf(article: string | undefined, item: string): string | undefined {
  const items = [...(article ?? '').matchAll(/[（(]([一二三四五六七八九十]+)[)）]/gu)].filter(
    // 第三项 is an item only behind the second: 零售药店存在（四）至（十）情形 is not.
    ({ index }) => /[：:；;。）)]$|^$/u.test((article ?? '').slice(0, index)),
  );
  const at = items.findIndex((match) => match[1] === item);
  return at < 0 ? undefined : article?.slice(items[at]?.index, items[at + 1]?.index);
}
