import type { AgreementGround } from '../../../../domain/agreement.ts';
import { cite } from '../../cite.ts';
import { DESIGNATED } from '../applicants.ts';
import { MUST_TERMINATE, SPREADS } from '../words.ts';

/** Which of them follows, the officer says. */
const BY_CAUSE = ['bar-after-violation', 'bar-after-breach', 'bar-on-responsible'] as const;

const ends = (item: string, label: string, quote: string, more: Partial<AgreementGround> = {}) =>
  ({
    leadsTo: 'terminated',
    label,
    appliesTo: DESIGNATED,
    personDecides: true,
    binding: 'must',
    steps: ['terminate'],
    bars: BY_CAUSE,
    publication: 'terminated-list',
    citations: [cite(`第四十二条（${item}）`, quote), MUST_TERMINATE],
    ...more,
  }) as const;

/** 第四十二条（一）至（十四）, and what follows from 第四十三条. */
export const terminationGrounds: readonly AgreementGround[] = [
  {
    id: 'termination-42-1',
    ...ends(
      '一',
      '有效期内2次及以上被中止，或者中止期间整改不到位',
      '(一)协议有效期内累计2次及以上被中止协议或中止协议期间未按要求整改或整改不到位的；',
      {
        test: {
          any: [
            { fact: 'suspensionsInTerm', atLeast: 2 },
            { fact: 'suspensionUnrectified', is: true },
          ],
        },
        steps: ['terminate-after-suspensions', 'terminate-unrectified'],
      },
    ),
    assumptions: ['which-suspensions-count'],
  },
  {
    id: 'termination-42-2',
    ...ends('二', '以不正当手段申请取得定点', '(二)以弄虚作假等不正当手段申请取得定点的；', {
      steps: ['terminate-for-fraud'],
      bars: ['bar-after-fraud', ...BY_CAUSE],
    }),
    assumptions: ['cause-of-the-bar'],
  },
  {
    id: 'termination-42-3',
    ...ends('三', '查实有欺诈骗保行为', '(三)经医疗保障部门和其他有关部门查实有欺诈骗保行为的；', {
      suggests: 'violation',
    }),
    assumptions: ['cause-of-the-bar'],
  },
  {
    id: 'termination-42-4',
    ...ends(
      '四',
      '为非定点或中止期间的医疗机构结算',
      '(四)为非定点医疗机构或处于中止医保协议期间的医疗机构提供医保费用结算的；',
    ),
  },
  {
    id: 'termination-42-5',
    ...ends(
      '五',
      '拒绝、阻挠或不配合且情节恶劣',
      '(五)拒绝、阻挠或不配合医疗保障部门开展智能审核、绩效考核、服务评价、监督检查且情节恶劣的；',
    ),
    assumptions: ['gravity'],
  },
  {
    id: 'termination-42-6',
    ...ends('六', '重大信息变更未办理', '(六)被发现重大信息发生变更但未办理变更的；'),
    assumptions: ['late-is-not-undone'],
  },
  {
    id: 'termination-42-7',
    ...ends('七', '停业或歇业后未报告', '(七) 停业或歇业后未按规定向经办机构报告的;'),
  },
  {
    id: 'termination-42-8',
    ...ends(
      '八',
      '重大违法违规且可能造成基金重大损失',
      '(八) 医疗保障部门或有关部门在行政执法中,发现定点医疗机构存在重大违法违规行为且可能造成医疗保障基金重大损失的;',
      { suggests: 'violation' },
    ),
    assumptions: ['cause-of-the-bar'],
  },
  {
    id: 'termination-42-9',
    ...ends(
      '九',
      '执业许可证或备案证被吊销、注销',
      '(九) 被吊销、注销医疗机构执业许可证或中医诊所备案证的;',
      {
        test: { fact: 'licenceEndedOn', onOrBefore: 'today' },
      },
    ),
    assumptions: ['facts-from-outside'],
  },
  {
    id: 'termination-42-10',
    ...ends(
      '十',
      '负责人不能履行协议或违法失信',
      '(十) 法定代表人、主要负责人或实际控制人不能履行协议约定,或有违法失信行为的;',
    ),
  },
  {
    id: 'termination-42-11',
    ...ends('十一', '未履行行政处罚决定', '(十一) 未依法履行医疗保障部门作出的行政处罚决定的;', {
      test: { fact: 'penaltyUndischarged', is: true },
    }),
    assumptions: ['facts-from-outside'],
  },
  {
    id: 'termination-42-12',
    ...ends('十二', '主动提出且经办机构同意', '(十二) 主动提出解除协议且经办机构同意的;', {
      test: { fact: 'publicInstitution', is: false },
      steps: ['terminate-on-request'],
      binding: 'may',
      bars: [],
    }),
    assumptions: ['public-institutions', 'published-all-the-same'],
  },
  {
    id: 'termination-42-13',
    ...ends('十三', '协议约定应当解除', '(十三) 根据医保协议约定应当解除协议的;'),
    assumptions: ['agreement-itself'],
  },
  {
    id: 'termination-42-14',
    ...ends(
      '十四',
      '法律、法规、规章规定的其他情形',
      '(十四) 法律、法规、规章规定的应当解除协议的其他情形。',
    ),
  },
  {
    id: 'termination-43',
    leadsTo: 'terminated',
    bars: BY_CAUSE,
    publication: 'terminated-list',
    label: '所在地地市级及以上经办机构已经解除',
    appliesTo: DESIGNATED,
    test: { fact: 'homeAgreementStatus', is: 'terminated' },
    personDecides: false,
    binding: 'must',
    steps: ['terminate-with-home'],
    citations: [SPREADS],
    assumptions: ['level-of-spreading'],
  },
];
