import { cite } from './cite.ts';

/** What the guide itself says that bears on a 补充协议, whose form it does not give. */
export const agreementClauses = [
  cite(
    '基本流程一（三）4',
    '经审核符合条件的，经办机构确定定点医疗机构相应门诊特定病种服务资格，与医疗机构签订补充协议，并向同级医疗保障行政部门备案',
  ),
  cite('基本流程一（三）4', '经办机构与定点医疗机构签订补充协议7个工作日内将名单向社会公布。'),
  cite('办理条件（一）6', '按要求向医保信息系统传送全部就诊人员相关信息，能够为参保人提供联网直接结算。'),
  cite(
    '办理条件（二）',
    '对申请开展诊断认定的门诊特定病种，至少有两名中级以上职称的专科医师（第一注册地）负责诊断和复核。',
  ),
] as const;
