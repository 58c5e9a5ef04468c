import { backwardOf } from '../../../domain/backward.ts';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { derivedFacts } from '../../../domain/case/derived.ts';
import { factsNow } from '../../../domain/case/facts.ts';
import { scheduledActs } from '../../../domain/case/scheduled.ts';
import { type CaseState, stageOf, stepOf } from '../../../domain/case/state.ts';
import type { FactValue } from '../../../domain/criterion.ts';
import type { Wording } from '../../../domain/criterion-words.ts';
import { proposedGrounds } from '../../../domain/grounds.ts';
import { partsOf } from '../../../domain/parts.ts';
import { periodicOf } from '../../../domain/periodic.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { type StandingSpan, standingHistory, standingOn } from '../../../domain/standing.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import {
  type CivilDate,
  dateOf,
  daysBetween,
  type Instant,
  inWords,
  isCivilDate,
} from '../../../domain/time/civil-date.ts';
import { drawStanding } from '../../../templates/pages/draw/standing.ts';
import { assumptionViews, citationView } from '../../../templates/pages/present/citations.ts';
import { roleLabel } from '../../../templates/pages/present/parties.ts';
import type { AgreementItem, AgreementView } from '../../../templates/pages/views/agreement.ts';
import type { LoadedCase } from '../../use-cases/load-case.ts';
import { WORDING } from '../../wording.ts';
import type { WebDeps } from '../context.ts';
import { mattersBeside } from './matters.ts';

/** What an agreement's years are read from. */
export interface AgreementSight {
  procedure: Procedure;
  state: CaseState;
  calendar: Calendar;
  now: Instant;
  /** Grounds are proposed to officers only. */
  officer: boolean;
}

/** The part of a case's page that tells its agreement's years; nothing for a case that stands in no register. */
export function agreementOn(
  { calendar, now }: Pick<WebDeps, 'calendar' | 'now'>,
  { procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>,
  officer: boolean,
): { agreement?: AgreementView } {
  const agreement = agreementView({ procedure, state, calendar, now: now(), officer });
  return agreement ? { agreement } : {};
}

/** An agreement's years as its page shows them; undefined for a case that stands in no register. */
export function agreementView(sight: AgreementSight): AgreementView | undefined {
  const { procedure, state, now, officer } = sight;
  const today = dateOf(now);
  const spans = standingHistory(procedure, state);
  if (spans.length === 0) return undefined;
  const standing = standingOn(spans, today) ?? spans[0];
  const grounds = officer
    ? proposedGrounds(procedure, state, factsNow(procedure, state, now), wordingOf(procedure))
    : [];
  return {
    ...(standing && { standing: { word: standing.status, text: standingText(standing, today) } }),
    ...termOf(sight, today),
    rows: rowsOf(sight),
    svg: drawStanding(
      spans.map(({ status, from, until }) => ({ standing: status, from, ...(until && { until }) })),
      today,
    ),
    spans: spans.map(({ status, from, until }) => ({
      standing: status,
      text: `${inWords(from)}起${until ? `，至${inWords(until)}止` : ''}`,
    })),
    matters:
      officer || stageOf(procedure, state.stage).kind === 'final'
        ? []
        : mattersBeside(procedure, today).map(({ id, title }) => ({
            href: `/applications/new?procedure=${encodeURIComponent(id)}`,
            label: title,
          })),
    ahead: aheadOf(sight),
    due: [...backwardItems(sight, today), ...periodicItems(sight, today)],
    parts: partItems(sight),
    proposed: grounds
      .filter(({ answer }) => answer === 'yes')
      .map(({ ground, explanation }) => ({
        id: ground.id,
        label: ground.label,
        verdict: 'holds',
        explanation,
        missing: [],
        citations: ground.citations.map(citationView),
        assumptions: assumptionViews(procedure, ground.assumptions),
      })),
    unknown: grounds
      .filter(({ answer }) => answer === 'unknown')
      .map(({ ground, missing }) => ({
        label: ground.label,
        missing: missing.map((fact) => wordingOf(procedure).label(fact) ?? fact).join('、'),
      })),
  };
}

/** Derived facts, and those that come in alone from outside, are called as their rules call them. */
function wordingOf({ derived = [], supplied = [] }: Procedure): Wording {
  const labels = new Map([
    ...supplied.flatMap(({ facts, label }) => (facts.length === 1 ? [[facts[0], label] as const] : [])),
    ...derived.map(({ fact, label }) => [fact, label] as const),
  ]);
  return { ...WORDING, label: (fact) => labels.get(fact) ?? WORDING.label(fact) };
}

function standingText({ settles, from }: StandingSpan, today: CivilDate): string {
  const since = from > today ? `自${inWords(from)}起` : `${inWords(from)}以来`;
  return `${since}，医保费用${settles ? '照常结算' : '不予结算'}。`;
}

/** The term that runs: a period whose last day the agreement itself names, of all such the one that is over last. */
function termOf(
  { procedure, state, calendar }: AgreementSight,
  today: CivilDate,
): Pick<AgreementView, 'term'> {
  const performed = (procedure.standings ?? []).flatMap(({ stages, status }) =>
    status === 'designated' ? stages : [],
  );
  const [term] = deadlinesOf(procedure, state, calendar, today)
    .filter(({ deadline, status }) => deadline.length.unit === 'named' && status === 'running')
    .filter(({ deadline }) => performed.some((stage) => deadline.during?.includes(stage) ?? true))
    .toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? 1 : -1));
  if (!term?.end) return {};
  const days = daysBetween(today, term.end);
  return {
    term: {
      until: inWords(term.end),
      untilIso: term.end,
      text: `自${inWords(term.start)}起，首尾两天都在有效期内。`,
      ...(days >= 0 && { left: { figure: String(days), unit: '天后届满' } }),
    },
  };
}

