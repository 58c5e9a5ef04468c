import type { Procedure } from '../../domain/procedure.ts';
import { applicants } from './applicants.ts';
import { assumptions } from './assumptions.ts';
import { assessment, conditions } from './conditions.ts';
import { courses } from './courses.ts';
import { deadlines } from './deadlines.ts';
import { materials } from './materials.ts';
import { forms, notices } from './notices.ts';
import { parties } from './parties.ts';
import { publications } from './publications.ts';
import { stages } from './stages.ts';
import { links, standings } from './standings.ts';
import { steps } from './steps.ts';

/** Document 001: the application for 门特 qualification, from the draft to the published list (第五条至第八条). */
export const qualification = {
  id: 'outpatient-special-diseases/qualification',
  // The day of issue is lost with the title page (assumption `undated`).
  version: 'undated',
  versionLabel: '无印发日期（原件缺标题页）',
  title: '基本医疗保险门诊特定病种服务资格申请',
  source: '001',
  region: '（市名缺页）',
  applicants,
  stages,
  steps,
  deadlines,
  conditions,
  materials,
  refusalGrounds: [],
  forms,
  notices,
  assumptions,
  courses,
  assessment,
  parties,
  publications,
  standings,
  links,
} as const satisfies Procedure;
