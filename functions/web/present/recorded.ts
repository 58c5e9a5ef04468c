import type { CaseEvent } from '../../../domain/case/event.ts';
import { ticketOf } from '../../../domain/draw.ts';
import type { PayloadField, Step } from '../../../domain/procedure.ts';
import type { Draw, Failure, FileOnRecord, PanelSeats } from '../../../domain/step.ts';
import { inWords, isCivilDate } from '../../../domain/time/civil-date.ts';
import { formOf } from '../../../forms/registry.ts';
import type { Link, SummaryRow } from '../../../templates/pages/views.ts';
import { formKey } from '../../documents/form-key.ts';
import { sizeInWords } from './notices.ts';

// What a step put on record, field by field, as officers read it.

/** The rows of what an event says, in the order of its step's fields; what the entry tells anyway is left out. */
export function recordedRows(step: Step | undefined, { payload }: CaseEvent): SummaryRow[] {
  return (step?.payload ?? []).flatMap((field) => {
    const value = payload[field.name];
    if (field.kind === 'form' || value === undefined || TOLD.has(field.kind)) return [];
    return WORDS[field.kind](value, field);
  });
}

/** Where what an event put on record can be looked at: whole forms as papers, files. */
export function recordedLinks(step: Step | undefined, event: CaseEvent, caseHref: string): Link[] {
  const forms = step?.edits ? [] : Object.keys(event.payload.forms ?? {});
  const files = (step?.payload ?? [])
    .filter(({ kind }) => kind === 'files')
    .flatMap(({ name }) => (event.payload[name] as FileOnRecord[] | undefined) ?? []);
  return [
    ...forms.map((key) => ({
      href: `${caseHref}/handed-in/${encodeURIComponent(key).replaceAll('%2F', '/')}.pdf`,
      label: `${formOf(formKey(key).form).title}${formKey(key).key ? `（${formKey(key).key}）` : ''}`,
    })),
    ...files.map(({ upload, fileName, size, signature }) => ({
      href: `${caseHref}/files/${upload}`,
      label: `${fileName}（${sizeInWords(size)}${signature ? `，${signature.name}已电子签章` : ''}）`,
    })),
  ];
}

/** Told by the entry itself. */
const TOLD: ReadonlySet<PayloadField['kind']> = new Set([
  'material-findings',
  'grounds',
  'unserved-notice',
  'files',
]);

type Words = (value: unknown, field: PayloadField) => SummaryRow[];

const text: Words = (value, { label }) =>
  typeof value === 'string' && value !== '' ? [{ key: label, lines: value.split('\n') }] : [];

const nothing: Words = () => [];

const WORDS: Record<Exclude<PayloadField['kind'], 'form'>, Words> = {
  text,
  'long-text': text,
  phone: text,
  date: (value, { label }) =>
    typeof value === 'string' && isCivilDate(value) ? [{ key: label, lines: [inWords(value)] }] : [],
  choice: (value, { label, options = [] }) => [
    { key: label, lines: [options.find((option) => option.value === value)?.label ?? String(value)] },
  ],
  confirm: (value, { label }) => [{ key: label, lines: [value === true ? '是' : '否'] }],
  panel: (value, { label }) => panelRows(value as PanelSeats, label),
  draw: (value, { label }) => drawRows(value as Draw, label),
  signatures: (value, { label }) => [{ key: label, lines: [(value as string[]).join('、')] }],
  failure: (value) => failureRows(value as Failure),
  files: nothing,
  grounds: nothing,
  'material-findings': nothing,
  'unserved-notice': nothing,
};

function panelRows({ body, members }: PanelSeats, label: string): SummaryRow[] {
  return [
    ...(body ? [{ key: '受委托的第三方机构', lines: [body] }] : []),
    ...(members.length > 0
      ? [
          {
            key: label,
            lines: members.map(
              ({ name, organisation, profession, group, interest }) =>
                `${group ? `${group}：` : ''}${name}（${organisation}，${profession}），声明${interest ? '有' : '无'}利害关系`,
            ),
          },
        ]
      : []),
  ];
}

/** Who was drawn, and all that anyone needs to draw again. */
function drawRows({ pool, exclusions, size, seed, method, drawn }: Draw, label: string): SummaryRow[] {
  const out = new Set(exclusions.map(({ name }) => name));
  const tickets = pool
    .filter(({ name }) => !out.has(name))
    .map((one) => ({ ...one, ticket: ticketOf(one, seed) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  const [first] = tickets;
  return [
    { key: label, lines: drawn.map((name, index) => `${index + 1}. ${name}`) },
    ...(exclusions.length > 0
      ? [{ key: '抽取之前排除的', lines: exclusions.map(({ name, reason }) => `${name}：${reason}`) }]
      : []),
    { key: '抽取人数', lines: [`从${tickets.length}名人选中抽取${size}名`] },
    { key: '随机种子', lines: [seed] },
    { key: '方法', lines: [method] },
    ...(first
      ? [
          {
            key: '怎样复核',
            lines: [
              '对每名未被排除的人选运行下面的命令（种子、姓名、单位各占一行），结果由小到大排列，取前若干名：',
              `printf '%s\\n%s\\n%s' '${seed}' '${first.name}' '${first.organisation}' | sha256sum`,
            ],
          },
        ]
      : []),
    {
      key: '各人选的结果',
      lines: tickets.map(({ ticket, name, organisation }) => `${ticket} ${name}（${organisation}）`),
    },
  ];
}

function failureRows({ reasons, advice }: Failure): SummaryRow[] {
  return [
    { key: '不合格的原因', lines: reasons.map(({ indicator, finding }) => `${indicator}：${finding}`) },
    { key: '整改建议', lines: [...advice] },
  ];
}
