import { cite } from './cite.ts';

/** What the text itself says that bears on a 补充协议, whose form it does not give: its basis, and what follows from it. */
export const agreementClauses = [
  cite(
    '第八条',
    '经审核符合条件的，由市医疗保障经办机构统一与定点医疗机构签订补充协议，并向市医疗保障行政部门备案',
  ),
  cite('第八条', '市医疗保障经办机构应在与定点医疗机构签订补充协议后 3 个工作日内将名单向社会公布。'),
  cite('第五条', '定点医疗机构取得门特具体病种诊断资格原则上同时具备该病种的治疗资格。'),
  cite(
    '第九条',
    '定点医疗机构诊疗科目范围及诊疗技术资质等发生变更，不再符合相应门特病种服务资格准入条件的，应自有关部门批准之日起 30 个工作日内向当地医疗保障经办机构报备。',
  ),
  cite('第九条', '医疗保障经办机构应及时终止相应门特病种费用结算，并上报上级医疗保障经办机构备案。'),
] as const;
