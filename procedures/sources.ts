import type { Source } from '../domain/citation.ts';
import { civilDate } from '../domain/time/civil-date.ts';
import { citing } from './cite.ts';

/** The five official documents; what each says of itself, and what it names but does not contain. */
export const sources = [
  {
    id: '000',
    file: '000_9b6555795985f890.txt',
    title: '湛江市门诊特定病种医保定点申请办事指南（2021年10月修订）',
    // The guide names no issuer; this is its 受理单位. It gives only the month of its revision, hence no date.
    issuers: ['湛江市医疗保障事业管理中心'],
    missing: ['申请表', '申请受理回执', '一次性补正材料告知书', '资格核查表', '申请审核不合格告知书'],
  },
  {
    id: '001',
    file: '001_fc7e6ef46b0036f3.txt',
    title: '基本医疗保险门诊特定病种服务资格申请和确定流程（原件标题页缺失，此名系据正文拟定）',
    issuers: [],
    missing: ['标题页', '第一条至第四条', '文号与印发日期'],
  },
  {
    id: '002',
    file: '002_fc04fb8ca2d6d094.txt',
    title: '吉林省省级定点医疗机构管理办法（试行）',
    issuers: ['吉林省医疗保障局'],
    number: '吉医保发〔2020〕45号',
    issuedOn: civilDate('2020-08-20'),
    // 第十六条 says 自颁布之日; the document was written on 20 August and published on 11 September.
    inForceFrom: civilDate('2020-09-11'),
    missing: ['省级定点医疗机构申请表'],
  },
  {
    id: '003',
    file: '003_a883c32690c17514.txt',
    title: '聊城市医药机构医疗保障定点管理经办规程（暂行）',
    issuers: ['聊城市医疗保障局', '聊城市卫生健康委员会', '聊城市行政审批服务局'],
    number: '聊医保发〔2023〕18号',
    issuedOn: civilDate('2023-04-14'),
    inForceFrom: civilDate('2023-04-14'),
    missing: [
      '第十一条',
      '附件2所称“附表4”',
      '聊城市医保定点医疗机构门诊慢性病收治申请表',
      '聊医保发〔2022〕61号',
    ],
  },
  {
    id: '004',
    file: '004_b3443c26a488e755.txt',
    title: '广东省医疗机构医疗保障定点管理暂行办法',
    // Forwarded by 揭阳市医疗保障局 (揭医保〔2024〕21号) with the notice that extends it.
    issuers: ['广东省医疗保障局'],
    number: '粤医保规〔2021〕1号',
    issuedOn: civilDate('2021-05-26'),
    inForceFrom: civilDate('2021-06-01'),
    validUntil: civilDate('2027-06-01'),
    extendedBy: citing('004')('粤医保规〔2024〕4号', '继续施行，有效期延长至2027年6月1日'),
    missing: ['广东省医疗保障定点医疗机构申请表', '评估细则', '医保协议范本'],
  },
] as const satisfies readonly Source[];

/** The source with this number. @throws {Error} when there is none: a citation of an unknown document is a fault of ours. */
export function sourceOf(id: string): Source {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
}
