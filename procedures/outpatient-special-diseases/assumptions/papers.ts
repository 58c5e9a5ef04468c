import type { Assumption } from '../../../domain/citation.ts';
import { cite } from '../cite.ts';

/** What document 001 leaves open or misprints, as far as its annexes show it. */
export const papers = [
  {
    id: 'first-articles-lost',
    title: '第一条至第四条缺页',
    quotes: [cite('第九条', '适用本流程第四、五、六、七、八条规定')],
    question: '原件缺标题页和第一条至第四条，准入条件不可见。',
    reading: '不猜测条件和城市，由经办机构按其掌握的原件审核。',
  },
  {
    id: 'diagnosis-lost-in-head',
    title: '表头缺“诊断”',
    quotes: [cite('附件2', '申请资格（待遇认定） 治疗'), cite('第五条', '可单独申请诊断资格或治疗资格')],
    question: '“（待遇认定）”前的“诊断”在原件中缺失。',
    reading: '读作“诊断（待遇认定）”，系据第五条补。',
  },
  {
    id: 'ways-to-enquire',
    title: '“三目确定”',
    quotes: [cite('附件3', '（经办机构三目确定的查询方式）')],
    question: '“三目”不成词，疑为“自行”或“自己”。',
    reading: '打印经办机构自己填写的查询方式。',
  },
  {
    id: 'receipt-before-review',
    title: '回执早于审核',
    quotes: [
      cite('第七条', '经办机构应当即时受理，并出具受理回执（见附件 3）'),
      cite('附件3', '初步评估你单位符合我市基本医疗保险门诊特定病种服务资格资格条件'),
    ],
    question: '回执即时出具，却写“经审核”“初步评估”符合，并定现场考察日期；“资格资格”重字。',
    reading: '回执在受理当日出具，考察日期可以留空，审核后补填并重新送达；原文保留。',
  },
  {
    id: 'time-to-complete-open',
    title: '补全时限没有数字',
    quotes: [
      cite('第七条', '定点医疗机构应当按照规定时限补全'),
      cite('附件4', '如无正当理由逾期提交的，视为放弃申请'),
    ],
    question: '“规定时限”是多久没有规定；“视为放弃”只见于附件4，有无正当理由须由人判断。',
    reading: '期限由经办人在告知书上写明；逾期后由经办人认定有无正当理由。',
  },
  {
    id: 'agency-or-unit',
    title: '经办机构与经办单位',
    quotes: [cite('附件5', '例：1.慢性肾功能不全（血透治疗）'), cite('附件5', '经办单位（盖章）：')],
    question: '附件5称“经办单位”，别处称“经办机构”；病种行写有“例：”。',
    reading: '经办单位即经办机构；病种逐行打印，“例：”只印在空白告知书上。',
  },
  {
    id: 'diagnosis-implies-treatment',
    title: '“原则上”同时具备治疗资格',
    quotes: [cite('第五条', '定点医疗机构取得门特具体病种诊断资格原则上同时具备该病种的治疗资格')],
    question: '“原则上”留有例外。',
    reading: '诊断通过默认授予治疗，审核人可以逐病种否决并写明理由；只申请诊断的给出提醒，不作错误。',
  },
] as const satisfies readonly Assumption[];
