import type { Agency } from '../../domain/agency.ts';
import { monthlyReminder, REMINDER_MARK, type Reminder, remindersOf } from '../../domain/case/reminders.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { type Calendar, missingYears } from '../../domain/time/calendar.ts';
import { type CivilDate, civilDate, dateOf, inWords, monthOf, yearOf } from '../../domain/time/civil-date.ts';
import { expiriesOf, expiryInWords } from '../../procedures/expiry.ts';
import { newerInForce, versionInWords } from '../../procedures/versions.ts';
import { loadAgency } from '../adapters/directory.ts';
import type { Deps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';

/** What whoever fills in a draft should know about the document behind it; plain sentences, nothing is blocked. */
export function draftHints(procedure: Procedure, today: CivilDate): string[] {
  const newer = newerInForce(procedure, today);
  return [
    ...(newer
      ? [
          `这份申请按“${versionInWords(procedure)}”填写，现在已有“${versionInWords(newer)}”。提交后仍按原版本办理；要按新版本办理的，请另行开始一份申请。`,
        ]
      : []),
    ...expiriesOf([procedure], today).map(expiryInWords),
  ];
}

/** What officers of an agency should know today: documents whose validity ends, days off that are not on record. */
export function officerHints(
  procedures: readonly Procedure[],
  { calendar, now }: Pick<Deps, 'calendar' | 'now'>,
): string[] {
  const today = dateOf(now());
  return [
    ...expiriesOf(procedures, today).map(expiryInWords),
    ...missingCalendar(calendar, today),
    ...monthlyDuties(procedures, calendar, today),
  ];
}

/** The reminders of one case for its agency's officers; marked `REMINDER_MARK` wherever they are shown. */
export async function caseReminders(
  { table, calendar, now }: Pick<Deps, 'table' | 'calendar' | 'now'>,
  { procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>,
): Promise<Reminder[]> {
  const agency: Pick<Agency, 'reminders'> = (await loadAgency(table, state.agency)) ?? {};
  return remindersOf(procedure, state, agency, calendar, dateOf(now()));
}

/** What is due in every month (R12): the documents name no day, so that the last working day is a reminder of ours. */
function monthlyDuties(procedures: readonly Procedure[], calendar: Calendar, today: CivilDate): string[] {
  const { on, provisional } = monthlyReminder(calendar, today);
  const duties = procedures.flatMap(({ publications = [] }) =>
    publications.filter(({ every }) => every === 'month'),
  );
  return duties.map(
    ({ label }) =>
      `${label}：本月最后一个工作日为${inWords(on)}${provisional ? '（暂估）' : ''}。${REMINDER_MARK}。`,
  );
}

/** From November on the next year's arrangement is usually published; until it is on record dates near it are provisional. */
function missingCalendar(calendar: Calendar, today: CivilDate): string[] {
  const next = yearOf(today) + 1;
  const asked = monthOf(today) >= 11 ? [today, civilDate(`${next}-01-31`)] : [today];
  const years = new Set(asked.flatMap((date) => missingYears(calendar, date)));
  return years.size === 0
    ? []
    : [
        `${[...years].join('年、')}年放假安排尚未登记，靠近或进入该年的日期均为暂估。国务院办公厅公布后请管理员登记。`,
      ];
}
