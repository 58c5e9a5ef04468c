import { textFact } from '../../domain/criterion.ts';
import { dateOf, inWords } from '../../domain/time/civil-date.ts';
import { formOf } from '../../forms/registry.ts';
import type { Renderer } from '../../templates/engine/render.ts';
import { documentOf } from '../../templates/registry.ts';
import { readUpload } from '../adapters/case-files.ts';
import { loadAgency } from '../adapters/directory.ts';
import { loadUploads } from '../adapters/drafts.ts';
import { archived } from '../adapters/files.ts';
import { loadRecordFiles } from '../adapters/record-files.ts';
import { formPaper, receiptPaper } from '../documents/case-papers.ts';
import { formKey } from '../documents/form-key.ts';
import { NotFound } from '../errors.ts';
import { agencyAt } from '../use-cases/agency-at.ts';
import type { Deps } from '../use-cases/deps.ts';
import type { LoadedCase } from '../use-cases/load-case.ts';
import { recordedFiles } from '../use-cases/record-files.ts';
import { type FrozenFile, frozenFiles } from './frozen-files.ts';
import type { Part, PartContent } from './part.ts';

/** What gathering works with. */
export interface GatherDeps extends Deps {
  renderer: Renderer;
}

/** Bytes of one upload, and of all together, that are bound in; the rest is listed. Memory is what limits them. */
const LARGEST = 60 * 1024 * 1024;
const ALTOGETHER = 200 * 1024 * 1024;

/** Every paper of a case as of its last event, in the order of binding: forms, materials, documents issued, receipts. */
export async function gatherParts(deps: GatherDeps, loaded: LoadedCase): Promise<Part[]> {
  const agency = await loadAgency(deps.table, loaded.state.agency);
  if (!agency) throw new NotFound(`agency ${loaded.state.agency}`);
  const institution = textFact(loaded.state.facts, 'unitName', loaded.head.institutionName);
  return [
    ...(await forms(deps, loaded, institution, agency.name)),
    ...(await materials(deps, loaded, institution)),
    ...(await notices(deps, loaded)),
    ...(await receipts(deps, loaded, institution)),
    ...(await records(deps, loaded)),
  ];
}

/** What the applicant handed in, then what officers filled in on the way. */
async function forms(
  { renderer }: GatherDeps,
  { procedure, state }: LoadedCase,
  institution: string,
  agency: string,
): Promise<Part[]> {
  const asked = procedure.forms.map(({ form }) => form);
  const names = [...asked, ...Object.keys(state.forms).filter((form) => !asked.includes(form))];
  const parts: Part[] = [];
  for (const name of names.filter((form) => state.forms[form])) {
    const { form: id, key } = formKey(name);
    const { title, filledBy } = formOf(id);
    const called = procedure.forms.find(({ form }) => form === id)?.label ?? title;
    parts.push({
      group: 'forms',
      title: key ? `${called}（${key}）` : called,
      author: filledBy === 'applicant' ? institution : agency,
      ...(filledBy === 'applicant' && state.submittedOn && { date: state.submittedOn }),
      content: { kind: 'pdf', bytes: await formPaper(renderer, state, name) },
    });
  }
  return parts;
}

async function materials(deps: Deps, loaded: LoadedCase, author: string): Promise<Part[]> {
  const { procedure, state, caseId } = loaded;
  const files = frozenFiles(state);
  const uploads = await loadUploads(deps.table, caseId);
  const order = procedure.materials.map(({ id }) => id);
  const sorted = [...files].sort((a, b) => order.indexOf(a.material) - order.indexOf(b.material));
  let bound = 0;
  const parts: Part[] = [];
  for (const file of sorted) {
    const label = procedure.materials.find(({ id }) => id === file.material)?.label ?? file.material;
    const versionId = uploads.find(({ upload }) => upload === file.upload)?.versionId;
    const content = await materialContent(deps, file, versionId, ALTOGETHER - bound);
    if (content.kind !== 'absent') bound += content.bytes.byteLength;
    parts.push({
      group: 'materials',
      title: `${label}（${file.fileName}）`,
      author,
      date: dateOf(file.handedIn),
      ...(file.replaced && { remark: '补正前' }),
      sha256: file.sha256,
      content,
    });
  }
  return parts;
}

async function materialContent(
  { files }: Deps,
  { key, mediaType, size }: Pick<FrozenFile, 'key' | 'mediaType' | 'size'>,
  versionId: string | undefined,
  room: number,
): Promise<PartContent> {
  const readable = mediaType === 'application/pdf' || mediaType === 'image/jpeg' || mediaType === 'image/png';
  if (!readable) return { kind: 'absent', why: '视频等文件不能并入纸面，请单独下载' };
  if (size > Math.min(LARGEST, room)) return { kind: 'absent', why: '文件太大，请单独下载' };
  const bytes = await readUpload(files, key, versionId);
  if (!bytes) return { kind: 'absent', why: '文件已不在存储中' };
  return mediaType === 'application/pdf' ? { kind: 'pdf', bytes } : { kind: 'image', bytes, mediaType };
}

/** What officers put on record with their acts, each file once. */
async function records(deps: Deps, { procedure, state, caseId }: LoadedCase): Promise<Part[]> {
  const kept = await loadRecordFiles(deps.table, caseId);
  const parts: Part[] = [];
  let bound = 0;
  const seen = new Set<string>();
  for (const { event, at, label, file } of recordedFiles({ procedure, state })) {
    if (seen.has(file.upload)) continue;
    seen.add(file.upload);
    const versionId = kept.find(({ upload }) => upload === file.upload)?.versionId;
    const content = await materialContent(deps, file, versionId, ALTOGETHER - bound);
    if (content.kind !== 'absent') bound += content.bytes.byteLength;
    const agency = agencyAt(state.history, event);
    parts.push({
      group: 'records',
      title: `${label}（${file.fileName}）`,
      author: (await loadAgency(deps.table, agency))?.name ?? agency,
      date: dateOf(at),
      sha256: file.sha256,
      content,
    });
  }
  return parts;
}

async function notices(deps: Deps, { procedure, state }: LoadedCase): Promise<Part[]> {
  return await Promise.all(
    state.notices.map(async (notice): Promise<Part> => {
      const whose = agencyAt(state.history, notice.eventNumber);
      const author = (await loadAgency(deps.table, whose))?.name ?? whose;
      const label = procedure.notices.find(({ id }) => id === notice.notice)?.label ?? notice.notice;
      const bytes = notice.issued && (await archived(deps.files, notice.issued.key));
      return {
        group: 'notices',
        title: label,
        ...(notice.number && { number: notice.number }),
        author,
        date: dateOf(notice.owedSince),
        ...(notice.withdrawn && { remark: '已撤回' }),
        ...(notice.issued && { sha256: notice.issued.sha256 }),
        content: bytes ? { kind: 'pdf', bytes } : { kind: 'absent', why: '尚未出具' },
      };
    }),
  );
}

/** A receipt for each delivery on record, filled with it. */
async function receipts(deps: GatherDeps, { procedure, state }: LoadedCase, author: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const notice of state.notices) {
    const rule = procedure.notices.find(({ id }) => id === notice.notice);
    if (!notice.served || !rule?.receipt) continue;
    const bytes = await receiptPaper(deps, { procedure, state }, notice, rule.receipt);
    parts.push({
      group: 'receipts',
      title: `${documentOf(rule.receipt).title}（${rule.label}）`,
      ...(notice.number && { number: notice.number }),
      author,
      date: notice.served.on,
      remark: `${inWords(notice.served.on)}送达`,
      content: { kind: 'pdf', bytes },
    });
  }
  return parts;
}
