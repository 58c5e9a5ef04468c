import { drawFrom } from '../draw.ts';
import type { PayloadField, Step } from '../procedure.ts';
import type { Dossier } from './decide.ts';
import type { EventPayload } from './event.ts';
import { isDrawOrder } from './payload-people.ts';
import type { CaseState } from './state.ts';

/** What an act says, as it is put on record: references resolved, lots drawn, what the registers know beside it. */
export function expand(step: Step, said: EventPayload, state: CaseState, dossier: Dossier): EventPayload {
  const payload = { ...withNotice(step, said, state), ...keyed(step, said), ...drawn(step, said, dossier) };
  const { register, parentAgency } = dossier;
  return {
    ...payload,
    ...(step.looksUp && register && Object.keys(register).length > 0 && { register }),
    ...(step.handsOver && parentAgency && { handedTo: parentAgency }),
  };
}

/** Forms filled in once for each value of another field are kept apart under it. */
function keyed({ payload: fields }: Step, { forms, ...said }: EventPayload): EventPayload {
  if (!forms) return {};
  const keys = new Map(fields.map(({ form, keyedBy }) => [form, keyedBy && said[keyedBy]]));
  return {
    forms: Object.fromEntries(
      Object.entries(forms).map(([form, values]) => {
        const key = keys.get(form);
        return [typeof key === 'string' ? `${form}#${key}` : form, values];
      }),
    ),
  };
}

/** The draw itself, whatever was said of a result. What cannot be drawn from is left, and refused with the rest. */
function drawn({ payload: fields }: Step, said: EventPayload, { seed }: Dossier): EventPayload {
  const field = fields.find(({ kind }) => kind === 'draw');
  const order = field && said[field.name];
  if (!field || !isDrawOrder(order)) return {};
  const { pool, exclusions, size } = order;
  return { [field.name]: seed ? drawFrom(order, seed) : { pool, exclusions, size } };
}

/** A delivered notice is named as `<notice>.<event>`; the event records what the reference stands for. */
function withNotice(step: Step, payload: EventPayload, state: CaseState): EventPayload {
  const field = step.payload.find(({ kind }: PayloadField) => kind === 'unserved-notice');
  const reference = field && payload[field.name];
  const notice = state.notices.find(({ notice: id, eventNumber }) => `${id}.${eventNumber}` === reference);
  if (!notice) return payload;
  const { notice: noticeId, eventNumber, number: noticeNumber } = notice;
  return { ...payload, noticeId, eventNumber, ...(noticeNumber && { noticeNumber }) };
}
