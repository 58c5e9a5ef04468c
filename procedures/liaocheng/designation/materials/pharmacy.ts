import type { Material } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { PHARMACY } from '../applicants.ts';
import { PAPER, PHOTO, SEALED_PDF, VIDEO } from './accept.ts';

const LICENCES = cite(
  '第九条（二）',
  '(二)《药品经营许可证》副本和《营业执照》复印件；法定代表人、主要负责人或实际控制人身份证复印件；药学技术人员的注册证、专业技术职称证、营业人员的从业证(上岗证)复印件及其劳动合同复印件；医保专(兼)职管理人员的劳动合同复印件；',
);
const PREMISES = cite(
  '第九条（四）',
  '(四)经营场所的不动产权证或租赁合同(协议)复印件；户外正面照片和室内全景电子视频；',
);
const SPECIAL_DRUGS = cite(
  '第九条（七）1',
  '1.申请谈判药(特药)定点的，需提供取得谈判药(特药)品种经销权的证明材料及物流、配送、销售条件的书面报告及依规经营承诺书。',
);

function row(n: number): { notice: string; row: number } {
  return { notice: 'annex-05-2', row: n };
}

/** 第九条（一）至（七）. What a semicolon divides is handed in, and found wanting, apart. */
export const pharmacy = [
  {
    id: 'material-09-1',
    label: '《医药机构医疗保障定点申请表》',
    appliesTo: PHARMACY,
    form: 'liaocheng/annex-02-application',
    accept: PAPER,
    checklist: row(1),
    hint: '填好后打印，由法定代表人（主要负责人）签字、加盖单位公章，再上传扫描件。',
    citations: [cite('第九条（一）', '(一)《医药机构医疗保障定点申请表》(附件2);')],
    assumptions: ['application-form-misprints', 'special-drug-commitment'],
  },
  {
    id: 'material-09-2-licences',
    label: '《药品经营许可证》副本和《营业执照》复印件',
    appliesTo: PHARMACY,
    accept: PAPER,
    checklist: row(2),
    citations: [LICENCES],
  },
  {
    id: 'material-09-2-identity',
    label: '法定代表人、主要负责人或实际控制人身份证复印件',
    appliesTo: PHARMACY,
    accept: PAPER,
    checklist: row(2),
    citations: [LICENCES],
  },
  {
    id: 'material-09-2-staff',
    label: '药学技术人员的注册证、专业技术职称证、营业人员的从业证（上岗证）复印件及其劳动合同复印件',
    appliesTo: PHARMACY,
    accept: PAPER,
    checklist: row(2),
    citations: [LICENCES],
  },
  {
    id: 'material-09-2-managers',
    label: '医保专（兼）职管理人员的劳动合同复印件',
    appliesTo: PHARMACY,
    accept: PAPER,
    checklist: row(2),
    citations: [LICENCES],
  },
  {
    id: 'material-09-3',
    label: '零售药店工作人员花名册（盖章的PDF版）',
    appliesTo: PHARMACY,
    accept: SEALED_PDF,
    checklist: row(3),
    hint: '列明姓名、性别、身份证号、人员类别、备注。',
    citations: [
      cite(
        '第九条（三）',
        '(三)零售药店工作人员花名册(盖章的PDF版)，内容包括姓名、性别、身份证号、人员类别(如执业(中)药师、药师(士)、营业员等)、备注(如在职、退休、劳务派遣、自主择业等)；',
      ),
    ],
  },
  {
    id: 'material-09-4-premises',
    label: '经营场所的不动产权证或租赁合同（协议）复印件',
    appliesTo: PHARMACY,
    accept: PAPER,
    checklist: row(4),
    citations: [PREMISES],
  },
  {
    id: 'material-09-4-photo',
    label: '户外正面照片',
    appliesTo: PHARMACY,
    accept: PHOTO,
    checklist: row(4),
    citations: [PREMISES],
  },
  {
    id: 'material-09-4-video',
    label: '室内全景电子视频',
    appliesTo: PHARMACY,
    accept: VIDEO,
    checklist: row(4),
    hint: '拍到药品分类分区和医保用药标识。',
    citations: [PREMISES],
  },
  {
    id: 'material-09-5',
    label: '《医药机构医疗保障定点信息系统承诺书》',
    appliesTo: PHARMACY,
    form: 'liaocheng/annex-03-commitment',
    accept: PAPER,
    checklist: row(5),
    hint: '填好后打印，加盖单位印章并由承诺人签字，再上传扫描件。',
    citations: [cite('第九条（五）', '(五)《医药机构医疗保障定点信息系统承诺书》(附件3)')],
    assumptions: ['ten-or-fifteen-days', 'missing-punctuation'],
  },
  {
    id: 'material-09-6',
    label: '与医疗保障政策对应的内部管理制度和财务制度文本',
    appliesTo: PHARMACY,
    accept: PAPER,
    checklist: row(6),
    citations: [cite('第九条（六）', '(六)与医疗保障政策对应的内部管理制度和财务制度文本；')],
    assumptions: ['policies-of-both-texts'],
  },
  {
    id: 'material-09-7-1-rights',
    label: '取得谈判药（特药）品种经销权的证明材料及物流、配送、销售条件的书面报告',
    appliesTo: PHARMACY,
    requiredWhen: { fact: 'drugsSold', includes: '特药' },
    requiredWhenLabel: '申请谈判药（特药）定点',
    accept: PAPER,
    checklist: row(7),
    citations: [SPECIAL_DRUGS],
    assumptions: ['special-drug-commitment', 'designation-types'],
  },
  {
    // No row of 附件5-2 holds it: the checklist shows it in the system's own additional row.
    id: 'material-09-7-1-commitment',
    label: '谈判药（特药）依规经营承诺书',
    appliesTo: PHARMACY,
    requiredWhen: { fact: 'drugsSold', includes: '特药' },
    requiredWhenLabel: '申请谈判药（特药）定点',
    accept: PAPER,
    citations: [
      SPECIAL_DRUGS,
      cite('附件7-2', '相关证明材料及物流、配送、销售条件的书面报告、依规经营承诺书'),
    ],
    assumptions: ['special-drug-commitment'],
  },
  {
    id: 'material-09-7-2',
    label: '内部门诊处方管理规范及样本或上线医保处方流转系统的佐证材料',
    appliesTo: PHARMACY,
    requiredWhen: { fact: 'sellsOnPrescription', is: true },
    requiredWhenLabel: '凭处方销售医保目录内处方药',
    accept: PAPER,
    checklist: row(8),
    hint: '规范及样本、系统佐证材料，有其中一种即可。',
    citations: [
      cite(
        '第九条（七）2',
        '2.零售药店应凭处方销售医保目录内处方药，报送内部门诊处方管理规范及样本或上线医保处方流转系统的佐证材料。',
      ),
    ],
  },
] as const satisfies readonly Material[];
