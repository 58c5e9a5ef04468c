import type { ForecastStep } from '../../../domain/forecast.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { citationsOf } from '../../../domain/rule-citations.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import { lengthInWords } from '../../../domain/time/words.ts';
import { drawForecast } from '../draw/forecast.ts';
import type { ForecastRow } from '../views/forecast.ts';
import type { ForecastPage } from '../views.ts';
import { roleLabel } from './parties.ts';

type Result = Pick<ForecastPage, 'rows' | 'soonest' | 'latest' | 'numbered' | 'provisional' | 'svg'>;

/** A forecast as a page shows it: the two ends, a picture, and every step with the reason for its days. */
export function forecastView(procedure: Procedure, steps: readonly ForecastStep[]): Result {
  const last = steps.at(-1);
  const day = (date: ForecastStep['earliest'] | undefined) => ({
    iso: date ?? '',
    words: date ? inWords(date) : '',
  });
  return {
    rows: steps.map((step, index) => ({
      ...row(procedure, step),
      ...(index === 0 && { why: [{ text: '您选的日期', place: '' }] }),
    })),
    soonest: day(last?.earliest),
    latest: day(last?.latest),
    numbered: last?.numbered ?? true,
    provisional: steps.some(({ provisional }) => provisional),
    svg: drawForecast(steps.map((named) => ({ ...named, label: named.step.label }))),
  };
}

function row(procedure: Procedure, named: ForecastStep): ForecastRow {
  const { step, notice, bounds, waits } = named;
  const served = procedure.notices.find(({ id }) => id === notice);
  const reason = (text: string, deadline: (typeof bounds)[number]['deadline']) => ({
    text,
    place: citationsOf(procedure, deadline)[0]?.place ?? '',
  });
  return {
    label: step.label,
    ...(served && { detail: served.label }),
    who: step.actor.map((role) => roleLabel(procedure, role)).join('、'),
    earliest: named.earliest,
    latest: named.latest,
    numbered: named.numbered,
    provisional: named.provisional,
    why: served
      ? [{ text: '作出后随即送达', place: '' }]
      : [
          ...waits.map(({ deadline }) =>
            reason(`须等“${deadline.label}”（${lengthInWords(deadline.length)}）届满`, deadline),
          ),
          ...bounds.map(({ deadline, end }) =>
            reason(
              end
                ? `“${deadline.label}”${lengthInWords(deadline.length)}，至${end}止`
                : `“${deadline.label}”：${lengthInWords(deadline.length)}`,
              deadline,
            ),
          ),
        ],
  };
}
