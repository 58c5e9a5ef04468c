import Handlebars from 'handlebars';
import { assetPath, stylePath } from './assets.ts';
import { drawBatchBar } from './draw/batch-bar.ts';
import { drawSpecimen } from './draw/specimen.ts';
import { drawStageBar } from './draw/stage-bar.ts';
import { word } from './labels.ts';
import { TEXT_KINDS } from './views/form.ts';
import type { BatchPage, HomePage, QueuePage } from './views.ts';

const FIELD_PARTIALS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(TEXT_KINDS.map((kind) => [kind, 'field-text'])),
  'long-text': 'field-long-text',
  choice: 'field-options',
  choices: 'field-options',
  'yes-no': 'field-options',
  confirm: 'field-confirm',
  table: 'field-table',
  findings: 'field-findings',
  matrix: 'field-matrix',
  assessed: 'field-assessed',
};

/** What a drawing may hold; anything else in it is a mistake of the program. */
const FORBIDDEN_TAG =
  /^<(?!\/?(?:svg|g|path|rect|circle|line|text|tspan|title|desc|defs|marker|polygon|use)\b)/i;
const FORBIDDEN_ATTRIBUTE = /\s(?:on\w+|style|src)\s*=|\shref\s*=\s*["']?[^#"']/i;

function isPlainDrawing(text: string): boolean {
  const tags = text.match(/<[^>]*>?/g) ?? [];
  return (
    text.startsWith('<svg') && !tags.some((tag) => FORBIDDEN_TAG.test(tag) || FORBIDDEN_ATTRIBUTE.test(tag))
  );
}

/** The few helpers a page may use. Logic belongs to whoever fills the view. */
export const helpers = {
  asset: (name: string) => assetPath(name),
  style: (audience: string) => stylePath(audience),
  is: (a: unknown, b: unknown) => a === b,
  /** Whether anything is there: a filled list or text, a number, an object. */
  any: (...values: unknown[]) =>
    values.slice(0, -1).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
  word: (list: string, value: string) => word(list, value),
  json: (value: unknown) => JSON.stringify(value),
  'field-partial': (kind: string) => {
    const partial = FIELD_PARTIALS[kind];
    if (!partial) throw new RangeError(`no field partial for kind ${kind}`);
    return partial;
  },
  /** The only way for markup into a page: drawings made by this program. */
  svg: (text: string) => {
    if (!isPlainDrawing(text)) throw new RangeError('not a plain drawing');
    return new Handlebars.SafeString(text);
  },
  'stage-bar': (counts: QueuePage['counts']) => drawStageBar(counts),
  'batch-bar': (batch: BatchPage) => drawBatchBar(batch),
  specimen: (specimen: HomePage['specimen']) => drawSpecimen(specimen),
};
