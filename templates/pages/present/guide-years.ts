import type { AgreementGround } from '../../../domain/agreement.ts';
import { lengthInWords } from '../../../domain/time/words.ts';
import type { GuideSection } from '../views.ts';
import { concerning, type GuideOf, ruleView, ruleWith } from './guide-rules.ts';
import { roleLabel } from './parties.ts';

const OFTEN = {
  promptly: '及时（文件没有写天数）',
  regularly: '定期（文件没有写间隔）',
  always: '持续',
} as const;
const EVERY = { month: '每月一次', year: '每年一次' } as const;
const BINDING = { must: '应当', may: '可以' } as const;

/** What the years of an agreement bring: terms, duties, changes, suspension, end, measures. Empty where the procedure has none. */
export function yearsSections(of: GuideOf): GuideSection[] {
  const { procedure, kind } = of;
  const { backward = [], periodic = [], duties = [], standings = [], measures = [] } = procedure;
  const grounds = (leadsTo: AgreementGround['leadsTo']) =>
    concerning(procedure.grounds, kind).filter((ground) => ground.leadsTo === leadsTo);
  const changes = concerning(procedure.importantFacts, kind);
  const sections: GuideSection[] = [
    {
      id: 'guide-renewal',
      heading: '期满以前',
      terms: backward.map((one) => ({
        ...ruleView(of, one),
        length: `${lengthInWords(one.length)}以前`,
        lines: [`责任方：${roleLabel(procedure, one.binds)}。迟了也可以办，记为迟办。`],
      })),
    },
    {
      id: 'guide-duties',
      heading: '协议期内要做的事',
      rules: [
        ...periodic.map((one) =>
          ruleWith(of, one, `${EVERY[one.every]}，${roleLabel(procedure, one.binds)}`),
        ),
        ...duties.map((one) => ruleWith(of, one, `${OFTEN[one.often]}，${roleLabel(procedure, one.binds)}`)),
      ],
    },
    {
      id: 'guide-changes',
      heading: '须申请变更的重要信息',
      rules: changes.map((one) => ruleWith(of, one, one.items.join('、'))),
    },
    {
      id: 'guide-suspension',
      heading: '中止协议的情形',
      rules: grounds('suspended').map((ground) => groundView(of, ground)),
    },
    {
      id: 'guide-termination',
      heading: '解除协议的情形',
      rules: grounds('terminated').map((ground) => groundView(of, ground)),
    },
    {
      id: 'guide-parts',
      heading: '只涉及部分人员、科室的',
      rules: [
        ...grounds('part-suspended-or-ended').map((ground) => groundView(of, ground)),
        ...(procedure.parts ?? []).map((one) => ruleView(of, one)),
      ],
    },
    {
      id: 'guide-measures',
      heading: '违约的处理',
      rules: measures.map((one) => ruleWith(of, one, one.by === 'agency' ? '经办机构' : '医疗保障行政部门')),
    },
    {
      id: 'guide-settlement',
      heading: '医保费用是否结算',
      rules: standings.map((one) => ruleWith(of, one, one.settles ? '结算' : '不予结算')),
    },
  ];
  return sections.filter(({ rules = [], terms = [] }) => rules.length + terms.length > 0);
}

function groundView(of: GuideOf, ground: AgreementGround) {
  const computed = ground.test ? '系统按登记的事实提示，由人决定' : '由人认定';
  return ruleWith(of, ground, `${BINDING[ground.binding]}，${computed}`);
}
