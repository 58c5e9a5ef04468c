import Handlebars from 'handlebars';
import type { QueuePage } from '../views.ts';

const WIDTH = 1000;
const HEIGHT = 14;
const GAP = 4;

/** The queue's counts as one bar, overdue parts hatched; the numbers stand beside it in words. */
export function drawStageBar(counts: QueuePage['counts']): Handlebars.SafeString {
  const filled = counts.filter(({ count }) => count > 0);
  const total = filled.reduce((sum, { count }) => sum + count, 0);
  const room = WIDTH - GAP * Math.max(0, filled.length - 1);
  let x = 0;
  const parts = filled.map(({ count, overdue, current }) => {
    const width = (room * count) / total;
    const late = (width * overdue) / count;
    const whole = `<rect x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="${HEIGHT}" fill="${current ? '#083f4a' : '#6f9aa1'}"/>`;
    const hatch =
      late > 0
        ? `<rect x="${x.toFixed(1)}" width="${late.toFixed(1)}" height="${HEIGHT}" fill="#b0201c"/>${stripes(x, late)}`
        : '';
    x += width + GAP;
    return whole + hatch;
  });
  return new Handlebars.SafeString(
    `<svg class="stage-bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts.join('')}</svg>`,
  );
}

/** Lines across the overdue part, so that it is not told by its colour alone. */
function stripes(x: number, width: number): string {
  const lines: string[] = [];
  for (let at = x + 6; at < x + width; at += 12) {
    lines.push(
      `<line x1="${at.toFixed(1)}" y1="0" x2="${at.toFixed(1)}" y2="${HEIGHT}" stroke="#fff" stroke-width="2"/>`,
    );
  }
  return lines.join('');
}
