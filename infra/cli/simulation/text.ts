import { aligned, cited } from '../text.ts';
import type { Entry, Report } from './report.ts';

/** A played scenario for reading: a line for each thing that happened, what it brought about below it. */
export function reportInWords({
  title,
  procedure,
  applicant,
  agency,
  until,
  entries,
  end,
  findings,
}: Report): string {
  const heads = entries.map(({ at, actorLabel, label, outcome, kind, stage }, n) => {
    const moved = stage.id !== entries[n - 1]?.stage.id;
    const mark = outcome === 'refused' ? '✗ 被拒绝' : moved ? `→ ${stage.label}` : '';
    return [
      `${at.slice(0, 10)} ${at.slice(11, 16)}`,
      actorLabel,
      `${kind === 'clock' ? '⏰ ' : ''}${label}`,
      mark,
    ];
  });
  const lines = aligned(heads).split('\n');
  const body = entries.flatMap((entry, n) => [lines[n] ?? '', ...below(entry, entries[n - 1])]);
  return `${[
    ...(title ? [title] : []),
    `${procedure.title}（${procedure.id}，${procedure.version} 版）`,
    `申请机构：${applicant.name}（${applicant.label}）　经办机构：${agency.name}`,
    '',
    ...body,
    '',
    `至 ${until}：${end.stage.label}${end.meaning ? `。${end.meaning}` : ''}`,
    ...end.notices.map(({ label, number, issuedAt, servedOn }) => {
      const issued = issuedAt ? `${issuedAt.slice(0, 10)} 出具` : '尚未出具';
      return `  文书《${label}》${number ?? ''}　${issued}${servedOn ? `，${servedOn} 送达` : ''}`;
    }),
    ...end.deadlines.map((deadline) => `  ${deadlineInWords(deadline)}`),
    ...(findings.length > 0 ? ['', '与预期不符：', ...findings.map((finding) => `  ${finding}`)] : []),
  ].join('\n')}\n`;
}

function below(
  { refusals, number, notices, deadlines, kind, citations }: Entry,
  before: Entry | undefined,
): string[] {
  const known = new Set((before?.deadlines ?? []).map(deadlineInWords));
  const lines = [
    ...refusals.flatMap(({ message, citations: law }) => [
      `  ${message}`,
      ...[...new Set(law.map(cited))].map((one) => `    ${one}`),
    ]),
    ...(number ? [`  编号 ${number}`] : []),
    ...(kind === 'timeline' ? [] : notices.map((made) => `  应出具《${made.label}》${made.number ?? ''}`)),
    ...(kind === 'clock' ? citations.map((one) => `  ${cited(one)}`) : []),
    ...deadlines
      .map(deadlineInWords)
      .filter((words) => !known.has(words))
      .map((words) => `  ${words}`),
  ];
  return lines.map((line) => `                  ${line}`);
}

function deadlineInWords({ label, end, firm, status }: Entry['deadlines'][number]): string {
  const state = { running: '', paused: '，暂停中', passed: '，已超时' } as const;
  return `期限“${label}”${end ? `至 ${end}${firm ? '' : '（暂估）'}` : '文件未规定'}${state[status]}`;
}
