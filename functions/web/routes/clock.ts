import { workingDayOnOrAfter } from '../../../domain/time/calendar.ts';
import {
  addDays,
  type CivilDate,
  dateOf,
  inWords,
  isCivilDate,
  millisecondsOf,
  startOf,
} from '../../../domain/time/civil-date.ts';
import { weekdayInWords } from '../../../domain/time/words.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { ErrorLink } from '../../../templates/pages/views.ts';
import { listHeads } from '../../adapters/queues.ts';
import {
  type Demonstration,
  formEntries,
  idempotencyField,
  type WebApp,
  type WebContext,
  type WebDeps,
} from '../context.ts';
import { frameFor } from '../frame.ts';

const TEN_O_CLOCK = 10 * 3_600_000;

/** Moves, by the name of their button. Each leads to ten in the morning of a later day. */
const MOVES: Readonly<Record<string, (today: CivilDate, deps: WebDeps) => CivilDate>> = {
  day: (today) => addDays(today, 1),
  'working-day': (today, { calendar }) => workingDayOnOrAfter(calendar, addDays(today, 1)),
  week: (today) => addDays(today, 7),
  month: (today) => addDays(today, 30),
};

const BUTTONS = [
  { label: '下一天', name: 'move', value: 'day' },
  { label: '下一工作日', name: 'move', value: 'working-day' },
  { label: '一周后', name: 'move', value: 'week' },
  { label: '三十天后', name: 'move', value: 'month' },
];

/** The local edition's movable clock: deadlines and timelines follow it. */
export function mountClock(app: WebApp, deps: WebDeps, clock: Demonstration): void {
  app.get('/clock', (context) => show(deps, context, clock));
  app.post('/clock', async (context) => {
    const typed = Object.fromEntries(await formEntries(context));
    const today = dateOf(deps.now());
    const move = MOVES[typed.move ?? ''];
    const wanted = (typed.date ?? '').trim();
    const target = move ? move(today, deps) : isCivilDate(wanted) ? wanted : undefined;
    if (!target) return await show(deps, context, clock, '请按 2026-11-22 的样式填写日期。');
    const moved = await clock.moveTo(millisecondsOf(startOf(target)) + TEN_O_CLOCK);
    if (!moved) return await show(deps, context, clock, '时钟只能拨到以后的日子，不能拨回过去。');
    return context.redirect(backOf(context), 303);
  });
}

/** Back to the page the button was on, if it is one of ours. */
function backOf(context: WebContext): string {
  const referer = context.req.header('referer');
  const here = new URL(context.req.url);
  const from = referer && URL.canParse(referer) ? new URL(referer) : undefined;
  if (!from || from.host !== here.host) return '/clock?flash=moved';
  from.searchParams.set('flash', 'moved');
  return from.pathname + from.search;
}

async function show(
  deps: WebDeps,
  context: WebContext,
  clock: Demonstration,
  error?: string,
): Promise<Response> {
  const nowIso = deps.now();
  const today = dateOf(nowIso);
  const { heads } = await listHeads(deps.table, { open: true });
  const waiting = heads
    .filter(({ nextDueAt }) => nextDueAt)
    .sort((a, b) => ((a.nextDueAt ?? '') < (b.nextDueAt ?? '') ? -1 : 1))
    .slice(0, 20)
    .map((head) => {
      const due = dateOf(head.nextDueAt as typeof nowIso);
      const days = Math.round((millisecondsOf(startOf(due)) - millisecondsOf(startOf(today))) / 86_400_000);
      return {
        case: { href: `/cases/${head.caseId}`, label: head.receiptNumber ?? head.institutionName },
        what: head.institutionName,
        at: inWords(due),
        left: days <= 0 ? '即将处理' : `${days}天后`,
      };
    });
  const ahead = Math.round(clock.ahead() / 86_400_000);
  const errors: ErrorLink[] = error ? [{ href: '#date', message: error }] : [];
  const frame = await frameFor(deps, context, { title: '演示时钟', audience: 'public' });
  const view = {
    now: `${inWords(today)} ${weekdayInWords(today)} ${nowIso.slice(11, 19)}`,
    nowIso,
    moved: ahead > 0 ? `比实际时间快${ahead}天` : '与实际时间一致',
    moves: { action: '/clock', hidden: [idempotencyField()], buttons: BUTTONS },
    set: {
      action: '/clock',
      hidden: [idempotencyField()],
      field: {
        id: 'date',
        name: 'date',
        label: '拨到某一天',
        hint: '只能拨到以后的日子，例如 2026-12-31',
        required: true,
        kind: 'date' as const,
        value: '',
        ...(error && { error }),
      },
      button: { label: '拨动时钟' },
    },
    errors,
    waiting,
    fired: [],
  };
  return context.html(renderPage('clock', { ...view, frame }), error ? 422 : 200);
}
