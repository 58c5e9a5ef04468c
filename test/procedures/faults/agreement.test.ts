import { expect, test } from 'vitest';
import type { CaseLink } from '../../../domain/agreement.ts';
import type { Deadline, Procedure, Step } from '../../../domain/procedure.ts';
import { agreement } from '../../../procedures/guangdong/agreement/procedure.ts';
import { procedures } from '../../../procedures/registry.ts';
import {
  brokenLinks,
  danglingInTheYears,
  groundlessSteps,
  lostInTheRegister,
  unsaidInTheYears,
} from './agreement.ts';
import { unsaid } from './asking.ts';
import { strayIds, strayNumbers, withoutWords } from './words.ts';

// A sound agreement is spoilt in one place, and the sweep must find it.

const sound: Procedure = agreement;
const withStep = (id: string, change: Partial<Step>): Procedure => ({
  ...sound,
  steps: sound.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});
const withDeadline = (id: string, change: Partial<Deadline>): Procedure => ({
  ...sound,
  deadlines: sound.deadlines.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const [ground] = sound.grounds ?? [];
const [standing] = sound.standings ?? [];
const [duty] = sound.duties ?? [];
const [part] = sound.parts ?? [];
const [fact] = sound.derived ?? [];
const [link] = sound.links ?? [];
const [measure] = sound.measures ?? [];
if (!ground || !standing || !duty || !part || !fact || !link || !measure) throw new Error('too little data');
const others = procedures.filter(({ id }) => id !== sound.id);
const linked = (change: Partial<CaseLink>) => ({ ...sound, links: [{ ...link, ...change }] });
const links = (one: Procedure) => brokenLinks([...others, one]).filter((found) => found.startsWith(link.id));

test.each<[what: string, find: (procedure: Procedure) => string[], spoilt: Procedure, found: string]>([
  [
    'a ground without words',
    withoutWords,
    { ...sound, duties: [{ ...duty, citations: [], assumptions: [] }] },
    'no words',
  ],
  ['two duties of one id', strayIds, { ...sound, duties: [duty, duty] }, duty.id],
  [
    'a threshold that the words do not have',
    strayNumbers,
    { ...sound, grounds: [{ ...ground, test: { fact: 'suspensionsInTerm', atLeast: 7 } }] },
    `${ground.id}: 7`,
  ],
  ['a ground without a step', groundlessSteps, { ...sound, grounds: [{ ...ground, steps: [] }] }, 'no step'],
  [
    'a ground that its step does not offer',
    groundlessSteps,
    { ...sound, grounds: [...(sound.grounds ?? []), { ...ground, id: 'ground-new' }] },
    'does not offer ground-new',
  ],
  [
    'a bar that is none',
    danglingInTheYears,
    { ...sound, grounds: [{ ...ground, bars: ['term'] }] },
    'bar term',
  ],
  [
    'a fact from an event that is none',
    danglingInTheYears,
    { ...sound, derived: [{ ...fact, count: 'x', since: [] }] },
    'event x',
  ],
  [
    'a part told apart by what nobody says',
    unsaidInTheYears,
    { ...sound, parts: [{ ...part, keyedBy: ['room'] }] },
    'does not say room',
  ],
  [
    'periods told apart by what nobody says',
    unsaidInTheYears,
    withDeadline('payment', { keyedBy: 'invoice' }),
    'payment: claim-filed does not say invoice',
  ],
  [
    'a measure that its step does not offer',
    unsaidInTheYears,
    { ...sound, measures: [{ ...measure, value: 'pillory' }] },
    'does not offer pillory',
  ],
  [
    'a day ahead that nobody names',
    unsaid,
    withStep('suspend', { takesEffectOn: 'ground' }),
    'suspend: takesEffectOn',
  ],
  [
    'a stage that drops out of the register',
    lostInTheRegister,
    { ...sound, standings: [standing] },
    'drops out',
  ],
  [
    'a stage that stands twice in the register',
    lostInTheRegister,
    { ...sound, standings: [...(sound.standings ?? []), standing] },
    'stands twice',
  ],
  ['a link from nowhere', links, linked({ from: { ...link.from, event: 'x' } }), 'nothing makes x'],
  ['a link to nowhere', links, linked({ to: { ...link.to, step: 'x' } }), 'no step x'],
  ['a link that takes what is not there', links, linked({ takes: ['moon'] }), 'moon is not known there'],
  [
    'a link that brings what is not asked for',
    links,
    linked({ renamed: { signedOn: 'moon' } }),
    'moon is not asked for here',
  ],
])('the sweeps find %s', (_, find, spoilt, found) => {
  expect(find(sound)).toEqual([]);
  expect(find(spoilt).join('\n')).toContain(found);
});
