import type { Facts } from '../../domain/criterion.ts';
import type { Sample } from '../form.ts';

// Made up; the code and the telephone numbers are nobody's.
const facts = { applicantKind: 'diagnosis', today: '2026-11-22', agencyLevel: 'city' };
const unitName = '湛江市示例医院';
const long = '湛江市示例县示例镇中心卫生院（湛江市示例县示例镇中西医结合康复医院）';

const letter = {
  agencyName: '湛江市医疗保障事业管理中心',
  unitName,
  institutionCode: 'H99990800001',
  unitAddress: '湛江市示例区健康路1号',
  contactName: '示例甲',
  contactPhone: '0759-8888001',
  responsibilityAccepted: true,
};

const met = (prefix: string, count: number, finding: string): Facts =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${prefix}${at + 1}Finding`, finding]));
const visit = {
  checkedInstitution: unitName,
  checkedOn: '2026-12-08',
  visitors: [
    { name: '示例丁', office: '医保经办机构', group: '第一组' },
    { name: '示例戊', office: '血液内科专家', group: '第一组' },
    { name: '示例己', office: '信息系统专家', group: '第二组' },
  ],
  fedBack: '是',
  presentPerson: '示例乙',
};
const MANY = Array.from({ length: 48 }, (_, at) => `示例病种${at + 1}`);
const member = (name: string, office: string) => ({ name, office });
const report = {
  reportedInstitution: unitName,
  reportedOn: '2026-12-15',
  firstEvaluation: '申请资料经补正后完整，诊疗科目与申请的病种相应，执业医师的第一注册地均在本机构。',
  siteVisit: '现场考察分两组进行，核对了诊疗科目、专科医师、管理制度和信息系统，考察情况已当场反馈。',
  diseaseOpinions: [
    { disease: '高血压病', diagnosis: '符合', treatment: '符合' },
    { disease: '糖尿病', diagnosis: '符合', treatment: '符合' },
    {
      disease: '血友病',
      diagnosis: '不符合',
      treatment: '符合',
      condition: '（二）专科医师',
      reason: '中级以上专科医师只有1名',
    },
  ],
  panelOpinion:
    '高血压病、糖尿病的诊断和治疗，血友病的治疗，符合办理条件；血友病的诊断不符合办理条件（二）。',
  panelMembers: [
    member('示例丁', '医保经办机构'),
    member('示例戊', '血液内科专家'),
    member('示例己', '信息系统专家'),
  ],
};

/** A dialysis centre that asks for treatment only. */
const CENTRE = '湛江市示例血液透析中心';
const DIALYSIS = '慢性肾功能不全（血透治疗）';

const SAMPLES: Readonly<Record<string, readonly (readonly [id: string, values: Facts])[]>> = {
  'zhanjiang/application-letter': [
    ['diagnosis', letter],
    ['treatment', { ...letter, unitName: CENTRE, institutionCode: 'H99990800002' }],
    [
      'long-names',
      {
        ...letter,
        agencyName: '示例县医疗保障事业管理中心',
        unitName: long,
        unitAddress: '湛江市示例县示例镇健康路与康复大道交叉口东南角医养结合产业园3号楼1至6层',
      },
    ],
  ],
  'zhanjiang/application-form': [
    [
      'diagnosis',
      {
        applyingUnit: unitName,
        insuranceKinds: ['城镇职工', '城乡居民'],
        appliedDiseases: [
          { disease: '高血压病', diagnosis: true, treatment: true, specialists: 6 },
          { disease: '糖尿病', diagnosis: true, treatment: true, specialists: 4 },
          { disease: '血友病', diagnosis: true, treatment: true, specialists: 2 },
        ],
      },
    ],
    [
      'treatment',
      {
        applyingUnit: CENTRE,
        insuranceKinds: ['城镇职工', '城乡居民'],
        appliedDiseases: [{ disease: DIALYSIS, diagnosis: false, treatment: true }],
      },
    ],
    [
      'many-diseases',
      {
        applyingUnit: long,
        insuranceKinds: ['城乡居民'],
        appliedDiseases: MANY.map((disease, at) => ({
          disease,
          diagnosis: at % 2 === 0,
          treatment: true,
          ...(at % 2 === 0 && { specialists: 2 + (at % 5) }),
        })),
      },
    ],
  ],
  'zhanjiang/qualification-check': [
    [
      'diagnosis',
      {
        ...visit,
        checkedFor: ['治疗', '诊断'],
        ...met('condition', 8, '符合'),
        condition2Finding: '不适用',
        ...met('diagnosis', 4, '符合'),
      },
    ],
    [
      'treatment',
      {
        ...visit,
        checkedInstitution: CENTRE,
        checkedFor: ['治疗'],
        ...met('condition', 8, '符合'),
        ...met('diagnosis', 4, '不适用'),
      },
    ],
    [
      'failed',
      {
        ...visit,
        checkedFor: ['治疗', '诊断'],
        ...met('condition', 8, '符合'),
        condition2Finding: '不适用',
        condition6Finding: '不符合',
        condition6Remark: '医务人员基础数据库尚未建立，住院医生工作站未使用国家统一的医保编码。',
        ...met('diagnosis', 4, '符合'),
        diagnosis4Finding: '不符合',
        diagnosis4Remark: '血友病：中级以上专科医师只有1名，另1名第一注册地不在本院。',
      },
    ],
  ],
  'zhanjiang/visit-report': [
    ['diagnosis', report],
    [
      'treatment',
      {
        ...report,
        reportedInstitution: CENTRE,
        diseaseOpinions: [{ disease: DIALYSIS, diagnosis: '未申请', treatment: '符合' }],
        panelOpinion: '慢性肾功能不全（血透治疗）的治疗符合办理条件。',
      },
    ],
    [
      'many-diseases',
      {
        ...report,
        diseaseOpinions: MANY.map((disease, at) => ({
          disease,
          diagnosis: at % 2 === 1 ? '未申请' : at % 4 === 0 ? '不符合' : '符合',
          treatment: '符合',
          ...(at % 4 === 0 && { condition: '（二）专科医师', reason: '中级以上专科医师不足两名' }),
        })),
      },
    ],
  ],
};

const check = {
  inpatientDesignations: ['城镇职工', '城乡居民'],
  dialysisCentre: false,
  armyInstitution: false,
  firstRegisteredPhysicians: 32,
  principalInCharge: true,
  insuranceStaff: 4,
  beds: 220,
  hasInsuranceDepartment: true,
  fullTimeInsuranceStaff: 2,
  policies: ['医保管理制度', '财务制度', '统计信息管理制度', '医疗质量安全核心制度'],
};

/** What the applicants declare of themselves, for both kinds of application. */
const SELF_CHECKS: readonly Sample[] = [
  {
    id: 'diagnosis',
    facts: { ...facts, applicantKind: 'diagnosis' },
    values: { ...check, hospitalGrade: '二级甲等', designatedCategory: '二类' },
  },
  {
    id: 'treatment',
    facts: { ...facts, applicantKind: 'treatment' },
    values: {
      ...check,
      dialysisCentre: true,
      operatingSince: '2026-08-01',
      firstRegisteredPhysicians: 3,
      insuranceStaff: 1,
      beds: 0,
      hasInsuranceDepartment: false,
      fullTimeInsuranceStaff: 0,
    },
  },
];

/** The samples of a form of this place. */
export function samplesOf(form: string): readonly Sample[] {
  if (form === 'zhanjiang/self-check') return SELF_CHECKS;
  return (SAMPLES[form] ?? []).map(([id, values]) => ({
    id,
    facts: id === 'treatment' ? { ...facts, applicantKind: 'treatment' } : facts,
    values,
  }));
}
