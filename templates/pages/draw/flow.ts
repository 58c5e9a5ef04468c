import { type Bow, type Box, type Exit, exitLabel, layOut, SIZE } from './flow-layout.ts';
import { escapeSvg, textWidth } from './svg.ts';

/** A procedure's stages as a picture is drawn from them, in the procedure's own order. */
export interface FlowStage {
  id: string;
  label: string;
  kind: 'draft' | 'open' | 'final';
  here?: boolean;
  passed?: boolean;
}

/** A step from one stage to another; steps that stay in their stage are not drawn. */
export interface FlowStep {
  from: string;
  to: string;
  label: string;
}

const ACCENT = '#0b5563';

/**
 * Open stages stand below each other in the procedure's order, final ones to their right, steps are arrows with their
 * names. Shapes tell what colours tell: final stages are double-framed, passed ones tinted, the present one dark.
 */
export function drawFlow(stages: readonly FlowStage[], steps: readonly FlowStep[]): string {
  const merged = merge(steps);
  const { boxes, bows, exits, width, height } = layOut(stages, merged);
  const byId = new Map(boxes.map((box) => [box.stage.id, box]));
  const arrows = [
    ...merged.map((step) => drawStraight(step, byId)),
    ...bows.map((bow) => drawBow(bow, byId)),
    ...exits.map((exit) => drawExit(exit, byId)),
  ];
  return (
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-size="15" fill="#17201e">` +
    '<title>办理流程图，文字说明见图下列表</title>' +
    `<defs><marker id="flow-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="${ACCENT}"/></marker></defs>` +
    `${arrows.join('')}${boxes.map(drawBox).join('')}</svg>`
  );
}

type Boxes = ReadonlyMap<string, Box>;

/** Several steps between the same two stages share one arrow. */
function merge(steps: readonly FlowStep[]): FlowStep[] {
  const merged = new Map<string, FlowStep>();
  for (const step of steps) {
    const key = `${step.from} ${step.to}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, label: `${before.label}、${step.label}` } : step);
  }
  return [...merged.values()];
}

/** Down to the next row. */
function drawStraight(step: FlowStep, boxes: Boxes): string {
  const [from, to] = [boxes.get(step.from), boxes.get(step.to)];
  if (!from || !to || to.stage.kind === 'final' || to.row !== from.row + 1) return '';
  const x = from.x + SIZE.width / 2;
  const middle = (from.y + SIZE.height + to.y) / 2 + 5;
  return line(`M${x} ${from.y + SIZE.height}V${to.y - 2}`, true) + words(step.label, x + 8, middle, 'start');
}

/** Back up or past other rows, its name over the arm that enters. */
function drawBow({ step, x, leave, enter }: Bow, boxes: Boxes): string {
  const [from, to] = [boxes.get(step.from), boxes.get(step.to)];
  if (!from || !to) return '';
  const y = middleOf(to) + enter;
  return (
    line(`M${from.x} ${middleOf(from) + leave}H${x}V${y}H${to.x - 2}`, true) +
    words(step.label, x + 6, y - 6, 'start')
  );
}

/** Every stage that leads to an end joins its line. */
function drawExit({ to, steps, lane, leave }: Exit, boxes: Boxes): string {
  const end = boxes.get(to);
  if (!end) return '';
  const y = middleOf(end);
  const joins = steps.map(({ from }) => {
    const box = boxes.get(from);
    if (!box) return '';
    const right = box.x + SIZE.width;
    return lane === undefined
      ? line(`M${right} ${y}H${end.x - 2}`, true)
      : line(`M${right} ${middleOf(box) + leave}H${lane}V${y}`, false);
  });
  const last = lane === undefined ? '' : line(`M${lane} ${y}H${end.x - 2}`, true);
  return joins.join('') + last + words(exitLabel(steps), end.x - 14, y - 6, 'end');
}

function drawBox({ stage, x, y }: Box): string {
  const { here, passed, kind, label } = stage;
  const ink = here ? '#fff' : '#17201e';
  const frame = (inset: number, fill: string, stroke: string) =>
    `<rect x="${x + inset}" y="${y + inset}" width="${SIZE.width - 2 * inset}" height="${SIZE.height - 2 * inset}" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/>`;
  const inner = kind === 'final' ? frame(4, 'none', here ? '#fff' : ACCENT) : '';
  const middle = x + SIZE.width / 2;
  const lines = broken(label);
  const texts = lines.map((part, i) => {
    const size = Math.min(15, (SIZE.width - 22) / textWidth(part)).toFixed(1);
    const at = y + SIZE.height / 2 + 5 + (i - (lines.length - 1) / 2) * 18;
    return `<text x="${middle}" y="${at}" text-anchor="middle" font-size="${size}" fill="${ink}">${escapeSvg(part)}</text>`;
  });
  const mark = here
    ? `<text x="${x}" y="${y - 8}" font-size="13" font-weight="700" fill="${ACCENT}">现在在这里</text>`
    : '';
  return frame(0, here ? ACCENT : passed ? '#e4eff0' : '#fff', ACCENT) + inner + texts.join('') + mark;
}

/** A long name in two lines, at its bracket or in the middle. */
function broken(label: string): string[] {
  if (textWidth(label) * 15 <= SIZE.width - 22) return [label];
  const letters = Array.from(label);
  const bracket = letters.indexOf('（');
  const at = bracket > 0 ? bracket : Math.ceil(letters.length / 2);
  return [letters.slice(0, at).join(''), letters.slice(at).join('')];
}

function middleOf(box: Box): number {
  return box.y + SIZE.height / 2;
}

function line(d: string, head: boolean): string {
  return `<path d="${d}" fill="none" stroke="${ACCENT}" stroke-width="1.5"${head ? ' marker-end="url(#flow-head)"' : ''}/>`;
}

function words(text: string, x: number, y: number, anchor: 'start' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${SIZE.words}">${escapeSvg(text)}</text>`;
}
