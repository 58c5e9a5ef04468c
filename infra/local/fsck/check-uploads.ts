import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CaseFile, Evidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** A file that a submission froze into the history, or that an officer's act put on record. */
const frozen = z.looseObject({
  material: z.string().default('存入的文件'),
  upload: z.string(),
  key: z.string(),
  size: z.number(),
  sha256: z.string(),
});
const frozenFiles = z.array(frozen).catch([]);

/** Every file on record, and every one a submission counts on, is in the bucket as it was inspected. */
export function checkUploads(
  { caseId, uploads, recordFiles, events }: CaseFile,
  find: Evidence['upload'],
): Finding[] {
  const added = recordFiles.flatMap(({ upload, key, size = -1, sha256, versionId }) =>
    key ? { what: `存入的文件 ${upload}`, key, size, sha256, object: find(key, versionId) } : [],
  );
  const recorded = [
    ...added,
    ...uploads.map(({ material, key, size, sha256, versionId }) => {
      return { what: `材料 ${material}`, key, size, sha256, object: find(key, versionId) };
    }),
  ];
  const known = new Set(recorded.map(({ key }) => key));
  const handedIn = events
    .flatMap(({ event: { n, payload } }) =>
      Object.values(payload)
        .flatMap((value) => frozenFiles.parse(value))
        .map((file) => ({ n, ...file })),
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
