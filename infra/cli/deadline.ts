import { dateOf, instantOf } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { procedures } from '../../procedures/registry.ts';
import { type Command, JSON_OPTION, readArgs, required, writeJson } from './command.ts';
import { type DeadlineAnswer, dateFrom, pauseFrom, reckonDeadline } from './reckon-deadline.ts';
import { pick } from './suggest.ts';
import { aligned, cited } from './text.ts';

/** When one period of one procedure ends, day by day. */
export const deadline: Command = {
  usage: `--procedure 程序 --deadline 期限 --start 年-月-日 [--pause 起..止]… [--today 年-月-日] [--json]

  --procedure 程序   标识，由 law 列出
  --deadline 期限    如 supplement；名称不对时列出全部期限
  --start 日期       起算事件发生之日，如送达之日 2026-09-30（当日不计入）
  --pause 起..止     暂停，两端都不计入；可重复；止日留空（2026-10-12..）表示尚未结束
  --today 日期       推算时的“今天”，默认为当前日期`,
  run(args, io) {
    const { values } = readArgs(args, {
      ...JSON_OPTION,
      procedure: { type: 'string' },
      deadline: { type: 'string' },
      start: { type: 'string' },
      pause: { type: 'string', multiple: true },
      today: { type: 'string' },
    });
    const newest = procedures.toSorted((a, b) => (a.version < b.version ? 1 : -1));
    const procedure = pick(newest, values.procedure, '--procedure', '程序');
    const chosen = pick(procedure.deadlines, values.deadline, '--deadline', '期限');
    const answer = reckonDeadline(procedure, chosen, {
      start: dateFrom(required(values.start, '--start', '必须给出起算日期，如 2026-09-30'), '--start'),
      pauses: (values.pause ?? []).map(pauseFrom),
      today: values.today === undefined ? dateOf(instantOf(Date.now())) : dateFrom(values.today, '--today'),
      calendar: stateCouncil,
    });
    if (values.json) writeJson(io, answer);
    else io.out(inWords(answer));
    return 0;
  },
};

/** The answer for reading: the date first, then why, then the days, then the law. */
export function inWords(answer: DeadlineAnswer): string {
  const { label, lengthInWords, bindsLabel, rule, procedure, start, effectInWords, citations } = answer;
  const rows = [
    ['期限', `${label}（${lengthInWords}，约束${bindsLabel}，规则 ${rule}）`],
    ['程序', `${procedure.title}（${procedure.id}，${procedure.version} 版）`],
    ['起算', start],
    ['截止', answer.end === null ? lengthInWords : `${answer.end}（${answer.standing}）`],
    ['后果', effectInWords],
    ...(answer.explanation === null ? [] : [['说明', answer.explanation]]),
    ...(answer.counted !== null ? [['计日', `计入 ${answer.counted} 天，不计入 ${answer.skipped} 天`]] : []),
  ];
  const days = answer.days.map(({ date, weekday, counted, index, reason, paper }) => [
    `  ${date} ${weekday}`,
    counted ? `计入${index ? ` 第${index}天` : ''}` : '不计',
    reason + (paper ? `　依${paper}` : ''),
  ]);
  const law = citations.map((citation) => `  ${cited(citation)}`);
  const doubts = answer.assumptions.map(({ title, reading }) => `  ${title}：${reading}`);
  return `${[
    aligned(rows),
    ...(days.length > 0 ? [aligned(days)] : []),
    '依据',
    ...law,
    ...(doubts.length > 0 ? ['存疑处与采用的读法', ...doubts] : []),
  ].join('\n')}\n`;
}
