import type { Procedure } from '../../../domain/procedure.ts';
import { assumptions } from './assumptions.ts';
import { applicants, conditions } from './conditions.ts';
import { courses } from './courses.ts';
import { deadlines } from './deadlines.ts';
import { duties } from './duties.ts';
import { forms, materials } from './materials.ts';
import { notices } from './notices.ts';
import { panels } from './panels.ts';
import { parties, publications } from './publications.ts';
import { stages } from './stages.ts';
import { standings } from './standings.ts';
import { intake } from './steps/intake.ts';
import { review } from './steps/review.ts';
import { standing } from './steps/standing.ts';

/** 吉林, 吉医保发〔2020〕45号: the provincial designation, from the application to its being kept or cancelled. */
export const provincial = {
  id: 'jilin/provincial',
  version: '2020-09-11',
  versionLabel: '2020年9月11日发布（试行）',
  title: '省级定点医疗机构申请',
  source: '002',
  region: '吉林省',
  applicants,
  stages,
  steps: [...intake, ...review, ...standing],
  deadlines,
  conditions,
  materials,
  // The document refuses nobody at the door: who does not meet the conditions is told so, by a person.
  refusalGrounds: [],
  forms,
  notices,
  assumptions,
  courses,
  panels,
  parties,
  publications,
  standings,
  duties,
} as const satisfies Procedure;
