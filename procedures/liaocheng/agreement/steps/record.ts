import type { Step } from '../../../../domain/procedure.ts';
import { ALIVE } from '../named.ts';

/** A record that leaves the agreement as it stands. */
export function record(
  step: Pick<Step, 'id' | 'label' | 'event' | 'payload' | 'citations'> & Partial<Step>,
): Step {
  return { actor: ['reviewer'], from: ALIVE, to: null, guards: [], notices: [], ...step };
}
