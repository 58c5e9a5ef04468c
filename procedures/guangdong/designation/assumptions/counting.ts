import type { Assumption } from '../../../../domain/citation.ts';
import { refusedService } from '../../../serve.ts';
import { cite } from '../../cite.ts';

/** How periods are counted where 004 only gives their length: the civil code by analogy, and our own choices. */
export const counting = [
  {
    id: 'working-days',
    title: '工作日怎样数',
    quotes: [cite('第十条', '自收到材料之日起 5 个工作日内'), cite('第十二条', '公示期为 7 个工作日')],
    question: '文件没有说起算当日是否计入，也没有说什么是工作日。',
    reading:
      '当日不计入，次日起数（民法典第二百零一条）；只数工作日，不含周六、周日和国务院办公厅公布的放假日，含调休上班日（行政许可法第八十二条，类推：定点管理是协议管理，不是行政许可）。公示期满的次日起才能纳入名单。',
  },
  {
    id: 'months',
    title: '按月的办理期限怎样数',
    quotes: [cite('第十二条', '应当在 3 个月内完成对医疗机构的评估')],
    question: '文件没有说月怎样数、末日遇休息日怎么办。',
    reading:
      '当日不计入；到期月的对应日为末日，没有对应日的为月末日；末日是休息日的，顺延到其后第一个工作日（民法典第二百零一条至第二百零三条）。',
  },
  {
    id: 'waiting',
    title: '“整改3个月后”怎样数',
    quotes: [cite('第十二条', '自评估结果告知送达之日起，整改 3 个月后可再次组织评估')],
    question: '满3个月的那一天能否评估，末日遇休息日是否顺延，文件没有写。',
    reading: '送达当日不计入，对应日当日终了时届满，次日起可以再次组织评估；不因休息日提前或者推后。',
  },
  {
    id: 'bans',
    title: '禁期怎样数',
    quotes: [
      cite('第九条（四）', '自发现之日起未满3年的'),
      cite('第九条（五）', '未满3年'),
      cite('第九条（六）', '未满1年'),
      cite('第九条（七）', '未满 5 年的'),
      cite('第十二条', '1 年内不得再次申请'),
    ],
    question: '满期的那一天能否申请，末日遇休息日是否顺延，文件没有写。',
    reading:
      '当日不计入；对应日当日仍在禁期内，次日起可以受理（“不满”不含本数，民法典第一千二百五十九条）。不因休息日延长：顺延是为保护须作为的一方，延长禁期会加重其负担。',
  },
  {
    id: 'lasting',
    title: '“至少3个月”怎样数',
    quotes: [cite('第六条（一）', '正式运营至少3个月')],
    question: '从哪一天数起、到哪一天满，文件没有写。',
    reading:
      '开业首日就是运营日，申请日到了三个月后的对应日（没有对应日的取月末日）即满足，比禁期的数法宽一日，以有利于申请人。',
  },
  {
    id: 'pause',
    title: '补充材料时间怎样扣除',
    quotes: [
      cite('第十二条', '医疗机构补充材料时间不计入评估期限'),
      cite('第十条', '一次性告知医疗机构补充'),
    ],
    question: '补充材料时间从哪一天起、到哪一天止，怎样从3个月里扣除，文件没有写。',
    reading:
      '自补充材料告知书送达之日起，到补充材料提交之日止；末日为对应日加上这段时间的自然日数，再看是否遇休息日。没有送达记录的不扣除。',
  },
  {
    id: 'service-date',
    title: '送达日期怎样确定',
    quotes: [cite('第十二条', '自评估结果告知送达之日起')],
    question: '期限自送达之日起算，送达的方式和证明没有写。',
    reading: '以送达回执上的送达日期为准；登记了两个不同日期的，在更正之前按较晚的一个计算，以有利于申请人。',
  },
  refusedService([cite('第十二条', '自评估结果告知送达之日起')]),
] as const satisfies readonly Assumption[];
