import type { Citation } from '../../domain/citation.ts';
import { cite } from './cite.ts';
import { conditions, DIAGNOSIS_PARAGRAPH } from './conditions.ts';
import { agencies, inquiries, timeLimit, windows } from './contacts.ts';
import { materials } from './materials.ts';
import { windowSteps } from './window-steps.ts';

/** A line or paragraph of the guide, and how it stands on the page. */
export interface GuideLine {
  /** `group`: a heading within a section. `item`: numbered. `line`: one of several facts. `address`: where a form can be fetched. */
  style: 'group' | 'paragraph' | 'item' | 'line' | 'address';
  citation: Citation;
}

/** One section of the guide under its own heading. */
export interface GuideSection {
  id: string;
  heading: string;
  lines: readonly GuideLine[];
}

const lines = (style: GuideLine['style'], place: string, ...quotes: readonly string[]): GuideLine[] =>
  quotes.map((quote) => ({ style, citation: cite(place, quote) }));
const facts = (citations: Readonly<Record<string, Citation>>): GuideLine[] =>
  Object.values(citations).map((citation) => ({ style: 'line', citation }));
const items = (rules: readonly { citations: readonly [Citation, ...Citation[]] }[]): GuideLine[] =>
  rules.map(({ citations: [citation] }) => ({ style: 'item', citation }));

/** The guide's title, its lines as printed. */
export const GUIDE_TITLE = ['湛江市门诊特定病种医保定点申请', '办事指南'] as const;
/** Below the title. */
export const GUIDE_REVISION = '（2021年10月修订）';

const [reception, review, panel, ...evaluation] = windowSteps;

/** The 办事指南 in its own sections and order, put together from the procedure's data. */
export const guide: readonly GuideSection[] = [
  {
    id: 'who',
    heading: '办理对象',
    lines: lines('paragraph', '办理对象', '湛江市需要申请门诊特定病种定点的医疗机构'),
  },
  {
    id: 'conditions',
    heading: '办理条件',
    lines: [
      ...lines('group', '办理条件（一）', '（一）申请门诊特定病种治疗定点的医疗机构'),
      ...items(conditions),
      ...lines('group', '办理条件（二）', '（二）申请门诊特定病种诊断定点的医疗机构'),
      { style: 'paragraph', citation: DIAGNOSIS_PARAGRAPH },
    ],
  },
  {
    id: 'agencies',
    heading: '受理单位',
    lines: facts(agencies),
  },
  {
    id: 'steps',
    heading: '基本流程',
    lines: [
      ...lines('group', '基本流程一', '一、窗口办理流程'),
      ...[reception, review, panel].map(
        ({ citations: [citation] }): GuideLine => ({ style: 'paragraph', citation }),
      ),
      ...items(evaluation),
      ...lines('group', '基本流程二', '二、网上办理流程：'),
      ...lines('paragraph', '基本流程二', '无'),
    ],
  },
  { id: 'materials', heading: '所需材料', lines: items(materials) },
  {
    id: 'forms',
    heading: '表格下载',
    lines: [
      ...lines('line', '表格下载', '《湛江市基本医疗保险门诊特定病种服务资格申请书》'),
      ...lines(
        'address',
        '表格下载',
        'https://www.zhanjiang.gov.cn/zjsylbzj/gkmlpt/content/1/1485/post_1485228.html#9368',
      ),
    ],
  },
  {
    id: 'time',
    heading: '办结时限',
    lines: [{ style: 'paragraph', citation: timeLimit }],
  },
  {
    id: 'windows',
    heading: '办理窗口',
    lines: facts(windows),
  },
  {
    id: 'fees',
    heading: '收费标准',
    lines: lines('paragraph', '收费标准', '不收费'),
  },
  {
    id: 'basis',
    heading: '办理依据',
    lines: lines(
      'paragraph',
      '办理依据',
      '《关于印发湛江市基本医疗保障定点医药机构申请指引的通知 》（湛社保〔2021〕296号）',
    ),
  },
  {
    id: 'inquiries',
    heading: '状态查询、咨询和投诉方式',
    lines: facts(inquiries),
  },
];
