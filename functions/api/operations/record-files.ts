import { z } from 'zod';
import { ROLE_LABELS } from '../../../domain/role.ts';
import { downloadLink } from '../../adapters/files.ts';
import { loadRecordFiles } from '../../adapters/record-files.ts';
import {
  RECORD_TYPES,
  recordedFiles,
  requestRecordFile,
  takesRecordFiles,
} from '../../use-cases/record-files.ts';
import { pageOf } from '../cursor.ts';
import { problem } from '../problem.ts';
import { caseRoute, json } from '../route.ts';
import { CaseParams, PageQuery } from '../schemas/common.ts';
import { RecordFileForm, RecordFileLink, RecordFileList } from '../schemas/record-files.ts';

const path = '/api/cases/{caseId}/files';
/** As the presigned form says. */
const SECONDS = 3600;

/** Files that officers add to the record: a way to post one, the list, downloading one. */
export const recordFileRoutes = [
  caseRoute('download-record', {
    method: 'get',
    path,
    operationId: 'listFiles',
    summary: '经办人员存入案卷的文件',
    description:
      '检查通过（usable）的文件，可以在办理时以 upload 列入步骤的文件项；recordedBy 是列入它的事件。',
    params: CaseParams,
    query: z.strictObject(PageQuery),
    answers: { 200: { description: '一页文件', schema: RecordFileList } },
    async handle({ deps, loaded, query }) {
      const recorded = recordedFiles(loaded);
      const files = await loadRecordFiles(deps.table, loaded.caseId);
      const items = files.map(({ by, key: _key, versionId: _version, ...file }) => ({
        ...file,
        by: ROLE_LABELS[by.role],
        recordedBy: recorded.filter(({ file: one }) => one.upload === file.upload).map(({ event }) => event),
      }));
      return json(pageOf(items, query, ({ upload }) => upload));
    },
  }),
  caseRoute('upload-record', {
    method: 'post',
    path,
    operationId: 'requestFile',
    summary: '取得上传一个文件所用的表单',
    description:
      '把文件用 multipart/form-data 直接交到 url：先原样放 fields，最后放 file。一小时内有效，只能放一个文件。',
    params: CaseParams,
    answers: { 201: { description: '上传表单', schema: RecordFileForm } },
    problems: ['refused'],
    async handle({ deps, viewer, loaded }) {
      if (!takesRecordFiles(loaded))
        return problem('refused', { detail: '本案没有需要经办人员存入文件的步骤。' });
      const upload = await requestRecordFile(deps, viewer, loaded);
      if (!upload) return problem('refused', { detail: '本案存入的文件已经过多，请联系系统管理员。' });
      return json({ ...upload, accept: RECORD_TYPES, expiresIn: SECONDS }, { status: 201 });
    },
  }),
  caseRoute('download-record', {
    method: 'get',
    path: `${path}/{upload}`,
    operationId: 'linkFile',
    summary: '取得一个文件的下载地址',
    params: CaseParams.extend({ upload: z.string().regex(/^[\da-z]{1,64}$/) }),
    answers: { 200: { description: '五分钟内有效的下载地址', schema: RecordFileLink } },
    async handle({ deps, loaded, params }) {
      const file = (await loadRecordFiles(deps.table, loaded.caseId)).find(
        ({ upload, state }) => upload === params.upload && state === 'usable',
      );
      if (!file?.key) return problem('not-found');
      const { key, fileName = '', mediaType = 'application/octet-stream', versionId } = file;
      const url = await downloadLink(deps.files, deps.files.uploads, key, {
        fileName,
        mediaType,
        inline: false,
        ...(versionId && { versionId }),
      });
      return json({ url, fileName, mediaType, expiresIn: 300 });
    },
  }),
];
