import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { downloadLink } from '../../adapters/files.ts';
import { listMatters, type Matter } from '../../adapters/inbox.ts';
import { loadMatterFiles } from '../../adapters/inbox-files.ts';
import { keys } from '../../adapters/keys.ts';
import { INDEXES } from '../../adapters/table.ts';
import { continues } from '../../api/cursor.ts';
import { mayOn } from '../../case-permission.ts';
import { ifThere, VersionConflict } from '../../errors.ts';
import { may } from '../../permissions.ts';
import { conclude, linkTo, mayReveal, openedFile, reveal, takeUp } from '../../use-cases/inbox/handle.ts';
import { lookAtCase } from '../../use-cases/load-case.ts';
import { signIn } from '../case-access.ts';
import { formEntries, param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { FORBIDDEN, NOT_FOUND, problemPage } from '../problem.ts';
import { drawMatter } from './inbox-matter.ts';
import { INBOX, type InboxOfficer, STALE, withMatter } from './inbox-parts.ts';
import { mountInboxRegister } from './inbox-register.ts';

/** What the public reported, for the officers who look into it. */
export function mountInbox(app: WebApp, deps: WebDeps): void {
  const path = `${INBOX.href}/:number`;
  app.get(INBOX.href, (context) => list(deps, context));
  app.get(path, (c) => withMatter(deps, c, (officer) => drawMatter(deps, c, officer)));
  app.post(`${path}/take-up`, (c) =>
    withMatter(deps, c, (officer) =>
      changed(deps, c, officer, () => takeUp(deps, officer.viewer, officer.matter)),
    ),
  );
  app.post(`${path}/link`, (c) => withMatter(deps, c, (officer) => link(deps, c, officer)));
  app.post(`${path}/conclude`, (c) => withMatter(deps, c, (officer) => answer(deps, c, officer)));
  app.post(`${path}/reveal`, (c) => withMatter(deps, c, (officer) => show(deps, c, officer)));
  app.get(`${path}/files/:upload`, (c) => withMatter(deps, c, (officer) => file(deps, c, officer)));
  mountInboxRegister(app, deps);
}

async function list(deps: WebDeps, context: WebContext): Promise<Response> {
  const viewer = context.get('viewer');
  if (!viewer) return await signIn(deps, context);
  const { agency = '' } = viewer;
  const mine = { institution: '', agency };
  if (!may(viewer, 'handle-inbox', mine)) return await problemPage(deps, context, FORBIDDEN);
  const asked = context.req.query('cursor');
  const cursor = asked && continues(asked, INDEXES.byQueue, keys.inbox(agency, false)) ? asked : undefined;
  const [open, guarded, own] = await Promise.all([
    listMatters(deps.table, { agency, guarded: false, ...(cursor && { cursor }) }),
    // Few, and only for those who may: what concerns the agency itself comes first.
    may(viewer, 'handle-inbox-about-us', mine) && !cursor
      ? listMatters(deps.table, { agency, guarded: true, limit: 100 })
      : { matters: [] },
    loadAgency(deps.table, agency),
  ]);
  const matters = [...guarded.matters, ...open.matters];
  const frame = await frameFor(deps, context, {
    title: INBOX.label,
    audience: 'officer',
    breadcrumb: [{ href: '/queue', label: '办件列表' }],
  });
  const waiting = matters.filter(({ state }) => state !== 'concluded').length;
  const view = {
    agency: own?.name ?? agency,
    shown: matters.length === 0 ? '没有记录' : `这一页${matters.length}件，其中未办结${waiting}件`,
    rows: await Promise.all(matters.map((matter) => rowOf(deps, matter))),
    empty: '没有收到异议和投诉举报。',
    ...(open.cursor && { older: { href: `${INBOX.href}?cursor=${open.cursor}`, label: '更早的' } }),
  };
  return context.html(renderPage('inbox', { ...view, frame }));
}

async function rowOf(deps: WebDeps, matter: Matter) {
  const { number, kind, about, receivedAt, named, state, guarded } = matter;
  const agency = about.agency && (await loadAgency(deps.table, about.agency))?.name;
  return {
    href: `${INBOX.href}/${number}`,
    number,
    kind: guarded ? '反映本机构' : kind === 'objection' ? '公示异议' : '投诉举报',
    about: about.institution ?? (agency || ''),
    received: inWords(dateOf(receivedAt)),
    named: named ? '实名（已遮盖）' : '匿名',
    state,
  };
}

/** Does something to a matter once, and goes back to it. */
async function changed(
  deps: WebDeps,
  context: WebContext,
  { matter }: InboxOfficer,
  act: () => Promise<Matter>,
): Promise<Response> {
  try {
    await act();
    return context.redirect(`${INBOX.href}/${matter.number}?flash=done`, 303);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    return await problemPage(deps, context, {
      ...STALE,
      actions: [{ href: `${INBOX.href}/${matter.number}`, label: '看最新情况' }],
    });
  }
}

async function link(deps: WebDeps, context: WebContext, officer: InboxOfficer): Promise<Response> {
  const { case: said = '' } = Object.fromEntries(await formEntries(context));
  const caseId = /(?:\/cases\/)?([\da-z]{8,64})(?:[/?#].*)?$/.exec(said.trim().slice(0, 300))?.[1];
  const loaded = caseId && (await ifThere(lookAtCase(deps.table, caseId)));
  if (!loaded || !(await mayOn(deps, officer.viewer, 'view-case', loaded))) {
    const errors = [{ field: 'case', message: '没有找到这个案卷，或者它不在您的办理范围内' }];
    return await drawMatter(deps, context, officer, {
      form: 'link',
      typed: { values: { case: said }, errors },
    });
  }
  return await changed(deps, context, officer, () =>
    linkTo(deps, officer.viewer, officer.matter, loaded.caseId),
  );
}

async function answer(deps: WebDeps, context: WebContext, officer: InboxOfficer): Promise<Response> {
  const { answer: said = '' } = Object.fromEntries(await formEntries(context));
  const text = said.trim();
  if (officer.matter.state === 'concluded')
    return context.redirect(`${INBOX.href}/${officer.matter.number}`, 303);
  if (text.length < 2 || text.length > 3000) {
    const message = text.length < 2 ? '请填写给反映人的答复' : '答复最多3000字';
    const typed = { values: { answer: said }, errors: [{ field: 'answer', message }] };
    return await drawMatter(deps, context, officer, { form: 'conclude', typed });
  }
  return await changed(deps, context, officer, () => conclude(deps, officer.viewer, officer.matter, text));
}

/** Shows who reported it, once, and puts on record that it did. */
async function show(deps: WebDeps, context: WebContext, officer: InboxOfficer): Promise<Response> {
  if (!mayReveal(officer.viewer, officer.matter)) return await problemPage(deps, context, FORBIDDEN);
  const reporter = await reveal(deps, officer.viewer, officer.matter);
  return await drawMatter(deps, context, officer, reporter ? { reporter } : {});
}

async function file(deps: WebDeps, context: WebContext, officer: InboxOfficer): Promise<Response> {
  const { number } = officer.matter;
  const found = (await loadMatterFiles(deps.table, number)).find(
    ({ upload, state }) => upload === param(context, 'upload') && state === 'usable',
  );
  if (!found?.key) return await problemPage(deps, context, NOT_FOUND);
  await openedFile(deps, officer.viewer, officer.matter, found.upload);
  const { key, fileName = '', mediaType = 'application/octet-stream', versionId } = found;
  const as = { fileName, mediaType, inline: true, ...(versionId && { versionId }) };
  return context.redirect(await downloadLink(deps.files, deps.files.uploads, key, as), 303);
}
