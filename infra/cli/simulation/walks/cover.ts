import { stageAfter } from '../../../../domain/case/state.ts';
import type { Procedure } from '../../../../domain/procedure.ts';
import type { Walk } from './walker.ts';

/** The fewest walks (nearly) that between them have every move and every lapse that any of them has; the shortest first. */
export function covering(procedure: Procedure, walks: readonly Walk[]): Walk[] {
  const rest = walks.map((walk) => ({ walk, items: new Set(movesOf(procedure, walk)) }));
  const missing = new Set(rest.flatMap(({ items }) => [...items]));
  const chosen: Walk[] = [];
  while (missing.size > 0) {
    let best: (typeof rest)[number] | undefined;
    let most = 0;
    for (const one of rest) {
      const more = [...one.items].filter((item) => missing.has(item)).length;
      if (more > most || (more === most && best && one.walk.acts.length < best.walk.acts.length))
        [best, most] = [one, more];
    }
    if (!best) break;
    chosen.push(best.walk);
    for (const item of best.items) missing.delete(item);
  }
  return chosen.sort((a, b) => a.acts.length - b.acts.length);
}

/** What happened from which stage, by event and by step. */
function movesOf(procedure: Procedure, { acts, state }: Walk): string[] {
  let stage = procedure.stages.find(({ kind }) => kind === 'draft')?.id ?? '';
  const events = state.history.map((event) => {
    const item = `${event.type}@${stage}`;
    stage = stageAfter(procedure, stage, event) ?? stage;
    return item;
  });
  return [...events, ...acts.map(({ step }) => step)];
}
