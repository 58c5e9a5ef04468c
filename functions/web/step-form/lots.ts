import type { Candidate, DrawOrder } from '../../../domain/step.ts';
import { halfWidth, oneLine } from '../../../forms/read/text.ts';
import type { FieldView } from '../../../templates/pages/views.ts';
import { base, type Draw, type Drawing, fieldId, last, type Read } from './context.ts';
import { panelRuleOf } from './people.ts';
import { type Column, postedRows, readRows, table } from './rows.ts';

// A draw by lot: from whom, without whom and why, and how many.

export const CANDIDATE: readonly Column[] = [
  { name: 'name', label: '姓名', required: true },
  { name: 'organisation', label: '单位', required: true },
  { name: 'profession', label: '专业', required: true },
];

export const EXCLUSION: readonly Column[] = [
  { name: 'name', label: '姓名', required: true },
  { name: 'reason', label: '不参加抽取的理由', required: true },
];

/** Names of the draw's own inputs; a table's may hold letters only, so that scripts find its rows. */
export const drawNames = (name: string) => ({
  pool: name,
  lines: `${name}.lines`,
  exclusions: `${name}Excluded`,
  size: `${name}.size`,
});

export const drawLots: Draw = (drawing) => {
  const { step, field, tried } = drawing;
  const { error, ...about } = base(drawing);
  const names = drawNames(field.name);
  const rule = panelRuleOf(drawing);
  const posted = tried.entries.length > 0;
  const before = orderBefore(drawing);
  const pool = posted ? postedRows(tried.entries, names.pool) : rowsOf(before?.pool ?? []);
  const out = posted ? postedRows(tried.entries, names.exclusions) : rowsOf(before?.exclusions ?? []);
  const excludes = rule?.excludes ?? [];
  return [
    table({ ...about, label: `${field.label}：人选名单`, ...(error && { error }) }, CANDIDATE, pool, {
      row: '人选',
      add: '再加一名人选',
    }),
    {
      id: fieldId(step, `${field.name}-lines`),
      name: names.lines,
      label: '也可以粘贴名单',
      hint: '每行一人：姓名，单位，专业。与上面的名单合并，已经在名单里的不重复计入。',
      required: false,
      kind: 'long-text',
      value: last(tried.entries, names.lines) ?? '',
      maxLength: 20_000,
    },
    table(
      {
        id: fieldId(step, names.exclusions),
        name: names.exclusions,
        label: '抽取之前排除的人选',
        hint: `逐人写明理由，没有的留空。${excludes.length > 0 ? `文件要求排除：${excludes.join('、')}。` : ''}`,
        required: false,
      },
      EXCLUSION,
      out,
      { row: '排除', add: '再排除一名' },
    ),
    sizeField(drawing, names.size, before?.size),
  ];
};

function sizeField({ step, field, tried }: Drawing, name: string, before: number | undefined): FieldView {
  return {
    id: fieldId(step, `${field.name}-size`),
    name,
    label: '抽取人数',
    hint: '文件没有规定人数，由经办机构确定。抽取由系统在办理的一刻取随机种子完成，任何人都可以用公布的种子复核。',
    required: true,
    kind: 'integer',
    inputmode: 'numeric',
    value: last(tried.entries, name) ?? (before === undefined ? '' : String(before)),
  };
}

/** The order of the last draw of this case, to begin from when it is drawn anew. */
function orderBefore({ field, context: { state } }: Drawing): DrawOrder | undefined {
  const value = state.history.findLast(({ payload }) => isOrder(payload[field.name]))?.payload[field.name];
  return isOrder(value) ? value : undefined;
}

function isOrder(value: unknown): value is DrawOrder {
  return typeof value === 'object' && value !== null && 'pool' in value && Array.isArray(value.pool);
}

function rowsOf(items: readonly object[]): Record<string, string>[] {
  return items.map((item) =>
    Object.fromEntries(Object.entries(item).map(([key, value]) => [key, String(value)])),
  );
}

export const readLots: Read = ({ name, label }, entries) => {
  const names = drawNames(name);
  const typed = readRows(entries, names.pool, CANDIDATE).map(
    ({ name: who = '', organisation = '', profession = '' }): Candidate => ({
      name: who,
      organisation,
      profession,
    }),
  );
  const { pasted, wrong } = pastedCandidates(last(entries, names.lines) ?? '');
  const known = new Set(typed.map((one) => `${one.name}\n${one.organisation}`));
  const pool = [...typed, ...pasted.filter((one) => !known.has(`${one.name}\n${one.organisation}`))];
  const exclusions = readRows(entries, names.exclusions, EXCLUSION).map(
    ({ name: who = '', reason = '' }) => ({
      name: who,
      reason,
    }),
  );
  const size = Number(halfWidth(oneLine(last(entries, names.size) ?? '')) || Number.NaN);
  if (pool.length === 0 && wrong === undefined) return { value: undefined };
  const short = typed.findIndex((one) => one.name === '' || one.organisation === '' || one.profession === '');
  const message =
    wrong !== undefined
      ? `“${label}”粘贴的名单第${wrong}行看不出姓名、单位、专业三项，请用逗号隔开。`
      : short >= 0
        ? `“${label}”第${short + 1}名人选的姓名、单位、专业没有填全。`
        : Number.isNaN(size)
          ? '请填写抽取人数。'
          : undefined;
  return { value: { pool, exclusions, size }, ...(message && { error: message }) };
};

/** `姓名，单位，专业` a line, parted by any comma or tab. The number of a line that is not so, from 1. */
export function pastedCandidates(text: string): { pasted: Candidate[]; wrong?: number } {
  const pasted: Candidate[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [name = '', organisation = '', ...rest] = line.split(/[,，、;；\t]/).map(oneLine);
    const profession = rest.join('、');
    if (name === '' || organisation === '' || profession === '') return { pasted, wrong: index + 1 };
    pasted.push({ name, organisation, profession });
  }
  return { pasted };
}
