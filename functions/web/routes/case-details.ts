import { answers } from '../../../forms/read/answers.ts';
import { formOf } from '../../../forms/registry.ts';
import { assumptionViews, citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { OpenCase } from '../case-access.ts';
import { param, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { countingRule } from '../present/counting.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

import { deadlineViews } from './case-parts.ts';

/** What was handed in, as words; officers see personal data masked. */
export async function handedIn(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const { state, procedure } = loaded;
  const audience = viewer.role === 'applicant' ? 'applicant' : 'officer';
  const frame = await frameFor(deps, context, {
    title: '提交的内容',
    audience,
    breadcrumb: [{ href: caseHref, label: state.receiptNumber ?? procedure.title }],
  });
  const mask = viewer.role !== 'applicant';
  const uses = procedure.forms.filter(({ form }) => state.forms[form]);
  const view = {
    caption: loaded.head.institutionName,
    heading: '提交的内容',
    groups: uses.flatMap(({ form, label }) =>
      answers(formOf(form), state.forms[form] ?? {}, state.facts, { mask }).map(
        ({ label: section, rows, tables }) => ({
          label: `${label} · ${section}`,
          rows: rows.filter(({ lines }) => lines.length > 0).map(({ key, lines }) => ({ key, lines })),
          tables,
        }),
      ),
    ),
    downloads: uses.map(({ form, label }) => ({
      href: `${caseHref}/handed-in/${form}.pdf`,
      label: `${label}（PDF）`,
    })),
    back: { href: caseHref, label: '返回案卷' },
    notes: mask ? [{ key: '说明', lines: ['身份证号等个人信息已作遮盖显示。'] }] : [],
  };
  return context.html(renderPage('answers', { ...view, frame }));
}

/** One deadline explained: the rule, the days counted and skipped, and the papers behind them. */
export async function explain(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { procedure } = open.loaded;
  const id = `${param(context, 'deadline')}-${param(context, 'startedBy')}`;
  const view = deadlineViews(deps, open).find((deadline) => deadline.id === id);
  const rule = procedure.deadlines.find((deadline) => deadline.id === param(context, 'deadline'));
  if (!view || !rule) return await problemPage(deps, context, NOT_FOUND);
  const audience = open.viewer.role === 'applicant' ? 'applicant' : 'officer';
  const frame = await frameFor(deps, context, {
    title: view.label,
    audience,
    breadcrumb: [{ href: open.caseHref, label: open.loaded.state.receiptNumber ?? procedure.title }],
  });
  const papers = [...new Set(view.days.flatMap(({ paper }) => paper ?? []))];
  const page = {
    heading: '这个日期是怎么算的',
    caption: view.label,
    deadline: { ...view, assumptions: assumptionViews(procedure, rule.assumptions) },
    rule: { ...countingRule(rule.rule), citations: rule.citations.map(citationView) },
    papers,
    back: { href: open.caseHref, label: '返回案卷' },
  };
  return context.html(renderPage('deadline', { ...page, frame }));
}
