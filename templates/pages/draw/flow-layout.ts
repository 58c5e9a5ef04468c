import type { FlowStage, FlowStep } from './flow.ts';
import { textWidth } from './svg.ts';

/** A box's size, and how far a row is from the next, in pixels. */
export const SIZE = { width: 190, height: 48, row: 92, words: 13 } as const;
const EDGE = 10;
const TOP = 28;

export interface Box {
  stage: FlowStage;
  row: number;
  x: number;
  y: number;
}

/** A step that goes back up or past other rows, on the left. */
export interface Bow {
  step: FlowStep;
  x: number;
  /** Where it leaves and enters, from the middle of the box. */
  leave: number;
  enter: number;
}

/** All ways to one final stage, on the right; without a lane they are one straight arrow. */
export interface Exit {
  to: string;
  steps: readonly FlowStep[];
  lane?: number;
  leave: number;
}

export interface Layout {
  boxes: readonly Box[];
  bows: readonly Bow[];
  exits: readonly Exit[];
  width: number;
  height: number;
}

/** Places for everything; open stages in the rows of their order, final ones beside the last stage that leads to them. */
export function layOut(stages: readonly FlowStage[], steps: readonly FlowStep[]): Layout {
  const open = stages.filter(({ kind }) => kind !== 'final');
  const rows = new Map(open.map(({ id }, row) => [id, row]));
  const rowOf = (id: string): number => rows.get(id) ?? 0;

  const bent = steps
    .filter(({ from, to }) => rows.has(from) && rows.has(to) && rowOf(to) !== rowOf(from) + 1)
    .sort((a, b) => span(a, rowOf) - span(b, rowOf));
  const reach = bent.reduce((sum, { label }) => sum + wordsWidth(label) + 22, 0);
  const spine = EDGE + reach;
  const bows = placeBows(bent, spine);

  const ends = stages
    .filter(({ kind }) => kind === 'final')
    .map(({ id }) => ({ id, ways: steps.filter(({ to, from }) => to === id && rows.has(from)) }))
    .sort((a, b) => a.ways.length - b.ways.length);
  const endRows = placeEnds(ends, rowOf);
  const exits = placeExits(ends, endRows, rowOf, spine + SIZE.width);
  const lanes = exits.filter(({ lane }) => lane !== undefined).length;
  const longest = Math.max(0, ...exits.map(({ steps: ways }) => wordsWidth(exitLabel(ways))));
  const right = spine + SIZE.width + 20 + lanes * 16 + longest + 26;

  const boxes = stages.map((stage): Box => {
    const row = rows.get(stage.id) ?? endRows.get(stage.id) ?? 0;
    return { stage, row, x: rows.has(stage.id) ? spine : right, y: TOP + row * SIZE.row };
  });
  const last = Math.max(0, ...boxes.map(({ row }) => row));
  return {
    boxes,
    bows,
    exits,
    width: (ends.length > 0 ? right : spine) + SIZE.width + EDGE,
    height: TOP + last * SIZE.row + SIZE.height + EDGE,
  };
}

/** The words over an exit's arrow. */
export function exitLabel(ways: readonly FlowStep[]): string {
  return [...new Set(ways.map(({ label }) => label))].join('、');
}

function span({ from, to }: FlowStep, rowOf: (id: string) => number): number {
  return Math.abs(rowOf(from) - rowOf(to));
}

function wordsWidth(text: string): number {
  return Math.ceil(textWidth(text) * SIZE.words);
}

/** Each bow further out than the one before, by the width of its words. */
function placeBows(bent: readonly FlowStep[], spine: number): Bow[] {
  const used = new Map<string, number>();
  const next = (key: string): number => {
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    return count;
  };
  let x = spine;
  return bent.map((step) => {
    x -= wordsWidth(step.label) + 22;
    return { step, x, leave: 10 - 9 * next(`from ${step.from}`), enter: -10 + 9 * next(`to ${step.to}`) };
  });
}

type End = { id: string; ways: readonly FlowStep[] };

function placeEnds(ends: readonly End[], rowOf: (id: string) => number): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { id, ways } of ends) {
    let row = Math.max(0, ...ways.map(({ from }) => rowOf(from)));
    while ([...taken.values()].includes(row)) row += 1;
    taken.set(id, row);
  }
  return taken;
}

function placeExits(
  ends: readonly End[],
  endRows: ReadonlyMap<string, number>,
  rowOf: (id: string) => number,
  edge: number,
): Exit[] {
  let lanes = 0;
  return ends.map(({ id, ways }) => {
    const [only, ...others] = ways;
    const straight = only && others.length === 0 && rowOf(only.from) === endRows.get(id);
    if (straight) return { to: id, steps: ways, leave: 0 };
    lanes += 1;
    return { to: id, steps: ways, lane: edge + 4 + lanes * 16, leave: lanes % 2 === 1 ? 12 : -12 };
  });
}
