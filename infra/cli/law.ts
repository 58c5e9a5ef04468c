import { dateOf, instantOf } from '../../domain/time/civil-date.ts';
import { expiriesOf, expiryInWords } from '../../procedures/expiry.ts';
import { procedures } from '../../procedures/registry.ts';
import { sources } from '../../procedures/sources.ts';
import { type Command, JSON_OPTION, readArgs, writeJson } from './command.ts';
import { digest } from './law-text.ts';
import { pick } from './suggest.ts';

/** The rules as data. A program that reads our output gets JSON without asking; a person at a terminal gets a digest. */
export const law: Command = {
  usage: `[--procedure 程序] [--json | --text]

  --procedure 程序   只看一个程序，按其标识（地方/程序）
  --json             JSON：{ sources, procedures, expiries }；输出不是终端时自动如此
  --text             便于阅读的摘要；输出到终端时自动如此`,
  run(args, io) {
    const { values } = readArgs(args, {
      ...JSON_OPTION,
      text: { type: 'boolean' },
      procedure: { type: 'string' },
    });
    const { procedure: id } = values;
    if (id !== undefined) pick(procedures, id, '--procedure', '程序');
    const chosen = procedures.filter((procedure) => id === undefined || procedure.id === id);
    const asText = values.text === true || (values.json !== true && io.terminal);
    const expiries = expiriesOf(chosen, dateOf(instantOf(Date.now())));
    if (asText) {
      const ending = expiries.map((expiry) => `注意：${expiryInWords(expiry)}\n\n`);
      io.out(`${ending.join('')}${chosen.map((procedure) => digest(procedure)).join('\n')}`);
    } else writeJson(io, { sources, procedures: chosen, expiries });
    return 0;
  },
};
