import type { FormDefinition } from '../form.ts';
import type { LayoutCell, LayoutRow } from '../print-layout.ts';
import { lc, MEDICAL, PHARMACY } from './cite.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/annex-03-commitment';

const name = (words: string, field: string): LayoutRow => ({
  cells: [{ role: 'label', span: 2, align: 'start', pieces: [words, { field, blank: 20, underline: true }] }],
});
const commitment = (label: string, text: string): LayoutRow => ({
  cells: [{ role: 'label', pieces: [label] }, words(text)],
});
const words = (text: string): LayoutCell => ({ role: 'words', pieces: [{ gap: 2 }, text] });

const SYSTEMS = {
  medical:
    '具备符合医保协议管理要求的信息系统技术和接口改造能力，协议签订后，实现与医保信息系统有效对接，按要求向医保信息系统传送全部就诊人员相关信息，能够为参保人提供联网直接结算。',
  pharmacy:
    '具备符合医保协议管理要求的信息系统技术和接口改造能力，协议签订后，实现与医保信息系统有效对接，为参保人员提供直接联网结算。',
};
const CODES = {
  medical:
    '协议签订后，设立医保药品、诊疗项目、医疗服务设施、医用耗材、疾病病种等基础数据库，按规定使用国家统一的医保编码。',
  pharmacy: '协议签订后，建立医保药品等基础数据库，按规定使用国家统一的医保编码。',
};
const FORFEIT = '医保协议签订后，医药机构 10 个工作日内未履行上述承诺，自动放弃医保定点资格。';

/** 附件3 《医药机构医疗保障定点信息系统承诺书》 (第八条（五）, 第九条（五）); its ten working days against the article's fifteen: LC-I-01. */
export const commitmentLetter: FormDefinition = {
  id: ID,
  title: '医药机构医疗保障定点信息系统承诺书',
  source: '003',
  place: '附件3',
  layout: 'annex',
  filledBy: 'applicant',
  sections: [
    {
      id: 'medical-institution',
      label: '医疗机构',
      showWhen: MEDICAL,
      hint: `信息承诺：${SYSTEMS.medical} 编码承诺：${CODES.medical}`,
      fields: [
        {
          name: 'institutionName',
          label: '医疗机构名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          autocomplete: 'organization',
          prefill: { form: 'liaocheng/annex-02-application', field: 'unitName' },
        },
      ],
    },
    {
      id: 'retail-pharmacy',
      label: '零售药店',
      showWhen: PHARMACY,
      hint: `信息承诺：${SYSTEMS.pharmacy} 编码承诺：${CODES.pharmacy}`,
      fields: [
        {
          name: 'pharmacyName',
          label: '零售药店名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          autocomplete: 'organization',
          prefill: { form: 'liaocheng/annex-02-application', field: 'unitName' },
        },
      ],
    },
    {
      id: 'commitment',
      label: '承诺人签字',
      fields: [
        {
          name: 'commitmentAccepted',
          label: '承诺人签字',
          pageLabel: '我已阅读信息承诺和编码承诺，并愿意履行',
          kind: 'confirm',
          required: true,
          citation: lc('附件3', FORFEIT),
        },
        {
          name: 'commitmentSigner',
          label: '法人代表（承诺人）：',
          pageLabel: '法人代表（承诺人）姓名',
          kind: 'person-name',
          required: true,
          prefill: { form: 'liaocheng/annex-02-application', field: 'legalRepresentativeName' },
        },
      ],
    },
  ],
  print: {
    type: 'roomy',
    columns: [30, 142],
    rows: [
      name('医疗机构名称', 'institutionName'),
      commitment('信息承诺', SYSTEMS.medical),
      commitment('编码承诺', CODES.medical),
      name('零售药店名称', 'pharmacyName'),
      commitment('信息承诺', SYSTEMS.pharmacy),
      commitment('编码承诺', CODES.pharmacy),
      {
        height: 'sign',
        cells: [
          { role: 'label', pieces: ['单位盖章'] },
          { role: 'words', align: 'center', pieces: ['(申请单位印章)'] },
        ],
      },
      {
        height: 'sign',
        cells: [
          { role: 'label', pieces: ['承诺人签字'] },
          {
            role: 'words',
            pieces: [
              { gap: 2 },
              FORFEIT,
              { line: true },
              { line: true },
              '法人代表（承诺人）：',
              { field: 'commitmentSigner', blank: 8 },
              { line: true },
              { gap: 20 },
              { date: null },
            ],
          },
        ],
      },
    ],
  },
  checks: [],
  samples: samplesOf(ID),
};
