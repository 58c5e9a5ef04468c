import { z } from 'zod';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { civilDate, optional, text } from '../engine/fields.ts';
import { SAMPLE } from './sample.ts';

/** What all papers of the system's own around a case file say of themselves. */
const ours = { source: '', place: '', kind: 'list', layout: 'system' } as const;

const coverData = z.strictObject({
  agency: text,
  /** The procedure's title. */
  matter: text,
  institution: text,
  receipt: optional(text),
  stage: text,
  from: civilDate,
  to: civilDate,
  papers: z.int().min(0),
  pages: z.int().min(0),
  compiledOn: civilDate,
});

const contentsData = z.strictObject({
  groups: z.array(
    z.strictObject({
      label: text,
      rows: z.array(
        z.strictObject({
          n: z.int().min(1),
          number: optional(text),
          author: text,
          title: text,
          on: optional(civilDate),
          /** `3` or `3–5`; null where the paper is not bound in. */
          pages: optional(text),
          remark: optional(text),
        }),
      ),
    }),
  ),
});

const historyData = z.strictObject({
  entries: z.array(
    z.strictObject({
      n: z.int().min(1),
      on: civilDate,
      time: text,
      actor: text,
      what: text,
      detail: optional(text),
    }),
  ),
  chain: text,
});

const closingData = z.strictObject({
  papers: z.int().min(0),
  pages: z.int().min(0),
  absentCount: z.int().min(0),
  absent: z.array(z.strictObject({ title: text, why: text })),
  compiledOn: civilDate,
  version: z.int().min(1),
  hashes: z.array(z.strictObject({ n: z.int().min(1), title: text, sha256: text })),
});

export type CoverData = z.input<typeof coverData>;
export type ContentsData = z.input<typeof contentsData>;
export type HistoryData = z.input<typeof historyData>;
export type ClosingData = z.input<typeof closingData>;

/** The cover of a case file (卷宗封面). */
export const cover: DocumentDefinition = {
  ...ours,
  id: 'case-file/cover',
  title: '卷宗',
  template: 'case-file/cover.hbs',
  data: coverData,
  sample: () => SAMPLE.cover,
  blank: () =>
    blankPaper({
      agency: null,
      matter: null,
      institution: null,
      receipt: null,
      stage: null,
      from: null,
      to: null,
      papers: null,
      pages: null,
      compiledOn: null,
    }),
};

/** 卷内文件目录: number, author, title, date, page, as archives list them. */
export const contents: DocumentDefinition = {
  ...ours,
  id: 'case-file/contents',
  title: '卷内文件目录',
  template: 'case-file/contents.hbs',
  data: contentsData,
  sample: () => SAMPLE.contents,
  blank: () => blankPaper({ groups: [] }),
};

/** 办理过程记录: what was done, by whom, when. */
export const history: DocumentDefinition = {
  ...ours,
  id: 'case-file/history',
  title: '办理过程记录',
  template: 'case-file/history.hbs',
  data: historyData,
  sample: () => SAMPLE.history,
  blank: () => blankPaper({ entries: [], chain: null }),
};

/** 卷内备考表: what is in the file, what is not, and by which hashes the originals are known. */
export const closing: DocumentDefinition = {
  ...ours,
  id: 'case-file/closing',
  title: '卷内备考表',
  template: 'case-file/closing.hbs',
  data: closingData,
  sample: () => SAMPLE.closing,
  blank: () =>
    blankPaper({
      papers: null,
      pages: null,
      absentCount: null,
      absent: [],
      compiledOn: null,
      version: null,
      hashes: [],
    }),
};

/** The papers around a case file. */
export const documents: DocumentDefinition[] = [cover, contents, history, closing];
