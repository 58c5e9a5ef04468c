import type { Procedure } from '../../../domain/procedure.ts';

/** From where to where a case can move, by a step or by the clock. */
export function movesOf({ steps, deadlines }: Procedure): { by: string; from: string; to: string }[] {
  return [
    ...steps.flatMap(({ id, from, to }) => (to ? from.map((stage) => ({ by: id, from: stage, to })) : [])),
    ...deadlines.flatMap(({ id, during = [], effect }) =>
      effect.kind === 'lapse' ? during.map((stage) => ({ by: id, from: stage, to: effect.to })) : [],
    ),
  ];
}

/** Everything the moves reach from some stages, along them or, the other way round, against them. */
function reachedFrom(start: readonly string[], moves: readonly { from: string; to: string }[]): Set<string> {
  const reached = new Set(start);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { from, to } of moves) if (reached.has(from)) reached.add(to);
  }
  return reached;
}

/** Stages no way leads to, open ones without a way out, final ones with one, and those from which no end can be reached. */
export function strayStages(procedure: Procedure): string[] {
  const { stages } = procedure;
  const moves = movesOf(procedure);
  const ids = (kind: string) => stages.filter((stage) => stage.kind === kind).map(({ id }) => id);
  const reached = reachedFrom(ids('draft'), moves);
  const ending = reachedFrom(
    ids('final'),
    moves.map(({ from, to }) => ({ from: to, to: from })),
  );
  return stages.flatMap(({ id, kind, meaning }) => [
    ...(reached.has(id) ? [] : [`${id}: no way leads there`]),
    ...(ending.has(id) ? [] : [`${id}: no end can be reached`]),
    ...(moves.some(({ from, to }) => from === id && to !== id) === (kind === 'final')
      ? [`${id}: ${kind === 'final' ? 'final, and can be left' : 'cannot be left'}`]
      : []),
    ...((meaning !== undefined) === (kind === 'final') ? [] : [`${id}: what does its end mean?`]),
  ]);
}

/** Events that, taken in one stage, could lead to two. */
export function ambiguousEvents({ steps }: Procedure): string[] {
  return steps.flatMap((step, at) =>
    steps
      .slice(0, at)
      .filter(
        (other) =>
          other.event === step.event &&
          other.from.some((stage) => step.from.includes(stage) && (other.to ?? stage) !== (step.to ?? stage)),
      )
      .map((other) => `${step.event}: ${other.id} or ${step.id}`),
  );
}

/** Papers that must be served and that no step can serve in the stage they are owed in. */
export function unservable(procedure: Procedure): string[] {
  const { notices, steps, deadlines } = procedure;
  const served = new Set(
    steps
      .filter(({ payload }) => payload.some(({ kind }) => kind === 'unserved-notice'))
      .flatMap(({ from }) => from),
  );
  const owedIn = [
    ...steps.flatMap((step) =>
      step.notices.flatMap(({ notice }) =>
        (step.to ? [step.to] : step.from).map((stage) => ({ notice, stage })),
      ),
    ),
    ...deadlines.flatMap(({ effect }) =>
      effect.kind === 'lapse' ? effect.notices.map(({ notice }) => ({ notice, stage: effect.to })) : [],
    ),
  ];
  const toServe = new Set(notices.filter(({ receipt }) => receipt).map(({ id }) => id));
  return owedIn
    .filter(({ notice, stage }) => toServe.has(notice) && !served.has(stage))
    .map(({ notice, stage }) => `${notice} in ${stage}`);
}
