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
