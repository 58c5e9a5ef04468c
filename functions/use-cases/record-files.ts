import { randomBytes } from 'node:crypto';
import type { CaseEvent, EventPayload } from '../../domain/case/event.ts';
import { stageOf } from '../../domain/case/state.ts';
import type { Procedure } from '../../domain/procedure.ts';
import type { FileOnRecord, Step } from '../../domain/step.ts';
import { uploadForm } from '../adapters/files.ts';
import { awaitRecordFile, loadRecordFiles, type RecordFile } from '../adapters/record-files.ts';
import { uploadLimit } from '../uploads/limits.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { withCounterSignature } from './counter-signature.ts';
import type { Deps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';

/** In the place of a material's id in keys of uploads: what officers add to the record. No material is called so. */
export const RECORD_FILES = 'record-files';

/** What officers may add. */
export const RECORD_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'video/mp4'] as const;

/** Files asked for in one case; beyond that somebody is playing. */
const MOST = 500;

/** A way to post one file straight to the store. */
export interface RecordUpload {
  upload: string;
  url: string;
  fields: Record<string, string>;
  maxBytes: number;
}

/**
 * Lets an officer post one file for a case, and puts on record who asked. `returnTo`: where a browser comes back to, empty
 * for a program. Undefined when the case has had too many.
 */
export async function requestRecordFile(
  deps: Pick<Deps, 'table' | 'files' | 'now'>,
  viewer: Viewer,
  { caseId }: Pick<LoadedCase, 'caseId'>,
  returnTo: (upload: string) => string = () => '',
): Promise<RecordUpload | undefined> {
  if ((await loadRecordFiles(deps.table, caseId)).length >= MOST) return undefined;
  const upload = randomBytes(12).toString('hex');
  await awaitRecordFile(deps.table, caseId, { upload, by: actorOf(viewer), askedAt: deps.now() });
  const maxBytes = uploadLimit(RECORD_TYPES);
  const prefix = `uploads/${caseId}/${RECORD_FILES}/${upload}/`;
  const { url, fields } = await uploadForm(deps.files, prefix, maxBytes, returnTo(upload));
  return { upload, url, fields, maxBytes };
}

/** Whether an act on the case may still want files: a finished case with no steps takes none. */
export function takesRecordFiles({ procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>): boolean {
  const kind = stageOf(procedure, state.stage).kind;
  return kind !== 'draft' && procedure.steps.some((step) => fileFields(step).length > 0);
}

function fileFields({ payload }: Step) {
  return payload.filter(({ kind }) => kind === 'files');
}

/**
 * A payload with the files it names by their uploads as they stand in the store. One that is not there, not usable, or named
 * by no officer's upload stays as it was said, and is refused with the rest of the payload.
 */
export async function withFiles(
  deps: Pick<Deps, 'table' | 'files' | 'now'>,
  { caseId, procedure, state }: Pick<LoadedCase, 'caseId' | 'procedure' | 'state'>,
  stepId: string,
  payload: EventPayload,
): Promise<EventPayload> {
  const step = procedure.steps.find(({ id }) => id === stepId);
  const named = step ? fileFields(step).filter(({ name }) => Array.isArray(payload[name])) : [];
  if (named.length === 0) return payload;
  const files = new Map(
    (await loadRecordFiles(deps.table, caseId)).flatMap((file) => {
      const onRecord = fileOnRecord(file);
      return onRecord ? [[file.upload, onRecord] as const] : [];
    }),
  );
  const resolved = named.map(async ({ name, signs }) => {
    const said = payload[name] as readonly unknown[];
    // Whatever else stands there comes out as text, so that nobody can describe a file into the record.
    const onRecord = [...new Set(said.map(String))].map(async (upload) => {
      const file = files.get(upload);
      return file && signs ? await withCounterSignature(deps, { state }, signs, file) : (file ?? upload);
    });
    return [name, await Promise.all(onRecord)] as const;
  });
  return { ...payload, ...Object.fromEntries(await Promise.all(resolved)) };
}

/** A usable file as an act records it. */
export function fileOnRecord({
  upload,
  state,
  fileName,
  size,
  sha256,
  mediaType,
  key,
}: RecordFile): FileOnRecord | undefined {
  if (state !== 'usable' || !fileName || size === undefined || !sha256 || !mediaType || !key)
    return undefined;
  return { upload, fileName, size, sha256, mediaType, key };
}

/** The files that an event of a case put on record, with the words of the field that asked for them. */
export function filesRecordedBy(
  procedure: Procedure,
  { type, payload }: Pick<CaseEvent, 'type' | 'payload'>,
): { label: string; file: FileOnRecord }[] {
  const fields = procedure.steps.filter(({ event }) => event === type).flatMap(fileFields);
  const byName = new Map(fields.map((field) => [field.name, field]));
  return [...byName.values()].flatMap(({ name, label }) => {
    const files = payload[name];
    return Array.isArray(files) ? files.map((file: FileOnRecord) => ({ label, file })) : [];
  });
}

/** Every file that acts of a case put on record, with the event that did. */
export function recordedFiles({ procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>): {
  event: number;
  at: CaseEvent['at'];
  label: string;
  file: FileOnRecord;
}[] {
  return state.history.flatMap((event) =>
    filesRecordedBy(procedure, event).map((one) => ({ event: event.n, at: event.at, ...one })),
  );
}
