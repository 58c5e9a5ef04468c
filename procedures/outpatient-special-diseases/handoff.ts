import type { Rule } from '../../domain/procedure.ts';
import { cite } from './cite.ts';

/** From which step on another agency handles a case, and how it is found. */
export interface Handoff extends Rule {
  step: string;
  /** `city`: the agency of the city to which the receiving agency belongs; itself, where it is the city's. */
  to: 'city';
}

/** 第五条 and 第八条: received where the institution is, signed by the city. */
export const handoff = {
  id: 'handoff',
  label: '转市医疗保障经办机构',
  step: 'hand-to-city',
  to: 'city',
  citations: [
    cite('第五条', '可向当地医疗保障经办机构申请门特服务资格'),
    cite('第八条', '由市医疗保障经办机构统一与定点医疗机构签订补充协议'),
  ],
  assumptions: ['to-the-city'],
} as const satisfies Handoff;
