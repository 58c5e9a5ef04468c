import type { PayloadField } from '../../../../domain/procedure.ts';
import { ALIVE, OVER } from '../named.ts';

/** Any stage after the beginning, those after the end included. */
export const ANY = [...ALIVE, ...OVER] as const;

/** A day of the past that must be said. */
export const past = (name: string, label: string): PayloadField => ({
  name,
  label,
  kind: 'date',
  required: true,
  notAfterToday: true,
});
/** Words that must be said. */
export const words = (name: string, label: string): PayloadField => ({
  name,
  label,
  kind: 'long-text',
  required: true,
});

/** The three days of an agreement; both ends of its term are counted. */
export function term(years: 1 | 2): readonly PayloadField[] {
  return [
    { name: 'signedOn', label: '签订日期', kind: 'date', required: true, notAfterToday: true },
    { name: 'validFrom', label: '协议起始日', kind: 'date', required: true, notBefore: 'signedOn' },
    {
      name: 'validUntil',
      label: '协议截止日',
      kind: 'date',
      required: true,
      notBefore: 'validFrom',
      suggest: { from: 'validFrom', length: { unit: 'years', n: years } },
      hint: years === 1 ? '期限一般为1年；起止两日都计入。' : '固定协议不少于2年；起止两日都计入。',
    },
  ];
}
