import { assumptionViews } from '../present/citations.ts';
import { findingView } from '../present/findings.ts';
import { agreement } from '../samples/agreement.ts';
import { assessment, materials, notices, required, timeline, wording } from '../samples/case.ts';
import { officerFrame, target } from '../samples/frame.ts';
import { deadline, procedure, words } from '../samples/law.ts';
import type { FindingsField, View } from '../views.ts';

const materialFindings: FindingsField = {
  kind: 'findings',
  id: 'findings',
  name: 'findings',
  label: '需更正或补充的材料',
  hint: '只有一次告知的机会，请全部列出。',
  required: true,
  textLabel: '怎么改、补什么',
  items: required.slice(0, 4).map(({ material }, i) => ({
    id: `findings-${i}`,
    name: `findings[${i}].material`,
    value: material.id,
    textName: `findings[${i}].finding`,
    checked: i === 3,
    text: i === 3 ? '租赁合同缺第3页，租期看不清。' : '',
    label: material.label,
    ...(i === 3 ? { computed: '上传的文件被拒绝，没有可用文件', suggested: true } : {}),
  })),
};

const grounds: FindingsField = {
  kind: 'findings',
  id: 'grounds',
  name: 'grounds',
  label: '不予受理原因',
  required: true,
  textLabel: '认定理由',
  items: assessment.grounds.map(({ rule, explanation, computed }, i) => ({
    id: `grounds-${i}`,
    name: `grounds[${i}].ground`,
    value: rule.id,
    textName: `grounds[${i}].reason`,
    checked: false,
    text: '',
    label: rule.label,
    computed: explanation,
    suggested: computed === 'yes',
  })),
};

const page: View<'officer-case'> = {
  frame: officerFrame('办理申请', [{ href: '/queue', label: '待办' }]),
  number: '东医保收〔2026〕31号',
  institution: '东昌府区和润医院',
  kind: '医疗机构',
  stage: { label: '待完整性审查', kind: 'open' },
  summary: [
    { key: '申请定点类型', lines: ['住院', '门诊统筹'] },
    { key: '正式运营时间', lines: ['2026年5月18日'] },
    { key: '床位数', lines: ['120张'] },
    { key: '法定代表人身份证号', lines: ['999***********2315'], reveal: target('/cases/31/reveal') },
  ],
  answersHref: '/cases/31/answers',
  caseFileHref: '/cases/31/case-file',
  pastDeadlines: [],
  deadlines: [
    deadline('completeness-review', '2026-09-25', {
      startWhat: '收到申请',
      effect: '逾期未办结的，列入督办',
      href: '/cases/31/deadlines/completeness-review',
    }),
  ],
  materials: materials.map(({ label, need, needText, files, citations }) => ({
    label,
    need,
    needText,
    citations,
    files: files.map(({ name, size, at, state, reason, href }) => ({
      name,
      size,
      at,
      state,
      ...(reason ? { reason } : {}),
      ...(href ? { href } : {}),
    })),
  })),
  conditions: assessment.conditions.map((finding) => findingView(procedure, finding, wording.label)),
  grounds: assessment.grounds.map((finding, i) =>
    findingView(
      procedure,
      finding,
      wording.label,
      i === 1 ? '2026年9月28日韩立新：已向价格部门核实，未发现。' : undefined,
    ),
  ),
  beside: [
    {
      title: '年度基金运行情况',
      tone: 'attention',
      text: '本年度的数字还没有录齐，不能判断门槛是否成立；系统不据此推定。',
      rows: [
        { key: '统筹基金支出超预算比例', lines: ['12%'] },
        { key: '基金累计结余可支付月数', lines: ['未录入'] },
      ],
      link: { href: '/officer/figures', label: '录入年度数字' },
      citations: [words('refuse')],
      assumptions: [],
    },
  ],
  owedAfter: [],
  actions: [
    {
      id: 'ask-for-more',
      label: '要求补正',
      text: '出具补正补齐通知书，一次告知全部需更正或补充的材料。',
      target: target('/cases/31/ask-for-more'),
      fields: [materialFindings],
      errors: [],
      submit: { label: '要求补正' },
      preview: { label: '预览通知书', formaction: '/cases/31/ask-for-more/preview' },
      tone: 'main',
      open: true,
      citations: [words('ask-for-more')],
      assumptions: assumptionViews(
        procedure,
        procedure.assumptions.slice(0, 1).map(({ id }) => id),
      ),
    },
    {
      id: 'refuse',
      label: '不予受理',
      target: target('/cases/31/refuse'),
      fields: [
        grounds,
        { kind: 'long-text', id: 'refuse-remark', name: 'remark', label: '备注', required: false, value: '' },
      ],
      errors: [],
      submit: { label: '不予受理' },
      preview: { label: '预览通知书', formaction: '/cases/31/refuse/preview' },
      tone: 'serious',
      open: false,
      citations: [words('refuse')],
      assumptions: [],
    },
    {
      id: 'form-panel',
      label: '组成评估小组',
      pageHref: '/cases/31/steps/form-panel',
      late: '补录：此事如在2026年9月25日（含当日）之前已经办成，可以照实补录。',
      target: target('/cases/31/steps/form-panel'),
      fields: [],
      errors: [],
      submit: { label: '组成评估小组' },
      tone: 'main',
      open: false,
      citations: [],
      assumptions: [],
    },
  ],
  unavailable: [
    { label: '受理', reason: '材料尚未齐全：不动产权证或租赁合同没有可用文件。', citation: words('accept') },
  ],
  notices: [],
  timeline: timeline.slice(3),
};

export const samples = {
  'to-be-reviewed': page,
  'action-with-errors': {
    ...page,
    notices,
    actions: page.actions.map((action, i) =>
      i === 0
        ? {
            ...action,
            errors: [{ href: '#findings', message: '请至少选择一项材料' }],
            fields: [{ ...materialFindings, error: '请至少选择一项材料' }],
          }
        : action,
    ),
  },
  agreement: { ...page, stage: { label: '履行中', kind: 'open' }, agreement },
  'nothing-to-do': {
    ...page,
    stage: { label: '已撤回', meaning: '申请机构自行撤回。', kind: 'final' },
    actions: [],
    owedAfter: ['向医疗保障行政部门备案（审核评估岗，文件未规定期限）'],
    deadlines: [],
    unavailable: [],
  },
} satisfies Readonly<Record<string, View<'officer-case'>>>;
