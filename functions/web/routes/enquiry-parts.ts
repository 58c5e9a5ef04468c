import { renderPage } from '../../../templates/pages/render.ts';
import type { EnquiryPage, Link } from '../../../templates/pages/views.ts';
import type { WebContext, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { entryField, linksTo } from './register-parts.ts';

/** A number that was asked for, and why it opened nothing; the check value is never drawn again. */
export interface Tried {
  number?: string;
  wrong?: 'unknown' | 'too-many';
}

type Words = Pick<EnquiryPage, 'heading' | 'lead' | 'where'> & {
  action: string;
  numberLabel: string;
  codeLabel: string;
  other: Link;
};

/** The same words whatever of the two is wrong. */
const WRONG = {
  unknown: '编号和查询码对不上，请对照着再输一遍',
  'too-many': '试的次数太多了，请过一刻钟再试',
} as const;

/** Asks for a number and its check value. */
export async function drawEnquiry(
  deps: WebDeps,
  context: WebContext,
  { number = '', wrong }: Tried,
  status: 200 | 422,
  { action, numberLabel, codeLabel, ...words }: Words,
): Promise<Response> {
  const errors = wrong ? [{ field: 'number', message: WRONG[wrong] }] : [];
  const typed = { values: { number: number.slice(0, 60) }, errors };
  const frame = await frameFor(deps, context, { title: words.heading, audience: 'public' });
  const view = {
    ...words,
    errors: linksTo(errors),
    fields: [entryField(typed, 'text', 'number', numberLabel), entryField(typed, 'text', 'code', codeLabel)],
    target: { action, hidden: [] },
    submit: { label: '查询' },
  };
  return context.html(renderPage('enquiry', { ...view, frame }), wrong === 'too-many' ? 429 : status);
}
