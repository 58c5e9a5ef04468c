import type { StaffingStandard } from '../../../domain/beside.ts';
import type { Criterion } from '../../../domain/criterion.ts';
import { cite } from '../cite.ts';

const INPATIENT: Criterion = { fact: 'designationTypes', includes: '住院' };
const CHRONIC: Criterion = {
  any: [
    { fact: 'chronicDiseasesA', atLeast: 1 },
    { fact: 'chronicDiseasesB', atLeast: 1 },
  ],
};
const ACCOUNT: Criterion = { fact: 'designationTypes', includes: '医保个人账户' };
const WARD_NURSES = { table: 'inpatientDepartments', column: 'nurses' } as const;
const WARD_BEDS = { table: 'inpatientDepartments', column: 'beds' } as const;
const REHABILITATION = {
  people: { fact: 'rehabilitationTherapists' },
  per: { fact: 'rehabilitationBeds' },
} as const;
const THERAPISTS = cite('附件8-1', '每张床位至少配备0.5名康复治疗师（康复专业医疗机构，至少配备0.4名）');
const CHRONIC_ROOMS = cite(
  '附件8-1',
  '门诊慢性病定点门诊诊室至少2名医师（至少1名中级以上职称），每名执业医师至少配备1名注册护士',
);
const PERSONAL_ACCOUNT = cite(
  '附件8-1',
  '医保个人账户定点，主要执业地点医师、护士至少各1名（中医诊所可不配备护士）',
);

/** 附件8-1, 人员实际设置情况, in the order of its two cells. */
export const standards: readonly StaffingStandard[] = [
  {
    id: 'ward-physicians',
    label: '开放的每个住院科室有3名及以上执业医师',
    row: 'siteWardPhysicians',
    when: INPATIENT,
    // No department has fewer.
    test: {
      not: { count: 'inpatientDepartments', where: { not: { fact: 'physicians', atLeast: 3 } }, atLeast: 1 },
    },
    citations: [cite('附件8-1', '开放的每个住院科室是否有3名及以上执业医师')],
    assumptions: ['merged-indicators'],
  },
  {
    id: 'outpatient-physicians',
    label: '开展门诊业务的，有1名及以上执业医师',
    row: 'siteOutpatientPhysicians',
    test: { count: 'outpatientRooms', where: { fact: 'physicians', atLeast: 1 }, atLeast: 1 },
    citations: [cite('附件8-1', '开展门诊业务是否有1名及以上执业医师')],
    assumptions: ['merged-indicators'],
  },
  {
    id: 'first-practice',
    label: '至少1名医师第一执业地点为该医疗机构',
    row: 'siteFirstPractice',
    test: { count: 'physicians', where: { fact: 'firstRegisteredHere', is: true }, atLeast: 1 },
    citations: [cite('附件8-1', '至少1名第一执业地点为该医疗机构')],
    assumptions: ['merged-indicators'],
  },
  {
    id: 'nurses-per-bed',
    label: '每床至少0.3名护士',
    row: 'siteNurses',
    when: INPATIENT,
    ratio: { people: WARD_NURSES, per: WARD_BEDS, atLeast: 0.3 },
    citations: [cite('附件8-1', '每床至少配备0.3名护士且不少于3名')],
    assumptions: ['staffing-beds'],
  },
  {
    id: 'nurses-in-all',
    label: '护士不少于3名',
    row: 'siteNurses',
    when: INPATIENT,
    ratio: { people: WARD_NURSES, atLeast: 3 },
    citations: [cite('附件8-1', '每床至少配备0.3名护士且不少于3名')],
    assumptions: ['staffing-beds'],
  },
  {
    id: 'therapists',
    label: '康复床位每床至少0.5名康复治疗师',
    row: 'siteTherapists',
    when: { fact: 'rehabilitationInstitution', is: false },
    ratio: { ...REHABILITATION, atLeast: 0.5 },
    citations: [THERAPISTS],
    assumptions: ['therapists', 'staffing-beds'],
  },
  {
    id: 'therapists-rehabilitation-institution',
    label: '康复专业医疗机构每床至少0.4名康复治疗师',
    row: 'siteTherapists',
    when: { fact: 'rehabilitationInstitution', is: true },
    ratio: { ...REHABILITATION, atLeast: 0.4 },
    citations: [THERAPISTS],
    assumptions: ['therapists', 'staffing-beds'],
  },
  {
    id: 'other-institutions',
    label: '其他种类医疗机构含1名第一注册地在该机构的医师',
    row: 'siteOtherStaff',
    when: { not: INPATIENT },
    test: { count: 'physicians', where: { fact: 'firstRegisteredHere', is: true }, atLeast: 1 },
    citations: [
      cite('附件8-1', '其他种类医疗机构申请医保定点人员设置情况（必须含1名第一注册地在该医疗机构的医师）'),
    ],
    assumptions: ['merged-indicators'],
  },
  {
    id: 'chronic-rooms',
    label: '门诊慢性病诊室至少2名医师，其中至少1名中级以上职称',
    row: 'siteChronicRooms',
    when: CHRONIC,
    // The application does not say which room treats chronic diseases: one that would do is enough here.
    test: {
      count: 'outpatientRooms',
      where: {
        all: [
          { fact: 'physicians', atLeast: 2 },
          { fact: 'physiciansMidUp', atLeast: 1 },
        ],
      },
      atLeast: 1,
    },
    citations: [CHRONIC_ROOMS],
    assumptions: ['staffing-beds'],
  },
  {
    id: 'chronic-nurses',
    label: '门诊慢性病诊室每名执业医师至少1名注册护士',
    row: 'siteChronicRooms',
    when: CHRONIC,
    ratio: {
      people: { table: 'outpatientRooms', column: 'nurses' },
      per: { table: 'outpatientRooms', column: 'physicians' },
      atLeast: 1,
    },
    citations: [CHRONIC_ROOMS],
    assumptions: ['staffing-beds'],
  },
  {
    id: 'dialysis-nurses',
    label: '血液透析中心每台透析机至少0.5名护士',
    row: 'siteDialysis',
    when: { fact: 'specialties', includes: '血液透析' },
    ratio: { people: { fact: 'dialysisNurses' }, per: { fact: 'dialysisMachines' }, atLeast: 0.5 },
    citations: [cite('附件8-1', '血液透析中心，每台血液透析机至少配备0.5名护士')],
    assumptions: ['staffing-beds'],
  },
  {
    id: 'account-physicians',
    label: '医保个人账户定点，医师至少1名',
    row: 'siteAccountStaff',
    when: ACCOUNT,
    test: { count: 'outpatientRooms', where: { fact: 'physicians', atLeast: 1 }, atLeast: 1 },
    citations: [PERSONAL_ACCOUNT],
  },
  {
    id: 'account-nurses',
    label: '医保个人账户定点，护士至少1名（中医诊所可不配备）',
    row: 'siteAccountStaff',
    // Whether it is a clinic of Chinese medicine the panel sees from its kind: a failing result is only shown.
    when: ACCOUNT,
    test: { count: 'outpatientRooms', where: { fact: 'nurses', atLeast: 1 }, atLeast: 1 },
    citations: [PERSONAL_ACCOUNT],
  },
  {
    id: 'herb-cabinet',
    label: '设置中药饮片和成药柜的，有中药士及以上职称的人员',
    row: 'siteHerbCabinet',
    citations: [cite('附件8-1', '设置中药饮片和成药柜的，需配备中药士及以上职称的人员')],
  },
];
