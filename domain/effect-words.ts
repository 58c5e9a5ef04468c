import type { Deadline, Procedure } from './procedure.ts';
import { type CivilDate, inWords } from './time/civil-date.ts';

/**
 * What the end of a deadline does, in one plain sentence, the same wherever it is said. `on`: the day it takes effect; `stage`:
 * where the case stands, for ends that lead elsewhere from elsewhere.
 */
export function effectInWords(
  { effect, length, binds }: Pick<Deadline, 'effect' | 'length' | 'binds'>,
  { stages, steps }: Pick<Procedure, 'stages' | 'steps'>,
  on?: CivilDate,
  stage?: string,
): string {
  switch (effect.kind) {
    case 'lapse': {
      const turns = steps.filter(({ actor, event }) => actor.includes('clock') && event === effect.event);
      const own = turns.find(({ from }) => stage !== undefined && from.includes(stage));
      const day = on ? `自${inWords(on)}起` : '期满次日';
      if (own) return `${day}：${own.label}。`;
      if (turns.length > 0) return `${day}，看届时的状态：${turns.map(({ label }) => label).join('；')}。`;
      return `逾期未办的，${day}转为“${stages.find(({ id }) => id === effect.to)?.label ?? effect.to}”。`;
    }
    case 'escalate':
      if (length.unit === 'none') return '文件未规定期限，系统不推定日期，也不计为超期。';
      // What binds an applicant without a lapse has no consequence in the document, and gets none here.
      if (effect.level === 'warning' || binds === 'applicant')
        return '到期未办的，只作提示，不产生其他后果。';
      return '到期未办的，记为超期并提示；超期本身不产生批准或者不予批准的效果。';
    case 'open': {
      const labels = effect.blocks.map((id) => steps.find((step) => step.id === id)?.label ?? id);
      return `届满之前不能办理：${labels.join('、')}。`;
    }
    case 'bar':
      return `届满之前不得再次申请（${effect.subject === 'person' ? '本人' : '本机构'}）。`;
  }
}
