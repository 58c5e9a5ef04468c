import { cite } from '../cite.ts';

// Words of 004 on which several rules of the agreement stand, each cut once.

export const SIGN = cite('第十三条', '达成一致的，双方自愿签订医保协议。');
export const TERM = cite('第十三条', '医保协议期限一般为1年。');

export const RENEW = cite(
  '第四十条',
  '医保协议续签应当由定点医疗机构于协议期满前 3 个月向经办机构提出申请或由经办机构统一组织。',
);
export const NEGOTIATE = cite(
  '第四十条',
  '统筹地区经办机构与定点医疗机构就医保协议续签事宜进行协商谈判，双方根据协议履行和绩效考核等情况决定是否续签。',
);
export const AGREED = cite('第四十条', '协商一致的，可续签协议；');
export const NOT_AGREED = cite('第四十条', '未达成一致的，协议到期后自动终止。');
export const FIXED = cite(
  '第四十条',
  '绩效考核达标的定点医疗机构，经办机构可以采取固定协议和年度协议相结合的方式签订协议，固定协议不少于 2 年，年度协议每年根据具体情况调整，简化签约手续。',
);

export const SUSPENSION = cite(
  '第四十一条',
  '医保协议中止是指经办机构与定点医疗机构暂停履行协议约定，中止期间发生的医保费用不予结算。',
);
export const AFTER_SUSPENSION = cite(
  '第四十一条',
  '中止期结束，未超过协议有效期的，协议可继续履行；超过协议有效期的，协议自动终止。',
);
export const ON_REQUEST = cite(
  '第四十一条',
  '定点医疗机构可提出中止协议申请，经经办机构同意，可以中止协议，但中止时间原则上不得超过 180 日',
);
export const LAPSE_IN_SUSPENSION = cite(
  '第四十一条',
  '定点医疗机构在协议中止超过 180 日仍未提出继续履行协议申请的，协议自动终止。',
);
export const MUST_SUSPEND = cite('第四十一条', '定点医疗机构有下列情形之一的，经办机构应当中止医保协议：');

export const TERMINATION = cite(
  '第四十二条',
  '医保协议解除是指经办机构与定点医疗机构解除医保协议约定，协议关系不再存续，协议解除后产生的医药费用，医疗保障基金不再结算。',
);
export const MUST_TERMINATE = cite(
  '第四十二条',
  '定点医疗机构有以下情形之一的，经办机构应当解除医保协议，并向社会公布解除医保协议的医疗机构名单：',
);

export const IN_ADVANCE = cite(
  '第四十三条',
  '定点医疗机构请求中止、解除医保协议或不再续签医保协议的,应当提前3个月向经办机构提出申请。',
);
export const PUBLIC_MAY_NOT = cite('第四十三条', '公立医疗机构不得主动提出中止或解除医保协议。');
export const SPREADS = cite(
  '第四十三条',
  '定点医疗机构所在地的地市级及以上统筹地区经办机构与其中止或解除医保协议,该定点医疗机构在其他统筹区的医保协议也同时中止或解除。',
);
export const PART = cite(
  '第四十四条',
  '定点医疗机构的部分人员、科室(部门)有违反医保协议或医疗保障法规政策的,经办机构可以对该人员、科室（部门）中止或终止医保结算。',
);
export const PROMPTLY = cite('第四十八条', '经办机构发现定点医疗机构违约行为，应当及时按照协议处理。');
export const REPORT = cite(
  '第四十八条',
  '经办机构作出中止或终止相关责任人员、科室（部门）涉及医疗保障基金使用的医药服务，与定点医疗机构中止或解除医保协议等处理时，应当及时报告同级医疗保障行政部门。',
);
export const PROVINCE_WIDE = cite(
  '第四十九条',
  '各统筹地区医疗保障行政部门或经办机构对定点医疗机构违规违约等做出的处理，适用于全省范围内其他统筹地区。',
);

export const MEASURES = cite(
  '第三十七条',
  '经办机构发现定点医疗机构存在违反协议约定情形的，可按协议约定相应采取以下处理：',
);
export const CLAIM = cite(
  '第三十一条',
  '原则上，应当在定点医疗机构申报后30个工作日内拨付符合规定的医保费用。',
);
export const AUDIT = cite(
  '第三十一条',
  '通过智能审核、实时监控、现场检查、定期和不定期稽查等方式及时审核医疗费用，经审查核实违规的医保费用，经办机构不予支付。',
);
export const REVIEW = cite(
  '第三十五条',
  '经办机构或其委托的第三方机构，对定点医疗机构开展绩效考核，并建立动态管理机制。',
);
export const REVIEW_LINKED = cite('第三十五条', '考核结果与年终清算、质量保证金退还、协议续签等挂钩。');
export const BY_THE_AGENCY = cite(
  '第三十八条',
  '经办机构违反医保协议的,定点医疗机构有权要求纠正或者提请医疗保障行政部门协调处理、督促整改,也可依法申请行政复议或者提起行政诉讼。',
);
export const DISPUTES = cite(
  '第四十五条',
  '定点医疗机构与统筹地区经办机构就医保协议签订、履行、变更和解除发生争议的，可以自行进行协商解决或提请同级医疗保障行政部门协调处理，也可以依法提起行政复议或行政诉讼。',
);
