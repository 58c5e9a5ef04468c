import type { Assumption } from '../../../domain/citation.ts';
import { citing } from '../../cite.ts';
import { cite } from '../cite.ts';

/** The province's measures, and the procedure that regulates the same matter elsewhere. */
const citeProvince = citing('004');
const citeElsewhere = citing('001');

/** How the guide's periods run. */
export const clocks = [
  {
    id: 'working-days',
    title: '工作日怎样数',
    quotes: [cite('办结时限', '90个工作日'), cite('基本流程一（二）', '自收到材料之日起5个工作日内')],
    question: '指南没有说起算当日是否计入，也没有说什么是工作日。',
    reading:
      '当日不计入，次日起数（民法典第二百零一条）；只数工作日，不含周六、周日和国务院办公厅公布的放假日，含调休上班日（行政许可法第八十二条，类推：定点管理是协议管理，不是行政许可）。',
  },
  {
    id: 'on-the-spot',
    title: '“当场”有多快',
    quotes: [
      cite('基本流程一（一）', '便当场对申请医疗机构的资格和申请材料的完整性进行检查'),
      cite('基本流程一（一）', '应当场受理'),
      cite('基本流程一（三）2', '将考察情况当场向医药机构在场负责人反馈'),
    ],
    question: '“当场”没有数字。',
    reading: '同一工作日之内；网上在非工作日提交的，为下一个工作日。超过只提示，不产生后果。',
  },
  {
    id: 'ninety-days',
    title: '90个工作日从哪一天到哪一天',
    quotes: [cite('办结时限', '受理、评估时间90个工作日'), cite('基本流程一（三）', '（三）成立评估小组')],
    question: '起点没有写；是否包括签约和公布没有写。',
    reading: '自受理之日的次日起数，到作出评估意见为止；备案、签约、公布另计。',
  },
  {
    id: 'other-numbers-elsewhere',
    title: '与门特流程（001）的数字不同',
    quotes: [
      cite('办结时限', '受理、评估时间90个工作日'),
      citeElsewhere('第八条', '应自受理申请材料之日起 30 个工作日内完成申请材料的审核'),
      citeElsewhere('第八条', '自受理申请材料之日起，评估时间不超过 60 个工作日'),
      cite('基本流程一（三）4', '签订补充协议7个工作日内将名单向社会公布'),
      citeElsewhere('第八条', '签订补充协议后 3 个工作日内将名单向社会公布'),
    ],
    question: '同一事项，001写审核30个、评估60个工作日并行，公布名单3个工作日；本指南写合计90个和7个工作日。',
    reading: '各用各的数，不互相套用，也不取最短。',
  },
  {
    id: 'supplement-not-counted',
    title: '补正的时间是否从90个工作日中扣除',
    quotes: [
      cite('办结时限', '受理、评估时间90个工作日'),
      citeProvince('第十二条', '医疗机构补充材料时间不计入评估期限'),
    ],
    question: '本指南没有写；湛江属广东省，省的办法写了不计入。',
    reading: '按省的办法不计入：自告知书送达次日起，至收到补正材料（或者经办机构决定不再等待）之日止。',
  },
  {
    id: 'no-time-for-supplement',
    title: '补正没有期限，也没有逾期的后果',
    quotes: [
      cite('基本流程一（二）', '审核材料内容不全的，自收到材料之日起5个工作日内出具一次性补正材料告知书'),
      cite('基本流程一（一）', '应当场受理'),
    ],
    question: '当场受理之后还可以要求补正；申请机构多久补正、逾期怎样没有写。',
    reading:
      '受理日不变；补正没有期限，显示“文件未规定”，不作放弃处理。经办机构可以在告知书上写一个希望的日期，只作提醒；迟迟不补的，可以决定不再等待，按现有材料审核。',
  },
  {
    id: 'one-notice-only',
    title: '一次性告知的后果',
    quotes: [cite('基本流程一（二）', '一次性补正材料告知书')],
    question: '补正后发现首次没有列明的问题，能否再次要求没有写；逾期才告知的后果也没有写。',
    reading: '再次要求只能就首次列明的材料提出；收到补正材料后重新计5个工作日。逾期告知只作提示。',
  },
  {
    id: 'window-hours',
    title: '办理窗口的时间',
    quotes: [
      cite(
        '办理窗口',
        '工作时间：星期一至星期五8:30-12:00、14:30-18:00（法定休息日、法定节假日停止对外办理业务）',
      ),
    ],
    question: '调休上班的周六、周日是否开窗没有写；关窗之后怎样算没有写。',
    reading:
      '调休上班日计为工作日，是否开窗请先电话确认。18:00以后递交窗口的，算作下一个工作日收到（民法典第二百零三条）；网上提交的按提交之日。',
  },
  {
    id: 'operating-three-months',
    title: '“正式运营至少3个月”怎样数',
    quotes: [cite('办理条件（一）2', '血液透析中心必须正式运营至少3个月')],
    question: '从哪一天数起、到哪一天满没有写。',
    reading: '开业首日就是运营日，申请日到了三个月后的对应日（没有对应日的取月末日）即满足，以有利于申请人。',
  },
  {
    id: 'month-before',
    title: '“上个月”是哪个月',
    quotes: [
      cite('所需材料7', '全体员工申报上个月的城镇职工社会保险费'),
      cite('办理条件（一）7', '及时足额缴纳社会保险费'),
    ],
    question: '条件没有月数，材料要上个月；上个月从哪一天算没有写。“及时”没有数字。',
    reading: '提交申请之日所在月的上一个自然月，有这一个月的凭证即可；是否及时由审核人看凭证。',
  },
] as const satisfies readonly Assumption[];
