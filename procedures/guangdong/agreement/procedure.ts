import type { Procedure } from '../../../domain/procedure.ts';
import { persons } from '../designation/persons.ts';
import { applicants } from './applicants.ts';
import { assumptions } from './assumptions.ts';
import { courses } from './courses.ts';
import { deadlines } from './deadlines.ts';
import { notices } from './notices.ts';
import { parties } from './parties.ts';
import { publications } from './publications.ts';
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
} as const satisfies Procedure;
