import type { Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { RECEIPT_OWED } from '../notices.ts';
import { FAILURE } from './assessment.ts';

const NOTICE = cite('第十二条', '对于评估合格的医疗机构，应当向社会公示，公示期为 7 个工作日');
const LISTED = cite(
  '第十二条',
  '公示期间未收到举报或收到举报但经核查不影响评估结果的，纳入拟签订医保协议医疗机构名单。',
);
const REPORT = cite('第十二条', '收到举报但经核查不影响评估结果的');

/** 第十二条: seven working days before the public, what becomes of reports, and the list. */
export const publicity = [
  {
    id: 'publicise',
    label: '向社会公示',
    actor: ['reviewer'],
    from: ['filed'],
    to: 'public-notice',
    event: 'result-publicised',
    payload: [
      {
        name: 'publishedOn',
        label: '公示发布日期',
        kind: 'date',
        required: true,
        // The paper comes of this act: nothing was before the public earlier, and no earlier day may shorten the period.
        notBeforeToday: true,
        hint: '今天或以后的日期；公示期自这一天的次日起数7个工作日。',
      },
      { name: 'where', label: '公示的网站或场所', kind: 'text', required: true },
    ],
    guards: [],
    notices: [{ notice: 'public-notice' }],
    citations: [NOTICE],
    assumptions: ['one-public-notice', 'filing-before-notice'],
  },
  {
    id: 'record-report',
    label: '登记举报',
    // Whoever reports has no account and moves no case: an officer puts the report on record.
    actor: ['receiving-clerk', 'reviewer'],
    from: ['public-notice', 'checking-report'],
    to: 'checking-report',
    event: 'report-received',
    takesReport: 'content',
    payload: [
      { name: 'receivedOn', label: '收到日期', kind: 'date', required: true, notAfterToday: true },
      {
        name: 'content',
        label: '举报的内容',
        kind: 'long-text',
        required: true,
        hint: '不要写举报人的姓名和联系方式。',
      },
    ],
    guards: [],
    notices: [],
    citations: [REPORT, cite('第四十七条', '畅通举报投诉渠道，及时发现问题并进行处理。')],
    assumptions: ['report-handling'],
  },
  {
    id: 'dismiss-report',
    label: '举报经核查不影响评估结果',
    actor: ['reviewer'],
    from: ['checking-report'],
    to: 'public-notice',
    event: 'report-dismissed',
    payload: [
      {
        name: 'finding',
        label: '核查经过和结论',
        kind: 'long-text',
        required: true,
        hint: '收到多件举报的，逐件写明。',
      },
    ],
    guards: [],
    notices: [],
    citations: [LISTED],
    assumptions: ['report-handling'],
  },
  {
    id: 'uphold-report',
    label: '举报经核查影响评估结果',
    actor: ['reviewer'],
    from: ['checking-report'],
    to: 'failed',
    event: 'report-upheld',
    payload: [{ ...FAILURE, hint: '写明举报所涉的评估内容和核查查明的事实，并提出整改建议。' }],
    guards: [],
    notices: [{ notice: 'assessment-failed' }, RECEIPT_OWED],
    citations: [REPORT, cite('第十二条', '对于评估不合格的，应当告知其理由，提出整改建议。')],
    assumptions: ['report-upheld'],
  },
  {
    id: 'list-for-agreement',
    label: '纳入拟签订名单',
    actor: ['reviewer'],
    from: ['public-notice'],
    to: 'listed',
    event: 'listed-for-agreement',
    payload: [],
    guards: [],
    notices: [],
    citations: [LISTED],
    assumptions: ['report-handling'],
  },
] as const satisfies readonly Step[];
