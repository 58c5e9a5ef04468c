import type { Citation } from '../../../../domain/citation.ts';
import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { signedCopyStep } from '../../signed-copy.ts';
import { TERMS_FORM } from '../terms.ts';

const NEGOTIATE = cite(
  '第十三条',
  '就双方的权利、义务和责任，以及医疗机构的服务范围、服务内容、服务质量、支付标准、结算办法、异地就医管理、“互联网+”医保服务等协议内容协商谈判',
);
const SIGN = cite('第十三条', '达成一致的，双方自愿签订医保协议。');
const LEVEL = cite(
  '第十三条',
  '原则上，由地市级及以上统筹地区经办机构与医疗机构签订医保协议并向同级医疗保障行政部门备案。',
);
const TERM = cite('第十三条', '医保协议期限一般为1年。');
const PUBLISH = cite(
  '第十四条',
  '统筹地区经办机构应当向社会公布签订医保协议的定点医疗机构信息，包括名称、地址等，供参保人员选择。',
);

const SIGNING: readonly PayloadField[] = [
  { name: 'terms', label: '协商约定', kind: 'form', form: TERMS_FORM, required: true },
  { name: 'signedOn', label: '签订日期', kind: 'date', required: true, notAfterToday: true },
  { name: 'validFrom', label: '协议起始日', kind: 'date', required: true, notBefore: 'signedOn' },
  {
    name: 'validUntil',
    label: '协议截止日',
    kind: 'date',
    required: true,
    notBefore: 'validFrom',
    suggest: { from: 'validFrom', length: { unit: 'years', n: 1 } },
    hint: '期限一般为1年；起止两日都计入。',
  },
];

const EXCEPTION: PayloadField = {
  name: 'reason',
  label: '由县级经办机构签订的理由',
  kind: 'long-text',
  required: true,
};

function level(which: 'city' | 'county', message: string): Step['guards'] {
  const citation: Citation = LEVEL;
  return [{ kind: 'facts', criterion: { fact: 'agencyLevel', is: which }, citation, message }];
}

/** 第十三条 and 第十四条: negotiation, signature, filing and publication. */
export const agreement: readonly Step[] = [
  {
    id: 'start-negotiation',
    label: '开始协商谈判',
    actor: ['reviewer'],
    from: ['listed'],
    to: 'negotiating',
    event: 'negotiation-started',
    payload: [{ name: 'startedOn', label: '开始日期', kind: 'date', required: true, notAfterToday: true }],
    guards: [],
    notices: [],
    citations: [NEGOTIATE],
    assumptions: ['negotiation-open'],
  },
  {
    id: 'sign',
    label: '签订医保协议',
    actor: ['reviewer'],
    from: ['negotiating'],
    to: 'signed',
    event: 'agreement-signed',
    doneOn: 'signedOn',
    payload: SIGNING,
    guards: level('city', '原则上由地市级及以上经办机构签订；县级签订的，请按例外办理并写明理由'),
    notices: [{ notice: 'agreement' }],
    citations: [SIGN, LEVEL, TERM],
    assumptions: ['in-principle-city', 'agreement-term'],
  },
  {
    id: 'sign-by-county',
    label: '例外由县级经办机构签订',
    actor: ['reviewer'],
    from: ['negotiating'],
    to: 'signed',
    event: 'agreement-signed-by-county',
    doneOn: 'signedOn',
    payload: [...SIGNING, EXCEPTION],
    guards: level('county', '本机构是地市级及以上经办机构，不需要按例外办理'),
    notices: [{ notice: 'agreement' }],
    citations: [LEVEL, SIGN, TERM],
    assumptions: ['in-principle-city', 'agreement-term'],
  },
  {
    id: 'end-negotiation',
    label: '未达成一致，结束协商',
    actor: ['reviewer'],
    from: ['negotiating'],
    to: 'unsigned',
    event: 'negotiation-failed',
    payload: [{ name: 'reason', label: '未达成一致的内容', kind: 'long-text', required: true }],
    guards: [],
    notices: [{ notice: 'not-signed' }],
    citations: [SIGN],
    assumptions: ['no-agreement-reached', 'applying-anew'],
  },
  signedCopyStep({
    id: 'file-signed-copy',
    label: '登记签好的医保协议',
    event: 'signed-copy-filed',
    from: ['signed', 'designated'],
    notice: 'agreement',
  }),
  {
    id: 'file-agreement',
    label: '医保协议备案',
    actor: ['reviewer'],
    from: ['signed', 'designated'],
    to: null,
    event: 'agreement-filed',
    doneOn: 'filedOn',
    payload: [
      { name: 'filedOn', label: '报送日期', kind: 'date', required: true, notAfterToday: true },
      { name: 'authority', label: '同级医疗保障行政部门', kind: 'text', required: true },
    ],
    guards: [
      { kind: 'not-before', event: 'agreement-filed', citation: LEVEL, message: '本案的协议已经备案' },
    ],
    notices: [],
    citations: [LEVEL],
  },
  {
    id: 'publish-signed',
    label: '公布定点医疗机构信息',
    actor: ['reviewer'],
    from: ['signed'],
    to: 'designated',
    event: 'signed-list-published',
    doneOn: 'publishedOn',
    payload: [
      { name: 'publishedOn', label: '公布日期', kind: 'date', required: true, notAfterToday: true },
      { name: 'where', label: '公布的网站或场所', kind: 'text', required: true },
    ],
    guards: [],
    notices: [{ notice: 'signed-list' }],
    citations: [PUBLISH],
    assumptions: ['publication-times'],
  },
];
