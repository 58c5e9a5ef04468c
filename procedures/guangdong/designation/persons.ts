import type { PersonInCharge, Variant } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

const LEFT_A_TERMINATION = cite(
  '第九条（七）',
  '（七）法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医疗机构解除医保协议，未满 5 年的；',
);
const DISCREDITED = cite('第九条（八）', '（八）法定代表人、主要负责人或实际控制人被列入失信人名单的；');

const person = (id: string, label: string, name: string, idNumber: string) =>
  ({
    id,
    label,
    name,
    idNumber,
    citations: [LEFT_A_TERMINATION, DISCREDITED],
    assumptions: ['ban-start'],
  }) as const;

/** 第九条（七）（八）: whose own record bars the institution. Names suffice; a number tells people of one name apart. */
export const persons = [
  person('person-legal-representative', '法定代表人', 'legalRepresentativeName', 'legalRepresentativeId'),
  person('person-principal', '主要负责人', 'principalName', 'principalId'),
  person('person-controller', '实际控制人', 'controllerName', 'controllerId'),
] as const satisfies readonly PersonInCharge[];

/** 第五条: an internet hospital is not designated by itself but joins the agreement of its real institution. */
export const variants = [
  {
    id: 'variant-internet-hospital',
    label: '互联网医院（依托实体医疗机构签订补充协议）',
    way: 'supplementary-agreement',
    needsDesignation: true,
    citations: [cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
  },
] as const satisfies readonly Variant[];
