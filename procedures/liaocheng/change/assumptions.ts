import type { Assumption } from '../../../domain/citation.ts';
import { assumptions as ofTheAgreement } from '../agreement/assumptions.ts';
import { cite } from '../cite.ts';
import { assumptions as ofTheApplication } from '../designation/assumptions.ts';

const FROM_THE_AGREEMENT = new Set([
  'late-or-never',
  'important-or-major',
  'owner-change',
  'handling-span',
  'system-papers',
  'receipts-for-agreements',
  'number-series',
  'refused-service',
]);

/** What 003 leaves open about changes. */
export const assumptions: readonly Assumption[] = [
  {
    id: 'on-hold',
    title: '处罚、处理期间到期的变更',
    quotes: [
      cite('第二十三条', '行政处罚、协议处理期间不得进行医疗保障定点信息变更'),
      cite('第二十一条', '应自有关部门批准之日起30个工作日内向所属经办机构提交变更申请'),
    ],
    question: '处罚、处理期间不得变更，而30个工作日照走，机构必然逾期。',
    reading:
      '期间内可以办理“变更备案登记（暂缓办理）”，登记日视为已经提出，不算逾期；期满后转为变更申请，经办机构的30个工作日自转为申请之日的次日起数。',
  },
  {
    id: 'approval-day',
    title: '“有关部门批准之日”',
    quotes: [
      cite('第二十一条', '应自有关部门批准之日起30个工作日内'),
      cite('第二十二条', '应自有关部门批准之日起30个工作日内'),
    ],
    question: '几项变更批准日期不同、不需要批准的变更从哪一天起，文件没有写。',
    reading: '取最早的一项；不需要批准的以变更登记之日代替。当日不计入。逾期照样受理，作标注。',
  },
  {
    id: 'incomplete-change',
    title: '变更材料不齐',
    quotes: [cite('第二十一条', '重要信息变更，应包括但不限于提供以下材料：')],
    question: '材料不齐怎样补正，文件没有写；“包括但不限于”没有写还要什么。',
    reading: '列明的材料交齐才能提交；另外需要的由审核人员另行告知，不另设补正期限。',
  },
  {
    id: 'not-confirmed',
    title: '不予确认',
    quotes: [cite('第二十三条', '完成对定点医药机构变更内容的审核确认')],
    question: '不予确认的情形和后果没有写。',
    reading: '说明理由，登记的信息不变，协议不受影响；可以重新申请。',
  },
  {
    id: 'principal-names',
    title: '“企业负责人”与“主要负责人”',
    quotes: [
      cite('第二十二条', '定点零售药店的名称、法定代表人、企业负责人、实际控制人'),
      cite('第二十二条（三）', '法定代表人、主要负责人或实际控制人身份证复印件'),
    ],
    question: '零售药店的负责人有两种称呼。',
    reading: '视为同一角色。',
  },
  {
    id: 'withdrawal-of-change',
    title: '撤回变更申请',
    quotes: [cite('第二十三条', '各经办机构应在收到变更申请之日起')],
    question: '能否撤回没有写。',
    reading: '决定以前可以撤回；撤回后视为没有提出，30个工作日仍自批准之日起数。',
  },
  ...ofTheAgreement.filter(({ id }) => FROM_THE_AGREEMENT.has(id)),
  ...ofTheApplication.filter(({ id }) => id === 'working-days'),
];
