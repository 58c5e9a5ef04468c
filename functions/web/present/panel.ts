import type { Procedure, Step } from '../../../domain/procedure.ts';
import { assumptionViews, citationView } from '../../../templates/pages/present/citations.ts';
import type { NoteView } from '../../../templates/pages/views.ts';

/** What the document says of the panel that a step forms, or that signs it. */
export function panelNote(procedure: Procedure, step: Step): NoteView[] {
  return (procedure.panels ?? [])
    .filter(({ formedBy, signedByAll = [] }) => formedBy.includes(step.id) || signedByAll.includes(step.id))
    .map((panel) => ({
      title: panel.label,
      tone: 'plain',
      text:
        panel.chosen === 'at-random'
          ? '随机抽取；抽取的种子和方法留在案卷里，任何人都能复核。'
          : '由经办机构组成。',
      rows: [
        ...row('人员', panel.professions),
        ...row('不得参加', panel.excludes ?? []),
        ...row('方式', panel.methods ?? []),
        ...(panel.thirdParty ? row('第三方', ['可以委托第三方机构']) : []),
        ...(panel.groups
          ? row('分组', [
              `${panel.groups.usually ? '一般' : ''}${panel.groups.least}至${panel.groups.most}个组`,
            ])
          : []),
      ],
      citations: panel.citations.map(citationView),
      assumptions: assumptionViews(procedure, panel.assumptions),
    }));
}

function row(key: string, lines: readonly string[]) {
  return lines.length > 0 ? [{ key, lines }] : [];
}
