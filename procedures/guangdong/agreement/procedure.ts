import type { Procedure } from '../../../domain/procedure.ts';
import { persons } from '../designation/persons.ts';
import { applicants } from './applicants.ts';
import { assumptions } from './assumptions.ts';
import { backward, partTracks, periodic, standings } from './beyond.ts';
import { cascades } from './cascades.ts';
import { courses } from './courses.ts';
import { deadlines } from './deadlines.ts';
import { duties } from './duties.ts';
import { derivedFacts, suppliedFacts } from './grounds/facts.ts';
import { suspensionGrounds } from './grounds/suspension.ts';
import { terminationGrounds } from './grounds/termination.ts';
import { links } from './links.ts';
import { measures } from './measures.ts';
import { notices } from './notices.ts';
import { parties } from './parties.ts';
import { publications } from './publications.ts';
import { routes } from './routes.ts';
import { stages } from './stages.ts';
import { steps } from './steps.ts';

/** 广东, 第三章至第六章 of 粤医保规〔2021〕1号: an agreement from the day it is signed to the day there is none. */
export const agreement = {
  id: 'guangdong/agreement',
  version: '2021-06-01',
  title: '医疗保障服务协议',
  source: '004',
  region: '广东省',
  applicants,
  stages,
  steps,
  deadlines,
  conditions: [],
  materials: [],
  refusalGrounds: [],
  forms: [],
  notices,
  assumptions,
  courses,
  persons: persons.map((person) => ({ ...person, assumptions: ['responsible-persons'] })),
  parties,
  publications,
  grounds: [...suspensionGrounds, ...terminationGrounds],
  derived: derivedFacts,
  supplied: suppliedFacts,
  standings,
  parts: partTracks,
  backward,
  periodic,
  duties,
  links,
  cascades,
  measures,
  disputeRoutes: routes,
} as const satisfies Procedure;
