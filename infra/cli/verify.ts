import { readFileSync } from 'node:fs';
import { type Instant, instantOf } from '../../domain/time/civil-date.ts';
import type { TrustData } from '../../functions/adapters/trust.ts';
import { readPem } from '../../functions/seals/verify/certificate.ts';
import { Malformed } from '../../functions/seals/verify/malformed.ts';
import { verifyPdf } from '../../functions/seals/verify/verify.ts';
import type { FileFinding } from '../../functions/use-cases/verify.ts';
import { type Command, JSON_OPTION, readArgs, WrongUse, writeJson } from './command.ts';
import { openRecords, type Records } from './records.ts';
import { aligned } from './text.ts';

/** Verifies issued documents, offline. */
export const verify: Command = {
  usage: `文件… [--anchor PEM文件]… [--data 文件夹] [--json]

  --anchor PEM文件   信任的根证书，可以给多次；本机版的在数据文件夹的 trust-anchors.pem
  --data 文件夹      本机版的数据文件夹：信任其中登记的根证书，并查对档案（是否已撤回、换发）

不连网络，文件不会被修改。只有每个文件都是原件（给出 --data 时还须现行有效）退出码才为 0。`,
  async run(args, io) {
    const options = {
      ...JSON_OPTION,
      anchor: { type: 'string', multiple: true },
      data: { type: 'string' },
    } as const;
    const { values, positionals } = readArgs(args, options, true);
    if (positionals.length === 0) throw new WrongUse('', '请给出要查验的文件');
    const files = positionals.map((path) => ({ path, bytes: bytesOf(path, '') }));
    const anchors = (values.anchor ?? []).map(anchorsIn);
    const records = values.data === undefined ? undefined : await openRecords(values.data);
    try {
      const found: Finding[] = [];
      for (const { path, bytes } of files) {
        found.push({ file: path, ...(await look(bytes, anchors, records)) });
      }
      const trusted = anchors.length + (records?.trust.anchors.length ?? 0);
      if (values.json) writeJson(io, { anchors: trusted, files: found });
      else io.out(found.map(inWords).join('\n'));
      if (trusted === 0) io.err('没有给出信任的根证书，认不出任何印章：请用 --anchor 或者 --data。\n');
      return found.every(({ verdict }) => verdict === 'genuine') ? 0 : 1;
    } finally {
      await records?.close();
    }
  },
};

type Finding = FileFinding & { file: string };

async function look(
  bytes: Uint8Array,
  anchors: readonly string[],
  records: Records | undefined,
): Promise<FileFinding> {
  if (records) {
    const trust = { ...records.trust, anchors: [...records.trust.anchors, ...anchors] };
    return await records.verifyFile(bytes, trust);
  }
  const at: Instant = instantOf(Date.now());
  const trust: TrustData = { anchors, revoked: [] };
  return await verifyPdf(bytes, trust, { at });
}

/** @throws {WrongUse} for a file without a certificate. */
function anchorsIn(path: string): string {
  const pem = Buffer.from(bytesOf(path, '--anchor')).toString('latin1');
  try {
    if (readPem(pem).length > 0) return pem;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  throw new WrongUse('--anchor', `“${path}”里没有读得懂的证书（PEM）`);
}

function bytesOf(path: string, where: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new WrongUse(where, `不能读取“${path}”（${code}）`);
  }
}

const VERDICTS: Readonly<Record<FileFinding['verdict'], string>> = {
  genuine: '是原件，没有改动',
  altered: '不是原样，不要采信',
  superseded: '是原件，但已被新的文书代替',
  withdrawn: '是原件，但已被撤回',
  unknown: '不能确认',
};

function inWords(finding: Finding): string {
  const { file, verdict, words, advice, details, facts, claimed, signer, signedAt, timestamped } = finding;
  const rows: [string, string | undefined][] = [
    [claimed ? '文件自称是' : '文书', facts?.title],
    ['编号', facts?.number],
    ['出具机关', facts?.agency],
    ['发给', facts?.institution],
    ['出具日期', facts?.issuedOn],
    ['查验码', facts?.code],
    ['签名者', signer && `${signer.name}（证书由${signer.issuer}签发，序列号 ${signer.serial}）`],
    ['签名时间', signedAt && `${signedAt.slice(0, 19).replace('T', ' ')}${timestamped ? '（时间戳）' : ''}`],
    ['SHA-256', finding.sha256],
  ];
  const shown = rows.flatMap(([key, value]) => (value ? [[key, value]] : []));
  const said = [words, ...details, advice].map((line) => `  ${line}`).join('\n');
  return `${file}：${VERDICTS[verdict]}\n${said}\n${aligned(shown, '  ')}\n`;
}
