import { z } from 'zod';
import { assumptions } from '../../procedures/zhanjiang/assumptions.ts';
import {
  GUIDE_REVISION,
  GUIDE_TITLE,
  type GuideLine,
  guide as sections,
} from '../../procedures/zhanjiang/guide.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { footFields, NO_FOOT, text } from '../engine/fields.ts';
import { SOURCE } from './shared.ts';

/** Words of the guide that need a reading, and the assumption that gives it; dotted in the text, explained at the end. */
const SLIPS: readonly (readonly [place: string, words: string, assumption: string])[] = [
  ['基本流程一（一）', '<湛江市基本医疗保险门诊特定病种服务资格申请受理回执>', 'angle-brackets'],
  ['基本流程一（三）1', '社保经办机构', 'old-agency-name'],
  ['基本流程一（三）2', '湛江市市区', 'city-proper-in-title'],
  ['基本流程一（三）4', '公示', 'public-notice-without-period'],
  ['办理窗口', '参保人', 'insured-persons-at-window'],
];

const piece = z.strictObject({ text, slip: z.boolean() });

/** A line's text in pieces: its own words throughout, the slip told apart. */
function piecesOf({ citation }: GuideLine): z.infer<typeof piece>[] {
  const [, words] =
    SLIPS.find(([place, words]) => citation.place === place && citation.quote.includes(words)) ?? [];
  if (words === undefined) return [{ text: citation.quote, slip: false }];
  const at = citation.quote.indexOf(words);
  return [
    { text: citation.quote.slice(0, at), slip: false },
    { text: words, slip: true },
    { text: citation.quote.slice(at + words.length), slip: false },
  ].filter((part) => part.text !== '');
}

const content = {
  title: [...GUIDE_TITLE],
  revision: GUIDE_REVISION,
  sections: sections.map(({ heading, lines }) => ({
    heading,
    lines: lines.map((line) => ({ style: line.style, pieces: piecesOf(line) })),
  })),
  readings: SLIPS.flatMap(([, words, id]) =>
    assumptions
      .filter((assumption) => assumption.id === id)
      .map(({ question, reading }) => ({ words, question, reading })),
  ),
};

/**
 * The 办事指南 itself, from the procedure's data, in its own sections and words. Its slips stand as printed; how they are
 * read is said behind the guide, as the system's words.
 */
export const guide: DocumentDefinition = {
  id: 'zhanjiang/guide',
  title: GUIDE_TITLE.join(''),
  source: SOURCE,
  place: '办事指南',
  kind: 'list',
  layout: 'annex',
  template: 'zhanjiang/guide.hbs',
  data: z.strictObject({
    title: z.array(text).default(content.title),
    revision: text.default(content.revision),
    sections: z
      .array(
        z.strictObject({
          heading: text,
          lines: z.array(
            z.strictObject({
              style: z.enum(['group', 'paragraph', 'item', 'line', 'address']),
              pieces: z.array(piece),
            }),
          ),
        }),
      )
      .default(content.sections),
    readings: z
      .array(z.strictObject({ words: text, question: text, reading: text }))
      .default(content.readings),
    ...footFields,
  }),
  sample: () => ({}),
  blank: () => blankPaper({ ...content, ...NO_FOOT }),
};
