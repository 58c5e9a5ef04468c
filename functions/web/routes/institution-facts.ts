import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { EntryForm, FieldView, InstitutionFactsPage } from '../../../templates/pages/views.ts';
import { loadInstitutionFacts } from '../../adapters/institution-facts.ts';
import { mayOn } from '../../case-permission.ts';
import {
  enterInstitutionFact,
  type InstitutionFactKind,
  institutionFactKinds,
  valueInWords,
} from '../../use-cases/registers/institution-facts.ts';
import type { EntryError } from '../../use-cases/registers/keep.ts';
import { actorOf } from '../../viewer.ts';
import { type OpenCase, withCase } from '../case-access.ts';
import { formEntries, idempotencyField, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { FORBIDDEN, problemPage } from '../problem.ts';
import { isoDate } from '../step-form/plain.ts';
import { officerFrame } from './officer-case.ts';

/** What was typed about one fact, and what was wrong with it. */
interface Tried {
  fact: string;
  value: string;
  source: string;
  errors: readonly EntryError[];
}

/** 机构情况: what an agreement's rules turn on and neither a form nor a case tells, as officers put it on record. */
export function mountInstitutionFacts(app: WebApp, deps: WebDeps): void {
  const path = '/cases/:caseId/institution-facts';
  app.get(path, (c) => withCase(deps, c, 'view-registers', (open) => show(deps, c, open)));
  app.post(path, (c) => withCase(deps, c, 'keep-registers', (open) => enter(deps, c, open)));
}

async function show(deps: WebDeps, context: WebContext, open: OpenCase, tried?: Tried): Promise<Response> {
  const { procedure, state, head } = open.loaded;
  const kinds = institutionFactKinds([procedure]);
  const [entries, keeps] = await Promise.all([
    loadInstitutionFacts(deps.table, state.institution),
    mayOn(deps, open.viewer, 'keep-registers', open.loaded),
  ]);
  const view: InstitutionFactsPage = {
    caption: head.institutionName,
    heading: '机构情况登记',
    rows: kinds.map(({ fact, label }) => {
      const last = entries.findLast((one) => one.fact === fact);
      return {
        key: label,
        lines: last
          ? [valueInWords(last.value), `${inWords(dateOf(last.at))}登记，来源：${last.source}`]
          : ['未登记'],
      };
    }),
    forms: keeps ? kinds.map((kind) => formOf(kind, open.caseHref, tried)) : [],
    backHref: open.caseHref,
  };
  const frame = await officerFrame(deps, context, '机构情况登记');
  return context.html(renderPage('institution-facts', { ...view, frame }), tried ? 422 : 200);
}

function formOf(kind: InstitutionFactKind, caseHref: string, tried: Tried | undefined): EntryForm {
  const { fact, label } = kind;
  const mine = tried?.fact === fact ? tried : undefined;
  const errorOf = (field: string) => mine?.errors.find((one) => one.field === field)?.message;
  const sourceError = errorOf('source');
  return {
    title: label,
    errors: (mine?.errors ?? []).map(({ field, message }) => ({ href: `#${fact}-${field}`, message })),
    fields: [
      valueField(kind, mine?.value ?? '', errorOf('value')),
      {
        kind: 'text',
        id: `${fact}-source`,
        name: 'source',
        label: '来源',
        required: true,
        hint: '据以登记的文书或者系统。',
        value: mine?.source ?? '',
        ...(sourceError && { error: sourceError }),
      },
    ],
    target: {
      action: `${caseHref}/institution-facts`,
      hidden: [idempotencyField(), { name: 'fact', value: fact }],
    },
    submit: { label: '登记' },
    tone: 'secondary',
  };
}

function valueField(
  { fact, value }: InstitutionFactKind,
  typed: string,
  error: string | undefined,
): FieldView {
  const id = `${fact}-value`;
  const base = { id, name: 'value', label: '情况', required: true, ...(error && { error }) };
  if (value === 'date') return { ...base, kind: 'date', value: typed };
  const options =
    value === 'yes-no'
      ? [
          { value: 'yes', label: '是' },
          { value: 'no', label: '否' },
        ]
      : value.map((word) => ({ value: word, label: word }));
  return {
    ...base,
    kind: 'choice',
    options: options.map((option, index) => ({
      ...option,
      id: index === 0 ? id : `${id}-${index}`,
      checked: option.value === typed,
    })),
  };
}

async function enter(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { fact = '', value = '', source = '' } = Object.fromEntries(await formEntries(context));
  const { agency } = open.viewer;
  if (!agency) return await problemPage(deps, context, FORBIDDEN);
  const kind = institutionFactKinds().find((one) => one.fact === fact);
  const outcome = await enterInstitutionFact(
    deps,
    { ...actorOf(open.viewer), agency },
    {
      institution: open.loaded.state.institution,
      fact,
      value: kind?.value === 'date' ? isoDate(value) : value,
      source,
    },
  );
  if (outcome.kind === 'refused')
    return await show(deps, context, open, { fact, value, source, errors: outcome.errors });
  return context.redirect(`${open.caseHref}/institution-facts?flash=saved`, 303);
}
