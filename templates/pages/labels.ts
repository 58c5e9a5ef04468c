/** Fixed words for states, so that pages and tests agree on them. */
export const WORDS = {
  task: {
    'not-started': '未开始',
    'in-progress': '进行中',
    done: '已完成',
    'needs-change': '需修改',
    waiting: '暂不能办',
  },
  file: { checking: '检查中', usable: '可用', rejected: '被拒绝' },
  need: { required: '必须提供', conditional: '按情况提供', 'not-needed': '无需提供', unknown: '待确定' },
  notice: {
    served: '已送达',
    unserved: '待送达',
    'no-service': '已出具',
    making: '生成中',
    stuck: '未能生成',
    superseded: '已被替代',
    withdrawn: '已撤回',
    'awaiting-seal': '待用印',
    returned: '用印岗已退回',
  },
  deadline: {
    running: '计算中',
    'due-today': '今天到期',
    overdue: '已超期',
    paused: '暂停',
    met: '已完成',
    'met-late': '超期办结',
    over: '已届满',
    lapsed: '已届满',
  },
  batch: { done: '已完成', making: '文书待出具', failed: '没有办成', waiting: '等待中' },
  bar: { running: '限制中', open: '已届满，责任未履行完毕', over: '已届满', lifted: '已解除' },
  proposal: { must: '应当办理', may: '可以办理', record: '登记' },
  computed: { yes: '达到', no: '未达到', unknown: '不能计算', 'not-concerned': '不涉及' },
  standing: { designated: '定点', suspended: '中止', ended: '已解除或终止' },
  duty: { open: '待办', late: '已过最迟日', done: '已办理', 'done-late': '已办理，晚于最迟日' },
  part: { 'in-force': '已恢复', suspended: '中止', ended: '终止' },
  queue: { calm: '未到期', soon: '临近到期', overdue: '已超期' },
  board: {
    open: '公示中',
    over: '公示已结束',
    ended: '公示已提前结束',
    told: '已公布',
    withdrawn: '文书已撤回',
  },
  matter: { received: '已收到', verifying: '核查中', concluded: '已办结' },
  webhook: {
    active: '正常',
    failing: '连续失败，重试中',
    paused: '已停用',
    'given-up': '三天没有送达，已停止',
    gone: '接收方已注销，已停止',
  },
  message: { done: '已送达', failed: '测试没有送达', waiting: '等待中' },
  verdict: {
    met: '符合',
    'not-met': '不符合',
    holds: '存在该情形',
    'does-not-hold': '未发现',
    'person-decides': '须人工判断',
    unknown: '信息不足',
  },
} as const;

/** The words for `value` among `list`. @throws {RangeError} for a list or value that does not exist. */
export function word(list: string, value: string): string {
  const words = (WORDS as Record<string, Record<string, string>>)[list];
  const found = words?.[value];
  if (found === undefined) throw new RangeError(`no word for ${list}.${value}`);
  return found;
}
