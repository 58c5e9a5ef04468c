import type { Procedure } from '../../domain/procedure.ts';
import { applicants } from './applicants.ts';
import { assessment } from './assessment.ts';
import { assumptions } from './assumptions.ts';
import { conditions, diagnosisConditions } from './conditions.ts';
import { courses } from './courses.ts';
import { deadlines } from './deadlines.ts';
import { enclosedMaterials, materials } from './materials.ts';
import { forms, notices } from './notices.ts';
import { panels } from './panels.ts';
import { parties } from './parties.ts';
import { publications } from './publications.ts';
import { stages } from './stages.ts';
import { standings } from './standings.ts';
import { steps } from './steps.ts';

/** The 办事指南 of 湛江 (000): the application for 门特 designation, from the draft to the published list. */
export const designation = {
  id: 'zhanjiang/special-disease-designation',
  // The guide names the month of its revision and no day (assumption `revised-in-october`).
  version: '2021-10',
  versionLabel: '2021年10月修订',
  title: '湛江市门诊特定病种医保定点申请',
  source: '000',
  region: '湛江市',
  applicants,
  stages,
  steps,
  deadlines,
  conditions: [...conditions, ...diagnosisConditions],
  materials: [...materials, ...enclosedMaterials],
  refusalGrounds: [],
  forms,
  notices,
  assumptions,
  courses,
  panels,
  assessment,
  parties,
  publications,
  standings,
} as const satisfies Procedure;
