import type { Section } from '../form.ts';
import { lc, MEDICAL } from './cite.ts';

const REHABILITATION = { fact: 'specialties', includes: '康复' } as const;
const DIALYSIS = { fact: 'specialties', includes: '血液透析' } as const;
const THERAPISTS = lc('附件8-1', '每张床位至少配备0.5名康复治疗师（康复专业医疗机构，至少配备0.4名）');
const DIALYSIS_NURSES = lc('附件8-1', '血液透析中心，每台血液透析机至少配备0.5名护士');
const OLDER = lc(
  '第三十七条',
  '2022年12月31日前由行政审批部门批准，且在注册地正式运营满3个月并纳入卫健部门管理的医疗机构，申请医保定点仍按照原有政策依据执行',
);

/** What only medical institutions are asked: 第六条（二）（三）, 第八条（八）, 第十条（一）, 第三十七条, 附件8. */
export const MEDICAL_SECTION: Section = {
  id: 'medical-institution',
  label: '医疗机构：人员、部门与执业范围',
  showWhen: MEDICAL,
  fields: [
    {
      name: 'physicians',
      label: '医师',
      kind: 'table',
      required: true,
      minRows: 1,
      maxRows: 100,
      hint: '至少填写1名第一注册地在本机构的医师；全部人员请在花名册中列出',
      citation: lc(
        '第六条（二）',
        '至少有 1 名取得医师执业证书、乡村医生执业证书或中医(专长)医师资格证书且第一注册地在该医疗机构的医师',
      ),
      columns: [
        { name: 'name', label: '姓名', kind: 'person-name', required: true },
        {
          name: 'certificate',
          label: '证书',
          kind: 'choice',
          required: true,
          options: [
            { value: '医师执业证书' },
            { value: '乡村医生执业证书' },
            { value: '中医(专长)医师资格证书' },
          ],
        },
        { name: 'firstRegisteredHere', label: '第一注册地在本机构', kind: 'yes-no', required: true },
      ],
    },
    {
      name: 'principalInCharge',
      label: '主要负责人是否负责医保工作',
      kind: 'yes-no',
      required: true,
      citation: lc('第六条（三）', '主要负责人负责医保工作, 配备专(兼)职医保管理人员'),
    },
    {
      name: 'insuranceStaff',
      label: '专（兼）职医保管理人员数',
      kind: 'integer',
      required: true,
      max: 10000,
      unit: '人',
      citation: lc('第六条（三）', '配备专(兼)职医保管理人员'),
    },
    {
      name: 'hasInsuranceDepartment',
      label: '是否设内部医保管理部门',
      kind: 'yes-no',
      required: true,
      hint: '100张床位以上的应设',
      citation: lc('第六条（三）', '100 张床位以上的医疗机构应设内部医保管理部门, 安排专职工作人员'),
    },
    {
      name: 'fullTimeInsuranceStaff',
      label: '内部医保管理部门专职工作人员数',
      kind: 'integer',
      required: true,
      max: 10000,
      unit: '人',
      hint: '没有的填 0；100张床位以上的应安排',
      citation: lc('第六条（三）', '100 张床位以上的医疗机构应设内部医保管理部门, 安排专职工作人员'),
    },
    {
      name: 'nonBasicServices',
      label: '执业范围是否含非基本医疗服务',
      kind: 'choice',
      required: true,
      hint: '非基本医疗服务如医疗美容、辅助生殖、生活照护、种植牙',
      citation: lc('第十条（一）', '以医疗美容、辅助生殖、生活照护、种植牙等非基本医疗服务为主要执业范围的'),
      options: [
        { value: 'none', label: '不含' },
        { value: 'not-main', label: '含，但不作为主要执业范围', hint: '须另作书面承诺（附件5-1 第12行）' },
        { value: 'main', label: '含，且为主要执业范围' },
      ],
    },
    {
      name: 'specialties',
      label: '申请的专业',
      kind: 'choices',
      hint: '没有的不选；选中的须另外提供材料。妇产含终止妊娠（附件5-1 第10行）',
      citation: lc(
        '第八条（八）2',
        '申请血液透析、康复、全科医学、重症医学(ICU)、妇产、疼痛诊疗等专业的,同时提供医师、护士等人员已取得的相关专业进修、培训证等复印件',
      ),
      options: ['妇产', '血液透析', '康复', '全科医学', '重症医学(ICU)', '疼痛诊疗'].map((value) => ({
        value,
      })),
    },
    {
      name: 'largeEquipment',
      label: '是否配备大型医疗仪器',
      kind: 'yes-no',
      required: true,
      citation: lc(
        '第八条（八）3',
        '配备大型医疗仪器的,同时提供大型医疗仪器设备清单(包括名称、型号、数量、购进时间等)及配置许可证复印件',
      ),
    },
    {
      name: 'rehabilitationInstitution',
      label: '是否为康复专业医疗机构',
      kind: 'yes-no',
      showWhen: REHABILITATION,
      showWhenLabel: '申请康复专业的填写',
      citation: THERAPISTS,
    },
    {
      name: 'rehabilitationBeds',
      label: '康复医学科床位数',
      kind: 'integer',
      max: 10000,
      unit: '张',
      showWhen: REHABILITATION,
      showWhenLabel: '申请康复专业的填写',
      citation: THERAPISTS,
    },
    {
      name: 'rehabilitationTherapists',
      label: '康复治疗师人数',
      kind: 'integer',
      max: 10000,
      unit: '人',
      showWhen: REHABILITATION,
      showWhenLabel: '申请康复专业的填写',
      citation: THERAPISTS,
    },
    {
      name: 'dialysisMachines',
      label: '血液透析机台数',
      kind: 'integer',
      max: 1000,
      unit: '台',
      showWhen: DIALYSIS,
      showWhenLabel: '申请血液透析专业的填写',
      citation: DIALYSIS_NURSES,
    },
    {
      name: 'dialysisNurses',
      label: '血液透析中心护士人数',
      kind: 'integer',
      max: 10000,
      unit: '人',
      showWhen: DIALYSIS,
      showWhenLabel: '申请血液透析专业的填写',
      citation: DIALYSIS_NURSES,
    },
    {
      name: 'maternityServices',
      label: '是否开展生育保险服务',
      kind: 'yes-no',
      hint: '开展的，现场评估时查看《母婴保健技术服务执业许可证》',
      citation: lc('附件8-2', '查看《母婴保健技术服务执业许可证》，现场核实基本服务条件'),
    },
    {
      name: 'approvedOn',
      label: '行政审批部门批准日期',
      kind: 'date',
      hint: '2022年12月31日前批准的填写，其他可以不填',
      citation: OLDER,
    },
    {
      name: 'managedByHealthAuthority',
      label: '是否已纳入卫健部门管理',
      kind: 'yes-no',
      showWhen: { fact: 'approvedOn', onOrBefore: '2022-12-31' },
      showWhenLabel: '2022年12月31日前批准的填写',
      citation: OLDER,
    },
    {
      name: 'additionalSiteOf',
      label: '增加执业地点的，原定点医疗机构名称',
      kind: 'text',
      maxLength: 100,
      hint: '首次申请定点的不填',
      citation: lc('第三十八条', '定点医疗机构申请增加执业地点的，参照医药机构新增定点相关规定办理'),
    },
  ],
};
