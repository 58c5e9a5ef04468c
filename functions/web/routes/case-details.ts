import { fieldsOf } from '../../../forms/form.ts';
import { answers } from '../../../forms/read/answers.ts';
import { formOf } from '../../../forms/registry.ts';
import { assumptionViews } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { Target } from '../../../templates/pages/views.ts';
import { recordDisclosure } from '../../adapters/audit.ts';
import { mayOn } from '../../case-permission.ts';
import { actorOf } from '../../viewer.ts';
import type { OpenCase } from '../case-access.ts';
import { formEntries, param, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { countingRule } from '../present/counting.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';
import { deadlineViews } from './case-parts.ts';

/** Shows one masked field in full, once, and puts on record that it did. */
export async function reveal(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const asked = Object.fromEntries(await formEntries(context));
  const form = open.loaded.procedure.forms.find((use) => use.form === asked.form)?.form;
  const field = form && fieldsOf(formOf(form)).find(({ name, personal }) => personal && name === asked.field);
  if (!form || !field) return await problemPage(deps, context, NOT_FOUND);
  const { caseId } = open.loaded;
  await recordDisclosure(deps.table, {
    caseId,
    actor: actorOf(open.viewer),
    at: deps.now(),
    form,
    field: field.name,
  });
  return await handedIn(deps, context, open, { form, field: field.name });
}

/** What was handed in, as words; officers see personal data masked, but for what was just revealed. */
export async function handedIn(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  revealed?: { form: string; field: string },
): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const { state, procedure } = loaded;
  const audience = viewer.role === 'applicant' ? 'applicant' : 'officer';
  const frame = await frameFor(deps, context, {
    title: '提交的内容',
    audience,
    breadcrumb: [{ href: caseHref, label: state.receiptNumber ?? procedure.title }],
  });
  const mask = viewer.role !== 'applicant';
  const mayReveal = mask && (await mayOn(deps, viewer, 'reveal-personal-data', loaded));
  const shown = (form: string, name: string) => revealed?.form === form && revealed.field === name;
  const uses = procedure.forms.filter(({ form }) => state.forms[form]);
  const view = {
    caption: loaded.head.institutionName,
    heading: '提交的内容',
    groups: uses.flatMap(({ form, label }) => {
      const values = state.forms[form] ?? {};
      const whole = answers(formOf(form), values, state.facts, { mask: false }).flatMap(({ rows }) => rows);
      return answers(formOf(form), values, state.facts, { mask }).map(({ label: section, rows, tables }) => ({
        label: `${label} · ${section}`,
        rows: rows
          .filter(({ lines }) => lines.length > 0)
          .map(({ name, key, lines, personal }) => ({
            key,
            lines: shown(form, name) ? (whole.find((row) => row.name === name)?.lines ?? lines) : lines,
            ...(personal &&
              mayReveal &&
              !shown(form, name) && { reveal: revealTarget(caseHref, form, name) }),
          })),
        tables,
      }));
    }),
    downloads: uses
      .filter(() => !mask || mayReveal)
      .map(({ form, label }) => ({
        href: `${caseHref}/handed-in/${form}.pdf`,
        label: mask ? `${label}（PDF，含个人信息，下载将留下记录）` : `${label}（PDF）`,
      })),
    back: { href: caseHref, label: '返回案卷' },
    notes: mask ? [{ key: '说明', lines: ['身份证号等个人信息已作遮盖显示，查看全文会留下记录。'] }] : [],
  };
  return context.html(renderPage('answers', { ...view, frame }));
}

function revealTarget(caseHref: string, form: string, field: string): Target {
  return {
    action: `${caseHref}/answers`,
    hidden: [
      { name: 'form', value: form },
      { name: 'field', value: field },
    ],
  };
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
    // The deadline's own words stand under it; said twice they would look like two rules.
    rule: { ...countingRule(rule.rule), citations: [] },
    papers,
    back: { href: open.caseHref, label: '返回案卷' },
  };
  return context.html(renderPage('deadline', { ...page, frame }));
}
