import type { Condition } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { MEDICAL } from './applicants.ts';

/** 第五条（一）至（六）, to the character: the six kinds, as the application form offers them. */
export const SIX_KINDS = [
  '综合医院、中医医院、中西医结合医院、民族医医院、专科医院、康复医院',
  '专科疾病防治院（所、站）、妇幼保健院',
  '社区卫生服务中心（站）、中心卫生院、乡镇卫生院、街道卫生院、门诊部、诊所、卫生所（站）、村卫生室（所）',
  '独立设置的急救中心',
  '安宁疗护中心、血液透析中心、护理院',
  '养老机构内设的医疗机构',
] as const;

const ARMY = '军队医疗机构为民服务许可证';

/** 第五条: being what may be designated at all. */
const eligibility = [
  {
    id: 'condition-05-licence',
    label: '持有执业许可证、备案证或军队为民服务资质',
    appliesTo: MEDICAL,
    test: { fact: 'licence', in: ['医疗机构执业许可证', '中医诊所备案证', ARMY] },
    personDecides: false,
    judgedAt: 'submission',
    hint: '三种证照持有其一即可。',
    citations: [
      cite(
        '第五条',
        '以下取得医疗机构执业许可证或中医诊所备案证的医疗机构，以及经军队主管部门批准有为民服务资质的军队医疗机构可申请医保定点：',
      ),
      cite('第八条（二）', '医疗机构执业许可证、中医诊所备案证或军队医疗机构为民服务许可证复印件'),
    ],
    assumptions: ['unmet-conditions'],
  },
  {
    id: 'condition-05-kind',
    label: '属于可以申请的六类医疗机构或军队医疗机构',
    appliesTo: MEDICAL,
    test: {
      any: [
        { fact: 'licence', is: ARMY },
        { fact: 'institutionCategory', in: SIX_KINDS },
      ],
    },
    personDecides: false,
    judgedAt: 'submission',
    citations: [
      cite('第五条（一）', '综合医院、中医医院、中西医结合医院、民族医医院、专科医院、康复医院；'),
      cite('第五条（二）', '专科疾病防治院（所、站）、妇幼保健院；'),
      cite(
        '第五条（三）',
        '社区卫生服务中心（站）、中心卫生院、乡镇卫生院、街道卫生院、门诊部、诊所、卫生所（站）、村卫生室（所）；',
      ),
      cite('第五条（四）', '独立设置的急救中心；'),
      cite('第五条（五）', '安宁疗护中心、血液透析中心、护理院；'),
      cite('第五条（六）', '养老机构内设的医疗机构。'),
    ],
    assumptions: ['army-hospitals', 'unmet-conditions'],
  },
] as const satisfies readonly Condition[];

/** 第六条（一）至（六）: what every one of them must satisfy, all at once. There is none about social insurance. */
const basic = [
  {
    id: 'condition-06-1',
    label: '正式运营至少3个月',
    appliesTo: MEDICAL,
    test: { since: 'operatingSince', lasted: { unit: 'months', n: 3 }, by: 'submittedOn' },
    personDecides: false,
    judgedAt: 'submission',
    hint: '正式运营之日起满3个月后再提交。',
    citations: [cite('第六条（一）', '(一) 正式运营至少3个月；')],
    assumptions: ['lasting', 'unmet-conditions'],
  },
  {
    id: 'condition-06-2',
    label: '至少1名第一注册地在本机构的医师',
    appliesTo: MEDICAL,
    test: { fact: 'firstRegisteredPhysicians', atLeast: 1 },
    personDecides: false,
    judgedAt: 'submission',
    hint: '医师执业证书、乡村医生执业证书、中医(专长)医师资格证书都可以。',
    citations: [
      cite(
        '第六条（二）',
        '(二) 至少有1名取得医师执业证书、乡村医生执业证书或中医(专长)医师资格证书且第一注册地在该医疗机构的医师；',
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
            { fact: 'hasInsuranceDepartment', is: true },
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
        '(三) 主要负责人负责医保工作，配备专(兼)职医保管理人员；100张床位以上的医疗机构应当设内部医保管理部门，安排专职工作人员；',
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
    citations: [
      cite(
        '第六条（四）',
        '(四) 具有符合医保协议管理要求的医保管理制度、财务制度、统计信息管理制度、医疗质量安全核心制度等；',
      ),
    ],
    assumptions: ['unmet-conditions'],
  },
  {
    id: 'condition-06-5',
    label: '信息系统、接口、六类基础数据库和医保编码',
    appliesTo: MEDICAL,
    test: {
      all: [
        { fact: 'systemConnects', is: true },
        { fact: 'databases', includes: '医保药品' },
        { fact: 'databases', includes: '诊疗项目' },
        { fact: 'databases', includes: '医疗服务设施' },
        { fact: 'databases', includes: '医用耗材' },
        { fact: 'databases', includes: '疾病病种' },
        { fact: 'databases', includes: '医务人员' },
        { fact: 'usesInsuranceCodes', is: true },
      ],
    },
    personDecides: true,
    judgedAt: 'desk-review',
    hint: '申请表上的填写只作参考，评估时核查是否具备开展直接联网结算的条件。',
    citations: [
      cite(
        '第六条（五）',
        '(五) 具有符合医保协议管理要求的信息系统技术和接口标准，实现与医保信息系统有效对接，按要求向医保信息系统传送全部就诊人员相关信息，能够为参保人提供联网直接结算。设立医保药品、诊疗项目、医疗服务设施、医用耗材、疾病病种、医务人员等基础数据库，按规定使用国家和省统一的医保编码；',
      ),
    ],
    assumptions: ['assessment-rules-missing'],
  },
  {
    id: 'condition-06-6',
    label: '法律法规规章和省级及以上医保部门规定的其他条件',
    appliesTo: MEDICAL,
    personDecides: true,
    judgedAt: 'desk-review',
    citations: [
      cite('第六条（六）', '(六) 符合法律、法规、规章和省级及以上医疗保障行政部门规定的其他条件。'),
    ],
    assumptions: ['no-insurance-condition'],
  },
] as const satisfies readonly Condition[];

/** 第五条 and 第六条, in the document's order. */
export const conditions: readonly Condition[] = [...eligibility, ...basic];
