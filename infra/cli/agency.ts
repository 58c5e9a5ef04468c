import { readFileSync } from 'node:fs';
import { type Instant, instant, instantOf } from '../../domain/time/civil-date.ts';
import { putAgency } from '../../functions/adapters/directory.ts';
import { openTable } from '../../functions/adapters/table.ts';
import { loadTrust, putTrust, type TrustData } from '../../functions/adapters/trust.ts';
import { CertificateRefused } from '../../functions/errors.ts';
import { chooseCertificate } from '../../functions/seals/certificates/choose.ts';
import { SIGNING_ALIASES } from '../manifest.ts';
import { certificateIn, checkKeys, readAgency } from './agency/record.ts';
import { certificateRequest } from './agency/request.ts';
import {
  type Command,
  type Exit,
  type Io,
  JSON_OPTION,
  readArgs,
  required,
  WrongUse,
  writeJson,
} from './command.ts';
import { readJson } from './read-json.ts';

const OPTIONS = {
  ...JSON_OPTION,
  table: { type: 'string' },
  name: { type: 'string' },
  key: { type: 'string' },
  anchor: { type: 'string', multiple: true },
  revoke: { type: 'string' },
  at: { type: 'string' },
} as const;

interface Asked {
  json?: boolean;
  table?: string;
  name?: string;
  key?: string;
  anchor?: string[];
  revoke?: string;
  at?: string;
}

/** Puts agencies, their certificates and the trust in them on record. */
export const agency: Command = {
  usage: `request 机构标识 --name 机构全称 [--key 密钥]
  agency put 机构.json --table 数据表 [--json]
  agency trust --table 数据表 [--anchor 证书.pem]… [--revoke 序列号 [--at 时刻]] [--json]

  request   打印证书请求（PKCS#10），由密钥服务里的密钥签名，交给证书颁发机构；
            --key 默认为别名 ${SIGNING_ALIASES}机构标识
  put       登记或更新一个经办机构：字段同 domain/agency.ts；证书必须与密钥是一对
  trust     登记信任的根证书；--revoke 从 --at（默认现在）起不再信任一张证书
            不带 --anchor 和 --revoke 时只列出

用环境变量里的 AWS 账号和区域。`,
  async run(args, io) {
    const { values, positionals } = readArgs(args, OPTIONS, true);
    const [act, subject, surplus] = positionals;
    const handler = Object.hasOwn(ACTS, act ?? '') ? ACTS[act as keyof typeof ACTS] : undefined;
    if (!handler) throw new WrongUse('', '要做什么：request、put 或 trust');
    if (surplus !== undefined) throw new WrongUse(surplus, '多出的参数');
    return await handler(values, subject, io);
  },
};

const ACTS = { request, put, trust };

async function request(asked: Asked, subject: string | undefined, io: Io): Promise<Exit> {
  const id = required(subject, '机构标识');
  const key = asked.key ?? `${SIGNING_ALIASES}${id}`;
  const made = await certificateRequest(required(asked.name, '--name'), key);
  if (asked.json) writeJson(io, { agency: id, key, request: made });
  else io.out(made);
  return 0;
}

async function put(asked: Asked, subject: string | undefined, io: Io): Promise<Exit> {
  const table = openTable(required(asked.table, '--table'));
  const read = readAgency(readJson(required(subject, '机构.json'), '机构.json'));
  await checkKeys(read);
  await putAgency(table, read);
  const finding = cannotSign(read, await loadTrust(table));
  if (asked.json) writeJson(io, { agency: read.id, canSign: finding === null, finding });
  else io.out(`已登记：${read.name}（${read.id}）。${finding ?? '现在可以盖章。'}\n`);
  return finding === null ? 0 : 1;
}

async function trust(asked: Asked, _: string | undefined, io: Io): Promise<Exit> {
  const table = openTable(required(asked.table, '--table'));
  const known = await loadTrust(table);
  const anchors = (asked.anchor ?? []).map(anchorIn);
  const revoked = asked.revoke === undefined ? [] : [{ serial: serialIn(asked.revoke), at: atOf(asked.at) }];
  const next: TrustData = {
    anchors: [...new Set([...known.anchors, ...anchors])],
    revoked: [...known.revoked, ...revoked],
  };
  if (anchors.length + revoked.length > 0) await putTrust(table, next);
  if (asked.json) writeJson(io, next);
  else io.out(inWords(next));
  return 0;
}

/** Why an agency could not seal a document now; null when it could. */
function cannotSign(read: Parameters<typeof chooseCertificate>[0], trusted: TrustData): string | null {
  try {
    chooseCertificate(read, instantOf(Date.now()), trusted);
    return null;
  } catch (error) {
    if (error instanceof CertificateRefused) return `${error.message}。`;
    throw error;
  }
}

function anchorIn(file: string): string {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch {
    throw new WrongUse('--anchor', `不能读取“${file}”`);
  }
  if (!certificateIn(pem, '--anchor').ca) throw new WrongUse('--anchor', `“${file}”不是颁发机构的证书`);
  return pem;
}

function serialIn(text: string): string {
  if (!/^[0-9a-f]{1,64}$/i.test(text)) throw new WrongUse('--revoke', '序列号应为十六进制数');
  return text.toLowerCase();
}

function atOf(text: string | undefined): Instant {
  try {
    return text === undefined ? instantOf(Date.now()) : instant(text);
  } catch {
    throw new WrongUse('--at', '应为 2026-11-23T09:30:00+08:00 这样的时刻');
  }
}

function inWords({ anchors, revoked }: TrustData): string {
  const lines = [
    ...anchors.map((pem) => `信任　${certificateIn(pem, '').subject.replaceAll('\n', ', ')}`),
    ...revoked.map(({ serial, at }) => `吊销　${serial}　自 ${at}`),
  ];
  return `${lines.length === 0 ? '没有登记任何信任的证书。' : lines.join('\n')}\n`;
}
