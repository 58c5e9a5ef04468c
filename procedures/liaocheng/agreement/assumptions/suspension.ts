import type { Assumption } from '../../../../domain/citation.ts';
import { cite } from '../../cite.ts';
import { BEYOND_180, CONTINUES, ELSEWHERE_TOO, MUST_SUSPEND, ON_REQUEST, OWNER, PARTS } from '../bases.ts';

/** About suspending and going on: 第二十三条, 第二十九条, 第三十三条, 第三十四条. */
export const suspension = [
  {
    id: 'who-decides',
    title: '由谁决定中止和解除',
    quotes: [MUST_SUSPEND, cite('第五条', '负责组织辖区内医药机构医疗保障定点经办相关工作')],
    question: '条文只写“经办机构”，没有写由哪一级、哪一个岗位决定。',
    reading: '能够计算的情形由系统提示，一律由经办机构的领导小组决定；系统不自动中止、不自动解除。',
  },
  {
    id: 'length-of-suspension',
    title: '经办机构中止的期限',
    quotes: [MUST_SUSPEND, CONTINUES],
    question: '经办机构中止多长时间，文件没有数字；180日写在自请中止一句里。',
    reading: '由决定写明止期，不套用180日；止期可以跨过协议有效期。',
  },
  {
    id: 'rectified-first',
    title: '中止期满与整改',
    quotes: [CONTINUES, cite('第三十一条（一）', '中止协议期间未按要求整改或整改不到位的')],
    question:
      '一处说中止期结束协议继续履行，一处说未整改或整改不到位的应当解除，中止期满而整改没有核查的怎么办没有写。',
    reading:
      '核查已整改到位的，中止期结束后自动继续履行；期满尚未核查的，先核查，到位即恢复，不到位由人决定解除；核查前不恢复结算。',
  },
  {
    id: 'counted-suspensions',
    title: '哪些算“被中止”',
    quotes: [
      cite('第三十一条（一）', '协议有效期内累计2次及以上被中止协议'),
      cite('第三十二条（一）', '医保协议有效期内累计2次及以上被中止医保协议'),
    ],
    question: '自请中止、经营主体变化的中止、因所在地中止而同时中止，算不算次数，文件没有写。',
    reading: '只计经办机构按第二十九条（一）至（五）中止的次数；其余不计。计数只作提示，由人决定。',
  },
  {
    id: 'end-or-application',
    title: '自请中止期满自动恢复还是要申请',
    quotes: [CONTINUES, BEYOND_180],
    question: '一句说中止期结束协议继续履行，一句说超过180日没有申请的自动终止，两句怎样并用没有写。',
    reading:
      '批复写明止期的，期满自动继续履行；没有写明止期、或者止期超过180日的，应当在180日内提出继续履行的申请，否则自动终止。申请提出后，核对无误即恢复。',
  },
  {
    id: 'days-180',
    title: '180日怎样数',
    quotes: [ON_REQUEST, BEYOND_180],
    question: '从哪一天数起、末日遇休息日怎么办、“原则上”怎样例外，文件没有写。',
    reading:
      '中止当日不计入，连续数自然日；末日是休息日的顺延到其后第一个工作日，当日仍可提出，次日自动终止。批复的止期原则上不晚于这第180日，超过的须写明理由。',
  },
  {
    id: 'owner-change',
    title: '经营主体变化后的协议',
    quotes: [OWNER, CONTINUES],
    question: '重新评估合格的是恢复还是重签，不合格怎么办，180日是否适用，文件没有写。',
    reading:
      '按审核评估流程重新评估，不适用180日；合格的由经办机构决定恢复原协议或者重新签订，有效期已过的只能重新签订；不合格的解除。不计入被中止的次数。',
  },
  {
    id: 'across-regions',
    title: '其他统筹地区的协议',
    quotes: [ELSEWHERE_TOO],
    question: '只写定点医疗机构；怎样得知、从哪一天起、何时恢复，零售药店是否适用，没有写。',
    reading:
      '只及于定点医疗机构；所在地县级及以上经办机构中止或解除的，提示其他统筹地区的经办机构同时中止或解除，由其登记；所在地恢复的，登记后恢复。零售药店只提示，不联动。',
  },
  {
    id: 'parts',
    title: '人员、科室的结算资格',
    quotes: [PARTS],
    question: '只写医疗机构；中止多久、终止后能否恢复没有写。',
    reading: '逐个人员、科室登记，协议本身不中止；终止的不恢复，中止的由经办机构决定恢复。不及于零售药店。',
  },
] as const satisfies readonly Assumption[];
