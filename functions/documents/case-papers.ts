import type { NoticeState } from '../../domain/case/notice.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import type { Renderer } from '../../templates/engine/render.ts';
import { documentOf } from '../../templates/registry.ts';
import type { Deps } from '../use-cases/deps.ts';
import { contextOf } from '../use-cases/issue-notice.ts';
import type { LoadedCase } from '../use-cases/load-case.ts';
import { formKey } from './form-key.ts';

/** A form of a case as it was handed in; `form` may name one of several, as the case keeps them. Personal data in full. */
export async function formPaper(renderer: Renderer, state: CaseState, form: string): Promise<Uint8Array> {
  const { applicantKind, receiptNumber, submittedOn } = state;
  const data = { values: state.forms[form], applicantKind, ...(receiptNumber && { receiptNumber }) };
  return await renderer.pdf(documentOf(formKey(form).form), data, {
    ...(submittedOn && { date: submittedOn }),
  });
}

/** The receipt of a document's delivery: filled where the delivery is on record, else for the pen. */
export async function receiptPaper(
  deps: Pick<Deps, 'table' | 'calendar'> & { renderer: Renderer },
  { procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>,
  notice: NoticeState,
  receipt: string,
): Promise<Uint8Array> {
  const at = notice.served?.eventNumber ?? notice.eventNumber;
  const context = await contextOf(deps, { procedure, state }, { ...notice, eventNumber: at });
  const document = documentOf(receipt);
  return await deps.renderer.pdf(document, document.fromCase?.({ ...context, notice }) ?? {}, {
    date: dateOf(context.event.at),
  });
}
