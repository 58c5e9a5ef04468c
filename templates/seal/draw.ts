import { runtime } from '../engine/runtime.ts';
import type { FontSource } from '../fonts/faces.ts';
import { createGlyphPainter, type GlyphPainter } from './glyphs.ts';
import { circle, decimal, group, moved, polygon, rectangle, type Shape } from './shape.ts';

/** What stands on an agency's seal. */
export interface SealDesign {
  /** The agency's full name, set along the ring from left to right. */
  name: string;
  /** A short line below the star, such as 业务专用章. */
  below?: string;
  /** A seal of a demonstration agency is marked 演示 across, where the star would be. */
  demonstration?: boolean;
  /** Millimetres. 国发〔1999〕25号 gives 45 to prefectures and counties, and at most 45 to institutions; default 42. */
  diameter?: number;
}

/** A drawn seal, half a millimetre larger than its diameter on every side. */
export interface SealDrawing {
  /** Without text or references. */
  svg: string;
  /** The same as PDF operators: points, the lower left corner of its square at the origin. */
  operators: string;
  /** Side of that square, points. */
  side: number;
  name: string;
  diameter: number;
}

// All measures below are millimetres on a seal of 42, and scale with it.
const SIZE = 42;
/** White around the ring, so that no renderer's rounding cuts its edge. */
const MARGIN = 0.5;
const MIDDLE = SIZE / 2;
const RING = 1.2;
const STAR = 7;
/** Outer edge of the characters: a little inside the ring. */
const TEXT_EDGE = 18.5;
/** Degrees between characters of a short name, and the arc no name exceeds (with and without a line below the star). */
const WIDEST_STEP = 26;
const ARC = { open: 268, above: 240 };
/** GB/T 9704-2012, 7.1: red is 80 % magenta and 80 % yellow; in sRGB. */
const RED = '#d9261c';

const POINTS_PER_MM = 72 / 25.4;

function ring(name: string, arc: number, paint: GlyphPainter): Shape[] {
  const characters = Array.from(name);
  const step = Math.min(WIDEST_STEP, arc / Math.max(1, characters.length - 1));
  const height = characters.length <= 12 ? 5.8 : Math.max(4.6, 5.8 - (characters.length - 12) * 0.12);
  const radius = TEXT_EDGE - height / 2;
  // Neighbours come closest at their feet, towards the centre: what fits there decides the width.
  const room = ((radius - height / 4) * step * Math.PI) / 180;
  const width = Math.min(height * 0.9, room * 0.95);
  return characters.map((character, i) => {
    const rotate = (i - (characters.length - 1) / 2) * step;
    return paint(character, { width, height }, [
      { translate: [MIDDLE, MIDDLE] },
      { rotate },
      { translate: [0, -radius] },
    ]);
  });
}

function star(): Shape {
  const points = Array.from({ length: 10 }, (_, i) => {
    // Inner to outer radius of a regular pentagram.
    const radius = i % 2 === 0 ? STAR : STAR * 0.381966;
    const angle = (i * Math.PI) / 5;
    return [MIDDLE + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle)] as const;
  });
  return polygon(points);
}

function line(text: string, paint: GlyphPainter): Shape[] {
  const characters = Array.from(text);
  const height = 3.8;
  const width = Math.min(height, 19 / characters.length);
  return characters.map((character, i) => {
    const x = MIDDLE + (i - (characters.length - 1) / 2) * width;
    return paint(character, { width: width * 0.95, height }, [{ translate: [x, MIDDLE + 12.4] }]);
  });
}

/** The ribbon 演示 in place of the star: the name stays legible, and nobody can take the seal for a real one. */
function ribbon(paint: GlyphPainter): Shape {
  const [width, height, rule] = [21, 9, 0.55];
  const [x, y] = [-width / 2, -height / 2];
  const words = ['演', '示'].map((character, i) =>
    paint(character, { width: 7, height: 7 }, [{ translate: [i === 0 ? -5.4 : 5.4, 0] }]),
  );
  return group(
    [{ translate: [MIDDLE, MIDDLE] }, { rotate: -14 }],
    [rectangle(x, y, width, rule), rectangle(x, -y - rule, width, rule), ...words],
  );
}

/** Makes a function that draws seals with the fonts of the set. Drawings are kept, an agency has few. */
export function createSealDrawer(fonts: Pick<FontSource, 'sealFonts'>): (design: SealDesign) => SealDrawing {
  const paint = createGlyphPainter(fonts.sealFonts);
  const drawn = new Map<string, SealDrawing>();
  return (design) => {
    const key = JSON.stringify(design);
    const known = drawn.get(key);
    if (known) return known;
    const { name, below, demonstration = false, diameter = SIZE } = design;
    const arc = below === undefined ? ARC.open : ARC.above;
    const shapes = [
      circle(MIDDLE, MIDDLE - RING / 2, RING, RED),
      ...ring(name, arc, paint),
      demonstration ? ribbon(paint) : star(),
      ...(below === undefined ? [] : line(below, paint)),
    ];
    const box = SIZE + 2 * MARGIN;
    const side = (diameter * box) / SIZE;
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" width="${decimal(side)}mm" height="${decimal(side)}mm" ` +
      `viewBox="${-MARGIN} ${-MARGIN} ${box} ${box}" fill="${RED}" role="img" ` +
      `aria-label="${runtime.escapeExpression(`印章：${name}`)}">${shapes.map((shape) => shape.svg).join('')}</svg>`;
    const scale = (side * POINTS_PER_MM) / box;
    const operators = moved(
      [{ scale: [scale, -scale] }, { translate: [MARGIN, MARGIN - box] }],
      `${redIn(RED)}\n${shapes.map((shape) => shape.operators).join('')}`,
    );
    const drawing = { svg, operators, side: side * POINTS_PER_MM, name, diameter };
    drawn.set(key, drawing);
    return drawing;
  };
}

/** The colour of fill and stroke, from '#rrggbb'. */
function redIn(hex: string): string {
  const parts = [1, 3, 5].map((at) => decimal(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return `${parts.join(' ')} rg ${parts.join(' ')} RG`;
}
