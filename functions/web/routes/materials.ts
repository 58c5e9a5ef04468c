import { randomBytes } from 'node:crypto';
import type { Material } from '../../../domain/procedure.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { FileView, MaterialView } from '../../../templates/pages/views.ts';
import { removeUpload, type Upload } from '../../adapters/drafts.ts';
import { downloadLink, uploadForm } from '../../adapters/files.ts';
import { uploadLimit } from '../../uploads/limits.ts';
import { type CaseDossier, loadDossier, type MaterialStanding } from '../../use-cases/dossier.ts';
import { isEditable } from '../../use-cases/edit-form.ts';
import { type OpenCase, withCase } from '../case-access.ts';
import { param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { askedFor } from '../present/asked.ts';
import { sizeInWords } from '../present/notices.ts';
import { CLOSED, NOT_FOUND, problemPage } from '../problem.ts';
import { here } from './draft-parts.ts';

/** Handing in files: the list of materials, the browser's way to post them, taking one out, looking at one. */
export function mountMaterials(app: WebApp, deps: WebDeps): void {
  const path = '/cases/:caseId/materials';
  app.get(path, (c) => withCase(deps, c, 'edit-draft', (open) => list(deps, c, open)));
  app.post(`${path}/:material/:upload/remove`, (c) =>
    withCase(deps, c, 'edit-draft', (open) => remove(deps, c, open)),
  );
  app.get(`${path}/:material/:upload`, (c) =>
    withCase(deps, c, 'download-upload', (open) => download(deps, c, open)),
  );
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'video/mp4': 'MP4',
};

async function list(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref } = open;
  if (!isEditable(deps, loaded)) return await problemPage(deps, context, CLOSED);
  const dossier = await loadDossier(deps, loaded);
  const asked = askedFor(loaded, caseHref)?.items ?? [];
  const wanted = dossier.materials.filter(
    ({ required, uploads, material }) =>
      required !== 'no' || uploads.length > 0 || asked.some((item) => item.material === material.id),
  );
  // The address the browser comes back to names the upload, so that the page can say it is being inspected.
  const fresh = context.req.query('uploaded');
  const known = dossier.materials.flatMap(({ uploads }) => uploads.map(({ upload }) => upload));
  const checking = fresh !== undefined && !known.includes(fresh.split('.')[1] ?? '');
  const views = await Promise.all(
    wanted.map(async (standing) => {
      const finding = asked.find(({ material }) => material === standing.material.id)?.finding;
      const pending = checking && fresh.startsWith(`${standing.material.id}.`);
      return {
        ...materialView(standing, caseHref, pending),
        ...(finding && { finding }),
        upload: await uploadView(deps, standing.material, open),
      };
    }),
  );
  const frame = await frameFor(deps, context, {
    title: '上传材料',
    audience: 'applicant',
    breadcrumb: here(open),
  });
  const view = {
    caption: loaded.procedure.title,
    heading: '上传材料',
    intro: '每类材料可以上传多个文件。系统会检查每个文件能否打开、格式是否相符、是否带有密码或脚本。',
    errors: [],
    materials: views,
    notNeeded: dossier.materials
      .filter((standing) => !wanted.includes(standing))
      .map((s) => materialView(s, caseHref, false)),
    checking,
    refreshHref: `${caseHref}/materials?uploaded=${encodeURIComponent(fresh ?? '')}`,
    back: { href: `${caseHref}/tasks`, label: '返回任务清单' },
    next: { href: `${caseHref}/check`, label: '核对并提交' },
  };
  return context.html(renderPage('materials', { ...view, frame }));
}

function materialView(
  { material, required, explanation, uploads }: MaterialStanding,
  caseHref: string,
  pending: boolean,
): MaterialView {
  const checking: FileView[] = pending ? [{ name: '刚上传的文件', size: '', at: '', state: 'checking' }] : [];
  return {
    id: material.id,
    label: material.label,
    need: NEED[required],
    // The tag beside it says 必须提供 already.
    needText: material.requiredWhen || required !== 'yes' ? explanation : '',
    citations: material.citations.map(citationView),
    ...(material.hint && { hint: material.hint }),
    acceptText: `${material.accept.map((type) => TYPE_WORDS[type] ?? type).join('、')}，每个文件不超过${sizeInWords(uploadLimit(material.accept))}`,
    files: [...uploads.map((upload) => fileView(upload, caseHref)), ...checking],
    ...(material.form && {
      download: {
        href: `${caseHref}/forms/${material.form}/paper.pdf`,
        label: '打印填好的表，签字盖章后上传',
      },
    }),
  };
}

const NEED = {
  yes: 'required',
  no: 'not-needed',
  unknown: 'unknown',
} as const satisfies Record<MaterialStanding['required'], MaterialView['need']>;

function fileView(upload: Upload, caseHref: string): FileView {
  const href = `${caseHref}/materials/${upload.material}/${upload.upload}`;
  return {
    name: upload.fileName,
    size: sizeInWords(upload.size),
    at: `${upload.receivedAt.slice(0, 10)} ${upload.receivedAt.slice(11, 16)}`,
    state: upload.state === 'usable' ? 'usable' : 'rejected',
    ...(upload.reason && { reason: upload.reason }),
    ...(upload.state === 'usable' && { href }),
    remove: { action: `${href}/remove`, hidden: [] },
  };
}

async function uploadView(deps: WebDeps, material: Material, { loaded, caseHref }: OpenCase) {
  const upload = randomBytes(12).toString('hex');
  const after = `${caseHref}/materials?uploaded=${material.id}.${upload}`;
  const limit = uploadLimit(material.accept);
  const prefix = `uploads/${loaded.caseId}/${material.id}/${upload}/`;
  const { url, fields } = await uploadForm(
    deps.files,
    prefix,
    limit,
    `${deps.ownOrigin}${after}#${material.id}`,
  );
  return {
    action: url,
    hidden: Object.entries(fields).map(([name, value]) => ({ name, value })),
    accept: material.accept.join(','),
    maxBytes: limit,
    after: `${after}#${material.id}`,
  };
}

async function remove(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  if (!isEditable(deps, open.loaded)) return await problemPage(deps, context, CLOSED);
  const material = param(context, 'material');
  await removeUpload(deps.table, open.loaded.caseId, material, param(context, 'upload'));
  return context.redirect(`${open.caseHref}/materials?flash=removed#${encodeURIComponent(material)}`, 303);
}

async function download(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const dossier = await loadDossier(deps, open.loaded);
  const found = uploadsOf(dossier).find(
    ({ material, upload, state }) =>
      material === param(context, 'material') && upload === param(context, 'upload') && state === 'usable',
  );
  if (!found) return await problemPage(deps, context, NOT_FOUND);
  const { key, fileName, mediaType = 'application/octet-stream', versionId } = found;
  return context.redirect(
    await downloadLink(deps.files, deps.files.uploads, key, {
      fileName,
      mediaType,
      inline: true,
      ...(versionId && { versionId }),
    }),
    303,
  );
}

function uploadsOf({ materials }: CaseDossier): Upload[] {
  return materials.flatMap(({ uploads }) => [...uploads]);
}
