import { REMINDER_MARK, type Reminder } from '../../../domain/case/reminders.ts';
import type { Facts } from '../../../domain/criterion.ts';
import { evaluate } from '../../../domain/evaluate.ts';
import type { Procedure, Rule, Step } from '../../../domain/procedure.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import { assumptionViews, citationView } from '../../../templates/pages/present/citations.ts';
import { roleLabel } from '../../../templates/pages/present/parties.ts';
import type { NoteView } from '../../../templates/pages/views.ts';
import type { Registered } from '../../use-cases/registers/lookup.ts';
import { WORDING } from '../../wording.ts';

// What stands beside the course of a case and bears on it: a year's figures, exceptions, transitions.

/** Days the agency wants to be reminded of, where the document gives no number: marked as its own, and nothing follows. */
export function reminderNotes(reminders: readonly Reminder[]): NoteView[] {
  return reminders.map(({ label, on, due, provisional }) => ({
    title: `${label}：${REMINDER_MARK}`,
    tone: due ? 'attention' : 'plain',
    text: `${inWords(on)}${provisional ? '（暂估）' : ''}${due ? '，已到' : ''}。到期不计为超期，也不产生任何后果。`,
    rows: [],
    citations: [],
    assumptions: [],
  }));
}

/** What the registers know of the applicant and the area, with who put it there. */
export function registerNotes(
  registered: readonly Registered[],
  agencies: ReadonlyMap<string, string>,
): NoteView[] {
  return registered
    .filter(({ bar }) => bar !== undefined)
    .map(({ words, hint, agency }) => ({
      title: hint ? '限制登记：同名人员，须核对' : '限制登记',
      tone: 'attention',
      text: words.replace(/^(限制登记|请核对)：/, ''),
      rows: [{ key: '登记机构', lines: [agencies.get(agency) ?? agency] }],
      link: { href: '/officer/bars', label: '查看限制登记' },
      citations: [],
      assumptions: [],
    }));
}

/** The gates that stand for a year in the area, with this year's figures, and whether they are closed. */
export function gateNotes(procedure: Procedure, facts: Facts, figuresHref?: string): NoteView[] {
  return (procedure.gates ?? []).map((gate) => {
    const { answer, explanation } = evaluate(gate.closedWhen, facts, WORDING);
    const step = procedure.steps.find(({ id }) => id === gate.waivedBy.step);
    const who = roleLabel(procedure, gate.waivedBy.role);
    return {
      title: gate.label,
      tone: answer === 'no' ? 'plain' : 'attention',
      text: {
        yes: `${explanation}门槛成立，由${who}决定是否例外${step ? `（“${step.label}”）` : ''}。`,
        no: `${explanation}门槛不成立。`,
        unknown: '本年度的数字还没有录齐，不能判断门槛是否成立；系统不据此推定。',
      }[answer],
      rows: gate.figures.map(({ fact, label, unit }) => ({
        key: label,
        lines: [typeof facts[fact] === 'number' ? `${facts[fact]}${unit}` : '未录入'],
      })),
      ...(figuresHref && answer === 'unknown' && { link: { href: figuresHref, label: '录入年度数字' } }),
      ...lawOf(procedure, gate),
    };
  });
}

/** Institutions for which older rules go on: told where the test says so, or cannot tell. */
export function transitionNotes(procedure: Procedure, kind: string, facts: Facts): NoteView[] {
  return (procedure.transitions ?? [])
    .filter(({ appliesTo }) => appliesTo.includes(kind))
    .flatMap((clause): NoteView[] => {
      const { answer, explanation } = evaluate(clause.test, facts, WORDING);
      if (answer === 'no') return [];
      const text =
        answer === 'yes'
          ? `${explanation}${clause.meaning}`
          : `还不能判断是否适用（${explanation.replace(/。$/, '')}）。适用的话：${clause.meaning}`;
      return [{ title: clause.label, tone: 'attention', text, rows: [], ...lawOf(procedure, clause) }];
    });
}

/** Reasons that the document itself gives for letting somebody through, beside the step that does it. */
export function exceptionNotes(procedure: Procedure, step: Step): NoteView[] {
  const bases = new Set(step.payload.flatMap(({ options = [] }) => options.map(({ value }) => value)));
  return (procedure.exceptions ?? [])
    .filter(({ basis }) => bases.has(basis))
    .map((exception) => ({
      title: exception.label,
      tone: 'plain',
      text: '文件规定的例外，由办理人判断是否适用并写明理由。',
      rows: [],
      ...lawOf(procedure, exception),
    }));
}

function lawOf(procedure: Procedure, rule: Rule): Pick<NoteView, 'citations' | 'assumptions'> {
  return {
    citations: rule.citations.map(citationView),
    assumptions: assumptionViews(procedure, rule.assumptions),
  };
}
