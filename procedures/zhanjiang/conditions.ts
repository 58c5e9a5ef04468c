import type { Condition } from '../../domain/procedure.ts';
import { BOTH, DIAGNOSIS } from './applicants.ts';
import { cite } from './cite.ts';

const judged = { personDecides: true, judgedAt: 'desk-review' } as const;

/** 办理条件（一） 1 to 8, in the guide's order: for treatment and, by （二） 除具备上述条件外, for diagnosis too. */
export const conditions = [
  {
    id: 'condition-1-1-inpatient-designation',
    label: '须为相应险种的住院定点医疗机构',
    appliesTo: BOTH,
    ...judged,
    test: {
      all: ['城镇职工', '城乡居民'].map((kind) => ({
        any: [
          { not: { fact: 'insuranceKinds', includes: kind } },
          { fact: 'inpatientDesignations', includes: kind },
        ],
      })),
    },
    hint: '两个险种都申请的，两个险种的住院定点都要有。',
    citations: [
      cite(
        '办理条件（一）1',
        '1、申请城镇职工门诊特定病种定点的医疗机构必须是城镇职工医保住院定点医疗机构、申请城乡居民门诊特定病种定点的医疗机构必须是城乡居民医保住院定点医疗机构；',
      ),
    ],
  },
  {
    id: 'condition-1-2-dialysis-three-months',
    label: '血液透析中心正式运营至少3个月',
    appliesTo: BOTH,
    ...judged,
    test: {
      any: [
        { fact: 'dialysisCentre', is: false },
        { since: 'operatingSince', lasted: { unit: 'months', n: 3 }, by: 'submittedOn' },
      ],
    },
    hint: '只要求血液透析中心；自正式运营之日起满3个月后再提交。',
    assumptions: ['operating-three-months'],
    citations: [cite('办理条件（一）2', '2、血液透析中心必须正式运营至少3个月；')],
  },
  {
    id: 'condition-1-3-department-and-physician',
    label: '相应诊疗科目和至少1名第一注册地在本机构的医师',
    appliesTo: BOTH,
    ...judged,
    test: { fact: 'firstRegisteredPhysicians', atLeast: 1 },
    hint: '诊疗科目是否与所申请的病种相应，由审核人核对执业许可证。',
    assumptions: ['physicians-certificate'],
    citations: [
      cite(
        '办理条件（一）3',
        '3、医疗机构申请门诊特定病种服务定点 ,须具有卫生健康行政部门核准的相应诊疗科目。至少有1名取得医师执业证书且第一注册地在该医疗机构的医师；',
      ),
    ],
  },
  {
    id: 'condition-1-4-insurance-managers',
    label: '医保负责人、管理人员和管理部门',
    appliesTo: BOTH,
    ...judged,
    test: {
      all: [
        { fact: 'principalInCharge', is: true },
        {
          any: [
            { all: [{ not: { fact: 'beds', atLeast: 100 } }, { fact: 'insuranceStaff', atLeast: 1 }] },
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
    hint: '床位正好100张的也要设内部医保管理部门，并安排专职工作人员。',
    assumptions: ['hundred-beds'],
    citations: [
      cite(
        '办理条件（一）4',
        '4、主要负责人负责医保工作，配备专（兼）职医保管理人员；100张床位以上的医疗机构应当设内部医保管理部门，安排专职工作人员；',
      ),
    ],
  },
  {
    id: 'condition-1-5-internal-policies',
    label: '医保、财务、统计、医疗质量安全等制度',
    appliesTo: BOTH,
    ...judged,
    test: {
      all: ['医保管理制度', '财务制度', '统计信息管理制度', '医疗质量安全核心制度'].map((policy) => ({
        fact: 'policies',
        includes: policy,
      })),
    },
    hint: '四类制度文本都要有；内容由审核人判断。',
    citations: [
      cite(
        '办理条件（一）5',
        '5、具有符合医保协议管理要求的医保管理制度、财务制度、统计信息管理制度、医疗质量安全核心制度等；',
      ),
    ],
  },
  {
    id: 'condition-1-6-information-system',
    label: '信息系统对接、基础数据库和医保编码',
    appliesTo: BOTH,
    ...judged,
    citations: [
      cite(
        '办理条件（一）6',
        '6、具有符合医保协议管理要求的信息系统技术和接口标准，实现与医保信息系统有效对接，按要求向医保信息系统传送全部就诊人员相关信息，能够为参保人提供联网直接结算。设立医保药品、诊疗项目、医疗服务设施、医用耗材、疾病病种、医务人员等基础数据库，按规定使用国家和省统一的医保编码；',
      ),
    ],
  },
  {
    id: 'condition-1-7-social-insurance',
    label: '所有人员依法参保、及时足额缴费',
    appliesTo: BOTH,
    ...judged,
    hint: '以上个月的缴费凭证为证，没有月数的要求。',
    assumptions: ['month-before'],
    citations: [
      cite(
        '办理条件（一）7',
        '7、所有人员依法参加城镇职工基本医疗保险及其他社会保险，及时足额缴纳社会保险费；',
      ),
    ],
  },
  {
    id: 'condition-1-8-other-conditions',
    label: '法律法规和省级及以上规定的其他条件',
    appliesTo: BOTH,
    ...judged,
    citations: [
      cite('办理条件（一）8', '8、符合法律、法规、规章和省级及以上医疗保障行政部门规定的其他条件。'),
    ],
  },
] as const satisfies readonly Condition[];

/** 办理条件（二）, one paragraph; `diagnosisConditions` takes it apart. */
export const DIAGNOSIS_PARAGRAPH = cite(
  '办理条件（二）',
  '申请门诊特定病种诊断定点的医疗机构，除具备上述条件外，还需是卫生健康行政部门批准的二级甲等以上（含二甲）医疗机构，且同时为我市二类以上（含二类）医保定点医疗机构，具有卫生健康行政部门核准的相应诊疗科目；对申请开展诊断认定的门诊特定病种，至少有两名中级以上职称的专科医师（第一注册地）负责诊断和复核。',
);

/** 办理条件（二）: what diagnosis asks for besides. */
export const diagnosisConditions = [
  {
    id: 'condition-2-level',
    label: '二级甲等以上医疗机构',
    appliesTo: DIAGNOSIS,
    ...judged,
    test: { fact: 'hospitalGrade', in: ['三级特等', '三级甲等', '三级乙等', '三级丙等', '三级', '二级甲等'] },
    hint: '二级乙等、二级丙等、未定等的二级和一级不符合。',
    citations: [cite('办理条件（二）', '还需是卫生健康行政部门批准的二级甲等以上（含二甲）医疗机构')],
  },
  {
    id: 'condition-2-category',
    label: '二类以上医保定点医疗机构',
    appliesTo: DIAGNOSIS,
    ...judged,
    test: { fact: 'designatedCategory', in: ['二类', '三类'] },
    citations: [cite('办理条件（二）', '同时为我市二类以上（含二类）医保定点医疗机构')],
    assumptions: ['category-order'],
  },
  {
    id: 'condition-2-department',
    label: '相应诊疗科目',
    appliesTo: DIAGNOSIS,
    ...judged,
    citations: [cite('办理条件（二）', '具有卫生健康行政部门核准的相应诊疗科目')],
  },
  {
    id: 'condition-2-specialists',
    label: '每个病种至少两名中级以上职称的专科医师',
    appliesTo: DIAGNOSIS,
    ...judged,
    // No row that asks for diagnosis with fewer than two; a row without a number leaves the answer to a person.
    test: {
      not: {
        count: 'appliedDiseases',
        where: { all: [{ fact: 'diagnosis', is: true }, { not: { fact: 'specialists', atLeast: 2 } }] },
        atLeast: 1,
      },
    },
    hint: '逐病种计算；中级职称、第一注册地在本机构的专科医师才算。',
    citations: [
      cite(
        '办理条件（二）',
        '对申请开展诊断认定的门诊特定病种，至少有两名中级以上职称的专科医师（第一注册地）负责诊断和复核。',
      ),
    ],
  },
] as const satisfies readonly Condition[];
