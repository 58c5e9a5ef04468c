import type { Procedure } from '../../../../domain/procedure.ts';
import { designation } from '../index.ts';
import { amendDeadline, amendGround, amendStage, amendStep } from './amendments.ts';
import { assumptions } from './assumptions.ts';
import { conditions } from './conditions.ts';
import { deadlines } from './deadlines.ts';
import { notices } from './notices.ts';
import { stages } from './stages.ts';
import { steps } from './steps.ts';

/** 聊城, 聊医保发〔2023〕18号: the whole application, from the draft to the signed agreement and every way out (第六条至第十七条). */
export const wholeDesignation: Procedure = {
  ...designation,
  stages: [...designation.stages.map(amendStage), ...stages],
  steps: [...designation.steps.map(amendStep), ...steps],
  deadlines: [...designation.deadlines.map(amendDeadline), ...deadlines],
  conditions: [...designation.conditions, ...conditions],
  refusalGrounds: designation.refusalGrounds.map(amendGround),
  notices: [...designation.notices, ...notices],
  assumptions: [...designation.assumptions, ...assumptions],
};
