import type { FlowStage, FlowStep } from './flow.ts';
import { textWidth } from './svg.ts';

/** A box's size, how far a row is from the next, and the size of words and distance of lanes, in pixels. */
export const SIZE = { width: 196, height: 54, row: 100, words: 13, lane: 11 } as const;
const EDGE = 12;
const TOP = 30;
/** Longer words over an arrow are cut; the list below the picture has them whole. */
const LONGEST_WORDS = 11;
/** A final stage that more stages lead to by one and the same step is not wired to each of them. */
const MANY = 4;

export interface Box {
  stage: FlowStage;
  /** 0 the ordinary way, 1 detours, 2 ends. */
  column: 0 | 1 | 2;
  row: number;
  x: number;
  y: number;
}

/** All ways into one stage that run in the same gap between columns: they meet in a lane and enter together. */
export interface Bundle {
  to: Box;
  from: readonly Box[];
  /** Which gap the lane is in: left of the ordinary way, or behind column 0 or 1. */
  gap: 'left' | 0 | 1;
  /** The lane's x. */
  lane: number;
  words: string;
}

export interface Layout {
  boxes: readonly Box[];
  /** Arrows straight down to the next row. */
  straight: readonly { from: Box; to: Box; words: string }[];
  bundles: readonly Bundle[];
  /** Final stages that (nearly) every stage leads to, with the step's name. */
  everywhere: readonly { to: Box; words: string }[];
  width: number;
  height: number;
}

/** Stages of the ordinary way below each other; detours to their right, ends right of those, each beside where it begins. */
export function layOut(
  stages: readonly FlowStage[],
  steps: readonly FlowStep[],
  way: readonly string[],
): Layout {
  const placed = placeStages(stages, steps, way);
  const spotOf = new Map(placed.map((spot) => [spot.stage.id, spot]));
  const ways = steps.flatMap(({ from, to, label }) => {
    const [a, b] = [spotOf.get(from), spotOf.get(to)];
    return a && b ? [{ from: a, to: b, label }] : [];
  });
  const isStraight = ({ from, to }: Way): boolean => from.column === to.column && to.row === from.row + 1;
  const bent = ways.filter((one) => !isStraight(one));
  const wired: Wires[] = [];
  const everywhere: { to: Spot; words: string }[] = [];
  for (const to of placed) {
    const into = bent.filter((one) => one.to === to);
    if (
      into.length > MANY &&
      to.stage.kind === 'final' &&
      new Set(into.map(({ label }) => label)).size === 1
    ) {
      everywhere.push({ to, words: into[0]?.label ?? '' });
      continue;
    }
    for (const gap of ['left', 0, 1] as const) {
      const own = into.filter((one) => gapOf(one) === gap);
      if (own.length > 0)
        wired.push({ to, gap, from: own.map(({ from }) => from), words: cut(own.map(({ label }) => label)) });
    }
  }
  return measure(placed, ways.filter(isStraight), wired, everywhere);
}

type Spot = Omit<Box, 'x' | 'y'>;
interface Way {
  from: Spot;
  to: Spot;
  label: string;
}
interface Wires {
  to: Spot;
  gap: Bundle['gap'];
  from: readonly Spot[];
  words: string;
}

function placeStages(
  stages: readonly FlowStage[],
  steps: readonly FlowStep[],
  way: readonly string[],
): Spot[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const spots = new Map<string, Spot>();
  const spine = way.filter((id, index) => byId.has(id) && way.indexOf(id) === index);
  for (const [row, id] of spine.entries())
    spots.set(id, { stage: byId.get(id) as FlowStage, column: 0, row });
  const place = (stage: FlowStage, column: 1 | 2, wanted: number): void => {
    const taken = [...spots.values()].filter((spot) => spot.column === column).map(({ row }) => row);
    let row = wanted;
    while (taken.includes(row)) row += 1;
    spots.set(stage.id, { stage, column, row });
  };
  const detours = stages.filter(({ id, kind }) => kind !== 'final' && !spots.has(id));
  // A detour of a detour is placed once the first is: as many rounds as it takes.
  for (let left = detours; left.length > 0; ) {
    const known = left.filter(({ id }) => steps.some(({ from, to }) => to === id && spots.has(from)));
    for (const stage of known.length > 0 ? known : left)
      place(stage, 1, Math.min(...rowsInto(stage.id, steps, spots, 0)));
    left = known.length > 0 ? left.filter((stage) => !known.includes(stage)) : [];
  }
  for (const stage of stages)
    if (!spots.has(stage.id)) place(stage, 2, Math.max(...rowsInto(stage.id, steps, spots, 0)));
  return [...spots.values()];
}

