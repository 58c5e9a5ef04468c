import { z } from 'zod';
import { dateOf, inWords } from '../../domain/time/civil-date.ts';
import { reckon } from '../../domain/time/count.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { BLANK_NOTICE, noticeFields, optional, text } from '../engine/fields.ts';
import { COPIES, noticeFromCase, SAMPLE_NOTICE, SOURCE } from './shared.ts';

const finding = z.object({ material: text, finding: text });

/** What the applicant is told of each material: which, and what is wrong with it or missing. */
function materialsFromCase({ procedure, event }: CaseContext) {
  const findings = z.array(finding).parse(event.payload.findings);
  return findings.map(({ material: id, finding: problem }) => ({
    name: procedure.materials.find((material) => material.id === id)?.label ?? id,
    problem,
  }));
}

/** The end of the period that the notice's service begins, reckoned as if it were served on the day of issue. */
function deadlineFromCase({ procedure, notice, calendar }: CaseContext): string | null {
  const deadline = procedure.deadlines.find(({ starts }) =>
    starts.some(({ where }) => where?.noticeId === notice.notice),
  );
  const start = dateOf(notice.owedSince);
  const reckoned = deadline && reckon({ ...deadline, start, today: start, calendar });
  if (!reckoned) return null;
  const provisional = reckoned.firm ? '' : '（暂估）';
  return `期限自送达次日起算；如于${inWords(start)}送达，至${inWords(reckoned.end)}止${provisional}。`;
}

/** 附件4-2 补正补齐通知书 (第十二条（二）): everything that is to be put right, told once. */
export const supplement: DocumentDefinition = {
  id: 'liaocheng/annex-04-2-supplement',
  title: '医药机构医疗保障定点申请材料补正补齐通知书',
  source: SOURCE,
  place: '附件4-2',
  kind: 'notice',
  copies: COPIES,
  layout: 'annex',
  template: 'liaocheng/annex-04-2-supplement.hbs',
  data: z.strictObject({
    ...noticeFields,
    materials: z.array(z.strictObject({ name: text, problem: optional(text) })).min(1),
    /** When the period ends, in the system's words; printed below the table as such. */
    deadlineText: optional(text),
  }),
  fromCase: (context) => ({
    ...noticeFromCase(context),
    materials: materialsFromCase(context),
    deadlineText: deadlineFromCase(context),
  }),
  sample: () => ({
    ...SAMPLE_NOTICE,
    number: '聊医保补〔2026〕7号',
    materials: [
      {
        name: '卫生技术人员执业证、专业技术职称证复印件',
        problem: '缺少内科医师1人的专业技术职称证复印件，请补充。',
      },
      {
        name: '医疗机构工作人员花名册（盖章的PDF版）',
        problem: '上传的花名册未盖章，且“所在科室”一栏有3人空白，请更正后重新上传。',
      },
      {
        name: '医疗服务场所的不动产权证或租赁合同（协议）复印件',
        problem: '租赁合同缺少末页，看不到租赁期限和双方签章，请补充完整的合同。',
      },
    ],
    deadlineText: '期限自送达次日起算；如于2026年11月23日送达，至2026年11月30日止。',
  }),
  blank: () => blankPaper({ ...BLANK_NOTICE, materials: [], deadlineText: null }),
};
