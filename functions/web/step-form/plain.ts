import type { PayloadField } from '../../../domain/procedure.ts';
import { isCivilDate } from '../../../domain/time/civil-date.ts';
import { termEnd } from '../../../domain/time/count.ts';
import { lengthInWords } from '../../../domain/time/words.ts';
import { halfWidth, manyLines, oneLine } from '../../../forms/read/text.ts';
import type { FieldView } from '../../../templates/pages/views.ts';
import { noticeRef } from '../present/notices.ts';
import { base, type Draw, type Drawing, type Entries, fieldId, last, type Read } from './context.ts';

// Fields answered in one text, one tick or one choice.

const drawText =
  (kind: 'text' | 'phone'): Draw =>
  (drawing) => [
    { ...base(drawing), kind, value: last(drawing.tried.entries, drawing.field.name) ?? '', maxLength: 200 },
  ];

export const drawLine = drawText('text');
export const drawPhone = drawText('phone');

export const drawLongText: Draw = (drawing) => [
  {
    ...base(drawing),
    kind: 'long-text',
    value: last(drawing.tried.entries, drawing.field.name) ?? '',
    maxLength: 2000,
  },
];

export const drawConfirm: Draw = (drawing) => [
  {
    ...base(drawing),
    kind: 'confirm',
    value: 'yes',
    checked: last(drawing.tried.entries, drawing.field.name) === 'yes',
  },
];

/** A date; where the document suggests a term from another date, the last day of it is offered once that one is known. */
export const drawDate: Draw = (drawing) => {
  const { field, tried } = drawing;
  const typed = last(tried.entries, field.name) ?? '';
  const offered = typed === '' ? suggested(field, tried.entries) : undefined;
  const view = base(drawing);
  const hint = [field.hint, suggestionHint(drawing), field.workingDay ? '应是工作日。' : undefined]
    .filter((part) => part !== undefined)
    .join('');
  return [{ ...view, ...(hint !== '' && { hint }), kind: 'date', value: offered ?? typed, maxLength: 200 }];
};

/** The last day of the suggested term, where the date it is counted from was typed. */
function suggested({ suggest }: PayloadField, entries: Entries): string | undefined {
  const from = suggest && isoDate(last(entries, suggest.from) ?? '');
  return suggest && from !== undefined && isCivilDate(from) ? termEnd(from, suggest.length) : undefined;
}

function suggestionHint({ step, field: { suggest } }: Drawing): string | undefined {
  if (!suggest) return undefined;
  const from = step.payload.find(({ name }) => name === suggest.from)?.label ?? suggest.from;
  return `留空的，按“${from}”起${lengthInWords(suggest.length)}推算，请核对后再提交。`;
}

export function drawOptions(
  drawing: Drawing,
  options: readonly { value: string; label: string }[],
): FieldView[] {
  const { step, field, tried } = drawing;
  const typed = last(tried.entries, field.name);
  const id = fieldId(step, field.name);
  return [
    {
      ...base(drawing),
      kind: 'choice',
      options: options.map(({ value, label }, index) => ({
        id: index === 0 ? id : `${id}-${index}`,
        value,
        label,
        checked: typed === value || options.length === 1,
      })),
    },
  ];
}

export const drawChoice: Draw = (drawing) => drawOptions(drawing, drawing.field.options ?? []);

/** Papers that must be served: issued, and not withdrawn. */
export const drawUnserved: Draw = (drawing) => {
  const { procedure, state } = drawing.context;
  const open = state.notices.filter(
    ({ issued, withdrawn, notice }) =>
      issued && !withdrawn && procedure.notices.find(({ id }) => id === notice)?.receipt,
  );
  const options = open.map((notice) => {
    const label = procedure.notices.find(({ id }) => id === notice.notice)?.label ?? notice.notice;
    return { value: noticeRef(notice), label: `${label}${notice.number ? `（${notice.number}）` : ''}` };
  });
  return drawOptions(drawing, options);
};

const readWith =
  (tidy: (text: string) => string): Read =>
  ({ name }, entries) => {
    const value = last(entries, name);
    return { value: value === undefined || value.trim() === '' ? undefined : tidy(value) };
  };

export const readLine = readWith(oneLine);
export const readPhone = readWith((text) => halfWidth(oneLine(text)));
export const readLongText = readWith(manyLines);
export const readDate = readWith(isoDate);
export const readConfirm: Read = ({ name }, entries) => ({ value: last(entries, name) === 'yes' });

/** `2026年9月3日`, `2026/9/3` and `2026.9.3` are read as `2026-09-03`; anything else stays as typed and is refused. */
export function isoDate(text: string): string {
  const match = /^(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?$/.exec(halfWidth(oneLine(text)));
  if (!match) return text;
  return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
}
