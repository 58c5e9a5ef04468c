import type { FactValue } from './criterion.ts';
import { inWords, isCivilDate } from './time/civil-date.ts';

/** How facts and their values are called where people read them; forms know this, the domain does not. */
export interface Wording {
  /** A fact's label. Columns of a table are asked for as `table.column`. */
  label(fact: string): string | undefined;
  /** The words for a coded value, e.g. of `none`. */
  value?(fact: string, value: string | number): string | undefined;
}

/** Facts that the engine itself supplies. */
const BUILT_IN: Readonly<Record<string, string>> = {
  applicantKind: '申请主体类型',
  submittedOn: '申请日',
  today: '今日',
  agencyLevel: '经办机构层级',
};

/** `“床位数”`, or the fact's bare name where nobody supplies a label. */
export function labelOf(fact: string, wording: Wording | undefined): string {
  const column = fact.split('.').at(-1) ?? fact;
  const builtIn = Object.hasOwn(BUILT_IN, fact) ? BUILT_IN[fact] : undefined;
  return `“${wording?.label(fact) ?? builtIn ?? wording?.label(column) ?? column}”`;
}

/** A value in plain Chinese: 是, 否, `2026年3月1日`, lists with 、. */
export function valueInWords(fact: string, value: FactValue, wording: Wording | undefined): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string' || typeof value === 'number') {
    const words = wording?.value?.(fact, value);
    if (words !== undefined) return words;
    return typeof value === 'string' && isCivilDate(value) ? inWords(value) : String(value);
  }
  if (value === null) return '未填写';
  return value
    .map((item) => (typeof item === 'string' ? valueInWords(fact, item, wording) : '一行'))
    .join('、');
}
