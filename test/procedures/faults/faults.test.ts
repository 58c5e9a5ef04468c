import { expect, test } from 'vitest';
import type { Deadline, Guard, Procedure, Step } from '../../../domain/procedure.ts';
import { provincial } from '../../../procedures/jilin/provincial/procedure.ts';
import { unreadable, unsaid } from './asking.ts';
import { untravelled } from './courses.ts';
import { toothlessBars, unknownFacts } from './facts.ts';
import { dangling, unwaivable } from './names.ts';
import { ambiguousEvents, strayStages, unservable } from './stages.ts';
import { strayIds, strayNumbers, withoutWords } from './words.ts';

// The sweeps over all procedures find nothing as long as all is well. Here a sound one is spoilt, and each must find it.

const sound: Procedure = provincial;
const [guarded] = sound.steps.filter(({ id }) => id === 'select');
const citation = guarded?.guards[0]?.citation;
if (!citation) throw new Error('no citation');

const withStep = (id: string, change: Partial<Step>): Procedure => ({
  ...sound,
  steps: sound.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});
const withDeadline = (id: string, change: Partial<Deadline>): Procedure => ({
  ...sound,
  deadlines: sound.deadlines.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const guard = (one: object): Procedure =>
  withStep('select', { guards: [{ citation, message: '', ...one } as Guard] });
const field = (one: object) =>
  withStep('sign', { payload: [{ label: '', required: true, ...one } as never] });

const bar = { kind: 'bar', subject: 'institution', fact: 'nobodyAsks' } as const;

test.each<[what: string, find: (procedure: Procedure) => string[], spoilt: Procedure, found: string]>([
  [
    'a stage nobody reaches',
    strayStages,
    withStep('sign', { to: 'unsigned' }),
    'designated: no way leads there',
  ],
  ['a stage nobody leaves', strayStages, withStep('draw-panel', { to: 'draft' }), 'expert-review: no way'],
  [
    'an event that leads two ways',
    ambiguousEvents,
    withStep('not-select', { event: 'selected' }),
    'selected: ',
  ],
  [
    'a paper nobody can serve',
    unservable,
    withStep('serve', { from: [] }),
    'supplement in awaiting-materials',
  ],
  ['a notice that is not there', dangling, withStep('sign', { notices: [{ notice: 'x' }] }), 'notice x'],
  ['a guard on an event that is none', dangling, guard({ kind: 'after', event: 'y' }), 'event y'],
  [
    'a guard since an event that is none',
    dangling,
    guard({ kind: 'after', event: 'selected', since: 'z' }),
    'event z',
  ],
  [
    'a standstill over no step',
    dangling,
    withDeadline('public-notice', { effect: { kind: 'open', blocks: ['q'] } }),
    'step q',
  ],
  ['a panel formed by no step', unreadable, { ...sound, panels: [] }, 'draw-panel: '],
  [
    'a pause until an event that is none',
    dangling,
    withDeadline('sign', { pausedBy: [{ from: { event: 'selected' }, until: [{ event: 'r' }] }] }),
    'event r',
  ],
  [
    'a ground offered that may not be waived',
    unwaivable,
    withStep('sign', {
      event: 'ground-decided',
      payload: [
        { name: 'ground', label: '', kind: 'choice', required: true, options: [{ value: 'g', label: '' }] },
      ],
    }),
    'g: may not',
  ],
  [
    'an exception nobody offers',
    unwaivable,
    { ...sound, exceptions: [{ id: 'e', label: '', citations: [], basis: 'b' }] },
    'e: no step offers b',
  ],
  [
    'a period of another length',
    strayNumbers,
    withDeadline('sign', { length: { unit: 'working-days', n: 7 } }),
    'sign: 7',
  ],
  [
    'a rule without words',
    withoutWords,
    withStep('sign', { citations: [], assumptions: [] }),
    'sign: no words',
  ],
  [
    'a publication without words',
    withoutWords,
    { ...sound, publications: [{ id: 'p', label: '', what: '', citations: [] }] },
    'p: no words',
  ],
  [
    'two panels of one id',
    strayIds,
    { ...sound, panels: [...(sound.panels ?? []), ...(sound.panels ?? [])] },
    'panels: panel-09',
  ],
  [
    'a fact nobody asks for',
    unknownFacts,
    guard({ kind: 'facts', criterion: { fact: 'w', is: true } }),
    'select: w',
  ],
  [
    'a value nobody offers',
    unknownFacts,
    guard({ kind: 'facts', criterion: { fact: 'panelConclusion', is: '缓议' } }),
    'select: panelConclusion 缓议',
  ],
  [
    'a shared fact nobody knows',
    unknownFacts,
    { ...sound, materials: sound.materials.map((one) => ({ ...one, sharedWhen: 's' })) },
    's',
  ],
  ['a choice without options', unreadable, field({ name: 'n', kind: 'choice' }), 'options'],
  [
    'a form kept apart by nothing',
    unreadable,
    field({ name: 'n', kind: 'form', form: 'jilin/expert-review', keyedBy: 'm' }),
    'keyedBy names nothing',
  ],
  [
    'a condition that is never so',
    unreadable,
    field({ name: 'n', kind: 'text', required: false, requiredWhen: { field: 'm', is: true } }),
    'never so',
  ],
  [
    'a named length nobody names',
    unsaid,
    withStep('publicise-list', { payload: [] }),
    'public-notice: no date',
  ],
  ['a late record without its day', unsaid, withStep('sign', { doneOn: 'finding' }), 'sign: doneOn'],
  [
    'a course that cannot be gone',
    untravelled,
    withStep('record-review', { from: [] }),
    'straight: record-review',
  ],
  [
    'an applicant without a course',
    untravelled,
    { ...sound, courses: [] },
    'no course for medical-institution',
  ],
  ['a bar nobody meets', (one) => toothlessBars([one]), withDeadline('sign', { effect: bar }), 'nobodyAsks'],
])('the sweeps find %s', (_, find, spoilt, found) => {
  expect(find(sound)).toEqual([]);
  expect(find(spoilt).join('\n')).toContain(found);
});
