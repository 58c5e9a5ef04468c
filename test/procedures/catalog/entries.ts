import { readFileSync } from 'node:fs';

/** One thing the documents demand of an application or of an agreement, as a list made beside the code has it; texts are the documents' own. */
export interface Entry {
  id: string;
  kind:
    | 'condition'
    | 'material'
    | 'refusal'
    | 'deadline'
    | 'transition'
    | 'inconsistency'
    | 'suspension'
    | 'termination'
    | 'measure'
    | 'publication';
  source: string;
  place: string;
  /** Empty where the document is silent on it. Inconsistencies have `quotes` instead: source and words. */
  text?: string;
  quotes?: readonly (readonly [source: string, text: string])[];
  key?: string;
}

export const PLACES = [
  'liaocheng',
  'guangdong',
  'outpatient-special-diseases',
  'zhanjiang',
  'jilin',
] as const;

/** What the document of a place demands. */
export function entriesOf(place: (typeof PLACES)[number]): Entry[] {
  const lines = readFileSync(new URL(`${place}.jsonl`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Entry);
}

/** An entry's words, each with its source; those of other documents it is compared with included. */
export function wordsOf({ source, text, quotes }: Entry): (readonly [source: string, text: string])[] {
  return quotes ? [...quotes] : text ? [[source, text]] : [];
}
