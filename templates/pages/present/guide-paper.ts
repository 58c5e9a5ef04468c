import type { CivilDate } from '../../../domain/time/civil-date.ts';
import type { ServiceGuideData } from '../../standard/service-guide.ts';
import type { CitationView, GuideSection } from '../views.ts';
import { assumptionView } from './citations.ts';
import { documentOf, type GuideData, guideParts, titleOf } from './guide.ts';
import { withoutTitle } from './guide-rules.ts';

type Section = ServiceGuideData['sections'][number];
type Entry = Section['items'][number];

/** A whole guide as the paper prints it: every part, and at the end every reading in use. Drawings are left to the pages. */
export function guidePaper(data: GuideData, printedOn: CivilDate): ServiceGuideData {
  const { procedure } = data;
  const { title, number = '', validity } = documentOf(procedure);
  const sections = guideParts(data).flatMap((part) => part.sections.map(sectionOf));
  const readings = procedure.assumptions.map((assumption) => {
    const view = assumptionView(assumption);
    const quotes = view.quotes.map((quote) => withoutTitle(procedure.source, quote));
    return entry(view.title, [view.question, `本系统的理解：${view.reading}`], quotes);
  });
  return {
    heading: titleOf(data),
    basis: `《${title}》${number}`,
    validity,
    printedOn,
    sections: [
      ...sections,
      ...(readings.length > 0
        ? [{ heading: '文件未写明之处', note: null, facts: [], items: readings, papers: [] }]
        : []),
    ].filter(({ note, facts, items, papers }) => note || facts.length + items.length + papers.length > 0),
  };
}

function sectionOf(section: GuideSection): Section {
  const { heading, note, facts = [], way = [], rules = [], terms = [], papers = [] } = section;
  const { agencies = [], questions = [] } = section;
  return {
    heading,
    note: note ?? null,
    facts: [
      ...facts.map(({ key, lines, citations, ours = false }) =>
        entry(
          key,
          lines.map((line) => said(line, ours)),
          citations,
        ),
      ),
      ...agencies.map(({ name, region, lines }) => entry(name, [region, ...lines], [])),
    ],
    items: [
      ...way.map(({ label, who, place }) => entry(label, [place ? `${who}，${place}` : who], [])),
      ...rules.map(({ label, when, hint, citations }) => entry(label, [when, hint], citations)),
      ...terms.map(({ label, length, lines, citations }) => entry(`${label}：${length}`, lines, citations)),
      ...questions.map(({ question, answer, citations, ours = false }) =>
        entry(question, [said(answer, ours)], citations),
      ),
    ],
    papers: papers.map(({ label, origin, copies }) => ({
      label,
      origin: origin || null,
      copies: copies ?? null,
    })),
  };
}

const said = (line: string, ours: boolean): string => (ours ? `系统说明：${line}` : line);

function entry(
  label: string,
  lines: readonly (string | undefined)[],
  citations: readonly CitationView[],
): Entry {
  return {
    label,
    lines: lines.flatMap((line) => (line ? [line] : [])),
    citations: citations.map(({ place, quote, title = null }) => ({ place, quote, title })),
  };
}
