import type { Criterion } from '../../../../domain/criterion.ts';
import type { Condition } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { PHARMACY } from '../applicants.ts';

/**
 * 签订1年以上劳动合同且在合同期内: of each row of a table of people. A contract's first and last day both count (rule R9),
 * so that 1 January to 31 December is one year.
 */
const CONTRACT: readonly Criterion[] = [
  { since: 'contractStart', term: { unit: 'years', n: 1 }, until: 'contractEnd' },
  { fact: 'submittedOn', onOrBefore: 'contractEnd' },
];

/** 第七条, its opening and （一）至（八）: what a pharmacy must satisfy, all at once. */
export const pharmacy = [
  {
    id: 'condition-07-0',
    label: '取得药品经营许可证',
    appliesTo: PHARMACY,
    test: { fact: 'submittedOn', onOrBefore: 'drugLicenceValidTo' },
    personDecides: false,
    judgedAt: 'submission',
    hint: '许可证应在有效期内。',
    citations: [cite('第七条', '零售药店申请医疗保障定点应取得药品经营许可证,并同时符合以下基本条件:')],
    assumptions: ['unmet-conditions'],
  },
  {
    id: 'condition-07-1',
    label: '在注册地址正式经营至少3个月',
    appliesTo: PHARMACY,
    test: {
      all: [
        { since: 'operatingSince', lasted: { unit: 'months', n: 3 }, by: 'submittedOn' },
        { fact: 'registeredAddressIsBusinessAddress', is: true },
      ],
    },
    personDecides: false,
    judgedAt: 'submission',
    hint: '在注册地址正式经营之日起满3个月后再提交。',
    citations: [
      cite('第七条（一）', '(一)在注册地址正式经营至少 3 个月;'),
      cite('附件2', '本单位在注册地址依法正式运营已满 3 个月'),
    ],
    assumptions: ['lasting', 'unmet-conditions'],
  },
  {
    id: 'condition-07-2',
    label: '至少1名药师，注册地在本店所在地，合同1年以上且在期内',
    appliesTo: PHARMACY,
    test: {
      count: 'pharmacists',
      atLeast: 1,
      where: {
        all: [
          {
            fact: 'certificate',
            in: [
              '执业药师资格证书',
              '药学专业技术资格证书',
              '临床药学专业技术资格证书',
              '中医学专业技术资格证书',
            ],
          },
          { fact: 'registeredHere', is: true },
          ...CONTRACT,
        ],
      },
    },
    personDecides: false,
    judgedAt: 'submission',
    hint: '合同期一年整也算；提交之日合同应仍在期内。经营中药饮片或特药的，审核评价时对药师另有要求。',
    citations: [
      cite(
        '第七条（二）',
        '(二)至少有1名取得执业药师资格证书或具有药学、临床药学、中医学专业技术资格证书的药师，且注册地在该零售药店所在地，药师签订1年以上劳动合同且在合同期内；',
      ),
    ],
    assumptions: ['contract-term', 'unmet-conditions'],
  },
  {
    id: 'condition-07-3',
    label: '至少2名医保管理人员，合同1年以上且在期内',
    appliesTo: PHARMACY,
    test: { count: 'insuranceManagers', atLeast: 2, where: { all: CONTRACT } },
    personDecides: false,
    judgedAt: 'submission',
    hint: '专职、兼职都可以；是否熟悉医保法规和制度，由审核人员了解。',
    citations: [
      cite(
        '第七条（三）',
        '(三)至少有2名熟悉医疗保障法律法规和相关制度规定的专(兼)职医保管理人员负责管理医保费用，并签订1年以上劳动合同且在合同期内；',
      ),
    ],
    assumptions: ['contract-term', 'unmet-conditions'],
  },
  {
    id: 'condition-07-4',
    label: '药品分类分区管理和医保用药标识',
    appliesTo: PHARMACY,
    personDecides: true,
    judgedAt: 'desk-review',
    hint: '审核人员从照片和视频看分区和标识。',
    citations: [
      cite(
        '第七条（四）',
        '(四)按药品经营质量管理规范要求，开展药品分类分区管理，并对所售药品设立明确的医保用药标识；',
      ),
    ],
  },
  {
    id: 'condition-07-5',
    label: '医保药品、财务、医保人员、统计、费用结算制度',
    appliesTo: PHARMACY,
    test: {
      all: [
        { fact: 'policies', includes: '医保药品管理制度' },
        { fact: 'policies', includes: '财务管理制度' },
        { fact: 'policies', includes: '医保人员管理制度' },
        { fact: 'policies', includes: '统计信息管理制度' },
        { fact: 'policies', includes: '医保费用结算制度' },
      ],
    },
    personDecides: true,
    judgedAt: 'submission',
    hint: '五类制度文本都要有；审核评价时还会查“医保基金安全风险防范预案及措施”，请一并准备。',
    citations: [
      cite(
        '第七条（五）',
        '(五)具有符合医保协议管理要求的医保药品管理制度、财务管理制度、医保人员管理制度、统计信息管理制度和医保费用结算制度；',
      ),
    ],
    assumptions: ['policies-of-both-texts', 'unmet-conditions'],
  },
  {
    id: 'condition-07-6',
    label: '信息系统、接口和医保药品基础数据库',
    appliesTo: PHARMACY,
    personDecides: true,
    judgedAt: 'desk-review',
    hint: '申请时以附件3承诺书为凭，协议签订后按期对接。',
    citations: [
      cite(
        '第七条（六）',
        '(六)具备符合医保协议管理要求的信息系统技术和接口标准，实现与医保信息系统有效对接，为参保人员提供直接联网结算，建立医保药品等基础数据库，按规定使用国家统一的医保编码；',
      ),
    ],
    assumptions: ['ten-or-fifteen-days'],
  },
  {
    id: 'condition-07-7',
    label: '单位及人员连续足额缴纳社保费不少于三个月',
    appliesTo: PHARMACY,
    test: { fact: 'insuredMonths', atLeast: 3 },
    personDecides: true,
    judgedAt: 'submission',
    hint: '零售药店算到申请日，应当连续、足额。',
    citations: [
      cite(
        '第七条（七）',
        '(七)按照《中华人民共和国劳动法》、《中华人民共和国社会保险法》规定，单位及人员应按时足额缴纳社保费，且不少于三个月（符合城镇职工基本医疗保险参保缴费要求）；',
      ),
      cite('附件7-2', '且至申请日连续足额缴费不少于3个月'),
    ],
    assumptions: ['insurance-reference-date', 'lasting', 'unmet-conditions'],
  },
  {
    id: 'condition-07-8',
    label: '法律法规规章和市级及以上医保部门规定的其他条件',
    appliesTo: PHARMACY,
    personDecides: true,
    judgedAt: 'desk-review',
    citations: [
      cite('第七条（八）', '(八)符合法律法规、部门规章和市级及以上医疗保障行政部门规定的其他条件。'),
    ],
  },
] as const satisfies readonly Condition[];
