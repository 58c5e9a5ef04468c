import type { FormDefinition } from '../form.ts';
import { lc } from './cite.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/compliance-commitment';
const ASKED = lc(
  '第九条（七）1',
  '申请谈判药(特药)定点的，需提供取得谈判药(特药)品种经销权的证明材料及物流、配送、销售条件的书面报告及依规经营承诺书。',
);

/** LC-F-19 依规经营承诺书: asked of pharmacies with special drugs, looked at in 附件7-2, laid out nowhere. */
export const complianceCommitment: FormDefinition = {
  id: ID,
  title: '依规经营承诺书',
  source: '003',
  place: '第九条（七）1',
  layout: 'system',
  filledBy: 'applicant',
  signedBy: '承诺人签字、单位盖章',
  intro: '申请谈判药（特药）定点的零售药店填写。承诺的内容取自文件第三十二条列出的情形。',
  sections: [
    {
      id: 'pharmacy',
      label: '零售药店',
      fields: [
        {
          name: 'compliancePharmacy',
          label: '零售药店名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          prefill: { form: 'liaocheng/annex-02-application', field: 'unitName' },
        },
        {
          name: 'specialDrugs',
          label: '谈判药(特药)品种',
          kind: 'long-text',
          required: true,
          maxLength: 1000,
          hint: '已取得经销权的品种，一行一种',
          citation: ASKED,
        },
      ],
    },
    {
      id: 'promise',
      label: '承诺',
      fields: [
        {
          name: 'complianceRecords',
          label: '不以伪造、变造票据、账目、处方等方式骗取医疗保障基金',
          kind: 'confirm',
          required: true,
          citation: lc(
            '第三十二条（四）',
            '以伪造、变造医保药品“进、销、存”票据和账目、伪造处方或参保人员费用清单等方式，骗取医疗保障基金的',
          ),
        },
        {
          name: 'complianceGoods',
          label: '不将非医保药品或其他商品串换成医保药品，不倒卖医保药品',
          kind: 'confirm',
          required: true,
          citation: lc(
            '第三十二条（五）',
            '将非医保药品或其他商品串换成医保药品，倒卖医保药品或套取医疗保障基金的',
          ),
        },
        {
          name: 'complianceSettlement',
          label: '不为其他机构进行医保费用结算，不转借医保结算设备',
          kind: 'confirm',
          required: true,
          citation: lc(
            '第三十二条（六）',
            '为非定点零售药店、中止医保协议期间的定点零售药店或其他机构进行医保费用结算的',
          ),
        },
        {
          name: 'compliancePrescriptions',
          label: '凭处方销售医保目录内处方药',
          kind: 'confirm',
          required: true,
          citation: lc('第九条（七）2', '零售药店应凭处方销售医保目录内处方药'),
        },
        { name: 'complianceSigner', label: '承诺人', kind: 'person-name', required: true },
      ],
    },
  ],
  checks: [],
  samples: samplesOf(ID),
};
