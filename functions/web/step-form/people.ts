import type { Panel } from '../../../domain/beside.ts';
import { panelOf } from '../../../domain/case/payload-people.ts';
import type { PanelMember, PanelSeats } from '../../../domain/step.ts';
import { oneLine } from '../../../forms/read/text.ts';
import type { FieldView } from '../../../templates/pages/views.ts';
import { base, type Draw, type Drawing, every, fieldId, last, type Read } from './context.ts';
import { type Column, postedRows, readRows, table } from './rows.ts';

// Who assesses, and who has signed.

const INTEREST = [
  { value: 'no', label: '无利害关系' },
  { value: 'yes', label: '有利害关系' },
];

/** Name, unit, profession; the group where the document divides the panel; and each member's own declaration. */
export function memberColumns(panel: Panel | undefined): readonly Column[] {
  return [
    { name: 'name', label: '姓名', required: true },
    { name: 'organisation', label: '单位', required: true },
    { name: 'profession', label: '专业或部门', required: true },
    ...(panel?.groups ? [{ name: 'group', label: '组别', required: false, narrow: true }] : []),
    { name: 'interest', label: '本人声明', required: true, options: INTEREST },
  ];
}

/** What the document says of the panel that a step forms. */
export function panelRuleOf({ step, context }: Pick<Drawing, 'step' | 'context'>): Panel | undefined {
  return context.procedure.panels?.find(({ formedBy }) => formedBy.includes(step.id));
}

/** Rows of members; a third party's name in their place where the document allows one. */
export const drawPanel: Draw = (drawing) => {
  const { step, field, tried } = drawing;
  const rule = panelRuleOf(drawing);
  const about = base(drawing);
  const posted = postedRows(tried.entries, field.name);
  // A panel that was formed before is the likely one to be formed again.
  const rows = posted.length > 0 ? posted : seatedBefore(drawing);
  const body: FieldView[] = rule && !rule.thirdParty ? [] : [bodyField(drawing)];
  const hint = [field.hint, rule && inWords(rule)].filter(Boolean).join('');
  return [
    ...body,
    table({ ...about, id: fieldId(step, field.name), ...(hint && { hint }) }, memberColumns(rule), rows, {
      row: '成员',
      add: '再加一名成员',
    }),
  ];
};

function bodyField({ step, field, tried }: Drawing): FieldView {
  const name = `${field.name}.body`;
  return {
    id: fieldId(step, `${field.name}-body`),
    name,
    label: '受委托的第三方机构',
    hint: '由第三方机构评估的填写机构名称；不委托的留空。',
    required: false,
    kind: 'text',
    value: last(tried.entries, name) ?? '',
    maxLength: 200,
  };
}

/** What the document says of professions and groups; a hint only where it says 可以 or 一般. */
function inWords({ professions, professionsRequired, groups, excludes }: Panel): string {
  const who = professions.length > 0 ? `文件列举的人员：${professions.join('、')}。` : '';
  const free = who && !professionsRequired ? '文件没有规定必须全部到齐，也没有规定人数。' : '';
  const parted = groups
    ? `${groups.usually ? '一般' : ''}分${groups.least}至${groups.most}个组，组别填写如“第一组”。`
    : '';
  const out = excludes && excludes.length > 0 ? `不得参加：${excludes.join('、')}。` : '';
  return `${who}${free}${parted}${out}声明有利害关系的应当回避。`;
}

function seatedBefore({ field, context: { state } }: Drawing): Record<string, string>[] {
  const value = state.history.findLast(({ payload }) => isSeats(payload[field.name]))?.payload[field.name];
  if (!isSeats(value)) return [];
  return value.members.map(({ name, organisation, profession, group = '' }) => ({
    name,
    organisation,
    profession,
    group,
  }));
}

/** Whether a recorded value is a panel. */
export function isSeats(value: unknown): value is PanelSeats {
  return typeof value === 'object' && value !== null && 'members' in value && Array.isArray(value.members);
}

export const readPanel: Read = ({ name }, entries) => {
  const body = oneLine(last(entries, `${name}.body`) ?? '');
  const rows = readRows(entries, name, MEMBER);
  if (rows.length === 0 && body === '') return { value: undefined };
  const silent = rows.findIndex(({ interest }) => interest !== 'yes' && interest !== 'no');
  const short = rows.findIndex((row) => MEMBER.slice(0, 3).some((column) => !row[column.name]));
  const members = rows.map(
    ({ name: who = '', organisation = '', profession = '', group = '', interest }): PanelMember => ({
      name: who,
      organisation,
      profession,
      ...(group !== '' && { group }),
      interest: interest !== 'no',
    }),
  );
  const message =
    short >= 0
      ? `第${short + 1}名成员的姓名、单位、专业或部门没有填全。`
      : silent >= 0
        ? `请填写第${silent + 1}名成员对有无利害关系的声明。`
        : undefined;
  return { value: { ...(body !== '' && { body }), members }, ...(message && { error: message }) };
};

const MEMBER: readonly Column[] = memberColumns({ groups: { least: 1, most: 1, usually: true } } as Panel);

/** A tick for each member of the panel; whose is missing is told. */
export const drawSignatures: Draw = (drawing) => {
  const { step, field, tried, context } = drawing;
  const signed = every(tried.entries, field.name);
  const id = fieldId(step, field.name);
  const members = panelOf(context.state);
  const about = base(drawing);
  return [
    {
      ...about,
      hint: [
        about.hint,
        members.length > 0 ? '已在纸件上签字的，逐人勾选；全体签字后才能办理。' : '还没有组成评估小组。',
      ]
        .filter(Boolean)
        .join(''),
      kind: 'choices',
      options: members.map((member, index) => ({
        id: index === 0 ? id : `${id}-${index}`,
        value: member,
        label: member,
        checked: signed.includes(member),
      })),
    },
  ];
};

export const readSignatures: Read = ({ name }, entries) => {
  const signed = every(entries, name);
  return { value: signed.length > 0 ? signed : undefined };
};
