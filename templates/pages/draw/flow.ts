import { type Box, type Bundle, type Layout, layOut, SIZE } from './flow-layout.ts';
import { escapeSvg, textWidth } from './svg.ts';

/** A procedure's stages as a picture is drawn from them, in the procedure's own order. */
export interface FlowStage {
  id: string;
  label: string;
  kind: 'draft' | 'open' | 'final';
  here?: boolean;
  passed?: boolean;
  /** What was done and when, or what runs until when; a few words under the name. */
  note?: string;
}

/** A step from one stage to another; steps that stay in their stage are not drawn. */
export interface FlowStep {
  from: string;
  to: string;
  label: string;
}

const ACCENT = '#0b5563';
const QUIET = '#5b7f86';

/**
 * The ordinary way runs down on the left; detours stand to its right and ends to theirs. Shapes tell what colours tell: final
 * stages are double-framed, passed ones tinted, the present one dark. `way`: the stages of the ordinary way, in order.
 */
export function drawFlow(
  stages: readonly FlowStage[],
  steps: readonly FlowStep[],
  way: readonly string[],
): string {
  const layout = layOut(stages, merge(steps), way);
  const { boxes, straight, bundles, everywhere, width, height } = layout;
  const arrows = [
    ...bundles.map((bundle) => drawBundle(bundle, layout)),
    ...straight.map(({ from, to }) => line(`M${middleX(from)} ${bottom(from)}V${to.y - 2}`, true)),
  ];
  const names = [
    ...straight.map(({ from, to, words: text }) =>
      words(text, middleX(from) + 8, (bottom(from) + to.y) / 2 + 5, 'start'),
    ),
    ...bundles.map(nameOf),
    ...everywhere.map(({ to, words: text }) => words(`各阶段均可：${text}`, to.x, bottom(to) + 18, 'start')),
  ];
  return (
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-size="15" fill="#17201e">` +
    '<title>办理流程图，文字说明见图下列表</title>' +
    `<defs><marker id="flow-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="${ACCENT}"/></marker></defs>` +
    `${arrows.join('')}${boxes.map(drawBox).join('')}${names.join('')}</svg>`
  );
}

/** Several steps between the same two stages share one arrow. */
function merge(steps: readonly FlowStep[]): FlowStep[] {
  const merged = new Map<string, FlowStep>();
  for (const step of steps) {
    const key = `${step.from} ${step.to}`;
    const before = merged.get(key);
    const label =
      before && !before.label.split('、').includes(step.label)
        ? `${before.label}、${step.label}`
        : step.label;
    merged.set(key, { ...step, label });
  }
  return [...merged.values()];
}

/** Every stage that leads there joins the lane, and one arrow enters. */
function drawBundle({ to, from, gap, lane }: Bundle, { boxes }: Layout): string {
  const entering = enterY(to, gap);
  const target = gap === 'left' ? to.x - 2 : to.column === 0 ? to.x + SIZE.width + 2 : to.x - 2;
  const joins = from.map((box) => {
    const y = leaveY(box, gap);
    if (gap === 'left') return line(`M${box.x} ${y}H${lane}V${entering}`, false);
    const right = box.x + SIZE.width;
    if (gap === 0) return line(`M${box.column === 0 ? right : box.x} ${y}H${lane}V${entering}`, false);
    // An end is reached from the ordinary way between the rows, so that no detour stands in the way.
    const covered = box.column === 0 && boxes.some(({ column, row }) => column === 1 && row === box.row);
    if (!covered) return line(`M${right} ${y}H${lane}V${entering}`, false);
    const below = bottom(box) + 9;
    return line(`M${right - 12} ${bottom(box)}V${below}H${lane}V${entering}`, false);
  });
  return joins.join('') + line(`M${lane} ${entering}H${target}`, true);
}

/** The words stand over the arm that enters. */
function nameOf({ to, gap, words: text }: Bundle): string {
  const y = enterY(to, gap) - 6;
  if (gap !== 'left' && to.column === 0) return words(text, to.x + SIZE.width + 12, y, 'start');
  return words(text, to.x - 12, y, 'end');
}

function enterY(box: Box, gap: Bundle['gap']): number {
  return box.y + SIZE.height / 2 + (gap === 0 && box.column === 0 ? -13 : gap === 'left' ? 10 : -6);
}

/** Detours on their way back leave lower than what comes towards them, so that the two lines are told apart. */
function leaveY(box: Box, gap: Bundle['gap']): number {
  return box.y + SIZE.height / 2 + (box.column === 1 && gap === 0 ? 20 : 9);
}

function drawBox({ stage, x, y }: Box): string {
  const { here, passed, kind, label, note } = stage;
  const ink = here ? '#fff' : '#17201e';
  const frame = (inset: number, fill: string, stroke: string) =>
    `<rect x="${x + inset}" y="${y + inset}" width="${SIZE.width - 2 * inset}" height="${SIZE.height - 2 * inset}" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/>`;
  const inner = kind === 'final' ? frame(4, 'none', here ? '#fff' : ACCENT) : '';
  const lines = [...broken(label, note ? 1 : 2), ...(note ? [note] : [])];
  const texts = lines.map((part, i) => {
    const size = Math.min(
      note && i === lines.length - 1 ? 12 : 15,
      (SIZE.width - 20) / textWidth(part),
    ).toFixed(1);
    const at = y + SIZE.height / 2 + 5 + (i - (lines.length - 1) / 2) * 18;
    return `<text x="${x + SIZE.width / 2}" y="${at}" text-anchor="middle" font-size="${size}" fill="${ink}">${escapeSvg(part)}</text>`;
  });
  const mark = here
    ? `<text x="${x}" y="${y - 8}" font-size="13" font-weight="700" fill="${ACCENT}">现在在这里</text>`
    : '';
  return frame(0, here ? ACCENT : passed ? '#e4eff0' : '#fff', ACCENT) + inner + texts.join('') + mark;
}

/** A long name in two lines, at its bracket or in the middle. */
function broken(label: string, most: 1 | 2): string[] {
  if (most === 1 || textWidth(label) * 15 <= SIZE.width - 20) return [label];
  const letters = Array.from(label);
  const bracket = letters.indexOf('（');
  const half = Math.ceil(letters.length / 2);
  // No line begins with a comma.
  const at = bracket > 0 ? bracket : '，、；：'.includes(letters[half] ?? '') ? half + 1 : half;
  return [letters.slice(0, at).join(''), letters.slice(at).join('')];
}

function middleX({ x }: Box): number {
  return x + SIZE.width / 2;
}

function bottom({ y }: Box): number {
  return y + SIZE.height;
}

function line(d: string, head: boolean): string {
  return `<path d="${d}" fill="none" stroke="${head ? ACCENT : QUIET}" stroke-width="1.5"${head ? ' marker-end="url(#flow-head)"' : ''}/>`;
}

/** Words keep a white edge, so that lines may pass behind them. */
function words(text: string, x: number, y: number, anchor: 'start' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${SIZE.words}" stroke="#fff" stroke-width="4" paint-order="stroke">${escapeSvg(text)}</text>`;
}
