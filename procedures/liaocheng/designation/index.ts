import type { Procedure } from '../../../domain/procedure.ts';
import { applicants } from './applicants.ts';
import { assumptions } from './assumptions.ts';
import { conditions } from './conditions.ts';
import { deadlines } from './deadlines.ts';
import { materials } from './materials.ts';
import { forms, notices } from './notices.ts';
import { refusalGrounds } from './refusal-grounds.ts';
import { stages } from './stages.ts';
import { steps } from './steps.ts';

/** 聊城, 聊医保发〔2023〕18号: the application for designation, from the draft to its outcome at the door (第六条至第十二条). */
export const designation = {
  id: 'liaocheng/designation',
  version: '2023-04-14',
  title: '医药机构医疗保障定点申请',
  source: '003',
  region: '聊城市',
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
} as const satisfies Procedure;
