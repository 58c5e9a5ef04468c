import type { Assumption } from '../../../domain/citation.ts';
import { cite } from '../cite.ts';

/** What 第九条 leaves open about the end of a qualification. */
export const assumptions = [
  {
    id: 'no-longer-fit',
    title: '什么时候算不再符合',
    quotes: [
      cite('第九条', '诊疗科目范围及诊疗技术资质等发生变更，不再符合相应门特病种服务资格准入条件的'),
      cite('第九条', '适用本流程第四、五、六、七、八条规定'),
    ],
    question: '准入条件在缺失的第四条；由谁认定不再符合没有写。',
    reading: '由医疗机构报备所涉病种，经办机构逐案认定；认定仍然符合的，只登记不终止。',
  },
  {
    id: 'approval-day',
    title: '报备的30个工作日从哪一天起',
    quotes: [cite('第九条', '应自有关部门批准之日起 30 个工作日内向当地医疗保障经办机构报备')],
    question: '“有关部门”是谁没有写；不需要批准的变更（如医师离职）从哪一天起没有写；逾期的后果也没有写。',
    reading:
      '以批准文件的日期为准，当日不计入；没有批准的以变更发生之日代替。逾期照样受理，只作标注，没有后果。',
  },
  {
    id: 'no-number-for-soon-and-regularly',
    title: '“及时”“定期”没有数字',
    quotes: [cite('第九条', '及时终止相应门特病种费用结算'), cite('第九条', '定期向社会公布')],
    question: '多久算及时、隔多久算定期没有写。',
    reading: '显示“文件未规定”，不判定逾期；经办机构可以自设提醒，并标明是内部提醒、非文件规定。',
  },
  {
    id: 'found-by-the-agency',
    title: '经办机构自己发现的',
    quotes: [cite('第九条', '定点医疗机构门特病种服务资格实施动态管理')],
    question: '医疗机构没有报备、由经办机构发现的怎样办没有写。',
    reading: '由经办机构请医疗机构补报后办理；协议约定的其他措施不在本流程内。',
  },
  {
    id: 'withdrawal-of-report',
    title: '撤回报备',
    quotes: [cite('第九条', '向当地医疗保障经办机构报备')],
    question: '报备有误能否撤回没有写。',
    reading: '认定之前可以撤回；撤回不免除重新报备的义务。',
  },
] as const satisfies readonly Assumption[];
