import { createHash } from 'node:crypto';
import type { FileOnRecord } from '../../domain/step.ts';
import { readFile } from '../adapters/files.ts';
import { loadTrust } from '../adapters/trust.ts';
import { verifyCounterSigned } from '../seals/verify/verify.ts';
import type { Deps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';
import { institutionOf } from './notice-paper.ts';

/**
 * A file with what its electronic signature proves: that it is the case's paper of this kind as issued, and that the institution
 * signed the whole of it. Else with the reason why not, in words; the act is refused with it.
 */
export async function withCounterSignature(
  deps: Pick<Deps, 'table' | 'files' | 'now'>,
  { state }: Pick<LoadedCase, 'state'>,
  notice: string,
  file: FileOnRecord,
): Promise<FileOnRecord> {
  const paper = state.notices.findLast((one) => one.notice === notice && one.issued && !one.withdrawn);
  if (!paper?.issued) return { ...file, unsigned: '本案还没有出具这份协议。' };
  if (file.mediaType !== 'application/pdf') return { ...file, unsigned: '电子签章的协议应当是 PDF 文件。' };
  const [bytes, trust, { name }] = await Promise.all([
    readFile(deps.files, deps.files.uploads, file.key),
    loadTrust(deps.table),
    institutionOf(deps, { state }),
  ]);
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
    return { ...file, unsigned: '文件上传之后被换过，请重新上传。' };
  const issued = { size: paper.issued.size, sha256: paper.issued.sha256 };
  const found = await verifyCounterSigned(bytes, { issued, name }, trust, deps.now());
  if (!found.ok) return { ...file, unsigned: found.reason };
  const { signer, signedAt, timestamped } = found.by;
  const { issuer, serial, fingerprint } = signer;
  return { ...file, signature: { name: signer.name, issuer, serial, fingerprint, signedAt, timestamped } };
}
