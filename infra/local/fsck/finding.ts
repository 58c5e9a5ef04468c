/** What a check found: where, and what is wrong, in plain Chinese. Nothing is ever repaired. */
export interface Finding {
  check: CheckName;
  where: string;
  what: string;
}

/** The checks by name, in the order in which they are told. */
export const CHECK_LABELS = {
  database: '数据库文件',
  table: '数据表',
  files: '文件库',
  chain: '案卷链',
  replay: '案卷重演',
  head: '案卷索引',
  numbers: '编号',
  codes: '查验码',
  seals: '用印签名',
  notices: '文书归档',
  lists: '共用名单',
  orphans: '无主记录',
  answers: '重复提交记录',
  uploads: '上传材料',
  registers: '登记簿',
  'public-register': '公开名录',
  links: '相关案卷',
  board: '公示公告',
  inbox: '异议和投诉举报',
} as const;

export type CheckName = keyof typeof CHECK_LABELS;

export function finding(check: CheckName, where: string, what: string): Finding {
  return { check, where, what };
}