/** The rows of the stages that lead to one, or `otherwise` where none is placed. */
function rowsInto(
  id: string,
  steps: readonly FlowStep[],
  spots: ReadonlyMap<string, Spot>,
  otherwise: number,
): number[] {
  const rows = steps.filter(({ to }) => to === id).flatMap(({ from }) => spots.get(from)?.row ?? []);
  return rows.length > 0 ? rows : [otherwise];
}

function gapOf({ from, to }: Way): Bundle['gap'] {
  if (to.column === 2) return 1;
  return from.column === 0 && to.column === 0 ? 'left' : 0;
}

function measure(
  placed: readonly Spot[],
  straight: readonly Way[],
  wired: readonly Wires[],
  everywhere: readonly { to: Spot; words: string }[],
): Layout {
  const lanes = (gap: Bundle['gap']): Wires[] => wired.filter((one) => one.gap === gap);
  const wide = (gap: Bundle['gap']): number => {
    const own = lanes(gap);
    // Words of arrows in both directions stand side by side.
    const longest = [0, 1, 2].map((column) =>
      Math.max(0, ...own.filter(({ to }) => to.column === column).map(({ words }) => wordsWidth(words))),
    );
    return own.length === 0 ? 28 : own.length * SIZE.lane + longest.reduce((sum, one) => sum + one) + 48;
  };
  const has = (column: number): boolean => placed.some((spot) => spot.column === column);
  const left = lanes('left').length > 0 ? EDGE + wide('left') : EDGE;
  const side = left + SIZE.width + (has(1) || has(2) ? wide(0) : 0);
  const end = has(1) ? side + SIZE.width + wide(1) : left + SIZE.width + wide(1);
  const xs = [left, side, end] as const;
  const boxOf = new Map(
    placed.map((spot) => [spot, { ...spot, x: xs[spot.column], y: TOP + spot.row * SIZE.row } satisfies Box]),
  );
  const box = (spot: Spot): Box => boxOf.get(spot) as Box;
  const bundles = (['left', 0, 1] as const).flatMap((gap) =>
    lanes(gap).map(({ to, from, words }, index): Bundle => {
      const away = 16 + index * SIZE.lane;
      const edge = {
        left: left - away,
        0: left + SIZE.width + away,
        1: (has(1) ? side : left) + SIZE.width + away,
      }[gap];
      return { to: box(to), from: from.map(box), gap, lane: edge, words };
    }),
  );
  const last = Math.max(0, ...placed.map(({ row }) => row));
  const right = Math.max(...placed.map(({ column }) => xs[column]));
  return {
    boxes: [...boxOf.values()],
    straight: straight.map(({ from, to, label }) => ({ from: box(from), to: box(to), words: cut([label]) })),
    bundles,
    everywhere: everywhere.map(({ to, words }) => ({ to: box(to), words })),
    width: right + SIZE.width + EDGE,
    height: TOP + last * SIZE.row + SIZE.height + 34,
  };
}

/** The names of ways that enter together, without repetition and not too long. */
function cut(labels: readonly string[]): string {
  const text = [...new Set(labels)].join('、');
  const letters = Array.from(text);
  return letters.length > LONGEST_WORDS ? `${letters.slice(0, LONGEST_WORDS - 1).join('')}…` : text;
}

function wordsWidth(text: string): number {
  return Math.ceil(textWidth(text) * SIZE.words);
}
