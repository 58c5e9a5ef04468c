import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CaseFile, Evidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** A file that a submission froze into the history. */
const frozen = z.looseObject({ material: z.string(), key: z.string(), size: z.number(), sha256: z.string() });
const frozenFiles = z.array(frozen).catch([]);

/** Every file on record, and every one a submission counts on, is in the bucket as it was inspected. */
export function checkUploads({ caseId, uploads, events }: CaseFile, find: Evidence['upload']): Finding[] {
  const recorded = uploads.map(({ material, key, size, sha256, versionId }) => {
    return { what: `材料 ${material}`, key, size, sha256, object: find(key, versionId) };
  });
  const known = new Set(recorded.map(({ key }) => key));
  const handedIn = events
    .flatMap(({ event: { n, payload } }) =>
      frozenFiles.parse(payload.files ?? []).map((file) => ({ n, ...file })),
    )
    .filter(({ key }) => !known.has(key))
    .map(({ n, material, key, size, sha256 }) => {
      return { what: `事件 ${n} 提交的材料 ${material}`, key, size, sha256, object: find(key) };
    });
  return [...recorded, ...handedIn].flatMap(({ what, key, size, sha256, object }) => {
    const tell = (problem: string) =>
      finding('uploads', `案卷 ${caseId}`, `${what} 的文件 ${key} ${problem}`);
    const bytes = object?.read();
    if (!bytes) return tell('不存在');
    const same = !sha256 || createHash('sha256').update(bytes).digest('hex') === sha256;
    return bytes.byteLength === size && same ? [] : tell('与检查时的内容不一致');
  });
}
