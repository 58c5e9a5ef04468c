import { renderPage } from '../../../templates/pages/render.ts';
import type { UploadView } from '../../../templates/pages/views.ts';
import { downloadLink } from '../../adapters/files.ts';
import { loadRecordFiles } from '../../adapters/record-files.ts';
import { mayOn } from '../../case-permission.ts';
import { RECORD_TYPES, requestRecordFile, takesRecordFiles } from '../../use-cases/record-files.ts';
import { type OpenCase, withCase } from '../case-access.ts';
import { formEntries, param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { fileView } from '../present/file-view.ts';
import { sizeInWords } from '../present/notices.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

/** Files that officers add to a case: the list, a way to post one, looking at one. Acts put them on record. */
export function mountRecordFiles(app: WebApp, deps: WebDeps): void {
  const path = '/cases/:caseId/files';
  app.get(path, (c) => withCase(deps, c, 'download-record', (open) => show(deps, c, open)));
  app.post(path, (c) => withCase(deps, c, 'upload-record', (open) => begin(deps, c, open)));
  app.get(`${path}/:upload`, (c) => withCase(deps, c, 'download-record', (open) => download(deps, c, open)));
}

async function begin(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const step = (await formEntries(context)).find(([name]) => name === 'step')?.[1];
  const page = pageOf(open, step);
  const asked = takesRecordFiles(open.loaded)
    ? await requestRecordFile(
        deps,
        open.viewer,
        open.loaded,
        (upload) => `${deps.ownOrigin}${page}uploaded=${upload}`,
      )
    : undefined;
  if (!asked) {
    return await problemPage(deps, context, {
      status: 409,
      heading: '不能再上传文件',
      text: '本案没有需要存入文件的步骤，或者存入的文件已经过多。',
      actions: [{ href: open.caseHref, label: '回到案卷' }],
    });
  }
  const upload: UploadView = {
    action: asked.url,
    hidden: Object.entries(asked.fields).map(([name, value]) => ({ name, value })),
    accept: RECORD_TYPES.join(','),
    maxBytes: asked.maxBytes,
    after: `${page}uploaded=${asked.upload}`,
  };
  return await show(deps, context, open, { upload, ...(step && { step }) });
}

/** The page's address, ready for another parameter. */
function pageOf({ caseHref }: OpenCase, step: string | undefined): string {
  return `${caseHref}/files?${step ? `step=${encodeURIComponent(step)}&` : ''}`;
}

async function show(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  asked: { upload?: UploadView; step?: string } = {},
): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const { procedure, state, head } = loaded;
  const named = asked.step ?? context.req.query('step');
  const step = procedure.steps.find(({ id }) => id === named);
  const fresh = context.req.query('uploaded');
  const all = await loadRecordFiles(deps.table, loaded.caseId);
  const checking = all.some(({ upload, state: standing }) => upload === fresh && standing === 'awaited');
  const number = state.receiptNumber ?? head.institutionName;
  const frame = await frameFor(deps, context, {
    title: '存入案卷的文件',
    audience: 'officer',
    breadcrumb: [
      { href: '/queue', label: '办件列表' },
      { href: caseHref, label: number },
    ],
  });
  const view = {
    caption: `${head.institutionName}${state.receiptNumber ? `，${state.receiptNumber}` : ''}`,
    heading: '存入案卷的文件',
    intro: '先在这里上传并等检查完成，再在办理时勾选，随那一步存入案卷。申请机构看不到这些文件。',
    files: all
      .filter(({ state: standing }) => standing !== 'awaited')
      .map((file) => fileView(file, file.receivedAt ?? '', caseHref)),
    checking,
    refreshHref: `${pageOf(open, step?.id)}uploaded=${encodeURIComponent(fresh ?? '')}`,
    ...((await mayOn(deps, viewer, 'upload-record', loaded)) && {
      begin: { action: `${caseHref}/files`, hidden: step ? [{ name: 'step', value: step.id }] : [] },
    }),
    ...(asked.upload && { upload: asked.upload }),
    acceptText: `PDF、JPG、PNG、MP4${asked.upload ? `，每个文件不超过${sizeInWords(asked.upload.maxBytes)}` : ''}`,
    back: step
      ? { href: `${caseHref}/steps/${step.id}`, label: `回到“${step.label}”` }
      : { href: caseHref, label: '返回案卷' },
  };
  return context.html(renderPage('record-files', { ...view, frame }));
}

async function download(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const file = (await loadRecordFiles(deps.table, open.loaded.caseId)).find(
    ({ upload, state }) => upload === param(context, 'upload') && state === 'usable',
  );
  if (!file?.key) return await problemPage(deps, context, NOT_FOUND);
  const { key, fileName = '', mediaType = 'application/octet-stream', versionId } = file;
  const link = await downloadLink(deps.files, deps.files.uploads, key, {
    fileName,
    mediaType,
    inline: true,
    ...(versionId && { versionId }),
  });
  return context.redirect(link, 303);
}
