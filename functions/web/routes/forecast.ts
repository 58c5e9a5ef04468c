import { forecast, forecastable } from '../../../domain/forecast.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { civilDate, dateOf, isCivilDate } from '../../../domain/time/civil-date.ts';
import { procedureOf, procedures } from '../../../procedures/registry.ts';
import { forecastView } from '../../../templates/pages/present/forecast.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { WebApp, WebContext, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

/** Dates this far from what the law's own table covers would say nothing. */
const YEARS = { first: '2020-01-01', last: '2035-12-31' } as const;

const WRONG = '请选择一个有效的日期（2020年至2035年）';

const NOTHING = {
  rows: [],
  soonest: { iso: '', words: '' },
  latest: { iso: '', words: '' },
  numbered: true,
  provisional: false,
  svg: '',
} as const;

/** 办理日期推算: the earliest and the latest course of an application before it is made. */
export function mountForecast(app: WebApp, deps: WebDeps): void {
  app.get('/forecast', (context) => page(deps, context));
}

async function page(deps: WebDeps, context: WebContext): Promise<Response> {
  const asked = context.req.query('procedure');
  const procedure: Procedure | undefined = asked === undefined ? procedures[0] : procedureOf(asked);
  const courses = procedure ? forecastable(procedure) : [];
  const course = courses.find(({ id }) => id === context.req.query('course')) ?? courses[0];
  if (!procedure || !course) return await problemPage(deps, context, NOT_FOUND);
  const typed = context.req.query('on');
  const on = typed ?? dateOf(deps.now());
  const right = isCivilDate(on) && on >= YEARS.first && on <= YEARS.last;
  const result = right
    ? forecastView(procedure, forecast(procedure, course, { on: civilDate(on), facts: {} }, deps.calendar))
    : NOTHING;
  const frame = await frameFor(deps, context, { title: '办理日期推算', audience: 'public' });
  return context.html(
    renderPage('forecast', {
      frame,
      heading: '办理日期推算',
      caption: procedure.title,
      lead: '申请之前先看看：按文件规定的时限，从提交到办结，最早哪一天、最迟哪一天。',
      errors: right ? [] : [{ href: '#on', message: WRONG }],
      action: '/forecast',
      hidden: [{ name: 'procedure', value: procedure.id }],
      courses: courses.map(({ id, label }) => ({ value: id, label, current: id === course.id })),
      on: { value: on, ...(!right && { error: WRONG }) },
      ...result,
      notes: [
        '最早：各方都当天办理；经办机构在工作日办理；公示、整改等等待期届满以后才办理下一步。',
        '最迟：各方都用足文件规定的时限。文件没有规定时限的环节不计时间，从那里起实际可能更迟。',
        '补正、暂停、节假日都按每一件的实际情况重新计算；这里推算的日期不具有法律效力。',
      ],
      back: { href: `/guide?procedure=${encodeURIComponent(procedure.id)}`, label: '回到办事指南' },
    }),
    right ? 200 : 400,
  );
}
