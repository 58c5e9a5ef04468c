import type { PersonInCharge } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

const WHOSE = cite(
  '第十条（八）',
  '法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医药机构解除医保协议，未满 5 年的',
);
const DISCREDITED = cite('第十条（九）', '法定代表人、主要负责人或实际控制人被列入失信人名单的');

/** 第十条（八）（九）: whose own record bars the institution. 附件2 asks for one of them, the self-check for the others. */
export const persons = [
  {
    id: 'legal-representative',
    label: '法定代表人',
    name: 'legalRepresentativeName',
    idNumber: 'legalRepresentativeId',
    citations: [WHOSE, DISCREDITED],
  },
  {
    id: 'principal',
    label: '主要负责人',
    name: 'principalName',
    idNumber: 'principalId',
    citations: [WHOSE, DISCREDITED],
  },
  {
    id: 'controller',
    label: '实际控制人',
    name: 'controllerName',
    idNumber: 'controllerId',
    citations: [WHOSE, DISCREDITED],
  },
] as const satisfies readonly PersonInCharge[];
