import type { Condition } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { MEDICAL } from '../applicants.ts';

/** 第六条（一）至（七）: what a hospital or clinic must satisfy, all at once. */
export const medical = [
  {
    id: 'condition-06-1',
    label: '正式运营至少3个月',
    appliesTo: MEDICAL,
    test: { since: 'operatingSince', lasted: { unit: 'months', n: 3 }, by: 'submittedOn' },
    personDecides: false,
    judgedAt: 'submission',
    hint: '正式运营之日起满3个月后再提交；申请表的承诺写明“在注册地址”正式运营，注册地址与经营地址不一致的请先说明。',
    citations: [
      cite('第六条（一）', '(一) 正式运营至少 3 个月;'),
      cite('附件2', '本单位在注册地址依法正式运营已满 3 个月'),
    ],
    assumptions: ['lasting', 'registered-address', 'unmet-conditions'],
  },
  {
    id: 'condition-06-2',
    label: '至少1名第一注册地在本机构的医师',
    appliesTo: MEDICAL,
    test: {
      count: 'physicians',
      atLeast: 1,
      where: {
        all: [
          { fact: 'certificate', in: ['医师执业证书', '乡村医生执业证书', '中医(专长)医师资格证书'] },
          { fact: 'firstRegisteredHere', is: true },
        ],
      },
    },
    personDecides: false,
    judgedAt: 'submission',
    hint: '在自查表中列出医师，至少一名的第一注册地是本机构。',
    citations: [
      cite(
        '第六条（二）',
        '(二) 至少有 1 名取得医师执业证书、乡村医生执业证书或中医(专长)医师资格证书且第一注册地在该医疗机构的医师;',
      ),
    ],
    assumptions: ['unmet-conditions'],
  },
  {
    id: 'condition-06-3',
    label: '医保负责人、管理人员和管理部门',
    appliesTo: MEDICAL,
    test: {
      all: [
        { fact: 'principalInCharge', is: true },
        { fact: 'insuranceStaff', atLeast: 1 },
        {
          any: [
            // “以上” includes the number itself (民法典第一千二百五十九条): 100 beds need a department.
            { not: { fact: 'beds', atLeast: 100 } },
            {
              all: [
                { fact: 'hasInsuranceDepartment', is: true },
                { fact: 'fullTimeInsuranceStaff', atLeast: 1 },
              ],
            },
          ],
        },
      ],
    },
    personDecides: true,
    judgedAt: 'submission',
    hint: '100张床位及以上的，要设内部医保管理部门并有专职人员；不足100张的，有专职或兼职人员即可。',
    citations: [
      cite(
        '第六条（三）',
        '(三) 主要负责人负责医保工作, 配备专(兼)职医保管理人员; 100 张床位以上的医疗机构应设内部医保管理部门, 安排专职工作人员;',
      ),
    ],
    assumptions: ['unmet-conditions'],
  },
  {
    id: 'condition-06-4',
    label: '医保、财务、统计、医疗质量安全制度',
    appliesTo: MEDICAL,
    test: {
      all: [
        { fact: 'policies', includes: '医保管理制度' },
        { fact: 'policies', includes: '财务制度' },
        { fact: 'policies', includes: '统计信息管理制度' },
        { fact: 'policies', includes: '医疗质量安全核心制度' },
      ],
    },
    personDecides: true,
    judgedAt: 'submission',
    hint: '四类制度文本都要有；审核评价时还会查“医保基金安全风险防范预案及措施”，请一并准备。',
    citations: [
      cite(
        '第六条（四）',
        '(四) 具有符合医保协议管理要求的医保管理制度、财务制度、统计信息管理制度、医疗质量安全核心制度等;',
      ),
    ],
    assumptions: ['policies-of-both-texts', 'unmet-conditions'],
  },
  {
    id: 'condition-06-5',
    label: '信息系统、接口和基础数据库',
    appliesTo: MEDICAL,
    personDecides: true,
    judgedAt: 'desk-review',
    hint: '申请时以附件3承诺书为凭，协议签订后按期对接。',
    citations: [
      cite(
        '第六条（五）',
        '(五) 具有符合医保协议管理要求的信息系统技术和接口标准, 实现与医保信息系统有效对接, 按要求向医保信息系统传送全部就诊人员相关信息, 能够为参保人提供直接联网结算。设立医保药品、诊疗项目、医疗服务设施、医用耗材、疾病病种等基础数据库, 按规定使用国家统一的医保编码;',
      ),
    ],
    assumptions: ['ten-or-fifteen-days'],
  },
  {
    id: 'condition-06-6',
    label: '单位及人员连续足额缴纳社保费不少于三个月',
    appliesTo: MEDICAL,
    test: { fact: 'insuredMonths', atLeast: 3 },
    personDecides: true,
    judgedAt: 'desk-review',
    hint: '医疗机构算到审核评价时；提交时还不足三个月的，只作提示。',
    citations: [
      cite(
        '第六条（六）',
        '(六) 按照《中华人民共和国劳动法》、《中华人民共和国社会保险法》规定, 单位及人员应按时足额缴纳社保费, 且不少于三个月(符合城镇职工基本医疗保险参保缴费要求);',
      ),
      cite('附件7-1', '且至审核评价时,连续足额缴费不少于3个月'),
    ],
    assumptions: ['insurance-reference-date', 'lasting'],
  },
  {
    id: 'condition-06-7',
    label: '法律法规规章和市级及以上医保部门规定的其他条件',
    appliesTo: MEDICAL,
    personDecides: true,
    judgedAt: 'desk-review',
    citations: [
      cite('第六条（七）', '(七) 符合法律法规、部门规章和市级及以上医疗保障行政部门规定的其他条件。'),
    ],
  },
] as const satisfies readonly Condition[];