/** What the history amounts to, where there is something to tell: counts, days, and what holds. */
function rowsOf({ procedure, state }: AgreementSight): AgreementView['rows'] {
  const facts = derivedFacts(procedure, state);
  const number = state.history.findLast(({ payload }) => typeof payload.agreementNumber === 'string');
  const own = (procedure.derived ?? []).flatMap(({ fact, label }) => {
    const told = toldOf(facts[fact]);
    return told === undefined ? [] : [{ key: label, lines: [told] }];
  });
  return [...(number ? [{ key: '协议编号', lines: [String(number.payload.agreementNumber)] }] : []), ...own];
}

function toldOf(value: FactValue | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  if (value === true) return '是';
  return typeof value === 'string' ? (isCivilDate(value) ? inWords(value) : value) : undefined;
}

function aheadOf({ procedure, state }: AgreementSight): AgreementItem[] {
  return scheduledActs(state).flatMap(({ step: id, on }) => {
    const step = stepOf(procedure, id);
    if (!step) return [];
    return [
      {
        label: step.label,
        text: `自${inWords(on)}起生效，此前一切照旧。`,
        citations: step.citations.map(citationView),
      },
    ];
  });
}

const BACKWARD: Readonly<Record<string, string>> = {
  open: '晚于这一天的照样受理，只作标注。',
  late: '这一天已过；仍可提出，作标注，由经办机构决定。',
};

function backwardItems({ procedure, state, calendar }: AgreementSight, today: CivilDate): AgreementItem[] {
  return backwardOf(procedure, state, calendar, today)
    .filter(({ status, target }) => status === 'open' || status === 'late' || target >= today)
    .map(({ deadline, target, latest, advisable, status, doneOn }) => {
      const earlier = advisable === latest ? '' : `（休息日，宜在${inWords(advisable)}前）`;
      const told = doneOn ? `已于${inWords(doneOn)}办理。` : (BACKWARD[status] ?? '');
      return {
        label: deadline.label,
        text: `${roleLabel(procedure, deadline.binds)}最迟${inWords(latest)}${earlier}，自${inWords(target)}倒推。${told}`,
        state: status,
        citations: deadline.citations.map(citationView),
      };
    });
}

function periodicItems({ procedure, state }: AgreementSight, today: CivilDate): AgreementItem[] {
  return periodicOf(procedure, state, today).map(({ duty, period, done }) => {
    const [year, month] = period.split('-');
    return {
      label: `${duty.label}（${year}年${month ? `${Number(month)}月` : ''}）`,
      text: `${roleLabel(procedure, duty.binds)}每${duty.every === 'year' ? '年' : '月'}一次；文件没有规定哪一天。`,
      state: done ? 'done' : 'open',
      citations: duty.citations.map(citationView),
    };
  });
}

function partItems({ procedure, state }: AgreementSight): AgreementItem[] {
  return partsOf(procedure, state).map(({ track, key, status, since }) => ({
    label: Object.values(key)
      .map((value) => optionOf(procedure, value))
      .join(' '),
    text: `${track.label}，自${inWords(since)}起。`,
    state: status,
    citations: track.citations.map(citationView),
  }));
}

/** A value of a choice as its step words it. */
function optionOf({ steps }: Procedure, value: string): string {
  const options = steps.flatMap(({ payload }) => payload.flatMap((field) => field.options ?? []));
  return options.find((option) => option.value === value)?.label ?? value;
}
