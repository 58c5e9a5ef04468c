import { assert, boolean, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontSource } from '../../../templates/fonts/faces.ts';
import { createSealDrawer } from '../../../templates/seal/draw.ts';

const draw = createSealDrawer(fontSource());
const LONGEST = '聊城高新技术产业开发区医疗保险事业服务管理中心';

/** Angle (degrees), radius, and half width and height of every character set along the ring. */
function ringOf(svg: string) {
  const pattern = /rotate\((-?[\d.]+)\) translate\(0 (-?[\d.]+)\) scale\((-?[\d.]+) (-?[\d.]+)\)/gu;
  return [...svg.matchAll(pattern)].map(([, angle, radius, x, y]) => ({
    angle: Number(angle),
    radius: -Number(radius),
    width: Number(x) * 1000,
    height: -Number(y) * 1000,
  }));
}

describe('the round seal', () => {
  test('sets names of 4 to 22 characters left to right, evenly, inside the ring, without touching', () => {
    assert(
      property(integer({ min: 4, max: 22 }), boolean(), (length, below) => {
        const name = LONGEST.slice(0, length);
        const ring = ringOf(draw({ name, ...(below && { below: '业务专用章' }) }).svg);
        expect(ring).toHaveLength(length);
        const angles = ring.map(({ angle }) => angle);
        const steps = angles.slice(1).map((angle, i) => angle - (angles[i] ?? 0));
        for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 2);
        expect((angles[0] ?? 0) + (angles.at(-1) ?? 0)).toBeCloseTo(0, 2);
        for (const { radius, width, height } of ring) {
          const corner = Math.hypot(radius + height / 2, width / 2);
          expect(corner).toBeLessThan(21 - 1.2);
          const feet = 2 * (radius - height / 2) * Math.sin((((steps[0] ?? 0) / 2) * Math.PI) / 180);
          // Ideographs leave about a tenth of their box empty.
          expect(width * 0.9).toBeLessThan(feet * 1.12);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('has its size in millimetres, a star, no text and no reference to anything', () => {
    const { svg, diameter } = draw({ name: '聊城市医疗保险事业中心', diameter: 45 });
    expect(diameter).toBe(45);
    expect(svg).toMatch(/^<svg [^>]*width="46\.071mm" height="46\.071mm"/u);
    expect(svg).toContain('<polygon');
    expect(svg).not.toMatch(/<text|href|url\(|<image|style=/u);
  });

  test('of a demonstration agency says 演示 where the star would be', () => {
    const real = draw({ name: '聊城市医疗保险事业中心' }).svg;
    const shown = draw({ name: '聊城市医疗保险事业中心', demonstration: true }).svg;
    expect(shown).not.toContain('<polygon');
    expect(shown.match(/<path/gu)?.length).toBe((real.match(/<path/gu)?.length ?? 0) + 2);
  });

  test('cannot be broken out of by its name, and names a character it cannot draw', () => {
    expect(draw({ name: '"><script>' }).svg).not.toContain('<script>');
    expect(() => draw({ name: '某☑中心' })).toThrow(
      expect.objectContaining({ name: 'MissingGlyphError', character: '☑' }),
    );
  });
});
