import { dateOf, instantOf } from '../../domain/time/civil-date.ts';
import { calendarOnRecord, refreshed } from '../../functions/adapters/calendar.ts';
import { listAgencies } from '../../functions/adapters/directory.ts';
import { listHeads } from '../../functions/adapters/queues.ts';
import type { Table } from '../../functions/adapters/table.ts';
import { NotFound } from '../../functions/errors.ts';
import { type LoadedCase, loadCase } from '../../functions/use-cases/load-case.ts';
import { type Command, type Exit, JSON_OPTION, readArgs, required, WrongUse, writeJson } from './command.ts';
import { type ExplainedDeadline, explainCase } from './explain-case.ts';
import { cloudTable, copiedTable } from './table-of.ts';
import { aligned, cited } from './text.ts';

/** Why every date of one case is what it is. */
export const explain: Command = {
  usage: `案卷编号或收件编号 (--table 数据表 | --data 文件夹) [--json]

  --table 数据表     云上的数据表；用环境变量里的 AWS 账号和区域
  --data 文件夹      本机版的数据文件夹；只读取，须先停止服务

逐个期限：依据的原文、起算之日、数了和跳过了哪些日子（依国务院办公厅哪份文件）、
暂停、是否暂估、因放假安排而重算过几次。`,
  async run(args, io): Promise<Exit> {
    const { values, positionals } = readArgs(
      args,
      { ...JSON_OPTION, table: { type: 'string' }, data: { type: 'string' } },
      true,
    );
    const [wanted, surplus] = positionals;
    const which = required(wanted, '案卷编号或收件编号');
    if (surplus !== undefined) throw new WrongUse(surplus, '多出的参数');
    if ((values.table === undefined) === (values.data === undefined))
      throw new WrongUse('--table', '必须给出 --table 数据表，或者 --data 文件夹，只给一个');
    const { table, clock, close } = values.table
      ? cloudTable(values.table)
      : await copiedTable(values.data ?? '');
    try {
      const { calendar } = await refreshed({ calendar: calendarOnRecord(table, clock) });
      const found = await findCase(table, which);
      const now = instantOf(clock());
      const deadlines = explainCase(found, calendar, now);
      const { caseId, procedure, state, head } = found;
      if (values.json) {
        const { receiptNumber = null, stage } = state;
        const about = { case: caseId, receiptNumber, procedure: procedure.id, version: procedure.version };
        writeJson(io, { ...about, stage, asOf: dateOf(now), deadlines });
      } else {
        const stage = procedure.stages.find(({ id }) => id === state.stage)?.label ?? state.stage;
        const title = `${head.institutionName}　${state.receiptNumber ?? caseId}　${procedure.title}（${procedure.id}，${procedure.version} 版）`;
        io.out(
          `${[title, `现处于“${stage}”，以 ${dateOf(now)} 为今天`, ...deadlines.map(inWords)].join('\n\n')}\n`,
        );
        if (deadlines.length === 0) io.out('本案还没有开始任何期限。\n');
      }
      return 0;
    } finally {
      await close();
    }
  },
};

/** @throws {WrongUse} when there is none. */
async function findCase(table: Table, which: string): Promise<LoadedCase> {
  try {
    return await loadCase(table, which);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
  for (const { id } of await listAgencies(table)) {
    for (const kind of ['open', 'final'] as const) {
      let cursor: string | undefined;
      do {
        const page = await listHeads(table, { queue: id, kind }, cursor, 200);
        const head = page.heads.find(({ receiptNumber }) => receiptNumber === which);
        if (head) return await loadCase(table, head.caseId);
        cursor = page.cursor;
      } while (cursor);
    }
  }
  throw new WrongUse(which, '没有这一案卷：请给出案卷编号（网址中的一段），或者完整的收件编号');
}

const STATUS = {
  running: '正在计算',
  paused: '暂停中',
  met: '已经办结',
  passed: '已经届满',
} as const satisfies Record<ExplainedDeadline['status'], string>;

/** One deadline for reading: the date first, then why, then the days, then the law. */
function inWords(one: ExplainedDeadline): string {
  const { start, end, standing, pauses, changes } = one;
  const rows = [
    ['期限', `${one.label}（${one.lengthInWords}，约束${one.binds}，规则 ${one.rule}）`],
    ['起算', `${start.on}（第 ${start.event} 个事件 ${start.type}）`],
    ['截止', end === null ? standing : `${end}（${standing}）`],
    ['状态', `${STATUS[one.status]}${one.endedBy === null ? '' : `（第 ${one.endedBy} 个事件）`}`],
    ['后果', one.effectInWords],
    ...(one.explanation === null ? [] : [['说明', one.explanation]]),
    ...(pauses.length > 0 ? [['暂停', pauses.map(({ from, until }) => `${from}至${until}`).join('、')]] : []),
    ...changes.map(({ on, was, now, firm }) => [
      '重算',
      `${on}：${was === now ? `${now} 由暂估变为确定` : `${was} 改为 ${now}${firm ? '' : '（暂估）'}`}`,
    ]),
  ];
  const days = one.days.map(({ date, weekday, counted, index, reason, paper }) => [
    `  ${date} ${weekday}`,
    counted ? `计入${index ? ` 第${index}天` : ''}` : '不计',
    reason + (paper ? `　依${paper}` : ''),
  ]);
  return [
    aligned(rows),
    ...(days.length > 0 ? [aligned(days)] : []),
    '依据',
    ...one.citations.map((citation) => `  ${cited(citation)}`),
    ...(one.assumptions.length > 0 ? ['存疑处与采用的读法'] : []),
    ...one.assumptions.map(({ title, reading }) => `  ${title}：${reading}`),
  ].join('\n');
}
