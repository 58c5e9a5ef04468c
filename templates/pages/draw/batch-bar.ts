import Handlebars from 'handlebars';
import type { BatchPage } from '../views.ts';

const WIDTH = 1000;
const HEIGHT = 18;

/** How far a batch has come: done, not done (hatched), waiting. The numbers stand below it in words. */
export function drawBatchBar({ total, done, failed }: BatchPage): Handlebars.SafeString {
  const unit = WIDTH / Math.max(1, total);
  const [x, width] = [done * unit, failed * unit];
  const hatch = Array.from(
    { length: Math.ceil(width / 12) },
    (_, i) =>
      `<path d="M${(x + Math.min(width, i * 12 + 6)).toFixed(1)} 0v${HEIGHT}" stroke="#fff" stroke-width="2"/>`,
  ).join('');
  return new Handlebars.SafeString(
    `<svg class="stage-bar batch-bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">` +
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="#e4eff0"/><rect width="${x.toFixed(1)}" height="${HEIGHT}" fill="#0b5563"/>` +
      `<rect x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="${HEIGHT}" fill="#b0201c"/>${hatch}</svg>`,
  );
}
