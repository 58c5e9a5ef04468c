import { effectInWords } from '../../../domain/effect-words.ts';
import type { Deadline, Procedure, Step } from '../../../domain/procedure.ts';
import { lengthInWords } from '../../../domain/time/words.ts';
import type { GuideQuestion, GuideSection } from '../views.ts';
import { type GuideOf, quoted } from './guide-rules.ts';
import { eventInWords } from './guide-times.ts';
import { roleLabel } from './parties.ts';

/** 常见问题: what people ask, each answered by rules of the procedure with their words; no answer without a rule. */
export function questionSections(of: GuideOf): GuideSection[] {
  const { procedure } = of;
  const questions = [
    ...incomplete(procedure),
    ...missed(procedure),
    ...silence(procedure),
    ...again(procedure),
    ...withdrawals(procedure),
    ...ends(procedure),
    ...renewals(procedure),
  ];
  const said = new Map(questions.map((one) => [`${one.question}${one.answer}`, one]));
  const distinct = [...said.values()];
  return distinct.length > 0 ? [{ id: 'guide-questions', heading: '常见问题', questions: distinct }] : [];
}

function incomplete(procedure: Procedure): GuideQuestion[] {
  const asking = procedure.steps.filter(({ payload }) =>
    payload.some(({ kind }) => kind === 'material-findings'),
  );
  return merged(asking).map(({ label, steps }) => ({
    question: `材料不齐会怎样？（${label}）`,
    answer: `经办机构办理“${label}”：把缺少的、不合格的材料逐项列出，写明怎样补。${within(procedure, steps)}`,
    citations: quoted(
      procedure,
      steps.flatMap(({ citations }) => citations),
    ).slice(0, 2),
  }));
}

/** Steps of one label are one thing to whoever asks. */
function merged(steps: readonly Step[]): { label: string; steps: Step[] }[] {
  const labels = [...new Set(steps.map(({ label }) => label))];
  return labels.map((label) => ({ label, steps: steps.filter((step) => step.label === label) }));
}

function within({ deadlines }: Procedure, steps: readonly Step[]): string {
  const events = new Set(steps.map(({ event }) => event));
  const found = deadlines.find(
    ({ endedBy, binds, length, effect }) =>
      effect.kind === 'escalate' &&
      binds !== 'applicant' &&
      'n' in length &&
      endedBy.some((one) => events.has(one)),
  );
  return found ? `时限：${lengthInWords(found.length)}（${found.label}）。` : '';
}

function missed(procedure: Procedure): GuideQuestion[] {
  return procedure.deadlines
    .filter(({ effect }) => effect.kind === 'lapse')
    .map((deadline) => ({
      question: `“${deadline.label}”过了期会怎样？`,
      answer:
        'n' in deadline.length
          ? `期限是${lengthInWords(deadline.length)}，由${roleLabel(procedure, deadline.binds)}遵守。${effectInWords(deadline, procedure)}`
          : `期限${lengthInWords(deadline.length)}，期满次日转为“${stageAfter(procedure, deadline)}”。`,
      citations: quoted(procedure, deadline.citations),
    }));
}

function stageAfter({ stages }: Procedure, { effect }: Deadline): string {
  const to = effect.kind === 'lapse' ? effect.to : undefined;
  return stages.find(({ id }) => id === to)?.label ?? '';
}

function silence(procedure: Procedure): GuideQuestion[] {
  const binding = procedure.deadlines.filter(
    ({ effect, binds, length }) =>
      effect.kind === 'escalate' && effect.level === undefined && binds !== 'applicant' && 'n' in length,
  );
  const [first] = binding;
  if (!first) return [];
  return [
    {
      question: '经办机构超过时限还没有办，是不是就算同意了？',
      answer: `不是。${effectInWords(first, procedure)}文件没有写逾期即视为同意。`,
      ours: true,
      citations: quoted(procedure, first.citations),
    },
  ];
}

function again(procedure: Procedure): GuideQuestion[] {
  return procedure.deadlines
    .filter(({ effect }) => effect.kind === 'bar')
    .map((deadline) => ({
      question: `${deadline.label}：多久以后才能再申请？`,
      answer: `自${from(procedure, deadline)}起${lengthInWords(deadline.length)}。${effectInWords(deadline, procedure)}`,
      citations: quoted(procedure, deadline.citations),
    }));
}

function from(procedure: Procedure, { starts }: Deadline): string {
  return [...new Set(starts.map((start) => eventInWords(procedure, start)))].join('或者');
}

function withdrawals(procedure: Procedure): GuideQuestion[] {
  const { steps, stages } = procedure;
  const finals = new Set(stages.filter(({ kind }) => kind === 'final').map(({ id }) => id));
  return steps
    .filter(({ actor, to, edits }) => actor.includes('applicant') && to !== null && finals.has(to) && !edits)
    .map((step) => {
      const open = stages
        .filter(({ id, kind }) => kind !== 'draft' && step.from.includes(id))
        .map(({ label }) => label);
      return {
        question: `交了申请以后，还能“${step.label}”吗？`,
        answer: `可以，在这些阶段：${open.join('；')}。`,
        ...(step.citations.length === 0 && { ours: true }),
        citations: quoted(procedure, step.citations),
      };
    });
}

function ends(procedure: Procedure): GuideQuestion[] {
  return procedure.stages
    .filter(({ kind, meaning }) => kind === 'final' && meaning !== undefined)
    .map(({ label, meaning = '', citations }) => ({
      question: `办结为“${label}”是什么意思？`,
      answer: meaning,
      ...(citations.length === 0 && { ours: true }),
      citations: quoted(procedure, citations),
    }));
}

function renewals(procedure: Procedure): GuideQuestion[] {
  return (procedure.backward ?? []).map(({ label, length, binds, citations }) => ({
    question: `最迟什么时候要“${label}”？`,
    answer: `提前${lengthInWords(length)}，由${roleLabel(procedure, binds)}办理。`,
    citations: quoted(procedure, citations),
  }));
}
