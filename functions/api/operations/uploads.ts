import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { procedures } from '../../../procedures/registry.ts';
import { removeUpload } from '../../adapters/drafts.ts';
import { uploadForm } from '../../adapters/files.ts';
import { uploadLimit } from '../../uploads/limits.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import { isEditable } from '../../use-cases/edit-form.ts';
import { pageOf } from '../cursor.ts';
import { problem } from '../problem.ts';
import { caseRoute, json } from '../route.ts';
import { UploadForm, UploadList, UploadRequest } from '../schemas/cases.ts';
import { CaseParams, PageQuery } from '../schemas/common.ts';

const path = '/api/cases/{caseId}/uploads';
/** As the presigned form says. */
const SECONDS = 3600;

/** The files of a case: a way to post one straight to the store, the list, taking one out. */
export const uploadRoutes = [
  caseRoute('view-case', {
    method: 'get',
    path,
    operationId: 'listUploads',
    summary: '材料清单和已上传的文件',
    description: '文件要经检查才会出现在这里；usable 的才算提交。',
    params: CaseParams,
    query: z.strictObject(PageQuery),
    answers: { 200: { description: '一页材料和文件', schema: UploadList } },
    async handle({ deps, loaded, query }) {
      const { materials } = await loadDossier(deps, loaded);
      const items = materials.map(({ material, required, explanation, uploads }) => ({
        material: material.id,
        label: material.label,
        required,
        explanation,
        accept: material.accept,
        maxBytes: uploadLimit(material.accept),
        citations: material.citations,
        uploads: uploads.map(({ upload, fileName, size, state, reason, mediaType, sha256, receivedAt }) => ({
          upload,
          fileName,
          size,
          state,
          reason,
          mediaType,
          sha256,
          receivedAt,
        })),
      }));
      return json(pageOf(items, query, ({ material }) => material));
    },
  }),
  caseRoute('edit-draft', {
    method: 'post',
    path,
    operationId: 'requestUpload',
    summary: '取得上传一个文件所用的表单',
    description:
      '把文件用 multipart/form-data 直接交到 url：先原样放 fields，最后放 file。一小时内有效，只能放一个文件。',
    params: CaseParams,
    body: UploadRequest,
    examples: () => ({ upload: { material: procedures[0]?.materials[0]?.id ?? '' } }),
    answers: { 201: { description: '上传表单', schema: UploadForm } },
    problems: ['closed'],
    async handle({ deps, loaded, body }) {
      const { procedure, state, caseId } = loaded;
      const material = procedure.materials.find(
        ({ id, appliesTo }) => id === body.material && appliesTo.includes(state.applicantKind),
      );
      if (!material) {
        return problem('invalid', { errors: [{ pointer: '#/material', detail: '本申请没有这类材料。' }] });
      }
      if (!isEditable(deps, loaded)) return problem('closed');
      const upload = randomBytes(12).toString('hex');
      const maxBytes = uploadLimit(material.accept);
      // No page to come back to: the store answers a program plainly.
      const { url, fields } = await uploadForm(
        deps.files,
        `uploads/${caseId}/${material.id}/${upload}/`,
        maxBytes,
        '',
      );
      const { accept, id } = material;
      return json(
        { material: id, upload, url, fields, maxBytes, accept, expiresIn: SECONDS },
        { status: 201 },
      );
    },
  }),
  caseRoute('edit-draft', {
    method: 'delete',
    path: `${path}/{material}/{upload}`,
    operationId: 'removeUpload',
    summary: '从申请中移除一个文件',
    params: CaseParams.extend({
      material: z.string().regex(/^[A-Za-z0-9-]{1,100}$/),
      upload: z.string().regex(/^[A-Za-z0-9-]{1,100}$/),
    }),
    answers: { 204: { description: '已移除' } },
    problems: ['closed'],
    async handle({ deps, loaded, params }) {
      const { materials } = await loadDossier(deps, loaded);
      const there = materials
        .flatMap(({ uploads }) => uploads)
        .some(({ material, upload }) => material === params.material && upload === params.upload);
      if (!there) return problem('not-found');
      if (!isEditable(deps, loaded)) return problem('closed');
      await removeUpload(deps.table, loaded.caseId, params.material, params.upload);
      return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
    },
  }),
];
