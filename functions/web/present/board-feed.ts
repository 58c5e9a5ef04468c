import type { Instant } from '../../../domain/time/civil-date.ts';
import { startOf } from '../../../domain/time/civil-date.ts';
import type { OnBoard } from '../../use-cases/notice-board/read.ts';
import { boardHeading, boardHref, periodLines, standingInWords } from './board.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML 1.0 takes it: escaped, and without the control characters it has no way to say. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** The board as an Atom feed (RFC 4287). It says what the pages say, and names nobody but the institutions. */
export function boardFeed(
  items: readonly OnBoard[],
  agencies: ReadonlyMap<string, string>,
  origin: string,
  now: Instant,
): string {
  const entries = items.map((one) => {
    const href = xml(`${origin}${boardHref(one.entry.id)}`);
    const told = one.state.history[one.entry.eventNumber - 1]?.at ?? now;
    // Decided today for a day to come, it is told on that day.
    const from = [startOf(one.entry.on), told].sort().at(-1) ?? told;
    return [
      '<entry>',
      `<id>${href}</id>`,
      `<title>${xml(boardHeading(one))}</title>`,
      `<link href="${href}"/>`,
      `<updated>${from}</updated>`,
      `<published>${from}</published>`,
      `<author><name>${xml(agencies.get(one.entry.agency) ?? '经办机构')}</name></author>`,
      `<summary>${xml(`${periodLines(one).join('，')}。${standingInWords(one)}。`)}</summary>`,
      '</entry>',
    ].join('');
  });
  const [latest] = items;
  const updated = latest ? (latest.state.history[latest.entry.eventNumber - 1]?.at ?? now) : now;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${xml(`${origin}/public-notices`)}</id>`,
    '<title>公示公告</title>',
    `<link rel="self" href="${xml(`${origin}/public-notices/feed.atom`)}"/>`,
    `<link href="${xml(`${origin}/public-notices`)}"/>`,
    `<updated>${updated}</updated>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
}
