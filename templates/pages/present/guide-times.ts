import type { Course } from '../../../domain/beside.ts';
import { effectInWords } from '../../../domain/effect-words.ts';
import type { Deadline, Procedure, Step, Trigger } from '../../../domain/procedure.ts';
import { lengthInWords } from '../../../domain/time/words.ts';
import type { GuideSection, GuideTerm } from '../views.ts';
import { concerning, type GuideOf, quoted, ruleView } from './guide-rules.ts';
import { roleLabel } from './parties.ts';

/** 办理步骤, 法定时限 and 特殊环节. */
export function timeSections(of: GuideOf): GuideSection[] {
  const { procedure, kind, links } = of;
  const [course] = concerning(procedure.courses, kind);
  const special = specialStretches(of);
  return [
    ...(course
      ? [
          {
            id: 'guide-way',
            heading: '办理步骤',
            note: `通常的走法：${course.label}。`,
            way: wayOf(procedure, course),
            ...(links.forecast && { links: [links.forecast] }),
          },
        ]
      : []),
    ...(procedure.deadlines.length > 0
      ? [
          {
            id: 'guide-deadlines',
            heading: '法定时限',
            terms: procedure.deadlines.map((deadline) => termView(of, deadline)),
          },
        ]
      : []),
    ...(special.length > 0
      ? [
          {
            id: 'guide-special',
            heading: '特殊环节',
            note: '公示、评估、补正等环节的时间，是不是算在办理时限之内。',
            terms: special,
          },
        ]
      : []),
  ];
}

/** A period as the guide tells it. */
export function termView(of: GuideOf, deadline: Deadline): GuideTerm {
  const { procedure } = of;
  return {
    ...ruleView(of, deadline),
    length: lengthInWords(deadline.length),
    lines: [`责任方：${roleLabel(procedure, deadline.binds)}。${effectInWords(deadline, procedure)}`],
  };
}

function wayOf(procedure: Procedure, course: Course): NonNullable<GuideSection['way']> {
  return course.steps.flatMap(({ step: id, notice }) => {
    const step = procedure.steps.find((one) => one.id === id);
    if (!step) return [];
    const served = procedure.notices.find((one) => one.id === notice);
    return [
      {
        label: served ? `${step.label}（${served.label}）` : step.label,
        who: [...new Set(step.actor.map((role) => roleLabel(procedure, role)))].join('、'),
        place: step.citations[0]?.place ?? '',
      },
    ];
  });
}

/**
 * Standstills, stretches that do not count, and the acts of panels: each with the periods of the agency that run meanwhile, found
 * by going the ordinary ways.
 */
function specialStretches(of: GuideOf): GuideTerm[] {
  const { procedure } = of;
  const runs = courseRuns(of);
  const standstills = procedure.deadlines
    .filter(({ effect }) => effect.kind === 'open')
    .map((deadline) => {
      const begun = runs.filter(({ step, notice }) =>
        deadline.starts.some((start) => beginsWith(start, step, notice)),
      );
      return {
        ...ruleView(of, deadline),
        id: `special-${deadline.id}`,
        length: lengthInWords(deadline.length),
        lines: [countsInWords(begun)],
      };
    });
  const assessing = new Set(
    (procedure.panels ?? []).flatMap(({ formedBy, signedByAll = [] }) => [...formedBy, ...signedByAll]),
  );
  const panels = [...assessing].flatMap((id) => {
    const step = procedure.steps.find((one) => one.id === id);
    const taken = runs.filter((run) => run.step.id === id);
    if (!step || taken.length === 0) return [];
    return [
      {
        ...ruleView(of, step),
        id: `special-${id}`,
        length: '评估环节',
        lines: [countsInWords(taken.map((run) => ({ ...run, running: run.before })))],
      },
    ];
  });
  const pauses = procedure.deadlines.flatMap((deadline) =>
    (deadline.pausedBy ?? []).map(({ from, until }, at) => ({
      id: `pause-${deadline.id}-${at + 1}`,
      label: `${eventInWords(procedure, from)}以后`,
      length: '不计入',
      lines: [
        `到${[until]
          .flat()
          .map((one) => eventInWords(procedure, one))
          .join('或者')}为止的整日，不计入“${deadline.label}”（${lengthInWords(deadline.length)}）。`,
      ],
      citations: quoted(procedure, deadline.citations),
      open: ruleView(of, deadline).open,
    })),
  );
  return [...standstills, ...panels, ...pauses];
}

/** A step of an ordinary way, with the agency's periods that run through it and those that stand still from it on. */
interface Run {
  step: Step;
  notice: string | undefined;
  /** Those that ran until then: what is done in the step is done within them. */
  before: readonly Deadline[];
  running: readonly Deadline[];
  paused: readonly Deadline[];
}

function courseRuns({ procedure, kind }: GuideOf): Run[] {
  return concerning(procedure.courses, kind).flatMap((course) => {
    let running: Deadline[] = [];
    let stage = procedure.stages.find((one) => one.kind === 'draft')?.id ?? '';
    return course.steps.flatMap(({ step: id, notice }) => {
      const step = procedure.steps.find((one) => one.id === id);
      if (!step) return [];
      stage = step.to ?? stage;
      const within = ({ during }: Deadline) => !during || during.includes(stage);
      const before = running;
      running = running.filter((deadline) => !deadline.endedBy.includes(step.event) && within(deadline));
      const own = running;
      running = [
        ...running,
        ...procedure.deadlines.filter(
          (deadline) =>
            bindsTheAgency(deadline) &&
            within(deadline) &&
            deadline.starts.some((start) => beginsWith(start, step, notice)),
        ),
      ];
      const paused = own.filter(({ pausedBy = [] }) =>
        pausedBy.some(({ from }) => beginsWith(from, step, notice)),
      );
      return [{ step, notice, before, running: own, paused }];
    });
  });
}

const bindsTheAgency = ({ effect, binds, length }: Deadline): boolean =>
  effect.kind === 'escalate' && effect.level === undefined && binds !== 'applicant' && 'n' in length;

function beginsWith({ event, where = {} }: Trigger, step: Step, notice: string | undefined): boolean {
  return event === step.event && (where.noticeId === undefined || where.noticeId === notice);
}

function countsInWords(runs: readonly Run[]): string {
  const named = (deadlines: readonly Deadline[]) =>
    [...new Set(deadlines.map(({ label, length }) => `“${label}”（${lengthInWords(length)}）`))].join('、');
  const paused = runs.flatMap((run) => run.paused);
  const counted = runs.flatMap((run) => run.running.filter((one) => !paused.includes(one)));
  if (counted.length > 0) return `计入${named(counted)}：文件没有把它除外。`;
  if (paused.length > 0) return `不计入${named(paused)}。`;
  return '不在其他办理时限之内。';
}

/** An event as a person would say it: the step that brings it about, or the paper that is served. */
export function eventInWords(procedure: Procedure, { event, where = {} }: Trigger): string {
  const notice = procedure.notices.find(({ id }) => id === where.noticeId);
  if (notice) return `送达${notice.label}`;
  const step = procedure.steps.find((one) => one.event === event);
  return step ? `“${step.label}”` : '这一步';
}
