import { type Expiry, expiryOf } from '../domain/expiry.ts';
import type { Procedure } from '../domain/procedure.ts';
import { type CivilDate, inWords } from '../domain/time/civil-date.ts';
import { sourceOf } from './sources.ts';

/** The documents of these procedures whose validity ends soon or has ended, each once, the first to end first. */
export function expiriesOf(procedures: readonly Procedure[], today: CivilDate): Expiry[] {
  const ids = new Set(procedures.map(({ source }) => source));
  return [...ids]
    .flatMap((id) => expiryOf(sourceOf(id), today) ?? [])
    .sort((a, b) => a.daysLeft - b.daysLeft);
}

/** An expiry as officers and applicants read it, in a sentence or two. */
export function expiryInWords({ source, until, daysLeft, standing }: Expiry): string {
  const which = `《${source.title}》${source.number ? `（${source.number}）` : ''}有效期至${inWords(until)}`;
  return standing === 'expired'
    ? `${which}，已经届满。是否延长或者废止，请先核实；系统不因此停办，由经办人员决定。`
    : `${which}，${daysLeft === 0 ? '今天是最后一日' : `还有${daysLeft}天`}。是否延长，请留意发文机关的通知。`;
}
