/** Who may act on a case. The clock and the timeline are actors too: what they do stands in the history. */
export const ROLES = [
  'applicant',
  'receiving-clerk',
  'reviewer',
  'leading-group',
  'city-reviewer',
  'seal-keeper',
  'authority',
  'settlement-system',
  'public',
  'clock',
  'timeline',
] as const;

export type Role = (typeof ROLES)[number];

/** A role's name as people read it. */
export const ROLE_LABELS = {
  applicant: '申请机构',
  'receiving-clerk': '受理岗',
  reviewer: '审核评估岗',
  'leading-group': '定点管理领导小组',
  'city-reviewer': '市级复审岗',
  'seal-keeper': '用印岗',
  authority: '医疗保障行政部门（备案查阅）',
  'settlement-system': '医保结算系统',
  public: '社会公众',
  clock: '期限时钟',
  timeline: '系统',
} as const satisfies Record<Role, string>;
