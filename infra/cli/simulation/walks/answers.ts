import type { EventPayload } from '../../../../domain/case/event.ts';
import { panelOf } from '../../../../domain/case/payload-people.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import type { Facts } from '../../../../domain/criterion.ts';
import type { PayloadField, Procedure, Step } from '../../../../domain/procedure.ts';
import type { FileOnRecord } from '../../../../domain/step.ts';
import { type Calendar, workingDayOnOrAfter } from '../../../../domain/time/calendar.ts';
import {
  addDays,
  type CivilDate,
  civilDate,
  isCivilDate,
  later,
} from '../../../../domain/time/civil-date.ts';
import { termEnd } from '../../../../domain/time/count.ts';
import { recordsFor } from './subjects.ts';

/** What is to be said otherwise than a walk would say by itself. */
export interface Wishes {
  /** Of `unserved-notice` fields: the notice that is served. */
  notice?: string;
  /** Values of fields by name, and of forms by form. */
  payload?: EventPayload;
  forms?: Readonly<Record<string, Facts>>;
}

interface Setting {
  procedure: Procedure;
  calendar: Calendar;
  state: CaseState;
  today: CivilDate;
}

/** What an ordinary officer or applicant says with a step; `undefined` where there is nothing that could be said. */
export function answers(step: Step, setting: Setting, wishes: Wishes = {}): EventPayload {
  const said: Record<string, unknown> = { ...wishes.payload };
  const forms: Record<string, Facts> = {};
  for (const field of step.payload) {
    const { name, kind, form = '' } = field;
    if (kind === 'form') {
      const values = wishes.forms?.[form] ?? recordsFor(form, setting.state.applicantKind)[0] ?? {};
      if (field.required || wishes.forms?.[form]) forms[form] = { ...values, ...dated(form, setting) };
    } else if (!(name in said) && wanted(field, said)) {
      const value = VALUES[kind](field, setting, said, wishes);
      if (value !== undefined) said[name] = value;
    }
  }
  return { ...said, ...(Object.keys(forms).length > 0 && { forms }) };
}

function wanted({ required, requiredWhen }: PayloadField, said: EventPayload): boolean {
  return required || (requiredWhen !== undefined && (said[requiredWhen.field] ?? false) === requiredWhen.is);
}

/** The dates in a form from which a period runs are today's: a sample's own would lie long past. */
function dated(form: string, { procedure: { deadlines }, today }: Setting): Facts {
  const triggers = deadlines.flatMap(({ starts }) => starts).filter((one) => one.form === form);
  return Object.fromEntries(triggers.flatMap(({ date }) => (date ? [[date, today]] : [])));
}

/** Days an officer names for somebody else to keep lie three weeks ahead. */
const AHEAD = 21;

type Value = (field: PayloadField, setting: Setting, said: EventPayload, wishes: Wishes) => unknown;

const words: Value = ({ label }) => `模拟：${label}`;

const VALUES: Record<Exclude<PayloadField['kind'], 'form'>, Value> = {
  text: words,
  'long-text': words,
  phone: () => '0000-0000000',
  confirm: () => true,
  choice: ({ options }) => options?.[0]?.value,
  date: (field, { procedure, calendar, today }, said) => {
    const { suggest } = field;
    const from = suggest && said[suggest.from];
    if (suggest && typeof from === 'string') return termEnd(civilDate(from), suggest.length);
    const named = procedure.deadlines.some(
      ({ length }) => length.unit === 'named' && length.field === field.name,
    );
    const ahead = (named && !field.notAfterToday) || field.afterToday;
    const floor = field.notBefore === undefined ? undefined : said[field.notBefore];
    const day = later(
      ahead ? addDays(today, AHEAD) : today,
      typeof floor === 'string' && isCivilDate(floor) ? floor : today,
    );
    return field.workingDay ? workingDayOnOrAfter(calendar, day) : day;
  },
  'material-findings': (_, { procedure, state }) =>
    procedure.materials
      .filter(({ appliesTo }) => appliesTo.includes(state.applicantKind))
      .slice(0, 1)
      .map(({ id }) => ({ material: id, finding: '模拟：请补正' })),
  grounds: (_, { procedure, state }) =>
    procedure.refusalGrounds
      .filter(({ appliesTo }) => appliesTo.includes(state.applicantKind))
      .slice(0, 1)
      .map(({ id }) => ({ ground: id, reason: '模拟：属实' })),
  'unserved-notice': (_, { procedure, state }, _said, { notice: wished }) => {
    const needs = procedure.notices.flatMap(({ id, receipt }) => (receipt === undefined ? [] : id));
    const made = state.notices.findLast(
      ({ notice, issued, withdrawn, served }) =>
        issued && !withdrawn && needs.includes(notice) && (wished ? notice === wished : !served),
    );
    return made && `${made.notice}.${made.eventNumber}`;
  },
  panel: () => ({ members: [person('甲'), person('乙')].map((one) => ({ ...one, interest: false })) }),
  draw: () => ({
    pool: ['甲', '乙', '丙', '丁', '戊'].map(person),
    exclusions: [{ name: '模拟专家戊', reason: '与申请机构有利害关系' }],
    size: 3,
  }),
  signatures: (_, { state }) => panelOf(state),
  failure: () => ({
    reasons: [{ indicator: '模拟指标', finding: '模拟：不符合要求' }],
    advice: ['模拟：请整改'],
  }),
  files: () => [FILE],
};

function person(one: string): { name: string; organisation: string; profession: string } {
  return { name: `模拟专家${one}`, organisation: '模拟单位', profession: '医疗保障' };
}

/** A file as it stands on record. */
export const FILE: FileOnRecord = {
  upload: 'simulated',
  fileName: '模拟.pdf',
  size: 9,
  sha256: '0'.repeat(64),
  mediaType: 'application/pdf',
  key: 'simulated',
};
