import type { Assumption } from '../../../../domain/citation.ts';
import { cite } from '../../cite.ts';

/** About bars, the agreement and the ways out: 第九条, 第十三条, 第十四条 and what they are silent on. */
export const ending = [
  {
    id: 'ban-start',
    title: '禁期从哪一天起算',
    quotes: [
      cite('第九条（四）', '自发现之日起未满3年的'),
      cite('第九条（五）', '因违法违规被解除协议未满3年'),
      cite('第九条（六）', '因严重违反医保协议约定而被解除协议未满1年'),
      cite('第九条（七）', '导致原定点医疗机构解除医保协议，未满 5 年的'),
    ],
    question: '只有弄虚作假写明“自发现之日起”，其余禁期没有写起算日。',
    reading: '自协议解除生效之日起算；五年的自原定点机构协议解除生效之日起算。',
  },
  {
    id: 'negotiation-open',
    title: '协商、签订和备案没有期限',
    quotes: [
      cite('第十三条', '协商谈判，达成一致的，双方自愿签订医保协议。'),
      cite('第十三条', '签订医保协议并向同级医疗保障行政部门备案'),
    ],
    question: '纳入名单后多久协商、多久签订、签订后多久备案，文件没有写。',
    reading: '文件未规定期限，系统不判定逾期；提醒只是内部提醒，非文件规定。',
  },
  {
    id: 'in-principle-city',
    title: '“原则上”由地市级及以上签订',
    quotes: [
      cite('第十三条', '原则上，由地市级及以上统筹地区经办机构与医疗机构签订医保协议'),
      cite('第三条', '各统筹地区经办机构负责确定定点医疗机构，并与定点医疗'),
    ],
    question: '“原则上”留有例外，什么情形由县级签订没有写。',
    reading: '县级经办机构签订的，须写明理由，按例外办理。',
  },
  {
    id: 'agreement-term',
    title: '协议期限“一般为1年”',
    quotes: [
      cite('第十三条', '医保协议期限一般为1年。'),
      cite('第四十条', '固定协议不少于 2 年，年度协议每年根据具体情况调整'),
    ],
    question: '“一般”留有例外；固定协议是否可以在首次签订时采用没有写。',
    reading:
      '起止日由经办人员填写，默认1年，首日计入；固定协议写在续签一条，并以绩效考核达标为前提，首次签订不采用。',
  },
  {
    id: 'publication-times',
    title: '多久公布一次',
    quotes: [cite('第十四条', '统筹地区经办机构应当向社会公布签订医保协议的定点医疗机构信息')],
    question: '签订后多久公布、在哪里公布、是否定期，文件没有写。',
    reading: '每次签订后公布，期限未规定；公布的网站或场所由经办机构写明。备案与公布不分先后。',
  },
  {
    id: 'no-agreement-reached',
    title: '未达成一致怎么办',
    quotes: [cite('第十三条', '达成一致的，双方自愿签订医保协议。')],
    question: '只写了达成一致的签订，没有写未达成一致怎么办。',
    reading: '写明未达成一致的内容，本次申请结束；不产生禁期，可以重新申请。',
  },
  {
    id: 'withdrawal',
    title: '撤回申请',
    quotes: [cite('第十三条', '双方自愿签订医保协议')],
    question: '文件没有写申请机构能否撤回申请。',
    reading: '签订协议之前，申请机构可以随时撤回；提交后撤回的，出具撤回申请确认书。',
  },
  {
    id: 'applying-anew',
    title: '重新申请',
    quotes: [cite('第九条', '不予受理定点申请'), cite('第十二条', '评估仍不合格的，1 年内不得再次申请。')],
    question: '不予受理、撤回或未签约之后能否重新申请、何时可以，文件没有写。',
    reading: '可以重新申请，本身不产生禁期；禁期只来自第九条和第十二条写明的情形。',
  },
] as const satisfies readonly Assumption[];
