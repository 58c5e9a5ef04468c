import { encode } from 'uqr';

/** Side of the printed code in millimetres, without its quiet zone: a module is half a millimetre and more. */
export const QR_SIDE = 18;

/** A QR code's modules, dark ones true, row by row; without quiet zone. Up to 15 % may be smudged (level M). */
export function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 0 }).data;
}

/** How far a rectangle goes over into the next row, in modules: without it viewers show hairlines between the two. */
const OVERLAP = 0.02;

/**
 * The code as SVG, one path in black. Equal runs of rows below each other are one rectangle, which keeps the file small.
 * The quiet zone of four modules is the caller's to leave.
 */
export function qrSvg(text: string): string {
  const modules = qrModules(text);
  const size = modules.length;
  const open = new Map<string, { from: number; row: number; width: number }>();
  let path = '';
  const close = (key: string, below: number) => {
    const run = open.get(key);
    if (!run) return;
    path += `M${run.from} ${run.row}h${run.width}v${below - run.row + (below < size ? OVERLAP : 0)}h-${run.width}z`;
    open.delete(key);
  };
  for (let row = 0; row <= size; row++) {
    const runs = (modules[row] ?? []).map((dark) => (dark ? '1' : '0')).join('');
    const here = new Map([...runs.matchAll(/1+/g)].map((run) => [`${run.index}+${run[0].length}`, run]));
    for (const key of open.keys()) if (!here.has(key)) close(key, row);
    for (const [key, run] of here) {
      if (!open.has(key)) open.set(key, { from: run.index, row, width: run[0].length });
    }
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${QR_SIDE}mm" height="${QR_SIDE}mm" viewBox="0 0 ${size} ${size}">` +
    `<path d="${path}"/></svg>`
  );
}
