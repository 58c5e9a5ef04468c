import type { Assumption } from '../../../../domain/citation.ts';
import { cite } from '../../cite.ts';
import {
  BY_THE_AGENCY,
  DISPUTES,
  LAPSE_IN_SUSPENSION,
  MUST_TERMINATE,
  NOT_AGREED,
  PROVINCE_WIDE,
  SPREADS,
} from '../words.ts';

/** About 第四十二条 and what it brings: bars, other regions, the public list, disputes. */
export const ending = [
  {
    id: 'cause-of-the-bar',
    title: '哪些解除产生哪种禁期',
    quotes: [
      cite('第九条（四）', '以弄虚作假等不正当手段申请定点医疗机构资格，自发现之日起未满3年的'),
      cite('第九条（五）', '因违法违规被解除协议未满3年'),
      cite('第九条（六）', '因严重违反医保协议约定而被解除协议未满1年'),
      MUST_TERMINATE,
    ],
    question: '第四十二条的十四项情形中，哪些属于“违法违规”、哪些属于“严重违反医保协议约定”没有写。',
    reading:
      '由经办机构在解除时逐案认定并写入通知。以不正当手段取得定点的，禁期自发现之日起3年；（三）（八）的文字就是违法违规，系统提示3年，仍由人认定。都不属于的（如停业、依申请解除）不产生禁期。',
  },
  {
    id: 'responsible-persons',
    title: '负责人的5年',
    quotes: [
      cite(
        '第九条（七）',
        '（七）法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医疗机构解除医保协议，未满 5 年的；',
      ),
    ],
    question: '由谁认定某人“导致”解除、何时认定没有写。',
    reading: '由作出解除的经办机构逐人登记并写明事实；没有登记的人不受影响。',
  },
  {
    id: 'lapse-is-no-termination',
    title: '自动终止不是解除',
    quotes: [NOT_AGREED, LAPSE_IN_SUSPENSION, cite('第九条（五）', '因违法违规被解除协议未满3年')],
    question: '自动终止后能否再次申请没有写。',
    reading: '禁期只跟随“被解除”；自动终止不产生禁期，也不列入解除名单。',
  },
  {
    id: 'gravity',
    title: '“且情节恶劣”',
    quotes: [
      cite(
        '第四十二条（五）',
        '拒绝、阻挠或不配合医疗保障部门开展智能审核、绩效考核、服务评价、监督检查且情节恶劣的',
      ),
    ],
    question: '“情节恶劣”是否管前面每一项、怎样认定没有写。',
    reading: '每一项都须情节恶劣才解除，由经办机构认定并写明事实。',
  },
  {
    id: 'late-is-not-undone',
    title: '逾期办理不等于未办理',
    quotes: [
      cite('第四十二条（六）', '被发现重大信息发生变更但未办理变更的'),
      cite('第三十九条', '应当自有关部门批准之日起 30 个工作日内向统筹区经办机构提出变更申请'),
    ],
    question: '超过30个工作日才提出的是否算“未办理变更”没有写。',
    reading: '被发现之前自行提出的，虽逾期也不是未办理，只标明逾期，不自动解除；由人认定。',
  },
  {
    id: 'published-all-the-same',
    title: '依申请解除的是否公布',
    quotes: [MUST_TERMINATE, cite('第四十二条（十二）', '(十二) 主动提出解除协议且经办机构同意的;')],
    question: '公布名单是否区分解除的原因没有写。',
    reading: '十四项一并公布；名单只列机构名称和地址，不写原因。',
  },
  {
    id: 'when-published',
    title: '解除名单何时、在哪里公布',
    quotes: [MUST_TERMINATE],
    question: '没有写期限和场所。',
    reading: '期限未规定，系统不判定逾期；公布的网站或场所由经办机构写明。',
  },
  {
    id: 'level-of-spreading',
    title: '一地处理对其他统筹地区的效力',
    quotes: [SPREADS, PROVINCE_WIDE],
    question: '第四十三条限于所在地的地市级及以上经办机构，第四十九条不限级别。',
    reading:
      '中止、解除按第四十三条：所在地地市级及以上经办机构作出的，其他统筹区同时中止、解除。其他处理按第四十九条全省可见可用；县级作出的中止、解除只提示其他统筹区，由人处理。',
  },
  {
    id: 'disputes-stop-nothing',
    title: '争议期间怎么办',
    quotes: [DISPUTES, BY_THE_AGENCY],
    question: '提出争议是否停止中止、解除的执行，各途径有无先后和期限没有写。',
    reading:
      '各途径由定点医疗机构自选，不分先后；提出争议不停止任何期限和处理，另有决定或裁判的，按其结果登记。',
  },
] as const satisfies readonly Assumption[];
