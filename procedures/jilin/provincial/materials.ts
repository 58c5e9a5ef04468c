import type { FormUse, Material } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { HOSPITAL, WELFARE } from './conditions.ts';

/** A scan or a photograph of a paper. */
const PAPER = ['application/pdf', 'image/jpeg', 'image/png'] as const;
const POLICIES = cite('第七条（三）', '（三）财务管理制度、药品管理制度；');

/** 第七条（一）至（五）. */
export const materials = [
  {
    id: 'material-07-1',
    label: '省级定点医疗机构申请表',
    appliesTo: HOSPITAL,
    form: 'jilin/application',
    accept: PAPER,
    hint: '填好后打印，加盖单位公章，再上传扫描件。',
    citations: [cite('第七条（一）', '（一）省级定点医疗机构申请表；')],
    assumptions: ['papers-without-layout'],
  },
  {
    id: 'material-07-2',
    label: '符合三级医疗机构的等级证明材料',
    appliesTo: HOSPITAL,
    accept: PAPER,
    citations: [cite('第七条（二）', '（二）符合三级医疗机构的等级证明材料；')],
    assumptions: ['tertiary-for-all'],
  },
  {
    id: 'material-07-3-finance',
    label: '财务管理制度',
    appliesTo: HOSPITAL,
    accept: PAPER,
    citations: [POLICIES],
  },
  {
    id: 'material-07-3-drugs',
    label: '药品管理制度',
    appliesTo: HOSPITAL,
    accept: PAPER,
    citations: [POLICIES],
  },
  {
    id: 'material-07-4',
    label: '药品及医用耗材进销存实现信息化管理的证明',
    appliesTo: HOSPITAL,
    accept: PAPER,
    hint: '例如进销存信息系统的说明和截图。',
    citations: [cite('第七条（四）', '（四）药品及医用耗材进销存实现信息化管理；')],
    assumptions: ['state-as-material'],
  },
  {
    id: 'material-07-5',
    label: '参与政府医疗救助、慈善救助、红十字会救助等社会公益项目的证实材料',
    appliesTo: HOSPITAL,
    requiredWhen: { fact: 'categories', includes: WELFARE },
    requiredWhenLabel: '按第六条（四）申请',
    accept: PAPER,
    hint: '按其他三项申请的，可以交，不是必须。',
    citations: [
      cite('第七条（五）', '（五）参与政府医疗救助、慈善救助、红十字会救助等社会公益项目的证实材料。'),
    ],
    assumptions: ['welfare-proof'],
  },
] as const satisfies readonly Material[];

/** What the applicant fills in. */
export const forms = [
  {
    form: 'jilin/application',
    label: '省级定点医疗机构申请表',
    appliesTo: HOSPITAL,
    citations: [cite('第七条（一）', '（一）省级定点医疗机构申请表；')],
  },
] as const satisfies readonly FormUse[];
