import type Handlebars from 'handlebars';
import { civilDate, inWords } from '../../domain/time/civil-date.ts';
import { runtime } from './runtime.ts';

/** '2026-11-02' as papers write it: 2026年11月2日. */
const chineseDate = (date: string) => inWords(civilDate(date));

const safe = (html: string) => new runtime.SafeString(html);

/** One value as a cell shows it: nothing for null, 是/否 for a choice, a list with the enumeration comma. */
function cell(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(cell).join('、');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new TypeError('a cell shows text, a number, a choice or a list of these');
}

type Block = Handlebars.HelperOptions;

/** A value counts as given unless it is null, false, '' or an empty list. */
const given = (value: unknown) =>
  value !== null && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);

/**
 * The helpers documents may use; nothing else is known to their templates. Every one refuses `undefined`, which is what a
 * misspelt field gives: Handlebars' own strictness does not reach a helper's arguments.
 */
const HELPERS = {
  /** {{cell value}}: see above. */
  cell: (value: unknown) => cell(value),
  /** {{date d}}: 2026年11月2日; nothing for null, where a pen will write. */
  date: (value: string | null) => (value === null ? '' : chineseDate(value)),
  /** {{date-slots d}}: the same, or 年 月 日 with room between, as papers print a date to be filled in. */
  'date-slots': (value: string | null) =>
    value === null
      ? safe('<span class="slots"><span></span>年<span></span>月<span></span>日</span>')
      : chineseDate(value),
  /** {{check on}}: a box, drawn, with a √ in it when on. No font is asked for ☑, which none of ours has. */
  check: (on: unknown) => safe(given(on) ? '<span class="box">√</span>' : '<span class="box"></span>'),
  /** {{tick on}}: √ alone, or nothing. */
  tick: (on: unknown) => (given(on) ? '√' : ''),
  /** {{blank-lines value 4}}: the text, or room for so many written lines. */
  'blank-lines': (value: string | null, lines: number) =>
    value === null || value === '' ? safe('<br>'.repeat(lines)) : value,
  /** {{ordinal @index}}: counts from one. */
  ordinal: (index: number) => index + 1,
  /** (eq a b): the same value. */
  eq: (a: unknown, b: unknown) => a === b,
  /** (has list item): the list contains the item. */
  has: (list: readonly unknown[], item: unknown) => list.includes(item),
  if(this: unknown, value: unknown, block: Block) {
    return given(value) ? block.fn(this) : block.inverse(this);
  },
  unless(this: unknown, value: unknown, block: Block) {
    return given(value) ? block.inverse(this) : block.fn(this);
  },
  /** {{seal}}: the seal of this print, in its place; nothing on an unsealed one. */
  seal: (block: Block) => {
    const { seal, sealAnchor }: { seal: string | null; sealAnchor: string | null } = block.data;
    const anchor = sealAnchor === null ? '' : `<a class="seal-anchor" href="${sealAnchor}"></a>`;
    return safe(`${seal ?? ''}${anchor}`);
  },
};

/** Names of all helpers, Handlebars' own iteration included, as the compiler wants them. */
export const KNOWN_HELPERS: KnownHelpers = Object.fromEntries(
  [...Object.keys(HELPERS), 'each', 'with'].map((name) => [name, true as const]),
);

function loud(name: string, helper: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, ...all: unknown[]): unknown {
    if (all.includes(undefined)) {
      throw new TypeError(`{{${name}}} was given a field that the data does not have`);
    }
    const result: unknown = Reflect.apply(helper, this, all);
    return result;
  };
}

/** Installs the helpers in a Handlebars of one's own. */
export function registerHelpers(handlebars: typeof Handlebars): void {
  // Handlebars calls helpers with whatever a template names; each checks what it is given by using it.
  const helpers: Record<string, Handlebars.HelperDelegate> = { ...HELPERS };
  for (const name of ['each', 'with']) {
    const own = handlebars.helpers[name];
    if (own) helpers[name] = own;
  }
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, loud(name, helper));
}
