import type { Field, Section } from '../form.ts';
import { lc, PHARMACY } from './cite.ts';

const CONTRACT: readonly Field[] = [
  { name: 'contractStart', label: '劳动合同开始日期', kind: 'date', required: true },
  { name: 'contractEnd', label: '劳动合同终止日期', kind: 'date', hint: '无固定期限的不填' },
];

/** What only pharmacies are asked: 第七条 and 第九条（七）. */
export const PHARMACY_SECTION: Section = {
  id: 'retail-pharmacy',
  label: '零售药店：许可、药师与医保管理人员',
  showWhen: PHARMACY,
  fields: [
    {
      name: 'drugLicenceNumber',
      label: '药品经营许可证编号',
      kind: 'text',
      required: true,
      maxLength: 40,
      citation: lc('第七条', '零售药店申请医疗保障定点应取得药品经营许可证'),
    },
    { name: 'drugLicenceValidTo', label: '药品经营许可证有效期至', kind: 'date', required: true },
    {
      name: 'pharmacists',
      label: '药师',
      kind: 'table',
      required: true,
      minRows: 1,
      maxRows: 50,
      citation: lc(
        '第七条（二）',
        '至少有1名取得执业药师资格证书或具有药学、临床药学、中医学专业技术资格证书的药师，且注册地在该零售药店所在地，药师签订1年以上劳动合同且在合同期内',
      ),
      columns: [
        { name: 'name', label: '姓名', kind: 'person-name', required: true },
        {
          name: 'certificate',
          label: '证书',
          kind: 'choice',
          required: true,
          options: [
            { value: '执业药师资格证书' },
            { value: '药学专业技术资格证书' },
            { value: '临床药学专业技术资格证书' },
            { value: '中医学专业技术资格证书' },
          ],
        },
        { name: 'registeredHere', label: '注册地在本药店所在地', kind: 'yes-no', required: true },
        ...CONTRACT,
      ],
    },
    {
      name: 'insuranceManagers',
      label: '专（兼）职医保管理人员',
      kind: 'table',
      required: true,
      minRows: 1,
      maxRows: 50,
      hint: '至少2名',
      citation: lc(
        '第七条（三）',
        '至少有2名熟悉医疗保障法律法规和相关制度规定的专(兼)职医保管理人员负责管理医保费用，并签订1年以上劳动合同且在合同期内',
      ),
      columns: [{ name: 'name', label: '姓名', kind: 'person-name', required: true }, ...CONTRACT],
    },
    {
      name: 'sellsOnPrescription',
      label: '是否凭处方销售医保目录内处方药',
      kind: 'yes-no',
      required: true,
      citation: lc(
        '第九条（七）2',
        '零售药店应凭处方销售医保目录内处方药，报送内部门诊处方管理规范及样本或上线医保处方流转系统的佐证材料',
      ),
    },
  ],
};
