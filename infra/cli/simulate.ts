import type { Procedure } from '../../domain/procedure.ts';
import { procedures } from '../../procedures/registry.ts';
import { type Command, JSON_OPTION, readArgs, required, WrongUse, writeJson } from './command.ts';
import { readJson } from './read-json.ts';
import { play } from './simulation/play.ts';
import { Report } from './simulation/report.ts';
import { readScenario, type Scenario } from './simulation/scenario.ts';
import { reportInWords } from './simulation/text.ts';
import { closest } from './suggest.ts';

/** Plays a scenario file. */
export const simulate: Command = {
  usage: `情景文件 [--render] [--json]

  情景文件    JSON，样例见 infra/cli/scenarios/；格式见 infra/cli/simulation/scenario.ts
  --render    文书真的排版成 PDF（慢）；默认只核对文书的内容
  --json      格式见 infra/cli/simulation/report.ts

有不符合预期的事（expect），退出码为 1。`,
  async run(args, io) {
    const { values, positionals } = readArgs(args, { ...JSON_OPTION, render: { type: 'boolean' } }, true);
    const [given, extra] = positionals;
    const file = required(
      given,
      '情景文件',
      '必须给出情景文件，如 infra/cli/scenarios/hospital-accepted.json',
    );
    if (extra !== undefined) throw new WrongUse(extra, '多出的参数');
    const scenario = readScenario(readJson(file, '情景文件'));
    const report = await play(procedureFor(scenario), scenario, { render: values.render ?? false });
    if (values.json) writeJson(io, Report.parse(report));
    else io.out(reportInWords(report));
    return report.findings.length > 0 ? 1 : 0;
  },
};

/** The procedure a scenario names. @throws {WrongUse} naming `procedure` or `version`. */
export function procedureFor({ procedure: id, version }: Pick<Scenario, 'procedure' | 'version'>): Procedure {
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
