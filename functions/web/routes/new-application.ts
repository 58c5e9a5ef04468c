import { isHandledBy } from '../../../domain/agency.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { procedureInForce } from '../../../procedures/versions.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { ErrorLink, FieldView, MattersPage } from '../../../templates/pages/views.ts';
import { loadHead } from '../../adapters/cases.ts';
import { listAgencies, loadInstitution } from '../../adapters/directory.ts';
import { startApplication } from '../../use-cases/start-application.ts';
import { actorOf, type Viewer } from '../../viewer.ts';
import { formEntries, idempotencyField, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { matterGroups } from '../present/matters.ts';
import { offeredTo } from '../present/offered.ts';
import { KEY_REUSED, problemPage } from '../problem.ts';

type Applicant = Viewer & { institution: string };
type Typed = Readonly<Record<string, string>>;

/** Beginning an application: first what it is about, where there is a choice; then the kind of applicant and the agency. */
export async function start(
  deps: WebDeps,
  context: WebContext,
  viewer: Applicant,
  typed: Typed = {},
  errors: readonly ErrorLink[] = [],
): Promise<Response> {
  const agencies = await listAgencies(deps.table);
  const offered = offeredTo('applicant', agencies, dateOf(deps.now()));
  const copyOf = context.req.query('copyOf') ?? typed._copyOf;
  const procedure =
    (await copied(deps, viewer, copyOf)) ??
    offered.find(({ id }) => id === (typed.procedure ?? context.req.query('procedure'))) ??
    (offered.length === 1 ? offered[0] : undefined);
  if (!procedure) return await chooseMatter(deps, context, offered);
  const institution = await loadInstitution(deps.table, viewer.institution);
  const handling = agencies.filter((agency) => isHandledBy(agency, procedure.id));
  const frame = await frameFor(deps, context, {
    title: '新的申请',
    audience: 'applicant',
    breadcrumb: [{ href: '/applications', label: '我的申请' }],
  });
  const fields: FieldView[] = [
    choice(
      'kind',
      '申请机构类别',
      procedure.applicants.map(({ id, label }) => ({ value: id, label })),
      typed.kind ?? institution?.kind,
      errors,
    ),
    {
      ...choice(
        'agency',
        '所属经办机构',
        handling.map(({ id, name, region }) => ({ value: id, label: name, hint: region })),
        typed.agency,
        errors,
      ),
      hint: '选择受理本机构申请的经办机构。',
    },
  ];
  const view = {
    caption: `${procedure.region}，${procedure.title}`,
    errors,
    fields,
    target: {
      action: '/applications',
      hidden: [
        idempotencyField(),
        { name: 'procedure', value: procedure.id },
        ...(copyOf ? [{ name: '_copyOf', value: copyOf }] : []),
      ],
    },
    submit: { label: '开始填写' },
    ready: readyFor(procedure),
    guide: {
      href: `/guide?procedure=${encodeURIComponent(procedure.id)}`,
      label: '查看全部条件和材料',
    },
    ...(offered.length > 1 && { others: { href: '/applications/new', label: '换一个事项' } }),
  };
  return context.html(renderPage('start-application', { ...view, frame }), errors.length > 0 ? 422 : 200);
}

/** The procedure of the earlier case whose contents are taken over, if it is this institution's. */
async function copied(
  deps: WebDeps,
  { institution }: Applicant,
  caseId: string | undefined,
): Promise<Procedure | undefined> {
  if (!caseId) return undefined;
  const head = await loadHead(deps.table, caseId);
  return head.institution === institution ? procedureInForce(head.procedure, dateOf(deps.now())) : undefined;
}

async function chooseMatter(
  deps: WebDeps,
  context: WebContext,
  offered: readonly Procedure[],
): Promise<Response> {
  const frame = await frameFor(deps, context, {
    title: '选择申请的事项',
    audience: 'applicant',
    breadcrumb: [{ href: '/applications', label: '我的申请' }],
  });
  const view: MattersPage = {
    heading: '选择申请的事项',
    lead: '各地按各自的文件办理，条件、材料和时限各不相同。请选择机构所在地的事项。',
    groups: matterGroups(offered, (id) => `/applications/new?procedure=${encodeURIComponent(id)}`),
  };
  return context.html(renderPage('matters', { ...view, frame }));
}

function choice(
  name: string,
  label: string,
  options: readonly { value: string; label: string; hint?: string }[],
  chosen: string | undefined,
  errors: readonly ErrorLink[],
): FieldView {
  const error = errors.find(({ href }) => href === `#${name}`)?.message;
  return {
    id: name,
    name,
    label,
    required: true,
    kind: 'choice',
    options: options.map((option, index) => ({
      ...option,
      id: index === 0 ? name : `${name}-${index}`,
      checked: chosen === option.value || options.length === 1,
    })),
    ...(error && { error }),
  };
}

function readyFor({ forms, materials }: Procedure): string[] {
  return [
    ...new Set(forms.map(({ label }) => label)),
    ...(materials.length > 0 ? ['按清单准备的材料（PDF、JPG、PNG，部分为 MP4 视频）'] : []),
    '统一社会信用代码、负责人等基本信息',
  ];
}

/** Opens the draft that was chosen. */
export async function begin(deps: WebDeps, context: WebContext, viewer: Applicant): Promise<Response> {
  const typed = Object.fromEntries(await formEntries(context));
  const agencies = await listAgencies(deps.table);
  const offered = offeredTo('applicant', agencies, dateOf(deps.now()));
  const procedure =
    offered.find(({ id }) => id === typed.procedure) ?? (offered.length === 1 ? offered[0] : undefined);
  if (!procedure) return await start(deps, context, viewer, typed);
  const kind = procedure.applicants.find(({ id }) => id === typed.kind);
  const agency = agencies.find(({ id, ...one }) => id === typed.agency && isHandledBy(one, procedure.id));
  const errors = [
    ...(kind ? [] : [{ href: '#kind', message: '请选择申请机构类别。' }]),
    ...(agency ? [] : [{ href: '#agency', message: '请选择所属经办机构。' }]),
  ];
  if (!kind || !agency) return await start(deps, context, viewer, typed, errors);
  const caseId = await startApplication(deps, {
    procedure,
    agency: agency.id,
    applicantKind: kind.id,
    actor: { ...actorOf(viewer), institution: viewer.institution },
    idempotencyKey: typed._key ?? '',
    ...(typed._copyOf && { copyOf: typed._copyOf }),
  });
  if (!caseId)
    return await problemPage(deps, context, {
      ...KEY_REUSED,
      actions: [{ href: '/applications', label: '我的申请' }],
    });
  return context.redirect(`/cases/${caseId}/tasks`, 303);
}
