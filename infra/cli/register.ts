import { instantOf } from '../../domain/time/civil-date.ts';
import { calendarOnRecord, refreshed } from '../../functions/adapters/calendar.ts';
import { reconcileRegister } from '../../functions/use-cases/public-register/project.ts';
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
import { cloudTable, type OpenedTable, ownTable } from './table-of.ts';

/** The public register: making it anew from the cases. */
export const register: Command = {
  usage: `rebuild (--table 数据表 | --data 文件夹) [--json]

  rebuild   按全部案卷重写公开名录；名录本来随案卷自动更新、每日核对，
            只在升级之后或者怀疑有误时才需要

  --table 数据表     云上的数据表；用环境变量里的 AWS 账号和区域
  --data 文件夹      本机版的数据文件夹；须先停止服务`,
  async run(args, io) {
    const { values, positionals } = readArgs(
      args,
      { ...JSON_OPTION, table: { type: 'string' }, data: { type: 'string' } },
      true,
    );
    const [act = '', surplus] = positionals;
    if (act !== 'rebuild') throw new WrongUse(act, '要做什么：rebuild');
    if (surplus !== undefined) throw new WrongUse(surplus, '多出的参数');
    return await rebuild(await opened(values), values.json === true, io);
  },
};

async function rebuild({ table, clock, close }: OpenedTable, json: boolean, io: Io): Promise<Exit> {
  try {
    const deps = await refreshed({
      table,
      now: () => instantOf(clock()),
      calendar: calendarOnRecord(table, clock),
    });
    const { seen, written, failed } = await reconcileRegister(deps, true);
    if (json) writeJson(io, { seen, written, failed });
    else {
      const lines = failed.map(({ caseId, error }) => `案卷 ${caseId} 没有办成：${error}`);
      io.out([`看过${seen}个案卷，重写${written}条。`, ...lines, ''].join('\n'));
    }
    return failed.length > 0 ? 1 : 0;
  } finally {
    await close();
  }
}

async function opened(asked: { table?: string; data?: string }): Promise<OpenedTable> {
  if (asked.table !== undefined && asked.data !== undefined)
    throw new WrongUse('--data', '与 --table 只能给一个');
  if (asked.table !== undefined) return cloudTable(required(asked.table, '--table'));
  if (asked.data !== undefined) return await ownTable(required(asked.data, '--data'));
  throw new WrongUse('--table', '必须给出 --table 数据表，或者 --data 文件夹');
}
