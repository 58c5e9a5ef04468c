import type { Agency } from '../../../domain/agency.ts';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { REMINDER_MARK, remindersOf } from '../../../domain/case/reminders.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { isWorkingDay } from '../../../domain/time/calendar.ts';
import { addDays, type CivilDate, dateOf, inWords } from '../../../domain/time/civil-date.ts';
import type { QueueRow } from '../../../templates/pages/views.ts';
import type { Head } from '../../adapters/cases.ts';
import { loadListed } from '../../use-cases/load-case.ts';
import type { WebDeps } from '../context.ts';
import { changesOf } from '../present/recomputed.ts';
import { owedAfter } from './case-parts.ts';

/** One case of the queue: what is due next, reminders of the agency's own, and what needs an eye. */
export async function queueRow(deps: WebDeps, head: Head, agency: Agency | undefined): Promise<QueueRow> {
  const loaded = await loadListed(deps.table, head);
  const { procedure, state } = loaded;
  const today = dateOf(deps.now());
  const next = deadlinesOf(procedure, state, deps.calendar, today)
    .filter(({ status, endedBy, end }) => end && endedBy === undefined && status !== 'met')
    .sort((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1))[0];
  const types = state.facts.designationTypes;
  return {
    number: head.receiptNumber ?? '',
    href: `/cases/${head.caseId}`,
    institution: head.institutionName,
    kind: procedure.applicants.find(({ id }) => id === head.applicantKind)?.label ?? '',
    types: Array.isArray(types) ? types.join('、') : '',
    matter: procedure.title,
    stage: procedure.stages.find(({ id }) => id === head.stage)?.label ?? head.stage,
    received: state.submittedOn ? inWords(state.submittedOn) : '',
    ...(next?.end && {
      deadline: {
        text: next.deadline.label,
        end: inWords(next.end),
        state:
          next.status === 'passed'
            ? ('overdue' as const)
            : soon(deps, next.end)
              ? ('soon' as const)
              : ('calm' as const),
        provisional: next.reckoning?.firm === false,
      },
    }),
    reminders: remindersOf(procedure, state, agency ?? {}, deps.calendar, today).map(
      ({ label, on, due }) => `${label}：${inWords(on)}${due ? '（已到）' : ''}。${REMINDER_MARK}`,
    ),
    flags: [
      ...flagsOf(head),
      ...(owedAfter(deps, { loaded }).length > 0 ? ['办结后仍有待办'] : []),
      ...(wasRecomputed(state) ? ['日期已重新计算'] : []),
    ],
  };
}

/** Whether a new calendar moved dates and nobody has acted on the case since. */
function wasRecomputed({ history }: CaseState): boolean {
  const acted = history.findLastIndex(({ actor: { role } }) => role !== 'clock' && role !== 'timeline');
  return history.slice(acted + 1).some((event) => changesOf(event).some(({ was, now }) => was !== now));
}

function flagsOf({ noticesStuck, noticesOwed, noticesAwaitingSeal, noticesReturned }: Head): string[] {
  return [
    ...(noticesStuck > 0 ? ['文书未能生成'] : noticesOwed > 0 ? ['文书生成中'] : []),
    ...(noticesReturned ? ['用印退回'] : []),
    ...(noticesAwaitingSeal ? ['待用印'] : []),
  ];
}

/** Due today or on the next working day. */
function soon(deps: WebDeps, end: CivilDate): boolean {
  const today = dateOf(deps.now());
  let day = addDays(today, 1);
  while (!isWorkingDay(deps.calendar, day)) day = addDays(day, 1);
  return end <= day;
}
