import type { Assumption } from '../../../../domain/citation.ts';
import { cite } from '../../cite.ts';

/** How periods are counted where 003 only gives their length: the civil code by analogy, and our own choices. */
export const counting = [
  {
    id: 'working-days',
    title: '工作日怎样数',
    quotes: [cite('第十二条', '5 个工作日内')],
    question: '文件没有说起算当日是否计入，也没有说什么是工作日。',
    reading:
      '当日不计入，次日起数（民法典第二百零一条）；只数工作日，不含周六、周日和国务院办公厅公布的放假日，含调休上班日（行政许可法第八十二条，类推：定点管理是协议管理，不是行政许可）。',
  },
  {
    id: 'months',
    title: '按月的办理期限怎样数',
    quotes: [cite('第十三条', '3 个月内完成对该医药机构的审核评估')],
    question: '文件没有说月怎样数、末日遇休息日怎么办。',
    reading:
      '当日不计入；到期月的对应日为末日，没有对应日的为月末日；末日是休息日的，顺延到其后第一个工作日（民法典第二百零一条至第二百零三条）。',
  },
  {
    id: 'bans',
    title: '禁期怎样数',
    quotes: [
      cite('第十条（五）', '未满 3 年的'),
      cite('第十四条（前）', '3年内不予受理'),
      cite('第十四条（后）（三）', '1年内不得再次申请'),
    ],
    question: '满期的那一天能否申请，末日遇休息日是否顺延，文件没有写。',
    reading:
      '当日不计入；对应日当日仍在禁期内，次日起可以受理（“不满”不含本数，民法典第一千二百五十九条）。不因休息日延长：顺延是为保护须作为的一方，延长禁期会加重其负担。',
  },
  {
    id: 'lasting',
    title: '“至少3个月”怎样数',
    quotes: [
      cite('第六条（一）', '正式运营至少 3 个月'),
      cite('第七条（一）', '在注册地址正式经营至少 3 个月'),
      cite('第六条（六）', '且不少于三个月'),
    ],
    question: '从哪一天数起、到哪一天满，文件没有写。',
    reading:
      '开业首日就是运营日，申请日到了三个月后的对应日（没有对应日的取月末日）即满足，比禁期的数法宽一日，以有利于申请人。社保按连续足额缴费的月数计。',
  },
  {
    id: 'contract-term',
    title: '“1年以上劳动合同”怎样数',
    quotes: [
      cite('第七条（二）', '药师签订1年以上劳动合同且在合同期内'),
      cite('第七条（三）', '并签订1年以上劳动合同且在合同期内'),
    ],
    question: '合同起止两日是否都计入、“在合同期内”看哪一天，文件没有写。',
    reading:
      '合同的首日和末日都计入，1月1日至12月31日即为一年；“以上”含本数（民法典第一千二百五十九条）。在合同期内以申请日为准。',
  },
  {
    id: 'same-working-day',
    title: '“即时”有多快',
    quotes: [
      cite('第十二条', '经办机构应即时受理'),
      cite('第十二条（一）', '申请医药机构应即时将申请材料上传'),
    ],
    question: '“即时”没有数字。',
    reading: '同一工作日之内；非工作日发生的，为下一个工作日。超过只提示，不产生后果。',
  },
] as const satisfies readonly Assumption[];
