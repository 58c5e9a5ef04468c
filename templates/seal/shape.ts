/** One step of a transformation, as SVG writes them: later steps apply to the shape first. */
export type Move = { translate: readonly [number, number] } | { rotate: number } | { scale: Scale };
type Scale = readonly [number, number];

/** A drawn piece in both of its languages: an SVG element, and PDF operators in the same coordinates (y downwards). */
export interface Shape {
  svg: string;
  operators: string;
}

/** One step of an outline: where to, with the control points before it. Quadratic curves have one, cubic ones two. */
export interface OutlineStep {
  command: string;
  args: readonly number[];
}

/** A number as both languages write it: at most so many decimals, no exponent. */
export const decimal = (value: number, places = 3): string => Number(value.toFixed(places)).toString();

/** As an SVG `transform`. */
export function svgTransform(moves: readonly Move[]): string {
  return moves
    .map((move) => {
      if ('rotate' in move) return `rotate(${decimal(move.rotate)})`;
      if ('translate' in move)
        return `translate(${decimal(move.translate[0])} ${decimal(move.translate[1])})`;
      return `scale(${move.scale.map((factor) => factor.toFixed(6)).join(' ')})`;
    })
    .join(' ');
}

type Matrix = readonly [number, number, number, number, number, number];

function matrixOf(move: Move): Matrix {
  if ('translate' in move) return [1, 0, 0, 1, ...move.translate];
  if ('scale' in move) return [move.scale[0], 0, 0, move.scale[1], 0, 0];
  const angle = (move.rotate * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** PDF operators under a transformation. */
export function moved(moves: readonly Move[], operators: string): string {
  const matrix = moves.map(matrixOf).reduce(times, [1, 0, 0, 1, 0, 0]);
  return `q ${matrix.map((value) => decimal(value, 6)).join(' ')} cm\n${operators}Q\n`;
}

/** An outline as a filled PDF path. PDF knows cubic curves only, so quadratic ones are raised; whole font units are fine enough. */
export function filled(steps: readonly OutlineStep[]): string {
  let [x, y] = [0, 0];
  const path = steps.map(({ command, args }) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    const from = [x, y] as const;
    [x, y] = [args.at(-2) ?? x, args.at(-1) ?? y];
    switch (command) {
      case 'moveTo':
        return write([a, b], 'm');
      case 'lineTo':
        return write([a, b], 'l');
      case 'quadraticCurveTo': {
        const third = (end: number, control: number) => end + (2 / 3) * (control - end);
        return write([third(from[0], a), third(from[1], b), third(c, a), third(d, b), c, d], 'c');
      }
      case 'bezierCurveTo':
        return write([a, b, c, d, e, f], 'c');
      default:
        return 'h ';
    }
  });
  return `${path.join('')}f\n`;
}

const write = (values: readonly number[], operator: string): string =>
  `${values.map((value) => decimal(value, 0)).join(' ')} ${operator} `;

/** How far the control points of a quarter circle lie from its ends, in radii. */
const QUARTER = 0.5522847;

/** A stroked circle. */
export function circle(centre: number, radius: number, width: number, colour: string): Shape {
  const [r, k] = [radius, radius * QUARTER];
  const at = (...values: number[]) => values.map((value) => decimal(centre + value, 4)).join(' ');
  const arcs = [
    at(r, k, k, r, 0, r),
    at(-k, r, -r, k, -r, 0),
    at(-r, -k, -k, -r, 0, -r),
    at(k, -r, r, -k, r, 0),
  ];
  return {
    svg: `<circle cx="${centre}" cy="${centre}" r="${decimal(radius)}" fill="none" stroke="${colour}" stroke-width="${width}"/>`,
    operators: `${width} w ${at(r, 0)} m ${arcs.map((arc) => `${arc} c`).join(' ')} s\n`,
  };
}

/** A filled polygon. */
export function polygon(points: readonly (readonly [number, number])[]): Shape {
  const corners = points.map(([x, y]) => [decimal(x), decimal(y)] as const);
  const path = corners.map(([x, y], i) => `${x} ${y} ${i === 0 ? 'm' : 'l'}`);
  return {
    svg: `<polygon points="${corners.map(([x, y]) => `${x},${y}`).join(' ')}"/>`,
    operators: `${path.join(' ')} f\n`,
  };
}

/** A filled rectangle. */
export function rectangle(x: number, y: number, width: number, height: number): Shape {
  return {
    svg: `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`,
    operators: `${x} ${y} ${width} ${height} re f\n`,
  };
}

/** Shapes drawn one after the other under one transformation. */
export function group(moves: readonly Move[], shapes: readonly Shape[]): Shape {
  return {
    svg: `<g transform="${svgTransform(moves)}">${shapes.map(({ svg }) => svg).join('')}</g>`,
    operators: moved(moves, shapes.map(({ operators }) => operators).join('')),
  };
}
