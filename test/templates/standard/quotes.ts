import { lawText, unspaced } from '../../../procedures/law.ts';
import { sources } from '../../../procedures/sources.ts';
import { textAt } from '../../procedures/places.ts';
import { objectsIn } from '../../procedures/reading.ts';

/** Something a paper quotes: the words, and where they are said to stand. */
export interface QuotedWords {
  /** The source's number. */
  source: string;
  place: string;
  words: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Every quote in a paper's data: rules with their document, rules grouped by document, chapters with their items. */
export function quotesIn(data: unknown, ownSource: string): QuotedWords[] {
  const byTitle = (title: unknown) => sources.find((source) => source.title === title)?.id ?? ownSource;
  return objectsIn(data).flatMap((object): QuotedWords[] => {
    const source = byTitle(object.document);
    if (Array.isArray(object.articles)) {
      return objectsIn(object.articles).map(({ place, quote }) => ({
        source,
        place: text(place),
        words: text(quote),
      }));
    }
    if (!('quote' in object) || (!('document' in object) && ownSource === '')) return [];
    const place = text(object.place);
    return [object.quote, ...list(object.items)].map((words) => ({ source, place, words: text(words) }));
  });
}

/** The quotes that do not stand, to the character, at the place they name. */
export function strangers(quotes: readonly QuotedWords[]): QuotedWords[] {
  return quotes.filter(({ source, place, words }) => {
    const there = textAt(lawText(source), place);
    return words === '' || there === undefined || !there.includes(unspaced(words));
  });
}

/** A paper's text from its first word to its last, without what stands in the margins of each page. */
export function withoutMargins(pages: readonly { text: string }[]): string {
  const margins = /系统样式，非文件附件|—\d+—|查验码[0-9A-Z-]{14}|收件编号聊医保收〔\d+〕\d+号/gu;
  return pages.map(({ text }) => text.replaceAll(margins, '')).join('');
}
