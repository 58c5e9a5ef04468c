import type { ImportantFacts } from '../../../domain/agreement.ts';
import { DESIGNATED } from '../agreement/applicants.ts';
import { cite } from '../cite.ts';

const LIST = cite(
  '第三十九条',
  '定点医疗机构的名称、法定代表人、主要负责人或实际控制人、注册地址、银行账户、诊疗科目、机构规模、机构性质、等级和类别等重大信息变更时,应当自有关部门批准之日起 30 个工作日内向统筹区经办机构提出变更申请。',
);

const fact = (id: string, label: string) =>
  ({ id, label, citations: [LIST], assumptions: ['list-is-open'] }) as const;

/** 第三十九条: the nine facts it names as 重大信息, by its own words and in its order; the bank account is one of them. */
export const importantFacts = [
  fact('fact-name', '名称'),
  fact('fact-legal-representative', '法定代表人'),
  fact('fact-principal-or-controller', '主要负责人或实际控制人'),
  fact('fact-address', '注册地址'),
  fact('fact-bank-account', '银行账户'),
  fact('fact-departments', '诊疗科目'),
  fact('fact-size', '机构规模'),
  fact('fact-nature', '机构性质'),
  fact('fact-grade-and-category', '等级和类别'),
] as const;

/** What the form asks about beside the nine: 等 leaves the list open. */
export const OTHER_FACT = { id: 'fact-other', label: '其他重大信息' } as const;

/** The same as one rule. */
export const important: ImportantFacts = {
  id: 'important-facts',
  label: '重大信息',
  appliesTo: DESIGNATED,
  items: importantFacts.map(({ label }) => label),
  citations: [LIST],
  assumptions: ['list-is-open'],
};
