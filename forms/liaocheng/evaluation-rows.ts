import type { Evaluation, Field, Section } from '../form.ts';
import type { LayoutCell, LayoutCells, LayoutPiece } from '../print-layout.ts';
import { lc } from './cite.ts';

/** The paper's words, with its slips marked. */
export type Words = string | readonly LayoutPiece[];

/** A matter looked at: one choice and its remark on the page. */
export interface Matter {
  /** The finding's field; its remark is `<name>Remark`. */
  name: string;
  /** What is looked at, in the paper's words. */
  indicator: string;
  /** Short name of the matter, for the remark's label and for cells that hold several. */
  short: string;
  /** How it is looked at; as the matter before when absent, where the paper's cell reaches down. */
  method?: string;
  /** The method as it is printed, where that has a slip. */
  printed?: Words;
  /** What counts; as for the matter before when absent. Empty: the paper says nothing. */
  standard?: string;
  hint?: string;
  /** It may not concern the institution. */
  optional?: true;
  /** Words are asked for whatever was found. */
  explained?: true;
}

/** Matters under one 项目. */
export interface MatterGroup {
  id: string;
  item: string;
  matters: readonly Matter[];
}

/** What an evaluation calls its results. */
export interface Style {
  /** `附件7-1`. */
  place: string;
  /** The last column's head. */
  column: string;
  passed: string;
  failed: string;
}

/** The page: a section a 项目, with the finding and the words to it for each matter. */
export function matterSections(groups: readonly MatterGroup[], style: Style): Section[] {
  let [method, standard] = ['', ''];
  return groups.map(({ id, item, matters }) => ({
    id,
    label: item,
    fields: matters.flatMap((matter) => {
      method = matter.method ?? method;
      standard = matter.standard ?? standard;
      return matterFields(matter, { method, standard }, style);
    }),
  }));
}

function matterFields(
  { name, indicator, short, hint, optional, explained }: Matter,
  { method, standard }: { method: string; standard: string },
  { place, column, passed, failed }: Style,
): Field[] {
  const hints = [method, hint ?? ''].filter((part) => part !== '').join('。');
  return [
    {
      name,
      label: indicator,
      kind: 'choice',
      required: true,
      ...(hints && { hint: hints }),
      options: [
        { value: passed },
        { value: failed },
        ...(optional ? [{ value: '不适用', hint: '没有申请或没有这一项的' }] : []),
      ],
      ...(standard && { citation: lc(place, standard) }),
    },
    {
      name: remarkOf(name),
      label: column,
      pageLabel: `情况说明：${short}`,
      kind: 'long-text',
      maxLength: 300,
      required: explained ?? { fact: name, is: failed },
      hint: explained ? '无论结果如何都要写明理由' : `“${failed}”的必须写明，告知申请机构时引用`,
    },
  ];
}

/** The field with the words to a finding. */
export function remarkOf(name: string): string {
  return `${name}Remark`;
}

/** All findings of an evaluation, for whoever counts them. */
export function evaluationOf(groups: readonly MatterGroup[], failed: string): Evaluation {
  const rows = groups.flatMap(({ matters }) => matters.map(({ name }) => name));
  return { rows: rows.map((name) => ({ finding: name, remark: remarkOf(name) })), failing: [failed] };
}

/** The findings of matters as the pieces of a cell; named where there are several. */
export function findingPieces(matters: readonly Matter[]): LayoutPiece[] {
  return matters.map(({ name, short }) => ({
    finding: name,
    remark: remarkOf(name),
    ...(matters.length > 1 && { as: short }),
  }));
}

/** The rows of a paper with a row for each matter: 项目, 指标, 方式, 要求, 情况. */
export function matterRows(groups: readonly MatterGroup[]): LayoutCells[] {
  return merged(
    groups.flatMap(({ item, matters }) =>
      matters.map((matter, at) => [
        at === 0 ? words(item, 'label') : undefined,
        words(matter.indicator),
        matter.method === undefined ? undefined : words(matter.printed ?? matter.method),
        matter.standard === undefined ? undefined : words(matter.standard),
        value(findingPieces([matter])),
      ]),
    ),
  );
}

/** Rows of cells; a cell reaches down over the places left out below it. */
export function merged(rows: readonly (readonly (LayoutCell | undefined)[])[]): LayoutCells[] {
  return rows.map((row, at) => ({
    cells: row.flatMap((cell, column) => {
      if (!cell) return [];
      const below = rows.slice(at + 1).findIndex((other) => other[column] !== undefined);
      const reach = below === -1 ? rows.length - at : below + 1;
      return [reach > 1 ? { ...cell, rows: reach } : cell];
    }),
  }));
}

/** A cell of the paper's own words. */
export function words(text: Words, role: LayoutCell['role'] = 'words'): LayoutCell {
  return { role, pieces: typeof text === 'string' ? [text] : text };
}

/** A cell to write in. */
export function value(pieces: readonly LayoutPiece[] = []): LayoutCell {
  return { role: 'value', pieces };
}

/** A row of column heads, repeated overleaf. */
export function heads(columns: readonly Words[]): LayoutCells {
  return { head: true, cells: columns.map((text) => words(text, 'head')) };
}
