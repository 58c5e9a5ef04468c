import { type CivilDate, inWords } from '../../../domain/time/civil-date.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import type { DeadlineView, NoticeBoardPage, PublicNoticePage } from '../../../templates/pages/views.ts';
import type { NamedOnBoard, OnBoard } from '../../use-cases/notice-board/read.ts';
import { runningView } from './deadlines.ts';

/** The board's own page. */
export const BOARD = { href: '/public-notices', label: '公示公告' };

/** The page of something made public. */
export function boardHref(id: string): string {
  return `${BOARD.href}/${id}`;
}

/** What it is called: what is made public, and whom it names. */
export function boardHeading({ entry, published }: OnBoard): string {
  return `${published.publications[0].label}：${entry.institution}${entry.list ? '等' : ''}`;
}

/** From when until when, in words, a line each. */
export function periodLines({ entry, period }: OnBoard): string[] {
  if (!period) return [`${inWords(entry.on)}公布`];
  return [`${inWords(entry.on)}发布`, `公示期${inWords(period.from)}至${inWords(period.until)}`];
}

/** A line of the board. */
export function boardItem(
  one: OnBoard,
  agencies: ReadonlyMap<string, string>,
  around: Parameters<typeof cardOf>[1],
): NoticeBoardPage['items'][number] {
  const card = one.standing === 'open' ? cardOf(one, around) : undefined;
  return {
    href: boardHref(one.entry.id),
    heading: boardHeading(one),
    agency: agencies.get(one.entry.agency) ?? '',
    ...(one.number && { number: one.number }),
    standing: one.standing,
    period: one.period
      ? [`公示期${inWords(one.period.from)}`, `至${inWords(one.period.until)}`]
      : periodLines(one),
    ...(card?.left && { left: leftInWords(card.left) }),
    provisional: one.period?.provisional ?? false,
  };
}

/** What is left, for the public: nobody has to do anything in it. */
function leftInWords({ figure, unit }: NonNullable<DeadlineView['left']>): string {
  return figure === '今天' ? '今天是最后一天' : `还有${figure}${unit.replace(/可用$|后到期$/u, '')}`;
}

/** The period as its card, without the ways into the case. */
export function cardOf(
  { procedure, state, period }: OnBoard,
  { calendar, today }: { calendar: Parameters<typeof runningView>[1]['calendar']; today: CivilDate },
): DeadlineView | undefined {
  if (!period) return undefined;
  const { href: _inTheCase, ...card } = runningView(period.running, {
    procedure,
    state,
    calendar,
    today,
    caseHref: '',
  });
  return card;
}

/** How it stands, in one sentence. */
export function standingInWords(one: OnBoard): string {
  const { standing, period, entry } = one;
  const until = period ? inWords(period.until) : '';
  if (period?.waits) return `推算的末日${until}已过，但该年放假安排尚未公布，公示继续`;
  return {
    open: `公示到${until}当日二十四时`,
    over: `公示期已于${until}届满`,
    ended: '公示在期满前结束',
    told: `${inWords(entry.on)}向社会公布`,
    withdrawn: '公示所依据的文书已经撤回',
  }[standing];
}

/** What the act itself told the public, field by field, as its paper does. */
export function toldRows({ published, state, entry }: OnBoard): PublicNoticePage['rows'] {
  const said = state.history[entry.eventNumber - 1]?.payload ?? {};
  return published.step.payload.flatMap(({ name, label, kind }) => {
    const value = said[name];
    if (typeof value !== 'string' || value === '') return [];
    if (kind === 'date') return [{ key: label, lines: [inWords(value as CivilDate)] }];
    return kind === 'text' || kind === 'phone' ? [{ key: label, lines: [value] }] : [];
  });
}

/** The document's own words on making it public, each quote once. */
export function boardCitations({ published }: OnBoard): PublicNoticePage['citations'] {
  const all = published.publications.flatMap(({ citations }) => [...citations]);
  return all.filter(({ quote }, at) => all.findIndex((one) => one.quote === quote) === at).map(citationView);
}

/** Somebody named, with a way to object as far as there is one. */
export function namedView(
  { entry }: OnBoard,
  { row, left }: NamedOnBoard,
): PublicNoticePage['named'][number] {
  return {
    name: row.name,
    ...(row.kind && { kind: row.kind }),
    address: row.address,
    left,
    report: { href: `${boardHref(entry.id)}/objection?of=${row.caseId}`, label: '反映问题' },
  };
}
