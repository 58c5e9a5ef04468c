import type { Facts } from '../../../domain/criterion.ts';
import { MEDICAL_REVIEW } from '../annex-07-1-matters.ts';
import { PHARMACY_REVIEW } from '../annex-07-2-matters.ts';
import { SITE_FIRST } from '../annex-08-1-matters.ts';
import { SITE_SECOND } from '../annex-08-2-matters.ts';
import { type MatterGroup, remarkOf } from '../evaluation-rows.ts';

type Findings = Readonly<Record<string, readonly [found: string | null, remark?: string]>>;

const HOSPITAL = '聊城市东昌府区柳园路示例医院';
const PHARMACY = '聊城市东昌府区安康示例大药房';
const people = (...names: string[]) => names.map((name) => ({ name }));

/** Everything found as it should be, but for what is said otherwise; `null` keeps the usual finding and adds words. */
function findings(groups: readonly MatterGroup[], usual: string, otherwise: Findings): Facts {
  const entries = groups.flatMap(({ matters }) =>
    matters.flatMap(({ name }) => {
      const [found, remark] = otherwise[name] ?? [null];
      return [[name, found ?? usual] as const, ...(remark ? [[remarkOf(name), remark] as const] : [])];
    }),
  );
  return Object.fromEntries(entries);
}

const medicalClosing = {
  medicalReviewUnit: HOSPITAL,
  medicalReviewers: people('示例评一', '示例评二', '示例评三'),
  medicalReviewedOn: '2026-11-18',
};
const pharmacyClosing = {
  pharmacyReviewUnit: PHARMACY,
  pharmacyReviewers: people('示例评一', '示例评四'),
  pharmacyReviewedOn: '2026-11-17',
};
const siteClosing = {
  siteEvaluators: people('示例评一', '示例评二', '示例评五', '示例评六'),
  siteEvaluatedOn: '2026-11-20',
};
const FACILITIES = ['评估合格', '各科室设备齐全，未见配备不全'] as const;

/** A hospital where everything is as it should be. */
export const MEDICAL_PASSED: Readonly<Record<string, Facts>> = {
  'liaocheng/annex-07-1-medical-review': {
    ...findings(MEDICAL_REVIEW, '符合', {
      medicalReviewInsured: [null, '已连续足额缴费8个月'],
      medicalReviewSupervision: [null, '近三年无行政处罚'],
    }),
    ...medicalClosing,
  },
  'liaocheng/annex-08-1-site-evaluation': {
    siteUnit: HOSPITAL,
    ...findings(SITE_FIRST, '评估合格', {
      siteNurses: [null, '床位120张，护士48名'],
      siteTherapists: [null, '康复床位20张，治疗师10名'],
      siteOtherStaff: ['不适用'],
      siteDialysis: ['不适用'],
      siteAccountStaff: ['不适用'],
    }),
  },
  'liaocheng/annex-08-2-site-evaluation': {
    ...findings(SITE_SECOND, '评估合格', { siteFacilities: FACILITIES }),
    ...siteClosing,
  },
};

/** A hospital with something wrong on every paper. */
export const MEDICAL_FAILED: Readonly<Record<string, Facts>> = {
  'liaocheng/annex-07-1-medical-review': {
    ...findings(MEDICAL_REVIEW, '符合', {
      medicalReviewInsured: ['不符合', '护士3人自2026年10月起参保，连续缴费不足3个月'],
      medicalReviewTraining: ['不符合', '康复专业治疗师未提供进修、培训证书'],
      medicalReviewEquipment: ['不适用'],
      medicalReviewChronic: ['不适用'],
    }),
    medicalReviewRemark: '缴费情况以2026年11月18日业务平台查询结果为准。',
    ...medicalClosing,
  },
  'liaocheng/annex-08-1-site-evaluation': {
    siteUnit: HOSPITAL,
    ...findings(SITE_FIRST, '评估合格', {
      siteLedgers: ['评估不合格', '药品未按月盘点，台账缺9月、10月'],
      siteWardPhysicians: ['评估不合格', '康复医学科执业医师2名'],
      siteOtherStaff: ['不适用'],
      siteChronicRooms: ['不适用'],
      siteDialysis: ['不适用'],
      siteAccountStaff: ['不适用'],
    }),
  },
  'liaocheng/annex-08-2-site-evaluation': {
    ...findings(SITE_SECOND, '评估合格', {
      siteRecords: ['评估不合格', '抽查病历20份，6份无上级医师查房记录'],
      siteFacilities: FACILITIES,
      siteMaternity: ['不适用'],
    }),
    siteRemark: '整改后可以再次提交评估申请。',
    ...siteClosing,
  },
};

/** A pharmacy where everything is as it should be. */
export const PHARMACY_PASSED: Readonly<Record<string, Facts>> = {
  'liaocheng/annex-07-2-pharmacy-review': {
    ...findings(PHARMACY_REVIEW, '符合', {
      pharmacyReviewInsured: [null, '已连续足额缴费6个月'],
      pharmacyReviewSpecialStaff: [null, '执业药师2名'],
    }),
    ...pharmacyClosing,
  },
};

/** A pharmacy without the staff its special drugs need. */
export const PHARMACY_FAILED: Readonly<Record<string, Facts>> = {
  'liaocheng/annex-07-2-pharmacy-review': {
    ...findings(PHARMACY_REVIEW, '符合', {
      pharmacyReviewSpecialStaff: ['不符合', '经营特药，执业药师只有1名在合同期内'],
      pharmacyReviewSpecialDrugs: ['不符合', '未提供依规经营承诺书'],
    }),
    ...pharmacyClosing,
  },
};
