import { negotiated, TERMS_FORM } from '../../procedures/guangdong/designation/terms.ts';
import type { FormDefinition } from '../form.ts';
import { cite } from './cite.ts';

const NEGOTIATE = cite(
  '第十三条',
  '就双方的权利、义务和责任，以及医疗机构的服务范围、服务内容、服务质量、支付标准、结算办法、异地就医管理、“互联网+”医保服务等协议内容协商谈判',
);

/** 协商约定 (第十三条): what the parties agreed under each head; it goes into the agreement, heads without words left out. */
export const agreementTerms: FormDefinition = {
  id: TERMS_FORM,
  title: '医保协议协商约定',
  source: '004',
  place: '第十三条',
  layout: 'system',
  filledBy: 'reviewer',
  signedBy: '双方代表（签字）',
  intro: '按第十三条所列的协议内容写明约定，印入医保协议；没有另外约定的不填。是系统样式，不是文件附件。',
  sections: [
    {
      id: 'terms',
      label: '协议内容',
      fields: [
        ...negotiated.map(({ heading, field }) => ({
          name: field,
          label: heading,
          kind: 'long-text' as const,
          maxLength: 1000,
          required: field === 'agreedScope',
          citation: NEGOTIATE,
        })),
        { name: 'agreedOtherwise', label: '其他约定', kind: 'long-text', maxLength: 1000 },
      ],
    },
  ],
  checks: [],
  samples: [
    {
      id: 'medical-institution',
      facts: { applicantKind: 'medical-institution', today: '2026-11-22' },
      values: {
        agreedScope: '执业许可证登记的全部诊疗科目；住院床位120张。',
        agreedSettlement: '按月申报，执行按疾病诊断相关分组付费。',
        agreedNonLocalCare: '开通跨省异地就医直接结算。',
      },
    },
  ],
};
