import type { Procedure } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { MEDICAL, PHARMACY } from '../designation/applicants.ts';
import { persons } from '../designation/persons.ts';
import { assumptions } from './assumptions.ts';
import { backward, disputeRoutes, duties, parts, periodic, standings } from './beyond.ts';
import { courses } from './courses.ts';
import { deadlines } from './deadlines.ts';
import { derivedFacts, suppliedFacts } from './facts.ts';
import { suspensionGrounds } from './grounds/suspension.ts';
import { terminationGrounds } from './grounds/termination.ts';
import { cascades, links } from './links.ts';
import { notices } from './notices.ts';
import { parties } from './parties.ts';
import { publications } from './publications.ts';
import { stages } from './stages.ts';
import { steps } from './steps.ts';

/** 聊城, 第四章至第六章: an agreement from its signature through its terms and suspensions to its end. */
export const agreement = {
  id: 'liaocheng/agreement',
  version: '2023-04-14',
  title: '医药机构医疗保障定点协议管理',
  source: '003',
  region: '聊城市',
  applicants: [
    {
      id: MEDICAL[0],
      label: '定点医疗机构',
      citations: [cite('第二十一条', '定点医疗机构的名称、法定代表人、主要负责人或实际控制人')],
    },
    {
      id: PHARMACY[0],
      label: '定点零售药店',
      citations: [cite('第二十二条', '定点零售药店的名称、法定代表人、企业负责人、实际控制人')],
    },
  ],
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
  persons,
  parties,
  publications,
  grounds: [...suspensionGrounds, ...terminationGrounds],
  derived: derivedFacts,
  supplied: suppliedFacts,
  standings,
  parts,
  backward,
  periodic,
  duties,
  links,
  cascades,
  disputeRoutes,
} as const satisfies Procedure;
