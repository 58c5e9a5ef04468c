import type { Procedure } from '../../domain/procedure.ts';
import { procedures } from '../../procedures/registry.ts';
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
import { EveryPath, everyPath, everyPathInWords } from './simulation/every-path.ts';
import { play } from './simulation/play.ts';
import { Report } from './simulation/report.ts';
import { readScenario, type Scenario } from './simulation/scenario.ts';
import { reportInWords } from './simulation/text.ts';
import { closest } from './suggest.ts';

/** Plays a scenario file. */
export const simulate: Command = {
  usage: `情景文件 [--render] [--json]
       --every-path [程序] [--pure] [--json]

  情景文件    JSON，样例见 infra/cli/scenarios/；格式见 infra/cli/simulation/scenario.ts
  --render    文书真的排版成 PDF（慢）；默认只核对文书的内容
  --every-path  不读情景文件，走遍一个程序（或全部程序）的每一步、每种逾期、每段等待期和每种拒绝，
              再在本机服务中重走一遍，逐次核对日期（慢）；没有走到的逐项列出
  --pure      只在纯领域中走，不在本机服务中重走
  --json      格式见 infra/cli/simulation/report.ts、every-path.ts

有不符合预期的事（expect），退出码为 1。`,
  async run(args, io) {
    const { values, positionals } = readArgs(args, OPTIONS, true);
    const [given, extra] = positionals;
    if (extra !== undefined) throw new WrongUse(extra, '多出的参数');
    if (values['every-path']) return await walkAll(given, values.pure ?? false, values.json ?? false, io);
    if (values.pure) throw new WrongUse('--pure', '只与 --every-path 一起用');
    const file = required(
      given,
      '情景文件',
      '必须给出情景文件，如 infra/cli/scenarios/hospital-accepted.json',
    );
    const scenario = readScenario(readJson(file, '情景文件'));
    const report = await play(procedureFor(scenario), scenario, { render: values.render ?? false });
    if (values.json) writeJson(io, Report.parse(report));
    else io.out(reportInWords(report));
    return report.findings.length > 0 ? 1 : 0;
  },
};

const OPTIONS = {
  ...JSON_OPTION,
  render: { type: 'boolean' },
  'every-path': { type: 'boolean' },
  pure: { type: 'boolean' },
} as const;

async function walkAll(given: string | undefined, pure: boolean, json: boolean, io: Io): Promise<Exit> {
  const chosen = given === undefined ? procedures : [procedureFor({ procedure: given })];
  const all: EveryPath[] = [];
  for (const procedure of chosen) {
    const one = await everyPath(procedure, !pure);
    all.push(one);
    if (!json) io.out(everyPathInWords(one));
  }
  if (json) writeJson(io, EveryPath.array().parse(all));
  return all.some(({ deadEnds, services }) => deadEnds.length + (services?.findings.length ?? 0) > 0) ? 1 : 0;
}

/** The procedure a scenario names. @throws {WrongUse} naming `procedure` or `version`. */
export function procedureFor({
  procedure: id,
  version,
}: Pick<Scenario, 'procedure'> & Partial<Pick<Scenario, 'version'>>): Procedure {
  const versions = procedures.filter((one) => one.id === id).sort((a, b) => (a.version < b.version ? 1 : -1));
  const chosen = versions.find((one) => version === undefined || one.version === version);
  if (chosen) return chosen;
  if (versions.length > 0)
    throw new WrongUse('version', `没有这一版，可用：${versions.map((one) => one.version).join('、')}`);
  const ids = [...new Set(procedures.map((one) => one.id))];
  const near = closest(id, ids);
  throw new WrongUse(
    'procedure',
    `没有程序“${id}”${near ? `，是不是“${near}”` : ''}。可用：${ids.join('、')}`,
  );
}
