import type { Guard, NoticeOwed, PayloadField } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { MEDICAL, PHARMACY } from '../designation/applicants.ts';

/** 第十九条. */
export const RENEW = cite(
  '第十九条',
  '各经办机构与定点医药机构就医保协议续签事宜进行协商谈判，双方根据协议履行和绩效考核等情况决定是否续签。协商一致的，可以续签协议；未达成一致的，协议到期后自动终止；年度协议考核、续签工作完成前，协议有效期顺延。',
);
/** 第二十九条, on the end of a suspension. */
export const CONTINUES = cite(
  '第二十九条',
  '中止期结束,未超过协议有效期的,协议继续履行;超过协议有效期的,协议自动终止。',
);
/** 第二十九条, on what a suspension is. */
export const UNSETTLED = cite(
  '第二十九条',
  '医保协议中止是指经办机构与定点医药机构暂停履行协议约定,中止期间发生的医保费用不予结算(个人账户定点暂停刷取社保卡)。',
);
/** 第二十九条: suspended by the agency. */
export const MUST_SUSPEND = cite('第二十九条', '定点医药机构有下列情形之一的,经办机构应中止医保协议:');
/** 第二十九条: suspended on request. */
export const ON_REQUEST = cite(
  '第二十九条',
  '定点医药机构可以提出中止协议申请,经办机构批复后,予以中止协议,但中止时间原则上不得超过180日',
);
/** 第二十九条: and its end. */
export const BEYOND_180 = cite(
  '第二十九条',
  '定点医药机构在协议中止超过180日仍未提出继续履行协议申请的,协议自动终止。',
);
/** 第二十三条: another owner. */
export const OWNER = cite(
  '第二十三条',
  '涉及因买卖、转让、重组等情形导致经营主体发生变化的，中止协议由所属医保经办机构按照审核评估流程重新组织审核评估',
);
/** 第三十条. */
export const ENDED = cite(
  '第三十条',
  '医保协议解除是指经办机构与定点医药机构解除医保协议约定，协议关系不再存续，协议解除后产生的医药费用，医疗保障基金不再结算（个人账户定点停止刷取社保卡）。',
);
/** 第三十一条. */
export const MUST_END_MEDICAL = cite(
  '第三十一条',
  '定点医疗机构有以下情形之一的，经办机构应解除医保协议，并向社会公布解除医保协议的医疗机构名单：',
);
/** 第三十二条. */
export const MUST_END_PHARMACY = cite(
  '第三十二条',
  '定点零售药店有下列情形之一的,经办机构应解除医保协议,并向社会公布解除医保协议的零售药店名单:',
);
/** 第三十三条, second paragraph. */
export const ELSEWHERE_TOO = cite(
  '第三十三条',
  '定点医疗机构所在地的县级及以上统筹地区经办机构与其中止或解除医保协议，该定点医疗机构在其他统筹地区的医保协议也同时中止或解除。',
);
/** 第三十四条. */
export const PARTS = cite(
  '第三十四条',
  '定点医疗机构的部分人员、科室（部门）有违反医保协议或医疗保障法规政策的，经办机构可以对该人员、科室（部门）中止或终止医保结算资格。',
);
/** 附件6 goes with whatever has to be served. */
export const RECEIPT: NoticeOwed = { notice: 'annex-06' };

/** Only for medical institutions: the guard of steps that the document gives for them alone. */
export function medicalOnly(citation: Guard['citation']): Guard {
  return {
    kind: 'facts',
    criterion: { fact: 'applicantKind', is: MEDICAL[0] },
    citation,
    message: '这一步只用于医疗机构',
  };
}

/** Only for retail pharmacies. */
export function pharmacyOnly(citation: Guard['citation']): Guard {
  return {
    kind: 'facts',
    criterion: { fact: 'applicantKind', is: PHARMACY[0] },
    citation,
    message: '这一步只用于零售药店',
  };
}

/** The first day on which something counts; the step that asks for it takes effect on it. */
export function from(label: string, hint?: string): PayloadField {
  return {
    name: 'from',
    label,
    kind: 'date',
    required: true,
    hint: hint ?? '可以是以后的某一天，到那一天起自动生效。',
  };
}

/** The case in which it was asked for, by the number it was received under. */
export function caseOf(label: string): PayloadField {
  return { name: 'requestedIn', label, kind: 'text', required: true };
}
