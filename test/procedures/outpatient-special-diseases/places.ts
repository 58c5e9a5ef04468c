import { unspaced } from '../../../procedures/law.ts';

/** 第八条, 第六条（三）, 附件2第11行: what this document's citations name. */
const PLACE = /^(第[一二三四五六七八九十]+条|附件\d)(?:（([一二三四五六七八九十]+)）|第(\d+)行)?$/u;

/** The part of 001 a place names, white space taken out; undefined when there is none. */
export function textAt(law: string, place: string): string | undefined {
  const [, head, item, row] = PLACE.exec(place) ?? [];
  const heads = [...law.matchAll(/^(第[一二三四五六七八九十]+条|附件 \d)(?=[\s：])/gmu)];
  const at = heads.findIndex((match) => unspaced(match[0]) === head);
  if (head === undefined || at < 0) return undefined;
  const text = unspaced(law.slice(heads[at]?.index, heads[at + 1]?.index));
  if (item)
    return text.split(/(?=（[一二三四五六七八九十]+）)/u).find((part) => part.startsWith(`（${item}）`));
  if (row) return new RegExp(`${row}[^\\d□]+□□`, 'u').exec(text)?.[0];
  return text;
}
