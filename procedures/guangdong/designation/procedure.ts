import type { Procedure } from '../../../domain/procedure.ts';
import { applicants } from './applicants.ts';
import { assessmentItems, panels } from './assessment-items.ts';
import { assumptions } from './assumptions.ts';
import { conditions } from './conditions.ts';
import { courses } from './courses.ts';
import { deadlines } from './deadlines.ts';
import { materials } from './materials.ts';
import { forms, notices } from './notices.ts';
import { parties } from './parties.ts';
import { persons, variants } from './persons.ts';
import { publications } from './publications.ts';
import { refusalGrounds } from './refusal-grounds.ts';
import { stages } from './stages.ts';
import { steps } from './steps.ts';

/** 广东, 粤医保规〔2021〕1号 (extended by 粤医保规〔2024〕4号): the application from the draft to the agreement, 第五条至第十四条. */
export const designation = {
  id: 'guangdong/designation',
  version: '2021-06-01',
  title: '医疗机构医疗保障定点申请',
  source: '004',
  region: '广东省',
  applicants,
  stages,
  steps,
  deadlines,
  conditions,
  materials,
  refusalGrounds,
  forms,
  notices,
  assumptions,
  courses,
  panels,
  assessment: assessmentItems,
  persons,
  parties,
  publications,
  variants,
} as const satisfies Procedure;
