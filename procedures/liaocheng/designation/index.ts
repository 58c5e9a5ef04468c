import type { Procedure } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { applicants } from './applicants.ts';
import { assessmentItems } from './assessment-items.ts';
import { assumptions } from './assumptions.ts';
import { conditions } from './conditions.ts';
import { courses } from './courses.ts';
import { deadlines } from './deadlines.ts';
import { forms } from './forms.ts';
import { exceptions, gates } from './gates.ts';
import { materials } from './materials.ts';
import { notices } from './notices.ts';
import { transitions, variants } from './older-and-other.ts';
import { panels } from './panels.ts';
import { parties } from './parties.ts';
import { persons } from './persons.ts';
import { publications } from './publications.ts';
import { refusalGrounds } from './refusal-grounds.ts';
import { stages } from './stages.ts';
import { standards } from './standards.ts';
import { steps } from './steps.ts';

/** 聊城, 聊医保发〔2023〕18号: the whole application, from the draft to the connected system and every way out (第五条至第十八条). */
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
  courses,
  panels,
  assessment: assessmentItems,
  standards,
  persons,
  parties,
  publications,
  gates,
  exceptions,
  transitions,
  variants,
  links: [
    {
      id: 'reassessment',
      label: '经营主体变化，按照审核评估流程重新组织审核评估',
      from: { procedure: 'liaocheng/agreement', event: 'suspended-for-owner' },
      to: { procedure: 'liaocheng/designation', step: 'submit' },
      takes: [],
      citations: [
        cite(
          '第二十三条',
          '涉及因买卖、转让、重组等情形导致经营主体发生变化的，中止协议由所属医保经办机构按照审核评估流程重新组织审核评估',
        ),
      ],
    },
  ],
} as const satisfies Procedure;
