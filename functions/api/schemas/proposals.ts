import { z } from 'zod';
import { Citation, InstantOut } from './common.ts';
import { registered } from './named.ts';

/** A step that an event of another case proposes. */
export const Proposal = registered(
  'Proposal',
  z
    .strictObject({
      id: z.string(),
      caseId: z.string().meta({ description: '要在哪一件案卷中办理' }),
      institutionName: z.string(),
      step: z.string(),
      label: z.string().meta({ description: '要办的步骤' }),
      binding: z.enum(['must', 'may', 'record']).meta({
        description: 'must 文件规定应当同时办理；may 由经办人员判断；record 登记来源案卷的结果',
      }),
      possible: z.boolean().meta({ description: '案卷的状态现在能不能办这一步' }),
      from: z.strictObject({
        procedure: z.string(),
        agency: z.string(),
        rule: z.string().meta({ description: '据以提出的规则，见程序数据的 links、cascades' }),
      }),
      payload: z.record(z.string(), z.unknown()).meta({ description: '已经知道的填写内容' }),
      at: InstantOut,
      citations: z.array(Citation),
    })
    .meta({ title: '待办提示' }),
);

export const ProposalPage = registered(
  'ProposalPage',
  z.strictObject({
    items: z.array(Proposal),
    next: z.string().optional().meta({ description: '下一页的 cursor；没有表示到头' }),
  }),
);

/** Why a proposed step is not taken. */
export const DeclineProposal = registered(
  'DeclineProposal',
  z.strictObject({
    reason: z
      .string()
      .trim()
      .min(1, '请写明不办理的理由。')
      .max(500, '理由最多500个字。')
      .meta({ title: '不办理的理由' }),
  }),
);
