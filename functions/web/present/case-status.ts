import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { stageOf } from '../../../domain/case/state.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { type CivilDate, dateOf, inWords } from '../../../domain/time/civil-date.ts';
import type { CaseStatusPage } from '../../../templates/pages/views.ts';
import type { LoadedCase } from '../../use-cases/load-case.ts';
import { runningView } from './deadlines.ts';
import { flowOfCase } from './flow.ts';

/**
 * Where a case stands, for whoever has its number and the code of one of its papers: the stage, what runs until when, the titles and
 * numbers of its papers. Nothing of what they say, nobody's name.
 */
export function caseStatus(
  { procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>,
  calendar: Calendar,
  today: CivilDate,
): Pick<CaseStatusPage, 'stage' | 'deadlines' | 'papers' | 'flow'> {
  const stage = stageOf(procedure, state.stage);
  const running = deadlinesOf(procedure, state, calendar, today);
  const shown = running.filter(
    ({ deadline, status, endedBy }) =>
      deadline.effect.kind !== 'bar' && status !== 'met' && endedBy === undefined,
  );
  return {
    stage: { label: stage.label, kind: stage.kind, ...(stage.meaning && { meaning: stage.meaning }) },
    deadlines: shown.map((one) => {
      const {
        label,
        binds,
        end,
        endIso,
        firm,
        state: standing,
        citations,
      } = runningView(one, {
        procedure,
        state,
        calendar,
        today,
        caseHref: '',
      });
      const [citation] = citations;
      return {
        label,
        binds,
        end,
        ...(endIso && { endIso }),
        provisional: !firm,
        state: standing,
        ...(citation && { citation }),
      };
    }),
    papers: state.notices
      .filter(({ issued, withdrawn }) => issued && !withdrawn)
      .map(({ notice, number, owedSince }) => ({
        title: procedure.notices.find(({ id }) => id === notice)?.label ?? notice,
        ...(number && { number }),
        date: inWords(dateOf(owedSince)),
      })),
    flow: flowOfCase(procedure, state, running),
  };
}
