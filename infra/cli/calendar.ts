import type { YearArrangement } from '../../domain/time/calendar.ts';
import { instantOf } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { paperInWords } from '../../domain/time/words.ts';
import { isSamePaper, listPapers, putPaper, withPapers } from '../../functions/adapters/calendar.ts';
import {
  type ArrangementFindings,
  arrangementRecord,
  checkArrangement,
} from '../../functions/use-cases/calendar-check.ts';
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
import { cloudTable, copiedTable, type OpenedTable, ownTable } from './table-of.ts';
import { aligned } from './text.ts';

interface Asked {
  json?: boolean;
  table?: string;
  data?: string;
}

/** The State Council's arrangements of days off: those the release brings, and further ones as data. */
export const calendar: Command = {
  usage: `[list] [--table 数据表 | --data 文件夹] [--json]
  calendar check 安排.json [--table 数据表 | --data 文件夹] [--json]
  calendar put 安排.json (--table 数据表 | --data 文件夹) [--json]

  list    已有哪些年份的放假安排，各依据哪份文件
  check   核对一份安排：日期、星期、法定节假日天数，不写入
  put     核对后登记，不必等新版本。同一年、同一公布日期的再次登记即为更正；
          公布日期较晚的作为调整通知，只改变它写明的日子

  --table 数据表     云上的数据表；用环境变量里的 AWS 账号和区域
  --data 文件夹      本机版的数据文件夹；须先停止服务

安排.json 照国务院办公厅通知逐项抄录：
  { "year": 2027,
    "paper": { "title": "国务院办公厅关于2027年部分节假日安排的通知", "number": "可不写", "publishedOn": "公布日期" },
    "holidays": [{ "name": "元旦", "from": "首日", "to": "末日" }, …],
    "makeUpWorkdays": ["调休上班日", …] }

登记之后一分钟内生效；每日核对（0:20）重新推算全部未结案卷，暂估的日期变动或者确定的，
记入案卷并告知申请机构和经办人员。`,
  async run(args, io) {
    const { values, positionals } = readArgs(
      args,
      { ...JSON_OPTION, table: { type: 'string' }, data: { type: 'string' } },
      true,
    );
    const [act = 'list', file, surplus] = positionals;
    const handler = Object.hasOwn(ACTS, act) ? ACTS[act as keyof typeof ACTS] : undefined;
    if (!handler) throw new WrongUse(act, '要做什么：list、check 或 put');
    if (surplus !== undefined || (act === 'list' && file !== undefined))
      throw new WrongUse(surplus ?? file ?? '', '多出的参数');
    return await handler(values, file, io);
  },
};

const ACTS = { list, check, put };

async function list(asked: Asked, _file: string | undefined, io: Io): Promise<Exit> {
  const papers = await onRecord(asked);
  const known = withPapers(stateCouncil, papers).arrangements.map((arrangement) => {
    const registered = papers.find((paper) => paper.arrangement === arrangement);
    return {
      ...arrangement,
      from: registered ? ('record' as const) : ('release' as const),
      ...(registered && { at: registered.at }),
    };
  });
  const unused = papers.filter(({ arrangement }) =>
    stateCouncil.arrangements.some((one) => isSamePaper(one, arrangement)),
  );
  if (asked.json) writeJson(io, { arrangements: known, unused });
  else {
    const rows = known.map(({ year, paper, from, holidays, makeUpWorkdays }) => [
      `${year}年`,
      `放假${holidays.length}段，调休上班${makeUpWorkdays.length}天`,
      from === 'record' ? '登记' : '随版本',
      `${paperInWords(paper)}，${paper.publishedOn} 公布`,
    ]);
    const dropped = unused.map(
      ({ arrangement: { year } }) => `登记的${year}年安排已随版本收录，不再使用。\n`,
    );
    io.out(`${aligned(rows)}\n${dropped.join('')}`);
  }
  return 0;
}

async function check(asked: Asked, file: string | undefined, io: Io): Promise<Exit> {
  const read = readArrangement(file);
  const findings = checkArrangement(read, withPapers(stateCouncil, await onRecord(asked)));
  if (asked.json) writeJson(io, { year: read.year, ...findings });
  else io.out(inWords(findings, '核对无误。'));
  return findings.wrong.length > 0 ? 1 : 0;
}

async function put(asked: Asked, file: string | undefined, io: Io): Promise<Exit> {
  const read = readArrangement(file);
  const { table, clock, close } = (await opened(asked, ownTable)) ?? missing();
  try {
    const others = (await listPapers(table)).filter(({ arrangement }) => !isSamePaper(arrangement, read));
    const findings = checkArrangement(read, withPapers(stateCouncil, others));
    const good = findings.wrong.length === 0;
    if (good) await putPaper(table, { arrangement: read, at: instantOf(clock()) });
    const done = good ? `已登记${read.year}年的安排：${paperInWords(read.paper)}。` : '没有登记。';
    if (asked.json) writeJson(io, { year: read.year, recorded: good, ...findings });
    else io.out(inWords(findings, done));
    return good ? 0 : 1;
  } finally {
    await close();
  }
}

function missing(): never {
  throw new WrongUse('--table', '必须给出 --table 数据表，或者 --data 文件夹');
}

/** @throws {WrongUse} naming the field. */
function readArrangement(file: string | undefined): YearArrangement {
  const result = arrangementRecord.safeParse(readJson(required(file, '安排.json'), '安排.json'));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new WrongUse(issue?.path.join('.') ?? '', issue?.message ?? '内容不对');
}

async function onRecord(asked: Asked) {
  const open = await opened(asked, copiedTable);
  if (!open) return [];
  try {
    return await listPapers(open.table);
  } finally {
    await open.close();
  }
}

async function opened(
  { table, data }: Asked,
  folder: (data: string) => Promise<OpenedTable>,
): Promise<OpenedTable | undefined> {
  if (table !== undefined && data !== undefined) throw new WrongUse('--data', '与 --table 只能给一个');
  if (table !== undefined) return cloudTable(required(table, '--table'));
  return data === undefined ? undefined : await folder(required(data, '--data'));
}

function inWords({ wrong, odd }: ArrangementFindings, outcome: string): string {
  return [...wrong.map((line) => `不对　${line}`), ...odd.map((line) => `留意　${line}`), outcome, ''].join(
    '\n',
  );
}
