import Handlebars from 'handlebars';
import type { HomePage } from '../views.ts';
import { escapeSvg } from './svg.ts';

const SERIF = 'FZXiaoBiaoSong-B05S, STZhongsong, Songti SC, Noto Serif SC, Noto Serif CJK SC, serif';
const RED = '#b0201c';

/** A notice as an ornament of the home page: the one place where a seal is drawn on a page. */
export function drawSpecimen({ title, rows, agency, date }: HomePage['specimen']): Handlebars.SafeString {
  const lines = rows
    .map(({ key, value }, row) => {
      const y = 132 + row * 40;
      return (
        `<line x1="36" y1="${y + 40}" x2="384" y2="${y + 40}" stroke="#17201e"/>` +
        `<text x="88" y="${y + 26}" text-anchor="middle" font-size="14" font-weight="600">${escapeSvg(key)}</text>` +
        `<text x="154" y="${y + 26}" font-size="14">${escapeSvg(value)}</text>`
      );
    })
    .join('');
  const bottom = 132 + rows.length * 40;
  return new Handlebars.SafeString(
    `<svg class="specimen" viewBox="0 0 420 ${bottom + 200}" aria-hidden="true" focusable="false" fill="#17201e">` +
      `<rect x="10" y="10" width="408" height="${bottom + 188}" fill="#dfe8e6"/><rect x="1" y="1" width="408" height="${bottom + 188}" fill="#fff" stroke="#c9d1ce"/>` +
      `<text x="210" y="82" text-anchor="middle" font-size="${Math.min(24, 348 / Array.from(title).length).toFixed(1)}" font-weight="700" font-family="${SERIF}">${escapeSvg(title)}</text>` +
      `<rect x="36" y="132" width="348" height="${rows.length * 40}" fill="none" stroke="#17201e" stroke-width="1.5"/><line x1="140" y1="132" x2="140" y2="${bottom}" stroke="#17201e"/>${lines}` +
      `<text x="210" y="${bottom + 84}" font-size="14">经办机构（盖章）</text><text x="210" y="${bottom + 118}" font-size="14">经办日期：${escapeSvg(date)}</text>` +
      `${seal(agency, 300, bottom + 98)}</svg>`,
  );
}

/** The agency's name round a star, like the seal on the paper. */
function seal(name: string, x: number, y: number): string {
  const letters = Array.from(name);
  const spread = Math.min(280, letters.length * 21);
  const step = spread / Math.max(1, letters.length - 1);
  const size = Math.min(20, (58 * Math.PI * step) / 180);
  const ring = letters
    .map((letter, i) => {
      const angle = -spread / 2 + i * step;
      return `<text transform="rotate(${angle.toFixed(1)}) translate(0 -49)" text-anchor="middle" font-size="${size.toFixed(1)}">${escapeSvg(letter)}</text>`;
    })
    .join('');
  const star = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 20 : 7.64;
    const angle = (Math.PI * i) / 5;
    return `${(radius * Math.sin(angle)).toFixed(1)},${(-radius * Math.cos(angle)).toFixed(1)}`;
  }).join(' ');
  return (
    `<g transform="translate(${x} ${y})" fill="${RED}" fill-opacity="0.9" font-family="${SERIF}" font-weight="700">` +
    `<circle r="71" fill="none" stroke="${RED}" stroke-width="4" stroke-opacity="0.9"/><polygon points="${star}"/>${ring}` +
    `<text y="52" text-anchor="middle" font-size="13">示例</text></g>`
  );
}
