import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import { listAgencies } from '../../adapters/directory.ts';
import { complaintRules } from '../../use-cases/inbox/handle.ts';
import { idempotencyField, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { channelView } from '../present/channel.ts';
import { entryChoice, entryField, linksTo, type Typed } from './register-parts.ts';
import { PROMISES, reporterFields, takeReport } from './report-parts.ts';

/** 投诉举报: of an institution, or of an agency itself, without an account. */
export function mountComplaint(app: WebApp, deps: WebDeps): void {
  app.get('/complaints', (context) =>
    draw(deps, context, { values: { agency: context.req.query('agency') ?? '' }, errors: [] }, 200),
  );
  app.post('/complaints', (context) =>
    takeReport(deps, context, undefined, (typed, status) => draw(deps, context, typed, status)),
  );
}

async function draw(
  deps: WebDeps,
  context: WebContext,
  typed: Typed,
  status: 200 | 422 | 429,
): Promise<Response> {
  const agencies = await listAgencies(deps.table);
  const chosen = agencies.find(({ id }) => id === typed.values.agency);
  const rules = complaintRules(chosen);
  const frame = await frameFor(deps, context, { title: '投诉举报', audience: 'public' });
  const view = {
    heading: '投诉举报',
    lead: '反映定点医药机构或者经办机构的问题，不用登录，实名、匿名都收。反映经办机构自身的，交上一级经办机构办理；没有上一级的，由该机构的定点管理领导小组办理，其他经办人员看不到。',
    about: [],
    errors: linksTo(typed.errors),
    fields: [
      entryChoice(
        typed,
        'agency',
        '经办机构',
        agencies.map(({ id, name, region }) => ({ value: id, label: name, hint: region })),
      ),
      entryChoice(typed, 'target', '反映的是', [
        { value: 'institution', label: '医药机构（医院、诊所、药店等）' },
        { value: 'agency', label: '上面选的经办机构' },
      ]),
      entryField(typed, 'text', 'institution', '医药机构的名称', {
        required: false,
        hint: '反映经办机构的不填。',
      }),
      ...reporterFields(typed),
    ],
    target: { action: '/complaints', hidden: [idempotencyField()] },
    submit: { label: '提交' },
    promises: PROMISES,
    citations: rules.map(citationView),
    channels: (chosen ? [chosen] : agencies).map((agency) => channelView(agency)),
    back: { href: '/inbox-status', label: '已经提交过，查办理情况' },
  };
  return context.html(renderPage('report', { ...view, frame }), status);
}
