import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { DataFileInUse } from '../local/dynamodb/service.ts';
import { CHECK_LABELS, fsck as check, type Fsck, NoDataFolder } from '../local/fsck/index.ts';
import { type Command, JSON_OPTION, readArgs, WrongUse, writeJson } from './command.ts';
import { aligned } from './text.ts';

/** Checks a data folder. */
export const fsck: Command = {
  usage: `[--data 文件夹] [--json]

  --data 文件夹   默认取环境变量 DINGDIAN_DATA，没有则为项目下的 .dingdian

只读取，不修复。服务正在运行时不能检查，请先停止服务。有发现时退出码为 1。`,
  run(args, io) {
    const { values } = readArgs(args, { ...JSON_OPTION, data: { type: 'string' } });
    const folder = values.data ?? process.env.DINGDIAN_DATA ?? defaultFolder();
    const result = lookedAt(folder);
    if (values.json) {
      const findings = result.findings.map((one) => ({ ...one, label: CHECK_LABELS[one.check] }));
      writeJson(io, { data: folder, ...result, findings });
    } else io.out(inWords(folder, result));
    return result.findings.length > 0 ? 1 : 0;
  },
};

function lookedAt(folder: string): Fsck {
  try {
    return check(folder, stateCouncil);
  } catch (error) {
    if (error instanceof DataFileInUse) {
      throw new WrongUse('--data', `数据文件夹 ${folder} 正被运行中的服务使用，请先停止服务再检查`);
    }
    if (error instanceof NoDataFolder) {
      throw new WrongUse('--data', `${folder} 不是数据文件夹（没有 ${error.file}）`);
    }
    throw error;
  }
}

function inWords(folder: string, { cases, events, numbers, documents, findings }: Fsck): string {
  const seen = `${folder}：案卷 ${cases} 件，事件 ${events} 个，编号 ${numbers} 个，归档文书 ${documents} 份`;
  if (findings.length === 0) return `${seen}\n未发现问题。\n`;
  const rows = findings.map(({ check: name, where, what }) => [CHECK_LABELS[name], where, what]);
  return `${seen}\n${aligned(rows)}\n共 ${findings.length} 处问题；检查不作任何修复。\n`;
}

function defaultFolder(): string {
  return join(fileURLToPath(new URL('../..', import.meta.url)), '.dingdian');
}
