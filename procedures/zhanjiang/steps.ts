import type { Step } from '../../domain/procedure.ts';
import { serveStep } from '../serve.ts';
import { HANDED_IN, withdrawStep } from '../withdraw.ts';
import { concluding } from './steps/concluding.ts';
import { evaluating } from './steps/evaluating.ts';
import { receiving } from './steps/receiving.ts';

/** Before the signing: whoever has signed can no longer take the application back. */
const UNSIGNED = [
  'counter-check',
  'back-office-review',
  'awaiting-supplement',
  'forming-panel',
  'first-evaluation',
  'site-visit',
  'overall-evaluation',
  'evaluated',
  'result-filed',
  'awaiting-agreement',
  'signing',
] as const;

const withdraw = withdrawStep({
  from: ['draft', ...UNSIGNED],
  notices: [{ notice: 'withdrawal-confirmation', when: HANDED_IN }],
  assumptions: ['withdrawal', 'applying-anew'],
});

const serve = serveStep({
  from: [...UNSIGNED, 'signed', 'agreement-filed', 'list-published', 'qualified', 'rejected', 'withdrawn'],
  actor: ['receiving-clerk', 'reviewer', 'applicant'],
  dateHint: '补正的时间自这一天的次日起不计入90个工作日。',
  citations: [],
  assumptions: ['service', 'refused-service'],
});

/** Everything an actor may do from the draft to the qualification. */
export const steps: readonly Step[] = [...receiving, ...evaluating, ...concluding, withdraw, serve];
