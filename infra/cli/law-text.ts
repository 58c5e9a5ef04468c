import type { Assumption } from '../../domain/citation.ts';
import { effectInWords } from '../../domain/effect-words.ts';
import type { Procedure, Rule } from '../../domain/procedure.ts';
import { ROLE_LABELS } from '../../domain/role.ts';
import { lengthInWords } from '../../domain/time/words.ts';
import { sourceOf } from '../../procedures/sources.ts';
import { cited } from './text.ts';

/** One procedure for reading: every rule with its words below it. */
export function digest(procedure: Procedure): string {
  const { stages, steps, deadlines, conditions, materials, refusalGrounds, forms, notices, assumptions } =
    procedure;
  const stageLabel = (id: string) => stages.find((stage) => stage.id === id)?.label ?? id;
  const kindLabel = (id: string) => procedure.applicants.find((kind) => kind.id === id)?.label ?? id;
  const kinds = (appliesTo: readonly string[]) => appliesTo.map(kindLabel).join('、');
  const source = sourceOf(procedure.source);
  return [
    `${procedure.title}（${procedure.id}，${procedure.version} 版）`,
    `${procedure.region}　依据 ${source.id}《${source.title}》${source.number ?? ''}`,
    ...part('申请主体', procedure.applicants, ({ label }) => label),
    ...part('阶段', stages, ({ label, meaning }) => `${label}${meaning ? `：${meaning}` : ''}`),
    ...part('步骤', steps, ({ label, actor, from, to }) => {
      const who = actor.map((role) => ROLE_LABELS[role]).join('、');
      return `${label}（${who}）：${from.map(stageLabel).join('、')} → ${to === null ? '不变' : stageLabel(to)}`;
    }),
    ...part('期限', deadlines, (deadline) => {
      const { label, length, binds } = deadline;
      return `${label}：${lengthInWords(length)}，约束${ROLE_LABELS[binds]}；${effectInWords(deadline, procedure)}`;
    }),
    ...part('条件', conditions, ({ label, appliesTo }) => `${label}（${kinds(appliesTo)}）`),
    ...part('材料', materials, ({ label, appliesTo, requiredWhenLabel }) => {
      return `${label}（${kinds(appliesTo)}${requiredWhenLabel ? `；${requiredWhenLabel}的` : ''}）`;
    }),
    ...part('不予受理情形', refusalGrounds, ({ label, appliesTo }) => `${label}（${kinds(appliesTo)}）`),
    ...part(
      '表单',
      forms.map((use) => ({ ...use, id: use.form })),
      ({ label, appliesTo }) => `${label}（${kinds(appliesTo)}）`,
    ),
    ...part('文书', notices, ({ label, copies }) => `${label}${copies ? `（${copies}）` : ''}`),
    ...doubts(assumptions),
    '',
  ].join('\n');
}

function part<R extends Pick<Rule, 'id' | 'citations'> & { assumptions?: readonly string[] }>(
  title: string,
  rules: readonly R[],
  say: (rule: R) => string,
): string[] {
  return [
    '',
    `【${title}】${rules.length}项`,
    ...rules.flatMap((rule) => [
      `- ${say(rule)}　[${rule.id}]`,
      ...rule.citations.map((citation) => `    ${cited(citation)}`),
      ...(rule.assumptions?.length ? [`    存疑处：${rule.assumptions.join('、')}`] : []),
    ]),
  ];
}

function doubts(assumptions: readonly Assumption[]): string[] {
  return [
    '',
    `【存疑处与采用的读法】${assumptions.length}项`,
    ...assumptions.flatMap(({ id, title, question, reading, quotes }) => [
      `- ${title}　[${id}]`,
      ...quotes.map((citation) => `    ${cited(citation)}`),
      `    问题：${question}`,
      `    读法：${reading}`,
    ]),
  ];
}
