/** Parties, papers and publications: what belongs to the agreement once it runs, to changes, or to leaving: other procedures than the application. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'LC-P-31': '变更：卫生健康部门的等级评审结果',
  'LC-P-32': '退出：公立医疗机构不得主动提出',
  'LC-F-1': '节点表：nodes.ts',
  'LC-F-11-1': '变更',
  'LC-F-11-2': '变更',
  'LC-F-12': '退出',
  'LC-F-14': '随申请提交',
  'LC-F-15': '随申请提交',
  'LC-F-16': '随申请提交',
  'LC-F-19': '随申请提交',
  'LC-F-20': '变更：一般信息变更的书面告知',
  'LC-PUB-6': '解除',
  'LC-PUB-7': '解除',
};
