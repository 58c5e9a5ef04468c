import { isHandledBy } from '../../../domain/agency.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { creditCodeProblem } from '../../../forms/checks/credit-code.ts';
import { proceduresInForce } from '../../../procedures/versions.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { FieldView } from '../../../templates/pages/views.ts';
import { listAgencies } from '../../adapters/directory.ts';
import { may } from '../../permissions.ts';
import {
  institutionAtWindow,
  isBegunByOfficers,
  isTakenAtWindow,
} from '../../use-cases/institution-at-window.ts';
import type { EntryError } from '../../use-cases/registers/keep.ts';
import { startApplication } from '../../use-cases/start-application.ts';
import { actorOf, type Viewer } from '../../viewer.ts';
import { signIn } from '../case-access.ts';
import { formEntries, idempotencyField, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { FORBIDDEN, KEY_REUSED, problemPage } from '../problem.ts';
import { entryChoice, entryField, linksTo, registerFrame, type Typed } from './register-parts.ts';

type Clerk = Viewer & { agency: string };

/** 窗口办理: a clerk opens a draft for an applicant who came with papers, and types it in. */
export function mountIntake(app: WebApp, deps: WebDeps): void {
  app.get('/officer/intake', (c) => asClerk(deps, c, (clerk) => show(deps, c, clerk)));
  app.post('/officer/intake', (c) => asClerk(deps, c, (clerk) => begin(deps, c, clerk)));
}

async function asClerk(
  deps: WebDeps,
  context: WebContext,
  handle: (clerk: Clerk) => Promise<Response>,
): Promise<Response> {
  const viewer = context.get('viewer');
  if (!viewer) return await signIn(deps, context);
  const { agency } = viewer;
  if (!agency || !may(viewer, 'start-at-window', { institution: '', agency }))
    return await problemPage(deps, context, FORBIDDEN);
  return await handle({ ...viewer, agency });
}

/** What this agency takes in at its window. */
async function takenIn(deps: WebDeps, { agency }: Clerk): Promise<Procedure[]> {
  const own = (await listAgencies(deps.table)).filter(({ id }) => id === agency);
  return proceduresInForce(dateOf(deps.now())).filter(
    (procedure) => isTakenAtWindow(procedure) && own.some((one) => isHandledBy(one, procedure.id)),
  );
}

const EMPTY: Typed = { values: {}, errors: [] };

async function show(deps: WebDeps, context: WebContext, clerk: Clerk, typed = EMPTY): Promise<Response> {
  const offered = await takenIn(deps, clerk);
  if (offered.length === 0) {
    return await problemPage(deps, context, {
      status: 409,
      heading: '没有在窗口受理的事项',
      text: '本机构办理的事项都由申请机构在网上提交。',
      actions: [{ href: '/queue', label: '回到办件列表' }],
    });
  }
  const what = offered.flatMap((procedure) =>
    procedure.applicants.map(({ id, label }) => ({
      value: `${procedure.id} ${id}`,
      label: `${procedure.title}：${label}`,
    })),
  );
  const fields: FieldView[] = [
    entryChoice(typed, 'what', '申请的事项', what),
    entryField(typed, 'text', 'name', '申请机构名称'),
    entryField(typed, 'text', 'creditCode', '统一社会信用代码'),
    entryField(typed, 'text', 'address', '机构地址', { required: false }),
  ];
  const view = {
    caption: '窗口办理',
    heading: '录入纸质申请',
    text: '申请机构带纸质材料来窗口的，在这里代为建立申请，再按纸件录入各表、上传扫描件。录入人会留下记录。',
    errors: linksTo(typed.errors),
    fields,
    target: { action: '/officer/intake', hidden: [idempotencyField()] },
    submit: { label: '开始录入' },
    tone: 'main' as const,
    backHref: '/queue',
    citations: [],
  };
  const frame = await registerFrame(deps, context, view.heading);
  return context.html(renderPage('act', { ...view, frame }), typed.errors.length > 0 ? 422 : 200);
}

async function begin(deps: WebDeps, context: WebContext, clerk: Clerk): Promise<Response> {
  const values = Object.fromEntries(await formEntries(context));
  const [id, kind] = (values.what ?? '').split(' ');
  const procedure = (await takenIn(deps, clerk)).find((one) => one.id === id);
  const applicant = procedure?.applicants.find((one) => one.id === kind);
  const name = (values.name ?? '').trim();
  const creditCode = (values.creditCode ?? '').trim().toUpperCase();
  const wrongCode = creditCode === '' ? '请填写统一社会信用代码' : creditCodeProblem(creditCode);
  const errors: EntryError[] = [
    ...(applicant ? [] : [{ field: 'what', message: '请选择申请的事项。' }]),
    ...(name === '' ? [{ field: 'name', message: '请填写申请机构名称。' }] : []),
    ...(wrongCode ? [{ field: 'creditCode', message: `${wrongCode}。` }] : []),
  ];
  if (!procedure || !applicant || errors.length > 0)
    return await show(deps, context, clerk, { values, errors });
  const institution = await institutionAtWindow(deps, {
    id: creditCode,
    name,
    address: (values.address ?? '').trim(),
    kind: applicant.id,
  });
  const caseId = await startApplication(deps, {
    procedure,
    agency: clerk.agency,
    applicantKind: applicant.id,
    actor: { ...actorOf(clerk), institution: institution.id },
    idempotencyKey: values._key ?? '',
  });
  if (!caseId) {
    return await problemPage(deps, context, {
      ...KEY_REUSED,
      actions: [{ href: '/queue', label: '回到办件列表' }],
    });
  }
  // Where no applicant has anything to hand in, the case is at once the officers'.
  return context.redirect(`/cases/${caseId}${isBegunByOfficers(procedure) ? '' : '/tasks'}`, 303);
}
